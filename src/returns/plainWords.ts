/** Text as it is compared: no matter of case, punctuation, accents, kinds of dash or apostrophe. */
import { remembering } from "./remembering";

/** "N/A " becomes "n a", "Safon – sgôr" becomes "safon sgor". */
export const plain = remembering((text) => (BEYOND_PLAIN_ENGLISH.test(text) ? plainOfAny(text) : plainOfEnglish(text)));

const BEYOND_PLAIN_ENGLISH = /[^\t\n\r -~]/;

/** The same as `plainOfAny`, several times as fast. */
const plainOfEnglish = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9#%]+/g, " ")
    .trim();

function plainOfAny(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .toLowerCase()
    .replace(/[\u2018\u2019\u201B\u02BC\u0060\u00B4']/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}#%]+/gu, " ")
    .trim();
}

export const wordCount = remembering((text) => {
  const words = plain(text);
  return words === "" ? 0 : words.split(" ").length;
});

/** The number that a text begins with ("4.", "4)", "S4:", "Standard 4 -", "1.10"), and the words after it. */
export function numberBefore(text: string): { readonly number: string; readonly words: string } {
  // Hardly any text begins so, and the look at letters of all alphabets is slow.
  if (!/^\s*(?:[a-z.]+\s*)?\d/i.test(text)) return { number: "", words: text.trim() };
  const match = /^\s*(?:(?:standard|safon|item|no\.?|s)\s*)?(\d{1,2}(?:\.\d{1,2})*)(?:\s*[.):\u2010-\u2015-]\s*|\s+)(?=\p{L})/iu.exec(text);
  return match === null ? { number: "", words: text.trim() } : { number: match[1] ?? "", words: text.slice(match[0].length).trim() };
}

/** Whether `part` stands in `whole` as whole words; both plain. */
export const hasWords = (whole: string, part: string): boolean => part !== "" && whole.includes(part) && ` ${whole} `.includes(` ${part} `);
