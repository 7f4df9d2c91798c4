/** Sizes, places and colours on a slide of 13.33 x 7.5 inches: legible from the back of a room. */
import { BAND_COLOURS, COLOURS } from "../core/colours";
import type { SeriesLook } from "../core/deck";

/** PowerPoint names colours without "#". */
export const hex = (colour: string): string => colour.replace("#", "");

export const FACE = "Arial";

/** Inches: exactly 16 to 9. */
export const SLIDE = { width: 40 / 3, height: 7.5 } as const;
export const PLACES = {
  deckTitle: { x: 1, y: 2, w: 11.3, h: 1.6 },
  subtitle: { x: 1, y: 3.8, w: 11.3, h: 2 },
  title: { x: 0.6, y: 0.4, w: 12.1, h: 0.95 },
  body: { x: 0.6, y: 1.55, w: 12.1, h: 5.15 },
  source: { x: 0.6, y: 6.85, w: 11.2, h: 0.4 },
  number: { x: 12.1, y: 6.85, w: 0.6, h: 0.4 },
} as const;

/** Points. */
export const SIZES = {
  deckTitle: 40,
  title: 28,
  longTitle: 20,
  subtitle: 20,
  lines: 20,
  axis: 16,
  label: 20,
  legend: 16,
  source: 12,
} as const;

export interface SeriesPaint {
  readonly fill: string;
  readonly edge: string;
  readonly symbol: "circle" | "diamond" | "square" | "none";
  readonly dash: "solid" | "dash" | "lgDash";
  /** Points; 0 for points without a line. */
  readonly line: number;
}

const painted = (colour: string, rest: Partial<SeriesPaint> = {}): SeriesPaint => ({
  fill: colour,
  edge: colour,
  symbol: "none",
  dash: "solid",
  line: 3,
  ...rest,
});
const banded = ({ fill, text }: { readonly fill: string; readonly text: string }): SeriesPaint => painted(fill, { edge: text });

/** The same pairs as on the sheets: shape or dash tells series apart where colour does not. */
export const SERIES_PAINT: Readonly<Record<SeriesLook, SeriesPaint>> = {
  own: painted(COLOURS.ownColumn, { edge: COLOURS.navy }),
  average: painted(COLOURS.ink),
  threshold: painted(BAND_COLOURS.green.text, { dash: "dash", line: 2 }),
  comparatorOne: painted(COLOURS.orange, { symbol: "diamond", line: 0 }),
  comparatorTwo: painted(COLOURS.navy, { symbol: "square", line: 0 }),
  wider: painted(COLOURS.ink, { dash: "lgDash", line: 2.25 }),
  green: banded(BAND_COLOURS.green),
  amber: banded(BAND_COLOURS.amber),
  red: banded(BAND_COLOURS.red),
  yearOne: painted(COLOURS.navy, { symbol: "circle" }),
  yearTwo: painted(COLOURS.orange, { symbol: "diamond" }),
  yearThree: painted("#5E93BF", { symbol: "square" }),
};
