import { TestBook } from "../bookWith";

describe("undo", () => {
  it("takes a step back whole, with what formulas gave, and forward again", () => {
    const book = new TestBook({ Ward: { A1: 1, A2: 2 }, Hospital: { A1: "=SUM(Ward!A1:A2)" } });
    book.book.step("request", () => {
      book.enter("Ward", "A1", 10);
      book.enter("Ward", "A3", "new");
      book.book.changeFormat(book.sheet("Ward"), { top: 0, left: 0, bottom: 0, right: 0 }, () => ({ fill: "#FF0000" }));
      book.book.addName(null, { name: "Score", formula: "=Ward!$A$1", visible: true, comment: "" });
      book.book.addSheet("Extra");
    });
    book.book.recalculate();
    const state = () => [
      book.value("Ward", "A1"),
      book.value("Ward", "A3"),
      book.cell("Ward", "A1")?.format,
      book.value("Hospital", "A1"),
      book.book.names.length,
      book.book.sheets.map(({ name }) => name),
    ];
    const after = [10, "new", { fill: "#FF0000" }, 12, 1, ["Ward", "Hospital", "Extra"]];
    expect(state()).toEqual(after);
    expect(book.book.undo()).toBe(true);
    expect(state()).toEqual([1, null, undefined, 3, 0, ["Ward", "Hospital"]]);
    expect(book.book.redo()).toBe(true);
    expect(state()).toEqual(after);
  });

  it("goes back through several steps, and forgets what was undone once something new is done", () => {
    const book = new TestBook({ S: { A1: 0, B1: "=A1*2" } });
    for (const score of [1, 2, 3]) book.type("S", "A1", score);
    const seen = [];
    while (book.book.undo()) seen.push([book.value("S", "A1"), book.value("S", "B1")]);
    expect(seen).toEqual([
      [2, 4],
      [1, 2],
      [0, 0],
    ]);
    book.book.redo();
    book.type("S", "A1", 9);
    expect([book.book.canRedo, book.book.redo(), book.value("S", "B1")]).toEqual([false, false, 18]);
  });

  it("keeps what a failed step has done as one step, as Excel does not roll back", () => {
    const book = new TestBook({ S: { A1: 1 } });
    expect(() =>
      book.book.step("request", () => {
        book.enter("S", "A1", 2);
        book.book.addSheet("S");
      }),
    ).toThrow("already");
    expect(book.value("S", "A1")).toBe(2);
    book.book.undo();
    expect(book.value("S", "A1")).toBe(1);
  });

  it("joins a step inside a step", () => {
    const book = new TestBook({ S: {} });
    book.book.step("outer", () => {
      book.book.step("inner", () => {
        book.enter("S", "A1", 1);
      });
      book.enter("S", "A2", 2);
    });
    book.book.undo();
    expect([book.value("S", "A1"), book.value("S", "A2"), book.book.canUndo]).toEqual([null, null, false]);
  });

  it("has nothing to take back when nothing changed, or after a sheet was deleted", () => {
    const book = new TestBook({ S: {}, T: {} });
    book.book.step("read only", () => book.value("S", "A1"));
    expect(book.book.canUndo).toBe(false);
    book.type("S", "A1", 1);
    book.book.step("delete", () => {
      book.book.deleteSheet(book.sheet("T"));
    });
    expect(book.book.undo()).toBe(false);
  });
});
