/** What a benchmark works out by itself, beside the takeaways: from the hospitals' cells to the figures behind the charts. */
import { messages } from "../core/messages";
import { onSheet } from "./address";
import { BANDS_BY_COLOUR, type BandCells } from "./bandsRow";
import { quotedText } from "./functions";
import { numberSlot, rawListFormula, sentenceFormula, slot } from "./sentenceFormula";

/** Where a hospital's figures lie: on its hospital sheet, or on the score sheet of a hospital scored directly. Fixed addresses without the sheet. */
export interface HospitalCells {
  readonly sheet: string;
  readonly ids: string;
  /** Hospital scores, or counted single scores. */
  readonly scores: string;
  readonly serviceUsers: string | null;
  readonly staff: string | null;
}

/** A hospital's score of a standard, found by the standard's id. */
export function hospitalScoreFormula({ sheet, ids, scores }: Pick<HospitalCells, "sheet" | "ids" | "scores">, id: string): string {
  return `=IFERROR(INDEX(${onSheet(sheet, scores)},MATCH(${id},${onSheet(sheet, ids)},0)),"")`;
}

/**
 * The average of every hospital of the region, each counted once: of all cells of the standard's rows on the collaboratives' sheets. "" where
 * none is scored. The row is found by the standard's id; INDEX with no column gives all of it.
 */
export function ofHospitalsFormula(
  collaboratives: readonly { readonly sheet: string; readonly ids: string; readonly scores: string }[],
  id: string,
): string {
  const rows = collaboratives
    .map(({ sheet, ids, scores }) => `INDEX(${onSheet(sheet, scores)},MATCH(${id},${onSheet(sheet, ids)},0),0)`)
    .join(",");
  return `=IFERROR(AVERAGE(${rows}),"")`;
}

/** The average of the hospitals' averages of the region; "" of none. */
export const ofHospitalAveragesFormula = (collaboratives: readonly { readonly sheet: string; readonly averages: string }[]): string =>
  `=IFERROR(AVERAGE(${collaboratives.map(({ sheet, averages }) => onSheet(sheet, averages)).join(",")}),"")`;

/** A collaborative's own average, from its sheet. */
export const ownAverageFormula = (sheet: string, cell: string | null): string =>
  cell === null ? '=""' : `=IFERROR(IF(ISNUMBER(${onSheet(sheet, cell)}),${onSheet(sheet, cell)},""),"")`;

/** "HNY average", and "HNY average of 1 hospital" while only one has scores. */
export function averageHeadingFormula(group: string, hospitalAverages: string): string {
  return `=${quotedText(messages.averageOfGroup(group))}&IF(COUNT(${hospitalAverages})=1,${quotedText(messages.ofOneHospital())},"")`;
}

/** The names of hospitals whose figure is red while the average is not. Single scores and averages have thresholds of their own. */
export function redRawFormula(
  average: string,
  hospitals: readonly { readonly name: string; readonly score: string; readonly isSingle: boolean }[],
  bands: BandCells,
): string {
  const members = hospitals.map(({ name, score, isSingle }) => ({
    name,
    when: isSingle ? `COUNT(${score})*(${score}<${bands.amberFrom})` : `COUNT(${score})*(ROUND(N(${score}),1)<${bands.averageAmberFrom})`,
  }));
  const known = `COUNT(${average},${bands.amberFrom},${bands.averageAmberFrom})=3`;
  return `=IF(${known},IF(ROUND(${average},1)<${bands.averageAmberFrom},"",${rawListFormula(members)}),"")`;
}

export interface BenchmarkSubtitle {
  readonly area: string;
  readonly period: string;
  readonly compared: string;
  readonly hospitalAverages: string;
  readonly hospitalNames: string;
  /** "3 of 3 hospitals compared". */
  readonly compares: typeof messages.hospitalsWithScores;
  /** "all 36 scores given", and how many where some are missing. */
  readonly allGiven: typeof messages.allScoresGiven;
  readonly someGiven: typeof messages.scoresGiven;
  /** Cells with one line for each hospital that is missing; null when none is. */
  readonly missing: string | null;
  readonly scores: string;
  readonly ids: string;
}

/** "Involvement · Quarter 1 2023/24 · Humber (HNY) · 3 of 3 hospitals compared · all 36 scores given". */
export function benchmarkSubtitleFormula(cells: BenchmarkSubtitle): string {
  const { hospitalNames, scores } = cells;
  const all = cells.missing === null ? `COUNTA(${hospitalNames})` : `COUNTA(${hospitalNames})+COUNTA(${cells.missing})`;
  const sent = sentenceFormula(cells.compares(numberSlot(0), numberSlot(1)), { numbers: [`COUNT(${cells.hospitalAverages})`, `(${all})`] });
  const possible = `(COUNTA(${cells.ids})*COUNTA(${hospitalNames}))`;
  const numbers = [`COUNT(${scores})`, possible];
  const complete = sentenceFormula(cells.allGiven(numberSlot(0)), { numbers });
  const partly = sentenceFormula(cells.someGiven(numberSlot(0), numberSlot(1)), { numbers });
  return `=${cells.area}&" · "&${cells.period}&" · "&${cells.compared}&" · "&${sent}&" · "&IF(COUNT(${scores})=${possible},${complete},${partly})`;
}

/** "HNY average 3.6": the name of a line or a bar. */
export function averageNameFormula(heading: string, average: string): string {
  const named = sentenceFormula(messages.averageFigure(slot(0), slot(1)), { texts: [heading, `TEXT(ROUND(${average},1),"0.0")`] });
  return `=IF(ISNUMBER(${average}),${named},${heading})`;
}

export type Colour = "green" | "amber" | "red";
export const COLOURS_IN_ORDER: readonly Colour[] = ["green", "amber", "red"];

/** "Green from 3.5", "Red below 2.5": the name of a band's series; the bare word while Set-up cannot be read. */
export function bandNameFormula(colour: Colour, bands: BandCells): string {
  const { word } = BANDS_BY_COLOUR[colour];
  const from = colour === "green" ? bands.averageGreenFrom : bands.averageAmberFrom;
  const message = colour === "red" ? messages.bandBelow : messages.bandFrom;
  return `=IF(ISNUMBER(${from}),${sentenceFormula(message(word, slot(0)), { texts: [`TEXT(${from},"0.0")`] })},${quotedText(word)})`;
}

/** The average in the series of its band, 0 in the others: bars of 0 are not seen, and their labels show nothing. */
export function inBandFormula(colour: Colour, average: string, bands: BandCells): string {
  const { averageGreenFrom: green, averageAmberFrom: amber } = bands;
  const value = `ROUND(${average},1)`;
  const test = { green: `${value}>=${green}`, amber: `AND(${value}>=${amber},${value}<${green})`, red: `${value}<${amber}` }[colour];
  return `=IF(COUNT(${average},${green},${amber})=3,IF(${test},${average},0),0)`;
}

/** The average, or "" of none. */
export const figureFormula = (average: string): string => `=IF(ISNUMBER(${average}),${average},"")`;
