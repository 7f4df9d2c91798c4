/**
 * Puts a SheetPlan into the workbook as a new sheet. Queues only; whoever calls it syncs.
 *
 * The order matters: formats before values (a "@" cell keeps "1.10" as text only if it is "@" first), names last, and of
 * the names the one that says what kind of sheet it is last of all, so that a sheet without it is known to be unfinished.
 */
import { columnsIn, fixedRange, onSheet, parseAddress, rangeAddress } from "../sheets/address";
import type { NamePlan, SheetPlan } from "../sheets/plan";
import { columnPoints } from "../sheets/textHeight";
import { HIGHEST_ROW } from "../sheets/textHeight";
import { areasAt, cellsAt } from "./cells";
import { queueBlocks } from "./queueBlocks";
import { queueChart } from "./queueChart";
import { queueLooks } from "./queueLook";
import { queuePage } from "./queuePage";
import { queueRules } from "./queueRules";
import { queueValidations } from "./queueValidation";

/** Adds the planned sheet at the end, under `name`. */
export function queuePlan(context: Excel.RequestContext, plan: SheetPlan, name: string): void {
  const sheet = context.workbook.worksheets.add(name);
  sheet.showGridlines = false;
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;

  queueSizes(sheet, plan);
  queueLooks(sheet, { areas: plan.page.area, look: plan.base }, plan.looks);
  queueBlocks(sheet, plan);
  for (const area of plan.merges ?? []) cellsAt(sheet, area).merge();
  for (const table of plan.tables ?? []) queueTable(sheet, table.range);
  queueValidations(sheet, plan.validations);
  queueRules(sheet, plan.rules);
  for (const chart of plan.charts ?? []) queueChart(sheet, chart, name);
  if (plan.freezeAt)
    sheet.freezePanes.freezeAt(
      cellsAt(sheet, rangeAddress({ row: 0, column: 0, rows: plan.freezeAt.rows, columns: Math.max(plan.freezeAt.columns, 1) })),
    );
  queuePage(sheet, plan.page);
  queueSheetNames(sheet, plan.names, name);
}

/** Adds the names of the sheet's own scope, in their order; `name`: what it is called now. */
export function queueSheetNames(sheet: Excel.Worksheet, names: readonly NamePlan[], name: string): void {
  for (const { name: defined, scope, refersTo } of names) {
    if (scope !== "sheet") continue;
    const added = sheet.names.add(defined, referenceOf(refersTo, name));
    if ("text" in refersTo) added.visible = false;
  }
}

function queueSizes(sheet: Excel.Worksheet, plan: SheetPlan): void {
  // A column that is hidden needs no width.
  const hidden = new Set(plan.hiddenColumns === undefined ? [] : columnsIn(plan.hiddenColumns));
  const shown = plan.widths.filter(({ columns }) => !columnsIn(columns).every((column) => hidden.has(column)));
  for (const [characters, columns] of bySize(shown.map(({ columns, characters }) => [characters, columns]))) {
    areasAt(sheet, columns).format.columnWidth = columnPoints(characters);
  }
  for (const [points, rows] of bySize(plan.heights.map(({ rows, points }) => [inSteps(points), rows])))
    areasAt(sheet, rows).format.rowHeight = points;
  if (plan.hiddenColumns !== undefined) {
    for (const columns of plan.hiddenColumns.split(",")) cellsAt(sheet, columns).columnHidden = true;
  }
  for (const rows of plan.hiddenRows?.split(",") ?? []) cellsAt(sheet, rows).rowHidden = true;
  // Folding rows came with ExcelApi 1.10; without it they stay open, which loses nothing.
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.10")) {
    for (const { rows } of plan.folds ?? []) {
      const range = cellsAt(sheet, rows);
      range.group(Excel.GroupOption.byRows);
      range.hideGroupDetails(Excel.GroupOption.byRows);
    }
  }
}

/** Rows that differ by a hair get one height: each further height is a range more in the request. Never less than was planned. */
const HEIGHT_STEP = 3;
const inSteps = (points: number): number => Math.min(HIGHEST_ROW, Math.ceil(points / HEIGHT_STEP) * HEIGHT_STEP);

/** One list of areas for each size. */
function bySize(sizes: readonly (readonly [number, string])[]): Map<number, string> {
  const lists = new Map<number, string>();
  for (const [size, areas] of sizes) lists.set(size, lists.has(size) ? `${lists.get(size) ?? ""},${areas}` : areas);
  return lists;
}

/** The table's name comes with `queueTableNames`: while an old sheet stands, its table still has it. */
function queueTable(sheet: Excel.Worksheet, range: string): void {
  const table = sheet.tables.add(range, true);
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = false;
}

/** Names the tables of a sheet that has been built, in the order in which they were added. */
export function queueTableNames(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.tables?.forEach(({ name }, index) => {
    sheet.tables.getItemAt(index).name = name;
  });
}

/** A name's formula: cells of the sheet that is called `sheetName` now (Excel follows when it is renamed), or a constant text. */
function referenceOf(refersTo: NamePlan["refersTo"], sheetName: string): string {
  if ("range" in refersTo) return `=${onSheet(sheetName, fixedRange(parseAddress(refersTo.range)))}`;
  return `="${refersTo.text.replace(/"/g, '""')}"`;
}

/** A constant text under a name of the sheet, in place of one of the same name. Out of sight, as all of them. */
export function queueConstant(sheet: Excel.Worksheet, name: string, text: string): void {
  sheet.names.getItemOrNullObject(name).delete();
  sheet.names.add(name, referenceOf({ text }, "")).visible = false;
}

/**
 * The workbook's own names that the plan gives, for the sheet called `sheetName` now. Those in `existing` (of a sheet that is replaced, or
 * left behind by one that was deleted) are pointed to it, the others added.
 */
export function queueWorkbookNames(context: Excel.RequestContext, plan: SheetPlan, sheetName: string, existing: ReadonlySet<string>): void {
  const { names } = context.workbook;
  for (const { name, scope, refersTo } of plan.names) {
    if (scope !== "workbook") continue;
    const reference = referenceOf(refersTo, sheetName);
    if (existing.has(name)) names.getItem(name).formula = reference;
    else names.add(name, reference);
  }
}
