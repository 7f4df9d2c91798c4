/** The sections about the collaborative's own hospitals: averages, chart A, standards by hospitals, the lowest of them. */
import { messages } from "../core/messages";
import { reportMessages } from "../core/messages/report";
import { shortNameOf } from "../core/unit";
import { fixedCell } from "./address";
import { hospitalScoreFormula } from "./benchmarkFormulas";
import { rangeFormula, wardNumberFormula } from "./hospitalFormulas";
import { formula } from "./plan";
import { barCharts, chartPart, chartRows, hospitalChart, hospitalFigures, isUpright, type Bar, type Figures } from "./reportCharts";
import { asWritten, chartCaption, tableCaption, type ReportContext } from "./reportContext";
import type { Part, RowOf } from "./reportFlow";
import { footCell, matrixColumn, matrixFoot, matrixParts, matrixRow, type Matrix, type MatrixUnit } from "./reportMatrix";
import { bulletParts, boxPart, headingPart, spacePart } from "./reportText";
import { averageFormula } from "./scoreFormulas";
import { tableParts, tableRow, type RowTable } from "./reportTables";

/** Standards by hospitals; the average of the hospitals and the range come last. */
export function hospitalMatrix(context: Pick<ReportContext, "source" | "grid" | "own" | "bands">): Matrix {
  const { source, grid, own } = context;
  const { facts } = source;
  const units = source.hospitals.map((hospital, index): MatrixUnit => {
    const heading = grid.figures > 5 ? shortNameOf(hospital) : hospital.name;
    return {
      heading,
      shown: heading,
      kind: hospital.isSingle ? "single" : "average",
      body: (_, id) => hospitalScoreFormula(hospital, id),
      foot: (rowOf) => averageFormula(matrixColumn(matrix, index, rowOf)),
      asWritten: asWritten(facts.standards, facts.hospitals[index] ?? { scores: new Map() }),
    };
  });
  const average = messages.averageOfGroup(own.shortName);
  const results: MatrixUnit[] = [
    {
      heading: average,
      shown: average,
      kind: "bold",
      body: (standard, _, rowOf) => averageFormula(matrixRow(matrix, standard, rowOf)),
      foot: (rowOf) => averageFormula(matrixFoot(matrix, rowOf)),
      asWritten: null,
    },
    {
      heading: reportMessages.lowestToHighestHeader(),
      shown: reportMessages.lowestToHighestHeader(),
      kind: "words",
      body: (standard, _, rowOf) => rangeFormula(matrixRow(matrix, standard, rowOf)),
      foot: null,
      asWritten: null,
    },
  ];
  const matrix: Matrix = {
    key: "hospitals",
    grid,
    standards: facts.standards,
    units: [...units, ...results],
    results: results.length,
    bands: context.bands,
  };
  return matrix;
}

/** Index of the average of the hospitals among the units of their matrix. */
export const averageUnit = (matrix: Matrix): number => matrix.units.length - matrix.results;

/** One row for each hospital: its average, range, how much of it was scored, who took part. */
export function hospitalTable({ source, grid, own, bands }: ReportContext, matrix: Matrix): RowTable {
  const count = String(source.facts.standards.length);
  const rows = source.hospitals.map((hospital, index) => ({
    shown: { 1: hospital.name },
    cells: (rowOf: RowOf) => ({
      1: hospital.name,
      2: formula(`=${footCell(matrix, index, rowOf)}`),
      3: formula(rangeFormula(matrixColumn(matrix, index, rowOf))),
      4: formula(`=COUNT(${matrixColumn(matrix, index, rowOf)})&" of ${count}"`),
      5: formula(wardNumberFormula(hospital.sheet, hospital.serviceUsers)),
      6: formula(wardNumberFormula(hospital.sheet, hospital.staff)),
    }),
  }));
  const table: RowTable = {
    key: "averages",
    grid,
    first: ["", messages.hospitalLabel()],
    columns: [
      { header: reportMessages.averageWord(), kind: "average" },
      { header: reportMessages.lowestToHighestHeader(), kind: "figure" },
      { header: grid.figures > 5 ? reportMessages.scoredHeader() : reportMessages.standardsScoredHeader(), kind: "figure" },
      { header: messages.serviceUsersView(), kind: "figure" },
      { header: messages.staffView(), kind: "figure" },
    ],
    rows: [
      ...rows,
      {
        role: "foot",
        shown: { 1: messages.averageOfGroup(own.shortName) },
        cells: (rowOf) => {
          const column = (at: number): string => source.hospitals.map((_, index) => fixedCell(tableRow(table, index, rowOf), at)).join(",");
          const sum = (at: number) => formula(`=IF(COUNT(${column(at)})=0,"",SUM(${column(at)}))`);
          const average = averageUnit(matrix);
          return {
            1: messages.averageOfGroup(own.shortName),
            2: formula(`=${footCell(matrix, average, rowOf)}`),
            3: formula(rangeFormula(matrixColumn(matrix, average, rowOf))),
            5: sum(5),
            6: sum(6),
          };
        },
      },
    ],
    bands,
  };
  return table;
}

/** Names and averages of the hospitals, as the charts and their titles need them. */
export const hospitalBars = (table: RowTable, hospitals: number, rowOf: RowOf): Bar[] =>
  Array.from({ length: hospitals }, (_, index) => ({
    name: fixedCell(tableRow(table, index, rowOf), 1),
    value: fixedCell(tableRow(table, index, rowOf), 2),
  }));

/** The figures of chart A and its continuations, one table under the other from `row` on. */
export function hospitalChartFigures({ source, bands }: ReportContext, table: RowTable, rowOf: RowOf, row: number): Figures[] {
  const count = source.hospitals.length;
  const bars = hospitalBars(table, count, rowOf);
  const foot = tableRow(table, count, rowOf);
  let at = row;
  return barCharts(count).map((chart) => {
    const figures = hospitalFigures(
      at,
      {
        bars: bars.slice(chart.first, chart.first + chart.count),
        heading: fixedCell(foot, 1),
        average: fixedCell(foot, 2),
        bands: bands(),
      },
      isUpright(count),
    );
    at += figures.cells.length + 1;
    return figures;
  });
}

/** So many rows do those tables take. */
export const hospitalFigureRows = (count: number): number => barCharts(count).reduce((sum, chart) => sum + chart.count + 3, 0);

export function hospitalSections(context: ReportContext, matrix: Matrix, table: RowTable, figuresOf: () => readonly Figures[]): Part[] {
  const { source, grid, piece } = context;
  const { narrative, facts } = source;
  const count = source.hospitals.length;
  const averages = [
    headingPart("averagesHeading", grid, reportMessages.hospitalAveragesHeading()),
    ...tableParts(table, tableCaption(context, "averagesCaption", reportMessages.averagesCaption(facts.outOf))),
  ];
  const caption = chartCaption(context, "hospitalsChartCaption", "hospitalsTitle");
  const charts = barCharts(count).flatMap((chart, index) => [
    { ...caption, key: `${caption.key}.${index}` },
    chartPart(`hospitalsChart.${index}`, grid, chartRows(chart.count), (place) => {
      const figures = figuresOf()[index];
      if (figures === undefined) throw new RangeError("A chart has no figures.");
      return hospitalChart(
        figures,
        chart.count,
        isUpright(count),
        { ...place, name: index === 0 ? "Hospitals" : `Hospitals ${index + 1}`, titleCell: piece("hospitalsTitle").replaceAll("$", "") },
        facts.outOf,
      );
    }),
  ]);
  return [
    ...averages,
    spacePart("afterAverages"),
    ...charts,
    spacePart("afterHospitalsChart"),
    headingPart("standardsHeading", grid, reportMessages.scoresByStandardHeading()),
    ...matrixParts(matrix, tableCaption(context, "standardsCaption", reportMessages.standardsCaption(facts.outOf))),
    spacePart("afterStandards"),
    headingPart("lowestHeading", grid, messages.whereToLook()),
    ...bulletParts("lowest", grid, [
      ...narrative.lowest.map(({ text }) => ({ cell: text, shown: text })),
      { cell: messages.hospitalsDiffer(), shown: messages.hospitalsDiffer() },
    ]),
    headingPart("scoresBoxHeading", grid, reportMessages.aboutTheseScores()),
    boxPart("scores", grid, source.boxes.scores ?? null),
  ];
}
