/**
 * The sentences of a report, by its parts. Each follows from the figures by a rule of its own (`narrative/`), and only that is
 * said; a rule without data says nothing. What people think of the figures goes into their text boxes.
 */
import { brokenLines, comparability } from "./narrative/changes";
import { bandsOfHospitals, groupAverage, groupOfOne, highestHospital, singleReds } from "./narrative/hospitals";
import { membersChanged } from "./narrative/members";
import { nextRound, notUploaded } from "./narrative/outlook";
import { entered, higherThanAll, lowerThanAll, rank, regionAverage, wholePointAbove } from "./narrative/region";
import { returned, tookPart } from "./narrative/returns";
import {
  change,
  highestSince,
  hospitalsThatMoved,
  namedThatMoved,
  sinceBaseline,
  standardsThatMoved,
  streak,
  madeUpBefore,
  whereFromEarlier,
} from "./narrative/rounds";
import type { Sentence } from "./narrative/sentence";
import { lowestQuoted, lowestStandards } from "./narrative/standards";
import type { ReportFacts } from "./report";

export interface Narrative {
  /** What a reader with half a minute reads. */
  readonly summary: readonly Sentence[];
  readonly lowest: readonly Sentence[];
  readonly region: readonly Sentence[];
  readonly rounds: readonly Sentence[];
  readonly comparability: readonly Sentence[];
  readonly actions: readonly Sentence[];
  readonly next: readonly Sentence[];
}

export function narrativeOf(facts: ReportFacts): Narrative {
  const moved = namedThatMoved(facts);
  const group = facts.collaborative === null ? undefined : moved[0];
  const groupMoved = group === undefined ? [] : [...change(group), ...highestSince(group), ...sinceBaseline(group, facts.baseline)];
  return {
    summary: [
      ...returned(facts),
      ...bandsOfHospitals(facts),
      ...highestHospital(facts),
      ...groupAverage(facts),
      ...groupOfOne(facts),
      ...groupMoved,
      ...(groupMoved.length > 0 ? [...membersChanged(facts), ...madeUpBefore(facts)] : []),
      ...lowestStandards(facts),
      ...singleReds(facts),
      ...tookPart(facts),
    ],
    lowest: lowestQuoted(facts),
    region: [
      ...rank(facts),
      ...wholePointAbove(facts),
      ...higherThanAll(facts),
      ...lowerThanAll(facts),
      ...regionAverage(facts),
      ...entered(facts),
    ],
    rounds: [
      ...moved.flatMap((one) => [...change(one), ...highestSince(one), ...streak(one), ...sinceBaseline(one, facts.baseline)]),
      ...hospitalsThatMoved(facts),
      ...standardsThatMoved(facts),
      ...whereFromEarlier(facts),
    ],
    comparability: [...brokenLines(facts), ...membersChanged(facts), ...comparability(facts)],
    actions: notUploaded(facts),
    next: nextRound(facts),
  };
}
