/** Keeps the keyboard in the pane: where what had it is gone after an action, the title of the screen gets it, and the next step is a Tab away. */
import { useEffect } from "react";

export function useKeptFocus(): void {
  useEffect(() => {
    let last: Node | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Node ? target : null;
    };
    const look = (): void => {
      // While somebody works in Excel itself, the pane must not take the keyboard away from it.
      if (last === null || last.isConnected || !document.hasFocus() || document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    };
    document.addEventListener("focusin", remember);
    const watching = new MutationObserver(look);
    watching.observe(document.body, { childList: true, subtree: true });
    return () => {
      watching.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, []);
}
