import { element, icon } from "../element";
import { officeFrame, type OfficeFrame } from "../bridge/officeFrame";

/** What an add-in asks for with `displayDialogAsync`: sizes are percent of the screen. */
export interface DialogRequest {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

const SMALLEST = 150;

/** A window of an add-in inside the page, as Excel on the web shows it with `displayInIframe`. `onClosed`: the person closed it. */
export function addInDialog(
  { url, width, height }: DialogRequest,
  title: string,
  appId: string,
  onClosed: () => void,
): { readonly frame: OfficeFrame; readonly close: () => void } {
  const frame = officeFrame(1, title, appId);
  const before = document.activeElement;
  const dialog = element(
    "dialog",
    { class: "add-in-dialog", "aria-label": title },
    element(
      "header",
      { class: "pane-header" },
      element("h2", { class: "pane-title" }, title),
      element(
        "button",
        { type: "button", class: "pane-button", "aria-label": `Close ${title}`, title: "Close", click: () => dialog.close() },
        icon("M5 5l10 10M15 5L5 15"),
      ),
    ),
    frame.iframe,
  );
  dialog.style.width = `${Math.max(SMALLEST, Math.round((screen.availWidth * Math.min(width, 100)) / 100))}px`;
  dialog.style.height = `${Math.max(SMALLEST, Math.round((screen.availHeight * Math.min(height, 100)) / 100))}px`;
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    onClosed();
  });
  frame.iframe.src = url;
  document.body.append(dialog);
  dialog.showModal();
  return { frame, close: () => dialog.close() };
}
