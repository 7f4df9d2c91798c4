import type { Sheet } from "../../book/model";
import { checkSheetName } from "../../book/sheetName";
import { BookError } from "../../book/book";
import { orTell, unlessBookLocked } from "../edit/protection";
import { element, icon } from "../element";
import type { Session } from "../session";
import { words } from "../words";
import { ask, askText } from "./dialogs";
import { openMenu, openMenuUnder } from "./menu";

export interface SheetTabs {
  readonly element: HTMLElement;
  step(by: 1 | -1): void;
}

/** The tabs at the foot: choose, add, rename (double click or F2), copy, move (menu or drag), hide, delete. */
export function sheetTabs(session: Session, giveFocus: () => void): SheetTabs {
  const list = element("div", { role: "tablist", class: "sheet-tabs", "aria-label": "Sheets" });
  const add = element(
    "button",
    { type: "button", class: "tab-button", "aria-label": "New sheet", title: "New sheet", click: () => void addSheet().then(giveFocus) },
    icon("M10 4v12M4 10h12"),
  );
  const all: HTMLButtonElement = element(
    "button",
    {
      type: "button",
      class: "tab-button",
      "aria-label": "All sheets",
      "aria-haspopup": "menu",
      title: "All sheets",
      click: () => openAll(),
    },
    icon("M3 6h14M3 10h14M3 14h14"),
  );
  let drawn = "";

  const visible = (): Sheet[] => session.book.sheets.filter((sheet) => sheet.visibility === "Visible");

  function draw(): void {
    const active = session.sheet;
    const now = JSON.stringify(visible().map((sheet) => [sheet.id, sheet.name, sheet.tabColor, sheet === active]));
    if (now === drawn) return;
    const hadFocus = list.contains(document.activeElement);
    drawn = now;
    list.replaceChildren(...visible().map((sheet) => tabOf(sheet, sheet === active)));
    const chosen = list.querySelector<HTMLElement>("[aria-selected=true]");
    chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) chosen?.focus();
  }

  function tabOf(sheet: Sheet, selected: boolean): HTMLElement {
    const tab = element(
      "button",
      {
        type: "button",
        role: "tab",
        class: "sheet-tab",
        "aria-selected": String(selected),
        "aria-controls": "grid",
        tabindex: selected ? 0 : -1,
        "data-sheet": sheet.name,
        title: "Double-click to rename, drag to move",
        click: (event) => {
          session.activate(sheet);
          // By mouse the cells have the keyboard again: who clicks a tab goes on typing there.
          if (event instanceof MouseEvent && event.detail > 0) giveFocus();
        },
        dblclick: () => void rename(sheet),
      },
      sheet.name,
    );
    if (sheet.tabColor) {
      tab.style.setProperty("--tab-color", sheet.tabColor);
      tab.classList.add("is-coloured");
    }
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      session.activate(sheet);
      openSheetMenu(sheet, event.clientX, event.clientY);
    });
    tab.addEventListener("mousedown", (event) => {
      if (event.button === 0) startDrag(sheet, tab, event.clientX);
    });
    return tab;
  }

  list.addEventListener("keydown", (event) => {
    const { sheet } = session;
    if (event.key === "ArrowRight") step(1);
    else if (event.key === "ArrowLeft") step(-1);
    else if (event.key === "F2") void rename(sheet);
    else if (event.key === "Delete") void remove(sheet);
    else if (event.key === "Enter" || event.key === "Escape") giveFocus();
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const bounds = list.querySelector("[aria-selected=true]")?.getBoundingClientRect();
      openSheetMenu(sheet, bounds?.left ?? 0, bounds?.top ?? 0);
    } else return;
    event.preventDefault();
  });

  function step(by: 1 | -1): void {
    const sheets = visible();
    const next = sheets[sheets.indexOf(session.sheet) + by];
    if (next) session.activate(next);
  }

  function addSheet(): Promise<void> {
    return unlessBookLocked(session, () =>
      session.edit("New sheet", () => {
        const made = session.book.addSheet(undefined, session.book.sheets.indexOf(session.sheet) + 1);
        session.book.activeSheetId = made.id;
      }),
    );
  }

  async function rename(sheet: Sheet): Promise<void> {
    await unlessBookLocked(session, () => undefined);
    if (session.host.structureProtection) return;
    const name = await askText(words.renameSheet, words.sheetName, sheet.name, (text) => wrongName(sheet, text));
    if (name !== null && name !== sheet.name) await orTell(() => session.edit("Rename sheet", () => session.book.renameSheet(sheet, name)));
    giveFocus();
  }

  function wrongName(sheet: Sheet, name: string): string | null {
    const other = session.book.sheetByName(name);
    if (other && other !== sheet) return words.sheetNameTaken(name);
    try {
      checkSheetName(name);
      return null;
    } catch (error) {
      if (error instanceof BookError) return words.sheetNameRule;
      throw error;
    }
  }

  async function remove(sheet: Sheet): Promise<void> {
    if (visible().length === 1)
      return unlessBookLocked(session, () => {
        throw new BookError("InvalidOperation", words.lastSheet);
      });
    const empty = session.book.usedArea(sheet, true) === null && sheet.charts.length === 0;
    if (!empty && !session.host.structureProtection) {
      const answer = await ask({
        title: words.deleteSheet(sheet.name),
        message: [words.deleteSheetMessage],
        answers: [
          { answer: "delete", label: words.delete },
          { answer: "keep", label: words.cancel },
        ],
        otherwise: "keep",
      });
      if (answer === "keep") return;
    }
    await unlessBookLocked(session, () => session.edit("Delete sheet", () => session.book.deleteSheet(sheet)));
  }

  function move(sheet: Sheet, position: number): Promise<void> {
    return unlessBookLocked(session, () => session.edit("Move sheet", () => session.book.moveSheet(sheet, position)));
  }
  function copy(sheet: Sheet): Promise<void> {
    return unlessBookLocked(session, () =>
      session.edit("Copy sheet", () => {
        session.book.activeSheetId = session.book.copySheet(sheet, session.book.sheets.indexOf(sheet) + 1).id;
      }),
    );
  }
  function show(sheet: Sheet, shown: boolean): Promise<void> {
    return unlessBookLocked(session, () =>
      session.edit(shown ? "Show sheet" : "Hide sheet", () => {
        const sheets = visible();
        const next = sheets[sheets.indexOf(sheet) + 1] ?? sheets[sheets.indexOf(sheet) - 1];
        session.book.touch(sheet);
        sheet.visibility = shown ? "Visible" : "Hidden";
        if (!shown && next) session.book.activeSheetId = next.id;
      }),
    );
  }

  function openSheetMenu(sheet: Sheet, x: number, y: number): void {
    const place = session.book.sheets.indexOf(sheet);
    openMenu(
      `Sheet ${sheet.name}`,
      [
        { label: "New sheet", run: () => void addSheet() },
        { label: "Delete", run: () => void remove(sheet) },
        { label: "Rename", shortcut: "F2", run: () => void rename(sheet) },
        { label: "Copy", run: () => void copy(sheet) },
        { label: "Move left", disabled: place === 0, run: () => void move(sheet, place - 1) },
        { label: "Move right", disabled: place === session.book.sheets.length - 1, run: () => void move(sheet, place + 1) },
        "separator",
        { label: "Hide", disabled: visible().length === 1, run: () => void show(sheet, false) },
        ...session.book.sheets
          .filter(({ visibility }) => visibility === "Hidden")
          .map((hidden) => ({ label: `Show \u201c${hidden.name}\u201d`, run: () => void show(hidden, true) })),
      ],
      { x, y },
    );
  }

  function openAll(): void {
    openMenuUnder(
      all,
      "All sheets",
      visible().map((sheet) => ({ label: sheet.name, checked: sheet === session.sheet, run: () => session.activate(sheet) })),
    );
  }

  function startDrag(sheet: Sheet, tab: HTMLElement, from: number): void {
    const placeOf = (x: number): number => {
      const tabs = [...list.children].map((one) => one.getBoundingClientRect());
      const before = tabs.filter(({ left, width }) => left + width / 2 < x).length;
      return Math.max(0, Math.min(before, tabs.length));
    };
    let dragged = false;
    const moved = (event: MouseEvent): void => {
      dragged ||= Math.abs(event.clientX - from) > 6;
      tab.classList.toggle("is-dragged", dragged);
      [...list.children].forEach((one, index) => one.classList.toggle("is-drop", dragged && index === placeOf(event.clientX)));
    };
    const done = (event: MouseEvent): void => {
      window.removeEventListener("mousemove", moved);
      window.removeEventListener("mouseup", done);
      for (const one of list.children) one.classList.remove("is-drop", "is-dragged");
      if (!dragged) return;
      const sheets = visible();
      const target = placeOf(event.clientX);
      const here = sheets.indexOf(sheet);
      if (target === here || target === here + 1) return;
      const before = sheets[target];
      const position = before ? session.book.sheets.indexOf(before) : session.book.sheets.length;
      void move(sheet, position > session.book.sheets.indexOf(sheet) ? position - 1 : position);
    };
    window.addEventListener("mousemove", moved);
    window.addEventListener("mouseup", done);
  }

  session.listen({ changed: draw, opened: draw });
  draw();
  return { element: element("div", { class: "tab-strip" }, all, list, add), step };
}
