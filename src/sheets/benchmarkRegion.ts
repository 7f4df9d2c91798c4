/**
 * What only a benchmark of collaboratives has: chart C, one collaborative as columns with the others and the region as markers, the figures
 * behind it, and its takeaway: the standards on which that collaborative is lowest of all.
 */
import type { Standard } from "../core/framework";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { shortNameOf } from "../core/unit";
import { cellAddress, fixedCell, rangeAddress } from "./address";
import type { BenchmarkLayout } from "./benchmarkLayout";
import type { BenchmarkSource } from "./benchmarkSource";
import { figureFormula } from "./benchmarkFormulas";
import { quotedText } from "./functions";
import { COLOURS } from "./palette";
import { formula, type Block, type ChartPlan, type PlanCell, type SeriesPlan } from "./plan";
import { listCount, listFormula, MANY, numberSlot, rawListFormula, sentenceFormula, slot } from "./sentenceFormula";

export type RegionKey = "ownLowest" | "ownTitle";

/** "Y&H average, average of collaboratives". */
export const averageOfCollaborativesHeading = (region: string): string =>
  `${messages.averageOfGroup(region)}${roundsMessages.acrossCollaboratives()}`;

/** More others than this would not be told apart by their markers; then only the region stands beside the columns. */
const MOST_OTHERS = 4;

interface Drawn {
  readonly own: number;
  /** Places among the columns. */
  readonly others: readonly number[];
}

function drawn({ hospitals, region }: BenchmarkSource): Drawn {
  const own = region?.own ?? 0;
  const others = hospitals.map((_, index) => index).filter((index) => index !== own);
  return { own, others: others.length > MOST_OTHERS ? [] : others };
}

/** The table behind chart C: own, others, region. Chart B's column begins it, so its names fit. */
export function ownFigures(source: BenchmarkSource, layout: BenchmarkLayout, standards: readonly Standard[], column: number): Block[] {
  const { region, row, columns } = layout;
  if (region === null || source.region === undefined) return [];
  const { own, others } = drawn(source);
  const units = [own, ...others];
  const name = (index: number): PlanCell => formula(`=${fixedCell(row.header, columns.firstUnit + index)}`);
  return [
    {
      at: cellAddress(region.figures, column),
      cells: [
        ["Standard", ...units.map(name), messages.averageOfGroup(source.collaborative === null ? "" : shortNameOf(source.collaborative))],
        ...standards.map(({ shortTitle }, index): PlanCell[] => {
          const at = row.body + index;
          const category = formula(`=${fixedCell(at, columns.at.number)}&${quotedText(` ${inTwoLines(shortTitle)}`)}`);
          return [
            category,
            ...units.map((unit) => formula(figureFormula(fixedCell(at, columns.firstUnit + unit)))),
            formula(figureFormula(fixedCell(at, columns.at.average))),
          ];
        }),
      ],
    },
  ];
}

/** Broken at the space nearest to its middle: twelve names lie side by side under the columns, and not every program breaks them itself. */
function inTwoLines(title: string): string {
  const spaces = [...title.matchAll(/ /g)].map(({ index }) => index);
  const [at] = spaces.sort((a, b) => Math.abs(a - title.length / 2) - Math.abs(b - title.length / 2));
  return at === undefined || title.length <= LONGEST_LINE ? title : `${title.slice(0, at)}\n${title.slice(at + 1)}`;
}
const LONGEST_LINE = 10;
/** A chart across the whole page has room for more. */
const WIDE_TITLE_LENGTH = 90;

const MARKERS = [
  { style: "Diamond", color: COLOURS.orange },
  { style: "Square", color: COLOURS.navy },
  { style: "Circle", color: COLOURS.lightBlue },
  { style: "Square", color: COLOURS.muted },
] as const;

/** Chart C, across its own page. */
export function ownChart(
  source: BenchmarkSource,
  layout: BenchmarkLayout,
  input: { readonly standards: number; readonly highestScore: number; readonly title: string; readonly column: number },
): ChartPlan[] {
  const { region, lastResult } = layout;
  if (region === null) return [];
  const { others } = drawn(source);
  const series: SeriesPlan[] = [
    {
      chartType: "ColumnClustered",
      fill: COLOURS.ownColumn,
      line: { color: COLOURS.navy, weight: 0.75 },
      gapWidth: 60,
      labels: { position: "InsideBase", numberFormat: "0.0;;;", fontSize: 11, color: COLOURS.ink, bold: true },
    },
    ...others.map((_, index): SeriesPlan => {
      const { style, color } = MARKERS[index] ?? MARKERS[0];
      return { chartType: "LineMarkers", line: { color: null }, marker: { style, size: 9, color } };
    }),
    { chartType: "LineMarkers", line: { color: null }, marker: { style: "Dash", size: 14, color: COLOURS.ink } },
  ];
  return [
    {
      name: "Region",
      source: rangeAddress({ row: region.figures, column: input.column, rows: input.standards + 1, columns: series.length + 1 }),
      titleCell: input.title,
      from: cellAddress(region.chart, 0),
      to: cellAddress(region.lastChart, lastResult),
      series,
      valueAxis: { minimum: 0, maximum: input.highestScore, majorUnit: 1, fontSize: 12 },
      categoryAxis: { fontSize: input.standards > 14 ? 9 : 10, labelEvery: 1 },
      legend: "Bottom",
    },
  ];
}

/** On which standards the own collaborative is lower than every other, and the sentence over chart C. */
export function ownLowestPieces(
  layout: BenchmarkLayout,
  own: number,
  name: string,
  standards: readonly Standard[],
  cell: (key: RegionKey) => string,
): { label: string; formula: string }[] {
  const { columns, row } = layout;
  const units = Array.from({ length: columns.lastUnit - columns.firstUnit + 1 }, (_, index) => columns.firstUnit + index);
  const members = standards.map((_, index) => {
    const at = row.body + index;
    const mine = fixedCell(at, columns.firstUnit + own);
    const others = units.filter((column) => column !== columns.firstUnit + own).map((column) => fixedCell(at, column));
    const lower = others.length === 0 ? "0" : `(COUNT(${others.join(",")})>0)*(ROUND(N(${mine}),9)<ROUND(MIN(${others.join(",")}),9))`;
    return { name: fixedCell(at, columns.at.number), when: `COUNT(${mine})*${lower}` };
  });
  const raw = cell("ownLowest");
  const of = units.length;
  const one = sentenceFormula(roundsMessages.ownLowestOn(name, of, [slot(0)]), { texts: [listFormula(raw)] });
  const several = sentenceFormula(roundsMessages.ownLowestOn(name, of, MANY), { many: listFormula(raw) });
  const count = sentenceFormula(roundsMessages.ownLowestCount(name, numberSlot(0), standards.length), { numbers: [listCount(raw)] });
  const named = `IF(${listCount(raw)}=1,${one},${several})`;
  return [
    { label: "Lowest of all, in parts", formula: `=${rawListFormula(members)}` },
    {
      label: "Title of chart C",
      formula: `=IF(LEN(${raw})=0,${quotedText(roundsMessages.ownLowestNowhere(name))},IF(LEN(${named})<=${WIDE_TITLE_LENGTH},${named},${count}))`,
    },
  ];
}
