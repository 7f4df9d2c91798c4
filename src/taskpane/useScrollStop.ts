/** Lets the keyboard stop at a part that scrolls and has nothing else to stop at; elsewhere one more stop would only be in the way. */
import { useEffect, type RefObject } from "react";

const STOPS = "a[href], button, input, select, textarea, summary";

export function useScrollStop(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = (): void => {
      const scrolls = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
      if (scrolls && element.querySelector(STOPS) === null) element.setAttribute("tabindex", "0");
      else element.removeAttribute("tabindex");
    };
    look();
    const watching = new ResizeObserver(look);
    // What is inside can grow while the part keeps its size.
    for (const watched of [element, ...element.children]) watching.observe(watched);
    return () => watching.disconnect();
  });
}
