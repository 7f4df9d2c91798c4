/**
 * Finds what may identify a person in text that people typed: NHS numbers, dates of birth, e-mail
 * addresses. It may be wrong both ways, so it only ever asks someone to look.
 */
import { asRead } from "./asRead";

type IdentifyingKind = "nhsNumber" | "dateOfBirth" | "email";

export interface IdentifyingFinding {
  readonly kind: IdentifyingKind;
  /** The text as it stands. */
  readonly found: string;
  /** Where it starts, from 0. */
  readonly index: number;
}

/**
 * All findings in a text, in order.
 * @param thisYear the calendar year now: a bare full date this far back is taken for a date of birth
 */
export function findIdentifyingText(text: string, thisYear: number): IdentifyingFinding[] {
  if (!mayIdentify(text)) return [];
  const { text: read, placeOf } = asRead(text);
  return [...emails(read), ...nhsNumbers(read), ...datesOfBirth(read, thisYear)]
    .map(({ kind, found, index }) => {
      const [from, to] = [placeOf(index), placeOf(index + found.length)];
      return { kind, found: text.slice(from, to).trimEnd(), index: from };
    })
    .sort((a, b) => a.index - b.index);
}

/** All that is looked for has a digit or an @ in it. Most texts have neither, and need no closer look. */
export const mayIdentify = (text: string): boolean => /[\d@\uFF20\uFE6B]/.test(text) || (/[^\x00-\x7E]/.test(text) && /\p{Nd}/u.test(text));

/** Whether ten digits carry the right check digit (modulus 11). Ten equal digits pass the sum but are nobody's number. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const weighted = Array.from(digits.slice(0, 9)).reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0);
  const check = (11 - (weighted % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Parts are as long as the standard for addresses allows; without a limit, long text of dots would take seconds. */
const EMAIL = /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

function emails(text: string): IdentifyingFinding[] {
  return !text.includes("@") ? [] : matches(text, EMAIL).map(({ found, index }) => ({ kind: "email", found, index }));
}

/** Ten digits together, or 3-3-4 with a space, dot or hyphen. */
const TEN_DIGITS = /(?<!\d)(?<!\d[.,])\d{3}([\s.\u2010-\u2015-]?)\d{3}\1\d{4}(?!\d)(?![.,]\d)/g;
const IN_TENS = /\d{3}[\s.\u2010-\u2015-]?\d{3}[\s.\u2010-\u2015-]?\d{4}/;
/** "+44 ", and what begins with 0, is dialled; no number of the NHS in England begins so. */
const DIALLED = /\+\d{1,3}[\s-]?(?:\(0\)[\s-]?)?$/;

function nhsNumbers(text: string): IdentifyingFinding[] {
  // To look for all matches costs several times what it does to see that there is none, as in nearly every text.
  if (!IN_TENS.test(text)) return [];
  return matches(text, TEN_DIGITS)
    .filter(({ found, index }) => isNhsNumber(found.replace(/\D/g, "")) && !found.startsWith("0") && !DIALLED.test(text.slice(0, index)))
    .map(({ found, index }) => ({ kind: "nhsNumber", found, index }));
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const FULL_DATE = `(?<!\\d)(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}[ ,-]+\\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?!\\d)`;
const SAID_TO_BE_BIRTH = new RegExp(
  `\\b(?:d\\.? ?o\\.? ?b\\b\\.?|date of birth|birth ?date|birthday|born)[\\s:=-]*(?:(?:is|was|on|the)\\s+)*(${FULL_DATE})`,
  "gi",
);
const BARE_DATE = new RegExp(FULL_DATE, "gi");
/** Every full date has one of these in it. */
const MAY_HAVE_DATE = new RegExp(`\\d[/.-]\\d{1,2}[/.-]\\d|${MONTH}`, "i");
/** People in these services are adults; a date as old as this is hardly a date by when something will be done. */
const ADULT_YEARS = 16;
const OLDEST_YEAR = 1900;

function datesOfBirth(text: string, thisYear: number): IdentifyingFinding[] {
  if (!MAY_HAVE_DATE.test(text)) return [];
  const said = matches(text, SAID_TO_BE_BIRTH);
  const bare = matches(text, BARE_DATE).filter(({ found, index }) => {
    const year = Number(/\d{4}/.exec(found)?.[0] ?? NaN);
    const alreadySaid = said.some((other) => index >= other.index && index < other.index + other.found.length);
    return year >= OLDEST_YEAR && year <= thisYear - ADULT_YEARS && !alreadySaid;
  });
  return [...said, ...bare].map(({ found, index }) => ({ kind: "dateOfBirth", found, index }));
}

function matches(text: string, pattern: RegExp): { found: string; index: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ found: match[0], index: match.index }));
}
