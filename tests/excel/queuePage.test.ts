import { queuePage } from "../../src/excel/queuePage";
import { onNewSheet, SHEET } from "./newSheet";

describe("how a sheet prints", () => {
  it("is A4 with its rows and columns repeated, its breaks, its fit and its footer", async () => {
    const workbook = await onNewSheet((sheet) =>
      queuePage(sheet, {
        orientation: "Landscape",
        area: "A1:H40",
        titleRows: "8:8",
        titleColumns: "A:B",
        fit: { wide: 1 },
        footerLeft: "SeQuIn · Involvement",
        footerRight: "Page &P of &N",
        margin: 30,
        centerHorizontally: true,
        breaksBefore: ["30:30"],
        columnBreaksBefore: ["E:E"],
      }),
    );
    const { page } = workbook.sheet(SHEET);
    expect(page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      margins: { left: 30, right: 30, top: 30, bottom: 50, header: 15, footer: 15 },
      zoom: { pagesWide: 1 },
      printArea: [{ top: 0, left: 0, bottom: 39, right: 7 }],
      titleRows: { top: 7, bottom: 7 },
      titleColumns: { left: 0, right: 1 },
      centerHorizontally: true,
      footer: { left: "SeQuIn · Involvement", right: "Page &P of &N" },
      rowBreaks: [29],
      columnBreaks: [4],
    });
    expect(page.zoom.pagesTall).toBeUndefined();
  });
});
