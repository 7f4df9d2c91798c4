import type { Axis, Chart, ChartText } from "../../../src/host/book/model";

const NO_TEXT: ChartText = { text: "", visible: false, font: {}, overlay: false };
const AXIS: Axis = {
  visible: true,
  majorGridlines: { visible: false, line: {} },
  minorGridlines: false,
  reversed: false,
  position: "Automatic",
  tickLabelPosition: "NextToAxis",
  majorTickMark: "None",
  font: {},
  line: {},
  title: NO_TEXT,
};

/** A chart of one series whose values and title are bound to cells. */
export function chartOn(values: string, title: string): Chart {
  return {
    id: "{chart}",
    name: "Chart 1",
    type: "ColumnClustered",
    left: 0,
    top: 0,
    width: 300,
    height: 200,
    title: { ...NO_TEXT, formula: title, visible: true },
    legend: { visible: false, position: "Bottom", font: {}, overlay: false },
    category: AXIS,
    value: AXIS,
    series: [
      {
        id: "{series}",
        type: "ColumnClustered",
        name: { text: "" },
        values: `=${values}`,
        axisGroup: "Primary",
        fill: "Automatic",
        line: {},
        smooth: false,
        points: {},
      },
    ],
    fill: "None",
    border: {},
    font: {},
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: true,
  };
}
