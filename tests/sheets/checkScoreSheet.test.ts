import { DEFAULT_BANDS } from "../../src/core/band";
import { messages } from "../../src/core/messages";
import { quarterOf } from "../../src/core/period";
import type { Problem } from "../../src/core/problem";
import { checkScoreSheet, doubledSheets } from "../../src/sheets/checkScoreSheet";
import type { CellValue } from "../../src/sheets/namedCells";
import { readScoreSheet } from "../../src/sheets/readScoreSheet";
import { planScoreSheet, type ScoreSheetInput } from "../../src/sheets/scoreSheet";
import { PlanGrid } from "./planGrid";
import { area, aspen, framework } from "./samples";

const rules = { framework, bands: DEFAULT_BANDS, thisYear: 2023 };
const idOf = (number: number): string => area().standards[number - 1]?.id ?? "";

/** A sheet with nothing to say about it: every standard at 3, and the numbers of people. */
function sound(input: ScoreSheetInput = aspen): PlanGrid {
  const grid = new PlanGrid(planScoreSheet(input));
  area().standards.forEach((_standard, index) => grid.type(`C${9 + index}`, 3));
  return grid.type("E6", 5).type("F6", 4);
}

const check = (grid: PlanGrid): Problem[] => checkScoreSheet(readScoreSheet(grid.asSheet(), framework), rules);

describe("checking a score sheet", () => {
  it("has nothing to say about a sound one", () => {
    expect(check(sound())).toEqual([]);
  });

  const where = { sheet: "Aspen", cell: "C14", standardId: idOf(6) };
  const scores: [string, CellValue, string | null, Omit<Problem, "where">][] = [
    ["out of range", 7, null, { pile: "putRight", kind: "outOfRange", message: messages.outOfRange("7", 1, 5) }],
    ["zero", 0, null, { pile: "putRight", kind: "outOfRange", message: messages.outOfRange("0", 1, 5) }],
    ["a decimal", 3.5, null, { pile: "putRight", kind: "decimal", message: messages.decimal("3.5") }],
    [
      "a number as text",
      "4 ",
      null,
      { pile: "putRight", kind: "numberAsText", message: messages.numberAsText("4 "), mend: { value: 4, says: messages.changeTo(4) } },
    ],
    [
      "N/A in other letters",
      "n/a",
      null,
      {
        pile: "putRight",
        kind: "notApplicableSpelling",
        message: messages.notApplicableSpelling("n/a", "N/A"),
        mend: { value: "N/A", says: messages.changeTo("N/A") },
      },
    ],
    ["other text", "good", null, { pile: "putRight", kind: "otherText", message: messages.otherText("good") }],
    ["TRUE", true, null, { pile: "putRight", kind: "otherText", message: messages.otherText("true") }],
    ["a date", 45050, null, { pile: "putRight", kind: "date", message: messages.date() }],
    ["an error", "#REF!", "=A1+#REF!", { pile: "putRight", kind: "errorValue", message: messages.errorValue("#REF!") }],
    ["a formula", 3, "=1+2", { pile: "putRight", kind: "formula", message: messages.formula() }],
    ["nothing", "", null, { pile: "putRight", kind: "missing", message: messages.missing() }],
    [
      "a link to another file",
      3,
      "='C:\\old\\[Scores.xlsx]Aspen'!C9",
      { pile: "putRight", kind: "linkToOtherFile", message: messages.linkToOtherFile() },
    ],
    ["a 4 without evidence", 4, null, { pile: "couldAdd", kind: "evidenceMissing", message: messages.evidenceMissing(4) }],
    ["a 2 without action", 2, null, { pile: "couldAdd", kind: "actionMissing", message: messages.actionMissing(2) }],
  ];

  it.each(scores)("finds %s in a score cell", (_name, value, formula, expected) => {
    const cell = expected.kind === "evidenceMissing" ? "E14" : expected.kind === "actionMissing" ? "F14" : "C14";
    const found = check(sound().type("C14", value, formula));
    const place = expected.kind === "linkToOtherFile" ? { sheet: "Aspen", cell } : { ...where, cell };
    expect(found).toEqual([{ ...expected, where: place }]);
  });

  it("wants a reason beside N/A, and takes it from the evidence column", () => {
    const grid = sound().type("C14", "N/A");
    expect(check(grid)).toEqual([
      { pile: "putRight", kind: "reasonMissing", where: { ...where, cell: "E14" }, message: messages.reasonMissing() },
    ]);
    expect(check(grid.type("E14", "No such meetings here"))).toEqual([]);
  });

  it("asks for no evidence or action that is there", () => {
    expect(check(sound().type("C14", 5).type("E14", "Box by the door").type("C15", 1).type("F15", "Ask families"))).toEqual([]);
  });

  const rows: [string, (grid: PlanGrid) => PlanGrid, Problem["kind"], string, string[]][] = [
    [
      "a standard that the framework does not have",
      (grid) => grid.type("J14", "involvement.nothing"),
      "unknownStandard",
      messages.unknownStandard("involvement.nothing"),
      [messages.rowMissing("6")],
    ],
    ["a row added by hand", (grid) => grid.insertRow(13).type("C14", 4), "unknownStandard", messages.rowWithoutStandard(), []],
    ["words changed by hand", (grid) => grid.type("B14", "Service users speak up"), "standardReworded", messages.wordingChanged("6"), []],
    ["another version", (grid) => grid.type("K14", 2), "standardReworded", messages.standardReworded("6", 2, 1), []],
  ];

  it.each(rows)("finds %s", (_name, change, kind, message, also) => {
    const found = check(change(sound()));
    expect(found.map(({ message: said }) => said)).toEqual([message, ...also]);
    expect(found[0]).toMatchObject({ kind, pile: "putRight", where: { cell: "C14" } });
  });

  it("finds a standard that stands there twice, in both rows", () => {
    const found = check(sound().type("J10", idOf(1)));
    expect(found.map(({ kind, where: { cell } }) => [kind, cell])).toEqual([
      ["standardTwice", "C9"],
      ["standardTwice", "C10"],
      ["missing", undefined],
    ]);
  });

  it("finds rows of which only a part was sorted", () => {
    const grid = sound().type("C20", 1).type("F20", "Ask around").sortDown("A9:I20", 0);
    const found = check(grid);
    expect(found).toHaveLength(12);
    expect(found[0]?.message).toBe(messages.standardMixedUp("12", "1"));
  });

  it("says of each field of the form that it is missing or cannot be read", () => {
    const grid = sound().type("B4", "").type("F4", "Gardening").type("G4", "soon").type("B6", "");
    expect(check(grid).map(({ message, where: { cell } }) => [cell, message])).toEqual([
      ["B4", messages.headerMissing("Hospital")],
      ["F4", messages.headerUnreadable("Area", "Gardening")],
      ["G4", messages.headerUnreadable("Quarter", "soon")],
      ["B6", messages.headerMissing("How we did this")],
    ]);
  });

  it("advises to add the numbers of people, and has text there put right", () => {
    expect(
      check(sound().type("E6", "").type("F6", "4 ")).map(({ kind, pile, where: { cell }, mend }) => [kind, pile, cell, mend?.value]),
    ).toEqual([
      ["peopleMissing", "couldAdd", "E6", undefined],
      ["header", "putRight", "F6", 4],
    ]);
    expect(check(sound().type("E6", "five or so")).map(({ message, mend }) => [message, mend])).toEqual([
      [messages.headerNotCounted("Service users who took part"), undefined],
    ]);
  });

  it("finds what may identify a person in any text that people typed", () => {
    const grid = sound()
      .type("E9", "NHS 943 476 5919 was there")
      .type("F10", "write to jo.smith@example.org")
      .type("G11", "born 3/4/1971")
      .type("B25", "Thanks to 9434765919")
      .type("H12", 45199);
    expect(check(grid).map(({ pile, kind, where: { cell } }) => [pile, kind, cell])).toEqual([
      ["mayIdentify", "nhsNumber", "E9"],
      ["mayIdentify", "email", "F10"],
      ["mayIdentify", "dateOfBirth", "G11"],
      ["mayIdentify", "nhsNumber", "B25"],
    ]);
  });

  it("points formulas that look at the old workbook back to this one", () => {
    const formula = "=IF(ISNUMBER('[Old book.xlsx]Set-up'!SequinScaleMin),'[Old book.xlsx]Set-up'!SequinScaleMin,\"\")";
    expect(check(sound().type("C23", 1, formula))).toEqual([
      {
        pile: "putRight",
        kind: "linkToOtherFile",
        where: { sheet: "Aspen", cell: "C23" },
        message: messages.linkPointedBack(),
        mend: { value: '=IF(ISNUMBER(SequinScaleMin),SequinScaleMin,"")', says: messages.pointBack() },
      },
    ]);
  });

  it("says only that the ids are lost when they are, not that every standard is missing", () => {
    expect(check(sound().deleteColumn(9)).map(({ message }) => message)).toEqual([messages.columnLost("Standard id")]);
  });

  it("takes a retired standard's score on a round from before it was retired", () => {
    const retired = {
      ...framework,
      areas: framework.areas.map((each) => ({
        ...each,
        standards: each.standards.map((standard, index) => (index === 0 ? { ...standard, retired: { from: "2023", why: "" } } : standard)),
      })),
    };
    const found = (grid: PlanGrid): string[] =>
      checkScoreSheet(readScoreSheet(grid.asSheet(), retired), { ...rules, framework: retired }).map(({ message }) => message);
    expect(found(sound())).toEqual([messages.standardReplaced("1")]);
    expect(found(sound({ ...aspen, period: quarterOf(2022, 4) }))).toEqual([]);
  });
});

describe("checking all score sheets together", () => {
  const reading = (name: string, change: Partial<ScoreSheetInput> = {}) =>
    readScoreSheet(sound({ ...aspen, name, ...change }).asSheet(), framework);

  it("finds the same sheet twice, and own scores given in two ways", () => {
    const found = doubledSheets([reading("Aspen"), reading("Aspen (2)"), reading("Aspen self", { route: "selfAssessment" })]);
    expect(found.map(({ kind, where, message }) => [kind, where, message])).toEqual([
      ["sheetTwice", { sheet: "Aspen (2)", cell: "B4" }, messages.sheetTwice(["Aspen", "Aspen (2)"])],
      ["ownScoresTwice", { sheet: "Aspen (2)", cell: "B4" }, messages.ownScoresTwice(["Aspen", "Aspen (2)", "Aspen self"])],
      ["ownScoresTwice", { sheet: "Aspen self", cell: "B4" }, messages.ownScoresTwice(["Aspen", "Aspen (2)", "Aspen self"])],
    ]);
  });

  it("finds nothing in a peer review beside own scores, another quarter, another hospital's ward of the same name", () => {
    const others = [
      reading("Review", { route: "peerReview" }),
      reading("Later", { period: quarterOf(2024, 1) }),
      reading("Theirs", { unit: { hospital: "Clifton House", ward: "Aspen" } }),
    ];
    expect(doubledSheets([reading("Aspen"), ...others])).toEqual([]);
  });
});
