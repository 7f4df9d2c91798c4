import { fromInteger } from "../../src/core/exact";
import type { HistoryRow } from "../../src/core/history";
import { quarterOf } from "../../src/core/period";
import { parseAddress } from "../../src/sheets/address";
import { planEnteredSheet } from "../../src/sheets/enteredSheet";
import { planHistorySheet } from "../../src/sheets/historySheet";
import { HISTORY_NAMES, SHEET_NAMES } from "../../src/sheets/names";
import { planKeySheet } from "../../src/sheets/keySheet";
import type { SheetPlan } from "../../src/sheets/plan";
import { readEnteredSheet } from "../../src/sheets/readEnteredSheet";
import { readHistory } from "../../src/sheets/readHistorySheet";
import { planTrendSheet } from "../../src/sheets/trendSheet";
import { PlanGrid } from "./planGrid";
import { faultsOf } from "./checkPlan";
import { area, framework, units } from "./samples";

const MADE = "24 Aug 2023";
const odd = `St Luke's "Hill" & Dale, =East | ¦ ب`;
const row = (year: number, standardId: string | null, version: number | null, score: number): HistoryRow => ({
  period: quarterOf(year, 1),
  areaId: "involvement",
  standardId,
  version,
  level: "hospital",
  unit: odd,
  partOf: "",
  route: null,
  score: fromInteger(score),
  n: 1,
  of: 1,
  source: "Typed",
  mark: year < 2023 ? "example" : null,
});
const rows = [
  row(2020, null, null, 3),
  row(2020, "involvement.strategy", 1, 2),
  row(2022, "involvement.strategy", 1, 3),
  row(2023, "involvement.strategy", 2, 4),
  row(2023, null, null, 4),
];
const many = Array.from({ length: 20 }, (_, index) => ({
  level: "hospital" as const,
  unit: `${odd} ${index}`,
  partOf: "",
  called: `${odd} ${index}`,
}));
const trend = (count: number) =>
  planTrendSheet({
    name: "Rounds",
    area: area(),
    framework,
    units: [...many.slice(0, count), { level: "hospital", unit: odd, partOf: "", called: odd }],
    rounds: [2020, 2021, 2022, 2023].map((year) => quarterOf(year, 1)),
    baseline: quarterOf(2020, 1),
    history: rows,
    remarks: [],
    made: MADE,
  });
const entered = planEnteredSheet({
  name: "Entered",
  area: area(),
  period: quarterOf(2023, 1),
  framework,
  columns: [{ collaborative: odd, averages: new Map([["involvement.strategy", 3.8]]), foot: { source: "A page" } }],
  made: MADE,
});

describe("the sheets of rounds and levels", () => {
  it.each([
    ["entered averages", entered],
    ["the key to letters", planKeySheet("Key", units, MADE)],
    ["the history", planHistorySheet("Past rounds", rows, framework, MADE)],
    ["rounds of few units", trend(2)],
    ["rounds of many units", trend(20)],
  ])("are sound: %s", (_name, plan) => {
    expect(faultsOf(plan)).toEqual([]);
  });

  it("are read whole where they are made again; the history never is, for it grows", () => {
    const isReadWhole = ({ names }: SheetPlan): boolean => names.some(({ name }) => name === SHEET_NAMES.title);
    expect([entered, trend(2), planHistorySheet("Past rounds", rows, framework, MADE)].map(isReadWhole)).toEqual([true, true, false]);
  });

  it("are read as they were written", () => {
    const typed = readEnteredSheet(new PlanGrid(entered).asSheet(), framework);
    expect(typed.columns.map(({ collaborative, averages, source }) => [collaborative, [...averages], source])).toEqual([
      [odd, [["involvement.strategy", 3.8]], "A page"],
    ]);
    const table = new PlanGrid(planHistorySheet("Past rounds", rows, framework, MADE)).named(HISTORY_NAMES.rows);
    expect(table === undefined ? [] : readHistory(table, framework)).toEqual({
      rows,
      lines: rows.map((_, index) => index + 1),
      problems: [],
    });
  });

  it("give many units a page of their own, and print nothing for the machine", () => {
    const rowOf = (plan: SheetPlan, wanted: string): number =>
      plan.names.flatMap(({ name, refersTo }) => (name === wanted && "range" in refersTo ? [parseAddress(refersTo.range).row] : []))[0] ??
      -1;
    // The heading of the standards stands above their table; pages count rows from 1.
    const breaksAtStandards = (plan: SheetPlan): boolean =>
      (plan.page.breaksBefore ?? []).some((rows) => rows.startsWith(`${rowOf(plan, SHEET_NAMES.figures)}:`));
    expect([breaksAtStandards(trend(2)), breaksAtStandards(trend(20))]).toEqual([false, true]);
    expect(rowOf(trend(2), SHEET_NAMES.header)).toBeGreaterThan(parseAddress(trend(2).page.area).rows);
  });

  it("break the line of a standard that was replaced, and leave a gap where nobody scored", () => {
    const plan = trend(2);
    const chart = plan.charts?.find(({ name }) => name === "Standard 4");
    expect(chart?.series).toHaveLength(2);
    const block = plan.blocks.find(({ at }) => at === chart?.titleCell);
    expect(block?.cells.slice(1).map((cells) => cells.slice(1).map((cell) => cell !== null))).toEqual([
      [true, false],
      [false, false],
      [true, false],
      [false, true],
    ]);
  });
});
