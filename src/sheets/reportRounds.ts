/** The sections about earlier rounds of the same area: averages by round, chart D, the collaborative's standards by round, and what may be compared. */
import { isComparable, rowOf as historyRow, rowsOfRound, type HistoryRow, type HistoryUnit } from "../core/history";
import { messages } from "../core/messages";
import { earlierRounds } from "../core/narrative/rounds";
import { periodShort, type Period } from "../core/period";
import type { ReportFacts } from "../core/report";
import { quotedText } from "./functions";
import { historyKeyText, historyScoreFormula } from "./historySheet";
import { formula, type PlanCell } from "./plan";
import { chartPart, MOST_LINES, roundsChart, type Figures } from "./reportCharts";
import { chartCaption, tableCaption, type ReportContext } from "./reportContext";
import type { Part, RowOf } from "./reportFlow";
import { averageUnit } from "./reportHospitals";
import { footCell, matrixCell, matrixParts, type Matrix, type MatrixUnit } from "./reportMatrix";
import { bulletParts, headingPart, spacePart } from "./reportText";
import { tableParts, tableRow, type RowTable } from "./reportTables";

/** The latest rounds that have room beside this one. */
export const roundsShown = (facts: ReportFacts, room: number): Period[] => earlierRounds(facts).slice(-room);

/** A closed round's figure, looked up in the history; an empty cell where it was not scored, so that a line has a gap there. */
function pastCell(row: HistoryRow | null): PlanCell {
  return row === null || row.score === null ? null : formula(historyScoreFormula(quotedText(historyKeyText(row))));
}

const textOf = (cell: PlanCell): string => (typeof cell === "object" && cell !== null ? cell.formula : '=""');

interface Line {
  readonly name: string;
  readonly unit: HistoryUnit;
  readonly now: (rowOf: RowOf) => string;
}

function linesOf({ source, own }: ReportContext, hospitals: Matrix): Line[] {
  const { facts } = source;
  const group: Line[] =
    facts.collaborative === null
      ? []
      : [{ name: messages.averageOfGroup(own.shortName), unit: { level: "collaborative", unit: facts.collaborative.name, partOf: "" }, now: (rowOf) => footCell(hospitals, averageUnit(hospitals), rowOf) }];
  return [...group, ...facts.hospitals.map(({ name, unit }, index): Line => ({ name, unit: { level: "hospital", unit, partOf: "" }, now: (rowOf) => footCell(hospitals, index, rowOf) }))];
}

const labelOf = (facts: ReportFacts, round: Period): string => {
  const mark = rowsOfRound(facts.history, facts.area.id, round).find((row) => row.mark !== null)?.mark ?? null;
  return mark === null ? periodShort(round) : messages.roundMarked(periodShort(round), mark);
};

const isMadeUp = ({ history, area }: ReportFacts, round: Period): boolean => rowsOfRound(history, area.id, round).some(({ mark }) => mark === "example");

/** Averages of the collaborative and its hospitals by round, this one last. */
export function roundsTable(context: ReportContext, hospitals: Matrix): RowTable {
  const { source, grid, bands } = context;
  const { facts } = source;
  const rounds = roundsShown(facts, grid.figures - 1);
  return {
    key: "roundsTable",
    grid,
    first: ["", messages.averageWord()],
    columns: [...rounds.map((round) => labelOf(facts, round)), periodShort(facts.period)].map((header) => ({ header, kind: "average" as const })),
    rows: linesOf(context, hospitals).map(({ name, unit, now }) => ({
      shown: { 1: name },
      cells: (rowOf) => ({
        1: name,
        ...Object.fromEntries(rounds.map((round, index) => [grid.firstFigure + index, pastCell(historyRow(facts.history, unit, null, facts.area.id, round))])),
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
        const value = row === null || asked === undefined || !isComparable(row, { standardId: asked.id, version: asked.version }) ? null : pastCell(row);
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

/** The figures of chart D: a row for each round, a column for each line. */
export function roundsFigures(context: ReportContext, table: RowTable, hospitals: Matrix, rowOf: RowOf, row: number): Figures {
  const lines = linesOf(context, hospitals).slice(0, MOST_LINES);
  const { facts } = context.source;
  const rounds = roundsShown(facts, context.grid.figures - 1);
  const now = lines.map((_, index): PlanCell => formula(`=${cellOf(context, table, index, rounds.length, rowOf)}`));
  return {
    row,
    cells: [
      [messages.roundWord(), ...lines.map(({ name }) => name)],
      ...rounds.map((round): PlanCell[] => [periodShort(round), ...lines.map(({ unit }) => pastCell(historyRow(facts.history, unit, null, facts.area.id, round)))]),
      [periodShort(facts.period), ...now],
    ],
  };
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
  const madeUp = rounds.some((round) => isMadeUp(context.source.facts, round)) ? `&${quotedText(messages.trendExamples())}` : "";
  return `=${quotedText(messages.roundsTitle(name))}&${figure(rounds.length)}&${quotedText(messages.nowWord())}&IF(ISNUMBER(${before}),", "&${figure(rounds.length - 1)}&${quotedText(messages.inRound(periodShort(last)))},"")${madeUp}`;
}

export function roundsSections(context: ReportContext, table: RowTable | null, matrix: Matrix | null, figuresOf: () => Figures): Part[] {
  const { source, grid, piece } = context;
  const { facts, narrative } = source;
  const said = (key: string, sentences: readonly { readonly text: string }[]): Part[] => bulletParts(key, grid, sentences.map(({ text }) => ({ cell: text, shown: text })));
  const charts =
    table === null || matrix === null
      ? []
      : [
          spacePart("afterRounds"),
          ...tableParts(table, tableCaption(context, "roundsCaption", messages.roundsCaption(facts.outOf))),
          spacePart("afterRoundsTable"),
          chartCaption(context, "roundsChartCaption", "roundsTitle"),
          chartPart("roundsChart", grid, 17, (place) => roundsChart(figuresOf(), Math.min(MOST_LINES, table.rows.length), { ...place, name: "Rounds", titleCell: piece("roundsTitle").replaceAll("$", "") }, facts.outOf)),
          spacePart("afterRoundsChart"),
          ...(facts.collaborative === null ? [] : [...matrixParts(matrix, tableCaption(context, "roundsByStandardCaption", messages.roundsStandardsCaption(facts.outOf))), spacePart("afterRoundsByStandard")]),
        ];
  const compared = narrative.comparability.length === 0 ? [] : [headingPart("comparabilityHeading", grid, messages.comparabilityHeading()), ...said("comparability", narrative.comparability)];
  return [headingPart("roundsHeading", grid, messages.roundsHeading()), ...said("rounds", narrative.rounds), ...charts, ...compared];
}
