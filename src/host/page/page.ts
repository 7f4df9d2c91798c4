import { MAX_COLUMNS, MAX_ROWS } from "../book/model";
import { Book } from "../book/book";
import { OfficeBridge } from "./bridge/officeBridge";
import { officeFrame, type OfficeFrame } from "./bridge/officeFrame";
import { ChartLayer } from "./charts/chartLayer";
import { CellEditor } from "./edit/cellEditor";
import { Clipboard } from "./edit/clipboard";
import { clearContents, deleteColumns, deleteRows, insertColumns, insertRows } from "./edit/structureCommands";
import { fillSelection } from "./edit/fill";
import { ValidationHelp } from "./edit/validationHelp";
import { element } from "./element";
import { dropZone } from "./files/dropZone";
import { newWindows, workbookOfWindow } from "./files/newWindow";
import { Files } from "./files/openFile";
import { openGridMenu } from "./grid/contextMenu";
import { GridView } from "./grid/gridView";
import { GridKeyboard } from "./grid/keyboard";
import { attachPointer } from "./grid/pointer";
import { selectedArea } from "./grid/selection";
import { SelectionFrame } from "./grid/selectionFrame";
import { addInTabs, entryOf } from "./ribbon/addInTabs";
import { homeTab, toggleFont } from "./ribbon/homeTab";
import { readManifest, type Command, type Manifest } from "./ribbon/manifest";
import { ribbon } from "./ribbon/ribbon";
import { Session } from "./session";
import { formulaBar } from "./shell/formulaBar";
import { openMenuUnder } from "./shell/menu";
import { tell } from "./shell/dialogs";
import { leavePane, listenForRegionKeys } from "./shell/regions";
import { sheetTabs } from "./shell/sheetTabs";
import { statusBar } from "./shell/statusBar";
import { taskPanes } from "./shell/taskPanes";
import { testersMenu } from "./shell/testersMenu";
import { titleBar } from "./shell/titleBar";
import { listenForWindowKeys } from "./shell/windowKeys";
import { words } from "./words";
import "./page.css";

const MANIFEST_URL = "manifest.xml";
const EXAMPLE_URL = "examples/example.xlsx";

/** Puts the page together: everything works on one session, and nothing here has a rule of its own. */
export async function startPage(root: HTMLElement): Promise<Session> {
  const session = new Session(Book.create(), words.newWorkbook);
  const manifest = await loadManifest();
  const status = statusBar(session);
  const bar = formulaBar(session);
  const view = new GridView(session);
  const files = new Files(session, (text) => status.notice(text));
  const bridge = new OfficeBridge(
    session,
    (requests) => status.busy(requests),
    ({ iframe }, action) => void leavePane(iframe, action, () => view.focus()),
  );
  const panes = taskPanes(bridge, manifest?.id ?? "", manifest?.iconUrl ?? "", () => view.focus());

  // What lies over the cells, from the bottom to the top.
  new SelectionFrame(session, view);
  const clipboard = new Clipboard(session, view, (text) => status.notice(text));
  const charts = new ChartLayer(session, view);
  const help = new ValidationHelp(session, view);

  const undo = (): void => {
    if (!session.undo()) status.notice(words.nothingToUndo);
  };
  const redo = (): void => {
    if (!session.redo()) status.notice(words.nothingToRedo);
  };
  const tabs = sheetTabs(session, () => view.focus());
  const run = commandRunner(manifest, bridge, panes, root);
  const menuEntries = () => (manifest?.cellMenu ?? []).map((command) => entryOf(command, run));
  const openMenuAt = (x: number, y: number, kind: "cell" | "row" | "column" | "corner"): void =>
    openGridMenu(session, clipboard, menuEntries(), kind, x, y);
  const wholeRows = (): boolean => {
    const area = selectedArea(session.selection, session.sheet);
    return area.right - area.left === MAX_COLUMNS - 1;
  };
  const wholeColumns = (): boolean => {
    const area = selectedArea(session.selection, session.sheet);
    return area.bottom - area.top === MAX_ROWS - 1;
  };
  const keyboard = new GridKeyboard(session, view, {
    undo,
    redo,
    clear: () => void clearContents(session),
    openList: () => help.openList(),
    nextSheet: (step) => tabs.step(step),
    forgetCopy: () => clipboard.forget(),
    bold: () => toggleFont(session, "bold"),
    italic: () => toggleFont(session, "italic"),
    underline: () => toggleFont(session, "underline"),
    fill: (along) => void fillSelection(session, along),
    insert: () => void (wholeColumns() && !wholeRows() ? insertColumns(session) : insertRows(session)),
    remove: () => void (wholeColumns() && !wholeRows() ? deleteColumns(session) : deleteRows(session)),
    openContextMenu: () => {
      const bounds = view.grid.getBoundingClientRect();
      const box = view.boxOf(selectedArea(session.selection, session.sheet));
      openMenuAt(
        bounds.left + (box?.left ?? 40) + 10,
        bounds.top + (box?.top ?? 40) + 10,
        wholeRows() ? "row" : wholeColumns() ? "column" : "cell",
      );
    },
  });
  const editor = new CellEditor(
    session,
    view,
    bar.input,
    (move) => keyboard.moveAfterEntry(move),
    (mode) => status.mode(mode),
  );
  keyboard.attach(editor);
  attachPointer(session, view, editor, openMenuAt);
  bar.attach(view);
  listenForRegionKeys(() => view.focus());
  listenForWindowKeys({ s: () => void files.save(), o: () => void files.choose() }, () => editor.commit("stay"));

  const fileButton: HTMLButtonElement = element(
    "button",
    {
      type: "button",
      class: "file-button",
      "aria-haspopup": "menu",
      click: () =>
        openMenuUnder(fileButton, "File", [
          { label: "New", run: () => void files.openNew() },
          { label: "Open\u2026", shortcut: "Ctrl+O", run: () => void files.choose() },
          { label: "Load example", run: () => void files.openExample(EXAMPLE_URL) },
          { label: "Save as .xlsx", shortcut: "Ctrl+S", run: () => void files.save() },
        ]),
    },
    "File",
  );
  const strip = ribbon([fileButton], [testersMenu(session, bridge, (text) => status.notice(text))], () => view.focus());
  const own = homeTab(session, files, clipboard, { undo, redo, loadExample: () => void files.openExample(EXAMPLE_URL) });
  const theirs = manifest ? addInTabs(manifest, run) : [];
  strip.show([own, ...theirs], theirs[0]?.id ?? own.id);
  session.listen({ changed: () => strip.refresh(), selected: () => strip.refresh() });

  root.replaceChildren(
    titleBar(session, files, { save: () => void files.save(), undo, redo }, () => view.focus()),
    strip.element,
    bar.element,
    element(
      "main",
      { class: "middle" },
      element("section", { class: "sheet", "aria-label": "Workbook" }, view.scroller, tabs.element),
      panes.element,
    ),
    status.element,
    dropZone(
      (dropped) =>
        void editor.commit("stay").then((finished) => {
          if (finished) void files.openDropped(dropped);
        }),
    ),
  );
  session.host.showWorkbook = newWindows();
  window.addEventListener("beforeunload", (event) => {
    if (files.hasUnsavedChanges) event.preventDefault();
  });
  view.now();
  view.focus();
  const given = await workbookOfWindow();
  if (given === "gone") void tell(words.newWorkbookGone, words.newWorkbookGoneMessage);
  else if (given) await files.openBytes(given, words.createdWorkbook);
  // Afterwards, so that the first picture does not wait for it: add-ins may ask for pictures of charts.
  window.setTimeout(() => void charts.load(), 500);
  return session;
}

/** Without a manifest the page is a small spreadsheet without add-in, and says so. */
async function loadManifest(): Promise<Manifest | null> {
  const response = await fetch(MANIFEST_URL);
  return response.ok ? readManifest(await response.text(), location.origin) : null;
}

/** Does what Excel does when a command is chosen. */
function commandRunner(
  manifest: Manifest | null,
  bridge: OfficeBridge,
  panes: ReturnType<typeof taskPanes>,
  root: HTMLElement,
): (command: Command) => void {
  let functions: OfficeFrame | null = null;
  return ({ id, action }) => {
    if (action?.kind === "ShowTaskpane") panes.show(action.paneId, action.title ?? manifest?.name ?? "", action.url);
    if (action?.kind !== "ExecuteFunction" || !manifest?.functionFile) return;
    if (!functions) {
      functions = officeFrame(2, `${manifest.name}: functions`, manifest.id);
      functions.iframe.src = manifest.functionFile;
      functions.iframe.tabIndex = -1;
      functions.iframe.setAttribute("aria-hidden", "true");
      bridge.add(functions);
      root.append(functions.iframe);
    }
    const frame = functions;
    void bridge.invokeCommand(frame, id, action.functionName).then((answered) => {
      if (answered) return;
      // The next press loads the page anew.
      bridge.remove(frame);
      if (functions === frame) functions = null;
      void tell(words.noFunctionsTitle, words.noFunctions);
    });
  };
}
