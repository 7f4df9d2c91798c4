/** @jest-environment jsdom */
import "./browser";
import { problem } from "../../src/core/problem";
import { monthOf, periodKey, quarterOf } from "../../src/core/period";
import { gatherMissing } from "../../src/taskpane/gatherMissing";
import { officeReady } from "../../src/taskpane/officeReady";
import { currentQuarter, periodByKey, periodChoiceLabel, periodChoices } from "../../src/taskpane/periodChoices";
import { isDark } from "../../src/taskpane/useTheme";
import { placeFrom } from "../../src/taskpane/useView";

describe("what the pane opens at", () => {
  it("is the screen that the ribbon asked for, and the start for anything else", () => {
    expect(["?view=checkScores", "?view=nonsense", "", "?_host_Info=Excel$Web&view=help"].map((search) => placeFrom(search).view)).toEqual([
      "checkScores",
      "start",
      "start",
      "help",
    ]);
  });
});

describe("waiting for Office", () => {
  const withOffice = (onReady: () => Promise<{ host: string | null }>) =>
    Object.assign(globalThis, { Office: { onReady, HostType: { Excel: "Excel" } } });
  const withoutOffice = (): boolean => Reflect.deleteProperty(globalThis, "Office");
  beforeEach(withoutOffice);
  afterEach(withoutOffice);

  it("tells Excel from elsewhere, from silence, and from an office.js that was not loaded", async () => {
    expect(await officeReady(20)).toBe("noOffice");
    withOffice(() => Promise.resolve({ host: "Excel" }));
    expect(await officeReady(20)).toBe("excel");
    withOffice(() => Promise.resolve({ host: null }));
    expect(await officeReady(20)).toBe("elsewhere");
    withOffice(() => new Promise(() => undefined));
    expect(await officeReady(20)).toBe("late");
  });
});

describe("the theme of Office", () => {
  it("is dark by the ground it paints", () => {
    expect(["#212121", "1F2428", "#FFFFFF", "#f3f3f3", "unset"].map(isDark)).toEqual([true, true, false, false, null]);
  });
});

describe("the periods that are offered", () => {
  const today = new Date(2023, 7, 24);

  it("are nine quarters around today, latest first, with the current one among them", () => {
    const choices = periodChoices(today, null);
    expect(choices.map(periodKey)).toEqual([
      "2023-Q4",
      "2023-Q3",
      "2023-Q2",
      "2023-Q1",
      "2022-Q4",
      "2022-Q3",
      "2022-Q2",
      "2022-Q1",
      "2021-Q4",
    ]);
    expect(periodKey(currentQuarter(today))).toBe("2023-Q2");
  });

  it("hold the set-up's own, however long ago, and are months where that is a month", () => {
    expect(periodChoices(today, quarterOf(2019, 1)).map(periodKey)).toContain("2019-Q1");
    const months = periodChoices(today, monthOf(2023, 6)).map(periodKey);
    expect(months).toHaveLength(15);
    expect([months[0], months[14]]).toEqual(["2023-10", "2022-08"]);
  });

  it("are short enough for the narrowest pane", () => {
    expect([quarterOf(2026, 3), monthOf(2023, 6)].map(periodChoiceLabel)).toEqual(["Quarter 3 2026/27 (Oct to Dec)", "June 2023"]);
  });

  it("are known by their keys, and no other key is taken", () => {
    const choices = periodChoices(today, null);
    expect(periodByKey(choices, "2023-Q1")).toEqual(quarterOf(2023, 1));
    expect(() => periodByKey(choices, "1999-Q1")).toThrow(RangeError);
  });
});

describe("standards without a score", () => {
  const missing = (sheet: string, standardId: string) => problem("missing", { sheet, standardId }, "There is no score yet.");
  const other = problem("decimal", { sheet: "Aspen", standardId: "c" }, "The score is 3.5.");

  it("stand one by one while they are two, and together from three on, where the first of them stood", () => {
    const few = [missing("Aspen", "a"), other, missing("Aspen", "b")];
    expect(gatherMissing(few)).toEqual(few.map((one) => ({ kind: "one", problem: one })));
    const many = [missing("Aspen", "a"), other, missing("Aspen", "b"), missing("Beech", "a"), missing("Aspen", "d")];
    expect(gatherMissing(many)).toEqual([
      { kind: "missing", sheet: "Aspen", problems: [many[0], many[2], many[4]] },
      { kind: "one", problem: other },
      { kind: "one", problem: many[3] },
    ]);
  });
});
