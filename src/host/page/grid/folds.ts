import type { Sheet } from "../../book/model";
import { element } from "../element";
import type { Session } from "../session";
import type { GridRow } from "./gridRow";

/** A run of grouped rows; its button stands beside the row below it, as Excel places it. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly level: number;
  readonly folded: boolean;
}

/** The groups that end just above `row`, deepest last. */
function groupsAbove(sheet: Sheet, row: number): Group[] {
  const own = sheet.rows.get(row)?.outline ?? 0;
  const above = sheet.rows.get(row - 1)?.outline ?? 0;
  const groups: Group[] = [];
  for (let level = own + 1; level <= above; level++) {
    let first = row - 1;
    while (first > 0 && (sheet.rows.get(first - 1)?.outline ?? 0) >= level) first--;
    groups.push({ first, last: row - 1, level, folded: sheet.rows.get(row - 1)?.hidden === true });
  }
  return groups;
}

/** Hides or shows the rows of a group; a formatting step that undo takes back. */
function fold(session: Session, group: Group): void {
  const { book, sheet } = session;
  session.edit(group.folded ? "Show rows" : "Hide rows", () => {
    book.touch(sheet);
    for (let row = group.first; row <= group.last; row++) sheet.rows.set(row, { ...sheet.rows.get(row), hidden: !group.folded });
  });
}

/** Puts the fold buttons into the row headings that need them. */
export function drawFolds(session: Session, rows: ReadonlyMap<number, GridRow>, levels: number): void {
  if (levels === 0) return;
  for (const [row, drawn] of rows) {
    for (const old of drawn.heading.querySelectorAll(".fold")) old.remove();
    for (const group of groupsAbove(session.sheet, row)) {
      const words = `${group.folded ? "Show" : "Hide"} rows ${group.first + 1} to ${group.last + 1}`;
      const button = element(
        "button",
        {
          type: "button",
          class: "fold",
          tabindex: -1,
          title: words,
          "aria-label": words,
          "aria-expanded": group.folded ? "false" : "true",
          mousedown: (event) => event.stopPropagation(),
          click: () => fold(session, group),
        },
        group.folded ? "+" : "\u2212",
      );
      button.style.left = `${(group.level - 1) * 15 + 1}px`;
      drawn.heading.prepend(button);
    }
  }
}
