import fc from "fast-check";
import { queueLooks } from "../../src/excel/queueLook";
import type { Look, LookPlan } from "../../src/sheets/plan";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { bookPicture } from "../driver/bookPicture";
import { onNewSheet } from "./newSheet";

/** One look after the other, each area by itself: slow, and plainly what a plan means. */
function queueOneByOne(sheet: Excel.Worksheet, looks: readonly LookPlan[]): void {
  for (const { areas, look } of looks) {
    for (const area of areas.split(",")) {
      const range = sheet.getRange(area);
      const { format } = range;
      if (look.numberFormat !== undefined) range.numberFormat = look.numberFormat as unknown as string[][];
      if (look.fontName !== undefined) format.font.name = look.fontName;
      if (look.fontSize !== undefined) format.font.size = look.fontSize;
      if (look.bold !== undefined) format.font.bold = look.bold;
      if (look.color !== undefined) format.font.color = look.color;
      if (look.fill !== undefined) format.fill.color = look.fill;
      if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
      if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
      if (look.wrap !== undefined) format.wrapText = look.wrap;
      if (look.shrink !== undefined) format.shrinkToFit = look.shrink;
      if (look.indent !== undefined) format.indentLevel = look.indent;
      if (look.rotation !== undefined) format.textOrientation = look.rotation;
      if (look.locked !== undefined) format.protection.locked = look.locked;
    }
  }
}

/** Every cell's look as a person sees it. */
function seen(workbook: Workbook): unknown {
  const sheet = workbook.sheet("Sheet1");
  return Array.from({ length: 8 }, (_row, row) =>
    Array.from({ length: 8 }, (_column, column) => {
      const {
        numberFormat = "General",
        font = {},
        fill = null,
        horizontal = "General",
        vertical = "Bottom",
        wrap = false,
        shrink = false,
        indent = 0,
        rotation = 0,
        locked = true,
      } = workbook.book.formatAt(sheet, row, column);
      const { name = "Calibri", size = 11, bold = false, color = "#000000" } = font;
      return { numberFormat, name, size, bold, color, fill, horizontal, vertical, wrap, shrink, indent, rotation, locked };
    }),
  );
}

const cell = fc.record({ row: fc.integer({ min: 0, max: 7 }), column: fc.integer({ min: 0, max: 7 }) });
const area = fc.tuple(cell, cell).map(([a, b]) => {
  const name = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
  return `${name(Math.min(a.row, b.row), Math.min(a.column, b.column))}:${name(Math.max(a.row, b.row), Math.max(a.column, b.column))}`;
});
const look: fc.Arbitrary<Look> = fc.record(
  {
    numberFormat: fc.constantFrom("General", "@", "0.0"),
    fontName: fc.constantFrom("Arial", "Calibri"),
    fontSize: fc.constantFrom(9, 11),
    bold: fc.boolean(),
    color: fc.constantFrom("#000000", "#FF0000"),
    fill: fc.constantFrom("#FFFFFF", "#00FF00"),
    horizontal: fc.constantFrom("Left", "Center", "General"),
    vertical: fc.constantFrom("Top", "Bottom"),
    wrap: fc.boolean(),
    shrink: fc.boolean(),
    indent: fc.constantFrom(0, 2),
    rotation: fc.constantFrom(0, 90),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);
const lookPlan = fc.record({ areas: fc.array(area, { minLength: 1, maxLength: 3 }).map((areas) => areas.join(",")), look });

describe("the looks of a plan", () => {
  it("give every cell what the looks give one after the other", async () => {
    await fc.assert(
      fc.asyncProperty(lookPlan, fc.array(lookPlan, { maxLength: 6 }), async (base, looks) => {
        const gathered = await onNewSheet((sheet) => queueLooks(sheet, base, looks));
        const oneByOne = await onNewSheet((sheet) => queueOneByOne(sheet, [base, ...looks]));
        expect(seen(gathered)).toEqual(seen(oneByOne));
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it("give the edges of each area their lines, thin ones too", async () => {
    const line = { color: "#123456", weight: "Medium" } as const;
    const thin = { color: "#654321", weight: "Thin" } as const;
    const workbook = await onNewSheet((sheet) =>
      queueLooks(sheet, { areas: "A1:H8", look: {} }, [{ areas: "B2:C3,E2:F3", look: { bottom: line, insideHorizontal: thin } }]),
    );
    const sheet = workbook.sheet("Sheet1");
    const bottom = (row: number, column: number) =>
      workbook.book.formatAt(sheet, row, column).borders?.EdgeBottom ??
      workbook.book.formatAt(sheet, row + 1, column).borders?.EdgeTop ??
      null;
    const medium = { style: "Continuous", weight: "Medium", color: "#123456" };
    expect([bottom(2, 1), bottom(2, 2), bottom(2, 4), bottom(2, 5), bottom(2, 3)]).toEqual([medium, medium, medium, medium, null]);
    expect([bottom(1, 1), bottom(1, 5)]).toEqual(Array(2).fill({ style: "Continuous", weight: "Thin", color: "#654321" }));
  });

  it("of nothing leave the sheet as it is", async () => {
    const workbook = await onNewSheet((sheet) => queueLooks(sheet, { areas: "A1:B2", look: {} }, []));
    expect(bookPicture(workbook.book)).toEqual(bookPicture((await openWorkbook()).book));
  });
});
