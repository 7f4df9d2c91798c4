import { collaborativeAverage, collaborativeScores, hospitalAverage, hospitalScores } from "../../src/core/average";
import { DEFAULT_BANDS } from "../../src/core/band";
import { shown, toNumber } from "../../src/core/exact";
import { currentStandards } from "../../src/core/framework";
import { sequin } from "../../src/frameworks";
import { benchmarkSources } from "../../src/sheets/benchmarkSources";
import { planBenchmarkSheet } from "../../src/sheets/benchmarkSheet";
import type { HospitalSourceCells } from "../../src/sheets/benchmarkSource";
import { hospitalSources } from "../../src/sheets/hospitalSources";
import { planHospitalSheet } from "../../src/sheets/hospitalSheet";
import { isUpToDate } from "../../src/sheets/isUpToDate";
import { ownText } from "../../src/sheets/ownText";
import type { SheetPlan } from "../../src/sheets/plan";
import { readHospitalSheet } from "../../src/sheets/readHospitalSheet";
import { benchmarkTitleOf, hospitalsTitleOf, lowestTitleOf } from "../../src/sheets/takeaways";
import { faultsOf } from "./checkPlan";
import {
  benchmarkSource,
  bookOf,
  hny,
  hnySheets,
  hospitalSource,
  involvement,
  readings,
  round,
  standardIds,
  type TypedSheet,
} from "./rounds";

const tab = "Benchmark";

function made(sheets: readonly TypedSheet[]) {
  const book = bookOf(sheets);
  const sources = hospitalSources(readings(book, sheets), round);
  for (const found of sources.hospitals.filter(({ isDirect, wards }) => !isDirect && wards.length > 0))
    book.add(planHospitalSheet(hospitalSource(found)));
  const hospitalSheets = sources.hospitals.some(({ isDirect }) => !isDirect)
    ? [readHospitalSheet(book.asSheet("Hospital score"), sequin)]
    : [];
  const compared = benchmarkSources(hospitalSheets, sources, { ...round, units: hny, collaborative: "Humber", names: "shown" });
  const plan = planBenchmarkSheet(benchmarkSource(compared));
  return { book: book.add(plan), plan, sources };
}

const many = (count: number): HospitalSourceCells[] =>
  Array.from({ length: count }, (_, index) => ({
    name: index === 1 ? `St Luke's "Hill" & Dale, =East` : `Hospital ${String(index + 1).padStart(2, "0")}`,
    shortName: "",
    sheet: `Hospital ${String(index + 1).padStart(2, "0")}`,
    ids: "$L$6:$L$17",
    scores: "$F$6:$F$17",
    serviceUsers: "$F$19",
    staff: "$F$20",
    isSingle: index % 3 === 0,
  }));
const planOf = (count: number): SheetPlan => planBenchmarkSheet(benchmarkSource({ hospitals: many(count) }));

describe("the benchmark of the published round", () => {
  const { book, plan, sources } = made(hnySheets);

  it("says the result in its title and over its charts", () => {
    expect(book.values(tab, "A1:A3").flat()).toEqual([
      "Humber Centre highest, 3.8; standards 4 and 12 lowest, 3.0",
      "Involvement · Quarter 1 2023/24 · Humber (HNY) · 3 of 3 hospitals compared · all 36 scores given",
      "39 service users and 28 staff took part.",
    ]);
    expect(plan.charts?.map(({ titleCell }) => book.value(tab, titleCell))).toEqual([
      "Humber Centre highest, 3.8. All 3 are green",
      "Standards 4 and 12 are lowest, at 3.0 (amber)",
    ]);
  });

  it("shows 3.8, 3.7, 3.5 and 3.6, worked from exact figures", () => {
    const averages = book.values(tab, "C18:F18").flat();
    expect(averages.map((value) => Number(value).toFixed(10))).toEqual(
      [45 / 12, 44 / 12, 42 / 12, 131 / 36].map((value) => value.toFixed(10)),
    );
    expect(book.values(tab, "A12:I12")).toEqual([
      [7, expect.stringContaining("Friends"), 4, 4, 2, 10 / 3, "2 to 4", "3 of 3", "A red score on Stockton Hall is inside this average"],
    ]);
  });

  it("works out what core works out", () => {
    const hospitals = sources.hospitals.map(({ hospital, wards }) => ({
      name: hospital,
      scores: hospitalScores(
        standardIds,
        wards.map(({ scores }) => scores),
      ),
    }));
    const standards = collaborativeScores(
      standardIds,
      hospitals.map(({ scores }) => scores),
    );
    const figures = hospitals.map(({ name, scores }) => ({ name, value: hospitalAverage(scores).value }));
    const byNumber = currentStandards(involvement).map(({ id, number }) => ({ name: number, value: standards.get(id)?.value ?? null }));
    expect(
      book
        .values(tab, "F6:F17")
        .flat()
        .map((value) => Number(value).toFixed(9)),
    ).toEqual(byNumber.map(({ value }) => (value === null ? "" : toNumber(value).toFixed(9))));
    expect(shown(collaborativeAverage(figures).value ?? { numerator: 0n, denominator: 1n })).toBe("3.6");
    expect([book.value(tab, "A1"), ...(plan.charts ?? []).map(({ titleCell }) => book.value(tab, titleCell))]).toEqual([
      benchmarkTitleOf(figures, byNumber, DEFAULT_BANDS, 5),
      hospitalsTitleOf(figures, DEFAULT_BANDS, 5),
      lowestTitleOf(byNumber, DEFAULT_BANDS),
    ]);
  });

  it("has readable figures behind the charts, with the averages in the names of their lines", () => {
    const [hospitals, standards] = plan.charts ?? [];
    expect(book.values(tab, hospitals?.source ?? "")).toEqual([
      ["Hospital", "Average", "HNY average 3.6", "Green from 3.5"],
      ["Humber Centre", 45 / 12, expect.closeTo(131 / 36, 10), 3.5],
      ["Clifton House", 44 / 12, expect.closeTo(131 / 36, 10), 3.5],
      ["Stockton Hall", 3.5, expect.closeTo(131 / 36, 10), 3.5],
    ]);
    expect(book.values(tab, standards?.source ?? "").slice(0, 5)).toEqual([
      ["Standard", "Green from 3.5", "Amber from 2.5", "Red below 2.5"],
      ["1 Admission", 4, 0, 0],
      ["2 Information", 4, 0, 0],
      ["3 Easy read policy", 11 / 3, 0, 0],
      ["4 Strategy", 0, 3, 0],
    ]);
  });

  it("is up to date until something changes, and knows text of the user's", () => {
    expect(isUpToDate(plan, book.used(tab))).toBe(true);
    expect(ownText(book.used(tab), book.asSheet(tab), plan)).toEqual([]);
    book.type(tab, "Q3", "Mine").type(tab, "C7", 5);
    expect(ownText(book.used(tab), book.asSheet(tab), plan)).toEqual([
      { cell: "Q3", text: "Mine" },
      { cell: "C7", text: "5" },
    ]);
    expect(isUpToDate(plan, book.used(tab))).toBe(false);
  });
});

describe("a benchmark of one hospital", () => {
  const { book, plan } = made(hnySheets.filter(({ hospital }) => hospital === "Clifton House"));

  it("says that it is the only one, and who is missing", () => {
    expect(book.values(tab, "A1:A2").flat()).toEqual([
      "Only Clifton House: average 3.7 out of 5, green",
      "Involvement · Quarter 1 2023/24 · Humber (HNY) · 1 of 3 hospitals compared · all 12 scores given",
    ]);
    expect(book.value(tab, "D5")).toBe("HNY average of 1 hospital");
  });

  it("has two columns in its chart, so that the line of green has a length", () => {
    expect(book.values(tab, plan.charts?.[0]?.source ?? "")).toEqual([
      ["Hospital", "Average", "Green from 3.5"],
      ["Clifton House", 44 / 12, 3.5],
      ["HNY average of 1 hospital", 44 / 12, 3.5],
    ]);
  });
});

describe("what is missing", () => {
  it("is blank, not 0, and counted", () => {
    const [clifton, stockton] = hnySheets.slice(3);
    if (!clifton || !stockton) throw new RangeError("two hospitals");
    const { book } = made([{ ...clifton, scores: standardIds.map((_, index) => (index === 0 ? "N/A" : index < 3 ? 4 : null)) }, stockton]);
    expect(book.values(tab, "C6:G9")).toEqual([
      ["N/A", 4, 4, "4", "1 of 2"],
      [4, 4, 4, "all 4", "2 of 2"],
      [4, 4, 4, "all 4", "2 of 2"],
      ["", 3, 3, "3", "1 of 2"],
    ]);
    expect(book.value(tab, "A2")).toBe(
      "Involvement · Quarter 1 2023/24 · Humber (HNY) · 2 of 3 hospitals compared · 14 of 24 scores given",
    );
  });
});

describe("the plan", () => {
  const counts = [1, 2, 3, 5, 8, 9, 20, 21, 30, 60];

  it.each(counts)("is sound: %i hospitals", (count) => {
    expect(faultsOf(planOf(count))).toEqual([]);
  });

  it.each(counts)("has charts over figures that are shown, in rows and columns of their own: %i hospitals", (count) => {
    const plan = planOf(count);
    const hidden = (plan.hiddenColumns ?? "").split(":").map((letters) => letters.length * 100 + letters.charCodeAt(letters.length - 1));
    const faults = (plan.charts ?? []).flatMap(({ source, from, to, series }) => {
      const columns = source.split(":").map((cell) => cell.replace(/\d/g, ""));
      const last = columns[1] ?? "";
      const width = last.charCodeAt(0) - (columns[0] ?? "").charCodeAt(0);
      return [
        ...(width === series.length ? [] : [`${source} has ${width} series, not ${series.length}`]),
        ...(last.length * 100 + last.charCodeAt(last.length - 1) < (hidden[0] ?? 0) ? [] : [`${source} is hidden`]),
        ...(Number(from.replace(/\D/g, "")) < Number(to.replace(/\D/g, "")) ? [] : [`${from} to ${to}`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it("turns the chart of hospitals to bars above eight, and goes on in further charts above thirty", () => {
    const types = (count: number) =>
      (planOf(count).charts ?? []).map(({ name, series }) => [name, ...series.map(({ chartType }) => chartType)].join(" "));
    expect(types(8)).toEqual(["Hospitals ColumnClustered Line Line", "Standards BarStacked BarStacked BarStacked"]);
    expect(types(9)[0]).toBe("Hospitals BarStacked BarStacked BarStacked BarStacked");
    expect(types(30)).toHaveLength(2);
    expect(types(60).map((type) => type.split(" Bar")[0])).toEqual(["Hospitals", "Hospitals 2", "Standards"]);
  });

  it("grows by the same number of bytes with each hospital", () => {
    const bytes = (count: number): number => planOf(count).blocks.reduce((sum, block) => sum + JSON.stringify(block).length, 0);
    const [lower, upper] = [(bytes(40) - bytes(25)) / 15, (bytes(60) - bytes(45)) / 15];
    expect(Math.abs(upper / lower - 1)).toBeLessThan(0.05);
  });

  it("refuses an area without standards, and nobody to compare", () => {
    expect(() => planOf(0)).toThrow(RangeError);
    expect(() => planBenchmarkSheet({ ...benchmarkSource({ hospitals: many(1) }), area: { ...involvement, standards: [] } })).toThrow(
      RangeError,
    );
  });
});
