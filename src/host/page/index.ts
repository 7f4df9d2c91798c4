import { startPage } from "./page";
import { tell } from "./shell/dialogs";
import { words } from "./words";

const root = document.getElementById("page");
if (!root) throw new Error("The page has no place to put itself.");

/** What nobody foresaw is said, too: a page that is silently broken teaches the wrong thing. */
let saying = false;
function say(reason: unknown): void {
  if (saying) return;
  saying = true;
  void tell(words.brokenTitle, words.brokenPage, reason instanceof Error ? reason.message : String(reason)).then(() => {
    saying = false;
  });
}
window.addEventListener("error", ({ error, message }) => say(error ?? message));
window.addEventListener("unhandledrejection", ({ reason }) => say(reason));

void startPage(root);
