/** What jsdom lacks of a browser. Imported first: the workbook's own parts look for some of it while they load. */
import { configure } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const lightAlways = (query: string): MediaQueryList =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => true,
  }) as unknown as MediaQueryList;

// A screen loads its own file first, and Microsoft's office.js answers in its own time.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 8000 });
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.assign(window, { ResizeObserver: NoResizeObserver, matchMedia: lightAlways });
Element.prototype.scrollIntoView = () => undefined;

/**
 * jsdom answers every question about a style by trying all rules on the element: with the pane's hundreds of rules a question by role took
 * seconds. Looks are for the real browser to judge, so no rule gets in.
 */
const style = document.head.appendChild(document.createElement("style"));
const sheets = Object.getPrototypeOf(style.sheet) as CSSStyleSheet;
sheets.insertRule = () => 0;
style.remove();
