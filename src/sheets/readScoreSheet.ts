/**
 * Reads a score sheet by its names: fields by their labels, columns by their headers, standards by their ids.
 * Sorted rows and moved columns are fine. What is lost becomes a problem; nothing is guessed.
 */
import { areaByName, standardById, type Area, type Framework, type Standard } from "../core/framework";
import { messages } from "../core/messages";
import { parsePeriod, type Period } from "../core/period";
import { problem, type Problem } from "../core/problem";
import { parseRoute, type Route } from "../core/route";
import { readScore, type Score, type ScoreReading } from "../core/score";
import type { SheetIdentity } from "../core/sheetIdentity";
import type { Unit } from "../core/unit";
import { fixedAddress, fixedRange } from "./address";
import { findColumns, type FoundColumns } from "./findColumns";
import { addressAt, formulaAt, headerKey, textAt, valueAt, type CellValue, type NamedCells, type SheetCells } from "./namedCells";
import { otherFileLinks, type OtherFileLink } from "./otherFileLinks";
import { SCORE_COLUMNS, SCORE_FIELD_ORDER, SCORE_FIELDS, type ScoreColumn, type ScoreField } from "./scoreColumns";

/** A cell as it was read; `cell` is its address now. */
export interface ReadCell {
  readonly value: CellValue;
  /** As a person reads it, without spaces around. */
  readonly text: string;
  readonly cell: string;
}

/** One row with a standard, or with something that was typed where no standard is. */
export interface ScoreRow {
  /** "" in a row that was added by hand. */
  readonly standardId: string;
  /** Null where the framework does not have it. */
  readonly standard: Standard | null;
  readonly area: Area | null;
  /** The version that was scored; null where the sheet no longer says. */
  readonly version: number | null;
  /** As they stand on the sheet. */
  readonly number: string;
  readonly words: string;
  readonly score: ReadCell;
  readonly reading: ScoreReading;
  readonly evidence: ReadCell;
  readonly action: ReadCell | null;
  readonly lead: ReadCell | null;
  readonly by: ReadCell | null;
  readonly status: ReadCell | null;
  /** The two views, where the sheet asks for them. */
  readonly views: { readonly serviceUsers: ReadCell; readonly staff: ReadCell } | null;
}

/** Fixed addresses on the sheet, for the live formulas of other sheets. */
interface ScorePlaces {
  readonly ids: string;
  readonly counted: string;
  readonly fields: Partial<Readonly<Record<ScoreField, string>>>;
}

export interface ScoreSheetReading {
  readonly sheet: string;
  readonly fields: Partial<Readonly<Record<ScoreField, ReadCell>>>;
  readonly unit: Unit | null;
  readonly area: Area | null;
  readonly period: Period | null;
  readonly route: Route | null;
  /** Null until unit, area, period and route can all be read. */
  readonly identity: SheetIdentity | null;
  readonly serviceUsers: number | null;
  readonly staff: number | null;
  readonly rows: readonly ScoreRow[];
  /** What counts, by standard id: not of rows whose standard is unknown, doubled or mixed up. */
  readonly scores: ReadonlyMap<string, Score>;
  /** Null while a part that formulas need is lost. */
  readonly places: ScorePlaces | null;
  /** Good practice to share. */
  readonly notes: ReadCell | null;
  readonly links: readonly OtherFileLink[];
  /** Parts and columns that are lost or doubled: where there are any, no row is read. */
  readonly lost: readonly Problem[];
}

/** Without these nothing can be counted. */
const NEEDED = ["standard", "score", "evidence", "id", "counted"] as const satisfies readonly ScoreColumn[];

/** Reads one sheet. Areas and standards are those of the framework; a sheet about an area that it does not know has `area: null`. */
export function readScoreSheet(cells: SheetCells, framework: Framework): ScoreSheetReading {
  const { sheet, named } = cells;
  const fields = named.header === undefined ? {} : readFields(named.header);
  const found = named.table === undefined ? null : findColumns(named.table.values[0] ?? [], SCORE_COLUMNS);
  const lost = lostParts(cells, found);
  const rows = named.table === undefined || found === null || lost.length > 0 ? [] : readRows(named.table, found, framework);

  const identity = readIdentity(fields, framework);
  return {
    sheet,
    fields,
    ...identity,
    serviceUsers: wholeNumber(fields.serviceUsers),
    staff: wholeNumber(fields.staff),
    rows,
    scores: countedScores(rows, identity.area),
    places: named.table === undefined || found === null || lost.length > 0 ? null : placesOf(named.table, found, fields),
    notes: named.notes === undefined ? null : readNotes(named.notes),
    links: Object.values(named).flatMap(otherFileLinks),
    lost,
  };
}

function readFields(header: NamedCells): Partial<Record<ScoreField, ReadCell>> {
  const fields: Partial<Record<ScoreField, ReadCell>> = {};
  // A value is no label: a hospital may be called "Ward".
  const values = new Set<string>();
  header.values.forEach((line, row) =>
    line.forEach((value, column) => {
      const key = headerKey(value);
      if (key === "" || values.has(addressAt(header, row, column))) return;
      const field = SCORE_FIELD_ORDER.find(
        (name) => fields[name] === undefined && SCORE_FIELDS[name].labels.some((label) => headerKey(label) === key),
      );
      if (field === undefined || row + 1 >= header.range.rows) return;
      fields[field] = readCell(header, row + 1, column);
      values.add(addressAt(header, row + 1, column));
    }),
  );
  return fields;
}

type Identified = Pick<ScoreSheetReading, "unit" | "area" | "period" | "route" | "identity">;

function readIdentity(fields: Partial<Record<ScoreField, ReadCell>>, framework: Framework): Identified {
  const text = (name: ScoreField): string => fields[name]?.text ?? "";
  // A sheet that lost its ward's cell is not thereby one of the whole hospital.
  const unit =
    text("hospital") === "" || fields.ward === undefined
      ? null
      : { hospital: text("hospital"), ward: text("ward") === "" ? null : text("ward") };
  const area = areaByName(framework, text("area"));
  const period = parsePeriod(text("period"));
  const route = parseRoute(text("route"));
  const identity = unit && area && period && route ? { unit, areaId: area.id, period, route } : null;
  return { unit, area, period, route, identity };
}

function lostParts({ sheet, named }: SheetCells, found: FoundColumns<ScoreColumn> | null): Problem[] {
  const at = (cells: NamedCells): { sheet: string; cell: string } => ({ sheet, cell: addressAt(cells, 0, 0) });
  const header =
    named.header === undefined ? [problem("header", { sheet }, messages.partLost("The form with hospital, area and quarter"))] : [];
  if (named.table === undefined || found === null) return [...header, problem("header", { sheet }, messages.partLost("The table"))];
  const { table } = named;
  const nameOf = (column: ScoreColumn): string => SCORE_COLUMNS[column].headers[0];
  return [
    ...header,
    ...NEEDED.filter((column) => found.at[column] === undefined).map((column) =>
      problem("header", at(table), messages.columnLost(nameOf(column))),
    ),
    ...found.twice.map((column) => problem("header", at(table), messages.columnTwice(nameOf(column)))),
  ];
}

function readRows(table: NamedCells, { at }: FoundColumns<ScoreColumn>, framework: Framework): ScoreRow[] {
  return table.values.flatMap((_line, row): ScoreRow[] => {
    if (row === 0) return [];
    const cell = (column: ScoreColumn): ReadCell | null => (at[column] === undefined ? null : readCell(table, row, at[column]));
    const text = (column: ScoreColumn): string => cell(column)?.text ?? "";
    const [score, evidence, serviceUsers, staff] = [cell("score"), cell("evidence"), cell("serviceUsers"), cell("staff")];
    if (score === null || evidence === null) return [];
    const standardId = text("id");
    if (standardId === "" && [score.text, text("standard"), evidence.text, text("action")].every((typed) => typed === "")) return [];
    const found = standardById(framework, standardId);
    const isFormula = formulaAt(table, row, at.score ?? 0) !== null;
    const version = Number(text("version"));
    return [
      {
        standardId,
        standard: found?.standard ?? null,
        area: found?.area ?? null,
        version: Number.isInteger(version) && version > 0 ? version : null,
        number: text("number"),
        words: text("standard"),
        score,
        reading: readScore({ value: score.value, isFormula, isDate: isDateSerial(score.value) }, framework.scale, evidence.text),
        evidence,
        action: cell("action"),
        lead: cell("lead"),
        by: cell("by"),
        status: cell("status"),
        views: serviceUsers && staff && { serviceUsers, staff },
      },
    ];
  });
}

/** The days of 2000 to 2099 as Excel numbers them: what a score typed as "4/5" turns into. */
const [FIRST_DAY, LAST_DAY] = [36526, 73050];
const isDateSerial = (value: CellValue): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY;

function countedScores(rows: readonly ScoreRow[], area: Area | null): Map<string, Score> {
  const times = new Map<string, number>();
  for (const { standardId } of rows) times.set(standardId, (times.get(standardId) ?? 0) + 1);
  return new Map(
    rows
      .filter(
        (row) => row.standard !== null && row.area?.id === area?.id && times.get(row.standardId) === 1 && wordsOfAnother(row) === null,
      )
      .map((row) => [row.standardId, row.reading.score]),
  );
}

/** The standard of the same area whose words stand in this row instead of its own: a part of the row was sorted without the rest. */
export function wordsOfAnother({ standard, area, words }: ScoreRow): Standard | null {
  if (standard === null || headerKey(standard.text) === headerKey(words)) return null;
  return area?.standards.find(({ text }) => headerKey(text) === headerKey(words)) ?? null;
}

function placesOf(table: NamedCells, { at }: FoundColumns<ScoreColumn>, fields: Partial<Record<ScoreField, ReadCell>>): ScorePlaces {
  const body = (column: ScoreColumn): string =>
    fixedRange({ row: table.range.row + 1, column: table.range.column + (at[column] ?? 0), rows: table.range.rows - 1, columns: 1 });
  const fieldCells = SCORE_FIELD_ORDER.flatMap((name) =>
    fields[name] === undefined ? [] : [[name, fixedAddress(fields[name].cell)] as const],
  );
  return { ids: body("id"), counted: body("counted"), fields: Object.fromEntries(fieldCells) };
}

/** The box below the heading; a merged box holds its text in its first cell. */
function readNotes(notes: NamedCells): ReadCell {
  return readCell(notes, Math.min(1, notes.range.rows - 1), 0);
}

function wholeNumber(cell: ReadCell | undefined): number | null {
  return typeof cell?.value === "number" && Number.isInteger(cell.value) && cell.value >= 0 ? cell.value : null;
}

function readCell(cells: NamedCells, row: number, column: number): ReadCell {
  return { value: valueAt(cells, row, column), text: textAt(cells, row, column), cell: addressAt(cells, row, column) };
}
