/** Cells written under or beside a table, which then covers them, and the way back. */
import { fixedRange, onSheet, parseAddress, rangeAddress } from "../sheets/address";
import type { TableAddition } from "../sheets/tableAddition";
import { areasAt, cellsAt } from "./cells";
import { queueBlocks } from "./queueBlocks";
import { queueLook } from "./queueLook";

export function queueTableAddition(
  context: Excel.RequestContext,
  { sheet: name, block, formats, looks = [], table, names }: TableAddition,
): void {
  const sheet = context.workbook.worksheets.getItem(name);
  // Before the values: text cells keep text.
  for (const { range, format } of formats) cellsAt(sheet, range).numberFormat = format as unknown as string[][];
  queueBlocks(sheet, { blocks: [block], looks: formats.map(({ range, format }) => ({ areas: range, look: { numberFormat: format } })) });
  for (const { areas, look } of looks) queueLook(areasAt(sheet, areas), look);
  queueSize(
    context,
    sheet,
    { name: table.name, area: table.after },
    names.map(({ name: defined, after }) => ({ name: defined, range: after })),
    name,
  );
}

/** Takes the cells away again; done twice it does no harm. */
export function queueTableRemoval(context: Excel.RequestContext, { sheet: name, block, table, names }: TableAddition): void {
  const sheet = context.workbook.worksheets.getItem(name);
  queueSize(
    context,
    sheet,
    { name: table.name, area: table.before },
    names.map(({ name: defined, before }) => ({ name: defined, range: before })),
    name,
  );
  const { row, column } = parseAddress(block.at);
  cellsAt(sheet, rangeAddress({ row, column, rows: block.cells.length, columns: block.cells[0]?.length ?? 1 })).clear();
}

/** Excel lets a table grow by itself over what is written under it; from ExcelApi 1.13 on it can be told. */
function queueSize(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: { readonly name: string; readonly area: string },
  names: readonly { readonly name: string; readonly range: string }[],
  tab: string,
): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.13"))
    sheet.tables.getItemOrNullObject(table.name).resize(cellsAt(sheet, table.area));
  for (const { name, range } of names) context.workbook.names.getItem(name).formula = `=${onSheet(tab, fixedRange(parseAddress(range)))}`;
}
