/** Tells when cells or sheets change, a moment after the last of a run of changes. */
import { runAction } from "./runAction";

/** Milliseconds: a paste of many cells, or a word typed in several, is one change. */
const QUIET = 400;

/** Calls back after cells change and sheets come and go. The returned function ends the watching. */
export const watchScores = (onChange: () => void): Promise<() => Promise<void>> =>
  watch(onChange, ({ onChanged, onAdded, onDeleted }, changed) => [onChanged.add(changed), onAdded.add(changed), onDeleted.add(changed)]);

/** Only after sheets come and go, for screens that would not want to read at every key. */
export const watchSheets = (onChange: () => void): Promise<() => Promise<void>> =>
  watch(onChange, ({ onAdded, onDeleted }, changed) => [onAdded.add(changed), onDeleted.add(changed)]);

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "remove" | "context">;

async function watch(
  onChange: () => void,
  register: (worksheets: Excel.WorksheetCollection, changed: () => Promise<void>) => Handler[],
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET);
    return Promise.resolve();
  };
  const handlers = await runAction(async (context) => {
    const registered = register(context.workbook.worksheets, changed);
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
