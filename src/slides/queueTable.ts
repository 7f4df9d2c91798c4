/** A native table with its bands in colour and letter. */
import type pptxgen from "pptxgenjs";
import { BAND_COLOURS, COLOURS } from "../core/colours";
import type { DeckCell, DeckTable } from "../core/deck";
import { FACE, hex, PLACES } from "./slideLooks";

/** Points of the text by the number of rows: as large as fits. */
const sizeFor = (rows: number): number => (rows <= 8 ? 18 : rows <= 11 ? 16 : rows <= 14 ? 14 : 12);

const EDGE = { type: "solid" as const, pt: 0.75, color: hex(COLOURS.hair) };
const NONE = { type: "none" as const };

/** @param words what the table says, for who cannot see it */
export function queueTable(slide: pptxgen.Slide, { headings, rows, widths, hasFoot }: DeckTable, words: string): void {
  const fontSize = sizeFor(rows.length + 1);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const isText = (column: number): boolean => column < 1 || (widths[column] ?? 0) > total / widths.length;
  const head = headings.map((text, column) => ({
    text,
    options: {
      bold: true,
      color: hex(COLOURS.white),
      fill: { color: hex(COLOURS.navy) },
      align: isText(column) ? ("left" as const) : ("center" as const),
      valign: "bottom" as const,
    },
  }));
  const body = rows.map((cells, row) =>
    cells.map((cell, column) => queueCell(cell, { isFoot: hasFoot && row === rows.length - 1, isText: isText(column) })),
  );
  slide.addTable([head, ...body], {
    ...PLACES.body,
    // Made its words afterwards: the library has no place for them.
    objectName: words,
    colW: widths.map((width) => (width / total) * PLACES.body.w),
    rowH: Math.min(0.5, PLACES.body.h / (rows.length + 1)),
    fontFace: FACE,
    fontSize,
    color: hex(COLOURS.ink),
    margin: [0.03, 0.08, 0.03, 0.08],
    border: NONE,
    autoPage: false,
  });
}

function queueCell({ text, band }: DeckCell, { isFoot, isText }: { isFoot: boolean; isText: boolean }): pptxgen.TableCell {
  const look = band === undefined ? null : BAND_COLOURS[band];
  const fill = look?.fill ?? (isFoot ? COLOURS.tint : null);
  return {
    text,
    options: {
      align: isText ? "left" : "center",
      valign: "middle",
      bold: isFoot || look !== null,
      color: hex(look?.text ?? COLOURS.ink),
      ...(fill === null ? {} : { fill: { color: hex(fill) } }),
      border: [NONE, NONE, EDGE, NONE],
    },
  };
}
