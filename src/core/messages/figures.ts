/** What figures are called and how they are said. */
import { counted, listOf } from "./words";

export const figuresMessages = {
  // ---- Figures ----------------------------------------------------------------------------------
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

  // ---- Bands ------------------------------------------------------------------------------------
  bandsLine: (words: readonly string[]) => words.join("   "),
  bandThresholdMissing: (word: string) => `${word} needs a lowest figure.`,
  lastBandNeedsNoThreshold: (word: string) => `${word} is the lowest band and takes all the rest: it needs no figure.`,
  bandOutOfScale: (word: string, from: number, lowest: number, highest: number) =>
    `${word} begins at ${from}, but scores go from ${lowest} to ${highest}.`,
  bandTooFine: (word: string, from: number) => `${word} begins at ${from}, but averages are shown with one decimal.`,
  bandsOutOfOrder: (word: string, from: number, below: string, belowFrom: number) =>
    `${below} begins at ${belowFrom}, which is not below ${word} at ${from}.`,
  bandLetterTwice: (letter: string) => `Two bands have the letter ${letter}.`,
} as const;
