import type { Chart } from "../../book/model";
import { element } from "../element";
import { PIXELS_PER_POINT } from "../grid/cellLook";
import type { GridView, Overlay } from "../grid/gridView";
import type { Session } from "../session";
import { chartData, textOf, type ChartData } from "./chartData";
import { chartOption, shapeOf } from "./chartOption";
import type { DrawnChart } from "./drawChart";

type Drawing = typeof import("./drawChart");
interface Shown {
  readonly box: HTMLElement;
  readonly plot: HTMLElement;
  drawn: DrawnChart | null;
  signature: string;
}

/** The charts of the active sheet, over the cells, drawn again when their numbers or their looks change. */
export class ChartLayer implements Overlay {
  private readonly shown = new Map<string, Shown>();
  private drawing: Drawing | null = null;
  private sheetId = "";
  private version = -1;

  constructor(
    private readonly session: Session,
    private readonly view: GridView,
  ) {
    view.addOverlay(this);
    session.listen({ opened: () => this.offerPictures() });
  }

  place(view: GridView): void {
    const { sheet, book } = this.session;
    if (this.sheetId !== sheet.id) this.clear();
    this.sheetId = sheet.id;
    const charts = new Map(sheet.charts.map((chart) => [chart.id, chart]));
    for (const [id, { box, drawn }] of this.shown) {
      if (charts.has(id)) continue;
      drawn?.remove();
      box.remove();
      this.shown.delete(id);
    }
    if (charts.size === 0) return;
    if (!this.drawing) void this.load();
    const fresh = this.version !== book.version;
    this.version = book.version;
    for (const chart of charts.values()) this.placeChart(view, chart, fresh);
  }

  /** Loads the drawing chunk; afterwards the host can also give add-ins pictures of charts. */
  async load(): Promise<void> {
    this.drawing = await import("./drawChart");
    this.offerPictures();
    this.version = -1;
    this.view.later();
  }

  private offerPictures(): void {
    const { drawing, session } = this;
    if (!drawing) return;
    session.host.renderChart = (sheetId, chartId, width, height) => {
      const sheet = session.book.sheetById(sheetId);
      const chart = sheet?.charts.find(({ id }) => id === chartId);
      if (!sheet || !chart) throw new Error("The chart that was to be drawn is not there.");
      return drawing.pictureOf(
        chartOption(chart, chartData(session.book, sheet, chart), textOf(session.book, sheet, chart.title)),
        width ?? chart.width * PIXELS_PER_POINT,
        height ?? chart.height * PIXELS_PER_POINT,
      );
    };
  }

  private placeChart(view: GridView, chart: Chart, fresh: boolean): void {
    const known = this.shown.get(chart.id);
    const shown = known ?? this.make(chart);
    const width = chart.width * PIXELS_PER_POINT,
      height = chart.height * PIXELS_PER_POINT;
    const left = view.headingWidth + chart.left * PIXELS_PER_POINT - view.scroller.scrollLeft;
    const top = view.headingHeight + chart.top * PIXELS_PER_POINT - view.scroller.scrollTop;
    shown.box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    // What has scrolled under the frozen part is cut off, so that the chart does not cover it; one that begins there is whole until then.
    const cutTop = view.scroller.scrollTop > 0 ? Math.max(0, view.cellsTop - top) : 0;
    const cutLeft = view.scroller.scrollLeft > 0 ? Math.max(0, view.cellsLeft - left) : 0;
    shown.box.style.clipPath = cutTop > 0 || cutLeft > 0 ? `inset(${cutTop}px 0 0 ${cutLeft}px)` : "";
    if (fresh || !known || !shown.drawn) this.draw(chart, shown, width, height);
  }

  private draw(chart: Chart, shown: Shown, width: number, height: number): void {
    const { book, sheet } = this.session;
    const data = chartData(book, sheet, chart);
    const title = textOf(book, sheet, chart.title);
    shown.box.setAttribute("aria-label", description(title || chart.name, data));
    const { drawing } = this;
    if (!drawing) return;
    if (shapeOf(chart) === "unknown") {
      shown.plot.textContent = `${title} (a chart of the kind \u201c${chart.type}\u201d is kept and saved, but not drawn here)`;
      return;
    }
    const signature = JSON.stringify([chart, data, title]);
    if (signature === shown.signature && shown.drawn) return;
    shown.signature = signature;
    shown.drawn ??= drawing.chartIn(shown.plot);
    shown.drawn.draw(chartOption(chart, data, title), width, height);
  }

  private make(chart: Chart): Shown {
    const plot = element("div", { class: "chart-plot", "aria-hidden": "true" });
    const box = element("div", { class: "chart", role: "img", tabindex: 0, "data-chart": chart.name }, plot);
    this.view.over.prepend(box);
    const made: Shown = { box, plot, drawn: null, signature: "" };
    this.shown.set(chart.id, made);
    return made;
  }

  private clear(): void {
    for (const { box, drawn } of this.shown.values()) {
      drawn?.remove();
      box.remove();
    }
    this.shown.clear();
  }
}

const MOST_POINTS = 40;

/** The chart in words, for screen readers: its title and every number. */
function description(title: string, data: ChartData): string {
  const series = data.series.map(({ name, values }) => {
    const points = values
      .slice(0, MOST_POINTS)
      .flatMap((value, index) => (value === null ? [] : [`${data.categories[index] ?? ""} ${Number(value.toPrecision(6))}`]));
    return `${name}: ${points.join(", ")}`;
  });
  return `Chart: ${title}. ${series.join(". ")}`;
}
