/** What charts of slides have to show: the cells of the sheets that show the same. */
import type { Workbook } from "../driver/openWorkbook";
import type { ReadChart } from "./readSlides";

type Shown = string | number | null;
/** A chart as the sheets have it: categories, then each series by its name. */
const chartOf = (categories: readonly Shown[], series: Readonly<Record<string, readonly Shown[]>>): ReadChart => ({
  categories: categories.map(String),
  series: Object.entries(series).map(([name, values]) => ({
    name,
    values: values.map((value) => (typeof value === "number" ? value : null)),
  })),
});
/** LibreOffice writes fifteen digits. Takes what names, figures and order are; leaves the rest of what a program reads. */
export const rounded = ({ categories, series }: ReadChart): ReadChart => ({
  categories,
  series: series.map(({ name, values }) => ({
    name,
    values: values.map((value) => (value === null ? null : Number(value.toPrecision(12)))),
  })),
});
const column = (rows: readonly (readonly Shown[])[], at: number): Shown[] => rows.map((row) => row[at] ?? null);

/** The charts of the published round, each from the cells of the sheet that shows the same. */
export function chartsOnSheets(workbook: Workbook): ReadChart[] {
  const values = (sheet: string, area: string): Shown[][] =>
    workbook.values(sheet, area).map((row) => row.map((value) => (typeof value === "boolean" || value === "" ? null : value)));
  const benchmark = values("Benchmark", "A5:F18");
  const [hospitals = [], averages = []] = [benchmark[0]?.slice(2, 5), benchmark[13]?.slice(2, 6)];
  const green = workbook.values("Set-up", "A1:B60").find(([label]) => label === "Green: averages from")?.[1];
  const threshold = typeof green === "number" ? green : null;
  const group = averages[3] ?? null;
  const framework = workbook.texts("Framework", "A1:P60");
  const headings = framework.find((row) => row.includes("Short title")) ?? [];
  const standards = framework
    .filter((row) => row.includes("Involvement"))
    .flatMap((row) => {
      const [number = "", short = ""] = ["No.", "Short title"].map((heading) => row[headings.indexOf(heading)]);
      return /^\d{1,2}$/.test(number) ? [`${number} ${short}`] : [];
    });
  const letters = workbook
    .texts("Benchmark", "F6:F17")
    .flat()
    .map((text) => text.slice(-1));
  const inBand = (letter: string): Shown[] =>
    column(benchmark.slice(1, 13), 5).map((value, index) => (letters[index] === letter ? value : null));
  const region = values("Region Y&H", "A5:F17");
  const rounds = values("Rounds HNY", "B5:F9");
  return [
    chartOf(hospitals, {
      Average: averages.slice(0, 3),
      "HNY average 3.6": hospitals.map(() => group),
      "Green from 3.5": hospitals.map(() => threshold),
    }),
    chartOf(standards, { Green: inBand("G"), Amber: inBand("A") }),
    chartOf(standards, {
      HNY: column(region.slice(1), 3),
      "WEST (entered)": column(region.slice(1), 2),
      "SOUTH (entered)": column(region.slice(1), 4),
      "Y&H, average of collaboratives": column(region.slice(1), 5),
    }),
    chartOf(
      (rounds[0] ?? []).slice(1).map((round, index) => (index < 3 ? `${round} (example)` : round)),
      Object.fromEntries(rounds.slice(1).map(([name, ...figures]) => [name === "HNY" ? "HNY average" : String(name), figures])),
    ),
  ];
}
