import fc from "fast-check";
import { findLayout } from "../../src/returns/findLayout";
import { EMPTY, type Grid, type GridCell, type GridName } from "../../src/returns/grid";
import { parseAddress } from "../../src/sheets/address";
import { planScoreSheet } from "../../src/sheets/scoreSheet";
import { SHEET_NAMES } from "../../src/sheets/names";
import type { SheetFinding } from "../../src/returns/finding";
import { FRAMEWORK, HOSPITALS } from "./known";
import { aspen } from "../sheets/samples";

const KNOWLEDGE = { framework: FRAMEWORK, hospitals: HOSPITALS, corrections: [] };
const plan = planScoreSheet({ ...aspen, framework: FRAMEWORK });
/** Where a new sheet has its first score. */
const START = parseAddress(plan.start);
const IDS = (FRAMEWORK.areas.find(({ id }) => id === "involvement")?.standards ?? []).map(({ id }) => id);

/** The planned sheet as a grid; its formulas have no result, as if nothing but names and typed cells were there. */
function gridOfPlan(scores: readonly (number | string)[], order: readonly number[], kind: string | null): Grid {
  const rows: GridCell[][] = [];
  const put = (row: number, column: number, value: string | number | boolean): void => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(EMPTY);
    line[column] = { value, text: String(value), formula: null, error: false };
  };
  for (const { at, cells } of plan.blocks) {
    const { row, column } = parseAddress(at);
    cells.forEach((line, down) =>
      line.forEach((cell, across) => cell !== null && typeof cell !== "object" && put(row + down, column + across, cell)),
    );
  }
  scores.forEach((score, index) => put(START.row + index, START.column, score));
  const body = rows.slice(START.row, START.row + IDS.length);
  order.forEach((from, to) => (rows[START.row + to] = body[from] ?? []));
  const names = plan.names.map(({ name, refersTo }): GridName =>
    "range" in refersTo ? { name, range: parseAddress(refersTo.range), constant: null } : { name, range: null, constant: kind ?? "" },
  );
  return { sheet: "Aspen", hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [], names: kind === null ? [] : names };
}

const scoresOf = ({ tables }: SheetFinding): Record<string, number> =>
  Object.fromEntries(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ standardId, scores: [read] }) =>
        standardId !== null && read?.score.state === "scored" ? [[standardId, read.score.value]] : [],
      ),
    ),
  );
const ROWS = IDS.map((_, index) => index);
const SCORES = ROWS.map((index) => (index % 5) + 1);

describe("a score sheet of ours that comes back", () => {
  it("is read by its names, in whatever order its rows are, and by its words where a program has dropped the names", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 }),
        fc.shuffledSubarray(ROWS, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (scores, order, named) => {
          const finding = findLayout(gridOfPlan(scores, order, named ? "score;1" : null), KNOWLEDGE);
          expect([finding.verdict, finding.source, scoresOf(finding)]).toEqual([
            "sure",
            named ? "ours" : "found",
            Object.fromEntries(IDS.map((id, index) => [id, scores[index]])),
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("says what it is about", () => {
    const { own } = findLayout(gridOfPlan(SCORES, ROWS, "score;1"), KNOWLEDGE);
    expect(own && { unit: own.unit, areaId: own.areaId, period: own.period, route: own.route }).toEqual({
      unit: aspen.unit,
      areaId: "involvement",
      period: aspen.period,
      route: aspen.route,
    });
  });

  it("is not read when a later version made it, and is blank when nobody filled it in", () => {
    const newer = findLayout(gridOfPlan(SCORES, ROWS, "score;99"), KNOWLEDGE);
    expect([newer.verdict, newer.own?.newer, newer.tables]).toEqual(["none", true, []]);
    expect(findLayout(gridOfPlan([], ROWS, "score;1"), KNOWLEDGE).verdict).toBe("blank");
  });

  it("asks where the table is lost", () => {
    const grid = gridOfPlan(SCORES, ROWS, "score;1");
    expect(findLayout({ ...grid, names: grid.names.filter(({ name }) => name !== SHEET_NAMES.table) }, KNOWLEDGE).verdict).toBe("ask");
  });
});
