/** Where the collaborative stands in its region: its rank, and the standards on which it is above or below all others. */
import { compare, fromInteger, shown, subtract, type Fraction } from "../exact";
import { reportMessages } from "../messages/report";
import { groupOf, ownFigures, regionOf, type Comparator, type ReportFacts } from "../report";
import { gapText, say, type Sentence } from "./sentence";

const nameOf = ({ name, shortName }: Comparator): string => (shortName === "" ? name : shortName);
const WHOLE_POINT = fromInteger(1);

/** The rank by average among the collaboratives that have one, and who is above and below. Needs another to compare with. */
export function rank(facts: ReportFacts): Sentence[] {
  const own = ownFigures(facts).average;
  const others = facts.others.flatMap((other) => (other.average === null ? [] : [{ name: nameOf(other), average: other.average }]));
  if (own === null || others.length === 0 || facts.collaborative === null) return [];
  const group = groupOf(facts);
  const of = others.length + 1;
  const named = (some: typeof others): string[] => some.map(({ name, average }) => reportMessages.withFigure(name, shown(average)));
  const byAverage = [...others].sort((a, b) => compare(b.average, a.average));
  const above = byAverage.filter(({ average }) => compare(average, own) > 0);
  const below = byAverage.filter(({ average }) => compare(average, own) < 0);
  const shared = others.filter(({ average }) => compare(average, own) === 0).map(({ name }) => name);
  const place = above.length + 1;
  if (shared.length === others.length) return say("rank", reportMessages.rankAllTheSame(of, shown(own), facts.outOf));
  if (shared.length > 0) return say("rank", reportMessages.rankShared(group, place, of, shown(own), facts.outOf, shared));
  if (above.length === 0) return say("rank", reportMessages.rankFirst(group, of, shown(own), facts.outOf, named(below)));
  if (below.length === 0) return say("rank", reportMessages.rankLast(group, of, shown(own), facts.outOf, named(above)));
  return say("rank", reportMessages.rankBetween(group, place, of, shown(own), facts.outOf, named(above), named(below)));
}

interface Gap {
  readonly number: string;
  readonly title: string;
  readonly own: Fraction;
  /** To the nearest of the others, above zero. */
  readonly gap: Fraction;
  readonly next: Fraction;
  readonly nextNames: readonly string[];
}

/** The standards on which the collaborative is above (1) or below (-1) all others that have a figure; widest gap first, then in standard order. */
function gaps(facts: ReportFacts, direction: 1 | -1): Gap[] {
  const { scores } = ownFigures(facts);
  const found = facts.standards.flatMap(({ id, number, shortTitle }): Gap[] => {
    const own = scores.get(id);
    const others = facts.others.flatMap((other) => {
      const value = other.scores.get(id);
      return value === undefined ? [] : [{ name: nameOf(other), value }];
    });
    const [first] = others;
    if (own === undefined || first === undefined) return [];
    const next = others.reduce((nearest, { value }) => (compare(value, nearest) * direction > 0 ? value : nearest), first.value);
    const gap = direction === 1 ? subtract(own, next) : subtract(next, own);
    if (gap.numerator <= 0n) return [];
    return [
      {
        number,
        title: shortTitle,
        own,
        gap,
        next,
        nextNames: others.filter(({ value }) => compare(value, next) === 0).map(({ name }) => name),
      },
    ];
  });
  return found.sort((a, b) => compare(b.gap, a.gap));
}

const comparators = ({ others }: ReportFacts): string[] => others.map(nameOf);

/** A whole point or more above the next; "a whole point" needs an exact 1. One sentence for each standard, widest first. */
export function wholePointAbove(facts: ReportFacts): Sentence[] {
  return gaps(facts, 1)
    .filter(({ gap }) => compare(gap, WHOLE_POINT) >= 0)
    .flatMap(({ number, title, gap, own, next, nextNames }) =>
      say("wholePointAbove", reportMessages.wholePointAbove(groupOf(facts), number, title, shown(gap), shown(own), nextNames, shown(next))),
    );
}

/** Higher than every other collaborative, by less than a whole point. */
export function higherThanAll(facts: ReportFacts): Sentence[] {
  const found = gaps(facts, 1).filter(({ gap }) => compare(gap, WHOLE_POINT) < 0);
  return found.length === 0
    ? []
    : say(
        "higherThanAll",
        reportMessages.higherThanAll(
          groupOf(facts),
          comparators(facts),
          found.map(({ number, gap }) => reportMessages.byGap(number, gapText(gap))),
        ),
      );
}

/** Lower than every other collaborative: all such standards, widest first. */
export function lowerThanAll(facts: ReportFacts): Sentence[] {
  const found = gaps(facts, -1);
  return found.length === 0
    ? []
    : say(
        "lowerThanAll",
        reportMessages.lowerThanAll(
          groupOf(facts),
          comparators(facts),
          found.map(({ number, gap }) => reportMessages.byGap(number, gapText(gap))),
        ),
      );
}

/** The region's average both ways, each named, or why one cannot be given. */
export function regionAverage(facts: ReportFacts): Sentence[] {
  if (facts.others.length === 0 || facts.region === "") return [];
  const { ofCollaboratives, ofHospitals } = regionOf(facts, null);
  if (ofCollaboratives.value === null) return [];
  const collaboratives = shown(ofCollaboratives.value);
  if (ofHospitals.state === "cannotBeGiven")
    return say("region", reportMessages.regionOneWay(facts.region, collaboratives, ofHospitals.enteredOnly));
  return ofHospitals.average.value === null
    ? []
    : say("region", reportMessages.regionBothWays(facts.region, collaboratives, shown(ofHospitals.average.value)));
}

/** Which averages were typed from a printed page. */
export function entered(facts: ReportFacts): Sentence[] {
  const names = facts.others.filter(({ mark }) => mark === "entered").map(nameOf);
  return names.length === 0 ? [] : say("entered", reportMessages.enteredAverages(names));
}
