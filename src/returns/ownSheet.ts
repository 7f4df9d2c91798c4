/**
 * Sheets that this add-in made, known by the names they carry, whatever people did to tab, rows and columns. They are read by the
 * reader of our own score sheets; nothing about them is guessed.
 */
import { areaById, currentStandards } from "../core/framework";
import { DEFAULT_BANDS } from "../core/band";
import { returnsMessages } from "../core/messages/returns";
import type { Problem } from "../core/problem";
import { parseAddress } from "../sheets/address";
import { checkScoreSheet } from "../sheets/checkScoreSheet";
import { findColumns } from "../sheets/findColumns";
import type { CellValue, NamedCells, SheetCells } from "../sheets/namedCells";
import { parseKind, SHEET_NAMES, TEMPLATE_VERSIONS, type SheetNameKey } from "../sheets/names";
import { underOurHeadings } from "../sheets/readUsedSheet";
import { readScoreSheet, type ReadCell, type ScoreRow, type ScoreSheetReading } from "../sheets/readScoreSheet";
import { SCORE_COLUMNS } from "../sheets/scoreColumns";
import type { FoundRow, FoundScoreColumn, FoundTable, Knowledge, OwnSheet, SheetFinding } from "./finding";
import { cellAt, type Grid } from "./grid";
import { HAS_TO_BE_LOOKED_AT } from "./sureness";

/** The finding of a sheet of ours; null of a sheet that is none, or was never finished. */
export function findOwnSheet(grid: Grid, knowledge: Knowledge): SheetFinding | null {
  const kind = parseKind(grid.names.find(({ name }) => name === SHEET_NAMES.kind)?.constant ?? "");
  if (kind === null) return null;
  const newer = kind.templateVersion > TEMPLATE_VERSIONS[kind.kind];
  const own: OwnSheet = {
    ...kind,
    newer,
    unit: null,
    areaId: null,
    period: null,
    route: null,
    serviceUsers: null,
    staff: null,
    date: null,
    agreed: "",
    notes: "",
    problems: [],
  };
  const found = { sheet: grid.sheet, hidden: grid.hidden, source: "ours" as const, tables: [], doubts: [] };
  if (newer)
    return {
      ...found,
      verdict: "none",
      sureness: 1,
      own: kind.kind === "score" ? { ...own, ...aboutOf(readScoreSheet(ownCells(grid), knowledge.framework)) } : own,
      why: [returnsMessages.foundNewerSheet()],
    };
  if (kind.kind !== "score") return { ...found, verdict: "none", sureness: 1, own, why: [returnsMessages.foundOtherOwnSheet()] };
  return scoreSheetFinding(grid, knowledge, own);
}

function scoreSheetFinding(grid: Grid, { framework }: Knowledge, own: OwnSheet): SheetFinding {
  const cells = ownCells(grid);
  const reading = readScoreSheet(cells, framework);
  const rules = { framework, bands: DEFAULT_BANDS, thisYear: reading.period?.year ?? 0 };
  const problems = checkScoreSheet(reading, rules).filter(({ pile }) => pile !== "couldAdd");
  const said: OwnSheet = {
    ...own,
    ...aboutOf(reading),
    serviceUsers: reading.serviceUsers,
    staff: reading.staff,
    date: numberIn(reading.fields.date),
    agreed: reading.fields.agreed?.text ?? "",
    notes: reading.notes?.text ?? "",
    problems,
  };
  const table = ownTable(reading, cells.named.table, said, framework);
  const isLost = reading.lost.length > 0 || table === null;
  // Rows and standards may be of a later framework: those rows are told, and the lead decides.
  const unknown = problems.filter(({ kind }) => kind === "unknownStandard" || kind === "standardTwice" || kind === "standardReworded");
  const doubts = [...reading.lost, ...unknown].map(({ message }) => message);
  const isBlank =
    table !== null &&
    table.rows.every(({ scores, evidence, action }) => scores.every(({ seen }) => seen === "") && evidence === "" && action === "");
  const verdict = isLost || unknown.length > 0 ? "ask" : isBlank ? "blank" : "sure";
  return {
    sheet: grid.sheet,
    hidden: grid.hidden,
    verdict,
    sureness: verdict === "ask" ? HAS_TO_BE_LOOKED_AT : 1,
    source: "ours",
    own: said,
    tables: table === null ? [] : [table],
    why: [returnsMessages.foundOwnSheet(), ...(verdict === "blank" ? [returnsMessages.nobodyHasFilledItIn()] : [])],
    doubts,
  };
}

const aboutOf = ({ unit, area, period, route }: ScoreSheetReading): Pick<OwnSheet, "unit" | "areaId" | "period" | "route"> => ({
  unit,
  areaId: area?.id ?? null,
  period,
  route,
});

function ownCells(grid: Grid): SheetCells {
  const parts = (Object.keys(SHEET_NAMES) as SheetNameKey[]).filter((key): key is Exclude<SheetNameKey, "kind"> => key !== "kind");
  const named = parts.flatMap((part): [string, NamedCells][] => {
    const range = grid.names.find(({ name }) => name === SHEET_NAMES[part])?.range;
    if (range === null || range === undefined) return [];
    const cellsOf = (of: (row: number, column: number) => CellValue): CellValue[][] =>
      Array.from({ length: range.rows }, (_, down) =>
        Array.from({ length: range.columns }, (_unused, across) => of(range.row + down, range.column + across)),
      );
    const value = (row: number, column: number): CellValue => {
      const cell = cellAt(grid, row, column);
      return cell.error ? cell.text : (cell.value ?? "");
    };
    return [
      [
        part,
        {
          sheet: grid.sheet,
          range,
          values: cellsOf(value),
          formulas: cellsOf((row, column) => cellAt(grid, row, column).formula ?? value(row, column)),
        },
      ],
    ];
  });
  return underOurHeadings({
    sheet: grid.sheet,
    kind: grid.names.find(({ name }) => name === SHEET_NAMES.kind)?.constant ?? null,
    named: Object.fromEntries(named),
  });
}

function ownTable(
  reading: ScoreSheetReading,
  table: NamedCells | undefined,
  own: OwnSheet,
  framework: Knowledge["framework"],
): FoundTable | null {
  if (table === undefined || reading.lost.length > 0) return null;
  const { at } = findColumns(table.values[0] ?? [], SCORE_COLUMNS);
  const { range } = table;
  const columnOf = (column: keyof typeof at): number | null => (at[column] === undefined ? null : range.column + at[column]);
  const [standardColumn, scoreColumn] = [columnOf("standard"), columnOf("score")];
  if (standardColumn === null || scoreColumn === null) return null;
  const score: FoundScoreColumn = {
    column: scoreColumn,
    heading: String(table.values[0]?.[at.score ?? 0] ?? ""),
    role: at.serviceUsers === undefined ? "score" : "agreed",
    unit: null,
    counted: true,
  };
  const rows = reading.rows.map((row) => ownRow(row, reading, own.problems));
  const there = new Set(rows.map(({ standardId }) => standardId));
  const area = areaById(framework, own.areaId ?? "");
  return {
    areaId: own.areaId,
    unit: null,
    unitKind: null,
    headerRow: range.row,
    firstRow: range.row + 1,
    lastRow: range.row + range.rows - 1,
    standardColumn,
    idColumn: columnOf("number"),
    evidenceColumn: columnOf("evidence"),
    actionColumn: columnOf("action"),
    scoreColumns: [score],
    rows,
    standardsMissing: area === null ? [] : currentStandards(area).flatMap(({ id }) => (there.has(id) ? [] : [id])),
  };
}

function ownRow(row: ScoreRow, { scores }: ScoreSheetReading, problems: readonly Problem[]): FoundRow {
  const { row: at, column } = parseAddress(row.score.cell);
  const isKnown = row.standard !== null && scores.has(row.standardId);
  const found =
    problems.find(
      ({ where }) =>
        where.cell === row.score.cell ||
        (where.standardId === row.standardId && where.cell === row.evidence.cell && row.reading.problem?.kind === "reasonMissing"),
    ) ?? null;
  return {
    row: at,
    text: row.words,
    number: row.number,
    standardId: isKnown ? row.standardId : null,
    match: isKnown ? 1 : 0,
    scores: [{ score: row.reading.score, seen: row.score.text, row: at, column, problem: found }],
    evidence: row.evidence.text,
    action: row.action?.text ?? "",
    beside: {
      lead: row.lead?.text ?? "",
      by: numberIn(row.by) ?? (row.by === null || row.by.text === "" ? null : row.by.text),
      status: row.status?.text ?? "",
      serviceUsers: numberIn(row.views?.serviceUsers),
      staff: numberIn(row.views?.staff),
    },
  };
}

const numberIn = (cell: ReadCell | null | undefined): number | null => (typeof cell?.value === "number" ? cell.value : null);
