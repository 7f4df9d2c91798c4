/** Standards that were added, taken out or reworded: what may be compared with earlier years. Of this area, or of the next. */
import type { Area, Standard } from "../framework";
import { lastRound, rowsOfRound } from "../history";
import { reportMessages } from "../messages/report";
import { roundsMessages } from "../messages/rounds";
import { nhsYearOf, type Period } from "../period";
import type { ReportFacts } from "../report";
import { say, type Sentence } from "./sentence";

/** New and removed standards of an area in a year, each in a sentence. */
export function standardChanges(area: Area, period: Period): Sentence[] {
  const year = nhsYearOf(period);
  const isNew = ({ since, retired }: Standard): boolean => since === year && retired === undefined;
  const wentNow = ({ retired }: Standard): boolean => retired !== undefined && retired.from.includes(String(year));
  return [
    ...area.standards
      .filter(isNew)
      .flatMap(({ number, shortTitle, replaces }) =>
        say(
          "standardNew",
          replaces === undefined
            ? reportMessages.standardNew(number, shortTitle, String(year))
            : reportMessages.standardInPlaceOf(number, shortTitle, String(year), replaces.about),
        ),
      ),
    ...area.standards
      .filter(wentNow)
      .flatMap(({ number, shortTitle, retired }) =>
        say("standardRemoved", reportMessages.standardRemoved(number, shortTitle, retired?.why ?? "")),
      ),
  ];
}

/** Units that were formed from others, or were a part of another: their own line begins anew. */
export const brokenLines = ({ broken }: ReportFacts): Sentence[] =>
  broken.flatMap(({ unit, from, how }) =>
    say(
      "unitChanged",
      from.length === 0
        ? roundsMessages.unitChanged(unit)
        : how === "formed"
          ? roundsMessages.unitFormed(unit, from)
          : roundsMessages.unitDivided(unit, from),
    ),
  );

/** The note on what compares with the last round. */
export function comparability(facts: ReportFacts): Sentence[] {
  const changes = standardChanges(facts.area, facts.period);
  const last = lastRound(facts.history, facts.area.id, facts.period);
  const rows = last === null ? [] : rowsOfRound(facts.history, facts.area.id, last);
  const versions = (id: string): number[] =>
    rows.flatMap(({ standardId, version }) => (standardId === id && version !== null ? [version] : []));
  const reworded = facts.standards
    .filter(({ id, version }) => versions(id).some((before) => before !== version))
    .map(({ number }) => number);
  const sentences = [...changes, ...say("standardsReworded", reworded.length === 0 ? null : reportMessages.standardsReworded(reworded))];
  return [...sentences, ...say("othersCompare", sentences.length > 0 && last !== null ? reportMessages.othersCompare() : null)];
}
