/**
 * Ctrl+S and Ctrl+O work wherever the keyboard is on the page, also while a cell is typed: without this the browser would
 * save or open a web page. `finishEntry` puts into the cell what is being typed; false when it was refused.
 */
export function listenForWindowKeys(commands: Readonly<Record<"s" | "o", () => void>>, finishEntry: () => Promise<boolean>): void {
  window.addEventListener(
    "keydown",
    (event) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || (key !== "s" && key !== "o")) return;
      event.preventDefault();
      event.stopPropagation();
      if (document.querySelector("dialog[open]")) return;
      void finishEntry().then((finished) => {
        if (finished) commands[key]();
      });
    },
    true,
  );
}
