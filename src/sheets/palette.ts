/** The colours and lines of every sheet and chart. Contrast and colour-blind distance of each pair were measured before they were chosen. */
import type { Line, RuleLook } from "./plan";

export const COLOURS = {
  ink: "#1B2A33",
  muted: "#4A5B66",
  blue: "#005EB8",
  navy: "#003E7E",
  tint: "#E8F1FA",
  panel: "#F3F6F8",
  line: "#7A8B96",
  hair: "#D5DEE4",
  white: "#FFFFFF",
  ownColumn: "#D3E4F3",
  orange: "#B85C00",
} as const;

/** Lightness carries the order green, amber, red, so a grey printer and colour-blind eyes keep it. */
export const BAND_COLOURS = {
  green: { fill: "#DFF2E6", text: "#14512B" },
  amber: { fill: "#F7C563", text: "#4A3000" },
  red: { fill: "#A32A1E", text: "#FFFFFF" },
} as const;

export const NOT_APPLICABLE_LOOK = { fill: "#ECEFF1", color: COLOURS.muted } as const satisfies RuleLook;

export const HAIR: Line = { color: COLOURS.hair, weight: "Thin" };
export const EDGE: Line = { color: COLOURS.line, weight: "Thin" };
export const FOOT_LINE: Line = { color: COLOURS.navy, weight: "Medium" };

/** On every machine, and as wide as the Liberation Sans that stands in for it elsewhere. */
export const FONT = "Arial";
