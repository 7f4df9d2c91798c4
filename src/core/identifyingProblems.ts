/** What may identify a person in a text, as problems with their place: for someone to look at. */
import { findIdentifyingText } from "./identifyingText";
import { messages } from "./messages";
import { problem, type Problem, type Where } from "./problem";

/** @param thisYear the calendar year that the text is of: a full date long before it is taken for a date of birth; 0 where it is not known */
export function identifyingProblems(text: string, where: Where, thisYear: number): Problem[] {
  const say = { nhsNumber: messages.nhsNumberFound, dateOfBirth: messages.dateOfBirthFound, email: messages.emailFound };
  return findIdentifyingText(text, thisYear).map(({ kind, found }) => problem(kind, where, say[kind](found)));
}
