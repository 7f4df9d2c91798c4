import { element } from "../element";
import { words } from "../words";

/** A workbook dropped anywhere on the page is opened. */
export function dropZone(open: (file: File) => void): HTMLElement {
  const veil = element("div", { class: "drop-veil", hidden: true, "aria-hidden": "true" }, words.dropHere);
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  document.addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  document.addEventListener("dragleave", (event) => { if (event.relatedTarget === null) veil.hidden = true; });
  document.addEventListener("drop", (event) => {
    veil.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
  return veil;
}
