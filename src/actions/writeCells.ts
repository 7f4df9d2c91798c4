/** Changes single cells and heights of rows in one request; if it breaks off half-way, they get back what they had. */
import { queueEntries } from "../excel/queueEntries";
import { queueRowHeights } from "../excel/queueRowHeights";
import type { PlanCell } from "../sheets/plan";
import type { Writing } from "./runAction";

export interface CellChange {
  readonly cell: string;
  readonly before: PlanCell;
  readonly after: PlanCell;
  /** The number format it has. */
  readonly format: string;
  /** The number format it gets; left out, it keeps what it has. */
  readonly numberFormat?: string;
}

/** Points. */
export interface HeightChange {
  readonly rows: string;
  readonly before: number;
  readonly after: number;
}

export interface SheetChanges {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
  readonly heights?: readonly HeightChange[];
}

/** On one sheet. */
export async function writeCells(
  context: Excel.RequestContext,
  writing: Writing,
  sheet: string,
  changes: readonly CellChange[],
  heights: readonly HeightChange[] = [],
): Promise<void> {
  await writeCellsOnSheets(context, writing, changes.length === 0 ? [] : [{ sheet, changes, heights }]);
}

/** On several sheets at once, in the same one request. */
export async function writeCellsOnSheets(context: Excel.RequestContext, writing: Writing, sheets: readonly SheetChanges[]): Promise<void> {
  if (sheets.length === 0) return;
  const queue = (batch: Excel.RequestContext, which: "before" | "after"): void => {
    for (const { sheet, changes, heights = [] } of sheets) {
      const on = batch.workbook.worksheets.getItem(sheet);
      queueEntries(
        on,
        changes.map(({ cell, before, after, format, numberFormat }) =>
          which === "before"
            ? { cell, entry: before, numberFormat: format }
            : { cell, entry: after, format, ...(numberFormat !== undefined && { numberFormat }) },
        ),
      );
      queueRowHeights(
        on,
        heights.map(({ rows, [which]: points }) => ({ rows, points })),
      );
    }
  };
  writing.begins(async (mending) => {
    queue(mending, "before");
    await mending.sync();
    return "asItWas";
  });
  queue(context, "after");
  await context.sync();
}
