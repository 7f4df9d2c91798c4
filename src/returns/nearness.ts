/** How alike two texts are spelt. The one file that knows the library for it. */
import { distance } from "fastest-levenshtein";

/** 1 for the same, 0 for nothing in common: the share of letters that need no change. */
export function nearness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

/** The same word with a slip of the keyboard, or another ending: "involvment", "helped" for "helps". */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  // The first letter is hardly ever the slip; to ask it first spares most of the work.
  if (shorter < STEM || a[0] !== b[0]) return false;
  if (nearness(a, b) >= NEAR_WORDS || isSwapped(a, b)) return true;
  const stem = Math.max(STEM, shorter - 2);
  return a.slice(0, stem) === b.slice(0, stem) && Math.abs(a.length - b.length) <= LONGEST_ENDING;
}

/** The same letters, two of them in each other's place: "stratgey". */
const isSwapped = (a: string, b: string): boolean =>
  a.length === b.length && distance(a, b) <= 2 && Array.from(a).sort().join("") === Array.from(b).sort().join("");

/** One letter in five: enough for a slip, too little to make another word of most. */
const NEAR_WORDS = 0.8;
const STEM = 4;
const LONGEST_ENDING = 3;
