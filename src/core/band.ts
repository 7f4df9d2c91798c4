/**
 * RAG bands as data. A single score and an average are banded by thresholds of their own.
 * An average is banded by the value shown (one decimal, half up), so that colour and figure never
 * disagree; at or above a threshold counts as in the band.
 */
import * as z from "zod/mini";
import { compare, fromInteger, fromNumber, roundHalfUp, type Fraction } from "./exact";
import { messages } from "./messages";
import { isWithinScale, type Scale } from "./scale";
import type { Score } from "./score";

const bandSchema = z.object({
  id: z.string().check(z.minLength(1)),
  word: z.string().check(z.minLength(1)),
  letter: z.string().check(z.length(1)),
  /** The lowest single score in the band; null for the last band, which takes all the rest. */
  scoreFrom: z.nullable(z.number()),
  /** The lowest shown average in the band; null for the last band. */
  averageFrom: z.nullable(z.number()),
});
export const bandsSchema = z.array(bandSchema).check(z.minLength(1));

export type Band = z.infer<typeof bandSchema>;
/** From the highest band to the lowest. */
export type Bands = readonly Band[];

/** Assumed, not published: single scores 1-2 red, 3 amber, 4-5 green; an average takes the band of its nearest whole score. */
export const DEFAULT_BANDS: Bands = [
  { id: "green", word: "Green", letter: "G", scoreFrom: 4, averageFrom: 3.5 },
  { id: "amber", word: "Amber", letter: "A", scoreFrom: 3, averageFrom: 2.5 },
  { id: "red", word: "Red", letter: "R", scoreFrom: null, averageFrom: null },
];

/** How many decimals an average is shown with, and banded by. */
export const SHOWN_DECIMALS = 1;

/** The band of a single score; null for N/A and not yet. */
export function bandOfScore(score: Score, bands: Bands): Band | null {
  return score.state === "scored" ? bandFrom(fromInteger(score.value), bands, "scoreFrom") : null;
}

/** The band of an average by its shown value; null of nothing. */
export function bandOfAverage(average: Fraction | null, bands: Bands): Band | null {
  return average === null ? null : bandFrom(roundHalfUp(average, SHOWN_DECIMALS), bands, "averageFrom");
}

/** The lowest band: a single score in it is named wherever an average could hide it. */
export function lowestBand(bands: Bands): Band {
  const last = bands[bands.length - 1];
  if (last === undefined) throw new RangeError("There are no bands.");
  return last;
}

/** What is wrong with the bands, in plain sentences; empty when they can be used. */
export function bandProblems(bands: Bands, scale: Scale): string[] {
  const problems = THRESHOLDS.flatMap((threshold) =>
    bands.flatMap((band, index) => {
      const from = band[threshold];
      if (index === bands.length - 1) return from === null ? [] : [messages.lastBandNeedsNoThreshold(band.word)];
      if (from === null) return [messages.bandThresholdMissing(band.word)];
      if (!isWithinScale(from, scale)) return [messages.bandOutOfScale(band.word, from, scale.lowest, scale.highest)];
      if (compare(roundHalfUp(fromNumber(from), SHOWN_DECIMALS), fromNumber(from)) !== 0) return [messages.bandTooFine(band.word, from)];
      const next = bands[index + 1];
      const below = next?.[threshold] ?? null;
      return next !== undefined && below !== null && below >= from ? [messages.bandsOutOfOrder(band.word, from, next.word, below)] : [];
    }),
  );
  const doubled = bands.filter((band, index) => bands.findIndex(({ letter }) => letter === band.letter) !== index);
  return [...problems, ...doubled.map(({ letter }) => messages.bandLetterTwice(letter))];
}

type Threshold = "scoreFrom" | "averageFrom";
const THRESHOLDS: readonly Threshold[] = ["scoreFrom", "averageFrom"];

function bandFrom(value: Fraction, bands: Bands, threshold: Threshold): Band | null {
  return (
    bands.find((band) => {
      const from = band[threshold];
      return from === null || compare(value, fromNumber(from)) >= 0;
    }) ?? null
  );
}
