/**
 * Where the columns of a matrix lie: standards down, wards or hospitals across. A few stand in the middle of the table; many
 * are narrow, with their headings turned; very many come after the rest, on pages of their own, so that the results stay readable.
 */

export interface MatrixShape<Key extends string> {
  /** Columns before the units, in order. The first two are repeated at the left of every page. */
  readonly before: readonly Key[];
  /** Columns with results. */
  readonly results: readonly Key[];
  /** Columns for the machine, last of all. */
  readonly hidden: readonly Key[];
  readonly units: number;
  /** More units than this have narrow columns. */
  readonly narrowAbove: number;
  /** More units than this come after the results. */
  readonly afterAbove: number;
}

export interface MatrixColumns<Key extends string> {
  /** Counted from 0. */
  readonly at: Readonly<Record<Key, number>>;
  readonly firstUnit: number;
  readonly lastUnit: number;
  readonly narrow: boolean;
  readonly unitsAfter: boolean;
  readonly lastVisible: number;
  readonly last: number;
}

/** Throws RangeError without a unit: a table without figures has nothing to show. */
export function matrixColumns<Key extends string>({
  before,
  results,
  hidden,
  units,
  narrowAbove,
  afterAbove,
}: MatrixShape<Key>): MatrixColumns<Key> {
  if (units < 1) throw new RangeError("A matrix needs one column of figures at least.");
  const unitsAfter = units > afterAbove;
  const firstUnit = before.length + (unitsAfter ? results.length : 0);
  const firstResult = before.length + (unitsAfter ? 0 : units);
  const firstHidden = before.length + results.length + units;
  const place = (keys: readonly Key[], first: number): [Key, number][] => keys.map((key, index) => [key, first + index]);
  return {
    at: Object.fromEntries([...place(before, 0), ...place(results, firstResult), ...place(hidden, firstHidden)]) as Record<Key, number>,
    firstUnit,
    lastUnit: firstUnit + units - 1,
    narrow: units > narrowAbove,
    unitsAfter,
    lastVisible: firstHidden - 1,
    last: firstHidden + hidden.length - 1,
  };
}

/** The columns at which a new page begins, for units on pages of their own. Widths in characters. */
export function unitPages(
  { firstUnit, lastUnit, unitsAfter }: MatrixColumns<string>,
  repeatedWidth: number,
  unitWidth: number,
  pageWidth = PAGE_WIDTH,
): number[] {
  if (!unitsAfter) return [];
  const perPage = Math.max(1, Math.floor((pageWidth - repeatedWidth) / unitWidth));
  const pages = Math.ceil((lastUnit - firstUnit + 1) / perPage);
  // Pages of about the same width, rather than a last one with a single column.
  const each = Math.ceil((lastUnit - firstUnit + 1) / pages);
  return Array.from({ length: pages }, (_, page) => firstUnit + page * each);
}

/** Characters across an A4 page on its side, inside margins of 10 mm, at full size. */
export const PAGE_WIDTH = 142;
