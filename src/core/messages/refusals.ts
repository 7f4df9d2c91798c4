/** What Excel refuses, and what to do then. */

export const refusalsMessages = {
  nothingChanged: () => "Nothing has been changed.",
  allDone: () => "Everything that was asked for is done.",
  takenBack: () => "What was begun has been taken back. The workbook is as it was.",
  notTakenBack: (what: string) => `What was begun could not be taken back: ${what}.`,
  finishedAllTheSame: () => "It has been finished all the same: everything that was asked for is done.",
  leftUnfinished: () =>
    "Excel broke off again while this was being put right, so a part of it may be done. If there is a sheet whose name begins with ~, look at it, then rename or delete it. Then try again.",
  leftOver: (sheet: string) =>
    `The sheet ${sheet} is left from a time when Excel broke off half-way. Look at it, then rename or delete it, and try again. Nothing has been changed.`,
  finishTyping: () => "Finish typing in the cell (press Enter), then try again.",
  workbookProtected: () => "The workbook is protected. Unprotect it (Review, Protect Workbook), then try again.",
  sheetProtected: (sheet: string) => `The sheet ${sheet} is protected. Unprotect it (Review, Unprotect Sheet), then try again.`,
  somethingProtected: () => "A sheet or the workbook is protected. Unprotect it, then try again.",
  sheetGone: () => "A sheet is no longer there. It may have been renamed or deleted meanwhile.",
  tooMuchAtOnce: () => "This is more than Excel takes at once.",
  excelTooOld: () =>
    "This version of Excel is too old for SeQuIn Scoring. It needs Microsoft 365, Excel 2021 or later, or Excel on the web.",
  excelBusy: () => "Excel is busy. Wait a moment, then try again.",
  excelRefused: (code: string) => `Excel refused the change (${code}).`,
  excelCannotUndo: () => "Excel cannot undo this.",
} as const;
