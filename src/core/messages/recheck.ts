/**
 * Sentences about averages that somebody typed, and about where a number comes from. Only the screens that say them load this file, so it is
 * not spread into `messages`.
 */
import { counted, listOf } from "./words";

const ofWhat = (as: "average" | "total", from: string, exact: string): string => `The ${as} of ${from} is ${exact}`;

export const recheckMessages = {
  // ---- Typed averages: what each follows from --------------------------------------------------
  followsRounded: (as: "average" | "total", from: string, exact: string, printed: string) =>
    `${ofWhat(as, from, exact)}. Rounded, that gives ${printed}.`,
  followsBoth: (as: "average" | "total", from: string, exact: string, printed: string) =>
    `${ofWhat(as, from, exact)}. That gives ${printed}, rounded or cut off.`,
  followsExactly: (as: "average" | "total", from: string, exact: string) => `${ofWhat(as, from, exact)}, as it says.`,
  followsTruncated: (as: "average" | "total", from: string, exact: string, printed: string, ours: string) =>
    `${ofWhat(as, from, exact)}. It gives ${printed} only if the rest is cut off; rounded it is ${ours}.`,
  followsPrinted: (as: "average" | "total", from: string, printed: string, ours: string) =>
    `${printed} follows from ${from} as they are printed. Worked out from what is behind them, the ${as} is ${ours}.`,
  possibleUnrounded: (as: "average" | "total", from: string, exact: string, printed: string) =>
    `${ofWhat(as, from, exact)} as they are printed. ${printed} is possible if they had more decimals when it was worked out.`,
  cannotRepeat: (as: "average" | "total", from: string, exact: string, printed: string, ours: string) =>
    `${printed} cannot be repeated from the figures beside it. ${ofWhat(as, from, exact)}, shown as ${ours}.`,
  figuresIn: (count: number, areas: readonly string[]) => `${counted(count, "figure")} in ${listOf(areas)}`,
  figuresBehind: (count: number, areas: readonly string[]) =>
    `${counted(count, "figure")} in ${listOf(areas)}, taken with what is behind them,`,
  areaOnSheet: (area: string, sheet: string) => `${area} of ${sheet}`,

  // ---- Typed averages: red, amber, green -------------------------------------------------------
  wordFollows: (cell: string, figure: string, word: string) => `${cell} is ${figure}: ${word}.`,
  wordFollowsTruncated: (cell: string, exact: string, word: string, ours: string) =>
    `${cell} is ${exact} behind the decimals. It is ${word} only if the rest is cut off; rounded it is ${ours}.`,
  wordDiffers: (cell: string, figure: string, word: string, ours: string) =>
    `${word} cannot be repeated from the figure beside it. ${cell} is ${figure}: by the colours of this workbook that is ${ours}.`,

  // ---- Typed averages: the screen --------------------------------------------------------------
  recheckTitle: () => "Recheck typed averages",
  typedFigures: (count: number, sheet: string) => `${counted(count, "typed average or total", "typed averages and totals")} on ${sheet}`,
  noTypedFigures: (sheet: string) => `No typed average on ${sheet} that other figures could give.`,
  noTypedFiguresHint: () =>
    "Go to a sheet with averages that somebody typed, and look again. Averages that are formulas work themselves out.",
  figuresOfTheirOwn: (count: number) =>
    `${counted(count, "figure")} with decimals ${count === 1 ? "has" : "have"} nothing beside ${count === 1 ? "it" : "them"} to be worked out from, and ${count === 1 ? "is" : "are"} taken as ${count === 1 ? "it stands" : "they stand"}.`,
  repeatsHeading: (repeats: "rounded" | "truncated" | "possible" | "cannot", count: number) =>
    ({
      rounded: `Follow if rounded (${count})`,
      truncated: `Follow only if cut off (${count})`,
      possible: `Possible from figures before rounding (${count})`,
      cannot: `Cannot be repeated from the figures beside them (${count})`,
    })[repeats],
  makeLive: (cell: string) => `Make ${cell} a live formula`,
  showMoreFigures: (more: number, of: number) => `Show ${more} more of ${of}`,
  goTo: (cell: string) => `Go to ${cell}`,
  goToOn: (cell: string, sheet: string) => `Go to ${cell} on ${sheet}`,
  cellOf: (cell: string, sheet: string) => `${cell} on ${sheet}`,
  liveFormulaIs: (formula: string) => `Live formula: ${formula}`,
  noFormulaForText: () => "Some of the figures are text, which a formula does not count. Make numbers of them first.",
  madeLive: (cells: readonly string[]) => `${listOf(cells)} ${cells.length === 1 ? "is a live formula" : "are live formulas"} now.`,
  recheckStopped: () => "Looking through the figures stopped half-way. Nothing has been changed. Look again.",
  sheetsTooLarge: (sheet: string) =>
    `${sheet} reaches too far to be looked through: something may stand in its last row or column. Delete what strayed there, and look again.`,
  figureChanged: (cell: string) => `${cell} is no longer what it was when you looked. Look again. Nothing has been changed.`,
  readingCells: (done: number, of: number) => `Reading the cells of the workbook: ${done} of ${of} parts`,
  comparingFigures: (done: number, of: number) => `Looking through the figures: ${done} of ${of} sheets`,
  lookAgain: () => "Look again",

  // ---- Where a number comes from ----------------------------------------------------------------
  whereFromTitle: () => "Where does this come from?",
  whereFromHint: () =>
    "Choose a score or an average on a score sheet, a hospital sheet, a benchmark, a report or a sheet of rounds, and look again.",
  resultsStandStill: (sheet: string) =>
    `${sheet} shows the scores as they were on the day in its footer; they stand there as words, and nothing is behind them. Ask on the score sheet or hospital sheet that it was made from.`,
  nothingBehind: (cell: string, sheet: string) => `${cell} of ${sheet} is no score or average that was made here.`,
  standardOf: (name: string, number: string) => `${name}, standard ${number}`,
  standardNamed: (number: string, words: string) => (words === "" ? `Standard ${number}` : `${number}. ${words}`),
  figureNamed: (name: string, what: string) => `${name}: ${what}`,
  averageWord: () => "Average",
  averageNamed: (name: string) => `${name}, average`,
  averageOfThese: (scored: number, of: number) => `The average of ${scored} of ${of}, in full, shown with one decimal.`,
  sumOfThese: (scored: number, of: number) => `The sum of ${scored} of ${of}.`,
  changeOfThese: () => "The first less the second, from the full figures.",
  closedFigure: (n: string, of: string, source: string) =>
    [n === "" || of === "" ? "Closed" : `Closed with ${n} of ${of} scored`, source === "" ? "" : `, from ${source}`, "."].join(""),
  closedMark: (mark: string) => (mark === "example" ? "Made up, as an example." : "Entered from a printed page."),
  nothingWritten: () => "nothing there",
  oneFigure: () => "One figure, taken as it is.",
  nothingThere: () => "No score yet.",
  scoredBy: (route: string, serviceUsers: number | null, staff: number | null) =>
    serviceUsers === null && staff === null
      ? `${route}.`
      : `${route}, by ${[serviceUsers === null ? "" : counted(serviceUsers, "service user"), staff === null ? "" : `${staff} staff`].filter((text) => text !== "").join(" and ")}.`,
  typedByHand: (source: string) => (source === "" ? "Typed by hand; nothing says where from." : `Typed by hand. ${source}`),
  notScoredYet: () => "not yet scored",
  notCounted: () => "left out: see below",
  notOnThisSheet: () => "not on this sheet",
  notApplicableBecause: (reason: string) => (reason === "" ? "does not apply" : `does not apply, because: ${reason}`),
  howDoWeKnow: (evidence: string) => `How do we know? ${evidence}`,
  broughtInFrom: (file: string, sheet: string, cells: string, when: string) =>
    `Brought in from ${file}, sheet ${sheet}, ${cells}, on ${when}.`,
  changedSinceMade: () => "The sheets behind this one have changed since it was made. Make it again, and the figures follow.",
  partLost: (sheet: string) => `${sheet} has lost a part by which this can be told, or an earlier version made it. Make the sheet again.`,
  behindThis: () => "Behind this figure",
  behind: (count: number) => `${counted(count, "score")} behind it`,
} as const;
