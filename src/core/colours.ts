/** The colours of every sheet, chart and slide. Contrast and colour-blind distance of each pair were measured before they were chosen. */

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
  /** The third line or marker. */
  lightBlue: "#5E93BF",
} as const;

/** Lightness carries the order green, amber, red, so a grey printer and colour-blind eyes keep it. */
export const BAND_COLOURS = {
  green: { fill: "#DFF2E6", text: "#14512B" },
  amber: { fill: "#F7C563", text: "#4A3000" },
  red: { fill: "#A32A1E", text: "#FFFFFF" },
} as const;

/** The bands that have a colour of their own. */
export type BandName = keyof typeof BAND_COLOURS;
