import type { Clipboard } from "../edit/clipboard";
import { clearContents, deleteColumns, deleteRows, hideColumns, hideRows, insertColumns, insertRows } from "../edit/structureCommands";
import type { Session } from "../session";
import { openMenu, type MenuItem } from "../shell/menu";

/** The menu of cells and headings. `addIn`: entries that the add-in's manifest adds to the menu of cells. */
export function openGridMenu(
  session: Session,
  clipboard: Clipboard,
  addIn: readonly MenuItem[],
  kind: "cell" | "row" | "column" | "corner",
  x: number,
  y: number,
): void {
  const taking: MenuItem[] = [
    { label: "Cut", shortcut: "Ctrl+X", run: () => void clipboard.takeByButton(true) },
    { label: "Copy", shortcut: "Ctrl+C", run: () => void clipboard.takeByButton(false) },
    { label: "Paste", shortcut: "Ctrl+V", run: () => void clipboard.pasteByButton(false) },
    { label: "Paste values", run: () => void clipboard.pasteByButton(true) },
    "separator",
  ];
  const rows: MenuItem[] = [
    { label: "Insert rows", shortcut: kind === "row" ? "Ctrl++" : "", run: () => void insertRows(session) },
    { label: "Delete rows", shortcut: kind === "row" ? "Ctrl+\u2212" : "", run: () => void deleteRows(session) },
  ];
  const columns: MenuItem[] = [
    { label: "Insert columns", run: () => void insertColumns(session) },
    { label: "Delete columns", run: () => void deleteColumns(session) },
  ];
  const clear: MenuItem = { label: "Clear contents", shortcut: "Del", run: () => void clearContents(session) };
  const own: Readonly<Record<typeof kind, MenuItem[]>> = {
    row: [
      ...rows,
      clear,
      "separator",
      { label: "Hide rows", run: () => void hideRows(session, true) },
      { label: "Show rows", run: () => void hideRows(session, false) },
    ],
    column: [
      ...columns,
      clear,
      "separator",
      { label: "Hide columns", run: () => void hideColumns(session, true) },
      { label: "Show columns", run: () => void hideColumns(session, false) },
    ],
    corner: [
      clear,
      { label: "Show rows", run: () => void hideRows(session, false) },
      { label: "Show columns", run: () => void hideColumns(session, false) },
    ],
    cell: [...rows, ...columns, clear, ...(addIn.length > 0 ? ["separator" as const, ...addIn] : [])],
  };
  openMenu("Cells", [...taking, ...own[kind]], { x, y });
}
