/** The sentences over charts and tables: what is highest, what is lowest. */
import { counted, isOrAre, listOf, lower } from "./words";

export const takeawaysMessages = {
  // ---- Takeaways --------------------------------------------------------------------------------
  hospitalAverageTitle: (name: string, average: string, outOf: number, bandWord: string) =>
    `${name}: average ${average} out of ${outOf}, ${lower(bandWord)}`,
  highest: (names: readonly string[], average: string, outOf: number) =>
    `${listOf(names)} ${isOrAre(names.length)} highest, at ${average} out of ${outOf}`,
  allTheSame: (average: string, outOf: number) => `All have the same average, ${average} out of ${outOf}`,
  lowestStandards: (numbers: readonly string[], average: string, bandWord: string) =>
    `${numbers.length === 1 ? "Standard" : "Standards"} ${listOf(numbers)} ${isOrAre(numbers.length)} lowest, at ${average} (${lower(bandWord)})`,
  everyStandardAt: (average: string, bandWord: string) => `Every standard is at ${average} (${lower(bandWord)})`,
  allInBand: (count: number, bandWord: string) =>
    count === 1 ? `The one average is ${lower(bandWord)}` : `All ${count} are ${lower(bandWord)}`,
  countsByBand: (counts: readonly { readonly count: number; readonly word: string }[]) =>
    listOf(counts.map(({ count, word }) => `${count} ${isOrAre(count)} ${lower(word)}`)),
  lowScoreInside: (bandWord: string, units: readonly string[]) => `A ${lower(bandWord)} score on ${listOf(units)} is inside this average`,
  lowScoreInsideStandard: (number: string, bandWord: string, units: readonly string[]) =>
    `Standard ${number}: a ${lower(bandWord)} score on ${listOf(units)} is inside the average.`,
  lookAtStandards: (numbers: readonly string[]) => `Look at ${numbers.length === 1 ? "standard" : "standards"} ${listOf(numbers)}.`,
  scoredLowHidden: (units: readonly string[], score: number, bandWord: string, average: string) =>
    `${listOf(units)} scored ${score} (${lower(bandWord)}). The hospital average of ${average} hides it.`,
  upBy: (size: string, since: string) => `up by ${size} since ${since}`,
  downBy: (size: string, since: string) => `down by ${size} since ${since}`,
  upByLessThanShown: (since: string) => `up a little since ${since}, by less than is shown`,
  downByLessThanShown: (since: string) => `down a little since ${since}, by less than is shown`,
  sameAs: (since: string) => `the same as ${since}`,
  replacedSince: (about: string) => `New standard in place of one on ${about}: not compared with earlier years.`,
  oneHospitalOnly: (collaborative: string, hospital: string) =>
    `${collaborative} has one hospital: its average shows the scores of ${hospital}.`,
  hospitalsDiffer: () => "Hospitals differ, and scores are agreed by different people. Numbers show where to look, not who is best.",

  // ---- Takeaways on the hospital and benchmark sheets -------------------------------------------
  noScoresYet: () => "No scores yet",
  /** Behind the title of a hospital that has not scored all. */
  ofWhichScored: (scored: number | string, of: number | string) => `, ${scored} of ${of} scored`,
  hospitalWithoutAverage: (name: string) => `${name}: no scores yet`,
  averageAlone: (average: string, outOf: number | string, bandWord: string) => `Average ${average} out of ${outOf}, ${lower(bandWord)}`,
  onlyHospital: (name: string, average: string, outOf: number | string, bandWord: string) =>
    `Only ${name}: average ${average} out of ${outOf}, ${lower(bandWord)}`,
  highestShort: (names: readonly string[], average: string) => `${listOf(names)} highest, ${average}`,
  manyHighest: (count: number | string, average: string, outOf: number | string) =>
    `${count} hospitals are highest, at ${average} out of ${outOf}`,
  manyStandardsLowest: (count: number | string, average: string, bandWord: string) =>
    `${count} standards are lowest, at ${average} (${lower(bandWord)})`,
  highestAndLowest: (names: readonly string[], average: string, numbers: readonly string[], least: string) =>
    `${listOf(names)} ${isOrAre(names.length)} highest at ${average}; ${numbers.length === 1 ? "standard" : "standards"} ${listOf(numbers)} ${isOrAre(numbers.length)} lowest at ${least}`,
  highestAndLowestShort: (names: readonly string[], average: string, numbers: readonly string[], least: string) =>
    `${listOf(names)} highest, ${average}; ${numbers.length === 1 ? "standard" : "standards"} ${listOf(numbers)} lowest, ${least}`,

  lowScoresInside: (count: number, bandWord: string) => `${count} ${lower(bandWord)} scores are inside this average`,
  wardsBy: (route: string, wards: number) => `${lower(route)} (${counted(wards, "ward")})`,
  routeLetters: (routes: readonly string[]) =>
    `How we did this: ${routes.map((route) => `${route.slice(0, 1)} ${lower(route)}`).join(", ")}.`,
  tookPartBy: (routes: readonly string[]) => `By ${listOf(routes)}.`,
  numbersFrom: (wards: number, of: number) => `Numbers of people from ${wards} of ${counted(of, "ward")}.`,
  numbersFromHospitals: (hospitals: number, of: number) => `Numbers of people from ${hospitals} of ${counted(of, "hospital")}.`,
  hospitalLetter: (letter: string) => `Hospital ${letter}`,
  allHospitals: () => "All hospitals",
  collaborativeNamed: (name: string, shortName: string) => (shortName === "" || shortName === name ? name : `${name} (${shortName})`),
  hospitalsWithScores: (compared: number, of: number) => `${compared} of ${counted(of, "hospital")} compared`,
  allScoresGiven: (count: number) => `all ${count} scores given`,
  scoresGiven: (count: number, of: number) => `${count} of ${of} scores given`,
  averageOfGroup: (group: string) => (group === "" ? "Average" : `${group} average`),
  ofOneHospital: () => " of 1 hospital",
  averageFigure: (name: string, figure: string) => `${name} ${figure}`,
  bandFrom: (word: string, figure: string) => `${word} from ${figure}`,
  bandBelow: (word: string, figure: string) => `${word} below ${figure}`,
  figuresBehindCharts: () => "Figures behind the charts",
  becauseHospitalScoreFirst: () => "it has ward sheets but no hospital score yet. Make the hospital score first",
  peerReviewBeside: (name: string, average: string) => `Beside it: the peer review of ${name}, average ${average}.`,
  peerReviewWithoutScores: (name: string) => `Beside it: the peer review of ${name}, no scores yet.`,
  noteKept: () => "Notes on standards that are no longer asked (kept)",
  keptNotesPrompt: () => "Your notes stay when this sheet is made again.",
  lastTimePrompt: () => 'The score of this area\'s last round, like "3.4, 2022". It stays when this sheet is made again.',
  yearActionsPrompt: () => "One or two standards to work on this year. Rows you add stay when this sheet is made again.",
  becauseReworded: (numbers: readonly string[]) =>
    `${numbers.length === 1 ? "it was" : "they were"} scored in an older wording than the standards have now`,
  becauseTwiceDifferently: () => "there are two sheets of it with different scores: keep one, or make one of them a peer review",
  becauseHospitalUnknown: (hospital: string) => `its hospital, ${hospital}, is not on the Set-up sheet`,
  withPeerReview: (name: string) => `${name} (peer review)`,
  becauseStandardTwice: () => "it stands on the sheet twice",
  becauseStandardUnknown: () => "it is not among the standards that are asked now",
  standardsOfSheet: (name: string, numbers: readonly string[]) =>
    `${name}, ${numbers.length === 1 ? "standard" : "standards"} ${listOf(numbers)}`,
} as const;
