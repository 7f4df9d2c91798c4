import type { Chart, Font } from "../../book/model";
import { CHART, DRAWING, RELATIONS } from "../namespaces";
import { element } from "../xml/write";
import type { Caches } from "./caches";
import { textPropertiesXml, titleXml } from "./chartText";
import { plotsXml } from "./plots";
import { fillXml, lineXml, shapeXml } from "./shape";

const LEGEND_PLACES: Readonly<Record<Chart["legend"]["position"], string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
  Custom: "r",
};
export const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;
/** What the words of a chart look like unless told otherwise, as Excel draws them. */
export const CHART_FONT: Font = { size: 10, color: "#595959" };
const WHITE = "#FFFFFF";
const OUTLINE = { color: "#D9D9D9", weight: 0.75 } as const;

/** `xl/charts/chartN.xml`. */
export function chartXml(chart: Chart, caches: Caches): string {
  const value = (name: string, val: string | number | boolean): string => element(`c:${name}`, { val });
  const { legend, plotArea } = chart;
  const noBorder = Object.keys(chart.border).length === 0 || chart.border.style === "Automatic";
  return element(
    "c:chartSpace",
    { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONS },
    value("date1904", false),
    value("lang", "en-GB"),
    value("roundedCorners", false),
    element(
      "c:chart",
      {},
      titleXml(chart.title, caches, chart),
      value("autoTitleDeleted", !chart.title.visible),
      element("c:plotArea", {}, layoutXml(chart), plotsXml(chart, caches), plotArea?.fill === undefined ? "" : shapeXml(plotArea.fill, {})),
      legend.visible
        ? element(
            "c:legend",
            {},
            value("legendPos", LEGEND_PLACES[legend.position]),
            value("overlay", legend.overlay),
            textPropertiesXml(legend.font),
          )
        : "",
      value("plotVisOnly", chart.plotVisibleOnly),
      value("dispBlanksAs", BLANKS[chart.displayBlanksAs]),
    ),
    element("c:spPr", {}, fillXml(chart.fill === "Automatic" ? { color: WHITE } : chart.fill), lineXml(noBorder ? OUTLINE : chart.border)),
    textPropertiesXml({ ...CHART_FONT, ...chart.font }),
  );
}

/** Where the plot area was placed by hand; its place counts with the labels of the axes. */
function layoutXml({ plotArea, width, height }: Chart): string {
  const shares = [
    ["x", plotArea?.left, width],
    ["y", plotArea?.top, height],
    ["w", plotArea?.width, width],
    ["h", plotArea?.height, height],
  ] as const;
  const given = shares.flatMap(([name, points, whole]) => (points === undefined ? [] : [{ name, share: points / whole }]));
  if (given.length === 0) return element("c:layout");
  return element(
    "c:layout",
    {},
    element(
      "c:manualLayout",
      {},
      element("c:layoutTarget", { val: "outer" }),
      ...given.filter(({ name }) => name === "x" || name === "y").map(({ name }) => element(`c:${name}Mode`, { val: "edge" })),
      ...given.map(({ name, share }) => element(`c:${name}`, { val: share })),
    ),
  );
}
