import { openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.NamedItem", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
    workbook.renameSheet("Sheet1", "St Luke's");
  });

  it("keeps ranges, formulas and constants, of the workbook or of a sheet", async () => {
    const read = await after(workbook, (sheet, context) => {
      const names = context.workbook.names;
      names.add("Bands", sheet.getRange("A1:B3"), "where green begins");
      names.add("Kind", "ward");
      names.add("Rounds", "=1+2");
      names.add("Half", "=1/2");
      sheet.names.add("Kind", "=TRUE");
      names.load("items/name,items/type,items/value,items/formula,items/scope,items/comment,items/visible");
      sheet.names.load("items/name,items/type,items/value,items/scope");
      return () => [names.items.map((item) => item.toJSON()), sheet.names.items.map((item) => item.toJSON())];
    });
    expect(read).toEqual([
      [
        {
          name: "Bands",
          type: "Range",
          value: "'St Luke''s'!$A$1:$B$3",
          formula: "='St Luke''s'!$A$1:$B$3",
          scope: "Workbook",
          comment: "where green begins",
          visible: true,
        },
        { name: "Kind", type: "String", value: "ward", formula: '="ward"', scope: "Workbook", comment: "", visible: true },
        { name: "Rounds", type: "Integer", value: 3, formula: "=1+2", scope: "Workbook", comment: "", visible: true },
        { name: "Half", type: "Double", value: 0.5, formula: "=1/2", scope: "Workbook", comment: "", visible: true },
      ],
      [{ name: "Kind", type: "Boolean", value: true, scope: "Worksheet" }],
    ]);
  });

  it("leads to its range and its sheet", async () => {
    const read = await after(workbook, (sheet, context) => {
      const own = sheet.names.add("WardTable", sheet.getRange("B2:C3"));
      const constant = context.workbook.names.add("Version", "3");
      const range = own.getRange();
      const none = constant.getRangeOrNullObject();
      const noSheet = constant.worksheetOrNullObject;
      range.load("address");
      own.worksheet.load("name");
      return () => [range.address, none.isNullObject, noSheet.isNullObject, own.worksheet.name];
    });
    expect(read).toEqual(["'St Luke''s'!B2:C3", true, true, "St Luke's"]);
  });

  it("can be hidden, changed and deleted", async () => {
    const read = await after(workbook, (sheet) => {
      const item = sheet.names.add("Meta", "=1");
      item.visible = false;
      item.comment = "for the machine";
      item.formula = "='St Luke''s'!$D$4";
      sheet.names.add("Gone", "=2").delete();
      const gone = sheet.names.getItemOrNullObject("Gone");
      const count = sheet.names.getCount();
      item.load("visible,comment,type");
      return () => [item.toJSON(), gone.isNullObject, count.value];
    });
    expect(read).toEqual([{ visible: false, comment: "for the machine", type: "Range", formula: "='St Luke''s'!$D$4" }, true, 1]);
  });

  it("refuses a name twice, a bad name and an unknown one", async () => {
    expect(
      await refusal(workbook, (sheet) => {
        sheet.names.add("Twice", "=1");
        sheet.names.add("twice", "=2");
      }),
    ).toBe("ItemAlreadyExists");
    expect(await refusal(workbook, (sheet) => sheet.names.add("A1", "=1"))).toBe("InvalidArgument");
    expect(await refusal(workbook, (sheet) => sheet.names.getItem("Nothing"))).toBe("ItemNotFound");
  });
});
