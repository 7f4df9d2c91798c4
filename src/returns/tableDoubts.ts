/** What speaks against the rows of a table: standards that are not quite known, twice there, few; scores merged or rows hidden. */
import { messages } from "../core/messages";
import { returnsMessages } from "../core/messages/returns";
import { isOnScale, type Scale } from "../core/scale";
import { cellAddress } from "../sheets/address";
import type { FoundScoreColumn, FoundTable } from "./finding";
import { cellAt, type Grid } from "./grid";
import { mergeAt, textAt } from "./scan";
import { SAME_WORDS } from "./standardMatcher";
import { ask, told, type Doubt } from "./sureness";
import type { StandardRow } from "./tableRows";

/** @param byNumber the lead has said that numbers tell the standards */
export function standardDoubts(
  rows: readonly StandardRow[],
  tables: readonly FoundTable[],
  columns: readonly FoundScoreColumn[],
  byNumber: boolean,
): Doubt[] {
  const reworded = rows.filter(({ match }) => match !== null && match.match < SAME_WORDS);
  const unknown = tables.flatMap((table) => table.rows.filter(({ standardId }) => standardId === null));
  const isByNumber = !byNumber && rows.some(({ numberOnly, match }) => numberOnly && match === null);
  return [
    ...(reworded.length > 0 ? [ask(returnsMessages.standardsWordsDiffer(reworded.map(({ text }) => text)))] : []),
    ...(unknown.length > 0
      ? [(columns.length > 0 ? ask : told)(returnsMessages.standardsUnknown(unknown.length, unknown[0]?.text ?? ""))]
      : []),
    ...(isByNumber ? [ask(returnsMessages.standardsByNumberOnly())] : []),
    ...rows.flatMap(numberDoubts),
    ...tables.flatMap(twiceDoubts),
  ];
}

const NONE: readonly Doubt[] = [];

function numberDoubts({ match, number }: StandardRow): readonly Doubt[] {
  if (match === null) return NONE;
  const { standard } = match;
  if (standard.retired === undefined && number === "") return NONE;
  const plainNumber = number.replace(/[.)\s]+$/, "");
  const differs = /^\d+(?:\.\d+)*$/.test(plainNumber) && plainNumber !== standard.number;
  return [
    ...(standard.retired === undefined ? [] : [ask(messages.standardReplaced(standard.number))]),
    ...(differs ? [told(returnsMessages.standardNumberDiffers(plainNumber, standard.number))] : []),
  ];
}

function twiceDoubts({ rows }: FoundTable): Doubt[] {
  const seen = new Set<string>();
  const twice = rows.find(({ standardId }) => {
    if (standardId === null) return false;
    const before = seen.has(standardId);
    seen.add(standardId);
    return before;
  });
  return twice === undefined ? [] : [ask(returnsMessages.standardTwiceHere(twice.number === "" ? twice.text : twice.number))];
}

/** Areas with less than half of their standards on a sheet. */
export function fewDoubts(tables: readonly FoundTable[]): Doubt[] {
  return [...new Set(tables.map(({ areaId }) => areaId))].flatMap((areaId) => {
    const own = tables.filter((table) => table.areaId === areaId);
    const here = new Set(own.flatMap(({ rows }) => rows.flatMap(({ standardId }) => standardId ?? [])));
    const missing = new Set(own.flatMap(({ standardsMissing }) => standardsMissing.filter((id) => !here.has(id))));
    const of = here.size + missing.size;
    return here.size > 0 && here.size < of * FEW ? [ask(returnsMessages.fewStandardsHere(here.size, of))] : [];
  });
}

/** Less than half of an area is a part of a return, or another list that quotes some of its standards. */
const FEW = 0.5;

/** A number on the scale that stands by itself where no standard or no heading is: a column that slid down a row, or a score that was put beside the old one. */
export function strayScoreDoubts(
  grid: Grid,
  rows: readonly number[],
  counted: readonly number[],
  { scale, headings }: { readonly scale: Scale; readonly headings: ReadonlyMap<number, string> },
): Doubt[] {
  const isScore = (row: number, column: number): boolean => {
    const { value } = cellAt(grid, row, column);
    return typeof value === "number" && isOnScale(value, scale);
  };
  const isEmpty = (row: number, column: number): boolean => textAt(grid, row, column) === "";
  const below = Math.max(...rows) + 1;
  return counted.flatMap((column) => {
    const isSlid =
      isScore(below, column) &&
      rows.some((row) => isEmpty(row, column)) &&
      (grid.rows[below] ?? []).every((_, other) => other === column || isEmpty(below, other));
    // Numbers with words beside them are a key.
    const beside =
      (headings.get(column + 1) ?? "") !== "" || counted.includes(column + 1) ? [] : rows.filter((row) => isScore(row, column + 1));
    const changed = beside.find((row) => isEmpty(row, column + 2) && !isEmpty(row, column));
    return [
      ...(isSlid ? [ask(returnsMessages.scoreBelowStandards(cellAddress(below, column)))] : []),
      ...(changed !== undefined && beside.length < rows.length
        ? [ask(returnsMessages.scoreBesideScore(cellAddress(changed, column + 1)))]
        : []),
    ];
  });
}

/** @param counted the columns whose scores count */
export function cellDoubts(grid: Grid, rows: readonly number[], counted: readonly number[]): Doubt[] {
  const hidden = grid.hiddenRows.length === 0 ? 0 : rows.filter((row) => grid.hiddenRows.includes(row)).length;
  const merged =
    grid.merges.length === 0
      ? []
      : counted
          .flatMap((column) => rows.flatMap((row) => mergeAt(grid, row, column) ?? []))
          .filter(
            (area) =>
              rows.filter((row) => row >= area.row && row < area.row + area.rows).length > 1 &&
              cellAt(grid, area.row, area.column).value !== null,
          );
  const [first] = merged;
  return [
    ...(hidden > 0 ? [told(returnsMessages.rowsAreHidden(hidden))] : []),
    ...(first === undefined ? [] : [ask(returnsMessages.scoreIsMerged(cellAddress(first.row, first.column)))]),
  ];
}
