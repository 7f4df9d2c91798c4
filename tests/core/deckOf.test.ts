/** Slides of the published round, figure by figure, and of groups that are awkward to show. */
import { deckOf, DECK_ITEMS, itemsThere, slidesOf, type DeckItem } from "../../src/core/deckOf";
import type { DeckChart, DeckSlide, DeckTable } from "../../src/core/deck";
import type { DeckSource } from "../../src/core/deckSource";
import { deckTableForClipboard } from "../../src/core/deckTableForClipboard";
import { compareMessages } from "../../src/core/messages/compare";
import { reportMessages } from "../../src/core/messages/report";
import { roundsMessages } from "../../src/core/messages/rounds";
import { narrativeOf } from "../../src/core/narrative";
import type { ReportFacts } from "../../src/core/report";
import { sequin } from "../../src/frameworks";
import { hospitalOf, past, seedFacts, standards, year } from "./narrative/reportSamples";

const sourceOf = (facts: ReportFacts, other: Partial<DeckSource> = {}): DeckSource => ({
  framework: sequin,
  facts,
  narrative: narrativeOf(facts),
  made: "24 Aug 2023",
  thisYear: 2023,
  lines: [],
  ...other,
});
const SEED = sourceOf(seedFacts);

const charts = (source: DeckSource, item: DeckItem): DeckChart[] =>
  slidesOf(source, item).flatMap(({ body }) => (body.kind === "chart" ? [body] : []));
const tables = (source: DeckSource, item: DeckItem): DeckTable[] =>
  slidesOf(source, item).flatMap(({ body }) => (body.kind === "table" ? [body] : []));
const rows = ({ headings, rows: body }: DeckTable): string[][] => [[...headings], ...body.map((row) => row.map(({ text }) => text))];
const plotted = ({ series }: DeckChart): unknown[] =>
  series.map(({ name, look, values }) => [name, look, values.map((value) => (value === null ? null : Math.round(value * 100) / 100))]);

/** So many hospitals with scores of all kinds. */
const group = (count: number): ReportFacts => ({
  ...seedFacts,
  hospitals: Array.from({ length: count }, (_, index) =>
    hospitalOf(
      `The Hospital of Place ${index + 1}`,
      standards.map((_standard, at) => 1 + ((index + at) % 5)),
    ),
  ),
});

describe("slides of the published round", () => {
  it("has a chart of the hospitals with their average, and what follows from it as title", () => {
    const [slide] = slidesOf(SEED, "hospitals");
    expect(slide?.title).toBe("Humber Centre is highest, at 3.8 out of 5");
    expect(slide?.source).toBe(
      "36 of 36 scored by 3 of 3 hospitals. Quarter 1 2023/24. Standards: SeQuIn 2023, Involvement. Made 24 Aug 2023.",
    );
    const [chart] = charts(SEED, "hospitals");
    expect(chart?.categories).toEqual(["Humber Centre", "Clifton House", "Stockton Hall"]);
    expect(plotted(chart as DeckChart)).toEqual([
      ["Average", "own", [3.75, 3.67, 3.5]],
      ["HNY average 3.6", "average", [3.64, 3.64, 3.64]],
      ["Green from 3.5", "threshold", [3.5, 3.5, 3.5]],
    ]);
    expect(chart?.alt).toBe("Humber Centre 3.8, Clifton House 3.7, Stockton Hall 3.5. HNY average 3.6. Green from 3.5.");
  });

  it("shows every standard once, in the colour of its band", () => {
    const [chart] = charts(SEED, "standards");
    const values = chart?.categories.map((_, index) =>
      chart.series.flatMap(({ look, values: all }) => (all[index] === null ? [] : [look])),
    );
    expect(values).toEqual(
      ["green", "green", "green", "amber", "green", "green", "amber", "green", "green", "amber", "green", "amber"].map((look) => [look]),
    );
    expect(slidesOf(SEED, "standards")[0]?.title).toBe("Standards 4 and 12 are lowest, at 3.0 (amber)");
  });

  it("has the matrix with letters in its cells and the averages below", () => {
    const [table] = tables(SEED, "matrix");
    const all = rows(table as DeckTable);
    expect(all[0]).toEqual(["No.", "Standard", "Humber Centre", "Clifton House", "Stockton Hall", "HNY average"]);
    expect(all.at(-1)).toEqual(["", "Average", "3.8 G", "3.7 G", "3.5 G", "3.6 G"]);
    expect(all).toHaveLength(14);
    expect(
      table?.rows
        .flat()
        .filter(({ band }) => band === "red")
        .map(({ text }) => text),
    ).toEqual(["2 R"]);
    expect(slidesOf(SEED, "matrix")[0]?.title).toMatch(/^One single score is red: Stockton Hall scored 2/);
  });

  it("shows the collaboratives with what was entered called so, and the region both ways", () => {
    const [chart] = charts(SEED, "region");
    expect(chart?.series.map(({ name, look, drawn }) => [name, look, drawn])).toEqual([
      ["HNY", "own", "bars"],
      ["West (entered)", "comparatorOne", "markers"],
      ["South (entered)", "comparatorTwo", "markers"],
      [reportMessages.ofCollaboratives("Y&H"), "wider", "line"],
    ]);
    expect(rows(tables(SEED, "regionTable")[0] as DeckTable)).toEqual([
      ["Collaborative", "Average"],
      ["HNY", "3.6 G"],
      ["West (entered)", "3.5 G"],
      ["South (entered)", "4.5 G"],
      [reportMessages.ofCollaboratives("Y&H"), "3.9 G"],
      [roundsMessages.ofHospitals("Y&H"), reportMessages.cannotBeGivenWord()],
    ]);
    expect(slidesOf(SEED, "region")[0]?.source).toContain(compareMessages.enteredNote(["West", "South"]));
  });

  it("quotes the lowest standards, says what hospitals will work on, and what comes next", () => {
    expect(slidesOf(SEED, "lowest")[0]?.body).toMatchObject({ kind: "lines", lines: SEED.narrative.lowest.map(({ text }) => text) });
    const [table] = tables(SEED, "actions");
    expect(table?.headings).toEqual(["Hospital", "What they will do"]);
    expect(slidesOf(SEED, "next")[0]?.title).toContain("Quarter 2 2023/24");
  });

  it("leaves out what there is nothing to show of", () => {
    expect(itemsThere(SEED)).toEqual(DECK_ITEMS.filter((item) => item !== "rounds" && item !== "roundsTable"));
    expect(itemsThere(sourceOf({ ...seedFacts, hospitals: [], others: [], missing: [], next: null }))).toEqual([]);
    const { title, subtitle, slides } = deckOf(SEED, ["next", "hospitals"]);
    expect([title, subtitle.length, slides.map((slide) => slide.title)]).toEqual([
      "Involvement: HNY",
      2,
      [slidesOf(SEED, "hospitals")[0]?.title, slidesOf(SEED, "next")[0]?.title],
    ]);
  });

  it("puts one table on the clipboard with its title and source", () => {
    const { html, text } = deckTableForClipboard(slidesOf(SEED, "regionTable"));
    expect(html).toContain('<td style="background:#DFF2E6;color:#14512B;text-align:center;padding:4px">3.6 G</td>');
    expect(text).toContain("HNY\t3.6 G\nWest (entered)\t3.5 G");
  });
});

describe("slides of earlier rounds", () => {
  const facts: ReportFacts = {
    ...seedFacts,
    history: [
      past("Humber", year(2020), "3.1", { mark: "example" }),
      past("Humber", year(2022), "3.3"),
      past("Humber Centre", year(2022), "3.25", { level: "hospital" }),
    ],
  };

  it("draws lines with gaps where a round was not scored, and says what is made up", () => {
    const source = sourceOf(facts);
    const [chart] = charts(source, "rounds");
    expect(chart?.categories).toEqual([reportMessages.roundMarked("Q1 2020/21", "example"), "Q1 2022/23", "Q1 2023/24"]);
    expect(plotted(chart as DeckChart)).toEqual([
      ["Humber Centre", "yearOne", [null, 3.25, 3.75]],
      ["Clifton House", "yearTwo", [null, null, 3.67]],
      ["Stockton Hall", "yearThree", [null, null, 3.5]],
      ["HNY average", "wider", [3.1, 3.3, 3.64]],
    ]);
    const [slide] = slidesOf(source, "rounds");
    expect(slide?.source).toContain(compareMessages.exampleRoundsNote());
    expect(slide?.title).toContain("up by 0.3 since Q1 2022/23");
    expect(rows(tables(source, "roundsTable")[0] as DeckTable).at(-1)).toEqual(["HNY average", "3.1 A", "3.3 A", "3.6 G"]);
  });

  it("draws only the collaborative where nobody could tell the lines apart", () => {
    const [chart] = charts(sourceOf({ ...group(4), history: facts.history }), "rounds");
    expect(chart?.series.map(({ name }) => name)).toEqual(["HNY average"]);
  });
});

describe("slides of awkward groups", () => {
  it("shows 30 hospitals as bars that lie, with their average as a bar of its own, and the matrix in parts of eight", () => {
    const source = sourceOf(group(30));
    const [chart, ...more] = charts(source, "hospitals");
    expect([chart?.bars, chart?.categories.length, more.length]).toEqual(["across", 31, 0]);
    expect(chart?.categories.at(-1)).toBe("HNY average");
    expect(chart?.series.at(-1)?.values.filter((value) => value !== null)).toHaveLength(1);
    const parts = tables(source, "matrix");
    expect(parts.map(({ headings }) => headings.length)).toEqual([11, 11, 11, 9]);
    expect(parts.flatMap(({ headings }) => headings.slice(2, -1))).toEqual(source.facts.hospitals.map(({ name }) => name));
    expect(slidesOf(source, "matrix").map(({ title }) => title.slice(-8))).toEqual(["(1 of 4)", "(2 of 4)", "(3 of 4)", "(4 of 4)"]);
  });

  it("has titles that two lines hold, however many hospitals are named in a sentence", () => {
    const source = sourceOf({ ...group(30), missing: ["Saint Luke's Hospital for Recovery and Rehabilitation", "Another"] });
    const titles = deckOf(source, DECK_ITEMS).slides.map(({ title }) => title);
    expect(titles.filter((title) => title.length > 118)).toEqual([]);
    expect(titles).toContain("6 hospitals are highest, at 3.3 out of 5");
    expect(titles).toContain("144 single scores are red (1 of 4)");
  });

  it("does not call the one hospital of a group the highest", () => {
    const [only] = seedFacts.hospitals;
    const source = sourceOf({ ...seedFacts, hospitals: only === undefined ? [] : [only] });
    expect(slidesOf(source, "hospitals")[0]?.title).toBe("The HNY average is 3.8 out of 5 (green)");
  });

  it("keeps back what may identify a person, and a hospital's name where letters stand for names", () => {
    const action = (text: string) => ({ number: "4", action: text, lead: "", by: "", status: "", agreed: false });
    const named = hospitalOf("Hospital A", [4], {
      unit: "Stockton Hall",
      actions: [action("Write to rose@example.nhs.uk"), action("As at Stockton hall"), action("Meet each month")],
    });
    const source = sourceOf(
      { ...seedFacts, hospitals: [named], others: [] },
      {
        lines: [
          "Hospital A: born on\n3 May 1970",
          "Hospital A: tea at STOCKTON HALL",
          "Hospital A: tea at Stock\u200Bton\nHall",
          "Hospital A: tea at four",
        ],
      },
    );
    const actions = tables(source, "actions").flatMap(({ rows: body }) => body.map((row) => row[2]?.text));
    expect(actions).toEqual([compareMessages.actionLeftOut(), compareMessages.actionLeftOut(), "Meet each month"]);
    const picked = deckOf(source, []).slides;
    expect(picked.map(({ body }) => body)).toEqual([{ kind: "lines", lines: ["Hospital A: tea at four"] }]);
    expect(JSON.stringify(deckOf(source, DECK_ITEMS))).not.toMatch(/stockton/i);
  });

  it("carries a text that no slide holds over to the next, whole, however it is made up", () => {
    const spaced = `Hospital A: ${"We ask each other what went well. ".repeat(150)}`.trim();
    const rows = `Hospital A: ${Array.from({ length: 40 }, (_, index) => `${index} cups`).join("\n")}`;
    const solid = "x".repeat(5000);
    for (const [text, joined] of [
      [spaced, " "],
      [rows, "\n"],
      [solid, ""],
    ] as const) {
      const slides = deckOf(sourceOf(seedFacts, { lines: [text] }), []).slides;
      const pieces = slides.flatMap(({ body }) => (body.kind === "lines" ? body.lines : []));
      expect([pieces.join(joined) === text, slides.length > 2, slides.length === pieces.length]).toEqual([true, true, true]);
      expect(pieces.every((piece) => piece.split("\n").length <= 11 && piece.length <= 88 * 11)).toBe(true);
    }
  });

  it("shortens an action that no slide holds, at a word, and writes line ends as spaces", () => {
    const action = (text: string) => ({ number: "", action: text, lead: "", by: "", status: "", agreed: false });
    const [first] = seedFacts.hospitals;
    if (first === undefined) throw new RangeError("No hospital.");
    const source = sourceOf({
      ...seedFacts,
      hospitals: [{ ...first, actions: [action("Ask\n\neach family"), action("Listen and learn. ".repeat(200))] }],
    });
    const [short = "", long = ""] = tables(source, "actions").flatMap(({ rows: body }) => body.map((row) => row[1]?.text ?? ""));
    expect([short, long.length < 900, /(?:Listen|and|learn\.) …$/.test(long)]).toEqual(["Ask each family", true, true]);
  });

  it("splits what does not fit on one slide, and loses none of it", () => {
    const long = Array.from({ length: 20 }, (_, index) => `Hospital ${index}: ${"We listen. ".repeat(20)}`);
    const slides: readonly DeckSlide[] = deckOf(sourceOf(seedFacts, { lines: long }), []).slides;
    expect(slides.length).toBeGreaterThan(4);
    expect(slides.flatMap(({ body }) => (body.kind === "lines" ? body.lines : []))).toEqual(long);
  });
});
