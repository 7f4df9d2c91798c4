/** One segment of a sheet as tables: its rows by area and by whose they are, with the scores of every column. */
import { areaByName, currentStandards, type Framework, type Standard } from "../core/framework";
import { messages } from "../core/messages";
import { onceFor } from "../core/onceFor";
import { problem, type Where } from "../core/problem";
import { cellAddress } from "../sheets/address";
import { shapeAt } from "./correction";
import type { FoundRow, FoundScoreColumn, FoundTable, ReadScore } from "./finding";
import type { Grid } from "./grid";
import { cellAt } from "./grid";
import { textIn } from "./scan";
import { hasWords, plain } from "./plainWords";
import { readReturnedScore } from "./readReturnedScore";
import { remembering } from "./remembering";
import type { Segment } from "./segments";
import type { StandardRow } from "./tableRows";

/** A ward or hospital by its name. */
interface NamedColumn {
  readonly name: string;
  readonly kind: "ward" | "hospital";
}

export interface ReadSegment {
  readonly segment: Segment;
  readonly rows: readonly StandardRow[];
  readonly columns: readonly FoundScoreColumn[];
  readonly evidence: readonly number[];
  readonly actions: readonly number[];
  /** What stands above the table: its area where the rows do not tell it. */
  readonly titles: readonly string[];
  readonly unitOf: (text: string) => NamedColumn | null;
  /** Whose the whole table is, by the name right above it. */
  readonly unitAbove: NamedColumn | null;
  readonly framework: Framework;
  readonly byNumber: boolean;
}

/** At least one table; rows of several areas, or below names of several wards, make several. */
export function foundTables(grid: Grid, read: ReadSegment): FoundTable[] {
  const { rows, segment, columns, framework, evidence, actions } = read;
  const titleArea = read.titles.map((title) => areaNamed(framework, title)).find((area) => area !== null) ?? null;
  const groups = new Map<string, { areaId: string | null; unit: NamedColumn | null; rows: StandardRow[] }>();
  let lastArea: string | null = null;
  for (const row of rows) {
    const sectionArea = nearestOf(row.sections, (section) => areaNamed(framework, section));
    const areaId: string | null =
      row.match?.areaId ?? sectionArea ?? (row.sections.length === 0 ? (lastArea ?? titleArea) : (titleArea ?? lastArea));
    lastArea = areaId;
    const unit = nearestOf(row.sections, read.unitOf) ?? read.unitAbove;
    const key = JSON.stringify([areaId, unit?.name]);
    const group = groups.get(key) ?? { areaId, unit, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ areaId, unit, rows: own }): FoundTable => {
    const found = own.map((row) => foundRow(grid, row, areaId, read));
    const there = new Set(found.map(({ standardId }) => standardId));
    const area = framework.areas.find(({ id }) => id === areaId);
    const headerRow = segment.header?.lastRow ?? null;
    const firstRow = Math.min(...own.map(({ row }) => row));
    return {
      areaId,
      unit: unit?.name ?? null,
      unitKind: unit?.kind ?? null,
      headerRow,
      firstRow,
      lastRow: Math.max(...own.map(({ row }) => row)),
      standardColumn: segment.standardColumn,
      idColumn: segment.numberColumn,
      evidenceColumn: evidence[0] ?? null,
      actionColumn: actions[0] ?? null,
      scoreColumns: columns,
      rows: found,
      standardsMissing: area === undefined ? [] : currentStandards(area).flatMap(({ id }) => (there.has(id) ? [] : [id])),
      shape: shapeAt(grid, headerRow, firstRow, segment.standardColumn),
    };
  });
}

/** What the lowest of the names above a row says that says anything. */
function nearestOf<Said>(sections: readonly string[], said: (section: string) => Said | null): Said | null {
  for (let at = sections.length - 1; at >= 0; at -= 1) {
    const found = said(sections[at] ?? "");
    if (found !== null) return found;
  }
  return null;
}

/** The area that a title names; null where it names none, or two. */
export const areaNamed = (framework: Framework, title: string): string | null => areasByTitle(framework)(title);

const areasByTitle = onceFor((framework: Framework) => remembering((title) => areaIn(framework, title)));

function areaIn(framework: Framework, title: string): string | null {
  const exact = areaByName(framework, title);
  if (exact !== null) return exact.id;
  const words = plain(title);
  const found = framework.areas.filter(({ name, formerNames }) => [name, ...formerNames].some((one) => hasWords(words, plain(one))));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function foundRow(grid: Grid, row: StandardRow, areaId: string | null, read: ReadSegment): FoundRow {
  const { framework, columns } = read;
  const byNumber = row.match === null && (row.numberOnly || read.byNumber) ? standardOfNumber(framework, areaId, row.number) : null;
  const evidence = textIn(grid, row.row, read.evidence);
  const standardId = row.match?.standard.id ?? byNumber?.id ?? null;
  return {
    row: row.row,
    text: row.text,
    number: row.number,
    standardId,
    match: row.match?.match ?? (byNumber === null ? 0 : BY_NUMBER),
    scores: columns.map(({ column }) => readScoreAt(grid, row.row, column, evidence, standardId, framework)),
    evidence,
    action: textIn(grid, row.row, read.actions),
  };
}

/** A number alone says little: standards are replaced and keep it. */
const BY_NUMBER = 0.5;

function standardOfNumber(framework: Framework, areaId: string | null, number: string): Standard | null {
  const standard = framework.areas
    .find(({ id }) => id === areaId)
    ?.standards.find((one) => one.retired === undefined && one.number === number.replace(/[.)\s]+$/, ""));
  return standard ?? null;
}

/** `'[Other.xlsx]Sheet'!A1`, in any of the forms in which Excel and LibreOffice write it. */
const OTHER_FILE = /\[[^\]]+\][^!]*!|'file:\/\//i;

function readScoreAt(
  grid: Grid,
  row: number,
  column: number,
  evidence: string,
  standardId: string | null,
  framework: Framework,
): ReadScore {
  const cell = cellAt(grid, row, column);
  const { score, problem: found } = readReturnedScore(cell, framework.scale, evidence);
  // Most cells have no problem, and need not say where they are.
  const where = (): Where =>
    standardId === null
      ? { sheet: grid.sheet, cell: cellAddress(row, column) }
      : { sheet: grid.sheet, cell: cellAddress(row, column), standardId };
  if (cell.formula !== null && OTHER_FILE.test(cell.formula))
    return { score, seen: cell.text.trim(), row, column, problem: problem("linkToOtherFile", where(), messages.linkToOtherFile()) };
  const missing = score.state === "notYet" && found === null ? problem("missing", where(), messages.missing()) : null;
  return { score, seen: cell.text.trim(), row, column, problem: found === null ? missing : problem(found.kind, where(), found.sentence) };
}
