/** Reads a sheet of entered averages: whose they are, what counts, what does not and where it stands, and where a benchmark's formulas find it. */
import { compare, fromInteger, fromNumber, type Fraction } from "../core/exact";
import { areaByName, type Area, type Framework } from "../core/framework";
import { roundsMessages } from "../core/messages/rounds";
import { parsePeriod, type Period } from "../core/period";
import { problem, type Problem } from "../core/problem";
import { fixedRange } from "./address";
import {
  countedHeader,
  ENTERED_FIELDS,
  ENTERED_FOOT,
  ENTERED_FOOT_ORDER,
  ENTERED_HEADERS,
  type EnteredField,
  type EnteredFoot,
  type TypedColumn,
} from "./enteredSheet";
import { findColumns } from "./findColumns";
import { addressAt, headerKey, textAt, valueAt, type NamedCells, type SheetCells } from "./namedCells";
import type { PlanCell } from "./plan";
import { footPlace, keptCell, valueBelow } from "./readHospitalSheet";

interface EnteredColumn extends TypedColumn {
  /** What counts, by standard id. */
  readonly values: ReadonlyMap<string, Fraction>;
  /** Fixed addresses on the sheet; null while a column is lost. */
  readonly places: {
    readonly ids: string;
    readonly counted: string;
    readonly average: string | null;
    readonly serviceUsers: string | null;
    readonly staff: string | null;
  } | null;
  readonly source: string;
}

export interface EnteredReading {
  readonly sheet: string;
  readonly area: Area | null;
  readonly period: Period | null;
  readonly made: string;
  /** In the order of the sheet; those with nothing typed too. */
  readonly columns: readonly EnteredColumn[];
  readonly problems: readonly Problem[];
}

const OWN = Object.fromEntries(Object.entries(ENTERED_HEADERS).map(([key, header]) => [key, { headers: [header] }])) as unknown as Readonly<
  Record<keyof typeof ENTERED_HEADERS, { readonly headers: readonly string[] }>
>;

/** Where a benchmark's formulas find each column: its fixed addresses by a name of its own, for a sheet that is made again with a column more. */
export function enteredPlaces({ table, foot }: SheetCells["named"]): Map<string, string> {
  const { id } = table === undefined ? {} : findColumns(table.values[0] ?? [], OWN).at;
  if (table === undefined || id === undefined) return new Map();
  const keys = (table.values[0] ?? []).map(headerKey);
  const down = (column: number): string =>
    fixedRange({ row: table.range.row + 1, column: table.range.column + column, rows: table.range.rows - 1, columns: 1 });
  const columns = keys.flatMap((key, column): [string, string][] => {
    const counted = key === "" ? -1 : keys.indexOf(headerKey(countedHeader(textAt(table, 0, column))));
    if (counted === -1) return [];
    const own = ENTERED_FOOT_ORDER.flatMap((row): [string, string][] => {
      const cell = foot === undefined ? null : footPlace(foot, ENTERED_FOOT[row], table.range.column + column);
      return cell === null ? [] : [[`${key} ${row}`, cell]];
    });
    return [[`${key} counted`, down(counted)], ...own];
  });
  return new Map([["ids", down(id)], ...columns]);
}

export function readEnteredSheet({ sheet, named }: SheetCells, framework: Framework): EnteredReading {
  const field = (name: EnteredField): string => (named.header === undefined ? "" : valueBelow(named.header, ENTERED_FIELDS[name]));
  const head = { sheet, area: areaByName(framework, field("area")), period: parsePeriod(field("period")), made: field("made") };
  const { table } = named;
  if (table === undefined) return { ...head, columns: [], problems: [] };

  const header = table.values[0] ?? [];
  const { at } = findColumns(header, OWN);
  const problems: Problem[] = [];
  const keys = header.map(headerKey);
  const columns = header.flatMap((name, index): EnteredColumn[] => {
    const counted = keys.indexOf(headerKey(countedHeader(textAt(table, 0, index))));
    // A collaborative's column is one of which another says what counts.
    if (String(name).trim() === "" || counted === -1) return [];
    return [columnOf(table, named.foot, textAt(table, 0, index), index, counted, at, framework, problems)];
  });
  return { ...head, columns, problems };
}

type Found = Partial<Readonly<Record<keyof typeof ENTERED_HEADERS, number>>>;

function columnOf(
  table: NamedCells,
  foot: NamedCells | undefined,
  collaborative: string,
  typed: number,
  counted: number,
  at: Found,
  { scale }: Framework,
  problems: Problem[],
): EnteredColumn {
  const averages = new Map<string, PlanCell>();
  const values = new Map<string, Fraction>();
  table.values.slice(1).forEach((_, index) => {
    const row = index + 1;
    const id = at.id === undefined ? "" : textAt(table, row, at.id);
    const cell = keptCell(table, row, typed);
    if (id === "" || cell === null) return;
    averages.set(id, cell);
    const value = valueAt(table, row, typed);
    const exact = typeof value === "number" ? fromNumber(value) : null;
    if (exact !== null && compare(exact, fromInteger(scale.lowest)) >= 0 && compare(exact, fromInteger(scale.highest)) <= 0)
      values.set(id, exact);
    else
      problems.push(
        problem(
          "outOfRange",
          { sheet: table.sheet, cell: addressAt(table, row, typed), standardId: id },
          roundsMessages.enteredNotCounted(collaborative, at.number === undefined ? id : textAt(table, row, at.number), String(value)),
        ),
      );
  });
  const place = (column: number): string =>
    fixedRange({ row: table.range.row + 1, column: table.range.column + column, rows: table.range.rows - 1, columns: 1 });
  const footCell = (row: EnteredFoot): string | null =>
    foot === undefined ? null : footPlace(foot, ENTERED_FOOT[row], table.range.column + typed);
  const kept = (row: EnteredFoot): PlanCell => {
    if (foot === undefined) return null;
    const line = foot.values.findIndex((cells) => cells.some((value) => headerKey(value) === headerKey(ENTERED_FOOT[row])));
    return line === -1 ? null : keptCell(foot, line, table.range.column + typed - foot.range.column);
  };
  const source = kept("source");
  return {
    collaborative,
    averages,
    values,
    foot: Object.fromEntries(ENTERED_FOOT_ORDER.filter((key) => key !== "average").map((key) => [key, kept(key)])),
    places:
      at.id === undefined
        ? null
        : {
            ids: place(at.id),
            counted: place(counted),
            average: footCell("average"),
            serviceUsers: footCell("serviceUsers"),
            staff: footCell("staff"),
          },
    source: typeof source === "string" ? source : "",
  };
}
