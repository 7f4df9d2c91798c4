/** What jsdom lacks of a browser. Imported first: the workbook's own parts look for some of it while they load. */
import { configure, getConfig } from "@testing-library/react";
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
/**
 * A question that is asked again until it has an answer draws a picture of the whole page each time it has none, and only the last is ever seen. While
 * it is asked again, which the library knows by this member, the picture is drawn when somebody looks.
 */
const ASKED_AGAIN = "_disableExpensiveErrorDiagnostics";
const { getElementError } = getConfig();
configure({
  asyncUtilTimeout: 8000,
  getElementError: (message, container) => {
    if (Reflect.get(getConfig(), ASKED_AGAIN) !== true) return getElementError(message, container);
    return Object.defineProperties(new Error(), {
      name: { value: "TestingLibraryElementError" },
      message: { configurable: true, get: () => getElementError(message, container).message },
    });
  },
});
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.assign(window, { ResizeObserver: NoResizeObserver, matchMedia: lightAlways });
Element.prototype.scrollIntoView = () => undefined;

/**
 * jsdom answers every question about a style by trying all rules on the element: with the pane's hundreds of rules a question by role took
 * seconds. Looks are for the real browser to judge, so no rule gets in. What is left are the rules of every browser, which go by the kind of
 * element and say the same each time.
 */
const style = document.head.appendChild(document.createElement("style"));
const sheets = Object.getPrototypeOf(style.sheet) as CSSStyleSheet;
sheets.insertRule = () => 0;
style.remove();

const styleOf = window.getComputedStyle.bind(window);
const known = new Map<string, CSSStyleDeclaration>();
window.getComputedStyle = (element, pseudoElement) => {
  if (pseudoElement !== undefined || element.hasAttribute("style")) return styleOf(element, pseudoElement);
  const kind = [
    element.parentElement?.tagName,
    element.tagName,
    ...["hidden", "open", "type", "disabled"].map((name) => element.getAttribute(name)),
  ].join();
  const found = known.get(kind) ?? styleOf(element);
  known.set(kind, found);
  return found;
};
