import type { Workbook } from "./openWorkbook";

type Batch = (context: Excel.RequestContext) => Promise<unknown>;

/**
 * What an action runs to put the workbook right after a failure of its request of that index: the second thing that it gives to
 * `Excel.run`. Null where it runs nothing. The workbook is left as the mending leaves it.
 */
export async function mendingOf(workbook: Workbook, act: () => Promise<unknown>, request: number): Promise<Batch | null> {
  const { Excel: library } = globalThis as unknown as { Excel: typeof Excel };
  const batches: Batch[] = [];
  const run = (options: Excel.RunOptions, batch: Batch): Promise<unknown> => {
    batches.push(batch);
    return library.run(options, batch);
  };
  Object.assign(globalThis, { Excel: Object.create(library, { run: { value: run } }) as typeof Excel });
  workbook.resetRequests();
  workbook.failNext({ request });
  await act();
  workbook.activate();
  return batches[1] ?? null;
}
