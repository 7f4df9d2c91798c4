/** A collaborative's average of now and of an earlier round may be of other hospitals: one moved, closed, was new, or has not sent its scores. Who compares the two has to know. */
import { rowOf, rowsOfRound, type HistoryRow } from "../history";
import { messages } from "../messages";
import { roundsMessages } from "../messages/rounds";
import { periodShort, type Period } from "../period";
import { groupOf, type ReportFacts } from "../report";
import { nameKey, sameName } from "../unit";
import { earlierRounds } from "./rounds";
import { say, type Sentence } from "./sentence";

export interface OtherMembers {
  /** In it now, and known to have been elsewhere then, or nowhere. */
  readonly joined: readonly string[];
  /** In it then, and not now. */
  readonly left: readonly string[];
}

interface Membership {
  readonly collaborative: string;
  readonly areaId: string;
  readonly then: Period;
  /** Hospitals of which its average is made now. */
  readonly now: readonly string[];
}

/** By hospitals' own names. Where the history does not say whose a hospital was, nothing is claimed of it. */
export function otherMembers(history: readonly HistoryRow[], { collaborative, areaId, then, now }: Membership): OtherMembers {
  const partOf = new Map<string, { readonly unit: string; readonly of: string }>();
  for (const row of rowsOfRound(history, areaId, then))
    if (isMember(row)) partOf.set(nameKey(row.unit), { unit: row.unit, of: row.partOf });
  const members = [...partOf.values()].filter(({ of }) => sameName(of, collaborative));
  // Only then is it sure that who is not among them was in no other way part of it.
  const allAreKnown =
    rowOf(history, { level: "collaborative", unit: collaborative, partOf: "" }, null, areaId, then)?.of === members.length;
  const wasElsewhere = (name: string): boolean => {
    const found = partOf.get(nameKey(name));
    return found === undefined ? allAreKnown : found.of !== "" && !sameName(found.of, collaborative);
  };
  return {
    joined: now.filter(wasElsewhere),
    left: members.flatMap(({ unit }) => (now.some((name) => sameName(name, unit)) ? [] : [unit])),
  };
}

/** The hospitals of which a collaborative's average was made in a round. */
export const membersThen = (history: readonly HistoryRow[], collaborative: string, areaId: string, then: Period): string[] =>
  rowsOfRound(history, areaId, then)
    .filter((row) => isMember(row) && row.standardId === null && sameName(row.partOf, collaborative))
    .map(({ unit }) => unit);

const isMember = ({ level, score, route }: HistoryRow): boolean => level === "hospital" && score !== null && route !== "peerReview";

/** Said beside the change of the collaborative's average, of the round that it is compared with. */
export function membersChanged(facts: ReportFacts): Sentence[] {
  const { collaborative, hospitals, history, area } = facts;
  const scored = hospitals.filter(({ average }) => average !== null);
  if (collaborative === null || scored.length === 0) return [];
  const own = { level: "collaborative", unit: collaborative.name, partOf: "" } as const;
  const then = earlierRounds(facts).findLast((round) => (rowOf(history, own, null, area.id, round)?.score ?? null) !== null);
  if (then === undefined) return [];
  const { joined, left } = otherMembers(history, {
    collaborative: collaborative.name,
    areaId: area.id,
    then,
    now: scored.map(({ unit }) => unit),
  });
  const called = joined.map((unit) => hospitals.find((hospital) => hospital.unit === unit)?.name ?? unit);
  const byLetters = hospitals.some(({ name, unit }) => name !== unit);
  const group = messages.averageOfGroup(groupOf(facts));
  return [
    ...say("membersJoined", called.length === 0 ? null : roundsMessages.membersJoined(called, group, periodShort(then))),
    // Nobody has a letter for a hospital that is not there now.
    ...say(
      "membersLeft",
      left.length === 0
        ? null
        : byLetters
          ? roundsMessages.membersLeftUnnamed(left.length, group, periodShort(then))
          : roundsMessages.membersLeft(left, group, periodShort(then)),
    ),
  ];
}
