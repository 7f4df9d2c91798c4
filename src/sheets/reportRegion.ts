/** The sections about the region: averages of the collaboratives, standards by collaboratives, chart C. */
import { regionOf } from "../core/report";
import { messages } from "../core/messages";
import { reportMessages } from "../core/messages/report";
import { roundsMessages } from "../core/messages/rounds";
import { shortNameOf } from "../core/unit";
import { onSheet } from "./address";
import { hospitalScoreFormula } from "./benchmarkFormulas";
import type { HospitalSourceCells } from "./benchmarkSource";
import { quotedText } from "./functions";
import { formula, type PlanCell } from "./plan";
import { chartPart, regionChart, type Figures } from "./reportCharts";
import { asWritten, chartCaption, tableCaption, type ReportContext } from "./reportContext";
import type { Part, RowOf } from "./reportFlow";
import { averageUnit } from "./reportHospitals";
import { footCell, matrixCell, matrixColumn, matrixFoot, matrixParts, matrixRow, type Matrix, type MatrixUnit } from "./reportMatrix";
import type { ComparatorCells } from "./reportSource";
import { bulletParts, headingPart, spacePart } from "./reportText";
import { averageFormula } from "./scoreFormulas";
import { tableParts, type RowTable } from "./reportTables";

/** The average of expressions that may be errors or text: those that are numbers count. */
function averageOfExpressions(expressions: readonly string[]): string {
  const count = expressions.map((one) => `COUNT(IFERROR(${one},""))`).join("+");
  const sum = expressions.map((one) => `N(IFERROR(${one},0))`).join("+");
  return `=IF((${count})=0,"",(${sum})/(${count}))`;
}

const bare = (text: string): string => text.slice(1);
const scoreOf = (hospital: HospitalSourceCells, id: string): string => bare(hospitalScoreFormula(hospital, id));
const averageOfHospital = ({ sheet, scores }: HospitalSourceCells): string => `AVERAGE(${onSheet(sheet, scores)})`;

function comparatorBody(cells: ComparatorCells, id: string): string {
  if (cells.known === "entered") return hospitalScoreFormula(cells, id);
  return averageOfExpressions(cells.hospitals.map((hospital) => scoreOf(hospital, id)));
}

/** Standards by collaboratives, the own one first; the region's average of collaboratives comes last. */
export function regionMatrix(context: Pick<ReportContext, "source" | "grid" | "own" | "bands">, hospitals: Matrix): Matrix {
  const { source, grid, own } = context;
  const { facts } = source;
  const average = averageUnit(hospitals);
  const first: MatrixUnit = {
    heading: own.shortName,
    shown: own.shortName,
    kind: "bold",
    body: (standard, _, rowOf) => `=${matrixCell(hospitals, average, standard, rowOf)}`,
    foot: (rowOf) => `=${footCell(hospitals, average, rowOf)}`,
    asWritten: null,
  };
  const others = source.others.map((cells, index): MatrixUnit => {
    const other = facts.others[index];
    const name = other === undefined ? "" : shortNameOf(other);
    const heading = other?.mark === "entered" ? roundsMessages.enteredName(name) : name;
    return {
      heading,
      shown: heading,
      kind: "average",
      body: (_, id) => comparatorBody(cells, id),
      foot: (rowOf) =>
        cells.known === "entered"
          ? averageFormula(matrixColumn(matrix, index + 1, rowOf))
          : averageOfExpressions(cells.hospitals.map(averageOfHospital)),
      asWritten: asWritten(facts.standards, other ?? { scores: new Map() }),
    };
  });
  const region: MatrixUnit = {
    heading: facts.region,
    shown: facts.region,
    kind: "bold",
    body: (standard, _, rowOf) => averageFormula(matrixRow(matrix, standard, rowOf)),
    foot: (rowOf) => averageFormula(matrixFoot(matrix, rowOf)),
    asWritten: null,
  };
  const matrix: Matrix = {
    key: "region",
    grid,
    standards: facts.standards,
    units: [first, ...others, region],
    results: 1,
    bands: context.bands,
  };
  return matrix;
}

/** One row for each collaborative, and the region both ways. */
export function regionTable({ source, grid, own, bands }: ReportContext, matrix: Matrix, hospitals: Matrix): RowTable {
  const { facts } = source;
  const { ofHospitals } = regionOf(facts, null);
  const known = (count: number, mark: string | null): string =>
    mark === "entered" ? reportMessages.enteredWord() : reportMessages.hospitalsCounted(count);
  const each = matrix.units.slice(0, -1).map(({ shown: name }, index) => {
    const other = facts.others[index - 1];
    const from = index === 0 ? known(facts.hospitals.length, null) : known(other?.hospitals?.length ?? 0, other?.mark ?? null);
    return {
      shown: { 1: name, 3: from },
      cells: (rowOf: RowOf) => ({ 1: index === 0 ? own.shortName : name, 2: formula(`=${footCell(matrix, index, rowOf)}`), 3: from }),
    };
  });
  const both: RowTable["rows"] = [
    {
      role: "foot",
      shown: { 1: reportMessages.ofCollaboratives(facts.region) },
      cells: (rowOf) => ({
        1: reportMessages.ofCollaboratives(facts.region),
        2: formula(`=${footCell(matrix, matrix.units.length - 1, rowOf)}`),
      }),
    },
    {
      role: "foot",
      shown: { 1: roundsMessages.ofHospitals(facts.region), 3: reportMessages.cannotBeGivenWord() },
      cells: (rowOf) => ({
        1: roundsMessages.ofHospitals(facts.region),
        2:
          ofHospitals.state === "cannotBeGiven"
            ? null
            : formula(
                averageOfExpressions([
                  ...facts.hospitals.map((_, index) => footCell(hospitals, index, rowOf)),
                  ...source.others.flatMap((cells) => (cells.known === "entered" ? [] : cells.hospitals.map(averageOfHospital))),
                ]),
              ),
        3: ofHospitals.state === "cannotBeGiven" ? reportMessages.cannotBeGivenWord() : null,
      }),
    },
  ];
  return {
    key: "collaboratives",
    grid,
    first: ["", reportMessages.collaborativeWord()],
    columns: [
      { header: reportMessages.averageWord(), kind: "average" },
      { header: reportMessages.knownFrom(), kind: "label" },
    ],
    rows: [...each, ...both],
    bands,
  };
}

/** The figures of chart C. A standard that a collaborative did not score stays empty: a formula without a figure would be drawn at 0. */
export function regionFigures({ source, own }: ReportContext, matrix: Matrix, rowOf: RowOf, row: number): Figures {
  const { facts } = source;
  const has = (unit: number, id: string): boolean =>
    unit === 0 ? own.scores.has(id) : unit === matrix.units.length - 1 || (facts.others[unit - 1]?.scores.has(id) ?? false);
  const lines = facts.standards.map(({ id, number }, standard): PlanCell[] => [
    number,
    ...matrix.units.map((_, unit) => (has(unit, id) ? formula(`=${matrixCell(matrix, unit, standard, rowOf)}`) : null)),
  ]);
  return { row, cells: [[messages.standardLabel(), ...matrix.units.map(({ shown: name }) => name)], ...lines] };
}

/** "HNY 3.6 · West 3.5 · South 4.5 · Y&H 3.9": over chart C. */
export function regionTitleFormula({ own, source }: ReportContext, matrix: Matrix, rowOf: RowOf): string {
  const names = [own.shortName, ...source.facts.others.map(shortNameOf), source.facts.region];
  return `=${names.map((name, unit) => `${quotedText(`${unit === 0 ? "" : " · "}${name} `)}&IF(ISNUMBER(${footCell(matrix, unit, rowOf)}),TEXT(ROUND(${footCell(matrix, unit, rowOf)},1),"0.0"),"")`).join("&")}`;
}

export function regionSections(context: ReportContext, matrix: Matrix, table: RowTable, figuresOf: () => Figures): Part[] {
  const { source, grid, piece } = context;
  const { facts, narrative } = source;
  return [
    headingPart("regionHeading", grid, reportMessages.regionHeading(facts.region)),
    ...bulletParts(
      "region",
      grid,
      narrative.region.map(({ text }) => ({ cell: text, shown: text })),
    ),
    spacePart("afterRegion"),
    ...tableParts(table, tableCaption(context, "collaborativesCaption", reportMessages.collaborativesCaption(facts.outOf))),
    spacePart("afterCollaboratives"),
    ...matrixParts(matrix, tableCaption(context, "regionCaption", reportMessages.regionStandardsCaption(facts.outOf))),
    spacePart("afterRegionTable"),
    chartCaption(context, "regionChartCaption", "regionTitle"),
    chartPart("regionChart", grid, 21, (place) =>
      regionChart(
        figuresOf(),
        matrix.units.length - 2,
        { ...place, name: "Region", titleCell: piece("regionTitle").replaceAll("$", "") },
        facts.outOf,
      ),
    ),
    spacePart("afterRegionChart"),
  ];
}
