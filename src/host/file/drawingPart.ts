import { columnLeft, columnWidth, rowHeight, rowTop } from "../book/sheetMeasures";
import { MAX_COLUMNS, MAX_ROWS, type Chart, type Sheet } from "../book/model";
import { CHART, DRAWING, RELATIONS, SHEET_DRAWING } from "./namespaces";
import { allNamed, childOf, descendant, numberOf, relationOf, truthOf, type XmlNode } from "./xml/parse";
import { element } from "./xml/write";

/** `xl/drawings/drawingN.xml`: where the charts of a sheet lie. Files measure in EMU, 12,700 to the point. */
const EMU = 12700;

export interface PlacedChart {
  readonly chart: Chart;
  readonly relation: string;
}

/** Each chart hangs on the cell under its top left corner and keeps its size, whatever widths another program gives the columns. */
export function drawingXml(sheet: Sheet, charts: readonly PlacedChart[]): string {
  return element(
    "xdr:wsDr",
    { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING },
    ...charts.map(({ chart, relation }, index) =>
      element(
        "xdr:oneCellAnchor",
        {},
        startXml(sheet, chart),
        element("xdr:ext", { cx: emu(chart.width), cy: emu(chart.height) }),
        element(
          "xdr:graphicFrame",
          { macro: "" },
          element("xdr:nvGraphicFramePr", {}, element("xdr:cNvPr", { id: index + 2, name: chart.name }), element("xdr:cNvGraphicFramePr")),
          element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
          element(
            "a:graphic",
            {},
            element("a:graphicData", { uri: CHART }, element("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONS, "r:id": relation })),
          ),
        ),
        element("xdr:clientData"),
      ),
    ),
  );
}

function emu(points: number): number {
  return Math.round(points * EMU);
}

function startXml(sheet: Sheet, { left, top }: Chart): string {
  const column = lineUnder(left, MAX_COLUMNS, (index) => columnWidth(sheet, index));
  const row = lineUnder(top, MAX_ROWS, (index) => rowHeight(sheet, index));
  return element(
    "xdr:from",
    {},
    element("xdr:col", {}, String(column.index)),
    element("xdr:colOff", {}, String(emu(column.rest))),
    element("xdr:row", {}, String(row.index)),
    element("xdr:rowOff", {}, String(emu(row.rest))),
  );
}

function lineUnder(points: number, most: number, size: (index: number) => number): { index: number; rest: number } {
  let rest = points;
  for (let index = 0; index < most; index++) {
    const here = size(index);
    if (rest < here) return { index, rest };
    rest -= here;
  }
  return { index: most - 1, rest: 0 };
}

/** A frame that holds a chart: the id of the relationship, and the frame's name and place in points. */
export interface ChartFrame {
  readonly relation: string;
  readonly place: Pick<Chart, "name" | "left" | "top" | "width" | "height">;
}

export function readDrawing(drawing: XmlNode, sheet: Sheet, warn: (sentence: string) => void): ChartFrame[] {
  return drawing.children
    .filter(({ name }) => name.endsWith("Anchor") || name === "AlternateContent")
    .flatMap((anchor) => {
      const frame = childOf(anchor, "graphicFrame");
      const chart = descendant(frame, "graphic", "graphicData", "chart");
      const relation = chart && relationOf(chart);
      if (!frame || relation === undefined) {
        const isChart = allNamed(anchor, "graphicFrame").length > 0;
        warn(isChart ? "A chart of a newer kind is lost." : "Pictures, shapes and text boxes are lost.");
        return [];
      }
      const properties = descendant(frame, "nvGraphicFramePr", "cNvPr");
      if (truthOf(properties, "hidden", false)) warn("A hidden chart is shown.");
      return [{ relation, place: { name: properties?.attributes["name"] ?? "Chart", ...placeOf(anchor, sheet) } }];
    });
}

function placeOf(anchor: XmlNode, sheet: Sheet): Pick<Chart, "left" | "top" | "width" | "height"> {
  const from = childOf(anchor, "from"),
    to = childOf(anchor, "to"),
    size = childOf(anchor, "ext"),
    at = childOf(anchor, "pos");
  const start = from ? pointOf(from, sheet) : { left: points(numberOf(at, "x") ?? 0), top: points(numberOf(at, "y") ?? 0) };
  const end = to && pointOf(to, sheet);
  return {
    left: rounded(start.left),
    top: rounded(start.top),
    width: rounded(end ? end.left - start.left : points(numberOf(size, "cx") ?? 0)),
    height: rounded(end ? end.top - start.top : points(numberOf(size, "cy") ?? 0)),
  };
}

function points(emus: number): number {
  return emus / EMU;
}
function rounded(length: number): number {
  return Math.round(length * 1000) / 1000;
}

function pointOf(marker: XmlNode, sheet: Sheet): { left: number; top: number } {
  const numberIn = (name: string): number => Number(childOf(marker, name)?.text ?? 0) || 0;
  return {
    left: columnLeft(sheet, numberIn("col")) + points(numberIn("colOff")),
    top: rowTop(sheet, numberIn("row")) + points(numberIn("rowOff")),
  };
}
