/** Who sent scores, and how many people took part. */
import { reportMessages } from "../messages/report";
import type { ReportFacts } from "../report";
import { say, type Sentence } from "./sentence";

/** All returned, or k of n with the missing named. Without a hospital there is nothing to say. */
export function returned({ hospitals, missing }: Pick<ReportFacts, "hospitals" | "missing">): Sentence[] {
  const of = hospitals.length + missing.length;
  if (of === 0) return [];
  return say(
    "returned",
    missing.length === 0 ? reportMessages.allReturned(of) : reportMessages.someReturned(hospitals.length, of, missing),
  );
}

/** How many service users and staff took part, and from how many hospitals the numbers are. */
export function tookPart({ hospitals }: Pick<ReportFacts, "hospitals">): Sentence[] {
  const known = hospitals.flatMap(({ serviceUsers, staff }) => (serviceUsers === null || staff === null ? [] : [{ serviceUsers, staff }]));
  if (known.length === 0) return [];
  const sum = (of: (people: (typeof known)[number]) => number): number => known.reduce((total, people) => total + of(people), 0);
  return say(
    "tookPart",
    reportMessages.reportTookPart(
      sum(({ serviceUsers }) => serviceUsers),
      sum(({ staff }) => staff),
      known.length,
      hospitals.length,
    ),
  );
}
