/** LibreOffice, made to work everything out anew, beside the host: every cell as shown, the letters of the bands, the printed pages. */
import { writeDeck } from "../../src/slides/writeDeck";
import { once } from "../driver/once";
import { chartsOnSheets, rounded } from "./chartsOnSheets";
import { differences, lettersOnSheet, printedLetters } from "./compare";
import { itWithLibreOffice, printedOfEach, shownInEach } from "./libreOffice";
import { readByPythonPptx } from "./pythonPptx";
import { itWithSlideReaders, readSlides } from "./readSlides";
import { manyWards, publishedRound, unusualRound } from "./rounds";

const it_ = itWithLibreOffice();
const LONGEST = 180_000;

const NAMES = ["the published round", "fifteen wards", "an unusual round"] as const;

const published = once(publishedRound);
/** LibreOffice reads and prints all of them at the same time. */
const made = once(async () => {
  const { workbook } = await published();
  const workbooks = [workbook, await manyWards(15), await unusualRound()];
  const files = await Promise.all(workbooks.map((workbook) => workbook.save()));
  const [shown, printed] = await Promise.all([shownInEach(files), printedOfEach(files)]);
  return NAMES.map((name, index) => {
    const book = workbooks[index]?.book;
    if (book === undefined) throw new Error(name);
    return { name, book, shown: shown[index] ?? {}, printed: printed[index] ?? [] };
  });
});

it_(
  "every cell of every sheet says the same in LibreOffice",
  async () => {
    const all = await made();
    expect(all.map(({ name, book, shown }) => [name, differences(book, shown)])).toEqual(NAMES.map((name) => [name, []]));
    const [{ book, shown } = { book: undefined, shown: {} }] = all;
    const sheet = book?.sheetByName("Benchmark");
    if (book === undefined || sheet === undefined) throw new Error("No benchmark");
    // The comparison finds a difference where there is one.
    const changed = {
      ...shown,
      Benchmark: (shown["Benchmark"] ?? []).map((line, row) => (row === 17 ? line.map((text) => (text === "3.6" ? "3.5" : text)) : line)),
    };
    expect(differences(book, changed)).toEqual([{ cell: "Benchmark!F18", host: "3.6", libreOffice: "3.5" }]);
  },
  LONGEST,
);

it_(
  "prints the letters of the bands that the host shows, and as many pages as each sheet should take",
  async () => {
    const all = await made();
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
      "report on HNY": 8,
      Actions: 1,
    });
  },
  LONGEST,
);

it(
  "keeps the sheets in the order of the round",
  async () => {
    const [published] = await made();
    const ofScores = ["Set-up", "Framework", "Aspen", "Beech", "Cedar", "Clifton House", "Stockton Hall", "Hospital score", "Benchmark"];
    const ofRounds = [
      "Entered averages",
      "Past rounds",
      "Region Y&H",
      "Rounds HNY",
      "Rounds Y&H",
      "Report HNY",
      "Actions",
      "Humber Centre results",
    ];
    expect(published?.book.sheets.map(({ name }) => name)).toEqual([...ofScores, ...ofRounds]);
  },
  LONGEST,
);

/** Pages by what their footers say that they are of. */
function pagesOf(pages: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const page of pages) {
    const [, kind = "", of = "no footer"] =
      /(SeQuIn(?: report)?) - (?:Involvement 2023 - )?(.*?) - (?:Quarter|made|standards)/.exec(page) ?? [];
    const footer = kind === "SeQuIn report" ? `report on ${of}` : of;
    counts[footer] = (counts[footer] ?? 0) + 1;
  }
  return counts;
}

itWithSlideReaders()(
  "finds in every chart and table of the slides the numbers of the workbook's cells, gaps as gaps and 0 as 0",
  async () => {
    const { workbook, slides } = await published();
    const series = [{ name: "Figure", values: [0, null, 3], look: "own", drawn: "line", labelled: false }] as const;
    const small = await writeDeck({
      title: "T",
      subtitle: [],
      slides: [
        {
          title: "T",
          source: "S",
          body: { kind: "chart", bars: "upright", categories: ["a", "b", "c"], axis: { min: 0, max: 5, step: 1 }, alt: "A", series },
        },
      ],
    });
    const [deck, odd] = await readSlides([slides, small]);
    if (deck === undefined || odd === undefined) throw new Error("Nothing was read.");
    const onSheets = chartsOnSheets(workbook).map(rounded);
    expect(deck.charts.map(rounded)).toEqual(onSheets);
    expect(deck.pages.flatMap(({ charts }) => charts).map(rounded)).toEqual(onSheets);
    for (const { axesNamed, axesDefined, categories, series: drawn, sheets } of [...deck.charts, ...odd.charts]) {
      expect(axesNamed).toEqual(axesDefined);
      // Behind a chart there is one sheet: its names, its figures, nothing else.
      expect(sheets).toEqual([
        [["", ...drawn.map(({ name }) => name)], ...categories.map((name, at) => [name, ...drawn.map(({ values }) => values[at] ?? null)])],
      ]);
    }
    expect([odd.charts[0]?.series, odd.pages[1]?.charts[0]?.series]).toEqual([
      [{ name: "Figure", values: [0, null, 3] }],
      [{ name: "Figure", values: [0, null, 3] }],
    ]);

    // A third program, where there is one.
    const [third, thirdOdd] = (await readByPythonPptx([slides, small])) ?? [];
    if (third !== undefined && thirdOdd !== undefined) {
      expect([third.charts.map(rounded), thirdOdd.charts.map(rounded)]).toEqual([onSheets, odd.charts.map(rounded)]);
      expect(third.tables.map(({ rows }) => rows)).toEqual(deck.pages.flatMap(({ tables }) => tables));
      expect(third.faults).toEqual([]);
    }

    const [matrix = [], regional = [], rounds = [], actions = []] = deck.pages.flatMap(({ tables }) => tables);
    const benchmark = workbook.texts("Benchmark", "A6:F18");
    expect(matrix.slice(1).map((row) => [row[0], ...row.slice(2)])).toEqual(benchmark.map((row) => [row[0], ...row.slice(2)]));
    const [names = [], ...region] = workbook.texts("Region Y&H", "C5:G18");
    const [west, own, south, ...both] = names.map((name, at) => [
      name.replace("Y&H average, average", "Y&H, average"),
      region.at(-1)?.[at],
    ]);
    expect(regional.slice(1)).toEqual([own, west, south, ...both]);
    expect(rounds.slice(1).map((row) => row.slice(1))).toEqual(workbook.texts("Rounds HNY", "C6:F9"));
    // The report writes the hospital once, over its actions.
    const onReport = workbook.texts("Report HNY", "A1:G260").map((row) => row.filter((text) => text !== "").join("|"));
    for (const [, number = "", action = ""] of actions.slice(1))
      expect(onReport).toContainEqual(expect.stringContaining(`${number === "" ? "" : `${number}|`}${action}`));
  },
  LONGEST,
);
