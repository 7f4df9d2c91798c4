/** Sentences about bringing in returned files: choosing them, answering, what is added, what is still to come. */
import { counted, listOf } from "./words";

export const bringInMessages = {
  // ---- The screen ----------------------------------------------------------------------------
  bringInHow: () =>
    "Choose the workbooks that wards and hospitals sent back. Each is read here, on this computer. Nothing is added until you say so.",
  chooseFiles: () => "Choose files",
  chooseMoreFiles: () => "Choose more files",
  orDropThem: () => "You can also drop them here.",
  readingFiles: (done: number, of: number) => `Read ${done} of ${counted(of, "file")}`,
  stopReading: () => "Stop",
  filesByState: (ready: number, asking: number, unusable: number) =>
    `${ready} ready, ${asking} ${asking === 1 ? "needs" : "need"} your answer, ${unusable} cannot be used`,
  allBroughtIn: (there: number, unusable: number) =>
    `${there === 1 ? "One file is" : `${there} files are`} in this workbook${unusable === 0 ? "" : `, ${unusable} cannot be used`}.`,
  stateWord: (state: "ready" | "asks" | "unusable" | "leftOut" | "there") =>
    ({ ready: "Ready", asks: "Needs your answer", unusable: "Cannot be used", leftOut: "Left out by you", there: "Brought in before" })[
      state
    ],
  becomesSheets: (units: readonly string[]) => `Adds ${listOf(units)}.`,
  alreadyIn: (sheets: readonly string[]) => `Already here, as ${listOf(sheets)}.`,
  fileNames: (state: string, count: number) => `${state}: ${count}`,

  // ---- The answer ----------------------------------------------------------------------------
  answerTitle: () => "Your answer",
  pleaseLook: () => "Not sure: please look",
  fairlySure: () => "Fairly sure",
  scoresAreIn: () => "The scores are in",
  standardsAreIn: () => "The standards are in",
  headingsAreInRow: () => "The headings are in row",
  noHeadings: () => "There are no headings",
  columnChoice: (letters: string, heading: string) => (heading === "" ? `Column ${letters}` : `${letters}: ${heading}`),
  severalColumns: (headings: readonly string[]) => `Each in its own: ${listOf(headings)}`,
  rowChoice: (row: number, words: string) => (words === "" ? `${row}` : `${row}: ${words}`),
  sheetOfFile: () => "Sheet of the file",
  pictureOf: (sheet: string) => `The top of sheet ${sheet}`,
  pictureKey: () => "Blue: scores. Grey: standards. Bold: headings.",
  byNumberLabel: () => "Rows with other words go by their number",
  useForFilesLikeIt: (count: number) => `Use this for ${counted(count, "file")} like it`,
  whoseScores: () => "Whose scores are these?",
  hospitalLabel: () => "Hospital",
  wardLabel: () => "Ward (empty: the whole hospital)",
  whichArea: () => "Area",
  whichPeriod: () => "Quarter or month",
  howDone: () => "How they did this",
  chooseOne: () => "Choose",
  useThisSheetOfFile: (sheet: string) => `Use sheet ${sheet}`,
  useThis: () => "Use this",
  leaveOutFile: () => "Leave out",
  takeBackAnswer: () => "Ask me again",
  tableNotThere: () => "No standards with scores can be read there. Choose other columns.",
  looking: () => "Looking at the file...",
  answerThese: (count: number) =>
    `${counted(count, "file")} still ${count === 1 ? "needs" : "need"} your answer. ${count === 1 ? "It" : "They"} will be left out for now.`,

  // ---- Sheets that are there -----------------------------------------------------------------
  scoredAlready: (unit: string, sheet: string) => `${unit} has a sheet already: ${sheet}`,
  replaceChoice: () => "Replace its scores",
  replaceLine: () => "The old scores are kept on the Returns sheet.",
  keepBothChoice: () => "Keep both sheets",
  keepBothLine: () => "Check scores will ask which of them counts.",
  leaveOutChoice: () => "Leave the returned one out",
  leaveOutLine: () => "Nothing changes.",

  // ---- Bringing in ---------------------------------------------------------------------------
  willAdd: (added: number) => `This will add ${counted(added, "sheet")}. Nothing you have is changed.`,
  willAddAndReplace: (added: number, replaced: readonly string[]) =>
    `${added === 0 ? "No sheet is added." : `This will add ${counted(added, "sheet")}.`} The scores on ${listOf(replaced)} are replaced; the old ones are kept on the Returns sheet.`,
  nothingToBringIn: () => "There is nothing to bring in yet.",
  bringIn: (count: number) => (count === 0 ? "Bring in" : `Bring in ${count}`),
  bringingIn: (done: number, of: number) => `Bringing in: ${done} of ${of}`,
  broughtIn: (added: number, replaced: number, record: string) =>
    `${added === 0 ? "No sheet was added" : `Added ${counted(added, "sheet")}`}${replaced === 0 ? "" : `; replaced the scores on ${counted(replaced, "sheet")}`}. The sheet ${record} says where each came from.`,
  broughtInSoFar: (done: number, of: number, why: string) =>
    `${done} of ${of} were brought in before this stopped, each of them whole. Bring in the rest when it is mended. ${why}`,
  stillToCome: (names: readonly string[]) => `Still to come: ${listOf(names)}.`,
  copyReminder: () => "Copy a reminder",
  reminderCopied: () => "Copied. Paste it into an e-mail.",
  reminderNotCopied: () => "It could not be copied. Select the text and copy it yourself.",
  cannotReplace: (sheet: string) =>
    `The scores on ${sheet} cannot be replaced: a part of the sheet, or the row of a standard, is lost or there twice. Keep both, or leave the returned one out.`,
  collisionFound: (unit: string, sheet: string) =>
    `${unit} has got a sheet since you looked: ${sheet}. Read the files again, and choose what shall happen.`,
  protectedToReplace: (sheet: string) => `The sheet ${sheet} is protected. Take the protection off, or keep both.`,

  // ---- What was decided, and what was left out -------------------------------------------------
  tookPeriod: (period: string) => `It does not say its quarter: ${period} is taken, as on Set-up.`,
  tookRoute: (route: string) => `It does not say how it was done: ${route} is taken.`,
  placeChosen: () => "Where the scores are was chosen by you.",
  aboutChosen: () => "Whose scores these are was chosen by you.",
  rowUnknown: (row: number, words: string) => `Row ${row} is about no standard of now: "${words}".`,
  rowTwice: (number: string) => `Standard ${number} stands there twice: neither is taken.`,
  columnEmpty: (heading: string) => `Nothing stands in "${heading}" yet.`,
  cellLeftEmpty: (cell: string, sentence: string) => `${cell}: ${sentence}`,
  textCut: (number: string) => `The text beside standard ${number} is longer than a cell can be; its end is left out.`,
  noHospitalSaid: () => "It does not say which hospital the ward belongs to.",
  sheetNotUsed: (sheet: string) => `Sheet ${sheet} is left out by you.`,

  // ---- The Returns sheet -----------------------------------------------------------------------
  returnsTab: () => "Returns",
  returnsSheetTitle: () => "Returned files",
  returnsSheetHow: () => "Where the scores of this workbook came from. Choosing the same files again adds nothing.",
  shapesHeading: () => "Where the scores stand in sheets of these shapes",
  whatHappened: (state: "broughtIn" | "replaced" | "leftOut") =>
    ({ broughtIn: "Brought in", replaced: "Replaced", leftOut: "Left out" })[state],
} as const;
