import { areaAddress, cellAddress, columnNumber, parseCellAddress } from "../../book/area";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from "../../book/model";
import { element } from "../element";
import type { GridView } from "../grid/gridView";
import { selectArea, selectedArea } from "../grid/selection";
import type { Session } from "../session";
import { words } from "../words";
import { tell } from "./dialogs";

/** The line above the grid: name box on the left, what the active cell holds on the right. */
export interface FormulaBar {
  readonly element: HTMLElement;
  readonly input: HTMLTextAreaElement;
  attach(view: GridView): void;
}

export function formulaBar(session: Session): FormulaBar {
  const nameBox = element("input", { type: "text", class: "name-box", "aria-label": "Name box", spellcheck: "false", autocomplete: "off" });
  const input = element("textarea", {
    class: "formula-input",
    rows: 1,
    "aria-label": "Formula bar",
    spellcheck: "false",
    autocomplete: "off",
  });
  const whole = element(
    "section",
    { class: "formula-bar", "aria-label": "Cell content" },
    nameBox,
    element("span", { class: "formula-mark", "aria-hidden": "true" }, "fx"),
    input,
  );

  const show = (): void => {
    if (document.activeElement !== nameBox) nameBox.value = nameOf(session);
  };
  session.listen({ changed: show, selected: show, opened: show });
  show();

  function attach(view: GridView): void {
    nameBox.addEventListener("focus", () => nameBox.select());
    nameBox.addEventListener("blur", show);
    nameBox.addEventListener("keydown", (event) => {
      if (event.key === "Escape") view.focus();
      if (event.key !== "Enter") return;
      event.preventDefault();
      const text = nameBox.value.trim();
      const place = placeOf(session, text);
      if (!place) {
        void tell(words.refusedTitle, words.notAPlace(text));
        return;
      }
      view.focus();
      session.activate(place.sheet);
      session.select(selectArea(place.area));
      view.now();
      view.reveal({ row: place.area.top, column: place.area.left });
    });
  }
  return { element: whole, input, attach };
}

/** A defined name for exactly this area, else its address. */
function nameOf(session: Session): string {
  const { book, sheet, selection } = session;
  const area = selectedArea(selection, sheet);
  for (const name of [...sheet.names, ...book.names]) {
    if (!name.visible) continue;
    const pointed = book.areaOf(name.formula, sheet);
    if (pointed?.sheet === sheet && areaAddress(pointed.area) === areaAddress(area)) return name.name;
  }
  return cellAddress(selection.active.row, selection.active.column);
}

/** What the name box goes to: a name, or an address like "B3", "B3:C9", "A:C", "'Ward A'!B3". */
function placeOf(session: Session, text: string): { sheet: Sheet; area: Area } | null {
  const { book, sheet } = session;
  const name = book.findName(sheet, text) ?? book.findName(null, text);
  if (name) return book.areaOf(name.formula, sheet);
  const bang = text.lastIndexOf("!");
  const target = bang < 0 ? sheet : book.sheetByName(text.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'"));
  const area = areaOfAddress(text.slice(bang + 1));
  return target && area ? { sheet: target, area } : null;
}

export function areaOfAddress(address: string): Area | null {
  const [first = "", last = first] = address.replaceAll("$", "").split(":");
  const from = parseCellAddress(first),
    to = parseCellAddress(last);
  if (from && to)
    return {
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
      left: Math.min(from.column, to.column),
      right: Math.max(from.column, to.column),
    };
  if (!address.includes(":")) return null;
  if (/^[A-Za-z]{1,3}$/.test(first) && /^[A-Za-z]{1,3}$/.test(last)) {
    const columns = [columnNumber(first), columnNumber(last)];
    return Math.max(...columns) < MAX_COLUMNS
      ? { top: 0, bottom: MAX_ROWS - 1, left: Math.min(...columns), right: Math.max(...columns) }
      : null;
  }
  if (/^[1-9]\d*$/.test(first) && /^[1-9]\d*$/.test(last)) {
    const rows = [Number(first) - 1, Number(last) - 1];
    return Math.max(...rows) < MAX_ROWS ? { top: Math.min(...rows), bottom: Math.max(...rows), left: 0, right: MAX_COLUMNS - 1 } : null;
  }
  return null;
}
