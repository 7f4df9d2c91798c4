import { openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.Worksheet and its collection", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
  });

  it("adds, renames, moves, copies and deletes sheets", async () => {
    await after(workbook, (sheet, context) => {
      const ward = context.workbook.worksheets.add("Ward A");
      ward.getRange("A1").values = [["='Ward A'!B1"]];
      const copy = ward.copy("Before", sheet);
      copy.name = "St Luke's";
      ward.position = 0;
      sheet.delete();
      return () => null;
    });
    expect(workbook.sheetNames()).toEqual(["Ward A", "St Luke's"]);
    expect(workbook.formula("St Luke's", "A1")).toBe("='St Luke''s'!B1");
  });

  it("loads sheets with their names and tables in one go", async () => {
    workbook.addSheet("Cedar");
    const read = await workbook.run(async (context) => {
      const cedar = context.workbook.worksheets.getItem("cedar");
      cedar.names.add("WardTable", cedar.getRange("A1:B2"));
      await context.sync();
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility,items/names/items/name,items/names/items/formula,items/tables/items/name");
      await context.sync();
      return sheets.items.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        names: sheet.names.items.map((item) => [item.name, item.formula]),
        tables: sheet.tables.items.length,
      }));
    });
    expect(read).toEqual([
      { name: "Sheet1", visibility: "Visible", names: [], tables: 0 },
      { name: "Cedar", visibility: "Visible", names: [["WardTable", "=Cedar!$A$1:$B$2"]], tables: 0 },
    ]);
  });

  it("loads a part of a collection", async () => {
    for (const name of ["Aspen", "Beech", "Cedar"]) workbook.addSheet(name);
    const read = await after(workbook, (_sheet, context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ name: true, $skip: 1, $top: 2 });
      return () => sheets.items.map(({ name }) => name);
    });
    expect(read).toEqual(["Aspen", "Beech"]);
  });

  it("lets items that were loaded be written in the next request", async () => {
    workbook.addSheet("Cedar");
    await workbook.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      for (const sheet of sheets.items) sheet.getRange("A1").values = [[sheet.name]];
      await context.sync();
    });
    expect([workbook.value("Sheet1", "A1"), workbook.value("Cedar", "A1")]).toEqual(["Sheet1", "Cedar"]);
  });

  it("ignores what is called on a null object, and its children are null too", async () => {
    const read = await after(workbook, (_sheet, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Sample");
      none.delete();
      none.name = "Other";
      const child = none.getRange("A1");
      child.values = [[1]];
      return () => [none.isNullObject, child.isNullObject];
    });
    expect(read).toEqual([true, true]);
    expect(workbook.sheetNames()).toEqual(["Sheet1"]);
  });

  it.each([
    ["a name with a slash", "InvalidArgument", "a/b"],
    ["a name of 32 letters", "InvalidArgument", "x".repeat(32)],
    ["a name that is there", "ItemAlreadyExists", "sheet1"],
  ])("refuses %s with %s", async (_what, code, name) => {
    expect(await refusal(workbook, (_sheet, context) => context.workbook.worksheets.add(name))).toBe(code);
  });

  it("refuses an unknown sheet, the last visible sheet going, and a very hidden one being deleted", async () => {
    expect(await refusal(workbook, (_sheet, context) => context.workbook.worksheets.getItem("Nowhere"))).toBe("ItemNotFound");
    expect(
      await refusal(workbook, (sheet) => {
        sheet.visibility = "Hidden";
      }),
    ).toBe("InvalidOperation");
    expect(await refusal(workbook, (sheet) => sheet.delete())).toBe("InvalidOperation");
    workbook.addSheet("Hidden lists");
    expect(
      await refusal(workbook, (_sheet, context) => {
        const lists = context.workbook.worksheets.getItem("Hidden lists");
        lists.visibility = "VeryHidden";
        lists.delete();
      }),
    ).toBe("InvalidOperation");
  });

  it("keeps its looks", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.set({ showGridlines: false, showHeadings: false, tabColor: "#005eb8", standardWidth: 60 });
      sheet.load("showGridlines,showHeadings,tabColor,standardWidth,position,visibility");
      return () => sheet.toJSON();
    });
    expect(read).toMatchObject({
      showGridlines: false,
      showHeadings: false,
      tabColor: "#005EB8",
      standardWidth: 60,
      position: 0,
      visibility: "Visible",
    });
  });

  it("leads to its neighbours, counting hidden ones unless told", async () => {
    workbook.addSheet("Cedar");
    workbook.addSheet("Elm");
    const read = await after(workbook, (sheet, context) => {
      context.workbook.worksheets.getItem("Cedar").visibility = "Hidden";
      const next = sheet.getNext();
      const nextVisible = sheet.getNext(true);
      const last = context.workbook.worksheets.getLast();
      const none = sheet.getPreviousOrNullObject();
      const count = context.workbook.worksheets.getCount(true);
      for (const one of [next, nextVisible, last]) one.load("name");
      return () => [next.name, nextVisible.name, last.name, none.isNullObject, count.value];
    });
    expect(read).toEqual(["Cedar", "Elm", "Elm", true, 2]);
  });

  it("finds cells by index, by several addresses and by name", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.names.add("Scores", sheet.getRange("C3:C9"));
      const byIndex = sheet.getRangeByIndexes(1, 2, 3, 4);
      const byName = sheet.getRange("Scores");
      const several = sheet.getRanges("A1:B2, D4");
      byIndex.load("address");
      byName.load("address");
      several.load("address,areaCount,cellCount,areas/items/address");
      return () => [
        byIndex.address,
        byName.address,
        several.address,
        several.areaCount,
        several.cellCount,
        several.areas.items.map(({ address }) => address),
      ];
    });
    expect(read).toEqual(["Sheet1!C2:F4", "Sheet1!C3:C9", "Sheet1!A1:B2,Sheet1!D4", 2, 5, ["Sheet1!A1:B2", "Sheet1!D4"]]);
  });

  it("keeps sheets in place while the structure is protected", async () => {
    await after(workbook, (_sheet, context) => {
      context.workbook.protection.protect("secret");
      return () => null;
    });
    expect(await refusal(workbook, (_sheet, context) => context.workbook.worksheets.add("New"))).toBe("AccessDenied");
    expect(await refusal(workbook, (_sheet, context) => context.workbook.protection.unprotect("guess"))).toBe("AccessDenied");
    await after(workbook, (_sheet, context) => {
      context.workbook.protection.unprotect("secret");
      context.workbook.worksheets.add("New");
      return () => null;
    });
    expect(workbook.sheetNames()).toEqual(["Sheet1", "New"]);
  });

  it("protects once, and says so when asked again", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.protection.load("protected,options");
      return () => [sheet.protection.protected, sheet.protection.options.allowFormatColumns, sheet.protection.options.allowSort];
    });
    expect(read).toEqual([true, true, false]);
    expect(await refusal(workbook, (sheet) => sheet.protection.protect())).toBe("InvalidOperation");
    await after(workbook, (sheet) => {
      sheet.protection.unprotect();
      return () => null;
    });
    expect(await refusal(workbook, (sheet) => sheet.protection.unprotect())).toBe("InvalidOperation");
  });

  it("asks for the password it was protected with", async () => {
    await after(workbook, (sheet) => {
      sheet.protection.protect({}, "secret");
      return () => null;
    });
    expect(await refusal(workbook, (sheet) => sheet.protection.unprotect("guess"))).toBe("AccessDenied");
    expect(workbook.sheet("Sheet1").protection).not.toBeNull();
    await after(workbook, (sheet) => {
      sheet.protection.unprotect("secret");
      return () => null;
    });
    expect(workbook.sheet("Sheet1").protection).toBeNull();
  });

  it("freezes rows and columns", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.freezePanes.freezeAt("A1:B3");
      const both = sheet.freezePanes.getLocationOrNullObject();
      both.load("address");
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject();
      rows.load("address");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      return () => [both.address, rows.address, none.isNullObject];
    });
    expect(read).toEqual(["Sheet1!A1:B3", "Sheet1!1:2", true]);
  });

  it("answers when an add-in listens for changes", async () => {
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async () => undefined);
      sheet.onActivated.add(async () => undefined);
      context.workbook.worksheets.onAdded.add(async () => undefined);
      await context.sync();
    });
    expect(workbook.requests.every(({ error }) => error === null)).toBe(true);
  });
});
