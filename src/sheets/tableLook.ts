/** How the tables of all sheets look: navy header, hair lines under the rows, tinted foot, edges around cells for people. */
import { COLOURS, EDGE, FOOT_LINE, HAIR } from "./palette";
import type { Look } from "./plan";

export const TITLE_LOOK: Look = { fontSize: 16, bold: true, color: COLOURS.navy, vertical: "Center" };
export const SUBTITLE_LOOK: Look = { fontSize: 11, color: COLOURS.ink, vertical: "Center" };
export const HEADING_LOOK: Look = { fontSize: 13, bold: true, color: COLOURS.navy, vertical: "Center" };
export const LABEL_LOOK: Look = { fontSize: 9, color: COLOURS.muted, vertical: "Bottom" };
export const NOTE_LOOK: Look = { fontSize: 9, color: COLOURS.muted, vertical: "Center" };

export const HEADER_LOOK: Look = { fontSize: 10, bold: true, color: COLOURS.white, fill: COLOURS.navy, vertical: "Center", wrap: true };
export const BODY_LOOK: Look = { fontSize: 10, vertical: "Center", wrap: true, bottom: HAIR, insideHorizontal: HAIR };
export const FOOT_LOOK: Look = { fontSize: 10, bold: true, fill: COLOURS.tint, top: FOOT_LINE, vertical: "Center" };

/** Words do not touch the edge of their cell. */
export const WORDS_LOOK = { horizontal: "Left", indent: 1 } as const satisfies Look;

/** A cell that people fill. */
export const FIELD_LOOK: Look = {
  fill: COLOURS.white,
  top: EDGE,
  bottom: EDGE,
  left: EDGE,
  right: EDGE,
  vertical: "Center",
  ...WORDS_LOOK,
};
