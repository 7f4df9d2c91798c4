/** Sentences of the pane: the first run, what it remembers, when sheets were made, the areas and standards of the workbook. */
import { counted } from "./words";

export const paneMessages = {
  // ---- First run -----------------------------------------------------------------------------
  newHere: () => "New here? Try it with example scores.",
  tryExample: () => "Try",
  notNow: () => "Not now",
  openingExample: () => "Opening the example...",
  exampleOpened: () =>
    "The example is open in a new workbook; its sheets say that they are an example. Open SeQuIn Scoring there. If you do not see it, let the browser open new tabs for this page, then try again.",
  exampleNotLoaded: () => "The example could not be loaded. Look at the connection, then try again.",
  exampleWord: () => "Example",
  exampleTab: (sheet: string) => `${sheet} (example)`,
  nothingToTakeBack: () => "Nothing in this workbook has been changed.",

  // ---- What the pane remembers ---------------------------------------------------------------
  choicesKept: () => "The pane keeps the size of the text and what you last compared on this computer, nothing else.",
  choicesNotKept: () =>
    "This browser does not let the pane keep the size of the text and what you last compared: it asks again the next time.",

  // ---- When a sheet was made -----------------------------------------------------------------
  madeUpToDate: (made: string) => `Made ${made}. Up to date.`,
  madeBefore: (made: string) => `Made ${made}. Sheets or settings have changed since: update.`,
  madeOn: (made: string) => `Made ${made}.`,
  benchmarkSheets: () => "Benchmark sheets",

  // ---- Areas and standards -------------------------------------------------------------------
  frameworkTitle: () => "Areas and standards",
  frameworkOf: (name: string, version: string) => `${name}, ${version}`,
  editFramework: () => "Areas and standards",
  whichArea: () => "Which area?",
  standardsInArea: (current: number) => (current === 0 ? "No standards yet" : counted(current, "standard")),
  newArea: () => "Add an area",
  areaName: () => "Name of the area",
  addIt: () => "Add",
  renameIt: () => "Change the name",
  formerly: (names: string) => `Formerly ${names}`,
  standardsOf: (area: string) => `Standards of ${area}`,
  newStandard: () => "Add a standard",
  numberLabel: () => "Number",
  numberHint: () => 'As it is printed, like "13" or "1.10".',
  wordsLabel: () => "What good looks like",
  wordsLeft: (used: number, most: number) => `${used} of ${most} letters`,
  shortTitleLabel: () => "Short title for charts",
  shortTitleHint: () => "Left empty, the first words are taken.",
  easyReadLabel: () => "Easy-read words",
  whoseView: () => "Who answers it",
  rewordHint: () => "New words make a new version. Score sheets already there keep the old words, and their scores are not mixed with new ones.",
  saveWords: () => "Save the new words",
  saveView: () => "Save who answers",
  stopUsing: () => "Stop using this standard",
  stopUsingHint: () => "It is left out of new score sheets. Old scores keep it.",
  whyStop: () => "Why?",
  stopFrom: () => "From which year",
  stopUsingIt: () => "Stop using it",
  noLongerUsed: (from: string, why: string) => (why === "" ? `Not used from ${from}.` : `Not used from ${from}: ${why}`),
  versionOf: (version: number) => `Version ${version}`,
  bringInList: () => "Bring in a list",
  bringInListHint: () => "Select cells with a row of headings: at least Number and Standard. Other headings that are known: Area, Short title, Easy read, Whose view.",
  bringInForArea: () => "For rows that name no area",
  everyRowNamesIt: () => "Every row names its area",
  bringInSelected: () => "Bring in the selected cells",
  bringInFile: () => "Bring in a framework file (JSON)",
  bringInFileHint: () => "The file takes the place of all areas and standards of this workbook. Score sheets already there stay as they are.",
  chooseFile: () => "Choose a file",
  replaceAll: (name: string) => `Replace all areas and standards with those of ${name}?`,
  replaceThem: () => "Replace them",
  fileTooLarge: (megabytes: number) => `A framework file has at most ${megabytes} MB.`,
  standardsUnchangedView: (number: string) => `Standard ${number} is answered so already.`,

  // ---- Buttons without the pane --------------------------------------------------------------
  colourNumbersTitle: () => "Colour numbers",
  okWord: () => "OK",
} as const;
