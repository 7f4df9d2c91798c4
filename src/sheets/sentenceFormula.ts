/**
 * Sentences of `messages` as live formulas: the words are written once, there. A message is called with slots in place of
 * names and figures, and each slot becomes an expression.
 */
import { quotedText } from "./functions";

/** A slot for a name or any other text. */
export const slot = (index: number): string => `⟦${index}⟧`;

/** A slot for a number that a message only prints. Large, so that no plural turns on it and no sentence has it by chance. */
export const numberSlot = (index: number): number => 770001000 + index;

/** Two slots as `listOf` joins them: a list of many stands in their place. */
export const MANY: readonly string[] = [slot(98), slot(99)];
const MANY_JOINED = `${slot(98)} and ${slot(99)}`;

/** What to put in place of what: `many` for the list, `texts` and `numbers` by their index. */
export interface Slots {
  readonly many?: string;
  readonly texts?: readonly string[];
  readonly numbers?: readonly string[];
}

/** The sentence as an expression (no "="): `"Average "&$C$7&" out of "&$F$40`. */
export function sentenceFormula(sentence: string, { many, texts = [], numbers = [] }: Slots): string {
  const expressions = new Map<string, string>([
    ...texts.map((expression, index) => [slot(index), expression] as const),
    ...numbers.map((expression, index) => [String(numberSlot(index)), expression] as const),
    ...(many === undefined ? [] : [[MANY_JOINED, many] as const]),
  ]);
  const parts = sentence.split(PARTS).filter((part) => part !== "");
  return parts.map((part) => expressions.get(part) ?? quotedText(part)).join("&");
}

const PARTS = new RegExp(`(${MANY_JOINED}|⟦\\d+⟧|770001\\d{3})`);

/** Holds the names of a list apart while it is put together; no name has it. */
const BETWEEN = "¦";

/** A cell like "¦Aspen¦Beech" counted: 2. */
export const listCount = (raw: string): string => `(LEN(${raw})-LEN(SUBSTITUTE(${raw},"${BETWEEN}","")))`;

/** The live twin of `listOf` over such a cell: "Aspen and Beech". The cell may not be empty. */
export function listFormula(raw: string): string {
  const count = listCount(raw);
  const last = `SUBSTITUTE(${raw},"${BETWEEN}"," and ",${count})`;
  // The list begins with a mark, so with one name the last mark is the first.
  return `SUBSTITUTE(MID(${last},IF(${count}=1,6,2),LEN(${raw})+5),"${BETWEEN}",", ")`;
}

/** "¦Aspen¦Beech": the names whose condition is true, in their order. Grows with the list, so it stands once on a sheet or once in a row. */
export const rawListFormula = (members: readonly { readonly name: string; readonly when: string }[]): string =>
  members.length === 0 ? '""' : members.map(({ name, when }) => `IF(${when},"${BETWEEN}"&${name},"")`).join("&");
