/** The record of what was brought in: a row for each return and for each file that was left out. Pure. */
import { dayText } from "../core/day";
import { areaById, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import { bringInMessages } from "../core/messages/bringIn";
import { periodName } from "../core/period";
import { ROUTES } from "../core/route";
import type { ReturnsCells } from "../excel/loadReturns";
import { textOutside } from "../sheets/ownText";
import { planReturnsSheet, readReturnsSheet, type ReturnsRecord, type ReturnsRow } from "../sheets/returnsSheet";
import { freeTabName } from "../sheets/sheetName";
import { momentText } from "../sheets/sourceName";
import type { SheetToBuild } from "./buildBeside";
import type { BringInRequest, Chunk, FileLeftOut, Planned } from "./chunkOfReturns";
import type { BookNow } from "./readBook";
import { newSheet } from "./setUpFor";

export function recordFor(
  { leftOut, shapes }: BringInRequest,
  { planned }: Chunk,
  kept: ReturnsCells,
  book: BookNow,
  now: Date,
): SheetToBuild {
  const before = readReturnsSheet(kept.rows, kept.shapes);
  const rows = [...planned.map((one) => rowOf(one, book.framework)), ...leftOut.map((file) => leftOutRow(file, now))];
  const told = new Set(rows.map(({ sha256 }) => sha256));
  const record: ReturnsRecord = {
    // A file that was left out and has been chosen again is told of once.
    rows: [
      ...before.rows.filter(({ happened, sha256 }) => happened !== bringInMessages.whatHappened("leftOut") || !told.has(String(sha256))),
      ...rows,
    ],
    shapes: [...before.shapes.filter(({ correction }) => !shapes.some((one) => one.correction === correction)), ...shapes],
  };
  const taken = [...book.sheets.map(({ name }) => name), ...planned.flatMap(({ plan }) => plan?.name ?? [])];
  const old = book.sheets.find(({ name }) => name === kept.rows?.sheet);
  if (old === undefined) return newSheet(planReturnsSheet(freeTabName(bringInMessages.returnsTab(), taken).name, record, dayText(now)));
  const plan = planReturnsSheet(old.name, record, dayText(now));
  const parts = [kept.rows, kept.shapes].flatMap((cells) => cells ?? []);
  const hasOwnText = kept.used !== null && textOutside(kept.used, parts, plan).length > 0;
  return {
    plan,
    replaces: { id: old.id, keepAs: hasOwnText ? freeTabName(messages.oldSheetName(old.name), taken).name : null },
    repoint: [],
  };
}

export function rowOf({ what, source, plan, replacement }: Planned, framework: Framework): ReturnsRow {
  const { unit, areaId, period, route } = what.identity;
  return {
    file: what.file,
    happened: bringInMessages.whatHappened(replacement === null ? "broughtIn" : "replaced"),
    sheet: plan?.name ?? replacement?.cells.sheet ?? "",
    hospital: unit.hospital,
    ward: unit.ward ?? "",
    area: areaById(framework, areaId)?.name ?? areaId,
    period: periodName(period),
    route: ROUTES[route].name,
    scored: what.scored,
    of: what.of,
    fromSheet: what.sheet,
    cells: what.cells,
    templateVersion: what.templateVersion ?? "",
    when: source.when,
    why: [...what.decided, ...what.leftOut].join("\n"),
    before: replacement?.before ?? "",
    sha256: what.sha256,
  };
}

const leftOutRow = ({ file, sha256, why }: FileLeftOut, now: Date): ReturnsRow => ({
  file,
  happened: bringInMessages.whatHappened("leftOut"),
  sheet: "",
  hospital: "",
  ward: "",
  area: "",
  period: "",
  route: "",
  scored: "",
  of: "",
  fromSheet: "",
  cells: "",
  templateVersion: "",
  when: momentText(now),
  why,
  before: "",
  sha256,
});
