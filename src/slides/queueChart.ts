/** A native chart that PowerPoint can edit; the workbook inside it holds the plotted figures and nothing else. */
import type pptxgen from "pptxgenjs";
import { COLOURS } from "../core/colours";
import type { DeckChart, DeckSeries } from "../core/deck";
import { FACE, hex, PLACES, SERIES_PAINT, SIZES, type SeriesPaint } from "./slideLooks";

/** Mended to "inside base" afterwards, which the library cannot name. */
const AT_BASE = "inEnd";
/** Excel shows a figure with one decimal and rounds a half up, and so does PowerPoint. */
const FIGURE = "0.0";
/** Points of the names and of the figures, by how many bars there are and how they lie: as large as leaves none out. */
function sizesFor(bars: number, across: boolean): { readonly axis: number; readonly label: number } {
  if (bars > 20) return { axis: 9, label: 9 };
  if (bars > 14) return { axis: 11, label: 11 };
  if (across) return { axis: bars > 8 ? 14 : SIZES.axis, label: bars > 8 ? 16 : SIZES.label };
  return { axis: bars > 8 ? 11 : bars > 5 ? 13 : SIZES.axis, label: bars > 8 ? 16 : SIZES.label };
}

/** With several kinds of series the library takes its options second; its types say otherwise. */
interface CombinedCharts {
  addChart(groups: pptxgen.IChartMulti[], options: pptxgen.IChartOpts): void;
}

export function queueChart(slide: pptxgen.Slide, chart: DeckChart): void {
  const across = chart.bars === "across";
  const sizes = sizesFor(chart.categories.length, across);
  const groups: pptxgen.IChartMulti[] = groupsOf(chart).map(({ series, paint, type }) => ({
    type,
    data: series.map(({ name, values }) => ({ name, labels: [...chart.categories], values: values.map((value) => value ?? NaN) })),
    options: {
      // One for every series of the chart: markers are coloured by a series' place in the whole chart.
      chartColors: type === "bar" ? series.map(({ look }) => hex(SERIES_PAINT[look].fill)) : chart.series.map(() => hex(paint.fill)),
      ...(type === "bar"
        ? {
            barDir: across ? "bar" : "col",
            barGapWidthPct: across ? 35 : 70,
            barOverlapPct: 100,
            dataBorder: { type: "solid" as const, pt: 0.75, color: hex(paint.edge) },
          }
        : {
            lineSize: paint.line,
            lineDash: paint.dash,
            lineDataSymbol: paint.symbol,
            lineDataSymbolSize: 14,
            lineDataSymbolLineColor: hex(paint.edge),
          }),
      showValue: series.some(({ labelled }) => labelled),
      // Bars of several bands have one colour of letters, legible only beside them; one kind of bar has them at its base, clear of the lines.
      dataLabelPosition: type === "line" ? ("t" as const) : series.length > 1 ? ("outEnd" as const) : AT_BASE,
      dataLabelFormatCode: FIGURE,
      dataLabelFontSize: sizes.label,
      dataLabelFontBold: true,
      dataLabelFontFace: FACE,
      dataLabelColor: hex(COLOURS.ink),
    },
  }));
  (slide as unknown as CombinedCharts).addChart(groups, {
    ...PLACES.body,
    altText: chart.alt,
    showTitle: false,
    showLegend: chart.series.length > 1,
    legendPos: "b",
    legendFontSize: SIZES.legend,
    legendFontFace: FACE,
    legendColor: hex(COLOURS.ink),
    barDir: across ? "bar" : "col",
    catAxisLabelFontSize: sizes.axis,
    catAxisLabelFontFace: FACE,
    catAxisLabelColor: hex(COLOURS.ink),
    catAxisLabelFrequency: "1",
    // A bar chart draws its first category at the foot; people read from the top.
    catAxisOrientation: across ? ("maxMin" as "minMax") : "minMax",
    catGridLine: { style: "none" },
    valAxisMinVal: chart.axis.min,
    valAxisMaxVal: chart.axis.max,
    valAxisMajorUnit: chart.axis.step,
    valAxisLabelFontSize: SIZES.axis,
    valAxisLabelFontFace: FACE,
    valAxisLabelColor: hex(COLOURS.muted),
    valAxisLabelFormatCode: "0",
    // The figures stand on bars that lie across, and an axis would stand above them.
    valAxisHidden: across,
    valAxisLineShow: false,
    valGridLine: { color: hex(COLOURS.hair), size: 0.75, style: "solid" },
    displayBlanksAs: "gap",
  });
}

interface Group {
  readonly type: "bar" | "line";
  readonly series: readonly DeckSeries[];
  readonly paint: SeriesPaint;
}

/** All bars together, so that they lie upon one another; each line by itself, so that it keeps its dash and its points. */
function groupsOf({ series }: DeckChart): Group[] {
  const bars = series.filter(({ drawn }) => drawn === "bars");
  const [first] = bars;
  return [
    ...(first === undefined ? [] : [{ type: "bar" as const, series: bars, paint: SERIES_PAINT[first.look] }]),
    ...series
      .filter(({ drawn }) => drawn !== "bars")
      .map((line) => ({ type: "line" as const, series: [line], paint: SERIES_PAINT[line.look] })),
  ];
}
