import { element } from "../element";
import { words } from "../words";

/** A workbook dropped anywhere on the page is opened. */
export function dropZone(open: (files: readonly File[]) => void): HTMLElement {
  const veil = element("div", { class: "drop-veil", hidden: true, "aria-hidden": "true" }, words.dropHere);
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  document.addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    veil.hidden = true;
    if (!holdsFile(event)) return;
    event.preventDefault();
    open([...(event.dataTransfer?.files ?? [])]);
  });
  return veil;
}
