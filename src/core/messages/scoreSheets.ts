/** Score sheets: their prompts, what their reader finds, and what sheets and units are called. */
import { counted, listOf } from "./words";

export const scoreSheetsMessages = {
  // ---- Score sheet: prompts, and what its reader finds ------------------------------------------
  scorePromptTitle: (lowest: number, highest: number, word: string) => `Score ${lowest} to ${highest}, or ${word}`,
  scorePrompt: (lowest: number, lowestWord: string, highest: number, highestWord: string, word: string) =>
    `${lowest} is "${lowestWord}", ${highest} is "${highestWord}". Agree the score together. ${word} if the standard does not apply: say why beside it.`,
  scoreAlertTitle: () => "This is not a score",
  scoreAlert: (lowest: number, highest: number, word: string) => `Choose a whole number from ${lowest} to ${highest}, or ${word}.`,
  viewPrompt: (who: string, lowest: number, highest: number) => `What ${who} think, ${lowest} to ${highest}. Only the agreed score counts.`,
  chooseFromListTitle: () => "Choose from the list",
  chooseFromList: (choices: readonly string[]) => `Choose ${choices.slice(0, -1).join(", ")} or ${choices[choices.length - 1] ?? ""}.`,
  routePrompt: () => "Self-assessment, involvement group or peer review. A peer review stands beside your own scores.",
  peoplePromptTitle: () => "How many people?",
  peoplePrompt: () => "A number, not names. It is shown on every result.",
  peopleAlert: () => "Type a whole number, for example 5.",
  datePrompt: () => "The day on which you agreed the scores, for example 14/6/2023.",
  dateAlertTitle: () => "This is not a date",
  dateAlert: () => "Type a date, for example 14/6/2023.",
  agreedPrompt: () => "Yes, when everyone who took part agrees these scores.",
  headerPromptTitle: () => "What this sheet is about",
  periodPrompt: () => "For example Quarter 1 2023/24, or June 2023.",
  headerPrompt: () =>
    "Leave the ward empty when the whole hospital is scored. The standards below belong to this area. A quarter reads like Quarter 1 2023/24, a month like June 2023.",
  evidencePrompt: () => "What shows it? Or why the standard does not apply. Please do not name service users.",
  actionPrompt: () => "What will be done to get better? One or two things are enough.",
  leadPrompt: () => "A role, for example Involvement lead.",
  byWhenPrompt: () => "A date, for example 30/9/2023.",
  statusPrompt: () => "How far it is.",
  notesPrompt: () => "What works well here that others could use? Please do not name service users.",
  partLost: (what: string) =>
    `${what} of this score sheet cannot be found any more. Nothing on it is counted: add a new sheet and copy the scores there.`,
  columnLost: (header: string) => `The column "${header}" cannot be found. Nothing on this sheet is counted until it is back.`,
  columnTwice: (header: string) => `Two columns are called "${header}". Nothing on this sheet is counted until one is renamed.`,
  rowWithoutStandard: () =>
    "This row was added by hand and belongs to no standard. It is not counted. Add the standard on the Framework sheet.",
  standardOfOtherArea: (number: string, area: string) =>
    `Standard ${number} belongs to ${area}, not to the area of this sheet. It is not counted.`,
  standardMixedUp: (wordingOf: string, idOf: string) =>
    `This row has the words of standard ${wordingOf}, but belongs to standard ${idOf}. Only a part of it may have been sorted. It is not counted.`,
  wordingChanged: (number: string) =>
    `The words of standard ${number} were changed on this sheet. Its score counts; the words of the Framework sheet hold.`,
  rowMissing: (number: string) => `Standard ${number} is not on this sheet.`,
  linkPointedBack: () => "This formula looks at another file, as happens when a sheet is copied into another workbook.",
  pointBack: () => "Point it back to this workbook",

  // ---- Sheets and units -------------------------------------------------------------------------
  sheetsWillBeAdded: (names: readonly string[]) =>
    names.length === 0 ? "No sheet will be added." : `${counted(names.length, "sheet")} will be added: ${listOf(names)}.`,
  sheetsAdded: (names: readonly string[]) => `Added ${counted(names.length, "sheet")}: ${listOf(names)}.`,
  sheetMade: (name: string) => `The sheet ${name} is ready.`,
  sheetUpdated: (name: string) => `The sheet ${name} is up to date. Your notes are kept.`,
  sheetExists: (name: string) => `There is already a sheet called ${name}. Nothing has been changed.`,
  sheetAlreadyScores: (name: string) =>
    `The sheet ${name} already scores this ward or hospital, area and quarter in the same way. Nothing has been changed.`,
  nameMissing: () => "Type a name first.",
  nameTooLong: (name: string, longest: number) => `${name} is too long for the name of a sheet: ${longest} letters at most.`,
  nameForbidden: (name: string, marks: string) => `${name} cannot be the name of a sheet: Excel does not allow ${marks} there.`,
  nameApostrophe: (name: string) => `${name} cannot be the name of a sheet: it may not begin or end with an apostrophe.`,
  nameReserved: (name: string) => `${name} cannot be the name of a sheet: Excel keeps it for itself.`,
  useNameInstead: (name: string) => `Use ${name} instead`,
  sheetNameTaken: (name: string) => `Another sheet is called ${name} already.`,
  nameTwice: (name: string) => `${name} is there twice.`,
  textInTheWay: (sheet: string) =>
    `Something of yours stands on ${sheet} where the result would go. Move it, then try again. Nothing has been changed.`,
  notesMoved: (sheet: string) => `Notes for standards that are no longer there are kept at the foot of ${sheet}.`,
  chooseArea: () => "Choose an area first.",
  choosePeriod: () => "Choose a quarter or a month first.",
  areaWithoutStandards: (area: string) => `${area} has no standards yet. Add them on the Framework sheet.`,
} as const;
