import { element, icon } from "../element";
import { openMenuUnder, type MenuItem } from "../shell/menu";
import { showTip } from "./tip";

/** A button of the ribbon, whoever drew it: this page's own or the manifest's. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  readonly image?: { readonly large: string; readonly small: string };
  readonly path?: string;
  readonly large: boolean;
  readonly run?: () => void;
  readonly menu?: () => readonly MenuItem[];
  /** For buttons that are on or off. */
  readonly pressed?: () => boolean;
}
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

export interface Ribbon {
  readonly element: HTMLElement;
  show(tabs: readonly RibbonTab[], chosen: string): void;
  /** Draws what is pressed anew. */
  refresh(): void;
}

/** `start` stands before the tabs (the File button), `end` after them. After a command the cells have the keyboard again, as in Excel. */
export function ribbon(start: readonly HTMLElement[], end: readonly HTMLElement[], giveFocusToCells: () => void): Ribbon {
  const list = element("div", { role: "tablist", class: "ribbon-tabs", "aria-label": "Ribbon" });
  const panels = element("div", { class: "ribbon-panels" });
  const whole = element(
    "section",
    { class: "ribbon", "aria-label": "Commands" },
    element("div", { class: "ribbon-strip" }, ...start, list, element("div", { class: "ribbon-end" }, ...end)),
    panels,
  );
  let refreshers: (() => void)[] = [];

  function show(tabs: readonly RibbonTab[], chosen: string): void {
    refreshers = [];
    list.replaceChildren(
      ...tabs.map((tab) =>
        element(
          "button",
          {
            type: "button",
            role: "tab",
            class: "ribbon-tab",
            id: `tab-${tab.id}`,
            "aria-controls": `panel-${tab.id}`,
            click: () => choose(tab.id),
          },
          tab.label,
        ),
      ),
    );
    panels.replaceChildren(
      ...tabs.map((tab) =>
        element(
          "div",
          { role: "tabpanel", class: "ribbon-panel", id: `panel-${tab.id}`, "aria-labelledby": `tab-${tab.id}` },
          ...tab.groups.map((group) =>
            element(
              "div",
              { role: "group", class: "ribbon-group", "aria-label": group.label },
              element("div", { class: "ribbon-buttons" }, ...columnsOf(group.buttons)),
              element("div", { class: "ribbon-group-label", "aria-hidden": "true" }, group.label),
            ),
          ),
        ),
      ),
    );
    choose(chosen);
  }

  function choose(id: string): void {
    for (const tab of list.children) {
      const selected = tab.id === `tab-${id}`;
      tab.setAttribute("aria-selected", String(selected));
      tab.setAttribute("tabindex", selected ? "0" : "-1");
    }
    for (const panel of panels.children) if (panel instanceof HTMLElement) panel.hidden = panel.id !== `panel-${id}`;
  }

  // Choosing a tab by mouse leaves the keyboard where it is, as in Excel.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") {
      panels.querySelector<HTMLElement>("[role=tabpanel]:not([hidden]) button")?.focus();
      event.preventDefault();
    }
    const tabs = [...list.children].filter((tab) => tab instanceof HTMLElement);
    const here = tabs.findIndex((tab) => tab === document.activeElement);
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(here + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    next.focus();
    next.click();
    event.preventDefault();
  });

  /** A command that took the keyboard somewhere (a dialog, a pane) keeps it there. */
  function command(drawn: HTMLElement, run: (() => void) | undefined): void {
    run?.();
    if (document.activeElement === drawn) giveFocusToCells();
  }
  function thenBack(drawn: HTMLElement, item: MenuItem): MenuItem {
    return typeof item === "object" && "run" in item ? { ...item, run: () => command(drawn, item.run) } : item;
  }

  /** Small buttons stand three above each other. */
  function columnsOf(buttons: readonly RibbonButton[]): HTMLElement[] {
    const drawn: HTMLElement[] = [];
    let stack: HTMLElement | null = null;
    for (const button of buttons) {
      if (button.large) {
        drawn.push(draw(button));
        stack = null;
        continue;
      }
      if (!stack || stack.children.length === 3) drawn.push((stack = element("div", { class: "ribbon-stack" })));
      stack.append(draw(button));
    }
    return drawn;
  }

  function draw(button: RibbonButton): HTMLElement {
    const picture = button.image
      ? element("img", {
          src: button.large ? button.image.large : button.image.small,
          alt: "",
          class: "ribbon-image",
          width: button.large ? 32 : 16,
          height: button.large ? 32 : 16,
        })
      : button.path
        ? icon(button.path)
        : null;
    const drawn: HTMLButtonElement = element(
      "button",
      {
        type: "button",
        class: button.large ? "ribbon-button is-large" : "ribbon-button",
        "data-command": button.id,
        "aria-haspopup": button.menu ? "menu" : undefined,
        click: () => {
          if (button.menu)
            openMenuUnder(
              drawn,
              button.label,
              button.menu().map((item) => thenBack(drawn, item)),
            );
          else command(drawn, button.run);
        },
      },
      picture,
      element("span", { class: "ribbon-label" }, button.label),
      button.menu ? icon("M6 8l4 4 4-4") : null,
    );
    showTip(drawn, button.tipTitle, button.tip);
    const { pressed } = button;
    if (pressed) {
      const refresh = (): void => drawn.setAttribute("aria-pressed", String(pressed()));
      refreshers.push(refresh);
      refresh();
    }
    return drawn;
  }

  return {
    element: whole,
    show,
    refresh: () => {
      for (const refresh of refreshers) refresh();
    },
  };
}
