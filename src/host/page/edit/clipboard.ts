import { cellArea, intersection, sameArea } from "../../book/area";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Cell, type Sheet } from "../../book/model";
import { element } from "../element";
import type { GridView, Overlay } from "../grid/gridView";
import { selectArea, selectedArea } from "../grid/selection";
import type { Session } from "../session";
import { tell } from "../shell/dialogs";
import { words } from "../words";
import { fromHtmlTable, fromTabText, toHtmlTable, toTabText } from "./clipboardText";
import { MOST_CELLS, copyOver, enterRows, pasteTarget } from "./pasteCells";
import { isLocked, unlessLocked } from "./protection";

interface Taken {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cut: boolean;
  readonly text: string;
}

/**
 * Copy, cut and paste. What was taken here is pasted with formulas and formats; what comes from elsewhere is entered as if typed.
 * Neither asks validation: that is how Excel pastes, and what the add-in's checks are for.
 */
export class Clipboard implements Overlay {
  private taken: Taken | null = null;
  private readonly frame = element("div", { class: "copied", hidden: true });

  constructor(
    private readonly session: Session,
    private readonly view: GridView,
    private readonly notice: (text: string) => void,
  ) {
    view.over.append(this.frame);
    view.addOverlay(this);
    const ours = (): boolean => document.activeElement === view.grid;
    document.addEventListener("copy", (event) => {
      if (ours()) this.onTake(event, false);
    });
    document.addEventListener("cut", (event) => {
      if (ours()) this.onTake(event, true);
    });
    document.addEventListener("paste", (event) => {
      if (ours()) this.onPaste(event);
    });
    session.listen({ opened: () => this.forget() });
  }

  /** Takes away the moving frame. */
  forget(): void {
    this.taken = null;
    this.view.later();
  }

  get holds(): boolean {
    return this.taken !== null;
  }

  place(view: GridView): void {
    const box = this.taken?.sheet === this.session.sheet ? view.boxOf(this.taken.area) : null;
    this.frame.hidden = box === null;
    if (box) this.frame.style.cssText = `left:${box.left - 1}px;top:${box.top - 1}px;width:${box.width}px;height:${box.height}px`;
  }

  /** From a menu or button: the browser's own clipboard holds it too. */
  async takeByButton(cut: boolean): Promise<void> {
    const taken = this.take(cut);
    if (taken) await allowed(() => navigator.clipboard.writeText(taken.text));
  }

  /** From a menu or button. `values`: results only, without formulas and formats. */
  async pasteByButton(values: boolean): Promise<void> {
    const text = await allowed(() => navigator.clipboard.readText());
    if (text !== null) await this.paste(fromTabText(text), text, values ? "Values" : "All");
  }

  private onTake(event: ClipboardEvent, cut: boolean): void {
    const taken = this.take(cut);
    if (!taken) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", taken.text);
    event.clipboardData?.setData("text/html", toHtmlTable(fromTabText(taken.text)));
  }

  private take(cut: boolean): Taken | null {
    const { sheet, book } = this.session;
    const area = this.usedPart(selectedArea(this.session.selection, sheet));
    if (cut && isLocked(this.session, area)) {
      void tell(words.protectedTitle, words.protectedSheet);
      return null;
    }
    const rows: string[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line: string[] = [];
      for (let column = area.left; column <= area.right; column++) line.push(book.text(sheet, row, column));
      rows.push(line);
    }
    this.taken = { sheet, area, cut, text: toTabText(rows) };
    this.view.later();
    return this.taken;
  }

  /** Of whole rows and columns, what is filled. */
  private usedPart(area: Area): Area {
    const used = this.session.book.usedArea(this.session.sheet, false);
    const first = cellArea(area.top, area.left);
    if (area.bottom - area.top < MAX_ROWS - 1 && area.right - area.left < MAX_COLUMNS - 1) return area;
    const common = used ? intersection(area, used) : null;
    return common ? { top: area.top, left: area.left, bottom: common.bottom, right: common.right } : first;
  }

  private onPaste(event: ClipboardEvent): void {
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const html = event.clipboardData?.getData("text/html") ?? "";
    const rows = text !== "" ? fromTabText(text) : fromHtmlTable(html);
    if (rows) void this.paste(rows, text, "All");
  }

  private async paste(rows: readonly (readonly string[])[], text: string, what: "All" | "Values"): Promise<void> {
    const selected = selectedArea(this.session.selection, this.session.sheet);
    const own = this.taken && sameText(this.taken.text, text) ? this.taken : null;
    const height = own ? own.area.bottom - own.area.top + 1 : rows.length;
    const width = own ? own.area.right - own.area.left + 1 : (rows[0]?.length ?? 0);
    if (height === 0 || width === 0) return;
    const target = pasteTarget(selected, height, width);
    if ("refused" in target) {
      await tell(words.refusedTitle, target.refused === "offTheSheet" ? words.pasteTooLarge : words.tooManyCells(MOST_CELLS));
      return;
    }
    const { area } = target;
    await unlessLocked(this.session, area, () => {
      let asText = 0;
      this.session.edit("Paste", () => {
        if (own?.cut) this.moveCells(own, { ...area, bottom: area.top + height - 1, right: area.left + width - 1 });
        else if (own) copyOver(this.session.book, own.sheet, own.area, this.session.sheet, area, what);
        else asText = enterRows(this.session.book, this.session.sheet, rows, area);
      });
      this.session.select(selectArea(area));
      if (own?.cut) this.forget();
      if (asText > 0) this.notice(words.notFormulas(asText));
    });
  }

  /** Cut cells keep their formulas as they are; references of other cells to them do not follow (said in the page's limits). */
  private moveCells(own: Taken, target: Area): void {
    const { book, sheet } = this.session;
    if (own.sheet === sheet && sameArea(own.area, target)) return;
    const cells: (Cell | undefined)[][] = [];
    for (let row = own.area.top; row <= own.area.bottom; row++) {
      const line: (Cell | undefined)[] = [];
      for (let column = own.area.left; column <= own.area.right; column++) line.push(book.cell(own.sheet, row, column));
      cells.push(line);
    }
    book.clear(own.sheet, own.area, "All");
    book.touch(sheet);
    cells.forEach((line, row) => line.forEach((cell, column) => book.setCell(sheet, target.top + row, target.left + column, cell)));
  }
}

/** Browsers may keep a page from the clipboard unless a key was pressed; that is said, and is null here. */
async function allowed<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "NotAllowedError") throw error;
    await tell(words.refusedTitle, words.clipboardRefused);
    return null;
  }
}

/** Browsers change line ends on the way through the clipboard. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  return plain(a) === plain(b);
}
