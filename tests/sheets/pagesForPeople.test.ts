import { DEFAULT_BANDS } from "../../src/core/band";
import { fraction } from "../../src/core/exact";
import { messages } from "../../src/core/messages";
import { quarterOf } from "../../src/core/period";
import { sequin } from "../../src/frameworks";
import { planEasyReadSheet } from "../../src/sheets/easyReadSheet";
import { bestAndLowest, planResultsSheet, type ResultsInput } from "../../src/sheets/resultsSheet";

const area = sequin.areas.find(({ id }) => id === "involvement");
if (area === undefined) throw new Error("The framework has no Involvement.");
const MADE = "24 Aug 2023";
/** Points that Excel prints on: A4 upright less margins and the line at the foot. */
const PRINTED = { width: 538, height: 765 };

const easyRead = planEasyReadSheet({
  name: "Involvement easy read",
  area,
  framework: sequin,
  endWords: { lowest: "Not at all", highest: "Fully" },
  made: MADE,
});
const scored = (values: readonly number[]) =>
  area.standards
    .slice(0, values.length)
    .map((standard, index) => ({ standard, value: fraction(BigInt(Math.round((values[index] ?? 0) * 10)), 10n) }));
const results: ResultsInput = {
  name: "Aspen results",
  unit: "Aspen ward, Humber Centre",
  area,
  period: quarterOf(2023, 1),
  framework: sequin,
  bands: DEFAULT_BANDS,
  scored: scored([4, 2, 3, 3, 4, 4, 4, 5, 5, 4, 5, 4]),
  decimals: 0,
  serviceUsers: 5,
  staff: 4,
  actions: [],
  contact: "",
  made: MADE,
};

describe("the easy-read score sheet", () => {
  it("has three standards on a page, each page no higher than paper", () => {
    expect(easyRead.page.breaksBefore).toEqual(["25:25", "46:46", "67:67"]);
    const height = (from: number, to: number): number =>
      easyRead.heights
        .flatMap(({ rows, points }) => {
          const [first = 0, last = 0] = rows.split(":").map(Number);
          return Array.from({ length: last - first + 1 }, (_, index) => ({ row: first + index, points }));
        })
        .filter(({ row }) => row <= 3 || (row >= from && row <= to))
        .reduce((sum, { points }) => sum + points, 0);
    for (const page of [0, 1, 2, 3]) expect(height(4 + page * 21, 24 + page * 21)).toBeLessThan(PRINTED.height);
  });

  it("is no wider than paper, so that nothing is printed smaller than it was meant", () => {
    const columns = [1, 5, 1, 1, 1];
    const width = easyRead.widths.reduce((sum, { characters }, index) => sum + (characters * 7 + 5) * 0.75 * (columns[index] ?? 0), 0);
    expect(width).toBeLessThan(PRINTED.width);
  });

  it("is black on white, without colours, names or small print", () => {
    const looks = [easyRead.base, ...easyRead.looks.map(({ look }) => look)];
    expect(looks.filter(({ fill }) => fill !== undefined)).toEqual([]);
    expect(looks.flatMap(({ fontSize }) => fontSize ?? []).filter((size) => size < 12)).toEqual([]);
    expect(easyRead.rules).toEqual([]);
    expect(
      easyRead.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "string" && /^(?:your )?names?\b/i.test(cell)),
    ).toEqual([]);
  });

  it("cannot be made of an area without standards", () => {
    const empty = sequin.areas.find(({ standards }) => standards.length === 0);
    if (empty === undefined) throw new Error("Every area has standards.");
    expect(() =>
      planEasyReadSheet({ name: "x", area: empty, framework: sequin, endWords: { lowest: "", highest: "" }, made: MADE }),
    ).toThrow(RangeError);
  });
});

describe("the results page", () => {
  it("takes up to three of the highest band and up to three lowest below it, never one standard in both", () => {
    const numbers = (values: readonly number[]) => {
      const { best, lowest } = bestAndLowest(scored(values), DEFAULT_BANDS);
      return [best, lowest].map((list) => list.map(({ standard }) => standard.number));
    };
    expect(numbers([4, 2, 3, 3, 4, 4, 4, 5, 5, 4, 5, 4])).toEqual([
      ["8", "9", "11"],
      ["2", "3", "4"],
    ]);
    expect(numbers([3, 3, 2])).toEqual([[], ["3", "1", "2"]]);
    expect(numbers([5, 4])).toEqual([["1", "2"], []]);
  });

  it("says so in kind words where a list is empty, and leaves lines to write on", () => {
    const text = (input: Partial<ResultsInput>) => JSON.stringify(planResultsSheet({ ...results, ...input }).blocks);
    expect(text({ scored: scored([3]) })).toContain(messages.nothingGoingWellYet());
    expect(text({ scored: scored([5]) })).toContain(messages.nothingToGetBetter());
    expect(text({ serviceUsers: null })).toContain(messages.tookPartByHand());
    expect(text({ contact: "ask@example.org" })).toContain(messages.tellUsAt("ask@example.org"));
  });

  it("uses no red, and no word that blames", () => {
    const plan = JSON.stringify(planResultsSheet(results));
    expect(plan).not.toContain("A32A1E");
    expect(plan).not.toMatch(/\b(?:red|amber|green|RAG|fail|poor|worst|patients?|concerns?)\b/i);
  });

  it("keeps its sentences short enough to read", () => {
    const ours = [
      messages.easyReadHow(),
      messages.easyReadIsDraft(),
      messages.nothingGoingWellYet(),
      messages.nothingToGetBetter(),
      messages.tellUs(),
    ];
    const sentences = ours.flatMap((words) => words.split(/(?<=[.?!]) /));
    expect(sentences.filter((sentence) => sentence.split(" ").length >= 12 || /[()]/.test(sentence))).toEqual([]);
  });
});
