/**
 * Cases for the takeaways and their live twins: averages as fractions, what each title says. The same table runs through the
 * functions, the host's formulas, and (by whoever has it) another spreadsheet program.
 */
export interface TakeawayCase {
  readonly what: string;
  /** Names and averages; null where there is none. */
  readonly hospitals: readonly (readonly [string, readonly [number, number] | null])[];
  /** Averages of standards numbered from 1. */
  readonly standards: readonly (readonly [number, number] | null)[];
  readonly hospitalsTitle: string;
  readonly lowestTitle: string;
  readonly benchmarkTitle: string;
}

const four = [4, 1] as const;
const LONG = "The Very Long Named Hospital X"; // 30 letters

export const TAKEAWAY_CASES: readonly TakeawayCase[] = [
  {
    what: "the published round",
    hospitals: [
      ["Humber Centre", [45, 12]],
      ["Clifton House", [44, 12]],
      ["Stockton Hall", [42, 12]],
    ],
    standards: [four, four, [11, 3], [3, 1], four, four, [10, 3], [11, 3], four, [10, 3], [11, 3], [3, 1]],
    hospitalsTitle: "Humber Centre highest, 3.8. All 3 are green",
    lowestTitle: "Standards 4 and 12 are lowest, at 3.0 (amber)",
    benchmarkTitle: "Humber Centre highest, 3.8; standards 4 and 12 lowest, 3.0",
  },
  {
    what: "short enough for whole sentences, one lowest",
    hospitals: [
      ["Ash", [4, 1]],
      ["Oak", [7, 2]],
    ],
    standards: [four, [2, 1], [3, 1]],
    hospitalsTitle: "Ash is highest, at 4.0 out of 5. All 2 are green",
    lowestTitle: "Standard 2 is lowest, at 2.0 (red)",
    benchmarkTitle: "Ash is highest at 4.0; standard 2 is lowest at 2.0",
  },
  {
    what: "a tie of two, bands of all kinds",
    hospitals: [
      ["Ash", [4, 1]],
      ["Oak", [4, 1]],
      ["Elm", [3, 1]],
      ["Yew", [2, 1]],
    ],
    standards: [[5, 2], four, [5, 2], [5, 2]],
    hospitalsTitle: "Ash and Oak are highest, at 4.0 out of 5",
    lowestTitle: "Standards 1, 3 and 4 are lowest, at 2.5 (amber)",
    benchmarkTitle: "Ash and Oak highest, 4.0; standards 1, 3 and 4 lowest, 2.5",
  },
  {
    what: "everybody the same, every standard the same",
    hospitals: [
      ["Ash", [3, 1]],
      ["Oak", [3, 1]],
      ["Elm", null],
    ],
    standards: [[3, 1], [3, 1], null],
    hospitalsTitle: "All have the same average, 3.0 out of 5",
    lowestTitle: "Every standard is at 3.0 (amber)",
    benchmarkTitle: "All have the same average, 3.0 out of 5",
  },
  {
    what: "one hospital only",
    hospitals: [
      ["Humber Centre", [45, 12]],
      ["Oak", null],
    ],
    standards: [four, [3, 1]],
    hospitalsTitle: "Humber Centre: average 3.8 out of 5, green",
    lowestTitle: "Standard 2 is lowest, at 3.0 (amber)",
    benchmarkTitle: "Only Humber Centre: average 3.8 out of 5, green",
  },
  {
    what: "one hospital with a name of 30 letters",
    hospitals: [[LONG, [69, 20]]],
    standards: [[69, 20]],
    hospitalsTitle: "Average 3.5 out of 5, green",
    lowestTitle: "Standard 1 is lowest, at 3.5 (green)",
    benchmarkTitle: `${LONG}: average 3.5 out of 5, green`,
  },
  {
    what: "a name of 30 letters among others",
    hospitals: [
      [LONG, [4, 1]],
      ["Oak", [3, 1]],
    ],
    standards: [four, [3, 1]],
    hospitalsTitle: `${LONG} highest, 4.0`,
    lowestTitle: "Standard 2 is lowest, at 3.0 (amber)",
    benchmarkTitle: `${LONG} is highest, at 4.0 out of 5`,
  },
  {
    what: "too many on a tie to name, with marks that formulas use",
    hospitals: [
      [`St Luke's "Hill" & Dale`, [4, 1]],
      ["A, B and C House", [4, 1]],
      ["O'Neill (North), East", [4, 1]],
      ["Oak", [1, 1]],
    ],
    standards: [...Array.from({ length: 15 }, () => [2, 1] as const), [5, 1]],
    hospitalsTitle: "3 hospitals are highest, at 4.0 out of 5",
    lowestTitle: "15 standards are lowest, at 2.0 (red)",
    benchmarkTitle: "3 hospitals are highest, at 4.0 out of 5",
  },
  {
    what: "nobody has scored",
    hospitals: [["Ash", null]],
    standards: [null, null],
    hospitalsTitle: "No scores yet",
    lowestTitle: "No scores yet",
    benchmarkTitle: "No scores yet",
  },
  {
    what: "averages on the edges: 3.45 is shown as 3.5 and green, 2.449 as 2.4 and red",
    hospitals: [
      ["Ash", [69, 20]],
      ["Oak", [2449, 1000]],
    ],
    standards: [
      [69, 20],
      [2449, 1000],
    ],
    hospitalsTitle: "Ash highest, 3.5. 1 is green and 1 is red",
    lowestTitle: "Standard 2 is lowest, at 2.4 (red)",
    benchmarkTitle: "Ash is highest at 3.5; standard 2 is lowest at 2.4",
  },
];
