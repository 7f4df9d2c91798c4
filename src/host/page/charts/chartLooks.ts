/** Faces, colours and lines of a chart as echarts takes them. Lengths in pixels. */
import type { Chart, Fill, Font, LineFormat } from "../../book/model";
import { PIXELS_PER_POINT, fontFamily } from "../grid/cellLook";

export const CHART_FONT: Font = { name: "Calibri", size: 10, color: "#595959" };

export function colorOf(fill: Fill, automatic: string): string {
  return fill === "None" ? "transparent" : fill === "Automatic" ? automatic : fill.color;
}

export function textStyle(
  font: Font,
  chart: Chart,
  otherwise: Font = CHART_FONT,
): { fontFamily: string; fontSize: number; fontWeight: "bold" | "normal"; fontStyle: "italic" | "normal"; color: string } {
  const all = { ...otherwise, ...chart.font, ...font };
  return {
    fontFamily: fontFamily(all.name ?? "Calibri"),
    fontSize: (font.size ?? otherwise.size ?? 10) * PIXELS_PER_POINT,
    fontWeight: all.bold ? "bold" : "normal",
    fontStyle: all.italic ? "italic" : "normal",
    color: all.color ?? "#595959",
  };
}

export const DASHES: Readonly<Record<string, "solid" | "dashed" | "dotted">> = {
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  RoundDot: "dotted",
};

export function lineOption(
  line: LineFormat,
  color: string,
  weight: number,
): { color: string; width: number; type: "solid" | "dashed" | "dotted" } {
  return {
    color: line.style === "None" ? "transparent" : (line.color ?? color),
    width: line.style === "None" ? 0 : (line.weight ?? weight) * PIXELS_PER_POINT,
    type: DASHES[line.style ?? ""] ?? "solid",
  };
}
