import fc from "fast-check";
import { queueBlocks } from "../../src/excel/queueBlocks";
import { queueEntries } from "../../src/excel/queueEntries";
import { queueLooks } from "../../src/excel/queueLook";
import { formula, type PlanCell } from "../../src/sheets/plan";
import { onNewSheet, planOf, SHEET } from "./newSheet";

const TEXTS = [
  "=1+1",
  "+x",
  "-x",
  "@x",
  "'x",
  "''x",
  "1-5",
  "1/2",
  "12:30",
  "TRUE",
  " false ",
  "#N/A",
  "#REF!",
  "4 ",
  "50%",
  "£5",
  "1e3",
  "3.4, 2022",
  "a\nb",
  "=",
  "'",
  "-",
  "é=1",
  "x".repeat(32000),
];

/** What the cells of a block hold when it was queued into cells of a number format: the value, and that none became a formula. */
async function written(texts: readonly PlanCell[], numberFormat: string) {
  const plan = planOf({
    blocks: [{ at: "B2", cells: texts.map((text) => [text]) }],
    looks: [{ areas: `B2:B${texts.length + 1}`, look: { numberFormat } }],
  });
  const workbook = await onNewSheet((sheet) => {
    queueLooks(sheet, { areas: plan.page.area, look: plan.base }, plan.looks);
    queueBlocks(sheet, plan);
  });
  return texts.map((_text, index) => ({
    value: workbook.value(SHEET, `B${index + 2}`),
    formula: workbook.formula(SHEET, `B${index + 2}`),
  }));
}

describe("the cells of a plan", () => {
  it.each(["@", "General"])("keep every text as it is where the number format is %s", async (numberFormat) => {
    expect(await written(TEXTS, numberFormat)).toEqual(TEXTS.map((value) => ({ value, formula: "" })));
  });

  it("keep any text at all", async () => {
    const text = fc
      .oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.stringMatching(/^[=+\-@'#0-9./:%£$ ,E]{1,8}$/))
      .filter((one) => one !== "");
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), fc.constantFrom("@", "General"), async (texts, numberFormat) => {
        expect(await written(texts, numberFormat)).toEqual(texts.map((value) => ({ value, formula: "" })));
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it("hold numbers, truth values, formulas and nothing as planned, and leave what lies between blocks", async () => {
    const plan = planOf({
      blocks: [
        { at: "A1", cells: [[1, true, null, formula("A1*2")]] },
        { at: "C3", cells: [["beyond"]] },
      ],
    });
    const workbook = await onNewSheet((sheet) => {
      sheet.getRange("B2:D2").values = [["mine", "mine", "mine"]];
      queueBlocks(sheet, plan);
    });
    expect(workbook.values(SHEET, "A1:D3")).toEqual([
      [1, true, "", 2],
      ["", "mine", "mine", "mine"],
      ["", "", "beyond", ""],
    ]);
    expect(workbook.formula(SHEET, "D1")).toBe("=A1*2");
  });
});

describe("single cells", () => {
  it.each(["@", "General", undefined])("keep every text as it is where the number format is %s, and keep that", async (format) => {
    const workbook = await onNewSheet((sheet) => {
      sheet.getRange("A1:A40").numberFormat = Array.from({ length: 40 }, () => [format ?? "0.0"]);
      queueEntries(
        sheet,
        TEXTS.map((entry, index) => ({ cell: `A${index + 1}`, entry, ...(format !== undefined && { format }) })),
      );
    });
    expect(workbook.values(SHEET, `A1:A${TEXTS.length}`).flat()).toEqual(TEXTS);
    expect(TEXTS.map((_text, index) => workbook.formula(SHEET, `A${index + 1}`)).join("")).toBe("");
  });
});
