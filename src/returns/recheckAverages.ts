/**
 * Rechecks what somebody typed: averages, totals, and words for red, amber and green, each held against the figures that it seems to be made
 * of, on the same sheet or another. Pure, over plain grids. What a figure is made of is worked out in `averageSources`.
 */
import type { Bands } from "../core/band";
import { compare, roundHalfUp, shown, type Fraction } from "../core/exact";
import { recheckMessages } from "../core/messages/recheck";
import { isTruncated, made, type Repeats } from "../core/repeatFigure";
import { cellAddress, onSheet, rangeAddress, type Rectangle } from "../sheets/address";
import { averageSources, type Traced } from "./averageSources";
import { figureAt, figureTables, type Figure } from "./figureTables";
import type { Grid } from "./grid";
import { wordsOfBands } from "./recheckWords";

export interface TypedFigure {
  readonly what: "average" | "total" | "ragWord";
  readonly sheet: string;
  readonly cell: string;
  /** "Service Average, Humber Centre". */
  readonly name: string;
  readonly printed: string;
  readonly repeats: Repeats;
  /** What it is made of, shown as it is shown everywhere: one decimal, rounded half up; for a word the band. */
  readonly ours: string;
  /** The exact figure in up to four decimals; "" for a word. */
  readonly exact: string;
  /** The cells it is made of: rectangles with their sheet. */
  readonly from: readonly { readonly sheet: string; readonly area: string }[];
  /** A whole sentence. */
  readonly says: string;
  /** What the cell could hold instead; null where a formula would not count the figures. */
  readonly formula: string | null;
}

export interface RecheckedAverages {
  readonly figures: readonly TypedFigure[];
  /** Cells with decimals that nothing on these sheets could give: they are inputs. */
  readonly ofTheirOwn: readonly { readonly sheet: string; readonly cell: string }[];
}

/**
 * `only`: the sheet whose figures are wanted; all sheets can be what they are made of. Null wants those of all.
 * `onStep` hears how many of the sheets have been gone through; the last of them is done when the answer comes.
 */
export function recheckAverages(
  grids: readonly Grid[],
  bands: Bands,
  only: string | null = null,
  onStep: (done: number, of: number) => void = () => undefined,
): RecheckedAverages {
  const tables = grids.flatMap((grid, index) => {
    onStep(index, grids.length);
    return figureTables(grid);
  });
  const sources = averageSources(tables);
  const figures: TypedFigure[] = [];
  const ofTheirOwn: { sheet: string; cell: string }[] = [];
  for (const table of tables.filter(({ grid }) => only === null || grid.sheet === only)) {
    for (const row of table.rows)
      for (const column of table.columns) {
        const figure = figureAt(table, row.row, column.column);
        if (figure === null) continue;
        const traced = sources.traced(figure);
        const name = [row.label, column.heading].filter((text) => text !== "").join(", ");
        if (traced !== null) figures.push(typedFigure(figure, name, traced));
        else if (figure.isTyped && figure.decimals > 0)
          ofTheirOwn.push({ sheet: figure.sheet, cell: cellAddress(figure.row, figure.column) });
      }
    figures.push(...wordsOfBands(table, sources, bands));
  }
  return { figures, ofTheirOwn };
}

function typedFigure(figure: Figure, name: string, traced: Traced): TypedFigure {
  const { inputs, as, exact, repeats } = traced;
  const areas = areasOf(inputs);
  const isElsewhere = areas.some(({ sheet }) => sheet !== figure.sheet);
  const places = areas.map(({ sheet, area }) => (isElsewhere ? recheckMessages.areaOnSheet(area, sheet) : area));
  const isDeeper =
    !traced.fromPrinted &&
    compare(
      exact,
      made(
        inputs.map(({ value }) => value),
        as,
      ),
    ) !== 0;
  const from = (isDeeper ? recheckMessages.figuresBehind : recheckMessages.figuresIn)(inputs.length, places);
  return {
    what: as,
    sheet: figure.sheet,
    cell: cellAddress(figure.row, figure.column),
    name,
    printed: figure.text,
    repeats,
    ours: oursText(exact, as),
    exact: exactText(exact),
    from: areas,
    says: sentence(figure, traced, from),
    formula: inputs.some(({ isText }) => isText) ? null : formulaOf(as, areas, figure.sheet),
  };
}

/** A total keeps what decimals it has. */
const oursText = (exact: Fraction, as: "average" | "total"): string => (as === "average" ? shown(exact) : exactText(exact));

const MOST_DECIMALS = 4;

/** "3.75", "3.6667", "4". */
export const exactText = (exact: Fraction): string => shown(exact, MOST_DECIMALS).replace(/\.?0+$/, "");

function sentence(figure: Figure, { as, exact, decimals, repeats, fromPrinted }: Traced, from: string): string {
  const text = figure.decimals > MOST_DECIMALS ? exactText(figure.value) : figure.text;
  const [long, ours] = [exactText(exact), oursText(exact, as)];
  if (fromPrinted) return recheckMessages.followsPrinted(as, from, text, ours);
  switch (repeats) {
    case "rounded": {
      const value = roundHalfUp(exact, decimals);
      if (compare(value, exact) === 0) return recheckMessages.followsExactly(as, from, long);
      return isTruncated({ value, decimals }, exact)
        ? recheckMessages.followsBoth(as, from, long, text)
        : recheckMessages.followsRounded(as, from, long, text);
    }
    case "truncated":
      return recheckMessages.followsTruncated(as, from, long, text, ours);
    case "possible":
      return recheckMessages.possibleUnrounded(as, from, long, text);
    case "cannot":
      return recheckMessages.cannotRepeat(as, from, long, text, ours);
  }
}

interface AreaOf {
  readonly sheet: string;
  readonly area: string;
}

/** The cells in rectangles: side by side in a row, or below each other in a column. */
function areasOf(inputs: readonly Figure[]): AreaOf[] {
  const areas: { sheet: string; area: Rectangle }[] = [];
  for (const { sheet, row, column } of inputs) {
    const last = areas.at(-1);
    const isNext = last !== undefined && last.sheet === sheet;
    if (isNext && last.area.columns === 1 && column === last.area.column && row === last.area.row + last.area.rows)
      last.area = { ...last.area, rows: last.area.rows + 1 };
    else if (isNext && last.area.rows === 1 && row === last.area.row && column === last.area.column + last.area.columns)
      last.area = { ...last.area, columns: last.area.columns + 1 };
    else areas.push({ sheet, area: { row, column, rows: 1, columns: 1 } });
  }
  return areas.map(({ sheet, area }) => ({ sheet, area: rangeAddress(area) }));
}

/** Excel takes so many parts in one function. */
const MOST_PARTS = 255;

function formulaOf(as: "average" | "total", areas: readonly AreaOf[], own: string): string | null {
  if (areas.length > MOST_PARTS) return null;
  const parts = areas.map(({ sheet, area }) => (sheet === own ? area : onSheet(sheet, area)));
  return `=${as === "average" ? "AVERAGE" : "SUM"}(${parts.join(",")})`;
}
