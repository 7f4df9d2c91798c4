/** The sections about earlier rounds of the same area: averages by round, chart D, the collaborative's standards by round, and what may be compared. */
import { isComparable, rowOf as historyRow, rowsOfRound, type HistoryRow, type HistoryUnit } from "../core/history";
import { messages } from "../core/messages";
import { reportMessages } from "../core/messages/report";
import { roundsMessages } from "../core/messages/rounds";
import { earlierRounds } from "../core/narrative/rounds";
import { periodShort, samePeriod, type Period } from "../core/period";
import type { ReportFacts } from "../core/report";
import { quotedText } from "./functions";
import { historyKeyText, historyScoreFormula } from "./historySheet";
import { formula, type ChartPlan, type PlanCell } from "./plan";
import { chartPairPart, chartPart, figureTitle, MOST_LINES, roundsChart, type Figures } from "./reportCharts";
import { chartCaption, tableCaption, type ReportContext } from "./reportContext";
import type { Part, ReportGrid, RowOf } from "./reportFlow";
import { averageUnit } from "./reportHospitals";
import { footCell, matrixCell, matrixParts, type Matrix, type MatrixUnit } from "./reportMatrix";
import type { ReportSource } from "./reportSource";
import { bulletParts, headingPart, notePart, spacePart } from "./reportText";
import { tableParts, tableRow, type RowTable } from "./reportTables";

/** The latest rounds that have room beside this one, and the baseline before them, however long ago it was. */
export function roundsShown(facts: ReportFacts, room: number): Period[] {
  const earlier = earlierRounds(facts);
  const latest = earlier.slice(-room);
  const baseline = earlier.find((round) => isBaseline(facts, round));
  return baseline === undefined || latest.includes(baseline) ? latest : [baseline, ...latest.slice(1)];
}

const isBaseline = ({ baseline }: ReportFacts, round: Period): boolean => baseline !== null && samePeriod(baseline, round);

/** Those that follow one another: a line is not drawn from the baseline over rounds that are left out. */
function roundsDrawn(facts: ReportFacts, room: number): Period[] {
  const [first, ...others] = roundsShown(facts, room);
  const earlier = earlierRounds(facts);
  const [second] = others;
  if (first === undefined) return [];
  return second !== undefined && earlier.indexOf(second) !== earlier.indexOf(first) + 1 ? others : [first, ...others];
}

/** A closed round's figure, looked up in the history; an empty cell where it was not scored, so that a line has a gap there. */
function pastCell(row: HistoryRow | null): PlanCell {
  return row === null || row.score === null ? null : formula(historyScoreFormula(quotedText(historyKeyText(row))));
}

const textOf = (cell: PlanCell): string => (typeof cell === "object" && cell !== null ? cell.formula : '=""');

/** Of more rounds than this the columns are narrow. */
const FEW_ROUNDS = 5;

interface Line {
  readonly name: string;
  readonly unit: HistoryUnit;
  /** There is a figure of it now. */
  readonly isScored: boolean;
  readonly now: (rowOf: RowOf) => string;
}

function linesOf({ source, own }: ReportContext, hospitals: Matrix): Line[] {
  const { facts } = source;
  const group: Line[] =
    facts.collaborative === null
      ? []
      : [
          {
            name: messages.averageOfGroup(own.shortName),
            unit: { level: "collaborative", unit: facts.collaborative.name, partOf: "" },
            isScored: own.average !== null,
            now: (rowOf) => footCell(hospitals, averageUnit(hospitals), rowOf),
          },
        ];
  return [
    ...group,
    ...facts.hospitals.map(({ name, unit, average }, index): Line => ({
      name,
      unit: { level: "hospital", unit, partOf: "" },
      isScored: average !== null,
      now: (rowOf) => footCell(hospitals, index, rowOf),
    })),
  ];
}

const labelOf = (facts: ReportFacts, round: Period): string => {
  const mark = rowsOfRound(facts.history, facts.area.id, round).find((row) => row.mark !== null)?.mark ?? null;
  const called = isBaseline(facts, round) ? reportMessages.roundIsBaseline(periodShort(round)) : periodShort(round);
  return mark === null ? called : reportMessages.roundMarked(called, mark);
};

const isMadeUp = ({ history, area }: ReportFacts, round: Period): boolean =>
  rowsOfRound(history, area.id, round).some(({ mark }) => mark === "example");

/** Averages of the collaborative and its hospitals by round, this one last. */
export function roundsTable(context: ReportContext, hospitals: Matrix): RowTable {
  const { source, grid, bands } = context;
  const { facts } = source;
  const rounds = roundsShown(facts, grid.figures - 1);
  return {
    key: "roundsTable",
    grid,
    first: ["", reportMessages.averageWord()],
    turned: grid.figures > FEW_ROUNDS,
    columns: [...rounds.map((round) => labelOf(facts, round)), periodShort(facts.period)].map((header) => ({
      header,
      kind: "average" as const,
    })),
    rows: linesOf(context, hospitals).map(({ name, unit, now }) => ({
      shown: { 1: name },
      cells: (rowOf) => ({
        1: name,
        ...Object.fromEntries(
          rounds.map((round, index) => [grid.firstFigure + index, pastCell(historyRow(facts.history, unit, null, facts.area.id, round))]),
        ),
        [grid.firstFigure + rounds.length]: formula(`=${now(rowOf)}`),
      }),
    })),
    bands,
  };
}

/** The collaborative's standards by round. A standard that was reworded since stays empty: it was another one then. */
export function roundsMatrix(context: ReportContext, hospitals: Matrix): Matrix {
  const { source, grid, bands } = context;
  const { facts } = source;
  const group: HistoryUnit = { level: "collaborative", unit: facts.collaborative?.name ?? "", partOf: "" };
  const past = roundsShown(facts, grid.figures - 1).map((round): MatrixUnit => {
    const heading = labelOf(facts, round);
    return {
      heading,
      shown: heading,
      kind: "average",
      body: (standard) => {
        const asked = facts.standards[standard];
        const row = asked === undefined ? null : historyRow(facts.history, group, asked.id, facts.area.id, round);
        const value =
          row === null || asked === undefined || !isComparable(row, { standardId: asked.id, version: asked.version })
            ? null
            : pastCell(row);
        return textOf(value);
      },
      foot: () => textOf(pastCell(historyRow(facts.history, group, null, facts.area.id, round))),
      asWritten: null,
    };
  });
  const average = averageUnit(hospitals);
  const now: MatrixUnit = {
    heading: periodShort(facts.period),
    shown: periodShort(facts.period),
    kind: "bold",
    body: (standard, _, rowOf) => `=${matrixCell(hospitals, average, standard, rowOf)}`,
    foot: (rowOf) => `=${footCell(hospitals, average, rowOf)}`,
    asWritten: null,
  };
  return { key: "roundsByStandard", grid, standards: facts.standards, units: [...past, now], results: 1, bands };
}

/** A chart of rounds: by their place among the lines, those that it draws. */
interface RoundsChart {
  readonly lines: readonly number[];
  /** Of the one hospital it is about; null for a chart of all. */
  readonly title: string | null;
}

/** One chart where lines can be told apart; else a small one for each hospital, the collaborative in every one of them. */
function chartsOf(context: ReportContext, hospitals: Matrix): RoundsChart[] {
  const { facts } = context.source;
  const lines = linesOf(context, hospitals);
  const groups = lines.length - facts.hospitals.length;
  if (facts.hospitals.length <= MOST_LINES) return [{ lines: lines.map((_, index) => index), title: null }];
  const madeUp = roundsDrawn(facts, context.grid.figures - 1).some((round) => isMadeUp(facts, round)) ? roundsMessages.trendExamples() : "";
  return lines.slice(groups).map(({ name }, index) => ({ lines: [...(groups > 0 ? [0] : []), groups + index], title: `${name}${madeUp}` }));
}

/** The figures of chart D, or of its small ones, one table under the other: a row for each round, a column for each line. */
export function roundsFigures(context: ReportContext, table: RowTable, hospitals: Matrix, rowOf: RowOf, row: number): Figures[] {
  const all = linesOf(context, hospitals);
  const { facts } = context.source;
  const shown = roundsShown(facts, context.grid.figures - 1);
  const rounds = roundsDrawn(facts, context.grid.figures - 1);
  return chartsOf(context, hospitals).map(({ lines, title }, index) => ({
    row: row + index * (rounds.length + 3),
    cells: [
      [title ?? reportMessages.roundWord(), ...lines.map((line) => all[line]?.name ?? "")],
      ...rounds.map((round): PlanCell[] => [
        periodShort(round),
        ...lines.map((line) => {
          const unit = all[line]?.unit;
          return unit === undefined ? null : pastCell(historyRow(facts.history, unit, null, facts.area.id, round));
        }),
      ]),
      // A line has no point where there is no figure: an empty text would be drawn as 0.
      [
        periodShort(facts.period),
        ...lines.map((line): PlanCell =>
          all[line]?.isScored === true ? formula(`=${cellOf(context, table, line, shown.length, rowOf)}`) : null,
        ),
      ],
    ],
  }));
}

/** So many rows do those tables take. */
export function roundsFigureRows({ facts }: ReportSource, grid: ReportGrid): number {
  const charts = facts.hospitals.length <= MOST_LINES ? 1 : facts.hospitals.length;
  return charts * (roundsDrawn(facts, grid.figures - 1).length + 3);
}

function cellOf({ grid }: ReportContext, table: RowTable, line: number, round: number, rowOf: RowOf): string {
  return `$${String.fromCharCode(65 + grid.firstFigure + round)}$${tableRow(table, line, rowOf) + 1}`;
}

/** "HNY average by round: 3.6 now, 3.1 in Q1 2022/23". */
export function roundsTitleFormula(context: ReportContext, table: RowTable, rowOf: RowOf): string {
  const rounds = roundsShown(context.source.facts, context.grid.figures - 1);
  const last = rounds.at(-1);
  const figure = (round: number): string => `TEXT(ROUND(N(${cellOf(context, table, 0, round, rowOf)}),1),"0.0")`;
  const name = table.rows[0]?.shown[1] ?? "";
  if (last === undefined) return `=${quotedText(name)}`;
  const before = cellOf(context, table, 0, rounds.length - 1, rowOf);
  const madeUp = rounds.some((round) => isMadeUp(context.source.facts, round)) ? `&${quotedText(roundsMessages.trendExamples())}` : "";
  const now = cellOf(context, table, 0, rounds.length, rowOf);
  const figures = `${quotedText(reportMessages.roundsTitleFigures())}&${figure(rounds.length)}&${quotedText(reportMessages.nowWord())}&IF(ISNUMBER(${before}),", "&${figure(rounds.length - 1)}&${quotedText(reportMessages.inRound(periodShort(last)))},"")`;
  return `=${quotedText(reportMessages.roundsTitle(name))}&IF(ISNUMBER(${now}),${figures},"")${madeUp}`;
}

function chartParts(context: ReportContext, hospitals: Matrix, figuresOf: () => readonly Figures[]): Part[] {
  const { source, grid, piece } = context;
  const { facts } = source;
  const hasGroup = facts.collaborative !== null;
  const figuresAt = (index: number): Figures => {
    const figures = figuresOf()[index];
    if (figures === undefined) throw new RangeError("A chart of rounds has no figures.");
    return figures;
  };
  const charts = chartsOf(context, hospitals);
  const isSmall = charts.some(({ title }) => title !== null);
  if (!isSmall) {
    const lines = { hospitals: facts.hospitals.length, hasGroup, isSmall };
    return [
      chartPart("roundsChart", grid, 17, (place) =>
        roundsChart(figuresAt(0), lines, { ...place, name: "Rounds", titleCell: piece("roundsTitle").replaceAll("$", "") }, facts.outOf),
      ),
    ];
  }
  const plans = charts.map((_, index) => (place: Pick<ChartPlan, "from" | "to">): ChartPlan => {
    const figures = figuresAt(index);
    return roundsChart(
      figures,
      { hospitals: 1, hasGroup, isSmall },
      { ...place, name: `Rounds ${index + 1}`, titleCell: figureTitle(figures) },
      facts.outOf,
    );
  });
  const legend = hasGroup
    ? [
        {
          ...notePart(
            "roundsDashed",
            grid,
            reportMessages.dashedLineIs(messages.averageOfGroup(context.own.shortName)),
            reportMessages.dashedLineIs(messages.averageOfGroup(context.own.shortName)),
          ),
          keepsWithNext: true as const,
        },
      ]
    : [];
  const pairs = Array.from({ length: Math.ceil(plans.length / 2) }, (_, pair) =>
    chartPairPart(`roundsChart.${pair}`, grid, plans.slice(pair * 2, pair * 2 + 2)),
  );
  return [...legend, ...pairs];
}

export function roundsSections(
  context: ReportContext,
  table: RowTable | null,
  matrix: Matrix | null,
  hospitals: Matrix,
  figuresOf: () => readonly Figures[],
): Part[] {
  const { source, grid } = context;
  const { facts, narrative } = source;
  const said = (key: string, sentences: readonly { readonly text: string }[]): Part[] =>
    bulletParts(
      key,
      grid,
      sentences.map(({ text }) => ({ cell: text, shown: text })),
    );
  const charts =
    table === null || matrix === null
      ? []
      : [
          spacePart("afterRounds"),
          ...tableParts(table, tableCaption(context, "roundsCaption", reportMessages.roundsCaption(facts.outOf))),
          spacePart("afterRoundsTable"),
          chartCaption(context, "roundsChartCaption", "roundsTitle"),
          ...chartParts(context, hospitals, figuresOf),
          spacePart("afterRoundsChart"),
          ...(facts.collaborative === null
            ? []
            : [
                ...matrixParts(
                  matrix,
                  tableCaption(context, "roundsByStandardCaption", reportMessages.roundsStandardsCaption(facts.outOf)),
                ),
                spacePart("afterRoundsByStandard"),
              ]),
        ];
  const compared =
    narrative.comparability.length === 0
      ? []
      : [
          headingPart("comparabilityHeading", grid, reportMessages.comparabilityHeading()),
          ...said("comparability", narrative.comparability),
        ];
  return [headingPart("roundsHeading", grid, reportMessages.roundsHeading()), ...said("rounds", narrative.rounds), ...charts, ...compared];
}
