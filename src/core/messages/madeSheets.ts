/** Hospital score, benchmark, and colours on any numbers. */
import { counted, isOrAre, listOf } from "./words";

export const madeSheetsMessages = {
  // ---- Hospital score ---------------------------------------------------------------------------
  chooseHospital: () => "Choose a hospital first.",
  noSheetsOfHospital: (hospital: string) => `There is no score sheet of ${hospital} for this area and period.`,
  wardHasNothing: (name: string) => `${name} has no scores yet: left out.`,
  leftOutWord: () => "Left out:",
  leftOutNothing: () => "Left out: nothing.",
  leftOut: (names: readonly string[]) => `Left out: ${names.join("; ")}.`,
  leftOutBecause: (name: string, because: string) => `${name}, because ${because}`,
  becauseArea: (area: string) => `it is about ${area}`,
  scoreSheetsCounted: (sheets: number) => counted(sheets, "score sheet"),
  becauseOtherRounds: () => "they are of other rounds",
  becausePeriod: (period: string) => `it is for ${period}`,
  becausePeerReview: () => "it is a peer review and stands beside the scores",
  becauseHospital: (hospital: string) => `it belongs to ${hospital}`,
  becauseTwice: () => "the same sheet is there twice",
  becauseNoScores: () => "it has no scores yet",
  becauseUnreadable: (what: string) => `${what} cannot be read`,
  becauseWholeAndWards: () => "the hospital is scored both as a whole and by ward; the whole is used",
  chooseOneOrTwo: () => "What we will work on this year (choose one or two, together)",

  hospitalScoreTab: () => "Hospital score",
  benchmarkTab: () => "Benchmark",
  benchmarkTabOf: (what: string) => `Benchmark ${what}`,
  benchmarkMade: (sheet: string) => `The sheet ${sheet} is ready, with its charts.`,
  collaborativeMissing: (name: string) => `The Set-up sheet has no collaborative called ${name}.`,
  noWardSheets: () =>
    "There are no ward sheets with scores to average. A hospital scored as a whole needs no hospital score: compare it straight away.",
  oldSheetName: (sheet: string) => `${sheet} (old)`,
  hospitalScoreMade: (sheets: readonly string[]) => `Made ${counted(sheets.length, "hospital sheet")}: ${listOf(sheets)}.`,
  upToDateAlready: (sheets: readonly string[]) =>
    `${listOf(sheets)} ${isOrAre(sheets.length)} up to date already. The figures follow the score sheets by themselves.`,
  actionsCarried: (sheet: string, actions: number, from: string) =>
    `${counted(actions, "action")} of ${from} ${isOrAre(actions)} not done yet and ${actions === 1 ? "stands" : "stand"} on ${sheet} again. Look at ${actions === 1 ? "it" : "them"} together.`,
  oldSheetKept: (old: string) =>
    `The old sheet is kept as ${old}, because something of yours is on it or may look at it. Delete it when you no longer need it.`,

  // ---- Benchmark --------------------------------------------------------------------------------
  benchmarkNeedsHospitals: () => "There is no hospital with scores for this area and period yet.",
  benchmarkTitle: (area: string, period: string) => `${area}: hospitals side by side, ${period}`,
  hospitalsCompared: (names: readonly string[]) => `${counted(names.length, "hospital")} compared: ${listOf(names)}.`,
  hospitalWithoutScores: (hospital: string) => `${hospital} has not sent scores yet.`,
  hospitalMissing: (hospital: string, because: string) => `${hospital} is missing here, because ${because}.`,
  shortTitlesAreOurs: () => "The short titles are ours.",

  // ---- RAG on any numbers -----------------------------------------------------------------------
  ragApplied: (count: number) => `${counted(count, "cell")} coloured. No value has been changed.`,
  ragRemoved: () => "The colours of SeQuIn Scoring are taken away. No value has been changed.",
  ragNothingSelected: () => "Select the cells with scores or averages first.",
} as const;
