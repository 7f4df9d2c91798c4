/** Sentences about levels, rounds and what changed since. */
import { counted, isOrAre, listOf, wasOrWere } from "./words";

export const roundsMessages = {
  // ---- Entered averages ----------------------------------------------------------------------
  enteredTab: () => "Entered averages",
  enteredTitle: (area: string, period: string) => `Entered averages: ${area}, ${period}`,
  enteredHow: () =>
    'Type averages here that somebody printed. They are taken as they stand, and "entered" stands beside them wherever they are shown.',
  enteredPromptTitle: () => "Average",
  enteredPrompt: (collaborative: string, lowest: number, highest: number) =>
    `The average that was printed for ${collaborative}: a number from ${lowest} to ${highest}. Leave it empty if none was.`,
  enteredOutOfScale: (lowest: number, highest: number) => `A figure that is not a number from ${lowest} to ${highest} is not counted.`,
  enteredNotCounted: (collaborative: string, standard: string, seen: string) =>
    `The average of ${collaborative} for standard ${standard} is "${seen}". It is not counted.`,
  enteredName: (name: string) => `${name} (entered)`,
  enteredReady: (sheet: string) => `The sheet ${sheet} is ready. Type the printed averages into it.`,
  enteredNeedsCollaborative: () => "Choose at least one collaborative whose averages are to be typed.",
  whereFrom: () => "Where the figures come from",

  // ---- The region ----------------------------------------------------------------------------
  regionTab: (region: string) => `Region ${region}`,
  regionName: () => "Region",
  collaborativesOf: (region: string) => `Collaboratives of ${region}`,
  collaborativesCompared: (compared: number, of: number) => `${compared} of ${counted(of, "collaborative")} compared`,
  allAveragesGiven: (count: number) => `all ${counted(count, "average")} known`,
  averagesGiven: (given: number, of: number) => `${given} of ${counted(of, "average")} known`,
  acrossCollaboratives: () => ", average of collaboratives",
  ofHospitals: (region: string) => `${region}, average of hospitals`,
  becauseKnownFromHospitals: () => "its hospitals' scores are known",
  becauseNotOnSetUp: () => "the Set-up sheet has no collaborative of that name",
  cannotBeGivenShort: () => "cannot be given",
  manyCollaborativesHighest: (count: number | string, average: string, outOf: number | string) =>
    `${count} collaboratives are highest, at ${average} out of ${outOf}`,
  collaborativeWithoutFigures: (name: string) => `${name} has no benchmark and no entered averages for this area and period.`,
  regionNeedsCollaboratives: () =>
    "There is no collaborative with figures for this area and period yet. Make its benchmark, or type its averages on a sheet of entered averages.",
  numbersFromCollaboratives: (known: number, of: number) => `Numbers are known for ${known} of ${counted(of, "collaborative")}.`,
  collaborativesDiffer: () =>
    "Collaboratives differ, and scores are agreed by different people. Numbers show where to look, not who is best.",
  regionInTwoWays: (region: string) =>
    `${region} is given in two ways: as the average of its collaboratives, each counted once, and as the average of its hospitals, each counted once.`,
  howEnteredAverages: (names: readonly string[]) => `Entered: the averages of ${listOf(names)} were typed in as they were printed.`,
  ownLowestOn: (own: string, of: number, standards: readonly (string | number)[]) =>
    `${own} is lowest of ${of} on ${standards.length === 1 ? "standard" : "standards"} ${listOf(standards)}`,
  ownLowestCount: (own: string, standards: number, of: number) => `${own} is lowest on ${standards} of ${of} standards`,
  ownLowestNowhere: (own: string) => `${own} is lowest on no standard`,
  orderedByRank: (day: string) => `In order of the averages as they were on ${day}.`,

  // ---- Letters -------------------------------------------------------------------------------
  keyTab: () => "Key to letters",
  keyTitle: () => "Key to letters",
  keyKeepBack: () => "Keep this sheet back: it says which letter is which hospital. Delete it from any copy that goes to others.",
  keyOtherSheets: () =>
    "The other sheets of this workbook name the hospitals too: give others a PDF or a picture of the benchmark, not the workbook.",

  // ---- History -------------------------------------------------------------------------------
  /** Excel keeps the name "History" for itself. */
  historyTab: () => "Past rounds",
  historyTitle: () => "History: the rounds that were closed",
  historyHow: () =>
    'Rows are added when a round is closed, and stay. Past rounds can be typed or pasted in: "entered" in the last column for printed figures, "example" for made-up ones.',
  roundClosed: (area: string, period: string, rows: number, sheet: string) =>
    `${area}, ${period} is closed: ${counted(rows, "row")} added to ${sheet}.`,
  roundClosedAlready: (area: string, period: string) => `${area}, ${period} was closed already. Nothing was added.`,
  roundOutOfOrder: (later: readonly string[]) =>
    `A later round of this area is in the history already: ${listOf(later)}. This one stands before it in every comparison.`,
  roundHasNothing: () => "There are no scores to close this round with.",
  roundNotComplete: (scored: number, of: number) => `${scored} of ${counted(of, "score")} given: what is blank stays a gap.`,
  roundAddedTo: (added: number, there: number) => `${counted(added, "row")} added; ${there} were there already and stay as they are.`,
  roundDiffers: (names: readonly string[]) =>
    `The figures closed for ${listOf(names)} differ from what the scores give now. They stay until somebody takes the new ones.`,
  takeNewFigures: () => "Take the new figures",
  newFiguresTaken: (names: readonly string[], rows: number) =>
    `${counted(rows, "row")} of ${listOf(names)} changed to what the scores give now.`,
  noNewFigures: () => "The closed figures are those that the scores give now. Nothing was changed.",
  pastRoundsAdded: (rows: number, sheet: string) => `${counted(rows, "row")} of past rounds added to ${sheet}.`,
  pastRoundsTwice: (rows: number) =>
    `${counted(rows, "row")} left out, because ${rows === 1 ? "it is" : "they are"} in the history already.`,
  pastRoundsNothing: () => "Select the table of past rounds first, with its headings.",
  pastRoundsHeaders: (headers: readonly string[]) => `The selection needs a row of headings with ${listOf(headers)}.`,
  pastPeriodUnclear: (cell: string, seen: string) =>
    `${cell}: "${seen}" is not a quarter or month that can be read. Write it as Q1 2022/23.`,
  pastAreaUnknown: (cell: string, seen: string) => `${cell}: the framework has no area called "${seen}".`,
  pastStandardUnknown: (cell: string, seen: string) => `${cell}: this area has no standard "${seen}".`,
  pastLevelUnknown: (cell: string, seen: string) => `${cell}: "${seen}" is not ward, hospital, collaborative or region.`,
  pastNameMissing: (cell: string) => `${cell}: the name is missing.`,
  pastScoreUnusable: (cell: string, seen: string, lowest: number, highest: number) =>
    `${cell}: "${seen}" is not a number from ${lowest} to ${highest}.`,
  pastTwice: (cell: string) => `${cell}: this figure stands twice in the selection.`,
  pastNotFound: (cell: string, wanted: string) => `${cell}: sheets do not find this row. Written so they would: ${wanted}.`,
  pastMarkUnknown: (cell: string, seen: string) => `${cell}: "${seen}" is neither entered nor example.`,
  andMore: (count: number) => `And ${count} more.`,
  historyRowUnusable: (cell: string) => `${cell} on the history sheet cannot be read; its row is left out.`,
  closedSource: (from: readonly string[]) =>
    from.length > 4 ? `${from.slice(0, 3).join(", ")} and ${from.length - 3} more` : listOf(from),
  regionOfCollaboratives: () => "Average of collaboratives",
  regionOfHospitals: () => "Average of hospitals",
  pastedSource: () => "Pasted in",

  // ---- Units that changed --------------------------------------------------------------------
  unitFormed: (unit: string, from: readonly string[]) =>
    `${unit} was formed from ${listOf(from)}. Their rounds stand under their own names, and no line joins them to it.`,
  unitDivided: (unit: string, from: readonly string[]) =>
    `${unit} was a part of ${listOf(from)}. The rounds of ${listOf(from)} stand under that name, and no line joins them.`,
  asItWas: (unit: string) => `${unit} (as it was)`,
  unitChanged: (unit: string) => `${unit} is not the hospital that it was: its line begins anew.`,
  unitHasNoRounds: (unit: string, since: string | null, before: string, until: string) =>
    since === null
      ? `${unit} has no rounds yet, and ${before} has none after ${until}.`
      : `${unit} has no rounds before ${since}, and ${before} has none after ${until}.`,
  sayOnSetUp: (unit: string, before: string) =>
    `If they are the same, write ${before} beside ${unit} on Set-up, under "Known before as". The pane does it for you, under Compare and report.`,
  membersJoined: (hospitals: readonly string[], average: string, then: string) =>
    `${listOf(hospitals)} ${isOrAre(hospitals.length)} in the ${average} now and ${wasOrWere(hospitals.length)} not in that of ${then}.`,
  membersLeft: (hospitals: readonly string[], average: string, then: string) =>
    `${listOf(hospitals)} ${wasOrWere(hospitals.length)} in the ${average} of ${then} and ${isOrAre(hospitals.length)} not in it now.`,
  membersLeftUnnamed: (hospitals: number, average: string, then: string) =>
    `${counted(hospitals, "hospital")} ${wasOrWere(hospitals)} in the ${average} of ${then} and ${isOrAre(hospitals)} not in it now.`,
  membersDiffer: (hospitals: readonly string[], areNamed: boolean, average: string, inIt: string, notInIt: string) =>
    `${areNamed ? listOf(hospitals) : counted(hospitals.length, "hospital")} ${wasOrWere(hospitals.length)} in the ${average} of ${inIt} and not in that of ${notInIt}.`,
  areTheyTheSame: () => "Are they the same?",
  theyAreTheSame: () => "Yes, the same",
  theyAreTheSameNamed: (unit: string, before: string) => `Yes, ${unit} is the same as ${before}`,
  knownBeforeAs: (unit: string, before: string) => `${unit} was known before as ${before}: the earlier rounds are its own from now on.`,
  unitNotOnSetUp: (unit: string) => `The tables on Set-up have no row for ${unit}. Put it there first.`,
  formerNamesHaveNoRoom: (place: string) =>
    `Your Set-up has no column "Known before as" yet, and something of yours stands where it would go, in ${place}. Move that away, then press again.`,

  // ---- Last time -----------------------------------------------------------------------------
  lastTimeNew: () => "new",
  lastTimeNote: (period: string) => `Last time: ${period}, the last round of this area in the history.`,
  exampleNote: () => 'Figures called "example" are made up, to show how this looks.',

  // ---- Rounds --------------------------------------------------------------------------------
  trendTab: (group: string) => `Rounds ${group}`,
  trendReady: (sheet: string) => `The sheet ${sheet} is ready, with its charts.`,
  trendNeedsRounds: (area: string) => `The history has no round of ${area} yet. Close a round, or add past rounds.`,
  trendTwoAreas: (area: string, other: string) => `${area} and ${other} are different areas: their scores are never joined in one line.`,
  trendHow: (area: string) => `Only rounds of ${area} are compared, never another area. A round that was not scored is a gap.`,
  trendReplaced: (number: string, period: string) => `Standard ${number} was replaced in ${period}: its line breaks there.`,
  trendNewStandard: (number: string, year: number, about: string) =>
    `Standard ${number} is new since ${year}, in place of one about ${about}: nothing before is compared with it.`,
  trendWithExamples: () => " (with example figures)",
  trendExamples: () => " (example)",
  trendUpLittle: () => "up, under 0.1",
  trendDownLittle: () => "down, under 0.1",
  trendChanged: (name: string, change: string) => `${name} is ${change}`,
  trendSince: (size: string, since: string) => `since ${since}: ${size}`,
  trendFirst: (name: string, average: string) => `${name}: ${average} in its first round`,
  trendNothing: (name: string) => `${name} has no average in these rounds yet`,
  trendPart: (name: string, from: string) => `${name}, other wording from ${from}`,
  trendHospitals: (group: string) => `${group} by round`,
  trendCollaboratives: (region: string) => `${region} and its collaboratives by round`,
  changeSinceLast: () => "Since last time",
  changeSinceBaseline: (period: string) => `Since ${period}`,
  madeUpMarks: () => "Entered or example",
} as const;
