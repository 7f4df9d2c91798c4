/** Keys that work anywhere on a screen, save where somebody types. */
import { useEffect } from "react";

const TYPED_IN = "input:not([type=checkbox]), textarea, select, [contenteditable=true]";

/** `keys` by the name of the key ("ArrowLeft", "3", "n"). */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.matches(TYPED_IN)) return;
      const act = keys[event.key] ?? keys[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [keys]);
}
