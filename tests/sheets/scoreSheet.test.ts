import { identityKey } from "../../src/core/sheetIdentity";
import { planScoreSheet } from "../../src/sheets/scoreSheet";
import { readScoreSheet, type ScoreSheetReading } from "../../src/sheets/readScoreSheet";
import { messages } from "../../src/core/messages";
import { scoreTitleFormula } from "../../src/sheets/scoreFormulas";
import { PlanGrid } from "./planGrid";
import { area, aspen, framework } from "./samples";

const SCORES = [4, 4, 3, 3, 4, 4, 4, 4, 5, 4, 2, 3];
const idOf = (number: number): string => area().standards[number - 1]?.id ?? "";

/** Aspen's sheet with a score in every row; in the plan the score stands in C9 and below. */
function filled(): PlanGrid {
  const grid = new PlanGrid(planScoreSheet(aspen));
  SCORES.forEach((score, index) => grid.type(`C${9 + index}`, score));
  return grid.type("E19", "Ward manager came twice").type("F19", "Ask the ward manager").type("E6", 5).type("F6", 4);
}

const read = (grid: PlanGrid): ScoreSheetReading => readScoreSheet(grid.asSheet(), framework);
const scoresOf = (reading: ScoreSheetReading) => Object.fromEntries(reading.scores);
const allScores = Object.fromEntries(SCORES.map((value, index) => [idOf(index + 1), { state: "scored", value }]));

describe("a score sheet that was planned, filled in and read", () => {
  it("says what it is about, who took part and every score by its standard", () => {
    const reading = read(filled());
    expect(reading.identity).toEqual({ unit: aspen.unit, areaId: "involvement", period: aspen.period, route: "involvementGroup" });
    expect({ serviceUsers: reading.serviceUsers, staff: reading.staff }).toEqual({ serviceUsers: 5, staff: 4 });
    expect(scoresOf(reading)).toEqual(allScores);
    expect({ lost: reading.lost, links: reading.links }).toEqual({ lost: [], links: [] });
  });

  it("gives each score, its evidence and its action with the cell they stand in", () => {
    const row = read(filled()).rows[10];
    expect({
      id: row?.standardId,
      version: row?.version,
      score: row?.score.cell,
      evidence: row?.evidence,
      action: row?.action?.text,
    }).toEqual({
      id: idOf(11),
      version: 1,
      score: "C19",
      evidence: { value: "Ward manager came twice", text: "Ward manager came twice", cell: "E19" },
      action: "Ask the ward manager",
    });
  });

  it("tells the sheets that average it where ids, counted scores and fields lie", () => {
    expect(read(filled()).places).toEqual({
      ids: "$J$9:$J$20",
      counted: "$N$9:$N$20",
      fields: {
        hospital: "$B$4",
        ward: "$E$4",
        area: "$F$4",
        period: "$G$4",
        route: "$B$6",
        serviceUsers: "$E$6",
        staff: "$F$6",
        date: "$G$6",
        agreed: "$H$6",
      },
    });
  });

  it("reads the same after its rows are sorted, columns and rows inserted, headers retyped and the tab renamed", () => {
    const grid = filled().sortDown("A9:N20", 2).insertColumn(1).insertColumn(5).insertRow(4).type("B1", "mine").type("D9", "  SCORE ");
    grid.type("G9", "how do we know?\n (or why it  does not apply)").type("A9", "No");
    grid.sheet = "Old Aspen";
    const reading = read(grid);
    expect(reading.lost).toEqual([]);
    expect(scoresOf(reading)).toEqual(allScores);
    expect(reading.identity && identityKey(reading.identity)).toEqual(identityKey({ ...aspen, areaId: "involvement" }));
    expect(reading.rows[0]?.score.cell).toBe("D10");
    expect(reading.rows.find(({ standardId }) => standardId === idOf(11))?.evidence.text).toBe("Ward manager came twice");
  });

  it("reads a whole hospital by its empty ward, and the two views where they are asked", () => {
    const grid = new PlanGrid(planScoreSheet({ ...aspen, unit: { hospital: "Clifton House", ward: null }, askBothViews: true }));
    grid.type("C9", 5).type("D9", 3).type("E9", 4);
    const reading = read(grid);
    expect(reading.unit).toEqual({ hospital: "Clifton House", ward: null });
    expect(reading.rows[0]?.views).toEqual({
      serviceUsers: { value: 5, text: "5", cell: "C9" },
      staff: { value: 3, text: "3", cell: "D9" },
    });
    expect(reading.scores.get(idOf(1))).toEqual({ state: "scored", value: 4 });
  });

  it("takes the value below a label, even where a hospital is called as a label is", () => {
    const grid = new PlanGrid(planScoreSheet({ ...aspen, unit: { hospital: "Ward", ward: "Date" } }));
    expect(read(grid).unit).toEqual({ hospital: "Ward", ward: "Date" });
  });

  it("guesses nothing where the hidden ids, the table or the form are lost", () => {
    const withoutIds = filled().deleteColumn(9);
    expect(read(withoutIds)).toMatchObject({ rows: [], places: null, lost: [{ message: messages.columnLost("Standard id") }] });
    const withoutTable = filled().without("SequinTable");
    expect(read(withoutTable).lost.map(({ message }) => message)).toEqual([messages.partLost("The table")]);
    const withoutForm = read(filled().without("SequinHeader"));
    expect({ unit: withoutForm.unit, identity: withoutForm.identity }).toEqual({ unit: null, identity: null });
    const doubled = filled().type("D8", "Score");
    expect(read(doubled)).toMatchObject({ rows: [], lost: [{ message: messages.columnTwice("Score") }] });
  });

  it("does not take a ward's sheet for the hospital's when the ward's cell is gone", () => {
    expect(read(filled().type("E3", "")).unit).toBeNull();
  });

  it("counts no row whose words belong to another standard: only a part of it was sorted", () => {
    const partly = filled().sortDown("A9:I20", 2);
    const reading = read(partly);
    const stayed = reading.rows.filter(({ standard, words }) => standard?.text === words).map(({ standardId }) => standardId);
    expect(stayed.length).toBeLessThan(SCORES.length);
    expect([...reading.scores.keys()].sort()).toEqual(stayed.sort());
  });

  it("counts neither of two rows with one standard, nor a row added by hand", () => {
    const grid = filled().type("J10", idOf(1)).insertRow(12).type("B13", "Something of ours").type("C13", 5);
    const reading = read(grid);
    expect(reading.rows).toHaveLength(13);
    expect(reading.scores.has(idOf(1))).toBe(false);
    expect(reading.scores.size).toBe(10);
  });
});

describe("the plan of a score sheet", () => {
  it("keeps the words of each standard whole and fits twelve of them on one A4 page", () => {
    const plan = planScoreSheet(aspen);
    const widths = plan.widths.slice(0, 9).reduce((sum, { characters }) => sum + (characters * 7 + 5) * 0.75, 0);
    const page = { width: 841.9 - 2 * 28.35, height: 595.3 - 2 * 28.35 - 20 };
    const scale = page.width / widths;
    const heights = plan.heights.flatMap(({ rows, points }) =>
      rows.split(",").flatMap((part) => {
        const [from = 0, to = from] = part.split(":").map(Number);
        return from <= 23 ? Array.from({ length: to - from + 1 }, () => points) : [];
      }),
    );
    expect(heights).toHaveLength(22);
    expect(scale * heights.reduce((sum, points) => sum + points, 0)).toBeLessThanOrEqual(page.height);
    // 10 points at this scale print no smaller than 8.
    expect(scale * 10).toBeGreaterThanOrEqual(8);
    expect(plan.page.breaksBefore).toEqual(["24:24"]);
  });

  it("looks like this", () => {
    const plan = planScoreSheet(aspen);
    const text = plan.blocks.map(
      ({ at, cells }) => `${at}: ${cells[0]?.map((cell) => (cell === null ? "-" : typeof cell === "object" ? "=" : cell)).join(" | ")}`,
    );
    expect(text).toEqual([
      "A1: =",
      "A2: =",
      "B3: Hospital",
      "E3: Ward",
      "F3: Area",
      "G3: Quarter",
      "B5: How we did this",
      "E5: Service users who took part",
      "F5: Staff who took part",
      "G5: Date",
      "H5: Agreed by everyone",
      "A8: No. | Standard | Score | RAG | How do we know? (or why it does not apply) | What we will do | Who leads | By when | Status | Standard id | Version | Whose view | Quality Network | Counted",
      "A9: 1 | There is an admission process that helps service users feel welcome and involved | - | = | - | - | - | - | - | involvement.admission | 1 | Everyone |  | =",
      "B21: Average of the scores above",
      "C21: =",
      "D21: =",
      "E21: =",
      "B22: =",
      "F22: Please do not write names or details of service users on this sheet.",
      "B23: Scale from, to; amber, green from; averages amber, green from:",
      "C23: = | = | = | = | = | =",
      "B24: Good practice to share",
    ]);
    expect(plan.blocks[0]?.cells[0]?.[0]).toEqual({ formula: scoreTitleFormula("$F$4", "$B$4", "$E$4") });
    expect(plan.page.footerLeft).toBe(
      "SeQuIn - Involvement 2023 - Aspen ward, Humber Centre - Quarter 1 2023/24 - standards 2023 - made 24 Aug 2023",
    );
  });

  it("cannot be made for an area without standards", () => {
    expect(() => planScoreSheet({ ...aspen, area: area("cpa") })).toThrow(RangeError);
  });
});
