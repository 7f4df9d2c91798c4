import { buildTogether } from "../../src/actions/refreshSheet";
import type { OurSheet } from "../../src/actions/readBook";
import type { SheetToBuild } from "../../src/actions/buildBeside";
import { planKeySheet } from "../../src/sheets/keySheet";
import { hospital } from "./smallBook";

const report = (formulas: string[][]): OurSheet => ({
  id: "{1}",
  kind: "report",
  cells: { sheet: "Report", kind: "report;1", named: {} },
  used: { sheet: "Report", range: { row: 4, column: 1, rows: 1, columns: 3 }, values: [[3, "By hand", 4]], formulas },
  charts: [],
});
const build = (name: string): SheetToBuild => ({
  plan: planKeySheet(name, { hospitals: [hospital("Clifton House")] }, "24 Aug 2023"),
  replaces: null,
  repoint: [],
});

describe("sheets that are made again together", () => {
  it("write each formula that looks at several of them once, before the first is put in place", () => {
    const before = report([["='A'!$B$2+'C'!$B$2", "By hand", "='C'!$B$2"]]);
    const after = report([["='~A'!$B$3+'~C'!$B$3", "By hand", "='~C'!$B$3"]]);
    expect(buildTogether([build("A"), build("C")], [before], [after]).map(({ repoint }) => repoint)).toEqual([
      [
        { sheet: "Report", address: "B5", formulas: [["='~A'!$B$3+'~C'!$B$3"]] },
        { sheet: "Report", address: "D5", formulas: [["='~C'!$B$3"]] },
      ],
      [],
    ]);
  });
});
