/** What the hospitals will work on, and what comes next. */
import { isoDayText } from "../day";
import { currentStandards } from "../framework";
import { reportMessages } from "../messages/report";
import { periodLabel } from "../period";
import type { ReportFacts } from "../report";
import { standardChanges } from "./changes";
import { say, type Sentence } from "./sentence";

/** Which hospitals have no action; that all have. One that has not sent scores has no action either. */
export function notUploaded({ hospitals, missing }: Pick<ReportFacts, "hospitals" | "missing">): Sentence[] {
  if (hospitals.length + missing.length === 0) return [];
  const without = [...hospitals.filter(({ actions }) => actions.length === 0).map(({ name }) => name), ...missing];
  return say("actions", without.length === 0 ? reportMessages.allUploaded(hospitals.length) : reportMessages.notUploadedBy(without));
}

/** The next period's area, what changed in its standards, and when its scores are due. */
export function nextRound({ next }: Pick<ReportFacts, "next">): Sentence[] {
  if (next === null) return [];
  const label = periodLabel(next.period);
  const due = say("nextDue", next.due === null ? null : reportMessages.nextDue(isoDayText(next.due)));
  if (next.area === null) return [...say("nextArea", reportMessages.nextAreaUnknown(label)), ...due];
  const { name } = next.area;
  const count = currentStandards(next.area).length;
  return [
    ...say("nextArea", reportMessages.nextArea(label, name)),
    ...say("nextWhy", next.why === "" ? null : reportMessages.nextWhy(next.why)),
    ...say("nextStandards", count === 0 ? reportMessages.nextHasNoStandards(name) : reportMessages.nextStandards(name, count)),
    ...standardChanges(next.area, next.period),
    ...due,
  ];
}
