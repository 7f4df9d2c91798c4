/** Headings and tables on the clipboard: as HTML for Word, and as plain text for what takes only that. */
import type { ForClipboard } from "../core/clipboardPage";
import { UserError } from "../core/userError";

/**
 * `read` begins at once, and the clipboard waits for it: browsers let a page write only in the moment of a press.
 * Throws UserError with `cannotCopy` where the browser or Excel does not let a pane write, and what `read` throws.
 */
export async function copyText(read: () => Promise<ForClipboard>, cannotCopy: string): Promise<true> {
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard;
  if (clipboard === undefined || typeof ClipboardItem === "undefined") throw new UserError(cannotCopy);
  const reading = read();
  const as = (type: string, of: (page: ForClipboard) => string): Promise<Blob> => reading.then((page) => new Blob([of(page)], { type }));
  const item = new ClipboardItem({ "text/html": as("text/html", ({ html }) => html), "text/plain": as("text/plain", ({ text }) => text) });
  const written = clipboard.write([item]).then(
    () => null,
    (error: unknown) => new UserError(cannotCopy, { cause: error }),
  );
  // What could not be read is said before what could not be written.
  const [, refused] = await Promise.all([reading, written]);
  if (refused !== null) throw refused;
  return true;
}
