import { readInPlace } from "../taskpane/readerInPlace";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recheckAverages as recheck, replaceWithFormula, type Rechecked, type RecheckWatch } from "../../src/actions/recheckAverages";
import { messages } from "../../src/core/messages";
import { recheckMessages } from "../../src/core/messages/recheck";
import type { TypedFigure } from "../../src/returns/recheckAverages";
import { bookPicture } from "../driver/bookPicture";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { refusal } from "./refusal";

readInPlace();

const recheckAverages = (watch: Partial<RecheckWatch> = {}): Promise<Rechecked> =>
  recheck({ onStep: () => undefined, signal: new AbortController().signal, ...watch });
const FILE = readFileSync(join(__dirname, "../returns/seedTables/involvement2023.xlsx"));

async function report(sheet: string): Promise<Workbook> {
  const workbook = await openWorkbook(new Uint8Array(FILE));
  workbook.select(sheet, "A1");
  workbook.resetRequests();
  return workbook;
}

async function figureAt(cell: string): Promise<TypedFigure> {
  const found = (await recheckAverages()).figures.find((figure) => figure.cell === cell);
  if (found === undefined) throw new Error(`${cell} is no typed average.`);
  return found;
}

describe("rechecking typed averages", () => {
  it("reads the workbook in three requests, answers for the sheet that is open, and changes nothing", async () => {
    const workbook = await report("Region");
    const before = bookPicture(workbook.book);
    const { sheet, figures, ofTheirOwn } = await recheckAverages();
    expect(workbook.requests).toHaveLength(3);
    expect([sheet, figures.length, new Set(figures.map((figure) => figure.sheet)), ofTheirOwn.length]).toEqual([
      "Region",
      32,
      new Set(["Region"]),
      10,
    ]);
    expect(figures.filter(({ repeats }) => repeats === "cannot").map(({ cell }) => cell)).toEqual([
      "C5",
      "C6",
      "F10",
      "F11",
      "F15",
      "F20",
      "E22",
      "F22",
    ]);
    expect(bookPicture(workbook.book)).toEqual(before);
  });

  it("makes a live formula that follows the scores, shows one decimal, and is taken back by Ctrl+Z", async () => {
    const workbook = await report("Region");
    const figure = await figureAt("D12");
    workbook.resetRequests();
    expect(await replaceWithFormula(figure)).toEqual({ sentence: recheckMessages.madeLive(["D12"]), undo: "ctrlZ" });
    expect(workbook.requests).toHaveLength(2);
    expect([workbook.formula("Region", "D12"), workbook.text("Region", "D12")]).toEqual(["=AVERAGE('HNY'!C14:E14)", "3.7"]);
    workbook.type("HNY", "C14", 1);
    expect(workbook.value("Region", "D12")).toBe(3);
    workbook.undo();
    workbook.undo();
    expect([workbook.formula("Region", "D12"), workbook.value("Region", "D12")]).toEqual(["", 3.6]);
  });

  it("reckons on with the formula afterwards, and finds no typed average in its place", async () => {
    await report("Region");
    await replaceWithFormula(await figureAt("D12"));
    const { figures } = await recheckAverages();
    expect(figures.filter(({ cell }) => cell === "D12" || cell === "F12").map(({ cell, exact }) => [cell, exact])).toEqual([
      ["F12", "2.6556"],
    ]);
  });

  it("finds tables wherever the used cells begin, and nothing on an empty sheet", async () => {
    const workbook = await openWorkbook();
    expect(await recheckAverages()).toEqual({ sheet: "Sheet1", figures: [], ofTheirOwn: [] });
    workbook.paste("Sheet1", "D5", [
      ["", "Score"],
      ["Aspen", 4],
      ["Beech", 3],
      ["Average", 3.6],
    ]);
    expect((await figureAt("E8")).formula).toBe("=AVERAGE(E6:E7)");

    const long = "Minutes of the meeting and what came of it, ".repeat(3);
    workbook.paste(
      "Sheet1",
      "A20",
      Array.from({ length: 160 }, (_, row) => Array.from({ length: 100 }, (_unused, column) => `${row} ${column} ${long}`)),
    );
    workbook.resetRequests();
    const steps: unknown[] = [];
    const { figures } = await recheckAverages({ onStep: ({ doing, done, of }) => steps.push([doing, done, of]) });
    expect(figures.find(({ cell }) => cell === "E8")?.formula).toBe("=AVERAGE(E6:E7)");
    expect(steps).toEqual([
      ["reading", 0, 2],
      ["reading", 1, 2],
      ["comparing", 0, 1],
    ]);
    expect([workbook.requests.length, Math.max(...workbook.requests.map(({ responseBytes }) => responseBytes)) < 5_000_000]).toEqual([
      4,
      true,
    ]);

    workbook.resetRequests();
    const stopped = new AbortController();
    expect(
      await refusal(recheckAverages({ onStep: ({ done }) => (done === 0 ? stopped.abort() : undefined), signal: stopped.signal })),
    ).toBe(messages.stopped());
    expect(workbook.requests).toHaveLength(3);

    workbook.type("Sheet1", "XFD1048576", "x");
    expect(await refusal(recheckAverages())).toBe(recheckMessages.sheetsTooLarge("Sheet1"));
  });

  it("refuses where the cell has changed since, or the sheet is gone, or protected", async () => {
    const workbook = await report("Region");
    const figure = await figureAt("F10");
    workbook.type("Region", "F10", 3.9);
    expect(await refusal(replaceWithFormula(figure))).toBe(recheckMessages.figureChanged("F10"));
    workbook.type("Region", "F10", "=1+2.7");
    expect(await refusal(replaceWithFormula(figure))).toBe(recheckMessages.figureChanged("F10"));
    workbook.type("Region", "F10", 3.7);
    workbook.protect("Region");
    expect(await refusal(replaceWithFormula(figure))).toBe(`${messages.somethingProtected()} ${messages.nothingChanged()}`);
    expect(workbook.value("Region", "F10")).toBe(3.7);
    expect(await refusal(replaceWithFormula({ ...figure, sheet: "Gone" }))).toBe(messages.sheetGone());
  });
});
