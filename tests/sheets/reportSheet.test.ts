import { reportMessages } from "../../src/core/messages/report";
import { quarterOf } from "../../src/core/period";
import { defaultSettings } from "../../src/core/settings";
import type { Units } from "../../src/core/unit";
import { quarters2023, sequin } from "../../src/frameworks";
import { hospitalSources } from "../../src/sheets/hospitalSources";
import { planHospitalSheet } from "../../src/sheets/hospitalSheet";
import { planEnteredSheet } from "../../src/sheets/enteredSheet";
import { cellAddress, parseAddress } from "../../src/sheets/address";
import { planHistorySheet } from "../../src/sheets/historySheet";
import type { SheetPlan } from "../../src/sheets/plan";
import { readEnteredSheet } from "../../src/sheets/readEnteredSheet";
import { readHospitalSheet } from "../../src/sheets/readHospitalSheet";
import { readReportSheet } from "../../src/sheets/readReportSheet";
import { PAGE_HEIGHT } from "../../src/sheets/reportFlow";
import { planReportSheet } from "../../src/sheets/reportSheet";
import { reportSources, type ReportInput } from "../../src/sheets/reportSources";
import type { ReportSource } from "../../src/sheets/reportSource";
import { past } from "../core/narrative/reportSamples";
import { faultsOf } from "./checkPlan";
import type { PlanBook } from "./planBook";
import { bookOf, hny, hnySheets, hospitalSource, involvement, readings, round, standardIds, type TypedSheet } from "./rounds";

const MADE = "24 Aug 2023";
const TAB = "Report HNY";

/** The book's report as an action would make it; hospital sheets are made first where wards were scored. */
function sourceOf(book: PlanBook, sheets: readonly TypedSheet[], units: Units = hny, other: Partial<ReportInput> = {}): ReportSource {
  const read = readings(book, sheets);
  const scores = hospitalSources(read, { ...round, units });
  const byWard = scores.hospitals.filter(({ isDirect, wards }) => !isDirect && wards.length > 0);
  for (const hospital of byWard)
    if (book.book.sheetByName(`${hospital.hospital} sheet`) === undefined)
      book.add(planHospitalSheet(hospitalSource({ ...hospital, name: `${hospital.hospital} sheet` })));
  const hospitalSheets = byWard.map(({ hospital }) => {
    const cells = book.asSheet(`${hospital} sheet`);
    return { cells, reading: readHospitalSheet(cells, sequin) };
  });
  const entered =
    book.book.sheetByName("Entered averages") === undefined ? [] : [readEnteredSheet(book.asSheet("Entered averages"), sequin)];
  const sources = reportSources({
    area: involvement,
    period: quarterOf(2023, 1),
    framework: sequin,
    settings: defaultSettings,
    units,
    calendar: quarters2023,
    readings: read,
    hospitalSheets,
    scores,
    entered,
    history: [],
    broken: [],
    collaborative: { name: "Humber", shortName: "HNY" },
    thisYear: 2023,
    ...other,
  });
  return { ...sources, name: TAB, boxes: {}, made: MADE };
}

const addEntered = (book: PlanBook): void => {
  const column = (collaborative: string, figures: readonly number[]) => ({
    collaborative,
    averages: new Map(standardIds.map((id, index) => [id, figures[index] ?? null])),
    foot: {},
  });
  const west = [3.8, 3.8, 2.3, 2.5, 2, 4.3, 3.3, 4, 4.3, 4.3, 3.3, 3.8];
  const south = [4, 5, 2, 4, 5, 5, 4, 5, 5, 5, 5, 5];
  book.add(
    planEnteredSheet({
      name: "Entered averages",
      area: involvement,
      period: quarterOf(2023, 1),
      framework: sequin,
      columns: [column("West", west), column("South", south)],
      made: MADE,
    }),
  );
};

/** All texts and figures of the report's visible columns, row by row, empty cells left out. */
const linesOf = (book: PlanBook, tab = TAB): string[] =>
  book
    .values(tab, "A1:G600")
    .map((line) => line.filter((cell) => cell !== "").join(" | "))
    .filter((line) => line !== "");

/** Points that each printed page takes. */
function pagesOf(plan: SheetPlan): number[] {
  const heights = new Map(plan.heights.map(({ rows, points }) => [Number(rows.split(":")[0]), Math.ceil(points / 3) * 3]));
  const end = parseAddress(plan.page.area).rows;
  const breaks = [...(plan.page.breaksBefore ?? []).map((rows) => Number(rows.split(":")[0])), end + 1];
  let first = 1;
  return breaks.map((next) => {
    const points = Array.from({ length: next - first }, (_, index) => heights.get(first + index) ?? 15).reduce(
      (sum, height) => sum + height,
      0,
    );
    first = next;
    return points;
  });
}

const whole = (hospital: string, scores: TypedSheet["scores"]): TypedSheet => ({
  tab: hospital.slice(0, 31),
  hospital,
  ward: null,
  scores,
});
const unitsOf = (hospitals: readonly { name: string; collaborative: string }[]): Units => ({
  ...hny,
  hospitals: hospitals.map(({ name, collaborative }) => ({ name, shortName: "", collaborative, wards: [] })),
});

describe("the report of the published round", () => {
  const book = bookOf(hnySheets);
  addEntered(book);
  const source = sourceOf(book, hnySheets);
  const plan = planReportSheet(source);
  book.add(plan);
  const lines = linesOf(book);
  const line = (start: string): string => lines.find((text) => text.startsWith(start)) ?? "";

  it("is a sound plan", () => {
    expect(faultsOf(plan)).toEqual([]);
  });

  it("has the tables and charts of such a report in their order, in one numbering", () => {
    expect(lines.flatMap((text) => /^(?:Table|Chart) Q11\d\d/.exec(text)?.[0] ?? [])).toEqual([
      "Table Q1101",
      "Chart Q1102",
      "Table Q1103",
      "Table Q1104",
      "Table Q1105",
      "Chart Q1106",
      "Table Q1107",
    ]);
    expect((plan.charts ?? []).map(({ name }) => name)).toEqual(["Hospitals", "Region"]);
    expect(line("Chart Q1102.")).toBe("Chart Q1102. Humber Centre highest, 3.8. All 3 are green");
    expect(line("Chart Q1106.")).toBe("Chart Q1106. HNY 3.6 · WEST 3.5 · SOUTH 4.5 · Y&H 3.9");
  });

  it("works its figures out as they were recomputed", () => {
    const figure = (text: string, place: number): number => Number(text.split(" | ")[place]);
    expect([figure(line("Humber Centre | "), 1), figure(line("Stockton Hall | "), 1)]).toEqual([3.75, 3.5]);
    expect(figure(line("HNY average | "), 1)).toBeCloseTo(131 / 36, 10);
    expect(figure(line("Y&H, average of collaboratives"), 1)).toBeCloseTo((41.7 / 12 + 131 / 36 + 54 / 12) / 3, 10);
    expect(line("Y&H, average of hospitals")).toBe(`Y&H, average of hospitals | ${reportMessages.cannotBeGivenWord()}`);
    const [first, second] = lines.filter((text) => text.startsWith("7 | "));
    expect([first?.split(" | ").slice(2, 5), second?.split(" | ").slice(3, 5)]).toEqual([
      ["4", "4", "2"],
      ["3.3", "4"],
    ]);
  });

  it("breaks no table over pages, and begins none with what belongs to the page before", () => {
    expect(Math.max(...pagesOf(plan))).toBeLessThanOrEqual(PAGE_HEIGHT);
    const starts = (plan.page.breaksBefore ?? []).map((rows) => book.values(TAB, `A${rows.split(":")[0] ?? ""}`)[0]?.[0]);
    expect(starts.every((text) => /^(?:Table|Chart) |^[A-Z]/.test(String(text)))).toBe(true);
    expect(plan.page.fit).toBeUndefined();
  });

  it("fills its pages: a chart is lower where the page then holds what comes next", () => {
    // The table of the collaboratives and their chart are on one page.
    expect(
      pagesOf(plan)
        .slice(0, -1)
        .filter((points) => points < PAGE_HEIGHT / 2),
    ).toEqual([]);
    const chartRows = (name: string): string[] =>
      plan.heights.flatMap(({ rows, points }) => {
        const chart = plan.charts?.find((one) => one.name === name);
        const row = Number(rows.split(":")[0]) - 1;
        return chart !== undefined && row >= parseAddress(chart.from).row && row <= parseAddress(chart.to).row ? [String(points)] : [];
      });
    expect([new Set(chartRows("Hospitals")), new Set(chartRows("Region"))]).toEqual([new Set(["15"]), new Set(["12", "15"])]);
  });

  it("says that its sentences hold until a score changes, and then that they do not", () => {
    const changed = () =>
      book
        .values(TAB, "A1:A6")
        .map(([text]) => text)
        .find((text) => text === reportMessages.sentencesHold(MADE) || text === reportMessages.sentencesAreOld(MADE));
    expect(changed()).toBe(reportMessages.sentencesHold(MADE));
    const cell = readings(book, hnySheets).find(({ sheet }) => sheet === "Stockton Hall")?.rows[6]?.score.cell ?? "";
    book.type("Stockton Hall", cell, 4);
    expect(changed()).toBe(reportMessages.sentencesAreOld(MADE));
    book.type("Stockton Hall", cell, 2);
    expect(changed()).toBe(reportMessages.sentencesHold(MADE));
    const west = book.values("Entered averages", "C5")[0]?.[0] ?? "";
    book.type("Entered averages", "C5", 1);
    expect(changed()).toBe(reportMessages.sentencesAreOld(MADE));
    book.type("Entered averages", "C5", west);
  });

  it("names those without an action as it is now, not as it was", () => {
    const said = () => linesOf(book).find((text) => text.startsWith("• | Not uploaded yet"));
    expect(said()).toBe(`• | ${reportMessages.notUploadedBy(["Humber Centre", "Clifton House", "Stockton Hall"])}`);
    const action = readings(book, hnySheets).find(({ sheet }) => sheet === "Clifton House")?.rows[9]?.action?.cell ?? "";
    book.type("Clifton House", action, "Hold the meeting every month");
    expect(said()).toBe(`• | ${reportMessages.notUploadedBy(["Humber Centre", "Stockton Hall"])}`);
    expect(linesOf(book)).toContain(reportMessages.actionsWrittenSince());
    const again = sourceOf(book, hnySheets);
    expect(again.facts.hospitals.map(({ actions }) => actions.map((one) => one.action))).toEqual([
      [],
      ["Hold the meeting every month"],
      [],
    ]);
    book.type("Clifton House", action, "");
  });

  it("is read again with what it is about, and nothing of a person's own on it", () => {
    const reading = readReportSheet(book.asSheet(TAB), book.used(TAB), sequin, hny);
    expect({ ...reading, area: reading.area?.id, boxes: Object.keys(reading.boxes) }).toEqual({
      sheet: TAB,
      collaborative: "Humber",
      area: "involvement",
      period: quarterOf(2023, 1),
      made: MADE,
      boxes: [],
      own: [],
    });
  });
});

describe("a report with earlier rounds", () => {
  const book = bookOf(hnySheets);
  const years = [2020, 2021, 2022].map((first) => quarterOf(first, 1));
  const averages = ["3.1", "3.6", "3.1"];
  const history = years.flatMap((period, index) => [
    past("Humber", period, averages[index] ?? null, { mark: "example" }),
    past("Humber", period, "2.5", { standardId: standardIds[2] ?? "", version: 1, mark: "example" }),
    ...(index === 1 ? [] : [past("Stockton Hall", period, "3.5", { level: "hospital", mark: "example" })]),
  ]);
  book.add(planHistorySheet("Past rounds", history, sequin, MADE));
  const plan = planReportSheet(
    sourceOf(book, hnySheets, hny, { history, settings: { ...defaultSettings, baselines: { involvement: quarterOf(2020, 1) } } }),
  );
  book.add(plan);
  const lines = linesOf(book);

  it("is a sound plan with two tables and a chart more, all marked as examples", () => {
    expect(faultsOf(plan)).toEqual([]);
    expect(lines.flatMap((text) => /^(?:Table|Chart) Q11\d\d/.exec(text)?.[0] ?? [])).toEqual([
      "Table Q1101",
      "Chart Q1102",
      "Table Q1103",
      "Table Q1104",
      "Chart Q1105",
      "Table Q1106",
      "Table Q1107",
    ]);
    expect(lines).toContain("Average | Q1 2020/21, baseline (example) | Q1 2021/22 (example) | Q1 2022/23 (example) | Q1 2023/24");
    expect(lines).toContain(`• | ${reportMessages.earlierAreExamples()}`);
  });

  it("looks every figure up in the history: a corrected one follows, a round that was not scored is a gap", () => {
    const row = () => linesOf(book).find((text) => text.startsWith("HNY average | 3.1"));
    expect(row()?.split(" | ").slice(1, 4)).toEqual(["3.1", "3.6", "3.1"]);
    expect(linesOf(book).filter((text) => text.startsWith("Stockton Hall | 3.5 | 3.5 | 3.5"))).toHaveLength(1);
    const score = book.values("Past rounds", "A4:O4")[0]?.indexOf("Score") ?? 0;
    book.type("Past rounds", cellAddress(4 + 3, score), 3.2);
    expect(row()?.split(" | ").slice(1, 4)).toEqual(["3.1", "3.2", "3.1"]);
  });

  it("says how the average moved", () => {
    const who = reportMessages.groupAverageNamed("HNY");
    expect(lines).toEqual(
      expect.arrayContaining([
        `• | ${who} is up by 0.5 since Q1 2022/23 (3.6 now, 3.1 then).`,
        `• | ${reportMessages.highestOfAllRounds(who, 4)}`,
        `• | ${reportMessages.aboveBaseline(who, "0.5", "Q1 2020/21")}`,
      ]),
    );
    expect(lines.some((text) => text.startsWith("• | Standard 3 (Easy read policy) is up by 1.2 since"))).toBe(true);
  });
});

describe("what people write on a report", () => {
  const book = bookOf(hnySheets);
  const source = sourceOf(book, hnySheets);
  const plan = planReportSheet({ ...source, boxes: { support: "Training on strategy, for all", author: "=1+1" } });
  book.add(plan);
  const read = () => readReportSheet(book.asSheet(TAB), book.used(TAB), sequin, hny);
  const rowOf = (text: string): number => book.values(TAB, "A1:A140").findIndex(([cell]) => cell === text) + 1;

  it("is read from its boxes, and stands there again as text", () => {
    expect(read().boxes).toEqual({ support: "Training on strategy, for all", author: "=1+1" });
    book.type(TAB, `A${rowOf(reportMessages.recommendationsHeading()) + 1}`, 'Look at "strategy" & more');
    expect(read()).toMatchObject({ boxes: { recommendations: 'Look at "strategy" & more' }, own: [] });
  });

  it("is found outside them: over our words, over a figure, beside the table", () => {
    book.type(TAB, `B${rowOf(reportMessages.summaryHeading()) + 1}`, "All of them sent their scores!");
    book.type(TAB, `C${rowOf("Table Q1101. Hospital averages, out of 5, and who took part") + 2}`, 3.9);
    book.type(TAB, "Z3", "mine");
    expect(read().own.map(({ text }) => text)).toEqual(expect.arrayContaining(["All of them sent their scores!", "3.9", "mine"]));
    expect(read().own).toHaveLength(3);
  });
});

describe("a report of an odd round", () => {
  const made = (
    hospitals: readonly { name: string; collaborative: string; scores: TypedSheet["scores"] }[],
    other: Partial<ReportInput> = {},
  ): { plan: SheetPlan; lines: string[]; source: ReportSource } => {
    const units = unitsOf(hospitals);
    const sheets = hospitals.filter(({ scores }) => scores.length > 0).map(({ name, scores }) => whole(name, scores));
    const book = bookOf(sheets, units);
    const source = sourceOf(book, sheets, units, other);
    const plan = planReportSheet(source);
    book.add(plan);
    return { plan, source, lines: linesOf(book) };
  };
  const humber = (name: string, scores: TypedSheet["scores"]) => ({ name, collaborative: "Humber", scores });
  const alike = (score: number | string): TypedSheet["scores"] => standardIds.map(() => score);
  const before = Array.from({ length: 9 }, (_, index) => quarterOf(2014 + index, 1)).flatMap((period) =>
    ["Humber", "Ash", "Birch", "Cherry", "Damson", "Elder"].map((unit) =>
      past(unit, period, "3.5", unit === "Humber" ? {} : { level: "hospital", mark: "example" }),
    ),
  );
  const thirty = Array.from({ length: 30 }, (_, index) =>
    humber(
      `Hospital number ${index + 1}`,
      standardIds.map((_id, at) => 1 + ((index * 7 + at * 3) % 5)),
    ),
  );

  const rounds: [string, ReturnType<typeof made>][] = [
    ["one hospital only", made([humber("Ash", alike(4))])],
    ["one standard scored", made([humber("Ash", [3]), humber("Birch", [])])],
    ["everything N/A", made([humber("Ash", [...alike("N/A").slice(1), 1]), humber("Birch", alike("N/A"))])],
    ["ties everywhere", made([humber("Ash", alike(3)), humber("Birch", alike(3)), humber("Cherry", alike(3))])],
    [
      "names with quotes, ampersands and from right to left",
      made([humber('The "Elms" & St Luke’s', alike(4)), humber("مستشفى", alike(2))]),
    ],
    ["thirty hospitals", made(thirty)],
    [
      "another collaborative with hospitals of its own",
      made([
        humber("Ash", alike(4)),
        { name: "Yew", collaborative: "West", scores: alike(2) },
        { name: "Zelkova", collaborative: "West", scores: alike(3) },
      ]),
    ],
    [
      "all hospitals together, by letters",
      made([humber("Ash", alike(4)), humber("Birch", alike(2))], {
        collaborative: null,
        settings: { ...defaultSettings, names: "letters" },
      }),
    ],
    [
      "five hospitals with nine earlier rounds",
      made(
        ["Ash", "Birch", "Cherry", "Damson", "Elder"].map((name) => humber(name, alike(4))),
        { history: before, settings: { ...defaultSettings, baselines: { involvement: quarterOf(2014, 1) } } },
      ),
    ],
    ["nothing scored now, with earlier rounds", made([humber("Ash", alike("N/A"))], { history: before })],
    ["no calendar", made([humber("Ash", alike(4))], { calendar: null })],
  ];

  it.each(rounds)("is sound and keeps within its pages: %s", (_name, { plan, lines }) => {
    expect(faultsOf(plan)).toEqual([]);
    expect(Math.max(...pagesOf(plan))).toBeLessThanOrEqual(PAGE_HEIGHT);
    expect(lines.filter((text) => /#(?:REF|VALUE|NAME|DIV|N\/A|NUM)/.test(text))).toEqual([]);
    expect(lines).toContain(reportMessages.sentencesHold(MADE));
  });

  const of = (name: string): ReturnType<typeof made> => {
    const found = rounds.find(([called]) => called === name);
    if (found === undefined) throw new RangeError(name);
    return found[1];
  };

  it("says what there is to say of it", () => {
    const summary = (name: string): string[] => of(name).source.narrative.summary.map(({ text }) => text);
    expect(summary("one standard scored")).toEqual(
      expect.arrayContaining([reportMessages.someReturned(1, 2, ["Birch"]), reportMessages.onlyStandardScored("1", "3.0", "Amber")]),
    );
    expect(summary("ties everywhere")).toEqual(
      expect.arrayContaining([reportMessages.hospitalsAllTheSame(3, "3.0", 5), reportMessages.everyStandardTheSame("3.0", "Amber")]),
    );
  });

  it("puts thirty hospitals into tables of the width of a page, and all into the chart", () => {
    const { plan, lines } = of("thirty hospitals");
    expect(lines.filter((text) => text.startsWith("Table Q1103."))).toHaveLength(5);
    expect(plan.charts?.map(({ source }) => parseAddress(source).rows)).toEqual([32]);
  });

  it("draws the rounds of every hospital, beside the collaborative, and keeps the baseline in the table however old it is", () => {
    const { plan, lines } = of("five hospitals with nine earlier rounds");
    const charts = (plan.charts ?? []).filter(({ name }) => name.startsWith("Rounds"));
    const titles = charts.map(({ titleCell }) => plan.blocks.find(({ at }) => at === titleCell)?.cells[0]?.map(String));
    expect(titles).toEqual(["Ash", "Birch", "Cherry", "Damson", "Elder"].map((name) => [`${name} (example)`, "HNY average", name]));
    // Rounds are left out between the baseline and the next: no line is drawn over them.
    expect(charts.map(({ source, series }) => [parseAddress(source).rows, series.length])).toEqual(charts.map(() => [1 + 5 + 1, 2]));
    expect(lines.find((text) => text.startsWith("Average | Q1 2014/15"))).toMatch(
      /^Average \| Q1 2014\/15, baseline \(example\) \| Q1 2018\/19 \(example\) \|/,
    );
  });

  it("draws no point and says no figure where nothing is scored now", () => {
    const { plan, lines } = of("nothing scored now, with earlier rounds");
    const chart = plan.charts?.find(({ name }) => name === "Rounds");
    const figures = plan.blocks.find(({ at }) => at === chart?.source.split(":")[0])?.cells.at(-1);
    expect([figures, lines.find((text) => text.startsWith("Chart Q1105"))]).toEqual([
      ["Q1 2023/24", null, null],
      "Chart Q1105. HNY average by round (example)",
    ]);
  });

  it("names no hospital where letters stand for names", () => {
    const { lines } = of("all hospitals together, by letters");
    expect(lines.filter((text) => /Ash|Birch/.test(text))).toEqual([]);
    expect(lines.some((text) => text.includes("Hospital A"))).toBe(true);
  });

  it("gives the region both ways where every hospital is known", () => {
    const { lines } = of("another collaborative with hospitals of its own");
    expect(lines.filter((text) => text.startsWith("Y&H, average"))).toEqual([
      "Y&H, average of collaboratives | 3.25",
      "Y&H, average of hospitals | 3",
    ]);
  });
});
