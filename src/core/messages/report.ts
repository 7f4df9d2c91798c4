/** Sentences of the quarterly report; which of them holds is decided in `narrative.ts`. */
import { counted, listOf } from "./words";

const standardsNamed = (numbers: readonly string[]): string => `${numbers.length === 1 ? "standard" : "standards"} ${listOf(numbers)}`;
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const ordinal = (place: number): string => ORDINALS[place - 1] ?? `${place}th`;
const possessive = (group: string, what: string): string => (group === "" ? `The ${what}` : `The ${group} ${what}`);
const allOf = (count: number): string => (count === 2 ? "Both" : `All ${count}`);
const groupOrAll = (group: string): string => (group === "" ? "This group" : group);
const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

export const reportMessages = {
  // ---- What was sent, and who took part ------------------------------------------------------
  allReturned: (count: number) => (count === 1 ? "The one hospital sent its scores." : `${allOf(count)} hospitals sent their scores.`),
  someReturned: (sent: number, of: number, missing: readonly string[]) =>
    `${sent} of ${counted(of, "hospital")} sent scores. Not sent yet: ${listOf(missing)}.`,
  reportTookPart: (serviceUsers: number, staff: number, known: number, of: number) =>
    `${counted(serviceUsers, "service user")} and ${staff} staff took part${known < of ? ` (numbers from ${known} of ${counted(of, "hospital")})` : ""}.`,

  // ---- Hospitals -----------------------------------------------------------------------------
  averagesAllInBand: (count: number, word: string) =>
    count === 1 ? `The hospital average is ${word.toLowerCase()}.` : `${allOf(count)} hospital averages are ${word.toLowerCase()}.`,
  averagesByBand: (counts: readonly { readonly count: number | string; readonly word: string }[]) =>
    `Hospital averages: ${listOf(counts.map(({ count, word }) => `${count} ${word.toLowerCase()}`))}.`,
  highestHospital: (names: readonly string[], average: string, outOf: number) =>
    `${listOf(names)} ${names.length === 1 ? "has" : "have"} the highest average, ${average} out of ${outOf}.`,
  hospitalsAllTheSame: (count: number, average: string, outOf: number) =>
    `${allOf(count)} hospitals have the same average, ${average} out of ${outOf}.`,
  groupAverage: (group: string, average: string, outOf: number, word: string) =>
    `${possessive(group, "average")} is ${average} out of ${outOf} (${word.toLowerCase()}).`,
  groupOfOne: (group: string, hospital: string) =>
    `${groupOrAll(group)} has one hospital here: its average shows the scores of ${hospital}.`,
  oneRedScore: (who: string, score: string, number: string, title: string) =>
    `One single score is red: ${who} scored ${score} on standard ${number} (${title}).`,
  redScores: (count: number, each: readonly string[]) => `${count} single scores are red: ${each.join("; ")}.`,
  redsOnStandard: (count: number, number: string, title: string) => `${count} on standard ${number} (${title})`,
  redScore: (who: string, score: string, number: string, title: string) => `${who} scored ${score} on standard ${number} (${title})`,
  oneWard: () => "One ward",
  wholeRegion: () => "All collaboratives",
  wardOf: (ward: string, hospital: string) => `${ward} (${hospital})`,

  // ---- Standards -----------------------------------------------------------------------------
  lowestInReport: (numbers: readonly string[], average: string, word: string) =>
    sentence(`${standardsNamed(numbers)} ${numbers.length === 1 ? "is" : "are"} lowest, at ${average} (${word.toLowerCase()})`),
  everyStandardTheSame: (average: string, word: string) => `Every standard is at ${average} (${word.toLowerCase()}).`,
  onlyStandardScored: (number: string, average: string, word: string) =>
    `Only standard ${number} was scored: ${average} (${word.toLowerCase()}).`,
  quotedStandard: (number: string, text: string, average: string, word: string) =>
    `Standard ${number}: “${text.replace(/[.\s]+$/, "")}.” Its average is ${average} (${word.toLowerCase()}).`,
  scoredAlike: (count: number, score: string) =>
    count === 1 ? `The one hospital scored ${score}.` : `${allOf(count)} hospitals scored ${score}.`,
  scoredApart: (lowest: string, highest: string) => `Hospital scores go from ${lowest} to ${highest}.`,
  nothingScored: () => "No standard has a score yet.",

  // ---- The region ----------------------------------------------------------------------------
  rankFirst: (group: string, of: number, average: string, outOf: number, below: readonly string[]) =>
    `${group} is highest of the ${of} collaboratives, at ${average} out of ${outOf}: above ${listOf(below)}.`,
  rankLast: (group: string, of: number, average: string, outOf: number, above: readonly string[]) =>
    `${group} is lowest of the ${of} collaboratives, at ${average} out of ${outOf}: below ${listOf(above)}.`,
  rankBetween: (
    group: string,
    place: number,
    of: number,
    average: string,
    outOf: number,
    above: readonly string[],
    below: readonly string[],
  ) =>
    `${group} is ${ordinal(place)} of the ${of} collaboratives, at ${average} out of ${outOf}: below ${listOf(above)} and above ${listOf(below)}.`,
  rankShared: (group: string, place: number, of: number, average: string, outOf: number, shared: readonly string[]) =>
    `${group} is ${ordinal(place)} of the ${of} collaboratives, together with ${listOf(shared)}, at ${average} out of ${outOf}.`,
  rankAllTheSame: (of: number, average: string, outOf: number) =>
    `${allOf(of)} collaboratives have the same average, ${average} out of ${outOf}.`,
  withFigure: (name: string, figure: string) => `${name} (${figure})`,
  wholePointAbove: (group: string, number: string, title: string, gap: string, own: string, next: readonly string[], figure: string) =>
    `On standard ${number} (${title}) ${group} is a whole point or more above the next: ${own} against ${figure} in ${listOf(next)}, a gap of ${gap}.`,
  lowerThanAll: (group: string, comparators: readonly string[], standards: readonly string[]) =>
    `${group} is lower than ${comparators.length === 1 ? listOf(comparators) : "every other collaborative"} on ${standardsNamed(standards)}.`,
  higherThanAll: (group: string, comparators: readonly string[], standards: readonly string[]) =>
    `${group} is higher than ${comparators.length === 1 ? listOf(comparators) : "every other collaborative"} on ${standardsNamed(standards)}.`,
  byGap: (number: string, gap: string) => `${number} (by ${gap})`,
  gapUnderATenth: () => "less than 0.1",
  regionBothWays: (region: string, collaboratives: string, hospitals: string) =>
    `${region}: ${collaboratives} as the average of collaboratives, ${hospitals} as the average of hospitals.`,
  regionOneWay: (region: string, collaboratives: string, entered: readonly string[]) =>
    `${region}: ${collaboratives} as the average of collaboratives. An average of hospitals cannot be given: of ${listOf(entered)} only averages that were typed in are known.`,
  enteredAverages: (names: readonly string[]) =>
    `The averages of ${listOf(names)} were entered from a printed report, as they stand there.`,

  // ---- Rounds --------------------------------------------------------------------------------
  changedSince: (who: string, change: string, now: string, before: string) => `${who} ${change} (${now} now, ${before} then).`,
  unchangedSince: (who: string, since: string, now: string) => `${who} is the same as in ${since}, at ${now}.`,
  groupAverageNamed: (group: string) => possessive(group, "average"),
  averageOfHospital: (hospital: string) => `The average of ${hospital}`,
  hospitalsMoved: (since: string, up: number, down: number, same: number, unknown: number) => {
    const counts = [
      [up, "up"],
      [down, "down"],
      [same, "the same"],
    ] as const;
    const moved = counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${count === 1 ? "is" : "are"} ${word}`]));
    return `Of the hospital averages, ${listOf(moved)} since ${since}${unknown === 0 ? "" : `; ${unknown} ${unknown === 1 ? "has" : "have"} no figure to compare with`}.`;
  },
  standardOfGroup: (number: string, title: string) => `Standard ${number} (${title})`,
  changeIs: (change: string) => `is ${change}`,
  highestOfAllRounds: (who: string, rounds: number) => `${who} is the highest of all ${rounds} rounds.`,
  highestSince: (who: string, since: string) => `${who} is the highest since ${since}.`,
  highestSinceEqual: (who: string, since: string) => `${who} equals that of ${since}, and is higher than in every round between.`,
  upEachRound: (who: string, rounds: number) => `${who} has gone up in each of the last ${rounds} rounds.`,
  downEachRound: (who: string, rounds: number) => `${who} has gone down in each of the last ${rounds} rounds.`,
  sameEachRound: (who: string, rounds: number) => `${who} has stayed the same in each of the last ${rounds} rounds.`,
  aboveBaseline: (who: string, gap: string, baseline: string) => `${who} is ${gap} above the baseline of ${baseline}.`,
  belowBaseline: (who: string, gap: string, baseline: string) => `${who} is ${gap} below the baseline of ${baseline}.`,
  atBaseline: (who: string, baseline: string) => `${who} is at the baseline of ${baseline}.`,
  earlierAreExamples: () => "The figures of earlier rounds are examples: they were made up to show how this part looks.",
  earlierWereEntered: () => "Figures of earlier rounds were entered from printed reports, as they stand there.",
  firstRound: (area: string) => `This workbook has no earlier round of ${area} yet, so nothing is compared with the past.`,

  // ---- Standards that came and went ----------------------------------------------------------
  standardInPlaceOf: (number: string, title: string, year: string, about: string) =>
    `Standard ${number} (${title}) is new in ${year}, in place of one on ${about}. It is not compared with earlier years.`,
  standardNew: (number: string, title: string, year: string) =>
    `Standard ${number} (${title}) is new in ${year}. It is not compared with earlier years.`,
  standardRemoved: (number: string, title: string, why: string) =>
    `Standard ${number} (${title}) is no longer asked${why === "" ? "" : `: ${why.replace(/[.\s]+$/, "")}`}.`,
  standardsReworded: (numbers: readonly string[]) =>
    sentence(
      `${standardsNamed(numbers)} ${numbers.length === 1 ? "has" : "have"} been reworded since the last round and ${numbers.length === 1 ? "is" : "are"} not compared with it`,
    ),
  othersCompare: () => "All other standards compare directly.",

  // ---- Actions -------------------------------------------------------------------------------
  notUploaded: () => "Not uploaded",
  actionsWrittenSince: () => "Written since: make the report again",
  notUploadedBy: (hospitals: readonly string[]) => `Not uploaded yet: the actions of ${listOf(hospitals)}.`,
  allUploaded: (count: number) =>
    count === 1 ? "The hospital has chosen what it will work on." : `${allOf(count)} hospitals have chosen what they will work on.`,

  // ---- What comes next -----------------------------------------------------------------------
  nextArea: (period: string, area: string) => `${period}: ${area}.`,
  nextAreaUnknown: (period: string) => `${period} comes next. Its area is not in the calendar yet.`,
  nextDue: (day: string) => `Scores are due by ${day}.`,
  nextWhy: (why: string) => `Why: ${why.replace(/[.\s]+$/, "")}.`,
  nextHasNoStandards: (area: string) => `The standards of ${area} are not in this workbook yet.`,
  nextStandards: (area: string, count: number) => `${area} has ${counted(count, "standard")}.`,

  // ---- The sheet -----------------------------------------------------------------------------
  reportTab: (group: string) => (group === "" ? "Report" : `Report ${group}`),
  reportTitle: (framework: string, area: string) => `${framework} summary: ${area}`,
  reportFooter: (framework: string) => `${framework} report`,
  sentencesAreAsOf: (day: string) =>
    `Tables, charts and their titles follow the scores by themselves. The sentences were written on ${day} from the figures of that day.`,
  sentencesHold: (day: string) => `Nothing has changed since: the sentences of ${day} hold.`,
  sentencesAreOld: (day: string) =>
    `Scores have changed since ${day}: the tables and charts are new, the sentences are not. Make the report again.`,
  summaryHeading: () => "Summary",
  contextHeading: () => "Context and calendar",
  calendarLine: (period: string, area: string) => `${period}: ${area}`,
  calendarAreaUnknown: () => "area not chosen yet",
  calendarWhy: (why: string) => ` (${why.replace(/[.\s]+$/, "")})`,
  dataHeading: () => "How the scores were collected",
  dataHow: (lowest: number, highest: number) =>
    `Service users and staff scored each standard together, from ${lowest} to ${highest}: as a self-assessment, in an involvement group, or with people from the network. What they say beside a score is as important as the score.`,
  leftOutOfReport: (names: readonly string[]) => `Left out: ${names.join(" ")}`,
  hospitalAveragesHeading: () => "Hospital averages",
  scoresByStandardHeading: () => "Scores by standard",
  aboutTheseScores: () => "What people want to say about these scores",
  regionHeading: (region: string) => (region === "" ? "Collaboratives side by side" : `${region}: collaboratives side by side`),
  roundsHeading: () => "Earlier rounds",
  comparabilityHeading: () => "What can be compared",
  actionsHeading: () => "What the hospitals will work on",
  actionsHow: () => "Each hospital chooses one or two standards a year to work on, together with service users.",
  supportHeading: () => "Support offered by the regional team",
  recommendationsHeading: () => "Recommendations and observations",
  nextHeading: () => "What comes next",
  nextUnknown: () => "The calendar on Set-up has no later period yet.",
  authorHeading: () => "Contact and author",
  contactIs: (contact: string) => `For questions: ${contact}`,
  contactMissing: () => "For questions: (write a contact line on Set-up)",
  reportMade: (day: string) => `Made ${day} with SeQuIn Scoring.`,
  yourText: () => "Your text",
  yourTextStays: () => "Write here. This text is yours: it stays when the report is made again. Please do not name service users.",

  // ---- Tables and charts ---------------------------------------------------------------------
  tableCaption: (number: string, what: string) => `Table ${number}. ${what}`,
  chartCaption: (number: string) => `Chart ${number}.`,
  captionContinued: (caption: string) => `${caption} (continued)`,
  averagesCaption: (outOf: number) => `Hospital averages, out of ${outOf}, and who took part`,
  standardsCaption: (outOf: number) => `Hospital scores out of ${outOf} by standard, and their averages`,
  collaborativesCaption: (outOf: number) => `Averages of the collaboratives, out of ${outOf}`,
  regionStandardsCaption: (outOf: number) => `Averages of the collaboratives by standard, out of ${outOf}`,
  roundsCaption: (outOf: number) => `Averages by round, out of ${outOf}`,
  roundsStandardsCaption: (outOf: number) => `Averages of the collaborative by standard and round, out of ${outOf}`,
  actionsCaption: () => "Actions of the hospitals",
  numberHeader: () => "No.",
  averageWord: () => "Average",
  bandWord: () => "Band",
  lowestToHighestHeader: () => "Lowest to highest",
  standardsScoredHeader: () => "Standards scored",
  /** Where a column is too narrow for the word "standards". */
  scoredHeader: () => "Scored",
  collaborativeWord: () => "Collaborative",
  knownFrom: () => "Known from",
  enteredWord: () => "entered",
  hospitalsCounted: (count: number) => counted(count, "hospital"),
  ofCollaboratives: (region: string) => `${region}, average of collaboratives`,
  cannotBeGivenWord: () => "cannot be given",
  dashedLineIs: (name: string) => `The dashed line is the ${name}.`,
  roundWord: () => "Round",
  roundIsBaseline: (round: string) => `${round}, baseline`,
  roundMarked: (round: string, word: string) => `${round} (${word})`,
  roundsTitle: (name: string) => `${name} by round`,
  roundsTitleFigures: () => ": ",
  nowWord: () => " now",
  inRound: (round: string) => ` in ${round}`,
  whatWillBeDone: () => "What they will do",
  statusWord: () => "Status",

  // ---- Making it -----------------------------------------------------------------------------
  reportReady: (sheet: string) => `The report ${sheet} is ready. What you wrote in its boxes is kept.`,
  reportNeedsScores: () => "There is no hospital with scores for this area and period yet, so there is nothing to report.",
  reportCopied: () => "The report is copied, with its headings and tables. Paste it into Word.",
  reportOfOtherRound: (sheet: string) => `${sheet} is of another area or period than Set-up says. Choose those on Set-up first.`,
  reportMissing: (sheet: string) => `${sheet} is no longer a report that can be read. Make it again.`,
} as const;
