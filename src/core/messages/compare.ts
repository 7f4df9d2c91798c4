/** Sentences of the screen "Compare and report": what can be made of a round, what was made, and how it gets out of the workbook. */
import { counted, listOf } from "./words";

export const compareMessages = {
  // ---- The rows ------------------------------------------------------------------------------
  outputTitle: (output: "benchmark" | "region" | "trend" | "report" | "actions" | "slides" | "scores") =>
    ({
      benchmark: "Benchmark",
      region: "Region",
      trend: "Rounds",
      report: "Report",
      actions: "Actions",
      slides: "Slides",
      scores: "Scores for other programs",
    })[output],
  outputLine: (output: "benchmark" | "region" | "trend" | "report" | "actions" | "slides") =>
    ({
      benchmark: "Hospitals side by side, with charts",
      region: "Collaboratives side by side",
      trend: "This area from round to round",
      report: "Tables, charts and sentences to send out",
      actions: "What all hospitals and wards will do, from every round, and what is late",
      slides: "For PowerPoint: charts and tables that can be edited",
    })[output],
  madeOn: (moment: string) => (moment === "" ? "Made." : `Made ${moment}.`),
  isRight: () => "Up to date.",
  isRightNoMore: () => "No longer up to date.",
  make: () => "Make",
  update: () => "Update",
  makeOutput: (output: "region" | "trend" | "report" | "actions" | "slides") =>
    ({
      region: "Make the region",
      trend: "Make the rounds",
      report: "Make the report",
      actions: "Make the list of actions",
      slides: "Make slides",
    })[output],
  updateOutput: (output: "region" | "trend" | "report" | "actions") =>
    ({
      region: "Update the region",
      trend: "Update the rounds",
      report: "Update the report",
      actions: "Update the list of actions",
    })[output],
  goTo: () => "Go to sheet",
  goToOutput: (sheet: string) => `Go to sheet ${sheet}`,
  trendNeedsClosing: () => "Close a round, or add past rounds, and it can be made.",
  needsHospitalScore: () => "It needs a hospital score, or a hospital scored as a whole.",
  regionNeedsBenchmarks: () => "It needs the benchmark of a collaborative, or printed averages.",
  rowsOrder: () => "Order",
  orderChoice: (order: "setUp" | "rank") => ({ setUp: "As on Set-up", rank: "Highest average first" })[order],
  lettersNeedUpdate: () => "Names change on every sheet that you make or update from now on.",
  moreChoices: () => "Names and order",
  workingOn: (output: "benchmark" | "region" | "trend" | "report" | "actions") =>
    ({
      benchmark: "Making the benchmark...",
      region: "Making the region...",
      trend: "Making the rounds...",
      report: "Making the report...",
      actions: "Making the list of actions...",
    })[output],

  // ---- The report for Word -------------------------------------------------------------------
  copyForWord: () => "Copy for Word",
  copyingForWord: () => "Copying the report...",
  cannotCopyReport: () => "Excel does not let the pane copy here. Go to the sheet, select its cells and copy them.",

  // ---- Printed averages ----------------------------------------------------------------------
  averagesNotKnown: (names: readonly string[]) => `Nothing is known of ${listOf(names)}. Printed averages can be typed in.`,
  typeAverages: () => "Type printed averages",

  // ---- Rounds --------------------------------------------------------------------------------
  roundsHeading: () => "Past rounds",
  closeRound: () => "Close this round",
  closeRoundLine: () => "Puts the scores of this round into the past rounds, so that the next one can be compared with it.",
  roundIsClosed: (area: string, period: string) => `${area}, ${period} is closed.`,
  closingRound: () => "Closing the round...",
  addPastRounds: () => "Add past rounds",
  addPastRoundsHint: () =>
    "Select a table with its headings on any sheet: at least the period, the area, a name and a score. All of it is added, or nothing.",
  whatTheyAre: () => "These figures are",
  pastRoundsAre: (mark: "own" | "entered" | "example") =>
    ({ own: "Our own", entered: "Printed in a report", example: "Made up, as an example" })[mark],
  addSelected: () => "Add the selected rows",

  // ---- Slides --------------------------------------------------------------------------------
  chooseSlides: () => "Choose tables and charts",
  deckItem: (
    item: "hospitals" | "standards" | "matrix" | "region" | "regionTable" | "rounds" | "roundsTable" | "lowest" | "actions" | "next",
  ) =>
    ({
      hospitals: "Chart: averages of the hospitals",
      standards: "Chart: averages by standard",
      matrix: "Table: scores by standard and hospital",
      region: "Chart: collaboratives by standard",
      regionTable: "Table: averages of the collaboratives",
      rounds: "Chart: rounds of this area",
      roundsTable: "Table: averages by round",
      lowest: "The lowest standards, word for word",
      actions: "Table: what the hospitals will work on",
      next: "What comes next",
    })[item],
  linesToShare: () => "Good practice, in the words of the people",
  linesToShareHint: () => "None is taken unless you choose it. Read each: nobody may be known by it.",
  practiceTitle: () => "Good practice to share",
  copyTable: () => "Copy table",
  copyTableOf: (what: string) => `Copy ${what}`,
  tableCopied: () => "The table is copied. Paste it where you like.",
  cannotCopyTable: () => "Excel does not let the pane copy tables here. The same table is on the report's sheet: copy it from there.",
  makingSlides: () => "Making the slides...",
  slidesReady: (slides: number) => `${counted(slides, "slide")} ready. Press Save.`,
  linesGone: (lines: number) =>
    `${counted(lines, "picked line")} ${lines === 1 ? "is" : "are"} not on them: the words have changed since, or may identify a person. Look at the lines again.`,
  slidesNeedScores: () => "There is no hospital with scores for this area and period yet, so there is nothing to show.",
  slidesNotDrawn: () => "The slides could not be made here. Close other programs, then try again.",
  saveFile: (name: string) => `Save ${name}`,
  noFileComes: () =>
    "If no file comes, this Excel does not let the pane save files: open the workbook in Excel on the web, and save from there.",
  slidesFile: (group: string, area: string, period: string) => [group, area, period].filter((part) => part !== "").join(" "),

  // ---- On the slides -------------------------------------------------------------------------
  deckTitle: (area: string, group: string) => (group === "" ? area : `${area}: ${group}`),
  deckMade: (day: string) => `Made ${day} with SeQuIn Scoring`,
  scoredBy: (scored: number, of: number, hospitals: number, ofHospitals: number) =>
    `${scored} of ${of} scored by ${hospitals} of ${counted(ofHospitals, "hospital")}.`,
  standardsVersion: (framework: string, version: string, area: string) => `Standards: ${framework} ${version}, ${area}.`,
  sourceMade: (day: string) => `Made ${day}.`,
  enteredNote: (names: readonly string[]) => `Entered from print: ${listOf(names)}.`,
  exampleRoundsNote: () => "Earlier rounds: example.",
  enteredRoundsNote: () => "Earlier rounds: entered.",
  seriesWithFigure: (name: string, figure: string) => `${name} ${figure}`,
  partOf: (title: string, part: number, of: number) => (of === 1 ? title : `${title} (${part} of ${of})`),
  noFigure: () => "no score",
  actionLeftOut: () => "Left out: it may identify a person",

  // ---- Scores for other programs -------------------------------------------------------------
  makeFiles: () => "Make the files",
  scoresReady: (rows: number) => `${counted(rows, "row")} ready, with a description of the columns. Save both files.`,
  noScoresToGive: () => "There are no score sheets with a hospital, an area and a period yet.",
  scoresLine: () => "All scores as one table for Power BI or a database, without anything that people wrote",
} as const;
