/**
 * The sentences at the head of the hospital and benchmark sheets and over their charts. Each says as much as fits a title:
 * longer ones wrap in a chart and eat the plot. The live twins are in `takeawayFormulas`.
 */
import { bandOfAverage, type Bands } from "../core/band";
import { shown, type Fraction } from "../core/exact";
import { messages } from "../core/messages";
import { bandCountSentence, highest, highestSentence, lowest, lowestStandardsSentence, type Extreme, type Figure } from "../core/takeaway";

/** Characters that the title of a sheet may have. */
export const TITLE_LENGTH = 60;
/** Of a chart that takes half the width of a page: at 14 points bold, more would wrap. */
export const CHART_TITLE_LENGTH = 48;

/** "Humber Centre: average 3.8 out of 5, green"; without the name where it is too long. */
export function hospitalTitleOf(name: string, average: Fraction | null, bands: Bands, outOf: number, longest = TITLE_LENGTH): string {
  const band = bandOfAverage(average, bands);
  if (average === null || band === null) return messages.hospitalWithoutAverage(name);
  const title = messages.hospitalAverageTitle(name, shown(average), outOf, band.word);
  return title.length <= longest ? title : messages.averageAlone(shown(average), outOf, band.word);
}

/** "Standards 4 and 12 are lowest, at 3.0 (amber)"; how many where they are too many to name. The figures are named by their numbers. */
export function lowestTitleOf(standards: readonly Figure[], bands: Bands, longest = TITLE_LENGTH): string {
  const sentence = lowestStandardsSentence(standards, bands);
  const least = lowest(standards);
  if (sentence === null || least === null) return messages.noScoresYet();
  const word = bandOfAverage(least.value, bands)?.word ?? "";
  return sentence.length <= longest ? sentence : messages.manyStandardsLowest(least.names.length, shown(least.value), word);
}

/** "Ash is highest, at 3.8 out of 5. All 3 are green" over a chart; shorter, or less of it, where it is too long; a single hospital's own average. */
export function hospitalsTitleOf(hospitals: readonly Figure[], bands: Bands, outOf: number): string {
  const scored = hospitals.filter(({ value }) => value !== null);
  const [first] = scored;
  const best = highest(scored);
  const sentence = highestSentence(scored, outOf);
  if (first === undefined || best === null || sentence === null) return messages.noScoresYet();
  if (scored.length === 1) return hospitalTitleOf(first.name, first.value, bands, outOf, CHART_TITLE_LENGTH);
  const counts =
    bandCountSentence(
      scored.map(({ value }) => value),
      bands,
    ) ?? "";
  const short = best.names.length === scored.length ? sentence : messages.highestShort(best.names, shown(best.value));
  const titles = [`${sentence}. ${counts}`, `${short}. ${counts}`, sentence, short];
  return titles.find(({ length }) => length <= CHART_TITLE_LENGTH) ?? messages.manyHighest(best.names.length, shown(best.value), outOf);
}

/** "Humber Centre is highest at 3.8; standards 4 and 12 are lowest at 3.0", shorter where that is too long. */
export function benchmarkTitleOf(hospitals: readonly Figure[], standards: readonly Figure[], bands: Bands, outOf: number): string {
  const scored = hospitals.filter(({ value }) => value !== null);
  const [first] = scored;
  const best = highest(scored);
  const least = lowest(standards);
  const sentence = highestSentence(scored, outOf);
  if (first === undefined || best === null || least === null || sentence === null) return messages.noScoresYet();
  if (scored.length === 1) return onlyTitle(first, bands, outOf);
  const allAlike = best.names.length === scored.length || least.names.length === standards.filter(({ value }) => value !== null).length;
  if (!allAlike) {
    const both = messages.highestAndLowest(best.names, shown(best.value), least.names, shown(least.value));
    const short = messages.highestAndLowestShort(best.names, shown(best.value), least.names, shown(least.value));
    if (fits(both)) return both;
    if (fits(short)) return short;
  }
  return highestTitle(best, sentence, outOf);
}

function onlyTitle({ name, value }: Figure, bands: Bands, outOf: number): string {
  const word = bandOfAverage(value, bands)?.word ?? "";
  const only = messages.onlyHospital(name, value === null ? "" : shown(value), outOf, word);
  return fits(only) ? only : hospitalTitleOf(name, value, bands, outOf);
}

function highestTitle(best: Extreme, sentence: string, outOf: number): string {
  return fits(sentence) ? sentence : messages.manyHighest(best.names.length, shown(best.value), outOf);
}

const fits = (title: string): boolean => title.length <= TITLE_LENGTH;
