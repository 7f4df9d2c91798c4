/** Changes single cells in one request; if it breaks off half-way, the cells get back what was in them. */
import { queueEntries } from "../excel/queueEntries";
import type { PlanCell } from "../sheets/plan";
import type { Writing } from "./runAction";

export interface CellChange {
  readonly cell: string;
  readonly before: PlanCell;
  readonly after: PlanCell;
}

export async function writeCells(
  context: Excel.RequestContext,
  writing: Writing,
  sheetName: string,
  changes: readonly CellChange[],
): Promise<void> {
  if (changes.length === 0) return;
  writing.begins(async (mending) => {
    queueEntries(
      mending.workbook.worksheets.getItem(sheetName),
      changes.map(({ cell, before }) => ({ cell, entry: before })),
    );
    await mending.sync();
    return "asItWas";
  });
  queueEntries(
    context.workbook.worksheets.getItem(sheetName),
    changes.map(({ cell, after }) => ({ cell, entry: after })),
  );
  await context.sync();
}
