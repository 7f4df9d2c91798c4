/** Opens the example in a new workbook. The workbook at hand is neither read nor changed. */
import { messages } from "../core/messages";
import type { Done } from "./done";
import { runAction } from "./runAction";

/** So many bytes at a time become text: more arguments than that and a call may be refused. */
const AT_ONCE = 8192;

/** One request, to Excel itself. `file`: the example as an .xlsx. On the web it comes in a new tab, which a browser may keep back. */
export function openExample(file: Uint8Array): Promise<Done> {
  return runAction(async () => {
    await Excel.createWorkbook(base64Of(file));
    return { sentence: messages.exampleOpened(), undo: "notNeeded" };
  });
}

function base64Of(bytes: Uint8Array): string {
  const parts = Array.from({ length: Math.ceil(bytes.length / AT_ONCE) }, (_part, index) =>
    String.fromCharCode(...bytes.subarray(index * AT_ONCE, (index + 1) * AT_ONCE)),
  );
  return btoa(parts.join(""));
}
