/** A picture on the clipboard. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";

/** `png` in base64. Throws UserError where the browser or Excel does not let a pane write to the clipboard. */
export async function copyPicture(png: string): Promise<true> {
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard;
  if (clipboard === undefined || typeof ClipboardItem === "undefined") throw new UserError(messages.cannotCopy());
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const item = new ClipboardItem({ "image/png": new Blob([bytes], { type: "image/png" }) });
  return clipboard.write([item]).then(
    () => true as const,
    (error: unknown) => {
      throw new UserError(messages.cannotCopy(), { cause: error });
    },
  );
}
