/**
 * Text as a person reads it, for finding things in it: characters that are not seen are left out, digits and signs of other alphabets and
 * widths are the usual ones, and every gap is one space. A number that was copied from a web page or an e-mail is found all the same.
 */
export interface ReadText {
  readonly text: string;
  /** Where a character of it stands in the text that it was made from; after the last, the end. */
  readonly placeOf: (index: number) => number;
}

/** Printable ASCII with single spaces is read as it stands. */
const ODD = /[^\x20-\x7E]| {2}/;
const UNSEEN = /\p{Cf}/u;
const GAP = /\s/;
const DIGIT = /^\p{Nd}$/u;

export function asRead(text: string): ReadText {
  if (!ODD.test(text)) return { text, placeOf: (at) => at };
  let read = "";
  const places: number[] = [];
  let index = 0;
  for (const character of text) {
    const plain = UNSEEN.test(character) ? "" : GAP.test(character) ? (read.endsWith(" ") ? "" : " ") : usual(character);
    read += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(index);
    index += character.length;
  }
  return { text: read, placeOf: (at) => places[at] ?? text.length };
}

/** NFKC has its own ideas of accents and spaces: only what becomes one character is taken from it. */
function usual(character: string): string {
  if (character <= "\x7E") return character;
  const wide = character.normalize("NFKC");
  const one = Array.from(wide).length === 1 ? wide : character;
  return DIGIT.test(one) && one > "9" ? String(digitValue(one)) : one;
}

/** Digits of an alphabet stand in tens, from its nought on. */
function digitValue(digit: string): number {
  let value = 0;
  let code = digit.codePointAt(0) ?? 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return value;
}
