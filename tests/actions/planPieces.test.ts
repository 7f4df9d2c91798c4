/** Sheets with very much text on their way into the workbook: in requests that Excel on the web takes, and none of it lost. */
import { buildBeside, builtName, requestsOf, type CellsBeside, type SheetToBuild } from "../../src/actions/buildBeside";
import { bytesOf, MOST_BYTES } from "../../src/actions/requestBytes";
import { runAction } from "../../src/actions/runAction";
import { loadSheets } from "../../src/excel/loadSheets";
import { planReturnsSheet, type ReturnsRow } from "../../src/sheets/returnsSheet";
import { parseAddress } from "../../src/sheets/address";
import type { PlanCell } from "../../src/sheets/plan";
import { wrongIn } from "./faultyBooks";
import { openSmallBook } from "./smallBook";
import { atOneMoment } from "./tryFaults";

atOneMoment();

const SENTENCE = 'We meet every Tuesday with "service users" and staff; the minutes are kept. ';

const row = (ward: number, before: string): ReturnsRow => ({
  file: `Ward ${ward}.xlsx`,
  happened: "replaced",
  sheet: `Ward ${ward}`,
  hospital: "Humber Centre",
  ward: `Ward ${ward}`,
  area: "Involvement",
  period: "Quarter 1 2023/24",
  route: "Self-assessment",
  scored: 12,
  of: 12,
  fromSheet: "Scores",
  cells: "C5:C16",
  templateVersion: "",
  when: "30 June 2023 09:00",
  why: "",
  before,
  sha256: ward.toString(16).padStart(64, "0"),
});

/** A record of replaced returns with so many letters of old evidence each. */
function record(count: number, length: number): SheetToBuild {
  const before = SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
  const rows = Array.from({ length: count }, (_, ward) => row(ward + 1, SHORT));
  const plan = planReturnsSheet("Returns", { rows, shapes: [] }, "30 June 2023");
  // How high the rows are is worked out from every letter, and changes no piece.
  const blocks = plan.blocks.map(({ at, cells }) => ({
    at,
    cells: cells.map((line) => line.map((cell) => (cell === SHORT ? before : cell))),
  }));
  return { plan: { ...plan, blocks }, replaces: { id: "1", keepAs: null }, repoint: [] };
}

const SHORT = "what it was";

/** Every cell by its place. */
function cellsOf(blocks: SheetToBuild["plan"]["blocks"]): Map<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  for (const { at, cells: lines } of blocks) {
    const corner = parseAddress(at);
    lines.forEach((line, down) => line.forEach((cell, across) => cells.set(`${corner.row + down} ${corner.column + across}`, cell)));
  }
  return cells;
}

describe("a record of returned files", () => {
  it("of 600 replaced returns with long evidence goes in as few requests as its size needs, each under what Excel takes, and whole", () => {
    const sheet = record(600, 14_000);
    const requests = requestsOf([sheet], []);
    const sizes = requests.map((pieces) => pieces.reduce((sum, { bytes }) => sum + bytes, 0));
    expect({
      isTooLargeForOne: bytesOf(sheet.plan) > MOST_BYTES,
      requests: requests.length,
      isUnder: sizes.every((size) => size <= MOST_BYTES),
      ends: requests.map((pieces) => pieces.map(({ isFirst, isLast }) => [isFirst, isLast])),
    }).toEqual({
      isTooLargeForOne: true,
      requests: Math.ceil(bytesOf(sheet.plan) / MOST_BYTES),
      isUnder: true,
      ends: [[[true, false]], [[false, false]], [[false, true]]],
    });
    expect(cellsOf(requests.flat().flatMap(({ blocks }) => blocks))).toEqual(cellsOf(sheet.plan.blocks));
  });

  it("of a few goes in one with the sheets before it and the cells that are replaced, unless those need one of their own", () => {
    const sheets = [record(3, 500), record(4, 500)];
    const replaced = (sentences: number): CellsBeside[] => [
      { sheet: "Aspen", entries: [{ cell: "E9", entry: SENTENCE.repeat(sentences), format: "@" }] },
    ];
    const names = (cells: readonly CellsBeside[]): string[][] =>
      requestsOf(sheets, cells).map((pieces) => pieces.map(({ of: { plan } }) => builtName(plan)));
    const both = ["~Returns", "~Returns"];
    expect([names([]), names(replaced(10)), names(replaced(57_600))]).toEqual([[both], [both], [both, []]]);
  });

  it("that goes in two requests leaves the workbook as it was or complete wherever Excel breaks it off, also between the two", async () => {
    const { plan } = record(150, 31_000);
    const act = (): Promise<void> =>
      runAction(async (context, writing) => {
        const readSheets = loadSheets(context);
        await context.sync();
        const sheets = readSheets();
        const old = sheets.find(({ name }) => name === "Returns");
        if (old === undefined) throw new Error("There is a record before.");
        await buildBeside(context, writing, [{ plan, replaces: { id: old.id, keepAs: null }, repoint: [] }], { sheets, names: new Set() });
      });
    const open = async () => {
      const workbook = await openSmallBook();
      workbook.addSheet("Returns");
      workbook.paste("Returns", "A1", [["What was brought in before"]]);
      return workbook;
    };
    const workbook = await open();
    workbook.resetRequests();
    await act();
    expect(workbook.requests).toHaveLength(3);
    expect(await wrongIn({ what: "a long record", open, act, writesFrom: 1 })).toEqual([]);
  });
});
