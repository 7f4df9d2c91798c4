import { element, icon } from "../element";
import type { Files } from "../files/openFile";
import type { Session } from "../session";
import { words } from "../words";
import { showLimits } from "./limitsDialog";

export interface QuickCommands {
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The line at the top: save, undo and redo as in Excel's quick access, the name of the workbook, and what this page is. */
export function titleBar(session: Session, files: Files, commands: QuickCommands, giveFocusToCells: () => void): HTMLElement {
  const name = element("h1", { class: "file-name" });
  const state = element("span", { class: "file-state" });
  const quick = (label: string, path: string, run: () => void): HTMLButtonElement =>
    element(
      "button",
      {
        type: "button",
        class: "quick-button",
        "aria-label": label,
        title: label,
        click: () => {
          run();
          giveFocusToCells();
        },
      },
      icon(path),
    );
  const show = (): void => {
    name.textContent = session.fileName;
    state.textContent = files.hasUnsavedChanges ? words.notSaved : "";
    document.title = `${session.fileName} \u2013 stand-in for Excel`;
  };
  session.listen({ changed: show, opened: show });
  show();
  return element(
    "header",
    { class: "title-bar" },
    element(
      "div",
      { class: "file" },
      element(
        "div",
        { class: "quick-access", role: "group", "aria-label": words.quickAccess },
        quick(`${words.save} (Ctrl+S)`, "M4 3h10l3 3v11H3V3zM6 3v5h7V3M6 17v-6h8v6", commands.save),
        quick(`${words.undo} (Ctrl+Z)`, "M4 8h8a4 4 0 010 8H8M4 8l4-4M4 8l4 4", commands.undo),
        quick(`${words.redo} (Ctrl+Y)`, "M16 8H8a4 4 0 000 8h4M16 8l-4-4M16 8l-4 4", commands.redo),
      ),
      name,
      state,
    ),
    element(
      "p",
      { class: "stand-in" },
      words.standIn,
      element("button", { type: "button", class: "stand-in-link", click: () => void showLimits() }, words.whatItCannotDo),
    ),
  );
}
