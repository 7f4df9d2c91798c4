import { EntryRefused, openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.DataValidation", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
  });

  function oneToFive(sheet: Excel.Worksheet): void {
    const validation = sheet.getRange("B2:B4").dataValidation;
    validation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    validation.errorAlert = { showAlert: true, style: "Stop", title: "Score", message: "A whole number from 1 to 5." };
    validation.prompt = { showPrompt: true, title: "Score", message: "1 to 5" };
  }

  it("stops a wrong entry that is typed, and lets a paste walk past", async () => {
    await after(workbook, (sheet) => {
      oneToFive(sheet);
      return () => null;
    });
    workbook.type("Sheet1", "B2", 4);
    expect(() => workbook.type("Sheet1", "B3", 7)).toThrow(EntryRefused);
    workbook.paste("Sheet1", "B3", [[7], ["x"]]);
    const invalid = await after(workbook, (sheet) => {
      const found = sheet.getRange("A1:B9").dataValidation.getInvalidCellsOrNullObject();
      const none = sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject();
      const one = sheet.getRange("B2").dataValidation;
      const all = sheet.getRange("B2:B4").dataValidation;
      found.load("address");
      one.load("valid");
      all.load("valid");
      return () => [found.address, none.isNullObject, one.valid, all.valid];
    });
    expect(invalid).toEqual(["Sheet1!B3:B4", true, true, null]);
    expect(workbook.values("Sheet1", "B2:B4")).toEqual([[4], [7], ["x"]]);
  });

  it("reads back rule, alert and prompt", async () => {
    const read = await after(workbook, (sheet) => {
      oneToFive(sheet);
      const validation = sheet.getRange("B2:B4").dataValidation;
      validation.load("type,rule,errorAlert,prompt,ignoreBlanks");
      return () => validation.toJSON();
    });
    expect(read).toEqual({
      type: "WholeNumber",
      rule: { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } },
      errorAlert: { showAlert: true, style: "Stop", title: "Score", message: "A whole number from 1 to 5." },
      prompt: { showPrompt: true, title: "Score", message: "1 to 5" },
      ignoreBlanks: true,
    });
  });

  it("offers a list, typed or from cells", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
      sheet.getRange("C2").dataValidation.rule = { list: { inCellDropDown: false, source: "=$A$1:$A$3" } };
      const both = sheet.getRange("C1:C2").dataValidation;
      const second = sheet.getRange("C2").dataValidation;
      both.load("type,rule");
      second.load("type,rule");
      return () => [both.type, second.rule];
    });
    expect(read).toEqual(["MixedCriteria", { list: { inCellDropDown: false, source: "=$A$1:$A$3" } }]);
    workbook.type("Sheet1", "C1", "Yes");
    expect(() => workbook.type("Sheet1", "C1", "Perhaps")).toThrow(EntryRefused);
  });

  it("takes other operators by the names office.js has for them", async () => {
    const read = await after(workbook, (sheet) => {
      const validation = sheet.getRange("D1").dataValidation;
      validation.rule = { textLength: { formula1: 10, operator: "LessThanOrEqualTo" } };
      validation.load("rule");
      return () => validation.rule;
    });
    expect(read).toEqual({ textLength: { formula1: 10, operator: "LessThanOrEqualTo" } });
    expect(workbook.sheet("Sheet1").validations[0]?.rule).toEqual({ type: "TextLength", operator: "LessThanOrEqual", formula1: 10 });
  });

  it("goes when it is cleared, from those cells only", async () => {
    await after(workbook, (sheet) => {
      oneToFive(sheet);
      sheet.getRange("B3").dataValidation.clear();
      return () => null;
    });
    workbook.type("Sheet1", "B3", 99);
    expect(() => workbook.type("Sheet1", "B4", 99)).toThrow(EntryRefused);
  });

  it.each([
    [
      "an alert without a rule",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").dataValidation.errorAlert = { message: "x", showAlert: true, style: "Stop", title: "x" };
      },
    ],
    [
      "between with one bound",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "Between" } };
      },
    ],
    [
      "a typed list over 255 characters",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x,".repeat(200) } };
      },
    ],
    [
      "a message over 255 characters",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } };
        sheet.getRange("A1").dataValidation.prompt = { message: "x".repeat(256), showPrompt: true, title: "" };
      },
    ],
  ])("refuses %s", async (_what, batch) => {
    expect(await refusal(workbook, (sheet) => batch(sheet))).toBe("InvalidArgument");
  });
});
