/** Words for red, amber and green beside a figure, held against the bands. */
import { bandOfAverage, bandOfScore, type Band, type Bands } from "../core/band";
import { fraction, shown, toNumber, type Fraction } from "../core/exact";
import { recheckMessages } from "../core/messages/recheck";
import { truncate, type Repeats } from "../core/repeatFigure";
import { cellAddress } from "../sheets/address";
import type { AverageSources } from "./averageSources";
import { figureAt, type Figure, type FigureTable } from "./figureTables";
import { cellAt } from "./grid";
import { plain } from "./plainWords";
import type { TypedFigure } from "./recheckAverages";

/** Every typed word in a column that holds nothing but such words. */
export function wordsOfBands(table: FigureTable, { traced }: AverageSources, bands: Bands): TypedFigure[] {
  const { grid, rows } = table;
  const bandAt = (row: number, column: number): Band | null => bandOfWord(cellAt(grid, row, column).text, bands);
  const columns = Array.from({ length: table.lastColumn - table.firstColumn + 1 }, (_, index) => table.firstColumn + index).filter(
    (column) => {
      const texts = rows.map(({ row }) => cellAt(grid, row, column).text.trim()).filter((text) => text !== "");
      return (
        texts.some((text) => bandOfWord(text, bands) !== null) &&
        texts.every((text) => bandOfWord(text, bands) !== null || NO_BAND.test(plain(text)))
      );
    },
  );
  return rows.flatMap(({ row, label }) =>
    columns.flatMap((column): TypedFigure[] => {
      const band = bandAt(row, column);
      const beside = band === null ? null : figureBeside(table, row, column);
      if (band === null || beside === null || cellAt(grid, row, column).formula !== null) return [];
      const source = traced(beside);
      const isAverage = source === null ? beside.decimals > 0 : source.as === "average";
      const exact = source?.exact ?? beside.value;
      const ours = bandOf(exact, isAverage, bands);
      if (ours === null) return [];
      const repeats: Repeats =
        ours.id === band.id
          ? "rounded"
          : isAverage && bandOf(truncate(exact, 1), isAverage, bands)?.id === band.id
            ? "truncated"
            : "cannot";
      const cell = cellAddress(beside.row, beside.column);
      const printed = cellAt(grid, row, column).text.trim();
      const figure = isAverage ? shown(exact) : beside.text;
      const says = {
        rounded: recheckMessages.wordFollows(cell, figure, ours.word.toLowerCase()),
        truncated: recheckMessages.wordFollowsTruncated(cell, shown(exact, 2), printed, ours.word.toLowerCase()),
        cannot: recheckMessages.wordDiffers(cell, figure, printed, ours.word.toLowerCase()),
      };
      return [
        {
          what: "ragWord",
          sheet: grid.sheet,
          cell: cellAddress(row, column),
          name: label,
          printed,
          repeats,
          ours: ours.word,
          exact: "",
          from: [{ sheet: grid.sheet, area: cell }],
          says: says[repeats],
          formula: beside.isText ? null : wordFormula(cell, isAverage, bands, printed.length === 1),
        },
      ];
    }),
  );
}

const NO_BAND = /^(?:n ?a|not applicable|tbc|grey|blank|none|not yet|)$/;

function bandOfWord(text: string, bands: Bands): Band | null {
  const word = plain(text);
  return bands.find((band) => plain(band.word) === word || plain(band.letter) === word) ?? null;
}

/** The nearest to the left; else the nearest to the right. */
function figureBeside(table: FigureTable, row: number, column: number): Figure | null {
  const left = table.columns.filter((one) => one.column < column).reverse();
  const right = table.columns.filter((one) => one.column > column);
  for (const one of [...left, ...right]) {
    const figure = figureAt(table, row, one.column);
    if (figure !== null) return figure;
  }
  return null;
}

function bandOf(exact: Fraction, isAverage: boolean, bands: Bands): Band | null {
  if (isAverage || exact.denominator !== 1n) return bandOfAverage(exact, bands);
  return bandOfScore({ state: "scored", value: toNumber(fraction(exact.numerator, 1n)) }, bands);
}

/** The live twin of the bands as they are now, for a workbook that has no Set-up sheet. */
function wordFormula(cell: string, isAverage: boolean, bands: Bands, asLetter: boolean): string {
  const said = (band: Band): string => `"${asLetter ? band.letter : band.word}"`;
  const value = isAverage ? `ROUND(${cell},1)` : cell;
  const chosen = bands.reduceRight<string>((rest, band) => {
    const from = isAverage ? band.averageFrom : band.scoreFrom;
    return from === null ? said(band) : `IF(${value}>=${from},${said(band)},${rest})`;
  }, '""');
  return `=IF(ISNUMBER(${cell}),${chosen},"")`;
}
