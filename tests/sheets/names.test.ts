import { findColumns } from "../../src/sheets/findColumns";
import { functionsIn } from "../../src/sheets/functions";
import { formulaAt, headerKey, type NamedCells } from "../../src/sheets/namedCells";
import { isUsedKind, kindText, parseKind, SHEET_KINDS, usedKindText } from "../../src/sheets/names";
import { looksAtOtherFile, otherFileLinks } from "../../src/sheets/otherFileLinks";
import { footerText } from "../../src/sheets/pageFooter";

describe("what a sheet says it is", () => {
  it("is read as we wrote it and as Excel gives it back", () => {
    for (const kind of SHEET_KINDS)
      expect([parseKind(kindText(kind)), parseKind(`="${kindText(kind)}"`)]).toEqual([
        { kind, templateVersion: 1 },
        { kind, templateVersion: 1 },
      ]);
  });

  it("tells a sheet of somebody's own that is used from one that was made here", () => {
    expect([usedKindText(), `="${usedKindText()}"`].map((text) => [parseKind(text), isUsedKind(text)])).toEqual(
      Array(2).fill([{ kind: "score", templateVersion: 1 }, true]),
    );
    expect([isUsedKind(kindText("score")), isUsedKind(""), parseKind("score;1;other")]).toEqual([false, false, null]);
  });

  it.each(["", "score", "score;0", "score;x", "ward;1", "=#REF!"])("is not read from %p", (text) => {
    expect(parseKind(text)).toBeNull();
  });
});

describe("columns by their headers", () => {
  const columns = { score: { headers: ["Score", "Agreed score"] }, notes: { headers: ["Notes"] } };

  it("are found whatever the case and spaces, and told when they are doubled", () => {
    expect(findColumns(["", "agreed\n SCORE ", "x"], columns)).toEqual({ at: { score: 1 }, twice: [] });
    expect(findColumns(["Notes", "Score", "notes"], columns)).toEqual({ at: { score: 1, notes: 0 }, twice: ["notes"] });
    expect(headerKey(" How\u00A0do\twe  know? ")).toBe("how do we know?");
  });
});

describe("formulas", () => {
  const cells = (value: string | number, formula: string): NamedCells => ({
    sheet: "S",
    range: { row: 2, column: 3, rows: 1, columns: 1 },
    values: [[value]],
    formulas: [[formula]],
  });

  it("are told from texts that begin as one", () => {
    expect(formulaAt(cells("=4", "=4"), 0, 0)).toBeNull();
    expect(formulaAt(cells(4, "=2+2"), 0, 0)).toBe("=2+2");
  });

  it("name the functions they call, not words in texts or sheets", () => {
    expect(functionsIn(`=IF('Sum (old)'!A1="MAX(",round(A1,1),N (2))`)).toEqual(["IF", "ROUND", "N"]);
  });

  it.each([
    ["='[Old book.xlsx]Set-up'!B3", true],
    ["=[Old.xlsx]Sheet1!B3+1", true],
    ["='C:\\work\\[Old.xlsx]Sheet1'!B3", true],
    ["=Old.xlsx!SequinScaleMin", true],
    ["='Old book.xlsx'!SequinScaleMin", true],
    ["=[1]!SequinScaleMin", true],
    ["='Set-up'!B3&\"[Old.xlsx]Sheet1!B3\"", false],
    ['=IF(B3="[",1,SequinScaleMin)', false],
  ])("%s looks at another file: %p", (formula, expected) => {
    expect(looksAtOtherFile(formula)).toBe(expected);
  });

  it("are pointed back only where they mean names of ours", () => {
    const links = (formula: string) => otherFileLinks(cells(1, formula)).map(({ cell, mend }) => [cell, mend]);
    expect(links("='Old book.xlsx'!SequinAmberFrom+[1]!SequinScaleMin")).toEqual([["D3", "=SequinAmberFrom+SequinScaleMin"]]);
    expect(links("=[1]!SequinScaleMin+[Old.xlsx]Sheet1!B3")).toEqual([["D3", null]]);
    expect(links("=SequinScaleMin")).toEqual([]);
  });
});

describe("the line at the foot of a page", () => {
  it("leaves out what is empty, and prints & as it is", () => {
    expect(footerText(["SeQuIn", "", "Stoke & Trent"])).toBe("SeQuIn - Stoke && Trent");
    expect(footerText(["x".repeat(300)]).length).toBe(220);
  });
});
