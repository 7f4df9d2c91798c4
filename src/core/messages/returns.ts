/** Sentences about returned files, sheets that are used as they are, typed averages, and where a number comes from. */
import { counted, listOf } from "./words";

const quoted = (names: readonly string[]): string => listOf(names.map((name) => `"${name}"`));

const LISTED = 10;
const LONGEST_COMMENT = 120;

/** The first ones in their words: C5 "should be 3" and 2 more. */
function commentsListed(comments: readonly { readonly cell: string; readonly text: string }[]): string {
  const clipped = (text: string): string => (text.length > LONGEST_COMMENT ? `${text.slice(0, LONGEST_COMMENT)}...` : text);
  const more = comments.length - LISTED;
  return listOf([
    ...comments.slice(0, LISTED).map(({ cell, text }) => `${cell} "${clipped(text)}"`),
    ...(more > 0 ? [counted(more, "other", "others")] : []),
  ]);
}

export const returnsMessages = {
  // ---- Returned files that cannot be used ----------------------------------------------------
  fileEmpty: () => "This file is empty: nothing was saved in it. Ask for it again.",
  fileIsLockFile: () =>
    "This is not the workbook but the small file that stands beside it while somebody has it open. Choose the workbook itself.",
  fileEncrypted: () => "This workbook has a password. Open it in Excel, take the password off, save it, and choose it again.",
  fileTruncated: () => "This file is cut off: its end is missing, as after a download or copy that stopped. Ask for it again.",
  fileDamaged: () => "This file is damaged and cannot be read safely. Open it in Excel, save it under a new name, and choose that one.",
  fileTooLarge: () =>
    "This file is far larger than a set of scores can be, so it was not opened. Copy the scores to a new workbook and choose that one.",
  fileIsWebPage: () =>
    "This is a web page that was saved as if it were a workbook. Open it in Excel, save it as an Excel workbook, and choose that one.",
  fileOfOtherKind: (kind: string) =>
    `This is ${kind}, not a workbook that can be read here. Open it in Excel, if Excel opens it, and save it as an Excel workbook.`,
  fileIsNoWorkbook: () => "This is not a workbook. Its name may say so, but what is in it does not.",
  fileHasNoCells: () => "This workbook has no sheet with anything on it.",
  fileTookTooLong: () => "This file took too long to read, so it was set aside. The other files go on.",
  fileStoppedReader: () => "Reading this file came to a stop, so it was set aside. The other files go on.",
  fileNotReadable: () =>
    "This computer does not let the file be read. It may be open in another program, or gone. Close it, and choose it again.",
  fileNotReadCancelled: () => "Not read, because you stopped.",
  otherFileKind: (
    kind:
      | "pdf"
      | "picture"
      | "word"
      | "powerpoint"
      | "openText"
      | "flatOpenDocument"
      | "numbers"
      | "binaryWorkbook"
      | "oldXml"
      | "archive"
      | "oldOffice"
      | "richText"
      | "email",
  ) =>
    ({
      pdf: "a PDF",
      picture: "a picture",
      word: "a Word document",
      powerpoint: "a PowerPoint file",
      openText: "an OpenDocument file that is no spreadsheet",
      flatOpenDocument: "an OpenDocument spreadsheet that is not packed",
      numbers: "a Numbers document",
      binaryWorkbook: "a binary workbook (.xlsb)",
      oldXml: "an XML spreadsheet of 2003",
      archive: "a zip of other files",
      oldOffice: "an old Office file that is no workbook",
      richText: "a rich text document",
      email: "an e-mail",
    })[kind],

  // ---- Returned files: single scores ---------------------------------------------------------
  returnedTextRead: (seen: string, as: string | number) => `"${seen}" is read as ${as}.`,
  returnedDate: (seen: string) =>
    `The cell shows the date ${seen} where the score should be. Excel makes dates of entries like 4/5. It is not counted.`,
  returnedFormulaWithoutResult: () => "A formula stands here without a result. Open the file in Excel, save it, and choose it again.",
  returnedFormula: () => "A formula gives this score. What it gives now is taken.",

  // ---- Returned sheets: what was found, and why ----------------------------------------------
  foundHeading: (row: number, heading: string, scores: number, filled: number, lowest: number, highest: number) =>
    `The heading in row ${row} says "${heading}"; ${filled === 0 ? "nothing stands below it yet" : `${scores} of ${counted(filled, "filled cell")} below it are whole numbers from ${lowest} to ${highest}, or N/A`}.`,
  foundUnitHeadings: (row: number, names: readonly string[]) =>
    `The headings in row ${row} name ${listOf(names)}, each with a column of scores.`,
  foundStandards: (known: number, of: number, area: string) => `${known} of ${counted(of, "row")} have the words of standards of ${area}.`,
  foundOwnSheet: () => "This is a score sheet that SeQuIn Scoring made.",
  foundNewerSheet: () => "A newer version of SeQuIn Scoring made this sheet. Get that version to bring it in.",
  foundOtherOwnSheet: () => "SeQuIn Scoring made this sheet. It is no score sheet.",
  foundAsYouSaid: () => "The columns are those that you chose for sheets of this shape.",
  nothingFoundHere: () => "No table of scores stands here.",
  standardsWithoutScores: (count: number) =>
    `${counted(count, "standard")} ${count === 1 ? "stands" : "stand"} here, but no column with scores beside ${count === 1 ? "it" : "them"}.`,
  nobodyHasFilledItIn: () => "The table is here, but nobody has filled it in.",
  columnNamed: (letters: string) => `column ${letters}`,

  // ---- Returned sheets: what to look at ------------------------------------------------------
  severalCouldBeTheScore: (headings: readonly string[]) => `More than one column could be the score: ${quoted(headings)}.`,
  selfAndPeer: (headings: readonly string[]) =>
    `Own scores and a peer review stand beside each other: ${quoted(headings)}. Choose which to bring in.`,
  viewsWithoutAgreed: (headings: readonly string[]) =>
    `Different views stand beside each other, without a score that was agreed: ${quoted(headings)}.`,
  onlyOneView: (headings: readonly string[]) => `The only scores are those of one view: ${quoted(headings)}. Were they agreed?`,
  onlyLastTime: (headings: readonly string[]) => `The only scores are those of last time: ${quoted(headings)}.`,
  onlyAverages: (headings: readonly string[]) => `The only figures are worked out from others: ${quoted(headings)}.`,
  onlyColours: (headings: readonly string[]) => `Colours stand where scores should be: ${quoted(headings)}. A word is not a score.`,
  noHeadingSaysScore: (letters: string) => `No heading says where the scores are. The numbers in column ${letters} may be them.`,
  headingIsNoUnit: (headings: readonly string[]) => `It is not known whose scores these are: ${quoted(headings)}.`,
  countedIsEmpty: (heading: string, others: readonly string[]) =>
    `The column "${heading}" is empty, but others are filled in: ${quoted(others)}.`,
  numbersElsewhere: (heading: string, others: readonly string[]) =>
    `The score is in "${heading}" by its heading, but numbers stand elsewhere too: ${quoted(others)}.`,
  wardsAndHospital: (hospitals: readonly string[]) =>
    `Scores of wards and of the whole hospital stand side by side: ${quoted(hospitals)}. Which are to count?`,
  textWithoutScores: () => "There is text beside the standards, but no score.",
  otherScale: (seen: string, lowest: number, highest: number) =>
    `The scores seem to go by another scale than ${lowest} to ${highest}: "${seen}".`,
  scaleUpsideDown: (seen: string) => `Here the lowest number seems to be the best: "${seen}".`,
  scoreOfWhat: (heading: string) => `The heading says "${heading}". Is that the score that was agreed?`,
  scoresAreTicked: () => "Scores are ticked in columns instead of written as numbers.",
  scoresAreHidden: (heading: string) => `The column "${heading}" is hidden.`,
  scoresAreWorkedOut: (heading: string) => `Figures in "${heading}" are worked out from other cells.`,
  lookLikeAverages: (headings: readonly string[], decimals: number) =>
    `These look like averages, not scores: ${quoted(headings)} ${headings.length === 1 ? "has" : "have"} ${counted(decimals, "figure")} with decimals.`,
  fewReadAsScores: (heading: string, scores: number, filled: number) =>
    `Only ${scores} of ${counted(filled, "filled cell")} in "${heading}" can be read as scores.`,
  nothingAgreedYet: (heading: string) => `All that stands in "${heading}" says that there is no score yet.`,
  sheetIsHidden: () => "The sheet is hidden.",
  commentsOnScores: (comments: readonly { readonly cell: string; readonly text: string }[]) =>
    `Somebody wrote comments on scores, which are not read: ${commentsListed(comments)}. See whether a score should be another; if so, change it in the file and choose it again.`,
  commentsNotRead: (comments: readonly { readonly cell: string; readonly text: string }[]) =>
    `Comments on cells are not brought in: ${commentsListed(comments)}.`,
  strayCellLeftOut: (cell: string) => `Cell ${cell} lies far below all others, so it and what is below it are left out.`,
  looksLikeExample: () => "This looks like an example that came with the form, or like a sheet that is not to be used.",
  rowsAreHidden: (count: number) => `${counted(count, "row")} of the table ${count === 1 ? "is" : "are"} hidden.`,
  standardsWordsDiffer: (rows: readonly string[]) =>
    `The words differ from those of the standards we know: ${quoted(rows)}. Are they the same?`,
  standardsUnknown: (count: number, first: string) =>
    `${counted(count, "row")} ${count === 1 ? "is" : "are"} about no standard that we know, the first "${first}".`,
  standardsByNumberOnly: () => "Only numbers say which standards are meant. Standards are replaced over the years, so please look.",
  standardNumberDiffers: (has: string, known: string) =>
    `The standard that we know as ${known} has the number ${has} here. It goes by its words.`,
  standardTwiceHere: (number: string) => `Standard ${number} stands in this table twice.`,
  standardsAcross: () =>
    "The standards stand side by side, not one below the other. Turn the table, or type the scores into a score sheet.",
  fewStandardsHere: (found: number, of: number) => `Only ${found} of ${counted(of, "standard")} stand here.`,
  scoreOfAnotherYear: (heading: string, year: string) =>
    `The score is in "${heading}", and the sheet says ${year}. Are these the scores of ${year}?`,
  scoreBelowStandards: (cell: string) =>
    `A number stands in ${cell}, below the last standard, and a standard above has no score: the scores may have slid down a row.`,
  scoreBesideScore: (cell: string) => `A number stands in ${cell}, beside a score and under no heading. It may be meant in its place.`,
  scoreIsMerged: (cell: string) => `The score in ${cell} is merged over several standards.`,
  severalTablesOfOneArea: () => "Several tables of the same area stand here, and it is not known whose each is.",

  // ---- Returned files: what they are about, and whether they can be used -----------------------
  unitNotSaid: () => "It does not say which ward or hospital it is about.",
  unitUnknown: (name: string) => `It is about ${name}, which is not on the Set-up sheet.`,
  wardNotSaid: (hospital: string) => `It is about ${hospital}, which has wards. Is it one ward, or the whole hospital?`,
  severalUnitsNamed: (names: readonly string[]) => `It names more than one ward or hospital: ${listOf([...new Set(names)])}.`,
  periodNotSaid: () => "Its quarter or month cannot be read.",
  periodUnclear: (seen: string) => `"${seen}" can be the quarter of two different years.`,
  scoredAndMayIdentify: (scored: number, of: number, count: number) =>
    `${scored} of ${of} scored. ${counted(count, "text")} may identify a person: look before you bring it in.`,
  yearAlone: (seen: string) => `It says "${seen}", and not which quarter or month.`,
  severalPeriodsNamed: (names: readonly string[]) => `It names more than one quarter or month: ${listOf(names)}.`,
  routeNotSaid: () => "How it was done cannot be read: self-assessment, involvement group or peer review.",
  areaNotSaid: () => "It does not say which area the scores are about.",
  onSheet: (sheet: string, sentence: string) => `Sheet ${sheet}: ${sentence}`,
  notSureWhere: () => "It is not sure where the scores are: please look.",
  fileIsBlank: () => "This is a score sheet that nobody has filled in. Ask for the filled one.",
  fileHasNoScores: () => "There is no table of scores in this file.",
  scoresTwiceInFile: () => "Two sheets of this file hold scores of the same ward or hospital, area and quarter. Which are to count?",
  cellsCannotBeCounted: (count: number, cell: string, sentence: string) =>
    `${counted(count, "cell")} cannot be counted as ${count === 1 ? "it is" : "they are"}. ${cell}: ${sentence}`,

  // ---- Returned files: what they say about each other ------------------------------------------
  sameFileAs: (file: string) => `This is the same file as ${file}, which is used.`,
  sameUnitTwice: (files: readonly string[]) =>
    `The same ward or hospital, area and quarter is also in ${listOf(files)}. Which is to count?`,
  laterVersionUsed: (file: string) => `By its name ${file} is a later version: that one is used.`,
  usedAsLaterVersion: (files: readonly string[]) => `Used as the later version, by its name. Left out: ${listOf(files)}.`,
  chaseText: (names: readonly string[]) => `We have not had scores from ${listOf(names)} yet. Please send them when you can. Thank you.`,
} as const;
