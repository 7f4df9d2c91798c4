/** Holds what was found in a returned file against what is known to be in it, and says each disagreement in a line. */
import { isDeepStrictEqual } from "node:util";
import type { SheetAnswer } from "./answer";
import { asList, type ExpectedSheet } from "./expected";

/** Only sure answers are used as they are: where somebody is asked first, a poor guess does no harm. */
const OF_SURE_ANSWERS = [
  "headerRow",
  "standardColumn",
  "scoreColumn",
  "scoreColumns",
  "scores",
  "notApplicable",
  "missing",
  "problemCells",
] as const;

/** Disagreements about one sheet; none where the answer is right. */
export function disagreements(expected: ExpectedSheet, found: SheetAnswer | undefined): string[] {
  if (found === undefined) return [`${expected.sheet}: the sheet was not read`];
  const wrong: string[] = [];
  if (!asList(expected.verdict).includes(found.verdict))
    wrong.push(`${expected.sheet}: verdict ${found.verdict}, not ${asList(expected.verdict).join(" or ")}`);
  // Told whatever else is asked.
  if (expected.comments !== undefined && !agrees(expected.comments, found.comments, false))
    wrong.push(`${expected.sheet}: comments on ${found.comments.join(", ")}, not ${expected.comments.join(", ")}`);
  if (found.verdict !== "sure") return wrong;
  for (const key of OF_SURE_ANSWERS) {
    const known = expected[key];
    if (known === undefined || agrees(known, found[key], key === "headerRow")) continue;
    wrong.push(`${expected.sheet}: ${key} ${JSON.stringify(found[key])}, not ${JSON.stringify(known)}`);
  }
  return wrong;
}

/** Taken as sure, and either nobody could be sure of it, or a score is another than it should be, or one was lost without a word: the worst fault of all. */
export function silentlyWrong(expected: ExpectedSheet | undefined, found: SheetAnswer): boolean {
  if (found.verdict !== "sure") return false;
  if (expected === undefined || !asList(expected.verdict).includes("sure")) return true;
  if (expected.scores === undefined) return false;
  const [known, read] = [flat(expected.scores), flat(found.scores)];
  const other = Object.keys(read).some((key) => read[key] !== known[key]);
  const lost = Object.keys(known).filter((key) => !(key in read)).length;
  return other || lost > found.problemCells.length;
}

/** Scores by unit and standard in one. */
function flat(scores: NonNullable<ExpectedSheet["scores"]>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries<number | Record<string, number>>(scores).flatMap(([key, value]): (readonly [string, number])[] =>
      typeof value === "number" ? [[key, value]] : Object.entries(value).map(([inside, score]) => [`${key}: ${inside}`, score]),
    ),
  );
}

/** Lists are compared without regard to their order; `oneOf` says that each entry of the list is a fair answer. */
function agrees(known: unknown, found: unknown, oneOf: boolean): boolean {
  if (oneOf && Array.isArray(known)) return known.includes(found);
  return isDeepStrictEqual(inOrder(known), inOrder(found));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inside]) => [key, inOrder(inside)]),
  );
}
