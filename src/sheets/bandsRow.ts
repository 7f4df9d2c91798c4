/**
 * The bands of Set-up, repeated in a row of each sheet by live formula. A rule that looks at another sheet is not always
 * redrawn, so the rules and words of a sheet look at its own row; changing a band on Set-up still recolours the book.
 *
 * Where Set-up is missing, or its cell is empty (which a plain reference would read as 0), the cells are empty and the
 * sentence says so: no default slips in unseen.
 */
import { DEFAULT_BANDS, type Band, type Bands } from "../core/band";
import type { Scale } from "../core/scale";
import { cellAddress, fixedCell, rangeAddress } from "./address";
import { quotedText } from "./functions";
import { SHEET_NAMES, WORKBOOK_NAMES } from "./names";
import { formula, type Block, type NamePlan } from "./plan";

/** In the order of the row. */
export const BAND_KEYS = ["scaleMin", "scaleMax", "amberFrom", "greenFrom", "averageAmberFrom", "averageGreenFrom"] as const;
export type BandKey = (typeof BAND_KEYS)[number];

/** Where a formula finds the bands: fixed cells of its own sheet ("$C$28"); workbook names or plain numbers do as well. */
export type BandCells = Readonly<Record<BandKey, string>>;

/** What those cells hold: numbers, or "" where Set-up cannot be read. */
export type BandValues = Readonly<Record<BandKey, number | "">>;

const LABEL = "Scale from, to; amber, green from; averages amber, green from:";

export interface BandsRowPlan {
  readonly cells: BandCells;
  readonly blocks: readonly Block[];
  readonly names: readonly NamePlan[];
}

/**
 * Plans the row: a label, and from `firstColumn` on six cells.
 * @param row counted from 0, like the columns
 */
export function planBandsRow(row: number, labelColumn: number, firstColumn: number): BandsRowPlan {
  const range = rangeAddress({ row, column: firstColumn, rows: 1, columns: BAND_KEYS.length });
  const label = cellAddress(row, labelColumn);
  return {
    cells: bandCellsAt(row, firstColumn),
    blocks: [
      { at: label, cells: [[LABEL]] },
      {
        at: cellAddress(row, firstColumn),
        cells: [BAND_KEYS.map((key) => formula(`=IF(ISNUMBER(${WORKBOOK_NAMES[key]}),${WORKBOOK_NAMES[key]},"")`))],
      },
    ],
    names: [{ name: SHEET_NAMES.bands, scope: "sheet", refersTo: { range } }],
  };
}

export function bandCellsAt(row: number, firstColumn: number): BandCells {
  const cell = (index: number): string => fixedCell(row, firstColumn + index);
  return {
    scaleMin: cell(0),
    scaleMax: cell(1),
    amberFrom: cell(2),
    greenFrom: cell(3),
    averageAmberFrom: cell(4),
    averageGreenFrom: cell(5),
  };
}

/** The three bands that sheets colour by. Throws RangeError when there are not three with their thresholds. */
export function bandValues(bands: Bands, scale: Scale): BandValues {
  const [green, amber, red] = bands;
  if (bands.length !== 3 || !green || !amber || !red) throw new RangeError("A sheet has three bands.");
  const from = (value: number | null): number => {
    if (value === null) throw new RangeError("Only the lowest band has no threshold.");
    return value;
  };
  return {
    scaleMin: scale.lowest,
    scaleMax: scale.highest,
    amberFrom: from(amber.scoreFrom),
    greenFrom: from(green.scoreFrom),
    averageAmberFrom: from(amber.averageFrom),
    averageGreenFrom: from(green.averageFrom),
  };
}

/** Red, amber and green as this workbook writes them. */
export const BANDS_BY_COLOUR: Readonly<Record<"green" | "amber" | "red", Band>> = {
  green: bandNamed("green"),
  amber: bandNamed("amber"),
  red: bandNamed("red"),
};

function bandNamed(id: string): Band {
  const band = DEFAULT_BANDS.find((known) => known.id === id);
  if (!band) throw new RangeError(`There is no band ${id}.`);
  return band;
}

export const BANDS_MISSING = "The bands cannot be read: the Set-up sheet is missing. Nothing is coloured until it is back.";

/** The bands in words: "Red 1 or 2 · Amber 3 · Green 4 or 5. Averages: red up to 2.4, amber 2.5 to 3.4, green from 3.5." */
export function bandsSentenceOf(values: BandValues): string {
  const { scaleMin, scaleMax, amberFrom, greenFrom, averageAmberFrom, averageGreenFrom } = values;
  if ([scaleMin, scaleMax, amberFrom, greenFrom, averageAmberFrom, averageGreenFrom].some((value) => value === "")) return BANDS_MISSING;
  const [amber, green] = [Math.ceil(Number(amberFrom)), Math.ceil(Number(greenFrom))];
  const single = [`Red ${span(Number(scaleMin), amber - 1)}`, `Amber ${span(amber, green - 1)}`, `Green ${span(green, Number(scaleMax))}`];
  const belowAmber = (Number(averageAmberFrom) - 0.1).toFixed(1);
  const belowGreen = (Number(averageGreenFrom) - 0.1).toFixed(1);
  return `${single.join(" · ")}. Averages: red up to ${belowAmber}, amber ${Number(averageAmberFrom).toFixed(1)} to ${belowGreen}, green from ${Number(averageGreenFrom).toFixed(1)}.`;
}

function span(from: number, to: number): string {
  if (to < from) return "none";
  if (to === from) return String(from);
  return to === from + 1 ? `${from} or ${to}` : `${from} to ${to}`;
}

/** The live twin of `bandsSentenceOf`. */
export function bandsSentenceFormula(cells: BandCells): string {
  const all = BAND_KEYS.map((key) => cells[key]).join(",");
  const ceiling = (cell: string): string => `-INT(-${cell})`;
  const [amber, green] = [ceiling(cells.amberFrom), ceiling(cells.greenFrom)];
  const shown = (value: string): string => `TEXT(${value},"0.0")`;
  const sentence = [
    `"Red "&${spanFormula(cells.scaleMin, `${amber}-1`)}`,
    `" · Amber "&${spanFormula(amber, `${green}-1`)}`,
    `" · Green "&${spanFormula(green, cells.scaleMax)}`,
    `". Averages: red up to "&${shown(`${cells.averageAmberFrom}-0.1`)}`,
    `", amber "&${shown(cells.averageAmberFrom)}&" to "&${shown(`${cells.averageGreenFrom}-0.1`)}`,
    `", green from "&${shown(cells.averageGreenFrom)}&"."`,
  ].join("&");
  return `=IF(COUNT(${all})<${BAND_KEYS.length},${quotedText(BANDS_MISSING)},${sentence})`;
}

function spanFormula(from: string, to: string): string {
  return `IF(${to}<${from},"none",IF(${to}=${from},${from},IF(${to}=${from}+1,(${from})&" or "&(${to}),(${from})&" to "&(${to}))))`;
}
