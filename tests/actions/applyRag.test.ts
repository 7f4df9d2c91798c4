import { applyRag } from "../../src/actions/applyRag";
import { messages } from "../../src/core/messages";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { refusal } from "./refusal";

async function oldBook(): Promise<Workbook> {
  const workbook = await openWorkbook();
  workbook.paste("Sheet1", "A1", [
    ["Ward", "Score", "Year"],
    ["Aspen", 1, 2023],
    ["Beech", 3.4, "n/a"],
    ["Cedar", 3.5, ""],
  ]);
  await workbook.run(async (context) => {
    const rule = context.workbook.worksheets.getItem("Sheet1").getRange("B2:B4").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = "=B2>100";
    await context.sync();
  });
  workbook.resetRequests();
  return workbook;
}
const colours = (workbook: Workbook, cells: readonly string[]) => cells.map((cell) => workbook.fillColor("Sheet1", cell));

describe("colouring any selected numbers", () => {
  it("colours averages by the figure shown, in two requests, and changes no value", async () => {
    const workbook = await oldBook();
    const before = workbook.values("Sheet1", "A1:C4");
    workbook.select("Sheet1", "A1:C4");
    expect(await applyRag()).toEqual({ cells: 3, state: "coloured", done: { sentence: messages.ragApplied(3), undo: "ctrlZ" } });
    expect(workbook.requests).toHaveLength(2);
    const [red, amber, green, year] = colours(workbook, ["B2", "B3", "B4", "C2"]);
    expect(new Set([red, amber, green, null]).size).toBe(4);
    expect(year).toBeNull();
    expect(workbook.texts("Sheet1", "B2:B4").flat()).toEqual(["1.0 R", "3.4 A", "3.5 G"]);
    expect(workbook.values("Sheet1", "A1:C4")).toEqual(before);
  });

  it("takes its own colours away when it is asked again, and leaves the user's rule", async () => {
    const workbook = await oldBook();
    workbook.select("Sheet1", "A:C");
    await applyRag();
    workbook.select("Sheet1", "B3");
    expect(await applyRag()).toEqual({ cells: 0, state: "takenAway", done: { sentence: messages.ragRemoved(), undo: "ctrlZ" } });
    expect(colours(workbook, ["B2", "B3", "B4"])).toEqual([null, null, null]);
    expect(workbook.sheet("Sheet1").conditionalFormats.map(({ condition }) => condition)).toEqual([{ type: "Custom", formula: "=B2>100" }]);
  });

  it.each(["E5:F9", "A2:A4", "C2"])("says so where there is nothing to colour in %s", async (selected) => {
    const workbook = await oldBook();
    workbook.select("Sheet1", selected);
    expect(await refusal(applyRag())).toBe(messages.ragNothingSelected());
  });

  it("says that the sheet is protected and that it is as it was", async () => {
    const workbook = await oldBook();
    workbook.select("Sheet1", "B2:B4");
    workbook.protect("Sheet1");
    expect(await refusal(applyRag())).toBe(`${messages.somethingProtected()} ${messages.takenBack()}`);
    expect(workbook.sheet("Sheet1").conditionalFormats).toHaveLength(1);
  });

  it("works in an Excel that has ExcelApi 1.9 only", async () => {
    const workbook = await oldBook();
    workbook.offer({ ExcelApi: "1.9" });
    workbook.select("Sheet1", "B2:B4");
    expect((await applyRag()).cells).toBe(3);
    expect((await applyRag()).state).toBe("takenAway");
  });
});
