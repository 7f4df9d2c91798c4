import { plainFormula, sameFormula } from "../../src/sheets/isUpToDate";

describe("two formulas", () => {
  it.each([
    ["needless quotation marks", "='Aspen'!$A$1", "=Aspen!$A$1"],
    ["spaces and capitals", "=if( A1 = 1 , 2,3)", "=IF(A1=1,2,3)"],
    ["an apostrophe in a sheet's name", "='St Luke''s'!A1", "='St Luke''s'!a1"],
  ])("are one for %s", (_what, a, b) => {
    expect(sameFormula(a, b)).toBe(true);
  });

  it.each([
    ["letters in a text", '="a b"', '="ab"'],
    ["capitals in a text", '="Aspen"', '="aspen"'],
    ["another sheet", "='Aspen 2'!A1", "='Aspen'!A1"],
    ["another cell", "=A1", "=$A$1"],
  ])("are two for %s", (_what, a, b) => {
    expect(sameFormula(a, b)).toBe(false);
  });

  it("keep quotation marks that a name needs: a name like a cell, with a space, or beginning with a digit", () => {
    expect(["='AB12'!A1", "='R1C1'!A1", "='A B'!A1", "='1-2'!A1"].map(plainFormula)).toEqual([
      "='AB12'!A1",
      "='R1C1'!A1",
      "='A B'!A1",
      "='1-2'!A1",
    ]);
  });
});
