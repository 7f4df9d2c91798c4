import { element, icon } from "../element";

export type MenuItem =
  | {
      readonly label: string;
      readonly run: () => void;
      readonly disabled?: boolean;
      readonly shortcut?: string;
      readonly checked?: boolean;
      readonly icon?: string;
      readonly image?: string;
      readonly hint?: string;
    }
  | "separator"
  | { readonly heading: string };

let close: ((giveFocusBack: boolean) => void) | null = null;

/** Closes the menu that is open, if any. */
function closeMenu(): void {
  close?.(false);
}

/** Opens a menu at a point of the window (`role="menu"`: arrows, Home, End, first letters, Escape). */
export function openMenu(label: string, items: readonly MenuItem[], at: { readonly x: number; readonly y: number }): void {
  closeMenu();
  const before = document.activeElement;
  const menu = element("div", { role: "menu", class: "menu", "aria-label": label, tabindex: -1 }, ...items.map((item) => drawItem(item)));
  (document.querySelector("main") ?? document.body).append(menu);
  const { innerWidth, innerHeight } = window;
  menu.style.left = `${Math.max(4, Math.min(at.x, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(at.y, innerHeight - menu.offsetHeight - 4))}px`;

  const outside = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) close?.(false);
  };
  close = (giveFocusBack) => {
    close = null;
    document.removeEventListener("mousedown", outside, true);
    window.removeEventListener("blur", leave);
    menu.remove();
    if (giveFocusBack && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const leave = (): void => close?.(false);
  document.addEventListener("mousedown", outside, true);
  window.addEventListener("blur", leave);
  menu.addEventListener("keydown", (event) => onKey(event, menu));
  enabled(menu)[0]?.focus();
}

/** Opens the menu under a button, and says so on the button while it is open. */
export function openMenuUnder(button: HTMLElement, label: string, items: readonly MenuItem[]): void {
  const bounds = button.getBoundingClientRect();
  button.focus();
  openMenu(label, items, { x: bounds.left, y: bounds.bottom + 2 });
}

function drawItem(item: MenuItem): HTMLElement {
  if (item === "separator") return element("div", { role: "separator", class: "menu-separator" });
  if ("heading" in item) return element("div", { role: "presentation", class: "menu-heading" }, item.heading);
  const choose = (): void => {
    if (item.disabled) return;
    close?.(true);
    item.run();
  };
  return element(
    "div",
    {
      role: item.checked === undefined ? "menuitem" : "menuitemcheckbox",
      class: "menu-item",
      tabindex: -1,
      title: item.hint,
      "aria-disabled": item.disabled ? "true" : undefined,
      "aria-checked": item.checked === undefined ? undefined : String(item.checked),
      click: choose,
    },
    element(
      "span",
      { class: "menu-mark" },
      item.checked
        ? icon("M4 10l4 4 8-9")
        : item.icon
          ? icon(item.icon)
          : item.image
            ? element("img", { src: item.image, alt: "", width: 16, height: 16 })
            : null,
    ),
    element("span", { class: "menu-label" }, item.label),
    item.shortcut ? element("span", { class: "menu-shortcut" }, item.shortcut) : null,
  );
}

function enabled(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>(".menu-item:not([aria-disabled])")];
}

function onKey(event: KeyboardEvent, menu: HTMLElement): void {
  const items = enabled(menu);
  const here = items.findIndex((item) => item === document.activeElement);
  const to = (index: number): void => items[(index + items.length) % items.length]?.focus();
  event.stopPropagation();
  switch (event.key) {
    case "ArrowDown":
      to(here + 1);
      break;
    case "ArrowUp":
      to(here < 0 ? items.length - 1 : here - 1);
      break;
    case "Home":
      to(0);
      break;
    case "End":
      to(items.length - 1);
      break;
    case "Enter":
    case " ":
      items[here]?.click();
      break;
    case "Escape":
    case "Tab":
      close?.(true);
      break;
    default: {
      const found = [...items.slice(here + 1), ...items.slice(0, here + 1)].find((item) =>
        item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()),
      );
      if (event.key.length !== 1 || !found) return;
      found.focus();
    }
  }
  event.preventDefault();
}
