/**
 * Of which figures another is the average or the total. What a label says is believed ("Service Average" under a column); else a whole
 * column is held against the figures beside it and against the rows of the same name in other tables, and must mostly follow from them.
 * A figure that is itself made of others is reckoned with exactly, not as it was printed.
 */
import { roundHalfUp, type Fraction } from "../core/exact";
import { isRounded, isTruncated, made, repeats, type FigureInput, type MadeAs, type Repeats } from "../core/repeatFigure";
import { nameInLabel } from "./figureLabels";
import { figureAt, type Figure, type FigureColumn, type FigureRow, type FigureTable } from "./figureTables";

/** What a figure is made of, as it seems. */
interface MadeOf {
  readonly inputs: readonly Figure[];
  readonly as: MadeAs;
}

export interface Traced extends MadeOf {
  readonly exact: Fraction;
  readonly decimals: number;
  readonly repeats: Repeats;
  /** It follows only from the inputs as they were printed, not from what they are made of. */
  readonly fromPrinted: boolean;
}

export interface AverageSources {
  /** Null for a figure that nobody typed, and for one that seems to be made of nothing here. */
  readonly traced: (figure: Figure) => Traced | null;
}

/** Fewer rows could follow by chance. */
const FEWEST_ROWS = 3;
const FEWEST_INPUTS = 2;

type Group = (figure: Figure) => MadeOf | null;

export function averageSources(tables: readonly FigureTable[]): AverageSources {
  const places = new Map<Figure, { readonly table: FigureTable; readonly row: FigureRow; readonly column: FigureColumn }>();
  for (const table of tables)
    for (const row of table.rows)
      for (const column of table.columns) {
        const figure = figureAt(table, row.row, column.column);
        if (figure !== null) places.set(figure, { table, row, column });
      }
  const byKey = rowsByKey(tables);
  const known = new Map<Figure, Traced | null>();
  const groups = new Map<FigureColumn, Group>();
  /** A figure that is being traced is, for those it may be made of, what was printed: nothing is made of itself. */
  const underWay = new Set<Figure>();

  const traced = (figure: Figure): Traced | null => {
    const place = places.get(figure);
    if (place === undefined || !figure.isTyped || underWay.has(figure)) return null;
    const before = known.get(figure);
    if (before !== undefined) return before;
    underWay.add(figure);
    const found = best(figure, place.table, candidates(figure, place));
    underWay.delete(figure);
    known.set(figure, found);
    return found;
  };

  const exactOf = (figure: Figure): Fraction => traced(figure)?.exact ?? figure.value;

  function inputOf(figure: Figure, resolution: number): FigureInput {
    const own = traced(figure);
    if (own !== null)
      return {
        exact: own.exact,
        printed: own.repeats === "rounded" || own.repeats === "truncated" ? null : { value: figure.value, decimals: own.decimals },
      };
    return { exact: figure.value, printed: resolution === 0 || !figure.isTyped ? null : { value: figure.value, decimals: resolution } };
  }

  function trace(figure: Figure, decimals: number, { inputs, as }: MadeOf): Traced {
    const resolution = Math.max(...inputs.map((input) => input.decimals));
    const printed = { value: roundHalfUp(figure.value, decimals), decimals };
    const exact = made(inputs.map(exactOf), as);
    const follows = repeats(
      printed,
      inputs.map((input) => inputOf(input, resolution)),
      as,
    );
    if (follows === "rounded" || follows === "truncated") return { inputs, as, exact, decimals, repeats: follows, fromPrinted: false };
    const asPrinted = repeats(
      printed,
      inputs.map(({ value }) => ({ exact: value, printed: null })),
      as,
    );
    const fromPrinted = asPrinted === "rounded" || asPrinted === "truncated";
    return { inputs, as, exact, decimals, repeats: fromPrinted ? asPrinted : follows, fromPrinted };
  }

  /** The first that repeats the figure; else the first that makes it possible; else the first. */
  function best(figure: Figure, table: FigureTable, all: readonly MadeOf[]): Traced | null {
    const decimals = decimalsOf(table, figure);
    const tried = all.filter(({ inputs }) => inputs.length >= FEWEST_INPUTS).map((one) => trace(figure, decimals, one));
    const isRepeated = (one: Traced): boolean => one.repeats === "rounded" || one.repeats === "truncated";
    return (
      tried.find((one) => isRepeated(one) && !one.fromPrinted) ??
      tried.find(isRepeated) ??
      tried.find((one) => one.repeats === "possible") ??
      tried[0] ??
      null
    );
  }

  function candidates(
    figure: Figure,
    { table, row, column }: { readonly table: FigureTable; readonly row: FigureRow; readonly column: FigureColumn },
  ): MadeOf[] {
    // A list of names with one figure each; in a wider table each column would need its own.
    const isNamed = table.columns.length === 1 && (row.kind === "average" || (row.kind === "body" && hasDecimals(table, column)));
    const named = isNamed && nameInLabel(row.label) !== "" ? namedColumns(table, row, tables) : [];
    if (row.kind === "average" || row.kind === "total")
      return [
        ...asSaid(named, row.kind, figure),
        ...asSaid([...above(table, row, column), ...beside(table, row, column)], row.kind, figure),
      ];
    if (row.kind !== "body" || column.kind === "other") return [];
    if (named.length > 0) return asSaid(named, "average", figure);
    const group = groupOf(table, column)(figure);
    return group === null ? [] : [group];
  }

  /** How a column is made: one way for all its rows, decided once. */
  function groupOf(table: FigureTable, column: FigureColumn): Group {
    const group = groups.get(column) ?? columnGroup(table, column, byKey);
    groups.set(column, group);
    return group;
  }

  return { traced };
}

/** The likeliest of the ways, by the figures as they were printed; a column that says what it is has one even where none fits. */
function columnGroup(table: FigureTable, column: FigureColumn, byKey: RowsByKey): Group {
  const isSaid = column.kind === "average" || column.kind === "total";
  if (!isSaid && !hasDecimals(table, column)) return () => null;
  const rows = bodyRows(table).flatMap((row) => {
    const figure = figureAt(table, row.row, column.column);
    return figure?.isTyped === true ? [{ row, figure }] : [];
  });
  const ways = waysOf(table, column, byKey).flatMap((way) =>
    (column.kind === "total" ? TOTAL_FIRST : ONLY_AVERAGE).map((as) => fitOf(table, rows, way, as)),
  );
  const likeliest = ways.reduce<Fit | null>((first, way) => (first === null || way.following > first.following ? way : first), null);
  const isEnough =
    likeliest !== null &&
    (isSaid ? likeliest.following > 0 : likeliest.tells && likeliest.following >= Math.max(FEWEST_ROWS, likeliest.rows / 2));
  const way = isEnough ? likeliest : isSaid ? (ways.find(({ isOwn }) => isOwn) ?? null) : null;
  const rowOf = new Map(rows.map(({ row, figure }) => [figure, row]));
  return (figure) => {
    const row = rowOf.get(figure);
    return way === null || row === undefined ? null : { inputs: way.inputsOf(row), as: way.as };
  };
}

const ONLY_AVERAGE: readonly MadeAs[] = ["average"];
const TOTAL_FIRST: readonly MadeAs[] = ["total", "average"];

interface Fit extends Way {
  readonly as: MadeAs;
  /** Rows that have figures to be made of, and those that follow from them. */
  readonly rows: number;
  readonly following: number;
  /** One that follows is no whole number: whole numbers agree by chance. */
  readonly tells: boolean;
}

function fitOf(table: FigureTable, rows: readonly { readonly row: FigureRow; readonly figure: Figure }[], way: Way, as: MadeAs): Fit {
  const tried = rows.flatMap(({ row, figure }) => {
    const inputs = way.inputsOf(row);
    return inputs.length < FEWEST_INPUTS
      ? []
      : [
          {
            figure,
            exact: made(
              inputs.map(({ value }) => value),
              as,
            ),
          },
        ];
  });
  const following = tried.filter(({ figure, exact }) => {
    const decimals = decimalsOf(table, figure);
    const printed = { value: roundHalfUp(figure.value, decimals), decimals };
    return isRounded(printed, exact) || isTruncated(printed, exact);
  });
  return { ...way, as, rows: tried.length, following: following.length, tells: following.some(({ figure }) => figure.decimals > 0) };
}

/** A foot that says "Total" may hold an average all the same ("Total score 3.6"), but not the other way round. */
function asSaid(sources: readonly (readonly Figure[])[], kind: "average" | "total", figure: Figure): MadeOf[] {
  const ways = (inputs: readonly Figure[]): readonly MadeAs[] => {
    if (kind === "average") return ["average"];
    const largest = Math.max(...inputs.map(({ text }) => Number(text)));
    return Number(figure.text) > largest ? ["total"] : ["total", "average"];
  };
  return sources.flatMap((inputs) => ways(inputs).map((as) => ({ inputs, as })));
}

const bodyRows = ({ rows }: FigureTable): FigureRow[] => rows.filter(({ kind }) => kind === "body");
const isCounted = ({ kind }: FigureColumn): boolean => kind === "body";

/** Most decimals of each row and each column, and of all feet. */
interface Decimals {
  readonly row: ReadonlyMap<number, number>;
  readonly column: ReadonlyMap<number, number>;
  readonly feet: number;
}
const remembered = new WeakMap<FigureTable, Decimals>();

function decimalsIn(table: FigureTable): Decimals {
  const before = remembered.get(table);
  if (before !== undefined) return before;
  const [row, column] = [new Map<number, number>(), new Map<number, number>()];
  let feet = 0;
  for (const line of table.rows)
    for (const one of table.columns) {
      const decimals = figureAt(table, line.row, one.column)?.decimals ?? 0;
      row.set(line.row, Math.max(row.get(line.row) ?? 0, decimals));
      column.set(one.column, Math.max(column.get(one.column) ?? 0, decimals));
      if (line.kind === "average" || line.kind === "total") feet = Math.max(feet, decimals);
    }
  const found = { row, column, feet };
  remembered.set(table, found);
  return found;
}

const hasDecimals = (table: FigureTable, { column }: FigureColumn): boolean => (decimalsIn(table).column.get(column) ?? 0) > 0;

/** A "4" among figures with one decimal is a 4.0. */
function decimalsOf(table: FigureTable, figure: Figure): number {
  const { row, column, feet } = decimalsIn(table);
  return figure.decimals > 0 ? figure.decimals : Math.min(1, Math.max(feet, row.get(figure.row) ?? 0, column.get(figure.column) ?? 0));
}

const down = (table: FigureTable, rows: readonly FigureRow[], column: number): Figure[] =>
  rows.flatMap(({ row }) => figureAt(table, row, column) ?? []);
const across = (table: FigureTable, row: number, columns: readonly FigureColumn[]): Figure[] =>
  columns.flatMap(({ column }) => figureAt(table, row, column) ?? []);

/** The rows since the foot before; all rows; the feet before it. */
function above(table: FigureTable, row: FigureRow, { column }: FigureColumn): Figure[][] {
  const before = table.rows.filter((other) => other.row < row.row);
  const lastFoot = before.findLastIndex(
    ({ kind }, index) => kind !== "body" && before.slice(index + 1).some((later) => later.kind === "body"),
  );
  const body = before.filter(({ kind }) => kind === "body");
  const block = before.slice(lastFoot + 1).filter(({ kind }) => kind === "body");
  const feet = before.filter(({ kind }) => kind === row.kind);
  return [...(block.length < body.length ? [block] : []), body, feet]
    .map((rows) => down(table, rows, column))
    .filter((inputs) => inputs.length >= FEWEST_INPUTS);
}

/** In a row of averages, those to the left where the column is one of averages too. */
function beside(table: FigureTable, { row }: FigureRow, own: FigureColumn): Figure[][] {
  return isCounted(own)
    ? []
    : [
        across(
          table,
          row,
          table.columns.filter((column) => column.column < own.column && isCounted(column)),
        ),
      ];
}

/** The columns of other tables that are headed by the name of this row; the longest first. */
function namedColumns(table: FigureTable, row: FigureRow, tables: readonly FigureTable[]): Figure[][] {
  const name = nameInLabel(row.label);
  return tables
    .filter((other) => other !== table)
    .flatMap((other) =>
      other.columns.filter(({ heading }) => nameInLabel(heading) === name).map((column) => down(other, bodyRows(other), column.column)),
    )
    .filter((inputs) => inputs.length >= FEWEST_INPUTS)
    .sort((a, b) => b.length - a.length);
}

interface Way {
  readonly inputsOf: (row: FigureRow) => readonly Figure[];
  /** From the same table. */
  readonly isOwn: boolean;
}

type RowsByKey = ReadonlyMap<string, readonly { readonly table: FigureTable; readonly row: FigureRow }[]>;

function rowsByKey(tables: readonly FigureTable[]): RowsByKey {
  const all = new Map<string, { table: FigureTable; row: FigureRow }[]>();
  for (const table of tables)
    for (const row of bodyRows(table)) {
      if (row.key === "") continue;
      const same = all.get(row.key) ?? [];
      same.push({ table, row });
      all.set(row.key, same);
    }
  return all;
}

/** The columns to the left, or for the first column those to the right; each other table with the same rows; all other tables of one column together. */
function waysOf(table: FigureTable, own: FigureColumn, byKey: RowsByKey): Way[] {
  const others = table.columns.filter(isCounted);
  const left = others.filter(({ column }) => column < own.column);
  const right = others.filter(({ column }) => column > own.column);
  const sides = [left, left.length === 0 ? right : []].filter((columns) => columns.length >= FEWEST_INPUTS);
  const shared = new Map<FigureTable, number>();
  for (const { key } of bodyRows(table))
    for (const { table: other } of byKey.get(key) ?? []) if (other !== table) shared.set(other, (shared.get(other) ?? 0) + 1);
  const similar = [...shared].filter(([, rows]) => rows >= FEWEST_ROWS).map(([other]) => other);
  const wide = similar.filter(({ columns }) => columns.filter(isCounted).length >= FEWEST_INPUTS);
  const single = similar.filter(({ columns }) => columns.filter(isCounted).length === 1);
  const inRow =
    (of: readonly FigureTable[]) =>
    (row: FigureRow): Figure[] =>
      (byKey.get(row.key) ?? []).flatMap((place) =>
        of.includes(place.table) ? across(place.table, place.row.row, place.table.columns.filter(isCounted)) : [],
      );
  return [
    ...sides.map((columns): Way => ({ inputsOf: (row) => across(table, row.row, columns), isOwn: true })),
    ...wide.map((other): Way => ({ inputsOf: inRow([other]), isOwn: false })),
    ...(single.length >= FEWEST_INPUTS ? [{ inputsOf: inRow(single), isOwn: false }] : []),
  ];
}
