import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use as register, type EChartsCoreOption } from "echarts/core";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

/** The only file that knows echarts at run time: a chunk of its own, loaded when the first chart is to be drawn. */
register([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer, CanvasRenderer]);

export interface DrawnChart {
  draw(option: EChartsCoreOption, width: number, height: number): void;
  remove(): void;
}

export function chartIn(box: HTMLElement): DrawnChart {
  const chart = init(box, null, { renderer: "svg", width: 1, height: 1 });
  return {
    draw: (option, width, height) => {
      chart.resize({ width, height });
      chart.setOption(option, { notMerge: true });
    },
    remove: () => chart.dispose(),
  };
}

/** A PNG as base64, at twice the size so that it prints well. */
export function pictureOf(option: EChartsCoreOption, width: number, height: number): string {
  const canvas = document.createElement("canvas");
  const chart = init(canvas, null, { renderer: "canvas", width, height, devicePixelRatio: 2 });
  chart.setOption(option);
  const picture = chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: "#FFFFFF" });
  chart.dispose();
  return picture.slice(picture.indexOf(",") + 1);
}
