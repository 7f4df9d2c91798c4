/** The cells of a plan. Text stays text, whatever it begins with; only what the plan calls a formula becomes one. */
import { around, cellAddress, parseAddress, rangeAddress, type Rectangle } from "../sheets/address";
import type { Block, PlanCell, SheetPlan } from "../sheets/plan";
import { cellsAt } from "./cells";
import { asText, queueText } from "./queueText";

type ExcelCell = string | number | boolean | null;

interface Placed {
  readonly place: Rectangle;
  readonly blocks: readonly Block[];
}

/** Queues all blocks of a new sheet; neighbours are written in one action, with `null` (leave as it is) between them. */
export function queueBlocks(sheet: Excel.Worksheet, plan: Pick<SheetPlan, "blocks" | "looks">): void {
  const isTextCell = textCells(plan);
  const marked: { readonly cell: string; readonly text: string }[] = [];
  for (const { place, blocks } of joined(plan.blocks)) {
    const matrix = Array.from({ length: place.rows }, () => Array.from<ExcelCell>({ length: place.columns }).fill(null));
    for (const block of blocks) {
      const { row, column } = parseAddress(block.at);
      block.cells.forEach((line, down) => {
        line.forEach((cell, across) => {
          const cells = matrix[row + down - place.row];
          const isText = isTextCell(row + down, column + across);
          if (isText && typeof cell === "string" && cell.startsWith("'"))
            marked.push({ cell: cellAddress(row + down, column + across), text: cell });
          else if (cells) cells[column + across - place.column] = toExcel(cell, isText);
        });
      });
    }
    cellsAt(sheet, rangeAddress(place)).formulas = matrix;
  }
  for (const { cell, text } of marked) queueText(cellsAt(sheet, cell), text, "@");
}

/** About what one more range costs in a request, in empty cells. */
const CELLS_FOR_A_RANGE = 120;

function joined(blocks: readonly Block[]): Placed[] {
  const size = ({ rows, columns }: Rectangle): number => rows * columns;
  return blocks.reduce<Placed[]>((groups, block) => {
    const { row, column } = parseAddress(block.at);
    const place = { row, column, rows: block.cells.length, columns: block.cells[0]?.length ?? 0 };
    const last = groups.at(-1);
    const together = last && around([last.place, place]);
    if (!last || !together || size(together) - size(last.place) - size(place) > CELLS_FOR_A_RANGE)
      return [...groups, { place, blocks: [block] }];
    return [...groups.slice(0, -1), { place: together, blocks: [...last.blocks, block] }];
  }, []);
}

/** Which cells the plan formats as text ("@"); of two looks on a cell the later counts. */
function textCells(plan: Pick<SheetPlan, "looks">): (row: number, column: number) => boolean {
  const areas = plan.looks.flatMap(({ areas, look: { numberFormat } }) =>
    numberFormat === undefined ? [] : areas.split(",").map((area) => ({ ...parseAddress(area), isText: numberFormat === "@" })),
  );
  const inside = (area: (typeof areas)[number], row: number, column: number): boolean =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return (row, column) => areas.findLast((area) => inside(area, row, column))?.isText ?? false;
}

/** What `formulas` is given for one cell. A text cell ("@") keeps everything as text by itself. */
function toExcel(cell: PlanCell, isTextCell: boolean): ExcelCell {
  if (typeof cell !== "string") return cell !== null && typeof cell === "object" ? cell.formula : cell;
  return isTextCell ? cell : asText(cell);
}
