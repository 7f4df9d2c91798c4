/**
 * What follows from the figures, and only that: who is highest (all, on a tie), which standards are
 * lowest, how many are green, and single red scores that an average hides. The sentences themselves
 * are in `messages`.
 */
import type { AveragesByStandard, ScoresByStandard } from "./average";
import { bandOfAverage, bandOfScore, lowestBand, type Band, type Bands } from "./band";
import { compare, fromInteger, shown, subtract, type Fraction } from "./exact";
import { messages } from "./messages";

export interface Figure {
  readonly name: string;
  /** Null when there is none. */
  readonly value: Fraction | null;
}

export interface Extreme {
  /** Everyone at this value, in the order given. */
  readonly names: readonly string[];
  readonly value: Fraction;
}

/** Who is highest by the exact figures; null when there are none. */
export function highest(figures: readonly Figure[]): Extreme | null {
  return extreme(figures, 1);
}

/** Who is lowest by the exact figures; null when there are none. */
export function lowest(figures: readonly Figure[]): Extreme | null {
  return extreme(figures, -1);
}

function extreme(figures: readonly Figure[], direction: 1 | -1): Extreme | null {
  const known = figures.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const [first, ...others] = known;
  if (first === undefined) return null;
  const value = others.reduce((best, other) => (compare(other.value, best) * direction > 0 ? other.value : best), first.value);
  return { names: known.filter((figure) => compare(figure.value, value) === 0).map(({ name }) => name), value };
}

export interface BandCount {
  readonly band: Band;
  readonly count: number;
}

/** How many averages are in each band, highest band first, and bands without any too. */
export function countBands(averages: readonly (Fraction | null)[], bands: Bands): BandCount[] {
  return bands.map((band) => ({ band, count: averages.filter((average) => bandOfAverage(average, bands)?.id === band.id).length }));
}

export interface HiddenScore {
  readonly standardId: string;
  /** The units whose single score is in the lowest band. */
  readonly units: readonly string[];
  readonly average: Fraction;
}

/** Standards whose average is in a better band than the lowest although a single score is in the lowest: a 2 inside an amber 3.0. */
export function hiddenScores(
  averages: AveragesByStandard,
  units: readonly { readonly name: string; readonly scores: ScoresByStandard }[],
  bands: Bands,
): HiddenScore[] {
  const worst = lowestBand(bands).id;
  return [...averages].flatMap(([standardId, { value }]) => {
    if (value === null || bandOfAverage(value, bands)?.id === worst) return [];
    const hidden = units.filter(({ scores }) => bandOfScore(scores.get(standardId) ?? { state: "notYet" }, bands)?.id === worst);
    return hidden.length === 0 ? [] : [{ standardId, units: hidden.map(({ name }) => name), average: value }];
  });
}

/** The difference as "up by 0.5", "down by 0.3" or "the same"; taken exactly, shown once. A gap that would show as 0.0 is said in words. */
export function changeSentence(now: Fraction, before: Fraction, since: string): string {
  const direction = compare(now, before);
  if (direction === 0) return messages.sameAs(since);
  const size = shown(direction > 0 ? subtract(now, before) : subtract(before, now));
  if (size === shown(NO_GAP)) return direction > 0 ? messages.upByLessThanShown(since) : messages.downByLessThanShown(since);
  return direction > 0 ? messages.upBy(size, since) : messages.downBy(size, since);
}

const NO_GAP = fromInteger(0);

/** "Humber Centre is highest, at 3.8 out of 5"; null when there is nothing to say. */
export function highestSentence(figures: readonly Figure[], outOf: number): string | null {
  const best = highest(figures);
  if (best === null) return null;
  const scored = figures.filter(({ value }) => value !== null).length;
  if (scored > 1 && best.names.length === scored) return messages.allTheSame(shown(best.value), outOf);
  return messages.highest(best.names, shown(best.value), outOf);
}

/** "Standards 4 and 12 are lowest, at 3.0 (amber)"; the names are standard numbers. Null when there is nothing to say, or no difference to point at. */
export function lowestStandardsSentence(figures: readonly Figure[], bands: Bands): string | null {
  const least = lowest(figures);
  const band = bandOfAverage(least?.value ?? null, bands);
  if (least === null || band === null) return null;
  if (least.names.length === figures.filter(({ value }) => value !== null).length && least.names.length > 1)
    return messages.everyStandardAt(shown(least.value), band.word);
  return messages.lowestStandards(least.names, shown(least.value), band.word);
}

/** "All 3 are green", or "2 green, 1 amber, 0 red". */
export function bandCountSentence(averages: readonly (Fraction | null)[], bands: Bands): string | null {
  const counts = countBands(averages, bands).filter(({ count }) => count > 0);
  const [only] = counts;
  if (only === undefined) return null;
  return counts.length === 1
    ? messages.allInBand(only.count, only.band.word)
    : messages.countsByBand(counts.map(({ band, count }) => ({ word: band.word, count })));
}
