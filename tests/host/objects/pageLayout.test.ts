import { openWorkbook, type Workbook } from "../../driver/openWorkbook";
import { after, refusal } from "./refusal";

describe("Excel.PageLayout", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openWorkbook();
  });

  it("reads back paper, margins, zoom, headers and footers", async () => {
    const read = await after(workbook, (sheet) => {
      const page = sheet.pageLayout;
      page.set({
        orientation: "Landscape",
        paperSize: "A3",
        centerHorizontally: true,
        printGridlines: true,
        blackAndWhite: true,
        leftMargin: 28.35,
        printHeadings: true,
      });
      page.setPrintMargins("Centimeters", { top: 1.27, footer: 2.54 });
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
      page.headersFooters.defaultForAllPages.set({ leftFooter: "SeQuIn", rightFooter: "Page &P of &N" });
      page.load(
        "orientation,paperSize,centerHorizontally,centerVertically,printGridlines,printHeadings,blackAndWhite,leftMargin,topMargin,footerMargin,zoom",
      );
      page.headersFooters.defaultForAllPages.load("leftFooter,centerFooter,rightFooter");
      return () => [page.toJSON(), page.headersFooters.defaultForAllPages.toJSON()];
    });
    expect(read).toMatchObject([
      {
        orientation: "Landscape",
        paperSize: "A3",
        centerHorizontally: true,
        centerVertically: false,
        printGridlines: true,
        printHeadings: true,
        blackAndWhite: true,
        leftMargin: 28.35,
        topMargin: 36,
        footerMargin: 72,
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
      },
      { leftFooter: "SeQuIn", centerFooter: "", rightFooter: "Page &P of &N" },
    ]);
  });

  it("prints areas and repeats titles", async () => {
    const read = await after(workbook, (sheet) => {
      const none = sheet.pageLayout.getPrintAreaOrNullObject();
      sheet.pageLayout.setPrintArea("A1:J40");
      sheet.pageLayout.setPrintTitleRows(sheet.getRange("A5:C6"));
      sheet.pageLayout.setPrintTitleColumns("$A:$B");
      const area = sheet.pageLayout.getPrintArea();
      const rows = sheet.pageLayout.getPrintTitleRows();
      const columns = sheet.pageLayout.getPrintTitleColumnsOrNullObject();
      for (const range of [area, rows, columns]) range.load("address");
      return () => [none.isNullObject, area.address, rows.address, columns.address];
    });
    expect(read).toEqual([true, "Sheet1!A1:J40", "Sheet1!5:6", "Sheet1!A:B"]);
  });

  it("breaks pages", async () => {
    const read = await after(workbook, (sheet) => {
      sheet.horizontalPageBreaks.add("A20");
      sheet.horizontalPageBreaks.add("A10");
      sheet.verticalPageBreaks.add(sheet.getRange("E1"));
      sheet.horizontalPageBreaks.load("items/rowIndex");
      sheet.verticalPageBreaks.load("items/columnIndex");
      return () => [
        sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
        sheet.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex),
      ];
    });
    expect(read).toEqual([[9, 19], [4]]);
    await after(workbook, (sheet) => {
      sheet.horizontalPageBreaks.removePageBreaks();
      return () => null;
    });
    expect(workbook.sheet("Sheet1").page.rowBreaks).toEqual([]);
  });

  it("refuses a zoom that is two things at once, and a paper nobody knows", async () => {
    expect(
      await refusal(workbook, (sheet) => {
        sheet.pageLayout.zoom = { scale: 90, horizontalFitToPages: 1 };
      }),
    ).toBe("InvalidArgument");
    expect(
      await refusal(workbook, (sheet) => {
        sheet.pageLayout.paperSize = "A99" as "A4";
      }),
    ).toBe("InvalidArgument");
  });
});
