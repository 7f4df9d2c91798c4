/** What the hospitals' averages and single scores say. */
import { bandOfAverage, bandOfScore, lowestBand } from "../band";
import { shown } from "../exact";
import { reportMessages } from "../messages/report";
import { groupOf, ownFigures, type ReportFacts } from "../report";
import { countBands, highest } from "../takeaway";
import { say, type Sentence } from "./sentence";

type Hospitals = Pick<ReportFacts, "hospitals">;
const averagesOf = ({ hospitals }: Hospitals) =>
  hospitals.map(({ name, average }) => ({ name, value: average })).filter(({ value }) => value !== null);

/** All green, or how many of each colour. */
export function bandsOfHospitals(facts: Hospitals & Pick<ReportFacts, "bands">): Sentence[] {
  const averages = averagesOf(facts);
  const counts = countBands(
    averages.map(({ value }) => value),
    facts.bands,
  ).filter(({ count }) => count > 0);
  const [first, ...others] = counts;
  if (first === undefined) return [];
  const text =
    others.length === 0
      ? reportMessages.averagesAllInBand(first.count, first.band.word)
      : reportMessages.averagesByBand(counts.map(({ count, band }) => ({ count, word: band.word })));
  return say("bands", text);
}

/** The highest hospital average: all who have it on a tie. Of one hospital nothing is said. */
export function highestHospital(facts: Hospitals & Pick<ReportFacts, "outOf">): Sentence[] {
  const averages = averagesOf(facts);
  const best = highest(averages);
  if (best === null || averages.length < 2) return [];
  const figure = shown(best.value);
  const all = best.names.length === averages.length;
  return say(
    "highest",
    all
      ? reportMessages.hospitalsAllTheSame(averages.length, figure, facts.outOf)
      : reportMessages.highestHospital(best.names, figure, facts.outOf),
  );
}

/** The collaborative's average with its band. */
export function groupAverage(facts: ReportFacts): Sentence[] {
  const { average } = ownFigures(facts);
  const band = bandOfAverage(average, facts.bands);
  if (average === null || band === null) return [];
  return say("average", reportMessages.groupAverage(groupOf(facts), shown(average), facts.outOf, band.word));
}

/** A collaborative with one hospital: its average is no average of many. */
export function groupOfOne(facts: ReportFacts): Sentence[] {
  const [only, ...others] = facts.hospitals;
  if (only === undefined || others.length > 0 || facts.missing.length > 0 || facts.collaborative === null) return [];
  return say("groupOfOne", reportMessages.groupOfOne(groupOf(facts), only.name));
}

/** More scores than this are counted by standard: a list of all would fill a page, and the tables show who it was. */
const MOST_NAMED = 12;

/** Every single score in the lowest band, named: an average can hide it. In standard order. */
export function singleReds(facts: Hospitals & Pick<ReportFacts, "standards" | "bands">): Sentence[] {
  const worst = lowestBand(facts.bands).id;
  const reds = facts.standards.flatMap(({ id, number, shortTitle }) =>
    facts.hospitals.flatMap(({ name, singles }) =>
      singles.flatMap(({ ward, scores }) => {
        const value = scores.get(id);
        if (value === undefined || bandOfScore({ state: "scored", value }, facts.bands)?.id !== worst) return [];
        return [{ who: ward === null ? name : reportMessages.wardOf(ward, name), score: String(value), number, shortTitle }];
      }),
    ),
  );
  const [only, ...others] = reds;
  if (only === undefined) return [];
  if (others.length === 0) return say("singleReds", reportMessages.oneRedScore(only.who, only.score, only.number, only.shortTitle));
  if (reds.length > MOST_NAMED) {
    const each = facts.standards.map(({ number, shortTitle }) => ({
      number,
      shortTitle,
      count: reds.filter((red) => red.number === number).length,
    }));
    return say(
      "singleReds",
      reportMessages.redScores(
        reds.length,
        each
          .filter(({ count }) => count > 0)
          .map(({ number, shortTitle, count }) => reportMessages.redsOnStandard(count, number, shortTitle)),
      ),
    );
  }
  return say(
    "singleReds",
    reportMessages.redScores(
      reds.length,
      reds.map(({ who, score, number, shortTitle }) => reportMessages.redScore(who, score, number, shortTitle)),
    ),
  );
}
