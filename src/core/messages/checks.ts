/** What Check scores finds. */
import { counted, listOf } from "./words";

export const checksMessages = {
  // ---- Checks: to put right ---------------------------------------------------------------------
  thingsToPutRight: (count: number) => (count === 0 ? "Nothing to put right." : `${counted(count, "thing")} to put right.`),
  thingsYouCouldAdd: (count: number) => `${counted(count, "thing")} you could add`,
  textsThatMayIdentify: (count: number) => `${counted(count, "text")} may identify a person`,
  outOfRange: (seen: string, lowest: number, highest: number) =>
    `The score is ${seen}. Scores go from ${lowest} to ${highest}. It is not counted.`,
  decimal: (seen: string) => `The score is ${seen}. Scores are whole numbers. It is not counted.`,
  numberAsText: (seen: string) => `The score is text: "${seen}". It is not counted.`,
  notApplicableSpelling: (seen: string, word: string) => `"${seen}" is read as ${word} only when it is written so.`,
  otherText: (seen: string) => `"${seen}" is not a score. It is not counted.`,
  date: () => "Excel shows a date in place of the score. Type the score again.",
  errorValue: (seen: string) => `The cell shows ${seen} where the score should be. Type the score again.`,
  formula: () => "A formula stands in place of the score. Type the score itself, so that it cannot change by accident.",
  missing: () => "There is no score yet.",
  reasonMissing: () => "The standard does not apply, but the reason is missing. Say why in the column beside it.",
  unknownStandard: (id: string) => `This row has no standard that the framework knows (${id}). It is not counted.`,
  standardTwice: (number: string) => `Standard ${number} stands on this sheet twice. Neither row is counted.`,
  standardReworded: (number: string, had: number, now: number) =>
    `Standard ${number} was reworded after this sheet was made (version ${had}, now ${now}). Its score is left out of averages. Score the new wording on a new sheet.`,
  standardReplaced: (number: string) => `Standard ${number} has been retired or replaced. Its score is kept and not counted.`,
  sheetTwice: (names: readonly string[]) =>
    `${listOf(names)} are the same score sheet: same ward or hospital, area, period and route. Keep one.`,
  ownScoresTwice: (names: readonly string[]) =>
    `${listOf(names)} both give own scores for the same ward or hospital. Keep one, or make one of them a peer review.`,
  linkToOtherFile: () => "The cell takes its value from another file. Type the value itself.",
  headerUnreadable: (what: string, seen: string) => `${what} cannot be read: "${seen}".`,
  headerMissing: (what: string) => `${what} is not filled in.`,
  headerNotCounted: (what: string) => `${what} should be a whole number.`,
  changeTo: (value: string | number) => `Change to ${value}`,
  mendAll: (count: number) => `Mend ${count} automatically`,
  mended: (count: number) => `${counted(count, "cell")} mended.`,
  nothingToMend: () => "Nothing here can be mended automatically.",
  noScoreSheets: () => "There are no score sheets in this workbook. Add one first.",
  sheetComplete: (name: string) => `${name}: complete.`,
  sheetProgress: (name: string, scored: number, of: number) => `${name}: ${scored} of ${of} scored.`,

  // ---- Checks: could add ------------------------------------------------------------------------
  evidenceMissing: (score: number) => `The score is ${score}. How do we know?`,
  actionMissing: (score: number) => `The score is ${score}. What will we do?`,
  serviceUsersMissing: () => "The number of service users who took part is not filled in.",
  staffMissing: () => "The number of staff who took part is not filled in.",
  viewsApart: () => "You see this differently. What would help?",

  // ---- Identifying text -------------------------------------------------------------------------
  nhsNumberFound: (found: string) => `"${found}" may be an NHS number.`,
  dateOfBirthFound: (found: string) => `"${found}" may be a date of birth.`,
  emailFound: (found: string) => `"${found}" is an e-mail address.`,
  noNamesPlease: () => "Please do not write names or details of service users on this sheet.",
} as const;
