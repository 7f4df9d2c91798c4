/** What the name of a row or column says about its figures. */
import { plain } from "./plainWords";
import { isFootText } from "./rowKinds";

/** `other`: worked out, but neither an average nor a total, such as a count or the highest possible. */
export type LabelKind = "body" | "average" | "total" | "other";

const AVERAGE = /\b(?:averages?|avg|ave|mean|cyfartaledd)\b/;
const OVERALL = /^overall(?: (?:score|rating|result))?$/;
/** "Green: averages from", "Average needed": a limit, not an average. */
const LIMIT =
  /\b(?:averages?|avg|ave|mean|totals?) (?:from|to|above|below|at least|target|needed|wanted|possible)\b|\b(?:target|maximum|minimum|max|min|highest|lowest|possible) (?:averages?|avg|mean|totals?)\b/;
const TOTAL = /\b(?:totals?|sum|subtotal|cyfanswm)\b/;
const RESULT = /^(?:hospital|service|collaborative|region(?:al)?|ward) score$/;

export function kindOfLabel(text: string): LabelKind {
  const words = plain(text.replace(/:\s*$/, ""));
  // A sentence that speaks of averages is a standard, not a foot.
  if (words.split(" ").length > MOST_WORDS) return "body";
  if (LIMIT.test(words)) return "other";
  if (AVERAGE.test(words) || OVERALL.test(words) || RESULT.test(words)) return "average";
  if (TOTAL.test(words)) return "total";
  return isFootText(text) ? "other" : "body";
}

const MOST_WORDS = 6;
const STANDARD_NAMES = /\b(?:averages?|avg|ave|mean|overall|scores?|totals?|cyfartaledd)\b/g;

/** "WEST AVG" and "West" name the same: the words without those for an average. "" where nothing is left. */
export const nameInLabel = (text: string): string => plain(text).replace(STANDARD_NAMES, " ").replace(/ +/g, " ").trim();
