import { importStandards } from "../../src/core/frameworkImport";
import { messages } from "../../src/core/messages";
import { readStandardRows } from "../../src/sheets/importRows";
import type { CellValue, NamedCells } from "../../src/sheets/namedCells";
import { framework } from "./samples";

const list = (...values: CellValue[][]): NamedCells => ({
  sheet: "List",
  range: { row: 4, column: 1, rows: values.length, columns: values[0]?.length ?? 0 },
  values,
  formulas: values,
});

describe("standards from a list in cells", () => {
  it("are read below their headers, whatever stands above, with the area given beside", () => {
    const read = readStandardRows(
      list(
        ["Dining 2024", "", ""],
        ["No", " STANDARD", "Easy read"],
        [1, "Food is warm", "Hot food"],
        ["", "", ""],
        ["1.10", "=People choose", ""],
      ),
      "Dining Experience",
    );
    if ("problems" in read) throw new RangeError(read.problems.join(" "));
    const blank = { area: "Dining Experience", shortTitle: "", easyRead: "", view: "", id: "" };
    expect(read.entries).toEqual([
      { ...blank, number: "1", text: "Food is warm", easyRead: "Hot food" },
      { ...blank, number: "1.10", text: "=People choose" },
    ]);
    expect([read.placeOf(0), read.placeOf(1)]).toEqual(["C7", "C9"]);
    const edit = importStandards(framework, read.entries, read.placeOf);
    expect("framework" in edit && edit.framework.areas.find(({ id }) => id === "dining-experience")?.standards.length).toBe(2);
  });

  it("keep the area that the list names, beside one that is given for the rest", () => {
    const read = readStandardRows(list(["Area", "No.", "Standard"], ["Recovery", 1, "Hope"], ["", 2, "Food"]), "Dining Experience");
    expect("entries" in read && read.entries.map(({ area }) => area)).toEqual(["Recovery", "Dining Experience"]);
  });

  it("need their headers, and the area where none is given", () => {
    expect(readStandardRows(list(["No.", "Words"], [1, "Food"]), "Dining")).toEqual({
      problems: [messages.noHeadersToBringIn(["No.", "Standard"])],
    });
    expect(readStandardRows(list(["No.", "Standard"], [1, "Food"]), "")).toEqual({
      problems: [messages.noHeadersToBringIn(["Area", "No.", "Standard"])],
    });
  });

  it("are not read from a list with two columns of one name", () => {
    expect(readStandardRows(list(["No.", "Standard", "standard"], [1, "Food", "Drink"]), "Dining")).toEqual({
      problems: [messages.frameworkColumnTwice("Standard")],
    });
  });
});
