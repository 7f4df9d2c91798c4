/** The colours, lines and face of every sheet and chart. */
import { BAND_COLOURS, COLOURS } from "../core/colours";
import type { Line, RuleLook } from "./plan";

export { BAND_COLOURS, COLOURS };

export const NOT_APPLICABLE_LOOK = { fill: "#ECEFF1", color: COLOURS.muted } as const satisfies RuleLook;

export const HAIR: Line = { color: COLOURS.hair, weight: "Thin" };
export const EDGE: Line = { color: COLOURS.line, weight: "Thin" };
export const FOOT_LINE: Line = { color: COLOURS.navy, weight: "Medium" };

/** On every machine, and as wide as the Liberation Sans that stands in for it elsewhere. */
export const FONT = "Arial";
