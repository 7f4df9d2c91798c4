import { Book } from "../../../src/host/book/book";
import { ChangeFeed } from "../../../src/host/page/bridge/changeFeed";
import { Session } from "../../../src/host/page/session";
import { selectCell } from "../../../src/host/page/grid/selection";

function opened() {
  const session = new Session(Book.create(), "test.xlsx");
  const { book, sheet } = session;
  return { session, book, sheet, feed: new ChangeFeed(session) };
}
const changed = (worksheetId: string, address: string, triggerSource: string) => ({
  type: 10,
  targets: [worksheetId, "Workbook"],
  message: { changeType: "RangeEdited", source: "Local", address, worksheetId, shiftDirection: "None", triggerSource },
});

describe("ChangeFeed", () => {
  it("tells which cells were edited, and not which formulas gave another result", () => {
    const { session, book, sheet, feed } = opened();
    session.edit("Typing", () => {
      book.enter(sheet, 0, 0, 2);
      book.enter(sheet, 3, 1, "=A1*2");
    });
    expect(feed.take(false)).toEqual([changed(sheet.id, "A1:B4", "Unknown")]);
    session.edit("Typing", () => book.enter(sheet, 0, 0, 5));
    expect(book.text(sheet, 3, 1)).toBe("10");
    expect(feed.take(true)).toEqual([changed(sheet.id, "A1", "ThisLocalAddin")]);
  });

  it("is silent when only looks change, and speaks when undo brings another value back", () => {
    const { session, book, sheet, feed } = opened();
    session.edit("Typing", () => book.enter(sheet, 1, 1, "x"));
    feed.take(false);
    session.edit("Font", () =>
      book.changeFormat(sheet, { top: 1, left: 1, bottom: 1, right: 1 }, (format) => ({ ...format, fill: "#FF0000" })),
    );
    expect(feed.take(false)).toEqual([]);
    session.undo();
    session.undo();
    expect(feed.take(false)).toEqual([changed(sheet.id, "B2", "Unknown")]);
  });

  it("tells of new, renamed, deleted and activated sheets and of another selection", () => {
    const { session, book, sheet, feed } = opened();
    session.edit("New sheet", () => {
      book.activeSheetId = book.addSheet("Ward A").id;
    });
    const made = session.sheet;
    expect(feed.take(false)).toEqual([
      { type: 13, targets: ["Workbook"], message: { source: "Local", worksheetId: made.id } },
      { type: 12, targets: [sheet.id, "Workbook"], message: { worksheetId: sheet.id } },
      { type: 11, targets: [made.id, "Workbook"], message: { worksheetId: made.id } },
      { type: 14, targets: [made.id, "Workbook"], message: { address: "A1", worksheetId: made.id } },
    ]);
    session.select(selectCell(4, 2));
    expect(feed.take(false)).toEqual([{ type: 14, targets: [made.id, "Workbook"], message: { address: "C5", worksheetId: made.id } }]);
    session.edit("Rename", () => book.renameSheet(made, "Ward B"));
    expect(feed.take(false)).toEqual([
      {
        type: 25,
        targets: [made.id, "Workbook"],
        message: { source: "Local", worksheetId: made.id, nameBefore: "Ward A", nameAfter: "Ward B" },
      },
    ]);
    session.edit("Delete", () => book.deleteSheet(sheet));
    expect(feed.take(false)).toEqual([{ type: 15, targets: ["Workbook"], message: { source: "Local", worksheetId: sheet.id } }]);
  });
});
