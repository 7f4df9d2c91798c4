/**
 * Every sentence a user can meet, as a function. Plain British English, whole sentences, the words of
 * the glossary. Tests compare with the function, never with the text.
 *
 * Ordered by topic: figures, takeaways, checks, identifying text, sheets and units, hospital score,
 * benchmark, RAG on an old workbook, bands, framework, set-up, what Excel refuses, the pane by its screens.
 *
 * Later topics have a file each in `messages/`; all are reached through `messages`.
 */
import { paneMessages } from "./messages/pane";
import { reportMessages } from "./messages/report";
import { returnsMessages } from "./messages/returns";
import { roundsMessages } from "./messages/rounds";
import { slidesMessages } from "./messages/slides";
import { counted, listOf } from "./messages/words";

const isOrAre = (count: number): string => (count === 1 ? "is" : "are");
const lower = (word: string): string => word.toLowerCase();
/** "Involvement" begins small inside a sentence, "CPA" does not. */
const insideSentence = (name: string): string => (/^[A-Z][a-z]/.test(name) ? `${lower(name.slice(0, 1))}${name.slice(1)}` : name);

export const messages = {
  ...returnsMessages,
  ...roundsMessages,
  ...reportMessages,
  ...slidesMessages,
  ...paneMessages,
  // ---- Figures -------------------------------------------------------------------------------
  nOfMScored: (scored: number, of: number) => `${scored} of ${of} scored`,
  nOfMScoredLeft: (scored: number, of: number) => `${scored} of ${of} scored. ${of - scored} left.`,
  standardsScored: (scored: number, of: number) => `${scored} of ${counted(of, "standard")} scored`,
  standardsScoredByWards: (scored: number, of: number, wards: number, ofWards: number) =>
    `${scored} of ${counted(of, "standard")} scored by ${wards} of ${counted(ofWards, "ward")}`,
  numberOf: (count: number, of: number) => `${count} of ${of}`,
  averageBandScored: (average: string, outOf: number, bandWord: string, scored: number, of: number) =>
    `${average} out of ${outOf}. ${bandWord}. ${scored} of ${of} scored.`,
  tookPart: (serviceUsers: number, staff: number) => `${counted(serviceUsers, "service user")} and ${staff} staff took part.`,
  tookPartUnknown: () => "How many service users and staff took part is not filled in.",
  lowestToHighest: (lowest: number, highest: number) => (lowest === highest ? `all ${lowest}` : `${lowest} to ${highest}`),
  cannotBeGiven: (collaboratives: readonly string[]) =>
    `The average of hospitals cannot be given: only an average that was typed in is known for ${listOf(collaboratives)}.`,
  cannotBeRepeated: () => "cannot be repeated from the figures beside it",
  howHospitalScoreIsWorkedOut: () =>
    "How this is worked out: each hospital score is the average of the wards that scored the standard. N/A and blank are left out. Worked from exact figures, shown to one decimal.",
  howAveragesAreWorkedOut: () =>
    "Averages (means) are worked from exact figures, shown to one decimal and coloured by the figure shown. N/A and blank are left out.",

  // ---- Takeaways -----------------------------------------------------------------------------
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

  // ---- Takeaways on the hospital and benchmark sheets ----------------------------------------
  noScoresYet: () => "No scores yet",
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
  routeLetters: (routes: readonly string[]) => `How we did this: ${routes.map((route) => `${route.slice(0, 1)} ${lower(route)}`).join(", ")}.`,
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

  // ---- Checks: to put right ------------------------------------------------------------------
  thingsToPutRight: (count: number) => (count === 0 ? "Nothing to put right." : `${counted(count, "thing")} to put right.`),
  thingsYouCouldAdd: (count: number) => `${counted(count, "thing")} you could add`,
  textsThatMayIdentify: (count: number) => `${counted(count, "text")} may identify a person`,
  outOfRange: (seen: string, lowest: number, highest: number) =>
    `The score is ${seen}. Scores go from ${lowest} to ${highest}. It is not counted.`,
  decimal: (seen: string) => `The score is ${seen}. Scores are whole numbers. It is not counted.`,
  numberAsText: (seen: string) => `The score is text: "${seen}". It is not counted.`,
  notApplicableSpelling: (seen: string, word: string) => `"${seen}" is read as ${word} only when it is written so.`,
  otherText: (seen: string) => `"${seen}" is not a score. It is not counted.`,
  date: () => "Excel shows a date in place of the score. Type the score again.",
  errorValue: (seen: string) => `The cell shows ${seen} where the score should be. Type the score again.`,
  formula: () => "A formula stands in place of the score. Type the score itself, so that it cannot change by accident.",
  missing: () => "There is no score yet.",
  reasonMissing: () => "The standard does not apply, but the reason is missing. Say why in the column beside it.",
  unknownStandard: (id: string) => `This row has no standard that the framework knows (${id}). It is not counted.`,
  standardTwice: (number: string) => `Standard ${number} stands on this sheet twice. Neither row is counted.`,
  standardReworded: (number: string, had: number, now: number) =>
    `Standard ${number} was reworded after this sheet was made (version ${had}, now ${now}). Its score is left out of averages. Score the new wording on a new sheet.`,
  standardReplaced: (number: string) => `Standard ${number} has been retired or replaced. Its score is kept and not counted.`,
  sheetTwice: (names: readonly string[]) =>
    `${listOf(names)} are the same score sheet: same ward or hospital, area, period and route. Keep one.`,
  ownScoresTwice: (names: readonly string[]) =>
    `${listOf(names)} both give own scores for the same ward or hospital. Keep one, or make one of them a peer review.`,
  linkToOtherFile: () => "The cell takes its value from another file. Type the value itself.",
  headerUnreadable: (what: string, seen: string) => `${what} cannot be read: "${seen}".`,
  headerMissing: (what: string) => `${what} is not filled in.`,
  headerNotCounted: (what: string) => `${what} should be a whole number.`,
  changeTo: (value: string | number) => `Change to ${value}`,
  mendAll: (count: number) => `Mend ${count} automatically`,
  mended: (count: number) => `${counted(count, "cell")} mended.`,
  nothingToMend: () => "Nothing here can be mended automatically.",
  noScoreSheets: () => "There are no score sheets in this workbook. Add one first.",
  sheetComplete: (name: string) => `${name}: complete.`,
  sheetProgress: (name: string, scored: number, of: number) => `${name}: ${scored} of ${of} scored.`,

  // ---- Checks: could add ---------------------------------------------------------------------
  evidenceMissing: (score: number) => `The score is ${score}. How do we know?`,
  actionMissing: (score: number) => `The score is ${score}. What will we do?`,
  serviceUsersMissing: () => "The number of service users who took part is not filled in.",
  staffMissing: () => "The number of staff who took part is not filled in.",
  viewsApart: () => "You see this differently. What would help?",

  // ---- Identifying text ----------------------------------------------------------------------
  nhsNumberFound: (found: string) => `"${found}" may be an NHS number.`,
  dateOfBirthFound: (found: string) => `"${found}" may be a date of birth.`,
  emailFound: (found: string) => `"${found}" is an e-mail address.`,
  noNamesPlease: () => "Please do not write names or details of service users on this sheet.",

  // ---- Score sheet: prompts, and what its reader finds ---------------------------------------
  scorePromptTitle: (lowest: number, highest: number, word: string) => `Score ${lowest} to ${highest}, or ${word}`,
  scorePrompt: (lowest: number, lowestWord: string, highest: number, highestWord: string, word: string) =>
    `${lowest} is "${lowestWord}", ${highest} is "${highestWord}". Agree the score together. ${word} if the standard does not apply: say why beside it.`,
  scoreAlertTitle: () => "This is not a score",
  scoreAlert: (lowest: number, highest: number, word: string) => `Choose a whole number from ${lowest} to ${highest}, or ${word}.`,
  viewPrompt: (who: string, lowest: number, highest: number) => `What ${who} think, ${lowest} to ${highest}. Only the agreed score counts.`,
  chooseFromListTitle: () => "Choose from the list",
  chooseFromList: (choices: readonly string[]) => `Choose ${choices.slice(0, -1).join(", ")} or ${choices[choices.length - 1] ?? ""}.`,
  routePrompt: () => "Self-assessment, involvement group or peer review. A peer review stands beside your own scores.",
  peoplePromptTitle: () => "How many people?",
  peoplePrompt: () => "A number, not names. It is shown on every result.",
  peopleAlert: () => "Type a whole number, for example 5.",
  datePrompt: () => "The day on which you agreed the scores, for example 14/6/2023.",
  dateAlertTitle: () => "This is not a date",
  dateAlert: () => "Type a date, for example 14/6/2023.",
  agreedPrompt: () => "Yes, when everyone who took part agrees these scores.",
  headerPromptTitle: () => "What this sheet is about",
  periodPrompt: () => "For example Quarter 1 2023/24, or June 2023.",
  headerPrompt: () =>
    "Leave the ward empty when the whole hospital is scored. The standards below belong to this area. A quarter reads like Quarter 1 2023/24, a month like June 2023.",
  evidencePrompt: () => "What shows it? Or why the standard does not apply. Please do not name service users.",
  actionPrompt: () => "What will be done to get better? One or two things are enough.",
  leadPrompt: () => "A role, for example Involvement lead.",
  byWhenPrompt: () => "A date, for example 30/9/2023.",
  statusPrompt: () => "How far it is.",
  notesPrompt: () => "What works well here that others could use? Please do not name service users.",
  partLost: (what: string) =>
    `${what} of this score sheet cannot be found any more. Nothing on it is counted: add a new sheet and copy the scores there.`,
  columnLost: (header: string) => `The column "${header}" cannot be found. Nothing on this sheet is counted until it is back.`,
  columnTwice: (header: string) => `Two columns are called "${header}". Nothing on this sheet is counted until one is renamed.`,
  rowWithoutStandard: () =>
    "This row was added by hand and belongs to no standard. It is not counted. Add the standard on the Framework sheet.",
  standardOfOtherArea: (number: string, area: string) =>
    `Standard ${number} belongs to ${area}, not to the area of this sheet. It is not counted.`,
  standardMixedUp: (wordingOf: string, idOf: string) =>
    `This row has the words of standard ${wordingOf}, but belongs to standard ${idOf}. Only a part of it may have been sorted. It is not counted.`,
  wordingChanged: (number: string) =>
    `The words of standard ${number} were changed on this sheet. Its score counts; the words of the Framework sheet hold.`,
  rowMissing: (number: string) => `Standard ${number} is not on this sheet.`,
  linkPointedBack: () => "This formula looks at another file, as happens when a sheet is copied into another workbook.",
  pointBack: () => "Point it back to this workbook",

  // ---- Sheets and units ----------------------------------------------------------------------
  sheetsWillBeAdded: (names: readonly string[]) =>
    names.length === 0 ? "No sheet will be added." : `${counted(names.length, "sheet")} will be added: ${listOf(names)}.`,
  sheetsAdded: (names: readonly string[]) => `Added ${counted(names.length, "sheet")}: ${listOf(names)}.`,
  sheetMade: (name: string) => `The sheet ${name} is ready.`,
  sheetUpdated: (name: string) => `The sheet ${name} is up to date. Your notes are kept.`,
  sheetExists: (name: string) => `There is already a sheet called ${name}. Nothing has been changed.`,
  sheetAlreadyScores: (name: string) =>
    `The sheet ${name} already scores this ward or hospital, area and quarter in the same way. Nothing has been changed.`,
  nameMissing: () => "Type a name first.",
  nameTooLong: (name: string, longest: number) => `${name} is too long for the name of a sheet: ${longest} letters at most.`,
  nameForbidden: (name: string, marks: string) => `${name} cannot be the name of a sheet: Excel does not allow ${marks} there.`,
  nameApostrophe: (name: string) => `${name} cannot be the name of a sheet: it may not begin or end with an apostrophe.`,
  nameReserved: (name: string) => `${name} cannot be the name of a sheet: Excel keeps it for itself.`,
  useNameInstead: (name: string) => `Use ${name} instead`,
  sheetNameTaken: (name: string) => `Another sheet is called ${name} already.`,
  nameTwice: (name: string) => `${name} is there twice.`,
  textInTheWay: (sheet: string) =>
    `Something of yours stands on ${sheet} where the result would go. Move it, then try again. Nothing has been changed.`,
  notesMoved: (sheet: string) => `Notes for standards that are no longer there are kept at the foot of ${sheet}.`,
  chooseArea: () => "Choose an area first.",
  choosePeriod: () => "Choose a quarter or a month first.",
  areaWithoutStandards: (area: string) => `${area} has no standards yet. Add them on the Framework sheet.`,

  // ---- Hospital score ------------------------------------------------------------------------
  chooseHospital: () => "Choose a hospital first.",
  noSheetsOfHospital: (hospital: string) => `There is no score sheet of ${hospital} for this area and period.`,
  wardHasNothing: (name: string) => `${name} has no scores yet: left out.`,
  leftOutWord: () => "Left out:",
  leftOutNothing: () => "Left out: nothing.",
  leftOut: (names: readonly string[]) => `Left out: ${names.join("; ")}.`,
  leftOutBecause: (name: string, because: string) => `${name}, because ${because}`,
  becauseArea: (area: string) => `it is about ${area}`,
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
  noWardSheets: () => "There are no ward sheets with scores to average. A hospital scored as a whole needs no hospital score: compare it straight away.",
  oldSheetName: (sheet: string) => `${sheet} (old)`,
  hospitalScoreMade: (sheets: readonly string[]) => `Made ${counted(sheets.length, "hospital sheet")}: ${listOf(sheets)}.`,
  upToDateAlready: (sheets: readonly string[]) =>
    `${listOf(sheets)} ${isOrAre(sheets.length)} up to date already. The figures follow the score sheets by themselves.`,
  oldSheetKept: (old: string) => `The old sheet is kept as ${old}, because something of yours is on it or may look at it. Delete it when you no longer need it.`,

  // ---- Benchmark -----------------------------------------------------------------------------
  benchmarkNeedsHospitals: () => "There is no hospital with scores for this area and period yet.",
  benchmarkTitle: (area: string, period: string) => `${area}: hospitals side by side, ${period}`,
  hospitalsCompared: (names: readonly string[]) => `${counted(names.length, "hospital")} compared: ${listOf(names)}.`,
  hospitalWithoutScores: (hospital: string) => `${hospital} has not sent scores yet.`,
  hospitalMissing: (hospital: string, because: string) => `${hospital} is missing here, because ${because}.`,
  shortTitlesAreOurs: () => "The short titles are ours.",

  // ---- RAG on any numbers --------------------------------------------------------------------
  ragApplied: (count: number) => `${counted(count, "cell")} coloured. No value has been changed.`,
  ragRemoved: () => "The colours of SeQuIn Scoring are taken away. No value has been changed.",
  ragNothingSelected: () => "Select the cells with scores or averages first.",

  // ---- Bands ---------------------------------------------------------------------------------
  bandsLine: (words: readonly string[]) => words.join("   "),
  bandThresholdMissing: (word: string) => `${word} needs a lowest figure.`,
  lastBandNeedsNoThreshold: (word: string) => `${word} is the lowest band and takes all the rest: it needs no figure.`,
  bandOutOfScale: (word: string, from: number, lowest: number, highest: number) =>
    `${word} begins at ${from}, but scores go from ${lowest} to ${highest}.`,
  bandTooFine: (word: string, from: number) => `${word} begins at ${from}, but averages are shown with one decimal.`,
  bandsOutOfOrder: (word: string, from: number, below: string, belowFrom: number) =>
    `${below} begins at ${belowFrom}, which is not below ${word} at ${from}.`,
  bandLetterTwice: (letter: string) => `Two bands have the letter ${letter}.`,

  // ---- Framework -----------------------------------------------------------------------------
  frameworkChanged: () => "The Framework sheet is changed. New score sheets will have it; those already there stay as they are.",
  draftWording: () => "Draft wording",
  wordsAreOurs: () => "Our words, not SeQuIn's.",
  areaUnknown: (area: string) => `The framework has no area called ${area}.`,
  standardUnknown: (id: string) => `The framework has no standard ${id}.`,
  areaNameBlank: () => "An area needs a name.",
  areaNameTooLong: (name: string, longest: number) => `The area name "${name}" is too long: ${longest} letters at most.`,
  areaNameTaken: (name: string) => `There is already an area called ${name}, now or formerly.`,
  standardTextMissing: (number: string) => (number === "" ? "A standard has no text." : `Standard ${number} has no text.`),
  standardTextTooLong: (number: string, length: number, longest: number) =>
    `Standard ${number} has ${length} letters: ${longest} at most, so that it fits on the sheet.`,
  standardNumberMissing: (text: string) => `The standard "${text}" has no number.`,
  standardNumberTaken: (area: string, number: string) => `${area} already has a standard ${number}.`,
  standardIdTwice: (id: string) => `The id ${id} is there twice.`,
  shortTitleTooLong: (title: string, longest: number) => `The short title "${title}" is too long for charts: ${longest} letters at most.`,
  viewUnknown: (seen: string) => `"${seen}" is not a view. Use Everyone, Service users or Staff.`,
  standardAlreadyRetired: (number: string) => `Standard ${number} is retired already.`,
  standardUnchanged: (number: string) => `The new wording of standard ${number} is the same as the old one.`,
  notJson: () => "This is not a framework file: it cannot be read as JSON.",
  notAFramework: () => "This is not a framework file: it does not say which version it is.",
  frameworkVersionUnknown: (found: string) =>
    `This framework file is of version ${found}. This version of SeQuIn Scoring does not know it.`,
  frameworkPart: (part: string, what: string) => (part === "" ? `${what}.` : `At ${part}: ${what}.`),
  frameworkMissing: () => "The Framework sheet is missing or cannot be read.",
  frameworkColumnLost: (header: string) => `The column "${header}" of the Framework sheet cannot be found.`,
  frameworkColumnTwice: (header: string) => `Two columns of the Framework sheet are called "${header}". Rename one.`,
  frameworkValue: (what: string, seen: string) => `${what} on the Framework sheet cannot be used: "${seen}".`,
  frameworkHowTo: () =>
    "Add a standard in the next empty row. To reword one, type over it. To stop using one, set In use to No. Never type over another standard: old scores belong to it.",
  frameworkAbout: () => "About this framework and its scale (open with the + at the left)",
  easyReadPrompt: () => "Yes, when service users have agreed these words. Until then they are marked as a draft.",
  inUsePrompt: () => "No takes the standard out of new score sheets. Old scores keep it.",
  viewColumnPrompt: () => "Who answers this standard.",
  noHeadersToBringIn: (headers: readonly string[]) => `The cells need a row with the headers ${listOf(headers)}.`,
  nothingToBringIn: () => "There is nothing to bring in.",
  standardsBroughtIn: (count: number, areas: readonly string[]) => `${counted(count, "standard")} brought in for ${listOf(areas)}.`,

  // ---- Set-up --------------------------------------------------------------------------------
  setUpMissing: () => "The Set-up sheet is missing or cannot be read.",
  setUpValue: (what: string, seen: string) => `${what} on the Set-up sheet cannot be used: "${seen}".`,
  setUpForEveryone: () => "Ward staff need only the part called My hospital.",
  setUpForLead: () => "For the regional lead (open with the + at the left)",
  setUpBandPrompt: () => "At or above this number. Changing it colours every sheet anew.",
  setUpYesNoPrompt: () => "Yes or No.",
  setUpWordsAreOurs: () => "The words under the ends of the scale are ours until you change them.",
  wardTwice: (ward: string, hospital: string) => `The ward ${ward} of ${hospital} is on the Set-up sheet twice.`,
  wardWithoutHospital: (ward: string) => `The ward ${ward} on the Set-up sheet has no hospital beside it.`,
  calendarTwice: (period: string) => `${period} is in the calendar twice.`,
  hospitalTwice: (name: string) => `The hospital ${name} is on the Set-up sheet twice.`,
  collaborativeUnknown: (hospital: string, collaborative: string) =>
    `${hospital} belongs to ${collaborative}, which is not on the Set-up sheet.`,

  // ---- What Excel refuses --------------------------------------------------------------------
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

  // ---- The pane ------------------------------------------------------------------------------
  nothingLeavesThisComputer: () => "Nothing leaves this computer.",
  makingSheet: () => "Making the sheet...",
  makingSheets: (count: number) => (count === 1 ? "Making the sheet..." : `Making ${count} sheets...`),
  paneTitle: () => "SeQuIn Scoring",
  back: () => "Back",
  next: () => "Next",
  cancel: () => "Cancel",
  close: () => "Close",
  save: () => "Save",
  doneWord: () => "Done",
  yes: () => "Yes",
  stop: () => "Stop",
  stopped: () => "Stopped. Nothing has been changed.",
  reading: () => "Reading the workbook...",
  writing: () => "Writing to the sheet...",
  mending: () => "Mending...",
  reload: () => "Reload",
  tryAgain: () => "Try again",
  problemWord: () => "Not done.",
  undoWithCtrlZ: () => "Ctrl+Z takes it back.",
  unexpected: (what: string) => `Something went wrong that should not have: ${what}. What is on the sheets is safe. Close and open the pane, then try again.`,
  screenBroke: () => "This screen could not be shown",
  belongsInExcel: () => "This is the pane of SeQuIn Scoring. It belongs beside a workbook in Excel. You can try it here without Excel.",
  openTryIt: () => "Open the page to try it",
  excelDoesNotAnswer: () => "Excel has not answered. What is on the sheets is safe. Reload the pane.",
  officeNotLoaded: () => "A part that comes from Microsoft could not be loaded. Look at the connection, then reload the pane.",
  madeByNewer: () => "This workbook was made by a newer version of SeQuIn Scoring. You can read it here. To change it, get the newer version.",

  // ---- Pages for service users: one idea a sentence, under twelve words ------------------------
  easyReadTitle: (area: string) => `${area}: what do you think?`,
  easyReadHow: () => "Tick one box for each. There are no wrong answers.",
  easyReadIsDraft: () => "These words are a draft. Tell us how to make them better.",
  notSure: () => "Not sure",
  resultsTitle: (area: string) => `What we said about ${insideSentence(area)}`,
  resultsWho: (unit: string, period: string) => `${unit}. ${period}.`,
  goingWell: () => "What is going well",
  nothingGoingWellYet: () => "We are still working on everything.",
  getBetter: () => "What we want to get better",
  nothingToGetBetter: () => "We want to keep it this way.",
  whatWeWillDo: () => "What we will do",
  tookPartByHand: () => "........ service users and ........ staff took part.",
  tellUs: () => "Tell us what you think.",
  tellUsAt: (contact: string) => `Tell us what you think: ${contact}`,
  easyReadTab: (area: string) => `${area} easy read`,
  resultsTab: (unit: string) => `${unit} results`,
  easyReadAdded: (sheet: string) => `The easy-read sheet ${sheet} is ready to print.`,
  resultsAdded: (sheet: string) => `The results page ${sheet} is ready to print.`,

  // ---- The pane: start -----------------------------------------------------------------------
  whatToDo: () => "What would you like to do?",
  carryOn: () => "Carry on",
  otherSheets: (count: number) => `${counted(count, "other sheet")} not finished`,
  allSheetsComplete: (count: number) => (count === 1 ? "The score sheet is complete." : `All ${count} score sheets are complete.`),
  scoreTitle: () => "Score a ward or hospital",
  scoreLine: () => "Add a score sheet",
  checkTitle: () => "Check scores",
  checkLine: () => "Find gaps and typing slips",
  hospitalTitle: () => "Make the hospital score",
  hospitalLine: () => "Average the wards",
  workOnTitle: () => "Choose what to work on",
  workOnLine: () => "One or two standards for this year",
  compareTitle: () => "Compare and report",
  compareLine: () => "Benchmark, rounds, report, slides",
  settingsTitle: () => "Settings",
  helpTitle: () => "Help",

  // ---- The pane: add a score sheet -----------------------------------------------------------
  addSheetTitle: () => "Add a score sheet",
  addSheets: (count: number) => (count <= 1 ? "Add the sheet" : `Add ${count} sheets`),
  whatAreYouScoring: () => "What are you scoring?",
  scope: (scope: "whole" | "one" | "several") => ({ whole: "Whole hospital", one: "One ward", several: "Several wards" })[scope],
  hospitalLabel: () => "Hospital",
  wardLabel: () => "Ward",
  wardsLabel: () => "One ward on each line",
  areaLabel: () => "Area",
  areaHasNoStandards: (area: string) => `${area} (no standards yet)`,
  periodLabel: () => "Quarter or month",
  howAreYouDoingThis: () => "How are you doing this?",
  nameTwiceUsedOnce: (name: string) => `${name} is there twice. It gets one sheet.`,
  alreadyScored: (sheet: string) => `The sheet ${sheet} has this already: same ward or hospital, area, quarter and way. Carry on there, or choose another.`,
  haveTheirSheets: (names: readonly string[], more: number) =>
    `${more === 0 ? listOf(names) : `${names.join(", ")} and ${more} more`} ${names.length + more === 1 ? "has its sheet" : "have their sheets"} already for this area, quarter and way of scoring.`,
  toAddMore: () => "To add more, choose another quarter or another way, or type another name.",
  carryOnWith: (sheet: string) => `Carry on with ${sheet}`,
  tabWillBeCalled: (why: string, name: string) => `${why} Its sheet will be called ${name}.`,
  manySheetsWillBeAdded: (count: number, first: readonly string[]) => `${count} sheets will be added: ${first.join(", ")} and ${count - first.length} more.`,
  readyToScore: (count: number) => (count === 1 ? "The sheet is ready" : `${count} sheets are ready`),
  afterAdding: () => "To score on the sheet itself, click its first score and type. Or score together on one screen. To prepare the meeting, print the easy-read sheet.",
  easyReadSheet: () => "Easy-read sheet",
  wholeHospital: () => "Whole hospital",

  // ---- The pane: score together --------------------------------------------------------------
  scoreTogetherTitle: () => "Score together",
  whichScoreSheet: () => "Which score sheet?",
  standardNOfMFor: (number: number, of: number, whose: string) => `Standard ${number} of ${of} · For ${whose}`,
  viewWord: (view: "everyone" | "serviceUsers" | "staff") => ({ everyone: "everyone", serviceUsers: "service users", staff: "staff" })[view],
  progressLabel: () => "How far you are",
  textSize: () => "Size of the text",
  showFullWording: () => "Show the full wording",
  showEasyRead: () => "Show the easy-read wording",
  serviceUsersView: () => "Service users",
  staffView: () => "Staff",
  agreedScore: () => "Agreed score",
  doesNotApply: () => "Does not apply",
  appliesAfterAll: () => "It does apply",
  whyNotApplicable: () => "Why does it not apply?",
  readAloud: () => "Read aloud",
  notes: () => "Notes",
  howDoWeKnow: () => "How do we know?",
  whatWillWeDo: () => "What will we do?",
  goodPractice: () => "Good practice to share",
  goodPracticeHint: () => "For the whole sheet, not only this standard.",
  pleaseNoNames: () => "Please do not name service users.",
  leaveForNow: () => "Leave for now",
  allScored: (count: number) => `All ${count} scored`,
  stillOpen: (count: number) => (count === 1 ? "Still to do: standard" : "Still to do: standards"),
  standardNumber: (number: string) => `Standard ${number}`,
  outOf: (highest: number) => `out of ${highest}`,
  serviceUsersWho: () => "Service users",
  staffWho: () => "Staff",
  numbersNotNames: () => "How many took part. Numbers only, no names.",
  wholeNumberPlease: (most: number) => `A whole number from 0 to ${most}, please.`,
  everyoneAgrees: () => "Everyone here agrees these scores",
  makeResultsPage: () => "Make results page",
  notAScoreSheet: (sheet: string) => `${sheet} is no longer a score sheet that can be read. Check scores says what is missing.`,
  cellHolds: (seen: string) => `The cell holds "${seen}", which is not counted. Choose a score to put it right.`,
  columnMissing: (header: string, sheet: string) => `${sheet} has no column "${header}".`,
  standardGone: (sheet: string) => `This standard is no longer on ${sheet}. Somebody may have deleted its row.`,

  // ---- The pane: check scores ----------------------------------------------------------------
  sheetsComplete: (names: readonly string[]) => `${listOf(names)} ${isOrAre(names.length)} complete.`,
  sheetAndStandard: (sheet: string, number: string) => `${sheet}, standard ${number}`,
  standardsWithoutScore: (numbers: readonly string[]) => `${counted(numbers.length, "standard")} without a score: ${listOf(numbers)}.`,
  scoreThem: () => "Score together",
  takeOutBeforeSending: () => "Please look, and take it out before anybody else gets the workbook.",
  goToCell: () => "Go to cell",
  thisWillChange: (count: number) => `This will change ${counted(count, "cell")}`,
  mendNow: (count: number) => (count === 1 ? "Mend it" : `Mend ${count}`),

  // ---- The pane: hospital score --------------------------------------------------------------
  hospitalScoreTitle: () => "Hospital score",
  everyHospital: (count: number) => `All ${count} hospitals`,
  makeHospitalScore: () => "Make hospital score",
  scoredAsWhole: (hospital: string) => `${hospital} was scored as a whole. Its score sheet is the hospital score: there are no wards to average.`,
  sheetOfItsOwn: () => "A sheet of its own puts last time beside it, and holds what you will work on this year.",
  makeItsSheet: () => "Make its sheet",
  averagesLeaveOut: () => "N/A and blank are left out of averages.",
  completeWord: () => "Complete",
  notUsedArea: (area: string) => `Not used: it is about ${area}`,
  notUsedPeriod: (period: string) => `Not used: it is for ${period}`,
  standsBeside: () => "Peer review: stands beside",
  updateSheet: () => "Update the sheet",
  goToSheet: () => "Go to sheet",
  resultOf: (hospital: string, area: string, period: string) => `${hospital}, ${area}, ${period}`,
  notYetScored: () => "No scores yet",
  whereToLook: () => "Where to look",
  wardsHeading: () => "Wards",
  whoTookPart: () => "Who took part",
  workOnThisYear: () => "What will you work on this year?",
  lowestOffered: (standards: readonly string[]) => (standards.length === 0 ? "Choose one or two, together." : `Choose one or two, together. Lowest now: ${standards.join("; ")}.`),
  standardLabel: () => "Standard",
  standardWithTitle: (number: string, title: string) => `${number} ${title}`,
  whoLeads: () => "Who leads",
  roleNotName: () => "A role, not a name.",
  byWhen: () => "By when",
  agreedWithServiceUsers: () => "Agreed with service users",
  chooseAnother: () => "Choose a second one",
  putOnSheet: () => "Put on the sheet",
  actionsWritten: (count: number, sheet: string) => `${counted(count, "action")} written on ${sheet}.`,
  noRoomForActions: (sheet: string) => `${sheet} has no room left for actions. Make the hospital score again, then try again.`,

  // ---- The pane: compare ---------------------------------------------------------------------
  reportFor: () => "Compare the hospitals of",
  everyHospitalHere: () => "Every hospital in this workbook",
  namesQuestion: () => "Names of hospitals",
  namesChoice: (names: "shown" | "letters") => ({ shown: "Shown", letters: "Letters instead" })[names],
  makeBenchmark: () => "Make the benchmark",
  updateBenchmark: () => "Update the benchmark",
  chartsHeading: () => "Charts as pictures",
  copyPicture: () => "Copy",
  copied: () => "Copied. Paste it where you like.",
  copyByHand: () => "Or press the right mouse button on the picture.",
  cannotCopy: () => "Excel does not let the pane copy pictures here. Press the right mouse button on the picture and choose Copy.",
  noCharts: (sheet: string) => `There is no chart on ${sheet}.`,
  resultsPages: () => "Results page for the wall",
  resultsPagesLine: () => "One page in easy words: what is going well, what we want to get better, what we will do.",
  makePage: () => "Make",
  makePageFor: (name: string) => `Make the results page of ${name}`,

  // ---- The pane: settings --------------------------------------------------------------------
  setUpComesWithFirstSheet: () => "There is nothing to set yet. The Set-up sheet comes with the first score sheet.",
  myHospital: () => "My hospital",
  notChosen: () => "Not chosen",
  notChosenNow: (now: string) => `Not chosen. Now: ${now}`,
  hospitalWordLabel: () => "What you call a hospital",
  hospitalsAndWards: (hospitals: number, wards: number) => `${counted(hospitals, "hospital")} and ${counted(wards, "ward")}`,
  openSetUp: () => "Edit on Set-up",
  forRegionalLead: () => "For the regional lead",
  bandsHeading: () => "Where the colours begin",
  scoresFrom: (word: string) => `${word}: scores from`,
  averagesFrom: (word: string) => `${word}: averages from`,
  averagesExample: () => "Averages:",
  numberPlease: () => "A number, please.",
  lowestWord: () => "Words under the lowest score",
  highestWord: () => "Words under the highest score",
  askBothViews: () => "Ask service users and staff separately too",
  countPeerReviews: () => "Count peer reviews in averages",
  contactLabel: () => "Contact line",
  contactHint: () => "Stands on the results page. A team's address, not a person's.",
  listsOnSetUp: () => "Hospitals, collaboratives and the calendar are lists on the Set-up sheet; areas and standards are on the Framework sheet.",
  settingGone: (label: string) => `The line "${label}" is no longer on the Set-up sheet. Nothing has been changed.`,
  settingsSaved: () => "Settings saved. Every sheet follows.",

  // ---- The pane: help ------------------------------------------------------------------------
  helpTopics: (): readonly { readonly title: string; readonly sentences: readonly string[] }[] => [
    {
      title: "Scores",
      sentences: [
        "Each standard gets a whole number, or N/A with a reason. Only the score that everyone agreed counts.",
        "In Score together the keys 1 to 5 choose, N does not apply, and the left and right arrows go back and on.",
      ],
    },
    {
      title: "Averages",
      sentences: [
        "N/A and blank are left out. An average is worked from exact figures and shown with one decimal, a half rounded up. Beside it stands how many were scored.",
        "The hospital score of a standard is the average of its wards. The average of a collaborative is the average of its hospitals.",
      ],
    },
    {
      title: "Colours",
      sentences: [
        "Red, amber and green follow the figure shown, and the letter R, A or G stands beside it. Where they begin can be changed in Settings.",
        "Colour these numbers works on any cells of any workbook. It changes no value, and a second press takes the colours away.",
      ],
    },
    {
      title: "Check scores",
      sentences: ["The arrows down and up go to the next and the previous thing to put right, and Excel goes to its cell."],
    },
    {
      title: "Taking things back",
      sentences: ["Each result says whether Ctrl+Z takes it back. Excel cannot undo that a sheet was added, replaced or deleted.", "Your notes and actions stay when a sheet is made again."],
    },
    {
      title: "Privacy",
      sentences: ["The workbook is the only place where anything is kept. Nothing leaves this computer.", "Please write no names or details of service users. Check scores looks for NHS numbers, dates of birth and e-mail addresses."],
    },
  ],
} as const;
