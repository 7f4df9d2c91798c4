/**
 * One score in its three states, and how a cell is read as one.
 *
 * Reading never guesses: a cell is a score, or empty, or a problem; only a slip with a single
 * possible meaning ("4 ", "n/a") carries a mend.
 */
import { isOnScale, isWithinScale, type Scale } from "./scale";

export type Score =
  | { readonly state: "scored"; readonly value: number }
  /** The reason is "" until someone gives one; a return is not complete without it. */
  | { readonly state: "notApplicable"; readonly reason: string }
  | { readonly state: "notYet" };

export const NOT_YET: Score = { state: "notYet" };

/** A score cell as Excel gives it, with what the value alone cannot tell. */
export interface ScoreCell {
  readonly value: string | number | boolean | null;
  /** The cell holds a formula, not a typed score. */
  readonly isFormula?: boolean;
  /** The number is formatted as a date ("4/5" typed by hand becomes 4 May). */
  readonly isDate?: boolean;
}

export type ScoreProblemKind =
  "outOfRange" | "decimal" | "numberAsText" | "notApplicableSpelling" | "reasonMissing" | "otherText" | "date" | "errorValue" | "formula";

export interface ScoreProblem {
  readonly kind: ScoreProblemKind;
  /** What stands in the cell, as text. */
  readonly seen: string;
  /** What the cell should hold instead; only where there is one possible meaning. */
  readonly mend?: number | string;
}

/** `score` is what counts now. With a problem nothing counts, unless the value itself is sound: `formula`, `reasonMissing`, and a score shown as a `date`. */
export interface ScoreReading {
  readonly score: Score;
  readonly problem: ScoreProblem | null;
}

/**
 * Reads a score cell.
 * @param cell its value (error values as Excel's text, "#REF!"), and what else is known of it
 * @param scale the scale of the framework
 * @param reason the text beside the score, which for N/A is the reason
 */
export function readScore(cell: ScoreCell, scale: Scale, reason = ""): ScoreReading {
  const { value } = cell;
  const seen = value === null ? "" : String(value);
  const problem = (kind: ScoreProblemKind, mend?: number | string): ScoreReading => ({
    score: NOT_YET,
    problem: mend === undefined ? { kind, seen } : { kind, seen, mend },
  });

  if (value === null) return { score: NOT_YET, problem: null };

  let score: Score;
  if (typeof value === "number") {
    const isDate = cell.isDate === true;
    if (!isWithinScale(value, scale)) return problem(isDate ? "date" : "outOfRange");
    if (!isOnScale(value, scale)) return problem(isDate ? "date" : "decimal");
    score = { state: "scored", value };
  } else if (typeof value === "boolean") {
    return problem("otherText");
  } else if (value === scale.notApplicableWord) {
    score = { state: "notApplicable", reason: reason.trim() };
  } else {
    return readScoreText(value, scale, problem);
  }

  // A live average counts what a formula gives, and a 4 that is shown as a date: so do we, and say so.
  if (cell.isDate === true && score.state === "scored") return { score, problem: { kind: "date", seen } };
  if (cell.isFormula === true) return { score, problem: { kind: "formula", seen } };
  if (score.state === "notApplicable" && score.reason === "") return { score, problem: { kind: "reasonMissing", seen } };
  return { score, problem: null };
}

type AsProblem = (kind: ScoreProblemKind, mend?: number | string) => ScoreReading;

function readScoreText(value: string, scale: Scale, problem: AsProblem): ScoreReading {
  const text = value.replace(INVISIBLE, "").trim();
  if (text === "") return { score: NOT_YET, problem: null };
  if (ERROR_VALUE.test(text)) return problem("errorValue");
  if (meansNotApplicable(text, scale)) return problem("notApplicableSpelling", scale.notApplicableWord);
  if (WRITTEN_DATE.test(text)) return problem("date");
  if (!DECIMAL_NUMBER.test(text)) return problem("otherText");

  const number = Number(text);
  if (!isWithinScale(number, scale)) return problem("outOfRange");
  return isOnScale(number, scale) ? problem("numberAsText", number) : problem("decimal");
}

/** Zero-width marks that chat programs leave in pasted text. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
const ERROR_VALUE = /^#(?:N\/A|[A-Z_]+(?:\/0)?[!?]|GETTING_DATA)$/i;
const DECIMAL_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
/** Full dates only: "4/5" may as well be four out of five. */
const WRITTEN_DATE =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[ -]\d{2,4})?)$/i;

function meansNotApplicable(text: string, scale: Scale): boolean {
  const plain = text.toLowerCase().replace(/\s+/g, " ");
  const squeezed = plain.replace(/ /g, "");
  return (
    squeezed === scale.notApplicableWord.toLowerCase().replace(/\s+/g, "") ||
    /^n[/\\.]?a\.?$/.test(squeezed) ||
    /^not applicable\.?$/.test(plain)
  );
}
