import { fitsOnOneLine, linesHeight, rowHeight, textWidth, wrappedLines } from "../../src/sheets/textHeight";

describe("the room that a text takes", () => {
  it("is that of Arial's letters", () => {
    expect(textWidth("Quarter 1 2023/24", { size: 10 })).toBeCloseTo(81.17, 1);
    expect(textWidth("Quarter 1 2023/24", { size: 10, bold: true })).toBeGreaterThan(textWidth("Quarter 1 2023/24", { size: 10 }));
    expect(textWidth("", { size: 10 })).toBe(0);
  });

  it("breaks between words, at line ends and inside words that are too long", () => {
    const lines = (text: string, characters = 10) => wrappedLines({ text, characters, size: 10 });
    expect([lines(""), lines("one"), lines("one two three four"), lines("one\ntwo"), lines("\n"), lines("W".repeat(30))]).toEqual([
      1, 1, 2, 2, 2, 6,
    ]);
  });

  it("never takes fewer lines in a narrower column", () => {
    const text = "There are regular involvement meetings where the agenda is agreed by everyone and can be chaired by anyone";
    const counts = [60, 50, 42, 30, 20, 10].map((characters) => wrappedLines({ text, characters, size: 10 }));
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[2]).toBe(3);
  });

  it("gives rows the height of their longest text, within what Excel allows", () => {
    expect(linesHeight(3, 10)).toBe(38.25);
    const cell = (text: string) => ({ text, characters: 20, size: 10 });
    expect(rowHeight([cell("short"), cell("a text that takes more than a single line here")])).toBe(linesHeight(2, 10) + 4);
    expect(rowHeight([cell("short")], { minimum: 30 })).toBe(30);
    expect(rowHeight([cell("long ".repeat(2000))])).toBe(409);
  });

  it("tells what stands on one line", () => {
    expect(fitsOnOneLine("Quarter 1 2023/24", 17, { size: 10 })).toBe(true);
    expect(fitsOnOneLine("Quarter 1 2023/24", 14, { size: 10 })).toBe(false);
  });
});
