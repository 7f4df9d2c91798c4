/**
 * A score as people write it in workbooks of their own: 4, "4", "4/5", "4 out of 5", "4 - Good", N/A in many spellings, and what was
 * never filled in. Beyond what a score sheet of ours takes, only forms with a single possible meaning are counted; each is told.
 */
import { messages } from "../core/messages";
import { onceFor } from "../core/onceFor";
import { returnsMessages } from "../core/messages/returns";
import type { ProblemKind } from "../core/problem";
import { isOnScale, scaleValues, type Scale } from "../core/scale";
import { NOT_YET, readScore, type Score, type ScoreProblemKind } from "../core/score";
import type { GridCell } from "./grid";
import { plain } from "./plainWords";

export interface ReturnedScore {
  readonly score: Score;
  /** Null where the cell is sound, or empty. */
  readonly problem: { readonly kind: ScoreProblemKind; readonly sentence: string } | null;
  readonly form: ScoreForm;
}

/** `empty`: nothing, or what asks for a score ("1-5", "Score:"). `open`: "tbc", "-". `ragWord`: a colour. `other`: none of these. */
export type ScoreForm = "number" | "text" | "notApplicable" | "empty" | "open" | "ragWord" | "decimal" | "other";

/** @param reason the text beside the score, which for N/A is the reason */
export function readReturnedScore(cell: GridCell, scale: Scale, reason = ""): ReturnedScore {
  if (cell.error) return told("errorValue", cell.text, scale);
  const { value } = cell;
  // Saved by a program that works nothing out: what the formula gives, nobody knows here.
  if (value === null && cell.formula !== null)
    return { score: NOT_YET, problem: { kind: "formula", sentence: returnsMessages.returnedFormulaWithoutResult() }, form: "other" };
  if (value === null) return { score: NOT_YET, problem: null, form: "empty" };
  if (typeof value === "boolean") return told("otherText", cell.text, scale);
  if (typeof value === "number") return readNumber(cell, value, scale);
  return readText(value, scale, reason, cell.formula !== null);
}

/** The form alone, of what `readReturnedScore` would answer: for a sentence, as in every column of evidence, that is quickly seen. */
export function scoreForm(cell: GridCell, scale: Scale, reason?: string): ScoreForm {
  const { value, error } = cell;
  const isSentence = typeof value === "string" && value.length > LONGEST_SCORE && !error && isTooLong(visibleText(value));
  return isSentence ? "other" : readReturnedScore(cell, scale, reason).form;
}

function readNumber(cell: GridCell, value: number, scale: Scale): ReturnedScore {
  if (cell.date === true) return told("date", cell.text, scale);
  // Nearly every score: a whole number, shown as it is.
  if (cell.formula === null && isOnScale(value, scale) && cell.text === String(value))
    return { score: { state: "scored", value }, problem: null, form: "number" };
  // 1 that is shown as 100% is no score of 1; nor is money.
  if (/[%\u00A3$\u20AC]/.test(cell.text) || isShownAsPartOf(cell.text, scale)) return told("otherText", cell.text, scale);
  const { score, problem } = readScore({ value, isFormula: cell.formula !== null }, scale);
  const form: ScoreForm = problem?.kind === "decimal" ? "decimal" : problem?.kind === "outOfRange" ? "other" : "number";
  return {
    score,
    problem: problem === null ? null : { kind: problem.kind, sentence: sentenceOf(problem.kind, String(value), scale) },
    form,
  };
}

/** "4 / 10" for a 4: another scale than ours. */
function isShownAsPartOf(text: string, { highest }: Scale): boolean {
  const [, ...more] = text.match(/\d+(?:\.\d+)?/g) ?? [];
  return more.some((number) => Number(number) !== highest);
}

function readText(value: string, scale: Scale, reason: string, isFormula: boolean): ReturnedScore {
  const text = visibleText(value);
  if (isTooLong(text)) return told("otherText", value, scale);
  const words = plain(text);
  if (words === "")
    return /^[\s._\u2026:]*$/.test(text)
      ? EMPTY_SCORE
      : { ...told("otherText", value, scale), form: /^[-\u2010-\u2015?\s.]*$/.test(text) ? "open" : "other" };
  const number = numberIn(text, scale);
  if (number !== null)
    return {
      score: { state: "scored", value: number },
      problem: { kind: "numberAsText", sentence: returnsMessages.returnedTextRead(text, number) },
      form: "text",
    };
  if (isPlaceholder(words, scale)) return EMPTY_SCORE;
  if (OPEN.test(words)) return { ...told("otherText", value, scale), form: "open" };
  const notApplicable = NOT_APPLICABLE.exec(text)?.[0];
  if (notApplicable !== undefined) return readNotApplicable(text, text.slice(notApplicable.length), reason.trim(), scale, isFormula);
  if (RAG_WORDS.test(words)) return { ...told("otherText", value, scale), form: "ragWord" };
  const { problem } = readScore({ value }, scale);
  if (problem === null) return EMPTY_SCORE;
  return told(problem.kind === "numberAsText" ? "otherText" : problem.kind, value, scale);
}

const LONGEST_SCORE = 60;

/** Whole sentences stand in every evidence column: no need to look closer, unless one gives the reason of an N/A. */
const isTooLong = (text: string): boolean => text.length > LONGEST_SCORE && !/^(?:n|does not|am|ddim)/i.test(text);

const visibleText = (value: string): string => value.replace(INVISIBLE, " ").trim();

/** Hard spaces, and zero-width marks that chat programs leave in pasted text. */
const INVISIBLE = /[\u00A0\u200B-\u200D\u2060\uFEFF]/g;

const EMPTY_SCORE: ReturnedScore = { score: NOT_YET, problem: null, form: "empty" };

/** @param after what follows "N/A" in the cell: the reason, where there is any */
function readNotApplicable(seen: string, after: string, beside: string, scale: Scale, isFormula: boolean): ReturnedScore {
  const own = after.replace(/^[\s.:;,(\u2010-\u2015-]+|\)$/g, "").trim();
  if (/^\d+$/.test(own)) return told("otherText", seen, scale);
  const reason = own || beside;
  const found = (kind: ScoreProblemKind, sentence: string): ReturnedScore => ({
    score: { state: "notApplicable", reason },
    problem: { kind, sentence },
    form: "notApplicable",
  });
  if (reason === "") return found("reasonMissing", messages.reasonMissing());
  if (own === "" && seen !== scale.notApplicableWord)
    return found("notApplicableSpelling", returnsMessages.returnedTextRead(seen, scale.notApplicableWord));
  if (isFormula) return found("formula", returnsMessages.returnedFormula());
  return { score: { state: "notApplicable", reason }, problem: null, form: "notApplicable" };
}

/** N/A in English and Welsh, alone or with its reason after a stroke: "N/A - no carers involved". Not "#N/A", which is an error. */
const NOT_APPLICABLE =
  /^(?:n\s?[/\\.]\s?a\.?|na|not applicable|does not apply|amherthnasol|ddim yn berthnasol)(?=$|[\s.:;,(\u2010-\u2015-])/i;

const RAG_WORDS = /^(?:red|amber|green|yellow|r|a|g|rag|coch|oren|ambr|melyn|gwyrdd)(?: (?:red|amber|green|coch|oren|gwyrdd))?$/;
const OPEN =
  /^(?:tbc|tba|tbd|to follow|to be (?:confirmed|agreed|completed|scored)|not yet(?: scored| known)?|not scored|not sure|unsure|dont know|awaiting.*|pending|ns|dk|iw gadarnhau)$/;

/** What stands in a cell that nobody has filled in: "1-5", "Score:", "Please score 1 to 5", "Choose", "Enter score here". */
function isPlaceholder(words: string, scale: Scale): boolean {
  return words !== "a" && words.replace(rangeOf(scale), "").replace(ASKING_WORDS, "").trim() === "";
}

const rangeOf = onceFor((scale: Scale): RegExp => {
  const { lowest, highest } = scale;
  return new RegExp(`\\b${lowest}(?: (?:to|i|or|and))? ${highest}\\b|\\b${scaleValues(scale).join(" ")}\\b|\\bout of ${highest}\\b`);
});

const ASKING_WORDS =
  /\b(?:please|score|scores|sgor|enter|type|choose|select|give|insert|pick|dewiswch|an?|the|your|from|of|list|option|here|between|number|rhowch)\b/g;

/**
 * The one score that a text can mean, or null. What follows the number must be its words ("4 - Good", "4 (good)"), the scale's end
 * ("4/5", "4 out of 5"), or nothing; another number in it leaves open what is meant.
 */
function numberIn(value: string, scale: Scale): number | null {
  const match = /^(?:score|sgor|sg\u00F4r)?\s*:?\s*(\d{1,2})(?:\.0+)?\s*(.*)$/is.exec(value);
  const number = Number(match?.[1]);
  const rest = match?.[2] ?? "";
  if (match === null || number < scale.lowest || number > scale.highest) return null;
  if (rest === "" || isOutOf(rest, scale.highest)) return number;
  if (/[\d?]/.test(rest) || TAKEN_BACK.test(rest)) return null;
  if (/^[-\u2010-\u2015:=(.,]\s*\p{L}/u.test(rest)) return rest.split(/\s+/).length <= MOST_WORDS_AFTER ? number : null;
  return LEVEL_WORDS.test(plain(rest)) ? number : null;
}

const isOutOf = (rest: string, highest: number): boolean =>
  new RegExp(`^(?:/|\\\\|out of|o|of|allan o)\\s*${highest}$`, "i").test(rest.trim());
/** Words after a number that say it is not the score. */
const TAKEN_BACK =
  /\b(?:tbc|tba|last|previous(?:ly)?|was|before|target|goal|not (?:agreed|sure)|unsure|disagree\w*|maybe|perhaps|or|n\/?a|draft|provisional|year|quarter|people|wards?|staff|users?)\b/i;
/** A label of a drop-down list is short; a sentence after a number may take it back. */
const MOST_WORDS_AFTER = 5;
const LEVEL_WORDS =
  /^(?:very )?(?:good|poor|fair|bad|weak|excellent|satisfactory|adequate|average|outstanding|fully|met|fully met|partly met|partially met|not met|mostly met|red|amber|green|r|a|g|da|gwael|ardderchog)$/;

function told(kind: ScoreProblemKind, seen: string, scale: Scale): ReturnedScore {
  return { score: NOT_YET, problem: { kind, sentence: sentenceOf(kind, seen, scale) }, form: kind === "decimal" ? "decimal" : "other" };
}

function sentenceOf(kind: ScoreProblemKind, seen: string, { lowest, highest, notApplicableWord }: Scale): string {
  switch (kind) {
    case "outOfRange":
      return messages.outOfRange(seen, lowest, highest);
    case "decimal":
      return messages.decimal(seen);
    case "numberAsText":
      return messages.numberAsText(seen);
    case "notApplicableSpelling":
      return messages.notApplicableSpelling(seen, notApplicableWord);
    case "otherText":
      return messages.otherText(seen);
    case "date":
      return returnsMessages.returnedDate(seen);
    case "errorValue":
      return messages.errorValue(seen);
    case "formula":
      return returnsMessages.returnedFormula();
    case "reasonMissing":
      return messages.reasonMissing();
  }
}

/** Kinds with which the score does not count: what somebody wrote would be lost. */
export const losesWhatWasWritten = (kind: ProblemKind): boolean =>
  ["outOfRange", "decimal", "otherText", "date", "errorValue"].includes(kind);
