/** Sentences of the pane: the first run, what it remembers, the areas and standards of the workbook. */
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

  // ---- Returned files ------------------------------------------------------------------------
  bringInTitle: () => "Bring in returned files",
  useSheetTitle: () => "Use this sheet",

  // ---- What the pane remembers ---------------------------------------------------------------
  choicesKept: () => "The pane keeps the size of the text and what you last compared on this computer, nothing else.",
  choicesNotKept: () =>
    "This browser does not let the pane keep the size of the text and what you last compared: it asks again the next time.",

  // ---- Areas and standards -------------------------------------------------------------------
  frameworkTitle: () => "Areas and standards",
  frameworkOf: (name: string, version: string) => `${name}, ${version}`,
  countOfStandards: (current: number) => (current === 0 ? "No standards yet" : counted(current, "standard")),
  addArea: () => "Add an area",
  areaName: () => "Name of the area",
  addIt: () => "Add",
  changeAreaName: () => "Change the name",
  formerly: (names: readonly string[]) => `Formerly ${names.join("; ")}`,
  addStandard: () => "Add a standard",
  noLongerAsked: () => "No longer asked",
  numberLabel: () => "Number",
  numberHint: () => 'As it is printed, like "13" or "1.10".',
  wordsLabel: () => "What good looks like",
  lettersOf: (used: number, most: number) => `${used} of ${most} letters`,
  shortTitleLabel: () => "Short title for charts",
  shortTitleHint: () => "Left empty, the first words are taken.",
  easyReadLabel: () => "Easy-read words",
  whoseViewLabel: () => "Whose view answers it",
  viewName: (view: "everyone" | "serviceUsers" | "staff") =>
    ({ everyone: "Everyone", serviceUsers: "Service users", staff: "Staff" })[view],
  standardVersion: (version: number) => `Version ${version}`,
  rewordHint: () => "New words make a new version. Scores for the old words are kept and not mixed with new ones.",
  standardNotChanged: (number: string) => `Nothing about standard ${number} has been changed.`,
  stopUsing: () => "Stop using this standard",
  stopUsingHint: () => "It is left out of new score sheets. Old scores keep it.",
  stopFrom: () => "From which year or quarter",
  whyStop: () => "Why",
  noLongerUsed: (from: string, why: string) => (why === "" ? `Not used from ${from}.` : `Not used from ${from}: ${why}`),
  bringInList: () => "Bring in a list",
  bringInListHint: () =>
    "Select cells with a row of headings: at least Number and Standard. Also known: Area, Short title, Easy read, Whose view. All of it is brought in, or nothing.",
  bringInForArea: () => "Area of rows that name none",
  everyRowNamesIt: () => "Every row names its area",
  bringInSelected: () => "Bring in the selected cells",
  bringInFileHint: () =>
    "Or a framework file (JSON). It takes the place of all areas and standards of this workbook; score sheets already there stay as they are.",
  chooseFrameworkFile: () => "Choose a framework file",
  replaceAllWith: (file: string) => `Replace all areas and standards of this workbook with those of ${file}?`,
  replaceThem: () => "Replace them",
  frameworkFileTooLarge: (most: number) => `A framework file has at most ${most} MB.`,
} as const;
