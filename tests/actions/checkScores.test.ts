import { checkScores } from "../../src/actions/checkScores";
import { mendScores } from "../../src/actions/mendScores";
import { messages } from "../../src/core/messages";
import { madeOnce } from "../driver/madeOnce";
import type { Workbook } from "../driver/openWorkbook";
import { refusal } from "./refusal";
import { hospital, openSmallBook, scored, template } from "./smallBook";

const humber = { hospitals: [hospital("Humber Centre", ["Aspen", "Beech"])] };

const book = madeOnce(async (...scores: Parameters<typeof scored>[2][]): Promise<Workbook> => {
  const workbook = await openSmallBook(humber);
  await scored(workbook, template("Humber Centre", ["Aspen", "Beech"].slice(0, scores.length)), ...scores);
  return workbook;
});

const found = async () =>
  (await checkScores()).problems.filter(({ pile }) => pile === "putRight").map(({ kind, where }) => [kind, where.sheet, where.cell]);

describe("checking scores", () => {
  it("reads every score sheet in two requests and changes nothing", async () => {
    const workbook = await book([3, 4, "N/A"], [3, 3, ""]);
    workbook.resetRequests();
    const before = workbook.values("Aspen", "A1:P30");
    const { sheets } = await checkScores();
    expect(workbook.requests).toHaveLength(2);
    expect(sheets.map(({ sheet, unit, scored: count, of, complete }) => [sheet, unit.ward, count, of, complete])).toEqual([
      ["Aspen", "Aspen", 2, 3, false],
      ["Beech", "Beech", 2, 3, false],
    ]);
    expect(workbook.values("Aspen", "A1:P30")).toEqual(before);
  });

  it.each([
    ["outOfRange", 6],
    ["outOfRange", 0],
    ["decimal", 3.5],
    ["numberAsText", "'4 "],
    ["notApplicableSpelling", "n/a"],
    ["otherText", "four"],
    ["otherText", true],
    ["date", 45017],
    ["errorValue", "=1/0"],
    ["formula", "=2+2"],
    ["missing", ""],
    ["reasonMissing", "N/A"],
    ["linkToOtherFile", "=[Book1]Sheet1!A1"],
  ])("finds %s where the cell holds %p", async (kind, entry) => {
    const workbook = await book([3, 3, 3]);
    workbook.paste("Aspen", "C10", [[entry]]);
    // The reason for N/A belongs beside it.
    expect(await found()).toContainEqual([kind, "Aspen", kind === "reasonMissing" ? "E10" : "C10"]);
  });

  it("finds a sheet that was copied, and a row that is there twice", async () => {
    const workbook = await book([3, 3, 3]);
    workbook.copySheet("Aspen");
    workbook.copyCells("Aspen", "A10:P10", "Aspen", "A11");
    expect((await found()).map(([kind, sheet]) => [kind, sheet])).toEqual(
      expect.arrayContaining([
        ["sheetTwice", "Aspen (2)"],
        ["standardTwice", "Aspen"],
      ]),
    );
  });

  it("finds what may identify a person in any text", async () => {
    const workbook = await book([5, 5, 5]);
    workbook.type("Aspen", "E9", "Ask jo@example.org");
    const { problems } = await checkScores();
    expect(problems.filter(({ pile }) => pile === "mayIdentify").map(({ kind, where }) => [kind, where.cell])).toEqual([["email", "E9"]]);
  });

  it("finds the sheets renamed, moved and with a column inserted, and names the cells where they are now", async () => {
    const workbook = await book([3, 9, 3]);
    workbook.renameSheet("Aspen", "St Luke's");
    workbook.moveSheet("St Luke's", 0);
    workbook.insertColumns("St Luke's", "A");
    workbook.insertRows("St Luke's", 1);
    expect(await found()).toEqual([["outOfRange", "St Luke's", "D11"]]);
  });

  it("says that there are no score sheets", async () => {
    await openSmallBook(humber);
    expect(await refusal(checkScores())).toBe(messages.noScoreSheets());
  });
});

describe("mending", () => {
  it("mends what has one meaning, in three requests, and says what it was", async () => {
    const workbook = await book(["'4 ", "n/a", "four"], [3, "' 2", 3]);
    workbook.type("Aspen", "E10", "No tools here");
    const { problems } = await checkScores();
    workbook.resetRequests();
    const { mended, done } = await mendScores(problems);
    expect(workbook.requests).toHaveLength(3);
    expect(mended).toEqual([
      { where: { sheet: "Aspen", cell: "C9" }, before: "4 ", after: "4" },
      { where: { sheet: "Aspen", cell: "C10" }, before: "n/a", after: "N/A" },
      { where: { sheet: "Beech", cell: "C10" }, before: " 2", after: "2" },
    ]);
    expect(done).toEqual({ sentence: messages.mended(3), undo: "ctrlZ" });
    expect([...workbook.values("Aspen", "C9:C11"), ...workbook.values("Beech", "C9:C11")].flat()).toEqual([4, "N/A", "four", 3, 2, 3]);
    workbook.undo();
    expect(workbook.values("Aspen", "C9:C11").flat()).toEqual(["4 ", "n/a", "four"]);
  });

  it("makes a number of a score in a cell that was made a text cell", async () => {
    const workbook = await book([3, 3, 3]);
    await workbook.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Aspen").getRange("C9");
      cell.numberFormat = [["@"]];
      cell.values = [["5"]];
      await context.sync();
    });
    await mendScores((await checkScores()).problems);
    expect(workbook.values("Aspen", "C9:D9")).toEqual([[5, "Green"]]);
  });

  it("points the formulas of a sheet that came from another workbook back to this one", async () => {
    const workbook = await book([4, 3, 2]);
    const away = (formula: string): string =>
      formula.replace(/(?<![!\w])(Sequin\w+)/g, "[Book1.xlsx]!$1").replace(/\[Book1\.xlsx\]!/g, "'[Book1.xlsx]Set-up'!");
    const cells = ["B", "C", "D", "E", "F", "G", "H"].flatMap((column) => Array.from({ length: 30 }, (_, row) => `${column}${row + 1}`));
    const linked = cells.filter((cell) => /Sequin/.test(workbook.formula("Aspen", cell)));
    expect(linked.length).toBeGreaterThan(3);
    for (const cell of linked) workbook.paste("Aspen", cell, [[away(workbook.formula("Aspen", cell))]]);
    const { problems } = await checkScores();
    const links = problems.filter(({ kind }) => kind === "linkToOtherFile");
    expect(links.map(({ where }) => where.cell).sort()).toEqual([...linked].sort());
    await mendScores(links);
    expect((await checkScores()).problems.filter(({ kind }) => kind === "linkToOtherFile")).toEqual([]);
    expect(workbook.values("Aspen", "D9:D11").flat()).toEqual(["Green", "Amber", "Red"]);
  });

  it("leaves alone what has changed since, and says when nothing is left to mend", async () => {
    const workbook = await book(["'4 ", "' 2", 3]);
    const { problems } = await checkScores();
    workbook.type("Aspen", "C9", 1);
    expect((await mendScores(problems)).mended.map(({ where }) => where.cell)).toEqual(["C10"]);
    expect(workbook.values("Aspen", "C9:C11").flat()).toEqual([1, 2, 3]);
    expect(await refusal(mendScores(problems))).toBe(messages.nothingToMend());
  });

  it("says that a sheet is protected, and leaves every cell as it was", async () => {
    const workbook = await book(["'4 ", 3, 3], ["'4 ", 3, 3]);
    workbook.protect("Beech");
    await workbook
      .run(async (context) => {
        context.workbook.worksheets.getItem("Beech").getRange("A1:P30").format.protection.locked = true;
        await context.sync();
      })
      .catch(() => undefined);
    const { problems } = await checkScores();
    expect(await refusal(mendScores(problems))).toContain(messages.somethingProtected());
    expect([workbook.value("Aspen", "C9"), workbook.value("Beech", "C9")]).toEqual(["4 ", "4 "]);
  });
});
