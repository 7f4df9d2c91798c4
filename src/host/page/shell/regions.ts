/**
 * F6 and Shift+F6 go round the parts of the window, as in Excel: ribbon, name box, cells, sheet tabs, task panes.
 * Tab belongs to the cells, so without this the keyboard could not leave them.
 */
const REGIONS = [".ribbon-tab[aria-selected='true']", ".name-box", "#grid", ".sheet-tab[aria-selected='true']", ".pane-frame"];

/** What office.js reports when the keyboard wants to leave its frame (`AgaveHostAction`). */
const NEXT: ReadonlySet<number> = new Set([5, 13, 17]);
const PREVIOUS: ReadonlySet<number> = new Set([6, 14, 18]);
const ESCAPE = 15;

function parts(): HTMLElement[] {
  return REGIONS.flatMap((region) => [...document.querySelectorAll<HTMLElement>(region)]).filter((part) => part.offsetParent !== null);
}

/** `from`: where the keyboard is now. */
function step(from: Element | null, by: 1 | -1): void {
  const all = parts();
  const here = all.findIndex((part) => part === from || REGION_OF.some((region) => from?.closest(region) && part.closest(region)));
  all[(here + by + all.length) % all.length]?.focus();
}
/** A part is left also from beside its main element. */
const REGION_OF = [".ribbon", ".formula-bar", ".tab-strip", ".pane"];

export function listenForRegionKeys(giveFocusToCells: () => void): void {
  window.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "F6") {
      event.preventDefault();
      step(document.activeElement, event.shiftKey ? -1 : 1);
    } else if (
      event.key === "Escape" &&
      !event.defaultPrevented &&
      event.target instanceof Element &&
      event.target.closest(".ribbon, .pane-header, .pane-grip")
    )
      giveFocusToCells();
  });
}

/** office.js keeps the Tab key in its frame and leaves it to the host to go on. False: the action is about something else. */
export function leavePane(frame: HTMLElement, action: number, giveFocusToCells: () => void): boolean {
  if (NEXT.has(action)) step(frame, 1);
  else if (PREVIOUS.has(action)) frame.parentElement?.querySelector<HTMLElement>(".pane-button:last-child")?.focus();
  else if (action === ESCAPE) giveFocusToCells();
  else return false;
  return true;
}
