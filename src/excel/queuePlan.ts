/**
 * Puts a SheetPlan into the workbook as a new sheet. Queues only; whoever calls it syncs.
 *
 * The order matters: formats before values (a "@" cell keeps "1.10" as text only if it is "@" first), names last, and of
 * the names the one that says what kind of sheet it is last of all, so that a sheet without it is known to be unfinished.
 */
import { fixedRange, onSheet, parseAddress } from "../sheets/address";
import type { NamePlan, SheetPlan } from "../sheets/plan";
import { queueBlocks } from "./queueBlocks";
import { queueChart } from "./queueChart";
import { queueLook } from "./queueLook";
import { queuePage } from "./queuePage";
import { queueRules } from "./queueRules";
import { queueValidation } from "./queueValidation";

/** Adds the planned sheet at the end, under `name` (the plan's own unless it is built beside a sheet of that name), and returns it. */
export function queuePlan(context: Excel.RequestContext, plan: SheetPlan, name: string = plan.name): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  sheet.showGridlines = false;
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;

  queueSizes(sheet, plan);
  queueLook(sheet, plan.page.area, plan.base);
  for (const { areas, look } of plan.looks) queueLook(sheet, areas, look);
  queueBlocks(sheet, plan);
  for (const area of plan.merges ?? []) sheet.getRange(area).merge();
  for (const table of plan.tables ?? []) queueTable(sheet, table.name, table.range);
  for (const validation of plan.validations) queueValidation(sheet, validation);
  queueRules(sheet, plan.rules);
  for (const chart of plan.charts ?? []) queueChart(sheet, chart);
  if (plan.freezeAt) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, plan.freezeAt.rows, Math.max(plan.freezeAt.columns, 1)));
  queuePage(sheet, plan.page);
  for (const planned of plan.names) if (planned.scope === "sheet") queueName(sheet, planned);
  return sheet;
}

/** Excel measures column widths in points here; a character of the default font is 7 pixels, with 5 of padding. */
const pointsOfCharacters = (characters: number): number => (characters * 7 + 5) * 0.75;

function queueSizes(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { columns, characters } of plan.widths) sheet.getRanges(columns).format.columnWidth = pointsOfCharacters(characters);
  for (const { rows, points } of plan.heights) sheet.getRanges(rows).format.rowHeight = points;
  if (plan.hiddenColumns !== undefined) {
    for (const columns of plan.hiddenColumns.split(",")) sheet.getRange(columns).columnHidden = true;
  }
  for (const rows of plan.hiddenRows?.split(",") ?? []) sheet.getRange(rows).rowHidden = true;
  // Folding rows came with ExcelApi 1.10; without it they stay open, which loses nothing.
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.10")) {
    for (const { rows } of plan.folds ?? []) {
      const range = sheet.getRange(rows);
      range.group(Excel.GroupOption.byRows);
      range.hideGroupDetails(Excel.GroupOption.byRows);
    }
  }
}

function queueTable(sheet: Excel.Worksheet, name: string, range: string): void {
  const table = sheet.tables.add(range, true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = false;
}

function queueName(sheet: Excel.Worksheet, { name, refersTo }: NamePlan): void {
  if ("range" in refersTo) sheet.names.add(name, sheet.getRange(refersTo.range));
  else sheet.names.add(name, constantFormula(refersTo.text)).visible = false;
}

const constantFormula = (text: string): string => `="${text.replace(/"/g, '""')}"`;

/**
 * The workbook's own names that the plan gives, for the sheet called `sheetName` now. Those in `existing` (of a sheet that is replaced, or
 * left behind by one that was deleted) are pointed to it, the others added.
 */
export function queueWorkbookNames(context: Excel.RequestContext, plan: SheetPlan, sheetName: string, existing: ReadonlySet<string>): void {
  const { names } = context.workbook;
  for (const { name, scope, refersTo } of plan.names) {
    if (scope !== "workbook") continue;
    const target = "range" in refersTo ? `=${onSheet(sheetName, fixedRange(parseAddress(refersTo.range)))}` : constantFormula(refersTo.text);
    if (existing.has(name)) names.getItem(name).formula = target;
    else names.add(name, target);
  }
}
