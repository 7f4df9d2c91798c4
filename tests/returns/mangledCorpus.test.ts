/** The sheets of the corpus after what people do to a sheet: lines put on top, columns put in at the left, the tab renamed, headings in other letters. */
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { findLayout } from "../../src/returns/findLayout";
import type { SheetFinding } from "../../src/returns/finding";
import { EMPTY, type Grid, type GridCell } from "../../src/returns/grid";
import { withGuidance } from "../../src/returns/guidance";
import { isNotUsable } from "../../src/returns/notUsable";
import { readFile } from "../../src/returns/readFile";
import { answerOf } from "./answer";
import { silentlyWrong } from "./compare";
import { expectedSchema, type ExpectedSheet } from "./expected";
import { FRAMEWORK, HOSPITALS } from "./known";

const FOLDER = join(__dirname, "corpus");
const KNOWLEDGE = { framework: FRAMEWORK, hospitals: HOSPITALS, corrections: [] };
const RUNS = 600;

/** Sheets that are known by their names are left to their own tests: names move with the cells. */
const sheets: {
  readonly grid: Grid;
  readonly others: readonly { readonly grid: Grid; readonly finding: SheetFinding }[];
  readonly expected: ExpectedSheet | undefined;
}[] = readdirSync(FOLDER)
  .filter((file) => !file.endsWith(".expected.json") && !file.startsWith("ours-") && !file.startsWith("says-it-is-huge"))
  .flatMap((file) => {
    const read = readFile(new Uint8Array(readFileSync(join(FOLDER, file))), file);
    const expected = expectedSchema.parse(JSON.parse(readFileSync(join(FOLDER, `${parse(file).name}.expected.json`), "utf8")));
    if (isNotUsable(read)) return [];
    const all = read.grids.length === 1 ? [] : read.grids.map((grid) => ({ grid, finding: findLayout(grid, KNOWLEDGE) }));
    return read.grids.map((grid) => ({
      grid,
      others: all.filter((one) => one.grid !== grid),
      expected: expected.sheets?.find(({ sheet }) => sheet === grid.sheet),
    }));
  });

const text = (words: string): GridCell => ({ ...EMPTY, value: words, text: words });
const number = (value: number): GridCell => ({ ...EMPTY, value, text: String(value) });

const LINES: readonly (readonly GridCell[])[] = [
  [],
  [text("Printed on 3/7/2023")],
  [text("Page 1 of 2")],
  [EMPTY, EMPTY, number(4)],
  [text("Please return by the end of June")],
];

const mangleArbitrary = fc.record({
  lines: fc.array(fc.constantFrom(...LINES), { maxLength: 4 }),
  columns: fc.integer({ min: 0, max: 2 }),
  sheet: fc.constantFrom("Sheet7", "FINAL v2", "data"),
  shout: fc.boolean(),
});
type Mangle = typeof mangleArbitrary extends fc.Arbitrary<infer Kind> ? Kind : never;

function mangled(grid: Grid, { lines, columns, sheet, shout }: Mangle): Grid {
  const left = Array.from({ length: columns }, () => EMPTY);
  const heard = (cell: GridCell): GridCell =>
    shout && typeof cell.value === "string" ? { ...cell, value: cell.value.toUpperCase(), text: cell.text.toUpperCase() } : cell;
  return {
    ...grid,
    sheet,
    rows: [...lines, ...grid.rows.map((row) => (row.length === 0 ? row : [...left, ...row.map(heard)]))],
    merges: grid.merges.map((merge) => ({ ...merge, row: merge.row + lines.length, column: merge.column + columns })),
    hiddenRows: grid.hiddenRows.map((row) => row + lines.length),
    hiddenColumns: grid.hiddenColumns.map((column) => column + columns),
    ...(grid.comments !== undefined && {
      comments: grid.comments.map((one) => ({ ...one, row: one.row + lines.length, column: one.column + columns })),
    }),
    names: [],
  };
}

/** Row texts stand for standards that nobody knows: in capital letters they are the same. */
const lowerKeys = (scores: ReturnType<typeof answerOf>["scores"]): ReturnType<typeof answerOf>["scores"] =>
  JSON.parse(JSON.stringify(scores).toLowerCase()) as typeof scores;

it("is never silently wrong about a sheet that was mangled", () => {
  fc.assert(
    fc.property(fc.constantFrom(...sheets), mangleArbitrary, ({ grid, others, expected }, mangle) => {
      const own = mangled(grid, mangle);
      const [finding] = withGuidance(
        [own, ...others.map((other) => other.grid)],
        [findLayout(own, KNOWLEDGE), ...others.map((other) => other.finding)],
        FRAMEWORK.scale,
      );
      if (finding === undefined) throw new Error("A sheet has been lost.");
      const answer = answerOf(finding);
      const known = expected && { ...expected, ...(expected.scores && { scores: lowerKeys(expected.scores) }) };
      expect({ sheet: grid.sheet, wrong: silentlyWrong(known, { ...answer, scores: lowerKeys(answer.scores) }) }).toEqual({
        sheet: grid.sheet,
        wrong: false,
      });
    }),
    { numRuns: RUNS, seed: 99 },
  );
});
