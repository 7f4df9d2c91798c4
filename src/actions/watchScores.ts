/** Tells when cells or sheets change, a moment after the last of a run of changes. */
import { runAction } from "./runAction";

/** Milliseconds: a paste of many cells, or a word typed in several, is one change. */
export const QUIET = 400;

/** The returned function ends the watching. */
export async function watchScores(onChange: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET);
    return Promise.resolve();
  };
  const handlers = await runAction(async (context) => {
    const { worksheets } = context.workbook;
    const registered = [worksheets.onChanged.add(changed), worksheets.onAdded.add(changed), worksheets.onDeleted.add(changed)];
    await context.sync();
    return registered;
  });
  return async () => {
    clearTimeout(timer);
    const [first] = handlers;
    if (first === undefined) return;
    // A handler can be taken away only in the context it was given in.
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
