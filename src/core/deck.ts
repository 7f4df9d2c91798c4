/**
 * What a set of slides shows, as plain data: figures, titles and sources, and no more. Who draws it does not know where the
 * figures come from, and nothing that is not here can get into a file.
 */
import type { BandName } from "./colours";

export interface Deck {
  readonly title: string;
  /** Area, period, who took part. */
  readonly subtitle: readonly string[];
  readonly slides: readonly DeckSlide[];
}

export interface DeckSlide {
  /** The takeaway, a whole sentence: what the figures say. */
  readonly title: string;
  readonly body: DeckChart | DeckTable | DeckLines;
  /** Where the figures are from: how many, when, which version of the standards, "entered" and "example" marks. */
  readonly source: string;
}

/** What a series stands for; its colour and shape follow from it. */
export type SeriesLook =
  "own" | "average" | "threshold" | "comparatorOne" | "comparatorTwo" | "wider" | BandName | "yearOne" | "yearTwo" | "yearThree";

export interface DeckSeries {
  readonly name: string;
  /** One per category; null is a gap, never 0. */
  readonly values: readonly (number | null)[];
  readonly look: SeriesLook;
  readonly drawn: "bars" | "line" | "markers";
  /** The figures stand on the bars or points themselves. */
  readonly labelled: boolean;
}

export interface DeckChart {
  readonly kind: "chart";
  /** Bars lie across where there are many categories or their names are long. */
  readonly bars: "upright" | "across";
  readonly categories: readonly string[];
  readonly series: readonly DeckSeries[];
  readonly axis: { readonly min: number; readonly max: number; readonly step: number };
  /** The same for people who cannot see the chart: every figure in words. */
  readonly alt: string;
}

export interface DeckCell {
  readonly text: string;
  /** Colours the cell; its letter is in the text, so that colour is never alone. */
  readonly band?: BandName;
}

export interface DeckTable {
  readonly kind: "table";
  readonly headings: readonly string[];
  readonly rows: readonly (readonly DeckCell[])[];
  /** Shares of the width, one per column. */
  readonly widths: readonly number[];
  /** The last row stands apart: averages. */
  readonly hasFoot: boolean;
}

interface DeckLines {
  readonly kind: "lines";
  readonly lines: readonly string[];
}
