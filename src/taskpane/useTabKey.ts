/**
 * Lets the Tab key go through the pane as through any page. On the web office.js takes the key: it passes over folds (`summary`), stops at
 * every radio button of a group, and from a title, which has the keyboard after each step, it leaves the pane. It is left to it only where the
 * pane ends, for the keyboard to go on in Excel.
 */
import { useEffect } from "react";

const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";

const isSeen = (one: Element): boolean => ("checkVisibility" in one ? one.checkVisibility() : (one as Element).getClientRects().length > 0);

const isStop = (one: HTMLElement): boolean => one.tabIndex >= 0 && !one.matches(":disabled") && isSeen(one);

/** Whether there is a stop after this one, or before it. */
function isFurther(from: Element | null, backwards: boolean): boolean {
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const isOn = (one: Element): boolean => from === null || from === document.body || (from.compareDocumentPosition(one) & side) !== 0;
  return [...document.querySelectorAll<HTMLElement>(STOPS)].some((one) => isOn(one) && isStop(one));
}

export function useTabKey(): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent): void => {
      if (event.key === "Tab" && isFurther(document.activeElement, event.shiftKey)) event.stopPropagation();
    };
    // office.js listens at the window, one step further out.
    document.addEventListener("keydown", keep);
    return () => document.removeEventListener("keydown", keep);
  }, []);
}
