/** What a check found: something the user typed, with its place, and a mend where it is safe. */

/** The three piles are never mixed: faults, advice, and what may identify a person. */
export type Pile = "putRight" | "couldAdd" | "mayIdentify";

export type ProblemKind =
  // a score that cannot be counted, or is missing
  | "outOfRange"
  | "decimal"
  | "numberAsText"
  | "notApplicableSpelling"
  | "otherText"
  | "date"
  | "errorValue"
  | "formula"
  | "missing"
  | "reasonMissing"
  // a sheet or a standard that is not what it should be
  | "unknownStandard"
  | "standardTwice"
  | "standardReworded"
  | "sheetTwice"
  | "ownScoresTwice"
  | "linkToOtherFile"
  | "header"
  // advice
  | "evidenceMissing"
  | "actionMissing"
  | "peopleMissing"
  // personal data
  | "nhsNumber"
  | "dateOfBirth"
  | "email"
  // the framework and the set-up
  | "framework"
  | "setUp";

export interface Where {
  readonly sheet: string;
  /** Shown to the user and used to go there; this file does not know what is in it. */
  readonly cell?: string;
  readonly standardId?: string;
}

export interface Mend {
  /** What the cell will hold. */
  readonly value: string | number;
  /** The words on the button: "Change to 4". */
  readonly says: string;
}

export interface Problem {
  readonly pile: Pile;
  readonly kind: ProblemKind;
  readonly where: Where;
  /** A whole sentence. */
  readonly message: string;
  readonly mend?: Mend;
}

const ADVICE: readonly ProblemKind[] = ["evidenceMissing", "actionMissing", "peopleMissing"];
const PERSONAL: readonly ProblemKind[] = ["nhsNumber", "dateOfBirth", "email"];

/** The pile a kind of problem belongs on. */
export function pileOf(kind: ProblemKind): Pile {
  if (ADVICE.includes(kind)) return "couldAdd";
  return PERSONAL.includes(kind) ? "mayIdentify" : "putRight";
}

/** A problem on the pile of its kind. */
export function problem(kind: ProblemKind, where: Where, message: string, mend?: Mend): Problem {
  const found: Problem = { pile: pileOf(kind), kind, where, message };
  return mend === undefined ? found : { ...found, mend };
}
