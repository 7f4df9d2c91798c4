/** Changes single cells in one request; if it breaks off half-way, the cells get back what was in them. */
import { queueEntries } from "../excel/queueEntries";
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

export interface SheetChanges {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
}

/** On one sheet. */
export async function writeCells(
  context: Excel.RequestContext,
  writing: Writing,
  sheet: string,
  changes: readonly CellChange[],
): Promise<void> {
  await writeCellsOnSheets(context, writing, changes.length === 0 ? [] : [{ sheet, changes }]);
}

/** On several sheets at once, in the same one request. */
export async function writeCellsOnSheets(context: Excel.RequestContext, writing: Writing, sheets: readonly SheetChanges[]): Promise<void> {
  if (sheets.length === 0) return;
  const queue = (batch: Excel.RequestContext, which: "before" | "after"): void => {
    for (const { sheet, changes } of sheets)
      queueEntries(
        batch.workbook.worksheets.getItem(sheet),
        changes.map(({ cell, before, after, format, numberFormat }) =>
          which === "before" ? { cell, entry: before, numberFormat: format } : { cell, entry: after, format, ...(numberFormat !== undefined && { numberFormat }) },
        ),
      );
  };
  writing.begins(async (mending) => {
    queue(mending, "before");
    await mending.sync();
    return "asItWas";
  });
  queue(context, "after");
  await context.sync();
}
