import { element, icon } from "../element";
import { officeFrame, type OfficeFrame } from "../bridge/officeFrame";
import type { OfficeBridge } from "../bridge/officeBridge";
import { openMenuUnder } from "./menu";

const NARROWEST = 320,
  WIDEST = 600,
  USUAL = 350,
  STEP = 10;

export interface TaskPanes {
  readonly element: HTMLElement;
  /** Opens the pane of that id at an address; one that is open goes there. */
  show(paneId: string, title: string, url: string): void;
}

interface Pane {
  readonly frame: OfficeFrame;
  readonly whole: HTMLElement;
  readonly heading: HTMLElement;
  url: string;
}

/** The frames at the right in which add-in pages live: one for each pane id, as in Excel. */
export function taskPanes(bridge: OfficeBridge, appId: string, iconUrl: string, giveFocus: () => void): TaskPanes {
  const all = element("div", { class: "panes" });
  const panes = new Map<string, Pane>();

  function show(paneId: string, title: string, url: string): void {
    const pane = panes.get(paneId) ?? open(paneId, title);
    pane.heading.textContent = title;
    if (pane.url !== url) {
      pane.url = url;
      pane.frame.iframe.src = url;
    }
    pane.frame.iframe.focus();
  }

  function open(paneId: string, title: string): Pane {
    const frame = officeFrame(1, title, appId);
    const heading = element("h2", { class: "pane-title" }, title);
    const more: HTMLButtonElement = element(
      "button",
      { type: "button", class: "pane-button", "aria-label": `More about ${title}`, "aria-haspopup": "menu", click: () => openMore() },
      icon("M4 10h.01M10 10h.01M16 10h.01"),
    );
    const whole = element(
      "aside",
      { class: "pane", "aria-label": title },
      element(
        "header",
        { class: "pane-header" },
        iconUrl ? element("img", { src: iconUrl, alt: "", width: 16, height: 16 }) : null,
        heading,
        more,
        element(
          "button",
          { type: "button", class: "pane-button", "aria-label": `Close ${title}`, title: "Close", click: () => close() },
          icon("M5 5l10 10M15 5L5 15"),
        ),
      ),
      frame.iframe,
    );
    const grip = resizer(whole);
    all.append(grip, whole);
    bridge.add(frame);
    const pane: Pane = { frame, whole, heading, url: "" };
    panes.set(paneId, pane);

    function close(): void {
      bridge.remove(frame);
      panes.delete(paneId);
      grip.remove();
      whole.remove();
      giveFocus();
    }
    function openMore(): void {
      openMenuUnder(more, title, [
        { label: "Reload", run: () => frame.iframe.contentWindow?.location.reload() },
        "separator",
        { heading: "Width" },
        ...[NARROWEST, USUAL, 450, WIDEST].map((width) => ({
          label: `${width} pixels`,
          checked: whole.offsetWidth === width,
          run: () => grip.dispatchEvent(new CustomEvent("width", { detail: width })),
        })),
      ]);
    }
    return pane;
  }
  return { element: all, show };
}

/** The edge that is dragged, or moved with the arrow keys. */
function resizer(pane: HTMLElement): HTMLElement {
  let width = USUAL;
  const grip = element("div", {
    role: "separator",
    class: "pane-grip",
    tabindex: 0,
    "aria-orientation": "vertical",
    "aria-label": "Width of the task pane",
    "aria-valuemin": NARROWEST,
    "aria-valuemax": WIDEST,
  });
  const set = (wanted: number): void => {
    width = Math.max(NARROWEST, Math.min(WIDEST, wanted));
    pane.style.width = `${width}px`;
    grip.setAttribute("aria-valuenow", String(width));
  };
  set(USUAL);
  grip.addEventListener("width", (event) => {
    if (event instanceof CustomEvent) set(Number(event.detail));
  });
  grip.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
    if (step === 0) return;
    set(width + step);
    event.preventDefault();
  });
  grip.addEventListener("mousedown", (down) => {
    const [from, start] = [down.clientX, width];
    document.body.classList.add("is-dragging");
    const moved = (event: MouseEvent): void => set(start + from - event.clientX);
    const done = (): void => {
      document.body.classList.remove("is-dragging");
      window.removeEventListener("mousemove", moved);
      window.removeEventListener("mouseup", done);
    };
    window.addEventListener("mousemove", moved);
    window.addEventListener("mouseup", done);
    down.preventDefault();
  });
  return grip;
}
