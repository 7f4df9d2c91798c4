/** Sentences about a sheet of somebody's own that is used as a score sheet where it stands. */
import { counted, listOf } from "./words";

export const useSheetMessages = {
  // ---- The screen ----------------------------------------------------------------------------
  useSheetHow: () => "The sheet in front is looked at where it stands. Nothing is moved, and none of your cells are changed.",
  lookingAtSheet: () => "Looking at the sheet...",
  cannotBeUsed: () => "Cannot be used",
  whySure: () => "Why",
  scoresFoundAt: (cells: string) => `The scores are taken from ${cells}. They are selected on the sheet.`,
  dropDownLabel: () => "Put a drop-down on the score cells",
  coloursLabel: () => "Colour the scores red, amber and green",
  dropDownThere: () => "The column of scores has limits of its own already: they stay as they are.",
  serviceUsersLabel: () => "Service users who took part",
  staffLabel: () => "Staff who took part",
  stopUsing: () => "Stop using this sheet",

  // ---- What will happen ----------------------------------------------------------------------
  willWrite: (columns: string, setUp: boolean) =>
    `Columns ${columns} are empty. They will hold what SeQuIn Scoring keeps, and be hidden.${setUp ? " The sheets Set-up and Framework are added." : ""}`,
  willCount: (scored: number, of: number) =>
    `${scored} of ${counted(of, "standard")} ${scored === 1 ? "has" : "have"} a score that counts.`,
  cellNotCounted: (cell: string, seen: string) => `${cell}: "${seen}" is not counted as it stands.`,
  cellCountsAs: (cell: string, seen: string, value: number) => `${cell} shows "${seen}" and counts as ${value}: please look.`,
  cellsToLookAt: (count: number) => `${counted(count, "score")} to look at`,
  nothingByItself: () => "Nothing is changed by itself. Once the sheet is used, Check scores goes through them with you.",
  leftOut: (count: number) =>
    `${counted(count, "row")} left out, because ${count === 1 ? "it is" : "they are"} about no standard of this area`,
  rowLeftOut: (row: number, words: string) => `Row ${row}: ${words}`,
  standardsNotHere: (numbers: readonly string[]) => `No row was found for standard${numbers.length === 1 ? "" : "s"} ${listOf(numbers)}.`,

  // ---- What is open, or stands against it ------------------------------------------------------
  chooseScores: () => "Choose the column with the scores of one ward or hospital.",
  chooseWhose: () => "Say which hospital the scores are of.",
  chooseArea: () => "Say which area the scores are about.",
  choosePeriod: () => "Say which quarter or month they are of.",
  noStandardsOf: (area: string) => `No standards of ${area} with scores can be read there. Choose other columns, or another area.`,
  chooseTable: () => "Several tables of this area stand here. Choose the one that is meant; the others are left out.",
  whichTable: () => "Which table?",
  tableRows: (first: number, last: number) => `Rows ${first} to ${last}`,
  severalAreas: (names: readonly string[]) => `The sheet has scores of ${listOf(names)}. It can be used for one of them.`,
  noRowAbove: () => "The table begins in the first row. Insert an empty row above it, then look again.",
  noRoomBeside: () => "Cells are in use up to the right edge or the end of this sheet. Clear those that nobody needs, then look again.",
  sheetTooLarge: (sheet: string) => `${sheet} is far larger than a set of scores can be. Copy the scores to a new sheet, and use that one.`,
  sheetIsEmpty: (sheet: string) => `Nothing stands on ${sheet}.`,
  sheetIsProtected: (sheet: string) => `The sheet ${sheet} is protected. Take the protection off, then look again.`,
  isScoreSheet: (sheet: string) => `${sheet} is a score sheet of SeQuIn Scoring already. It is used as it is.`,
  isOwnSheet: (sheet: string) => `SeQuIn Scoring made ${sheet}. It is no sheet of scores.`,
  isUsedAlready: (sheet: string) => `${sheet} is used as a score sheet. Everything that reads score sheets reads it.`,
  sheetChanged: (sheet: string) => `${sheet} has changed since it was looked at. Look again.`,
  isNotUsed: (sheet: string) => `${sheet} is not used as a score sheet.`,
  howToChange: () => "To choose other columns, stop using the sheet, then use it again.",

  // ---- What was done -------------------------------------------------------------------------
  sheetUsed: (sheet: string, about: string, columns: string) =>
    `${sheet} now counts as the score sheet of ${about}. Columns ${columns} are ours and hidden. "Stop using this sheet" takes it all back.`,
  sheetNoLongerUsed: (sheet: string) =>
    `${sheet} is no longer used as a score sheet. Your cells are as they were. Make the hospital score again, so that it leaves the sheet out.`,

  // ---- On the sheet --------------------------------------------------------------------------
  ownColumnsTitle: () =>
    "Kept here by SeQuIn Scoring. Names, numbers of people and good practice can be changed here; please leave everything else as it is.",
} as const;
