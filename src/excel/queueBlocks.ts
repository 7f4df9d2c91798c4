/** The cells of a plan. Text stays text, whatever it begins with; only what the plan calls a formula becomes one. */
import { parseAddress, rangeAddress } from "../sheets/address";
import type { Block, PlanCell, SheetPlan } from "../sheets/plan";

export function queueBlocks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const isTextCell = textCells(plan);
  for (const block of plan.blocks) {
    const { row, column } = parseAddress(block.at);
    const cells = block.cells.map((line, down) => line.map((cell, across) => toExcel(cell, isTextCell(row + down, column + across))));
    sheet.getRange(blockAddress(block)).formulas = cells;
  }
}

export function blockAddress(block: Block): string {
  const { row, column } = parseAddress(block.at);
  return rangeAddress({ row, column, rows: block.cells.length, columns: block.cells[0]?.length ?? 0 });
}

/** Which cells the plan formats as text ("@"); of two looks on a cell the later counts. */
function textCells(plan: SheetPlan): (row: number, column: number) => boolean {
  const areas = plan.looks.flatMap(({ areas, look: { numberFormat } }) =>
    numberFormat === undefined ? [] : areas.split(",").map((area) => ({ ...parseAddress(area), isText: numberFormat === "@" })),
  );
  const inside = (area: (typeof areas)[number], row: number, column: number) =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return (row, column) => areas.findLast((area) => inside(area, row, column))?.isText ?? false;
}

/** Text that Excel would read as something else when it is entered: formulas, numbers, dates, times, TRUE, error values. */
const READ_AS_SOMETHING_ELSE = /^[=+\-@#]|\d|^\s*(true|false)\s*$/i;

/**
 * What `formulas` is given for one cell. An apostrophe marks text, as when it is typed; in a "@" cell Excel keeps
 * everything as text by itself and only swallows a first apostrophe.
 */
export function toExcel(cell: PlanCell, isTextCell: boolean): string | number | boolean | null {
  if (typeof cell !== "string") return cell !== null && typeof cell === "object" ? cell.formula : cell;
  if (cell.startsWith("'")) return `'${cell}`;
  return !isTextCell && READ_AS_SOMETHING_ELSE.test(cell) ? `'${cell}` : cell;
}
