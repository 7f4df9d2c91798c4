/** A table of the slides for the clipboard, with its title above and its source below. */
import { forClipboard, type ForClipboard, type Part } from "./clipboardPage";
import type { DeckSlide } from "./deck";
import { words } from "./reportCells";

/** `slides`: the parts of one table; what is no table is left out. */
export function deckTableForClipboard(slides: readonly DeckSlide[]): ForClipboard {
  return forClipboard(
    slides.flatMap(({ title, body, source }): Part[] =>
      body.kind !== "table"
        ? []
        : [
            { kind: "line", text: title },
            {
              kind: "table",
              header: body.headings,
              rows: body.rows.map((row) =>
                row.map(({ text, band }) => ({ ...words(text), ...(band === undefined ? {} : { band: { id: band } }) })),
              ),
            },
            { kind: "caption", text: source },
          ],
    ),
  );
}
