import type { Axis, Chart } from "../../book/model";
import type { ThemeColours } from "../colours";
import { childOf, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { element } from "../xml/write";
import { fromXstring, toXstring } from "../xml/xstring";
import type { Caches } from "./caches";
import { AXIS_TITLE_FONT, readChartFont, readRotation, readTitle, textPropertiesXml, titleXml } from "./chartText";
import { readLine, shapeXml } from "./shape";

const CROSSES = { Automatic: "autoZero", Maximum: "max", Minimum: "min" } as const;
const LABELS = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;
const TICKS = { None: "none", Cross: "cross", Inside: "in", Outside: "out" } as const;

function keyFor<K extends string>(words: Readonly<Record<K, string>>, word: string | undefined, otherwise: K): K {
  return (Object.keys(words) as K[]).find((key) => words[key] === word) ?? otherwise;
}

export interface AxisPlace {
  readonly kind: "catAx" | "valAx";
  readonly id: number;
  /** The axis that it crosses: its number, and what it says about where. */
  readonly crossing: { readonly id: number; readonly axis: Axis };
  readonly side: "l" | "r" | "b" | "t";
  /** Columns stand between the marks of the other axis; areas and points begin on them. */
  readonly crossBetween: "between" | "midCat";
  /** The second group's own category axis is there for the file only. */
  readonly deleted?: boolean;
}

/**
 * `c:catAx` or `c:valAx`. In the book an axis says where the other one crosses it; in files the other one says so: hence
 * `crossing.axis`.
 */
export function axisXml(axis: Axis, place: AxisPlace, chart: Chart, caches: Caches): string {
  const { kind, id, crossing, side } = place;
  const value = (name: string, val: string | number | boolean | undefined): string =>
    val === undefined ? "" : element(`c:${name}`, { val });
  const at = crossing.axis.position;
  return element(
    `c:${kind}`,
    {},
    value("axId", id),
    element(
      "c:scaling",
      {},
      value("orientation", axis.reversed ? "maxMin" : "minMax"),
      kind === "valAx" ? value("max", axis.maximum) + value("min", axis.minimum) : "",
    ),
    value("delete", place.deleted === true || !axis.visible),
    value("axPos", side),
    gridlinesXml("majorGridlines", axis.majorGridlines.visible, axis.majorGridlines.line),
    gridlinesXml("minorGridlines", axis.minorGridlines, {}),
    titleXml(axis.title, caches, chart, AXIS_TITLE_FONT),
    element("c:numFmt", { formatCode: toXstring(axis.numberFormat ?? "General"), sourceLinked: axis.numberFormat === undefined }),
    value("majorTickMark", TICKS[axis.majorTickMark]),
    value("minorTickMark", "none"),
    value("tickLblPos", LABELS[axis.tickLabelPosition]),
    shapeXml("Automatic", axis.line),
    // Labels that must all be shown are neither turned nor broken into lines: LibreOffice leaves that only where an angle is set.
    textPropertiesXml(axis.font, axis.rotation ?? (axis.tickLabelSpacing === undefined ? undefined : HAIR_ANGLE)),
    value("crossAx", crossing.id),
    at === "Custom" ? value("crossesAt", crossing.axis.crossesAt ?? 0) : value("crosses", CROSSES[at]),
    kind === "catAx"
      ? value("auto", true) +
          value("lblAlgn", "ctr") +
          value("lblOffset", 100) +
          value("tickLblSkip", axis.tickLabelSpacing) +
          value("noMultiLvlLbl", false)
      : value("crossBetween", place.crossBetween) + value("majorUnit", axis.majorUnit),
  );
}

function gridlinesXml(name: string, visible: boolean, line: Axis["line"]): string {
  return visible ? element(`c:${name}`, {}, shapeXml("Automatic", line)) : "";
}

/** Degrees: an angle in the file, none on the page. */
const HAIR_ANGLE = -0.001;

/** `crossing` is the other axis of the group, which says where it crosses this one. */
export function readAxis(
  node: XmlNode,
  crossing: XmlNode | undefined,
  theme: ThemeColours,
  size: { readonly width: number; readonly height: number },
): Axis {
  const valueOf = (name: string, from: XmlNode | undefined): string | undefined => childOf(from, name)?.attributes["val"];
  const scaling = childOf(node, "scaling");
  const minimum = numberOf(childOf(scaling, "min"), "val"),
    maximum = numberOf(childOf(scaling, "max"), "val");
  const majorUnit = numberOf(childOf(node, "majorUnit"), "val");
  const crossesAt = numberOf(childOf(crossing, "crossesAt"), "val");
  const tickLabelSpacing = numberOf(childOf(node, "tickLblSkip"), "val");
  const format = childOf(node, "numFmt");
  const rotation = readRotation(node);
  const gridlines = childOf(node, "majorGridlines");
  return {
    visible: !truthOf(childOf(node, "delete"), "val", false),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
    majorGridlines: { visible: gridlines !== undefined, line: readLine(childOf(gridlines, "spPr"), theme) },
    minorGridlines: childOf(node, "minorGridlines") !== undefined,
    reversed: valueOf("orientation", scaling) === "maxMin",
    position: crossesAt === undefined ? keyFor(CROSSES, valueOf("crosses", crossing), "Automatic") : "Custom",
    ...(crossesAt === undefined ? {} : { crossesAt }),
    ...(format && !truthOf(format, "sourceLinked", false)
      ? { numberFormat: fromXstring(format.attributes["formatCode"] ?? "General") }
      : {}),
    tickLabelPosition: keyFor(LABELS, valueOf("tickLblPos", node), "NextToAxis"),
    ...(tickLabelSpacing === undefined ? {} : { tickLabelSpacing }),
    majorTickMark: keyFor(TICKS, valueOf("majorTickMark", node), "Outside"),
    font: readChartFont(node, theme),
    line: readLine(childOf(node, "spPr"), theme),
    title: readTitle(node, theme, size),
    ...(rotation === undefined ? {} : { rotation }),
  };
}
