/**
 * Which standard a row means, by its words. The library is the framework itself: every wording, easy-read text and short title of all
 * areas, retired standards too.
 *
 * A standard is the same when its telling words are the same, slips of the keyboard aside. Where one word differs it may be another
 * standard altogether ("ways to feedback", "ways to complain"), so that is said to be reworded and somebody has to look.
 */
import type { Framework, Standard } from "../core/framework";
import { isSameWord, nearness } from "./nearness";
import { hasWords, numberBefore, plain } from "./plainWords";
import { remembering } from "./remembering";

export interface StandardMatch {
  readonly standard: Standard;
  readonly areaId: string;
  /** From 0 to 1. */
  readonly match: number;
}

/** From here on the words are those of the standard; below it they are near, and may mean another. */
export const SAME_WORDS = 0.9;
/** Below this nothing in the library is near. */
const NEAR = 0.6;
/** A second standard as near as this leaves open which is meant. */
const APART = 0.08;
const FEWEST_WORDS = 3;
/** A sentence about a standard quotes it too; a standard with some words of guidance is not much longer than itself. */
const MOST_AROUND = 3;
const MOST_LETTERS = 1200;

/** Words that say nothing by themselves. "not", "no" and "without" are not among them. */
const SMALL_WORDS = new Set(
  "a an the and or of to in on at by for from with as is are be been being was were has have had there that this these it its which who our we they their all any will can".split(
    " ",
  ),
);

interface Wording {
  readonly standard: Standard;
  readonly areaId: string;
  readonly words: string;
  /** "feed back" and "feedback" are the same. */
  readonly squeezed: string;
  readonly telling: readonly string[];
  readonly kind: "text" | "easyRead" | "shortTitle";
}

export type StandardMatcher = (text: string) => StandardMatch | null;

const matchers = new WeakMap<Framework, StandardMatcher>();

/** The matcher of a framework; it remembers texts, since the same ones stand in every returned file. */
export function matcherOf(framework: Framework): StandardMatcher {
  const known = matchers.get(framework);
  if (known !== undefined) return known;
  const library = wordingsOf(framework);
  const matcher: StandardMatcher = remembering((text) => matchStandard(text, library));
  matchers.set(framework, matcher);
  return matcher;
}

function wordingsOf(framework: Framework): Wording[] {
  return framework.areas.flatMap(({ id, standards }) =>
    standards.flatMap((standard) =>
      (["text", "easyRead", "shortTitle"] as const).flatMap((kind): Wording[] => {
        const words = plain(kind === "easyRead" ? standard.easyRead.text : standard[kind]);
        return words === "" ? [] : [{ standard, areaId: id, words, squeezed: words.replace(/ /g, ""), telling: tellingWords(words), kind }];
      }),
    ),
  );
}

const tellingWords = (words: string): string[] => [...new Set(words.split(" ").filter((word) => !SMALL_WORDS.has(word)))];

/** A cell may hold two languages, or a standard and guidance to it: each part is looked at, and the whole. */
function matchStandard(text: string, library: readonly Wording[]): StandardMatch | null {
  if (text.length > MOST_LETTERS) return null;
  const parts = [text, ...text.split(/\r?\n|\s[/|]\s|\s[\u2013\u2014]\s/)].map((part) => numberBefore(part).words);
  const found = [...new Set(parts)].flatMap((part) => matchPart(plain(part), library) ?? []);
  const best = found.reduce<StandardMatch | null>((highest, one) => (highest === null || one.match > highest.match ? one : highest), null);
  if (best === null) return null;
  // Two standards in one cell: which of them got the score cannot be known.
  const another = found.some(({ standard, match }) => match >= SAME_WORDS && standard !== best.standard);
  return another ? null : best;
}

function matchPart(words: string, library: readonly Wording[]): StandardMatch | null {
  if (words === "") return null;
  const squeezed = words.replace(/ /g, "");
  const same = library.filter((wording) => wording.squeezed === squeezed);
  if (same.length > 0) return oneOf(same, (wording) => (wording.kind === "text" && wording.words === words ? 1 : EXACT_BUT_OTHER));
  if (words.split(" ").length < FEWEST_WORDS) return null;
  const possible = library.filter(({ standard, kind }) => kind !== "shortTitle" && !isAboutWhatWasReplaced(words, standard));
  const inside = possible.filter((wording) => wording.telling.length >= FEWEST_WORDS && hasWords(words, wording.words));
  if (inside.length > 0) return oneOf(inside, (wording) => (words.length <= wording.words.length * MOST_AROUND ? QUOTED : 0));
  const begun = words.length < SHORTEST_BEGINNING ? [] : possible.filter((wording) => wording.words.startsWith(words));
  if (begun.length > 0) return oneOf(begun, () => CUT_OFF);
  return nearest(words, possible);
}

const EXACT_BUT_OTHER = 0.98;
const QUOTED = 0.95;
/** A program that cuts texts off leaves a beginning that no other standard has. */
const CUT_OFF = 0.92;
const SHORTEST_BEGINNING = 30;

/** Null where wordings of two standards fit alike. */
function oneOf(wordings: readonly Wording[], matchOf: (wording: Wording) => number): StandardMatch | null {
  const [first] = wordings;
  if (first === undefined || wordings.some(({ standard }) => standard !== first.standard)) return null;
  const match = Math.max(...wordings.map(matchOf));
  return match === 0 ? null : { standard: first.standard, areaId: first.areaId, match };
}

/** A standard on advocacy is never the new one that came in its place, however alike the rest of the sentence. */
function isAboutWhatWasReplaced(words: string, { replaces, text }: Standard): boolean {
  return (
    replaces !== undefined && tellingWords(plain(replaces.about)).some((word) => hasWords(words, word) && !hasWords(plain(text), word))
  );
}

function nearest(words: string, library: readonly Wording[]): StandardMatch | null {
  const telling = tellingWords(words);
  let best: { readonly wording: Wording; readonly near: number } | null = null;
  let second = 0;
  const asWritten = new Set(telling);
  for (const wording of library) {
    // Evidence runs to thousands of different texts: most are told from a standard by a look at their words.
    const alike = wording.telling.filter((word) => asWritten.has(word)).length;
    if (alike < wording.telling.length * LEAST_AS_WRITTEN || telling.length > wording.telling.length * MOST_AROUND) continue;
    const shared = sharedWords(telling, wording.telling);
    if (shared.share < LEAST_SHARED) continue;
    const spelt = nearness(words, wording.words);
    const near =
      shared.all && spelt >= NEAR ? SAME_WORDS + (1 - SAME_WORDS) * spelt * BARELY_LESS : Math.min((spelt + shared.share) / 2, JUST_BELOW);
    if (best === null || near > best.near) {
      if (best !== null && best.wording.standard !== wording.standard) second = Math.max(second, best.near);
      best = { wording, near };
    } else if (wording.standard !== best.wording.standard) second = Math.max(second, near);
  }
  if (best === null || best.near < NEAR || best.near - second < APART) return null;
  return { standard: best.wording.standard, areaId: best.wording.areaId, match: Math.round(best.near * 100) / 100 };
}

const LEAST_AS_WRITTEN = 0.3;
const LEAST_SHARED = 0.5;
const JUST_BELOW = 0.89;
/** Not quite 1: only the very words are. */
const BARELY_LESS = 0.9;

/** The share of telling words that two texts have in common, and whether those are all of both. */
function sharedWords(a: readonly string[], b: readonly string[]): { readonly share: number; readonly all: boolean } {
  const found = a.filter((word) => b.some((other) => isSameWord(word, other))).length;
  const back = b.filter((word) => a.some((other) => isSameWord(word, other))).length;
  return { share: (found + back) / Math.max(1, a.length + b.length), all: found === a.length && back === b.length };
}
