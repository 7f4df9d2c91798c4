/**
 * Reads a hospital sheet: which hospital and round it is, where its figures lie for a benchmark, and what people wrote on it.
 * Columns by their headers, standards by their ids: sorted rows and moved columns are fine.
 */
import { areaByName, type Area, type Framework } from "../core/framework";
import { parsePeriod, type Period } from "../core/period";
import { fixedAddress, fixedRange } from "./address";
import { findColumns } from "./findColumns";
import { isLastTime } from "./lastTime";
import {
  ACTION_HEADERS,
  ACTION_ORDER,
  FOOT_ROWS,
  HOSPITAL_COLUMNS,
  HOSPITAL_FIELDS,
  type FootRow,
  type HospitalColumn,
  type HospitalField,
} from "./hospitalLayout";
import type { ActionRow, KeptNote, KeptOfHospital } from "./hospitalSource";
import { addressAt, formulaAt, headerKey, textAt, valueAt, type NamedCells, type SheetCells } from "./namedCells";
import { formula, type PlanCell } from "./plan";

export interface HospitalPlaces {
  readonly ids: string;
  readonly scores: string;
  readonly serviceUsers: string | null;
  readonly staff: string | null;
}

export interface HospitalSheetReading {
  readonly sheet: string;
  readonly hospital: string;
  readonly area: Area | null;
  readonly period: Period | null;
  readonly made: string;
  /** Fixed addresses for a benchmark's formulas; null while the table is lost. */
  readonly places: HospitalPlaces | null;
  readonly hasScores: boolean;
  readonly kept: KeptOfHospital;
}

const COLUMNS = Object.fromEntries(
  Object.entries(HOSPITAL_COLUMNS).map(([key, { header }]) => [key, { headers: [header] }]),
) as unknown as Readonly<Record<HospitalColumn, { readonly headers: readonly string[] }>>;

export function readHospitalSheet({ sheet, named }: SheetCells, framework: Framework): HospitalSheetReading {
  const field = (name: HospitalField): string => (named.header === undefined ? "" : valueBelow(named.header, HOSPITAL_FIELDS[name].labels));
  const { table } = named;
  const at = table === undefined ? {} : findColumns(table.values[0] ?? [], COLUMNS).at;
  return {
    sheet,
    hospital: field("hospital"),
    area: areaByName(framework, field("area")),
    period: parsePeriod(field("period")),
    made: field("made"),
    places: hospitalPlaces(named),
    hasScores:
      table !== undefined && at.score !== undefined && table.values.slice(1).some((line) => typeof line[at.score ?? 0] === "number"),
    kept: {
      notes: [
        ...(table === undefined ? [] : keptNotes(table, at, 1)),
        ...(named.oldNotes === undefined || table === undefined ? [] : keptNotes(named.oldNotes, at, 0)),
      ],
      actions: named.actions === undefined ? [] : keptActions(named.actions),
    },
  };
}

/** Where the cells lie that a benchmark looks at; null while the table or one of its columns is lost. */
export function hospitalPlaces({ table, foot }: Pick<SheetCells["named"], "table" | "foot">): HospitalPlaces | null {
  if (table === undefined) return null;
  const { id, score } = findColumns(table.values[0] ?? [], COLUMNS).at;
  if (id === undefined || score === undefined) return null;
  const footCell = (row: FootRow): string | null =>
    foot === undefined ? null : footPlace(foot, FOOT_ROWS[row], table.range.column + score);
  return { ids: bodyOf(table, id), scores: bodyOf(table, score), serviceUsers: footCell("serviceUsers"), staff: footCell("staff") };
}

/** The fixed address of the numbers of the standards; null while they are lost. */
export function numberPlace({ table }: Pick<SheetCells["named"], "table">): string | null {
  if (table === undefined) return null;
  const { number } = findColumns(table.values[0] ?? [], COLUMNS).at;
  return number === undefined ? null : bodyOf(table, number);
}

/** The ids of the standards by their numbers as they stand on the sheet; a standard may have had another number than now. */
export function idsByNumber({ table }: Pick<SheetCells["named"], "table">): ReadonlyMap<string, string> {
  if (table === undefined) return new Map();
  const { number, id } = findColumns(table.values[0] ?? [], COLUMNS).at;
  if (number === undefined || id === undefined) return new Map();
  return new Map(table.values.slice(1).map((_, index) => [textAt(table, index + 1, number), textAt(table, index + 1, id)]));
}

/** The fixed address of a column of a table, without its header. */
const bodyOf = ({ range }: NamedCells, column: number): string =>
  fixedRange({ row: range.row + 1, column: range.column + column, rows: range.rows - 1, columns: 1 });

/** The value under the first cell with one of the labels; "" where there is none. */
export function valueBelow(header: NamedCells, labels: readonly string[]): string {
  const found = below(header, labels);
  return found === null ? "" : textAt(header, found.row, found.column);
}

/** The address of that value; null where there is none. */
export function cellBelow(header: NamedCells, labels: readonly string[]): string | null {
  const found = below(header, labels);
  return found === null ? null : addressAt(header, found.row, found.column);
}

function below(header: NamedCells, labels: readonly string[]): { readonly row: number; readonly column: number } | null {
  const keys = labels.map(headerKey);
  for (let row = 0; row + 1 < header.values.length; row += 1) {
    const column = header.values[row]?.findIndex((value) => keys.includes(headerKey(value))) ?? -1;
    if (column !== -1) return { row: row + 1, column };
  }
  return null;
}

/** The fixed address of a foot row's cell in a column of the sheet; null while the row is lost. */
export function footPlace(foot: NamedCells, label: string, column: number): string | null {
  const key = headerKey(label);
  const line = foot.values.findIndex((cells) => cells.some((value) => headerKey(value) === key));
  const across = column - foot.range.column;
  return line === -1 || across < 0 || across >= foot.range.columns ? null : fixedAddress(addressAt(foot, line, across));
}

/** What a person put into a cell: a formula of theirs stays one, text stays text. */
export function keptCell(cells: NamedCells, row: number, column: number | undefined): PlanCell {
  if (column === undefined) return null;
  const own = formulaAt(cells, row, column);
  if (own !== null) return formula(own);
  const value = valueAt(cells, row, column);
  return value === "" ? null : value;
}

function keptNotes(cells: NamedCells, at: Partial<Readonly<Record<HospitalColumn, number>>>, firstRow: number): KeptNote[] {
  return cells.values.slice(firstRow).flatMap((_, index) => {
    const row = firstRow + index;
    const id = at.id === undefined ? "" : textAt(cells, row, at.id);
    const [there, notes] = [keptCell(cells, row, at.last), keptCell(cells, row, at.notes)];
    const last = isLastTime(there) ? null : there;
    if (id === "" || (last === null && notes === null)) return [];
    return [{ id, number: keptCell(cells, row, at.number), standard: keptCell(cells, row, at.standard), last, notes }];
  });
}

/** Rows of the action block with anything in them, those that people added too. */
function keptActions(cells: NamedCells): ActionRow[] {
  const { at } = findColumns(cells.values[0] ?? [], ACTION_HEADERS);
  return cells.values.slice(1).flatMap((_, index) => {
    const row = Object.fromEntries(ACTION_ORDER.map((column) => [column, keptCell(cells, index + 1, at[column])])) as ActionRow;
    return Object.values(row).every((cell) => cell === null) ? [] : [row];
  });
}
