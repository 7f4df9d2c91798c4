import type { WorkbookFile } from "../../newWorkbooks";
import { ask } from "../shell/dialogs";
import { words } from "../words";

/** Another workbook comes in a window of its own, as in Excel on the web. The new page asks the one that opened it for the file. */
const WANTED = "workbook-wanted";
const GIVEN = "workbook-given";
const PARAMETER = "workbook";
/** Milliseconds: a page that opened this one answers at once, or is gone. */
const PATIENCE = 3000;

interface Message {
  readonly kind: string;
  readonly id: string;
  readonly bytes?: Uint8Array;
}

function readMessage({ origin, data }: MessageEvent): Message | null {
  if (origin !== location.origin || typeof data !== "object" || data === null) return null;
  const { kind, id } = data as Partial<Message>;
  return typeof kind === "string" && typeof id === "string" ? (data as Message) : null;
}

/** Gives out workbooks in new windows for as long as this page is open, so that a window that is loaded again finds its workbook. */
export function newWindows(): (file: WorkbookFile) => void {
  const files = new Map<string, Uint8Array>();
  window.addEventListener("message", (event) => {
    const message = readMessage(event);
    const bytes = message?.kind === WANTED ? files.get(message.id) : undefined;
    if (message && bytes) event.source?.postMessage({ kind: GIVEN, id: message.id, bytes }, { targetOrigin: location.origin });
  });
  return (file) => {
    const id = `${Date.now().toString(36)}-${files.size + 1}`;
    if (file !== null) files.set(id, file);
    void showWindow(file === null ? location.pathname : `${location.pathname}?${PARAMETER}=${id}`);
  };
}

/** A browser that keeps windows back lets them come at the press of a button. */
async function showWindow(address: string): Promise<void> {
  if (window.open(address)) return;
  const answer = await ask({
    title: words.newWindowTitle,
    message: [words.newWindowMessage],
    answers: [
      { answer: "open", label: words.openIt },
      { answer: "leave", label: words.cancel },
    ],
    otherwise: "leave",
  });
  if (answer === "open") window.open(address);
}

/** The workbook that this window was opened for: its bytes, "gone" when nobody has it any more, null for a window of its own. */
export function workbookOfWindow(): Promise<Uint8Array | "gone" | null> {
  const id = new URLSearchParams(location.search).get(PARAMETER);
  if (id === null) return Promise.resolve(null);
  const opener = window.opener as Window | null;
  if (opener === null) return Promise.resolve("gone");
  return new Promise((resolve) => {
    const finish = (result: Uint8Array | "gone"): void => {
      window.removeEventListener("message", heard);
      window.clearTimeout(timer);
      resolve(result);
    };
    const heard = (event: MessageEvent): void => {
      const message = readMessage(event);
      if (message?.kind === GIVEN && message.id === id && message.bytes) finish(message.bytes);
    };
    const timer = window.setTimeout(() => finish("gone"), PATIENCE);
    window.addEventListener("message", heard);
    opener.postMessage({ kind: WANTED, id }, location.origin);
  });
}
