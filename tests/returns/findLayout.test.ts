import fc from "fast-check";
import { returnsMessages } from "../../src/core/messages/returns";
import { correctionOf } from "../../src/returns/correction";
import { countedColumns, type SheetFinding } from "../../src/returns/finding";
import { findLayout } from "../../src/returns/findLayout";
import { scaleValues } from "../../src/core/scale";
import { FRAMEWORK, HOSPITALS } from "./known";
import { sheetOf } from "./sheetOf";

const KNOWLEDGE = { framework: FRAMEWORK, hospitals: HOSPITALS, corrections: [] };
const STANDARDS = FRAMEWORK.areas.find(({ id }) => id === "involvement")?.standards ?? [];
const SCORES = [4, 4, 3, 3, 4, 4, 2, 5, 4, 3, 1, 3];
type Cell = string | number | null;

/** Twelve rows below a heading; `cells` gives what stands beside each standard. */
const table = (headings: readonly Cell[], cells: (index: number) => readonly Cell[]): Cell[][] => [
  [...headings],
  ...STANDARDS.map(({ number, text }, index) => [Number(number), text, ...cells(index)]),
];
const score = (index: number): number => SCORES[index] ?? 0;
const find = (rows: readonly (readonly Cell[])[]): SheetFinding => findLayout(sheetOf(rows), KNOWLEDGE);

const scoresOf = ({ tables }: SheetFinding): Record<string, number> =>
  Object.fromEntries(
    tables.flatMap((one) =>
      one.rows.flatMap(({ standardId, scores }) =>
        one.scoreColumns.flatMap(({ counted }, index) => {
          const read = scores[index]?.score;
          return counted && standardId !== null && read?.state === "scored" ? [[standardId, read.value]] : [];
        }),
      ),
    ),
  );
const EXPECTED = Object.fromEntries(STANDARDS.map(({ id }, index) => [id, score(index)]));

describe("the layout of a sheet that somebody else made", () => {
  it("finds the score by its heading, and says in which row and why", () => {
    const finding = find([
      ["Humber Centre"],
      [],
      ...table(["No.", "Standard", "Score", "Evidence"], (index) => [score(index), ""]),
      [null, "Average", 3.3],
    ]);
    expect({
      verdict: finding.verdict,
      sureness: finding.sureness,
      scores: scoresOf(finding),
      why: finding.why,
      doubts: finding.doubts,
    }).toEqual({
      verdict: "sure",
      sureness: 1,
      scores: EXPECTED,
      why: [returnsMessages.foundHeading(3, "Score", 12, 12, 1, 5), returnsMessages.foundStandards(12, 12, "Involvement")],
      doubts: [],
    });
    expect({ header: finding.tables[0]?.headerRow, rows: finding.tables[0]?.rows.length }).toEqual({ header: 2, rows: 12 });
  });

  it.each<[string, Cell]>([
    ["a number", 4],
    ["N/A", "N/A"],
    ["a score of five", "4/5"],
    ["a score in words", "4 - Good"],
    ["a score that says so", "Score: 4"],
    ["a colour", "Green"],
  ])("leaves no standard of a ward's own out, whatever its words: %s beside it makes it a row that is asked about", (_, written) => {
    const own = [
      "Our own standard: everybody knows where to find what was agreed",
      "People can ask questions about their care",
      "Ward standards meeting",
      "Key workers are known to everybody",
      "Good practice is shared with other wards",
    ];
    const numbered = find([
      ...table(["No.", "Standard", "Score", "Done"], (index) => [score(index), "Yes"]),
      ...own.map((text, index) => [13 + index, text, written, "Yes"]),
    ]);
    const plain = find([
      ["Standard", "Score", "Done"],
      ...STANDARDS.map(({ text }, index) => [text, score(index), "Yes"]),
      ...own.map((text) => [text, written, "Yes"]),
    ]);
    expect([numbered, plain].map(({ verdict, tables }) => [verdict, tables.length, tables[0]?.rows.length])).toEqual([
      ["ask", 1, 17],
      ["ask", 1, 17],
    ]);
  });

  it("asks about a worked example, however far above its scores it says so", () => {
    const { verdict, doubts } = find([
      ["Example: how a filled-in sheet looks"],
      [],
      [],
      [],
      [],
      ["Printed on 3/7/2023"],
      ...table(["No.", "Standard", "Score"], (index) => [score(index)]),
    ]);
    expect({ verdict, doubts }).toEqual({ verdict: "ask", doubts: [returnsMessages.looksLikeExample()] });
  });

  it("takes the agreed score beside two views, and this time's beside last time's", () => {
    const views = find(table(["No.", "Standard", "Service users", "Staff", "Agreed score"], (index) => [5, 1, score(index)]));
    const times = find(table(["No.", "Standard", "Last time", "This time"], (index) => [5, score(index)]));
    expect([views, times].map((finding) => [finding.verdict, scoresOf(finding)])).toEqual([
      ["sure", EXPECTED],
      ["sure", EXPECTED],
    ]);
  });

  it.each([
    [
      "two columns could be the score",
      table(["No.", "Standard", "Score", "Rating"], (index) => [score(index), 5]),
      returnsMessages.severalCouldBeTheScore(["Score", "Rating"]),
    ],
    [
      "own and peer scores stand beside each other",
      table(["No.", "Standard", "Self", "Peer review"], (index) => [score(index), 5]),
      returnsMessages.selfAndPeer(["Self", "Peer review"]),
    ],
    [
      "two views have no agreed score",
      table(["No.", "Standard", "Service users", "Staff"], (index) => [score(index), 5]),
      returnsMessages.viewsWithoutAgreed(["Service users", "Staff"]),
    ],
    [
      "only last time's scores are there",
      table(["No.", "Standard", "Last year"], (index) => [score(index)]),
      returnsMessages.onlyLastTime(["Last year"]),
    ],
    ["no heading says score", table(["No.", "Standard", "Aunt Sally"], (index) => [score(index)]), returnsMessages.noHeadingSaysScore("C")],
    [
      "colours stand in place of scores",
      table(["No.", "Standard", "Score"], (index) => [index % 2 === 0 ? "Green" : "Amber"]),
      returnsMessages.onlyColours(["Score"]),
    ],
    [
      "figures have decimals",
      table(["No.", "Standard", "Score"], (index) => [index / 4 + 1.1]),
      returnsMessages.lookLikeAverages(["Score"], 12),
    ],
    [
      "averages stand in columns of hospitals",
      table(["No.", "Standard", "Humber Centre", "Clifton House"], (index) => [score(index), 3.5]),
      returnsMessages.lookLikeAverages(["Clifton House"], 12),
    ],
    [
      "the heading speaks of another score",
      table(["No.", "Standard", "Predicted score"], (index) => [score(index)]),
      returnsMessages.scoreOfWhat("Predicted score"),
    ],
    [
      "the heading names another scale",
      table(["No.", "Standard", "Score (out of 10)"], (index) => [score(index)]),
      returnsMessages.otherScale("Score (out of 10)", 1, 5),
    ],
    [
      "a row is about no standard that is known",
      [...table(["No.", "Standard", "Score"], (index) => [score(index)]), [13, "The garden is open to all of us every day", 4]],
      returnsMessages.standardsUnknown(1, "The garden is open to all of us every day"),
    ],
  ])("asks where %s", (_what, rows, doubt) => {
    const finding = find(rows);
    expect({ verdict: finding.verdict, says: finding.doubts.includes(doubt) }).toEqual({ verdict: "ask", says: true });
  });

  it("never takes the old standard on advocacy for the new one in its place", () => {
    const rows = table(["No.", "Standard", "Score"], (index) => [score(index)]);
    rows[8] = [8, "There is evidence that advocacy from service users, family, friends and carers is actioned", 5];
    const finding = find(rows);
    expect({ verdict: finding.verdict, eighth: scoresOf(finding)["involvement.feedback-acted-on"] }).toEqual({
      verdict: "ask",
      eighth: undefined,
    });
  });

  it("reads a column for each hospital, without their average", () => {
    const { verdict, tables } = find(
      table(["", "INVOLVEMENT STANDARDS", "Humber Centre", "Clifton House", "HNY AVG"], (index) => [score(index), 4, 3.6]),
    );
    expect({ verdict, columns: tables[0] && countedColumns(tables[0]).map(({ unit, role }) => [unit, role]) }).toEqual({
      verdict: "sure",
      columns: [
        ["Humber Centre", "hospital"],
        ["Clifton House", "hospital"],
      ],
    });
  });

  it("knows a form that nobody filled in, and one whose scores went elsewhere", () => {
    expect(find(table(["No.", "Standard", "Last time", "Score"], () => [4, "1-5"])).verdict).toBe("blank");
    expect(find(table(["No.", "Standard", "Score", "RAG"], (index) => ["", score(index)])).verdict).toBe("ask");
  });

  it("leaves alone what is no table of scores", () => {
    expect(
      find([
        ["Name", "Monday", "Tuesday"],
        ["Alex", 1, 2],
        ["Sam", 3, 4],
        ["Kim", 5, 1],
      ]).verdict,
    ).toBe("none");
  });

  it("goes by the lead's correction for every sheet of the same shape", () => {
    const rows = table(["No.", "Standard", "Aunt Sally"], (index) => [score(index)]);
    const correction = correctionOf(sheetOf(rows), {
      headerRow: 0,
      firstRow: 1,
      standardColumn: 1,
      scoreColumns: [{ column: 2, role: "score", unit: null }],
      byNumber: false,
    });
    const finding = findLayout(sheetOf([["Another ward"], ...rows]), { ...KNOWLEDGE, corrections: [correction] });
    expect({ verdict: finding.verdict, source: finding.source, scores: scoresOf(finding) }).toEqual({
      verdict: "sure",
      source: "corrected",
      scores: EXPECTED,
    });
  });

  it("means the headings that the lead pointed at, where the same words stand over another table above", () => {
    const rows = table(["No.", "Standard", "Aunt Sally"], (index) => [score(index)]);
    const before = table(["No.", "Standard", "Aunt Sally"], () => [1]);
    const both = sheetOf([["2022"], ...before, [], ["2023"], ...rows]);
    const correction = correctionOf(both, {
      headerRow: before.length + 3,
      firstRow: before.length + 4,
      standardColumn: 1,
      scoreColumns: [{ column: 2, role: "score", unit: null }],
      byNumber: false,
    });
    expect(scoresOf(findLayout(both, { ...KNOWLEDGE, corrections: [correction] }))).toEqual(EXPECTED);
    // On a sheet that has no second one it says nothing.
    expect(findLayout(sheetOf(rows), { ...KNOWLEDGE, corrections: [correction] }).source).toBe("found");
  });
});

describe("a table after people have worked on it", () => {
  const scale = scaleValues(FRAMEWORK.scale);
  const mangled = fc.record({
    scores: fc.array(fc.constantFrom(...scale), { minLength: 12, maxLength: 12 }),
    order: fc.shuffledSubarray(
      STANDARDS.map((_, index) => index),
      { minLength: 12, maxLength: 12 },
    ),
    columns: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
    titles: fc.array(
      fc.constantFrom<Cell[]>(
        ["Involvement, Quarter 1 2023/24"],
        ["Humber Centre"],
        [],
        ["Please agree each score together."],
        ["1 = not at all, 5 = fully"],
      ),
      { maxLength: 5 },
    ),
    heading: fc.constantFrom("Score", "SCORE", "score:", " Score (1-5) ", "Our rating", "Agreed score", "Score / Sgôr"),
    foot: fc.constantFrom<Cell[][]>([], [[null, "Average", 3]], [[], ["Total", null, 40]]),
  });

  it("reads back the same, or asks", () => {
    fc.assert(
      fc.property(mangled, ({ scores, order, columns, titles, heading, foot }) => {
        const place = (cells: readonly Cell[]): Cell[] => columns.map((column) => cells[column] ?? null);
        const body = order.map((index) =>
          place([index + 1, STANDARDS[index]?.text ?? "", scores[index] ?? 0, index % 3 === 0 ? "Minutes of 4 meetings" : "", ""]),
        );
        const finding = find([...titles, place(["No.", "Standard", heading, "Evidence", "Action"]), ...body, ...foot]);
        expect(finding.verdict === "sure" || finding.verdict === "ask").toBe(true);
        if (finding.verdict === "sure")
          expect(scoresOf(finding)).toEqual(Object.fromEntries(STANDARDS.map(({ id }, index) => [id, scores[index]])));
      }),
      { numRuns: 100 },
    );
  });
});
