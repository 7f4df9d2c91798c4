import type { Area } from "../../book/model";
import { element } from "../element";
import { selectedArea } from "../grid/selection";
import type { Session } from "../session";

const MOST_CELLS = 200000;
const NOTICE_MS = 6000;

/** The line at the foot: what is going on, and sum, average and count of what is selected. */
export interface StatusBar {
  readonly element: HTMLElement;
  /** Says something once, also to screen readers. */
  notice(text: string): void;
  busy(requests: number): void;
  mode(mode: "Ready" | "Edit"): void;
}

export function statusBar(session: Session): StatusBar {
  const mode = element("span", { class: "status-mode" }, "Ready");
  const notice = element("span", { class: "status-notice", role: "status", "aria-live": "polite" });
  const working = element(
    "span",
    { class: "status-busy", hidden: true },
    element("span", { class: "busy-dot", "aria-hidden": "true" }),
    "Add-in at work",
  );
  const figures = element("span", { class: "status-figures" });
  let timer = 0;
  let waiting = 0;

  function count(): void {
    window.clearTimeout(waiting);
    // After the grid has been drawn: a large selection must not hold up the cursor.
    waiting = window.setTimeout(() => {
      figures.textContent = figuresOf(session);
    }, 60);
  }
  session.listen({ changed: count, selected: count, opened: count });

  return {
    element: element("footer", { class: "status-bar" }, mode, working, notice, figures),
    notice: (text) => {
      window.clearTimeout(timer);
      notice.textContent = text;
      timer = window.setTimeout(() => {
        notice.textContent = "";
      }, NOTICE_MS);
    },
    busy: (requests) => {
      working.hidden = requests === 0;
    },
    mode: (text) => {
      mode.textContent = text;
    },
  };
}

function figuresOf({ sheet, selection }: Session): string {
  const { count, numbers, sum } = summed(sheet.cells, selectedArea(selection, sheet));
  if (count < 2) return "";
  const round = (value: number): string => String(Number(value.toPrecision(12)));
  return numbers > 0
    ? `Average: ${round(Number((sum / numbers).toPrecision(6)))}   Count: ${count}   Sum: ${round(sum)}`
    : `Count: ${count}`;
}

function summed(
  cells: ReadonlyMap<number, ReadonlyMap<number, { readonly value: unknown }>>,
  area: Area,
): { count: number; numbers: number; sum: number } {
  let count = 0,
    numbers = 0,
    sum = 0,
    looked = 0;
  for (const [row, line] of cells) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, { value }] of line) {
      if (column < area.left || column > area.right || value === null || looked++ > MOST_CELLS) continue;
      count++;
      if (typeof value === "number") {
        numbers++;
        sum += value;
      }
    }
  }
  return { count, numbers, sum };
}
