/** What a hospital sheet works out by itself: from the ward sheets' cells to the sentences at its head. */
import { BANDS_BY_COLOUR, type BandCells } from "./bandsRow";
import { messages } from "../core/messages";
import { listOf } from "../core/messages/words";
import { ROUTE_ORDER, ROUTES } from "../core/route";
import { onSheet } from "./address";
import { quotedText } from "./functions";
import { listCount, listFormula, MANY, numberSlot, rawListFormula, sentenceFormula, slot } from "./sentenceFormula";

/** Where a ward's sheet keeps what the hospital sheet shows. Fixed addresses ("$P$9:$P$20") without the sheet. */
export interface WardCells {
  readonly sheet: string;
  readonly ids: string;
  /** The score where it counts, "N/A", "" or "?". */
  readonly counted: string;
  /** Null where the header has lost the field. */
  readonly serviceUsers: string | null;
  readonly staff: string | null;
  readonly route: string | null;
}

/** A ward's score of a standard, found by the standard's id: rows of either sheet may be sorted or moved. */
export function wardScoreFormula({ sheet, ids, counted }: Pick<WardCells, "sheet" | "ids" | "counted">, id: string): string {
  return `=IFERROR(INDEX(${onSheet(sheet, counted)},MATCH(${id},${onSheet(sheet, ids)},0)),"")`;
}

/** A number of a ward's header; "" of a blank cell, which a plain reference would make 0. */
export function wardNumberFormula(sheet: string, cell: string | null): string {
  return cell === null ? '=""' : `=IFERROR(IF(ISNUMBER(${onSheet(sheet, cell)}),${onSheet(sheet, cell)},""),"")`;
}

/** A ward's route, in so many letters: narrow columns hold the first only. */
export function wardRouteFormula(sheet: string, cell: string | null, letters: number): string {
  return cell === null ? '=""' : `=IFERROR(LEFT(TRIM(${onSheet(sheet, cell)}),${letters}),"")`;
}

export const sumFormula = (range: string): string => `=IF(COUNT(${range})=0,"",SUM(${range}))`;

/** "all 4", "2 to 4", "3.3 to 4"; "" of nothing; the one figure where there is only one. */
export function rangeFormula(range: string): string {
  const [least, most] = [`ROUND(MIN(${range}),1)`, `ROUND(MAX(${range}),1)`];
  const all = `IF(COUNT(${range})=1,"","all ")&${least}`;
  return `=IF(COUNT(${range})=0,"",IF(${least}=${most},${all},${least}&" to "&${most}))`;
}

/** "3 of 3". */
export const countFormula = (figures: string, all: string): string => `=COUNT(${figures})&" of "&COUNTA(${all})`;

/** The names of units whose single score is in the lowest band while the average is not, held apart: "¦Beech¦Cedar". */
export function lowRawFormula(
  average: string,
  units: readonly { readonly name: string; readonly score: string }[],
  bands: BandCells,
): string {
  const members = units.map(({ name, score }) => ({ name, when: `COUNT(${score})*(${score}<${bands.amberFrom})` }));
  const known = `COUNT(${average},${bands.amberFrom},${bands.averageAmberFrom})=3`;
  return `=IF(${known},IF(ROUND(${average},1)<${bands.averageAmberFrom},"",${rawListFormula(members)}),"")`;
}

/** More names than this would not fit their row: then it is said how many there are, and the colours show which. */
const MOST_NAMES = 4;

/** "A red score on Beech and Cedar is inside this average", from the cell with their names; "7 red scores are inside this average"
 * where they are too many to name: more than a few, or with more letters than `longest`, where a row has no room. */
export function lowInsideFormula(raw: string, longest?: number): string {
  const { word } = BANDS_BY_COLOUR.red;
  const named = sentenceFormula(messages.lowScoreInside(word, MANY), { many: listFormula(raw) });
  const count = sentenceFormula(messages.lowScoresInside(numberSlot(0), word), { numbers: [listCount(raw)] });
  const tooMany = longest === undefined ? `${listCount(raw)}>${MOST_NAMES}` : `AND(${listCount(raw)}>1,LEN(${named})>${longest})`;
  return `=IF(LEN(${raw})=0,"",IF(${tooMany},${count},${named}))`;
}

/** The twin of `lowInsideFormula`. */
export function lowInsideOf(names: readonly string[]): string {
  const { word } = BANDS_BY_COLOUR.red;
  if (names.length === 0) return "";
  return names.length > MOST_NAMES ? messages.lowScoresInside(names.length, word) : messages.lowScoreInside(word, names);
}

export interface SubtitleCells {
  readonly area: string;
  readonly period: string;
  readonly scores: string;
  readonly ids: string;
  /** The wards' averages and names. One ward, or a hospital scored directly, is not counted in words. */
  readonly wardAverages: string;
  readonly wardNames: string;
  readonly isDirect: boolean;
  readonly lowest: string;
}

/** "Involvement · Quarter 1 2023/24 · 12 of 12 standards scored by 3 of 3 wards · Standards 4 and 12 are lowest, at 3.0 (amber)". */
export function subtitleFormula({ area, period, scores, ids, wardAverages, wardNames, isDirect, lowest }: SubtitleCells): string {
  const numbers = [`COUNT(${scores})`, `COUNTA(${ids})`, `COUNT(${wardAverages})`, `COUNTA(${wardNames})`];
  const [n0, n1, n2, n3] = [numberSlot(0), numberSlot(1), numberSlot(2), numberSlot(3)];
  const scored = isDirect ? messages.standardsScored(n0, n1) : messages.standardsScoredByWards(n0, n1, n2, n3);
  return `=${area}&" · "&${period}&" · "&${sentenceFormula(scored, { numbers })}&IF(COUNT(${scores})=0,""," · "&${lowest})`;
}

/** The routes of the wards, held apart: "¦involvement group (2 wards)¦self-assessment (1 ward)". */
export function routesRawFormula(routes: string, letters: number, isDirect: boolean): string {
  const members = ROUTE_ORDER.map((route) => {
    const { name } = ROUTES[route];
    const count = `COUNTIF(${routes},${quotedText(name.slice(0, letters))})`;
    const one = quotedText(messages.wardsBy(name, 1));
    const many = sentenceFormula(messages.wardsBy(name, numberSlot(0)), { numbers: [count] });
    return { name: isDirect ? quotedText(name.toLowerCase()) : `IF(${count}=1,${one},${many})`, when: `${count}>0` };
  });
  return `=${rawListFormula(members)}`;
}

export interface PeopleCells {
  /** The sums. */
  readonly serviceUsers: string;
  readonly staff: string;
  /** The wards' own numbers, and their names. */
  readonly wardServiceUsers: string;
  readonly wardStaff: string;
  readonly wardNames: string;
  /** One unit's own numbers are all there is. */
  readonly isDirect: boolean;
  /** Null where routes are not said. */
  readonly routesRaw: string | null;
  /** What says that only some gave numbers. */
  readonly from: (known: number, of: number) => string;
}

/** "14 service users and 11 staff took part. By involvement group (2 wards) and self-assessment (1 ward)." */
export function peopleFormula(cells: PeopleCells): string {
  const figures = { numbers: [cells.serviceUsers, cells.staff] };
  const one = sentenceFormula(messages.tookPart(1, numberSlot(1)), figures);
  const many = sentenceFormula(messages.tookPart(numberSlot(0), numberSlot(1)), figures);
  const tookPart = `IF(${cells.serviceUsers}=1,${one},${many})`;
  const known = `MIN(COUNT(${cells.wardServiceUsers}),COUNT(${cells.wardStaff}))`;
  const partly = sentenceFormula(` ${cells.from(numberSlot(0), numberSlot(1))}`, { numbers: [known, `COUNTA(${cells.wardNames})`] });
  const missing = cells.isDirect ? "" : `&IF(${known}<COUNTA(${cells.wardNames}),${partly},"")`;
  const people = `=IF(COUNT(${cells.serviceUsers},${cells.staff})<2,${quotedText(messages.tookPartUnknown())},${tookPart}${missing})`;
  const { routesRaw } = cells;
  if (routesRaw === null) return people;
  const by = sentenceFormula(` ${messages.tookPartBy(MANY)}`, { many: listFormula(routesRaw) });
  return `${people}&IF(LEN(${routesRaw})=0,"",${by})`;
}

/** What the wards did, in numbers and routes; null where a ward has not said. */
export interface WardPeople {
  readonly serviceUsers: number | null;
  readonly staff: number | null;
  readonly route: keyof typeof ROUTES | null;
}

/** The twin of `peopleFormula`. */
export function peopleSentenceOf(wards: readonly WardPeople[], isDirect: boolean): string {
  const users = wards.flatMap(({ serviceUsers }) => (serviceUsers === null ? [] : [serviceUsers]));
  const staff = wards.flatMap((ward) => (ward.staff === null ? [] : [ward.staff]));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const known = Math.min(users.length, staff.length);
  const routes = ROUTE_ORDER.flatMap((route) => {
    const count = wards.filter((ward) => ward.route === route).length;
    if (count === 0) return [];
    return [isDirect ? ROUTES[route].name.toLowerCase() : messages.wardsBy(ROUTES[route].name, count)];
  });
  const parts = known === 0 ? [messages.tookPartUnknown()] : [messages.tookPart(sum(users), sum(staff))];
  if (known > 0 && known < wards.length && !isDirect) parts.push(messages.numbersFrom(known, wards.length));
  if (routes.length > 0) parts.push(messages.tookPartBy([listOf(routes)]));
  return parts.join(" ");
}

/** A peer review beside the scores: "Beside it: the peer review of Aspen, average 3.4." Its counted scores lie on its own sheet. */
export function peerReviewFormula(name: string, sheet: string, counted: string): string {
  const scores = onSheet(sheet, counted);
  const given = sentenceFormula(messages.peerReviewBeside(name, slot(0)), { texts: [`TEXT(ROUND(AVERAGE(${scores}),1),"0.0")`] });
  return `=IF(COUNT(${scores})=0,${quotedText(messages.peerReviewWithoutScores(name))},${given})`;
}
