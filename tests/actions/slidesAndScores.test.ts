/** Slides and files for other programs, from a real workbook: the figures are those that its sheets show. */
import { strFromU8, unzipSync } from "fflate";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildReport } from "../../src/actions/buildReport";
import { changeSettings } from "../../src/actions/changeSettings";
import { makeSlides, readDeckChoices, tableForClipboard } from "../../src/actions/makeSlides";
import { readOutputs } from "../../src/actions/readOutputs";
import { tidyScores } from "../../src/actions/tidyScores";
import { DECK_ITEMS } from "../../src/core/deckOf";
import { compareMessages } from "../../src/core/messages/compare";
import type { Workbook } from "../driver/openWorkbook";
import { openExample, typeEntered } from "./exampleRound";
import { refusal } from "./refusal";
import { openSmallBook, hospital } from "./smallBook";

/** Every text of the slides and their charts that a person can read. */
const texts = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .flatMap(([path, part]) =>
      /^ppt\/(slides|charts)\/[^/]+\.xml$/.test(path)
        ? [...strFromU8(part).matchAll(/<(?:a:t|c:v)>([^<]*)</g)].map(([, text]) => text ?? "")
        : [],
    )
    .join("\n")
    .replaceAll("&apos;", "'");

/** Lines of text, cells apart by tabs. */
const cellsOf = (text: string): string[][] => text.split("\n").map((line) => line.split("\t"));

describe("slides of the example", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openExample();
    await typeEntered(workbook);
  });
  beforeEach(() => workbook.resetRequests());

  it("have the figures of the benchmark and of the report, in two requests", async () => {
    const { sheet } = await buildBenchmark({ collaborative: "Humber" });
    const shown = workbook.texts(sheet, "A1:H40");
    const averages = shown.find(([, label]) => label === "Average")?.slice(2, 6);
    workbook.resetRequests();
    const { text } = await tableForClipboard("Humber", "matrix");
    expect(workbook.requests).toHaveLength(2);
    expect(
      cellsOf(text)
        .find(([, label]) => label === "Average")
        ?.slice(2),
    ).toEqual(averages);
    const byNumber = new Map(shown.map((row) => [row[0], row.slice(2, 6)]));
    for (const row of cellsOf(text).filter(([number = ""]) => /^\d+$/.test(number))) expect(row.slice(2)).toEqual(byNumber.get(row[0]));

    const report = await buildReport({ collaborative: "Humber" });
    const onReport = workbook.texts(report.sheet, "A1:K400").map((row) => row.filter((cell) => cell !== ""));
    const regional = cellsOf((await tableForClipboard("Humber", "regionTable")).text).filter(([, average = ""]) => /^\d/.test(average));
    expect(regional).toHaveLength(4);
    for (const [name = "", average = ""] of regional) {
      const called = name.replace(" (entered)", "");
      expect({ name, shown: onReport.some((row) => row[0]?.startsWith(called) === true && row.includes(average)) }).toEqual({
        name,
        shown: true,
      });
    }
  });

  it("are made of what there is, under 1 MB, and say where the figures are from", async () => {
    const { items, lines } = await readDeckChoices("Humber");
    expect(items).toEqual(DECK_ITEMS.filter((item) => !item.startsWith("rounds")));
    expect(lines.length).toBeGreaterThan(0);
    const { file, slides } = await makeSlides({ collaborative: "Humber", items: DECK_ITEMS, lines: [] });
    expect(file.bytes.length).toBeLessThan(1_000_000);
    expect([file.name, slides]).toEqual(["HNY Involvement Q1 2023-24.pptx", items.length + 1]);
    const all = texts(file.bytes);
    expect(all).toContain("Entered from print: WEST and SOUTH.");
    // Nothing that people wrote unless it was picked; how they know a score never.
    const [line = ""] = lines;
    expect(all).not.toContain(line.slice(-30));
    const evidence = workbook
      .texts("Aspen (example)", "A1:M30")
      .flat()
      .filter((cell) => cell.length > 40 && !all.includes(cell));
    expect(evidence.length).toBeGreaterThan(5);
    const picked = await makeSlides({ collaborative: "Humber", items: [], lines: [line, "something that nobody offered"] });
    expect(texts(picked.file.bytes)).toContain(line.slice(-30));
    expect(texts(picked.file.bytes)).not.toContain("nobody offered");
    expect(picked.done.sentence).toContain(compareMessages.linesGone(1));
  });

  it("have no line that has changed since it was picked, and no formula is made of one", async () => {
    const [first = ""] = (await readDeckChoices("Humber")).lines;
    const words = first.slice(first.indexOf(": ") + 2);
    const sheet = workbook.sheetNames().find((name) => workbook.texts(name, "A1:M60").flat().includes(words)) ?? "";
    const row = workbook.texts(sheet, "A1:M60").findIndex((cells) => cells.includes(words));
    const cell = `${"ABCDEFGHIJKLM"[workbook.texts(sheet, "A1:M60")[row]?.indexOf(words) ?? 0] ?? ""}${row + 1}`;
    const make = () => makeSlides({ collaborative: "Humber", items: [], lines: [first] });
    workbook.type(sheet, cell, `${words} Ask rose@example.nhs.uk`);
    const changed = await make();
    expect([changed.slides, changed.done.sentence, (await readDeckChoices("Humber")).lines.some((line) => line.includes("rose@"))]).toEqual(
      [1, `${compareMessages.slidesReady(1)} ${compareMessages.linesGone(1)}`, false],
    );
    workbook.type(sheet, cell, '\'=HYPERLINK("x")');
    const [formula = ""] = (await readDeckChoices("Humber")).lines.filter((line) => line.endsWith('=HYPERLINK("x")'));
    expect(texts((await makeSlides({ collaborative: "Humber", items: [], lines: [formula] })).file.bytes)).toContain(
      "=HYPERLINK(&quot;x&quot;)",
    );
    workbook.type(sheet, cell, words);
    expect((await make()).slides).toBe(2);
  });

  it("name no hospital where letters stand for names", async () => {
    await changeSettings({ names: "letters" });
    const { lines } = await readDeckChoices("Humber");
    const { file } = await makeSlides({ collaborative: "Humber", items: DECK_ITEMS, lines });
    expect(texts(file.bytes)).toContain("Hospital A");
    expect(texts(file.bytes)).not.toMatch(/Humber Centre|Stockton Hall|Clifton House/);
    await changeSettings({ names: "shown" });
  });

  it("stand beside sheets of which the pane knows whether they hold", async () => {
    await buildReport({ collaborative: "Humber" });
    workbook.resetRequests();
    const before = await readOutputs({ collaborative: "Humber", order: "setUp" });
    expect(workbook.requests).toHaveLength(2);
    expect([before.report.isRight, before.trend.canBeMade, before.isClosed, before.unknown]).toEqual([true, false, false, []]);
    workbook.paste("Aspen (example)", "C9", [[1]]);
    const after = await readOutputs({ collaborative: "Humber", order: "setUp" });
    expect([after.report.isRight, after.benchmark.isRight]).toEqual([false, true]);
  });

  it("are the same scores that other programs get: one row for each sheet and standard", async () => {
    const { files, rows, leftOut } = await tidyScores();
    expect(workbook.requests).toHaveLength(2);
    expect([rows, leftOut, files.map(({ name }) => name)]).toEqual([60, [], ["scores.csv", "datapackage.json"]]);
    const [header, ...lines] = strFromU8(files[0].bytes).trim().split("\r\n");
    expect(header?.split(",")).toEqual([
      "period",
      "area_id",
      "area",
      "region",
      "collaborative",
      "hospital",
      "ward",
      "route",
      "standard_id",
      "standard_version",
      "state",
      "score",
      "counted",
    ]);
    expect(lines[0]).toBe(
      "2023-Q1,involvement,Involvement,Yorkshire and Humber,Humber,Humber Centre,Aspen,involvementGroup,involvement.admission,1,scored,1,true",
    );
    const keys = lines.map((line) =>
      line
        .split(",")
        .filter((_, at) => [0, 1, 5, 6, 7, 8].includes(at))
        .join(),
    );
    expect(new Set(keys).size).toBe(60);
  });
});

describe("a workbook without scores", () => {
  it("says that there is nothing to show and nothing to give", async () => {
    await openSmallBook({ hospitals: [hospital("Humber Centre", ["Aspen"], "North")] });
    expect(await refusal(makeSlides({ collaborative: null, items: DECK_ITEMS, lines: [] }))).toContain(compareMessages.slidesNeedScores());
    expect(await refusal(tidyScores())).toContain(compareMessages.noScoresToGive());
  });
});
