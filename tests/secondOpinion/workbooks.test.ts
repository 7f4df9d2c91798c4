/** LibreOffice, made to work everything out anew, beside the host: every cell as shown, the letters of the bands, the printed pages. */
import { differences, lettersOnSheet, printedLetters } from "./compare";
import type { Workbook } from "../driver/openWorkbook";
import { writeDeck } from "../../src/slides/writeDeck";
import { itWithLibreOffice, printedOfEach, shownInEach } from "./libreOffice";
import { itWithSlideReaders, readSlides, type ReadChart } from "./readSlides";
import { manyWards, publishedRound, unusualRound } from "./rounds";

const it_ = itWithLibreOffice();
const LONGEST = 180_000;

const NAMES = ["the published round", "fifteen wards", "an unusual round"] as const;

const published = publishedRound();
/** Made once; LibreOffice reads and prints all of them at the same time. */
const made = (async () => {
  const { workbook } = await published;
  const workbooks = [workbook, await manyWards(15), await unusualRound()];
  const files = await Promise.all(workbooks.map((workbook) => workbook.save()));
  const [shown, printed] = await Promise.all([shownInEach(files), printedOfEach(files)]);
  return NAMES.map((name, index) => {
    const book = workbooks[index]?.book;
    if (book === undefined) throw new Error(name);
    return { name, book, shown: shown[index] ?? {}, printed: printed[index] ?? [] };
  });
})();
// A failure is told by each of the tests below.
made.catch(() => undefined);
published.catch(() => undefined);

it_("every cell of every sheet says the same in LibreOffice", async () => {
  const all = await made;
  expect(all.map(({ name, book, shown }) => [name, differences(book, shown)])).toEqual(NAMES.map((name) => [name, []]));
  const [{ book, shown } = { book: undefined, shown: {} }] = all;
  const sheet = book?.sheetByName("Benchmark");
  if (book === undefined || sheet === undefined) throw new Error("No benchmark");
  // The comparison finds a difference where there is one.
  const changed = { ...shown, Benchmark: (shown["Benchmark"] ?? []).map((line, row) => (row === 17 ? line.map((text) => (text === "3.6" ? "3.5" : text)) : line)) };
  expect(differences(book, changed)).toEqual([{ cell: "Benchmark!F18", host: "3.6", libreOffice: "3.5" }]);
}, LONGEST);

it_("prints the letters of the bands that the host shows, and as many pages as each sheet should take", async () => {
  const all = await made;
  const sorted = (texts: readonly string[]): string[] => [...texts].sort();
  expect(all.map(({ name, printed }) => [name, sorted(printedLetters(printed))])).toEqual(
    all.map(({ name, book }) => [name, sorted(book.sheets.flatMap((sheet) => lettersOnSheet(book, sheet)))]),
  );
  const printed = all[0]?.printed ?? [];
  // The demo has its published averages in their order, in one line.
  const benchmark = printed.find((page) => page.startsWith("Humber Centre highest")) ?? "";
  expect(printedLetters([benchmark]).slice(-4)).toEqual(["3.8 G", "3.7 G", "3.5 G", "3.6 G"]);
  expect(pagesOf(printed)).toEqual({
    "Set-up": 1,
    Framework: 2,
    "Aspen ward, Humber Centre": 2,
    "Beech ward, Humber Centre": 2,
    "Cedar ward, Humber Centre": 2,
    "Clifton House": 2,
    "Stockton Hall": 2,
    // The hospital score, and the page for the wall.
    "Humber Centre": 2,
    HNY: 3,
    // Entered averages are of no unit.
    "Quarter 1 2023/24": 1,
    "Past rounds": 3,
    "Y&H": 4,
    "HNY by round": 4,
    "Y&H by round": 2,
    "report on HNY": 9,
  });
}, LONGEST);

it("keeps the sheets in the order of the round", async () => {
  const [published] = await made;
  const ofScores = ["Set-up", "Framework", "Aspen", "Beech", "Cedar", "Clifton House", "Stockton Hall", "Hospital score", "Benchmark"];
  const ofRounds = ["Entered averages", "Past rounds", "Region Y&H", "Rounds HNY", "Rounds Y&H", "Report HNY", "Humber Centre results"];
  expect(published?.book.sheets.map(({ name }) => name)).toEqual([...ofScores, ...ofRounds]);
}, LONGEST);

/** Pages by what their footers say that they are of. */
function pagesOf(pages: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const page of pages) {
    const [, kind = "", of = "no footer"] = /(SeQuIn(?: report)?) - (?:Involvement 2023 - )?(.*?) - (?:Quarter|made|standards)/.exec(page) ?? [];
    const footer = kind === "SeQuIn report" ? `report on ${of}` : of;
    counts[footer] = (counts[footer] ?? 0) + 1;
  }
  return counts;
}

type Shown = string | number | null;
/** A chart as the sheets have it: categories, then each series by its name. */
const chartOf = (categories: readonly Shown[], series: Readonly<Record<string, readonly Shown[]>>): ReadChart => ({
  categories: categories.map(String),
  series: Object.entries(series).map(([name, values]) => ({ name, values: values.map((value) => (typeof value === "number" ? value : null)) })),
});
/** LibreOffice writes fifteen digits. */
const rounded = ({ categories, series }: ReadChart): ReadChart => ({ categories, series: series.map(({ name, values }) => ({ name, values: values.map((value) => (value === null ? null : Number(value.toPrecision(12)))) })) });
const column = (rows: readonly (readonly Shown[])[], at: number): Shown[] => rows.map((row) => row[at] ?? null);

/** The charts of the deck, each from the cells of the sheet that shows the same. */
function chartsOnSheets(workbook: Workbook): ReadChart[] {
  const values = (sheet: string, area: string): Shown[][] => workbook.values(sheet, area).map((row) => row.map((value) => (typeof value === "boolean" || value === "" ? null : value)));
  const benchmark = values("Benchmark", "A5:F18");
  const [hospitals = [], averages = []] = [benchmark[0]?.slice(2, 5), benchmark[13]?.slice(2, 6)];
  const green = workbook.values("Set-up", "A1:B60").find(([label]) => label === "Green: averages from")?.[1];
  const threshold = typeof green === "number" ? green : null;
  const group = averages[3] ?? null;
  const framework = workbook.texts("Framework", "A1:P60");
  const headings = framework.find((row) => row.includes("Short title")) ?? [];
  const standards = framework.filter((row) => row.includes("Involvement")).flatMap((row) => {
    const [number = "", short = ""] = ["No.", "Short title"].map((heading) => row[headings.indexOf(heading)]);
    return /^\d{1,2}$/.test(number) ? [`${number} ${short}`] : [];
  });
  const letters = workbook.texts("Benchmark", "F6:F17").flat().map((text) => text.slice(-1));
  const inBand = (letter: string): Shown[] => column(benchmark.slice(1, 13), 5).map((value, index) => (letters[index] === letter ? value : null));
  const region = values("Region Y&H", "A5:F17");
  const rounds = values("Rounds HNY", "B5:F9");
  return [
    chartOf(hospitals, { Average: averages.slice(0, 3), "HNY average 3.6": hospitals.map(() => group), "Green from 3.5": hospitals.map(() => threshold) }),
    chartOf(standards, { Green: inBand("G"), Amber: inBand("A") }),
    chartOf(standards, { HNY: column(region.slice(1), 3), "WEST (entered)": column(region.slice(1), 2), "SOUTH (entered)": column(region.slice(1), 4), "Y&H, average of collaboratives": column(region.slice(1), 5) }),
    chartOf((rounds[0] ?? []).slice(1).map((round, index) => (index < 3 ? `${round} (example)` : round)), Object.fromEntries(rounds.slice(1).map(([name, ...figures]) => [name === "HNY" ? "HNY average" : String(name), figures]))),
  ];
}

itWithSlideReaders()("finds in every chart and table of the slides the numbers of the workbook's cells, gaps as gaps and 0 as 0", async () => {
  const { workbook, slides } = await published;
  const series = [{ name: "Figure", values: [0, null, 3], look: "own", drawn: "line", labelled: false }] as const;
  const small = await writeDeck({ title: "T", subtitle: [], slides: [{ title: "T", source: "S", body: { kind: "chart", bars: "upright", categories: ["a", "b", "c"], axis: { min: 0, max: 5, step: 1 }, alt: "A", series } }] });
  const [deck, odd] = await readSlides([slides, small]);
  if (deck === undefined || odd === undefined) throw new Error("Nothing was read.");
  const onSheets = chartsOnSheets(workbook).map(rounded);
  expect(deck.charts.map(rounded)).toEqual(onSheets);
  expect(deck.pages.flatMap(({ charts }) => charts).map(rounded)).toEqual(onSheets);
  for (const { axesNamed, axesDefined, categories, series: drawn, sheets } of [...deck.charts, ...odd.charts]) {
    expect(axesNamed).toEqual(axesDefined);
    // Behind a chart there is one sheet: its names, its figures, nothing else.
    expect(sheets).toEqual([[["", ...drawn.map(({ name }) => name)], ...categories.map((name, at) => [name, ...drawn.map(({ values }) => values[at] ?? null)])]]);
  }
  expect([odd.charts[0]?.series, odd.pages[1]?.charts[0]?.series]).toEqual([[{ name: "Figure", values: [0, null, 3] }], [{ name: "Figure", values: [0, null, 3] }]]);

  const [matrix = [], regional = [], rounds = [], actions = []] = deck.pages.flatMap(({ tables }) => tables);
  const benchmark = workbook.texts("Benchmark", "A6:F18");
  expect(matrix.slice(1).map((row) => [row[0], ...row.slice(2)])).toEqual(benchmark.map((row) => [row[0], ...row.slice(2)]));
  const [names = [], ...region] = workbook.texts("Region Y&H", "C5:G18");
  const [west, own, south, ...both] = names.map((name, at) => [name.replace("Y&H average, average", "Y&H, average"), region.at(-1)?.[at]]);
  expect(regional.slice(1)).toEqual([own, west, south, ...both]);
  expect(rounds.slice(1).map((row) => row.slice(1))).toEqual(workbook.texts("Rounds HNY", "C6:F9"));
  // The report writes the hospital once, over its actions.
  const onReport = workbook.texts("Report HNY", "A1:G260").map((row) => row.filter((text) => text !== "").join("|"));
  for (const [, number = "", action = ""] of actions.slice(1)) expect(onReport).toContainEqual(expect.stringContaining(`${number === "" ? "" : `${number}|`}${action}`));
}, LONGEST);
