/**
 * Colours and words of the bands. A rule sets fill, font and number format together, so the letter beside a figure
 * cannot disagree with its colour and the cell stays a number. Averages are coloured by the value shown.
 */
import { SHOWN_DECIMALS } from "../core/band";
import { fromNumber, roundHalfUp, toNumber } from "../core/exact";
import { cellAddress, parseAddress } from "./address";
import { BANDS_BY_COLOUR, type BandCells, type BandValues } from "./bandsRow";
import { quotedText } from "./functions";
import { BAND_COLOURS, COLOURS, NOT_APPLICABLE_LOOK } from "./palette";
import type { RuleLook, RulePlan } from "./plan";

/** What a "Counted" cell holds beside a number and "". */
export const NOT_APPLICABLE = "N/A";
export const CANNOT_BE_COUNTED = "?";

/** The words of a RAG column. */
export const RAG_WORDS = {
  green: BANDS_BY_COLOUR.green.word,
  amber: BANDS_BY_COLOUR.amber.word,
  red: BANDS_BY_COLOUR.red.word,
  notApplicable: "Not applicable",
  notYet: "Not yet",
  putRight: "Put right",
} as const;

type Colour = "green" | "amber" | "red";

/** Red letters of trouble on white: what stands in a RAG column beside a score that cannot be counted. */
const PUT_RIGHT_LOOK: RuleLook = { color: BAND_COLOURS.red.fill, bold: true };
const NOT_YET_LOOK: RuleLook = { color: COLOURS.muted, left: { color: COLOURS.line, weight: "Thin", style: "Dot" } };

/** Rules for a matrix of single scores: `4 G`, N/A in grey, a dotted edge where there is no score yet. */
export function scoreRules(range: string, bands: BandCells): RulePlan[] {
  const cell = firstCell(range);
  return [
    { range, formula: `=${cell}=${quotedText(NOT_APPLICABLE)}`, look: NOT_APPLICABLE_LOOK },
    { range, formula: `=LEN(${cell})=0`, look: NOT_YET_LOOK },
    ...numberRules(range, cell, bands.amberFrom, bands.greenFrom, "0"),
  ];
}

/** Rules for averages: `3.8 G`, coloured by the one decimal that is shown. */
export function averageRules(range: string, bands: BandCells): RulePlan[] {
  return numberRules(range, `ROUND(${firstCell(range)},1)`, bands.averageAmberFrom, bands.averageGreenFrom, "0.0");
}

/** Rules for a column of RAG words. */
export function wordRules(range: string): RulePlan[] {
  const looks: readonly (readonly [string, RuleLook])[] = [
    [RAG_WORDS.green, colourLook("green")],
    [RAG_WORDS.amber, colourLook("amber")],
    [RAG_WORDS.red, colourLook("red")],
    [RAG_WORDS.notApplicable, NOT_APPLICABLE_LOOK],
    [RAG_WORDS.notYet, NOT_YET_LOOK],
    [RAG_WORDS.putRight, PUT_RIGHT_LOOK],
  ];
  return looks.map(([word, look]) => ({ range, formula: `=${firstCell(range)}=${quotedText(word)}`, look }));
}

function numberRules(range: string, value: string, amberFrom: string, greenFrom: string, digits: string): RulePlan[] {
  const guard = `ISNUMBER(${firstCell(range)}),COUNT(${amberFrom},${greenFrom})=2`;
  const look = (colour: Colour): RuleLook => ({ ...colourLook(colour), numberFormat: `${digits}" ${BANDS_BY_COLOUR[colour].letter}"` });
  return [
    { range, formula: `=AND(${guard},${value}>=${greenFrom})`, look: look("green") },
    { range, formula: `=AND(${guard},${value}>=${amberFrom})`, look: look("amber") },
    { range, formula: `=AND(${guard},${value}<${amberFrom})`, look: look("red") },
  ];
}

function colourLook(colour: Colour): RuleLook {
  return { fill: BAND_COLOURS[colour].fill, color: BAND_COLOURS[colour].text };
}

/** The top left cell of a range, as a rule refers to it. */
function firstCell(range: string): string {
  const { row, column } = parseAddress(range);
  return cellAddress(row, column);
}

/** Letters in numbers need a number format of their own where no rule is true. */
export const SCORE_FORMAT = "0";
export const AVERAGE_FORMAT = "0.0";

/** The word beside a score, from its "Counted" cell; "" where the bands cannot be read. */
export function ragWordOf(counted: number | string, bands: BandValues): string {
  if (bands.amberFrom === "" || bands.greenFrom === "") return "";
  if (counted === "") return RAG_WORDS.notYet;
  if (counted === NOT_APPLICABLE) return RAG_WORDS.notApplicable;
  if (typeof counted !== "number") return RAG_WORDS.putRight;
  return wordFrom(counted, bands.amberFrom, bands.greenFrom);
}

/** The live twin of `ragWordOf`. */
export function ragWordFormula(counted: string, bands: BandCells): string {
  const byNumber = wordFromFormula(counted, bands.amberFrom, bands.greenFrom);
  const other = `IF(${counted}=${quotedText(NOT_APPLICABLE)},${quotedText(RAG_WORDS.notApplicable)},${quotedText(RAG_WORDS.putRight)})`;
  return `=IF(COUNT(${bands.amberFrom},${bands.greenFrom})<2,"",IF(ISNUMBER(${counted}),${byNumber},IF(LEN(${counted})=0,${quotedText(RAG_WORDS.notYet)},${other})))`;
}

/** The word of an average by its shown value; "" of nothing and where the bands cannot be read. */
export function averageWordOf(average: number | "", bands: BandValues): string {
  if (average === "" || bands.averageAmberFrom === "" || bands.averageGreenFrom === "") return "";
  const asShown = toNumber(roundHalfUp(fromNumber(average), SHOWN_DECIMALS));
  return wordFrom(asShown, bands.averageAmberFrom, bands.averageGreenFrom);
}

/** The live twin of `averageWordOf`. */
export function averageWordFormula(average: string, bands: BandCells): string {
  const word = wordFromFormula(`ROUND(${average},1)`, bands.averageAmberFrom, bands.averageGreenFrom);
  return `=IF(AND(ISNUMBER(${average}),COUNT(${bands.averageAmberFrom},${bands.averageGreenFrom})=2),${word},"")`;
}

function wordFrom(value: number, amberFrom: number, greenFrom: number): string {
  if (value >= greenFrom) return RAG_WORDS.green;
  return value >= amberFrom ? RAG_WORDS.amber : RAG_WORDS.red;
}

function wordFromFormula(value: string, amberFrom: string, greenFrom: string): string {
  return `IF(${value}>=${greenFrom},${quotedText(RAG_WORDS.green)},IF(${value}>=${amberFrom},${quotedText(RAG_WORDS.amber)},${quotedText(RAG_WORDS.red)}))`;
}
