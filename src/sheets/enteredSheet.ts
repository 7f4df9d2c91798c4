/**
 * Entered averages: what is known of a collaborative only in print, typed as it stands. Standards down, collaboratives across; beside the typed
 * cells, hidden, what counts of them. Anything that is not a number on the scale counts as nothing and is named by the reader.
 */
import { areaTitle, currentStandards, type Area, type Framework } from "../core/framework";
import { roundsMessages } from "../core/messages/rounds";
import { periodName, type Period } from "../core/period";
import { cellAddress, columnsAddress, rangeAddress, rowsAddress, type Rectangle } from "./address";
import { averageRules, AVERAGE_FORMAT } from "./bandRules";
import { bandsSentenceFormula, planBandsRow, type BandCells } from "./bandsRow";
import { kindText, SHEET_NAMES } from "./names";
import { isPlainNumber } from "./numberColumn";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import { formula, type NamePlan, type PlanCell, type SheetPlan } from "./plan";
import { averageFormula } from "./scoreFormulas";
import { BODY_LOOK, FIELD_LOOK, FOOT_LOOK, HEADER_LOOK, LABEL_LOOK, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK, WORDS_LOOK } from "./tableLook";
import { rowHeight } from "./textHeight";

export const ENTERED_HEADERS = { number: "No.", standard: "Standard", id: "Standard id", version: "Version" } as const;
export const ENTERED_FOOT = {
  average: "Average",
  serviceUsers: "Service users who took part",
  staff: "Staff who took part",
  source: roundsMessages.whereFrom(),
} as const;
export type EnteredFoot = keyof typeof ENTERED_FOOT;
export const ENTERED_FOOT_ORDER = Object.keys(ENTERED_FOOT) as EnteredFoot[];
/** The strip that says which sheet this is; the value stands below its label. */
export const ENTERED_FIELDS = { area: ["Area"], period: ["Quarter", "Month"], framework: ["Standards"], made: ["Made"] } as const;
export type EnteredField = keyof typeof ENTERED_FIELDS;
/** What counts of a column is headed so. */
export const countedHeader = (collaborative: string): string => `${collaborative}, counted`;

/** What somebody typed for one collaborative, as it stands in the cells. */
export interface TypedColumn {
  readonly collaborative: string;
  /** By standard id. */
  readonly averages: ReadonlyMap<string, PlanCell>;
  readonly foot: Readonly<Partial<Record<EnteredFoot, PlanCell>>>;
}

export interface EnteredSource {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  readonly area: Area;
  readonly period: Period;
  readonly framework: Framework;
  /** In set-up order, at least one. */
  readonly columns: readonly TypedColumn[];
  readonly made: string;
}

const HEADER = 3;
const BODY = HEADER + 1;
const FIRST_UNIT = 2;
const MARGIN = 28.35;
const UNIT_WIDTH = 16;
const STANDARD_WIDTH = 62;

/** Plans the sheet. Throws RangeError without a collaborative, or for an area without standards. */
export function planEnteredSheet(source: EnteredSource): SheetPlan {
  const { area, columns, framework, period } = source;
  const standards = currentStandards(area);
  if (standards.length === 0) throw new RangeError(`${area.name} has no standards.`);
  if (columns.length === 0) throw new RangeError("Entered averages need a collaborative.");
  const { lowest, highest } = framework.scale;
  const units = columns.length;
  const foot = BODY + standards.length;
  const lines = foot + ENTERED_FOOT_ORDER.length + 1;
  const strip = lines + 4;
  const bands = planBandsRow(strip + 2, 1, 2);
  const lastVisible = FIRST_UNIT + units - 1;
  const idColumn = Math.max(lastVisible, FIRST_UNIT + 5) + 1;
  const countedColumn = idColumn + 2;
  const last = countedColumn + units - 1;
  const body = (column: number, count = 1): Rectangle => ({ row: BODY, column, rows: standards.length, columns: count });
  const across = (row: number, rows = 1): string => rangeAddress({ row, column: 0, rows, columns: lastVisible + 1 });
  const wide = (cells: readonly PlanCell[], own: readonly PlanCell[]): PlanCell[] => [
    ...cells,
    ...Array.from({ length: idColumn - FIRST_UNIT - units }, () => null),
    ...own,
  ];
  const line = (text: PlanCell, label: PlanCell = null): PlanCell[] => [label, text];

  const rows = standards.map((standard, index) =>
    wide(
      [
        standards.every(isPlainNumber) ? Number(standard.number) : standard.number,
        standard.text,
        ...columns.map(({ averages }) => averages.get(standard.id) ?? null),
      ],
      [
        standard.id,
        standard.version,
        ...columns.map((_, unit) => formula(countedFormula(cellAddress(BODY + index, FIRST_UNIT + unit), bands.cells))),
      ],
    ),
  );
  const fields: Record<EnteredField, string> = {
    area: area.name,
    period: periodName(period),
    framework: `${framework.name} ${framework.version}`,
    made: source.made,
  };
  const fieldOrder = Object.keys(fields) as EnteredField[];
  return {
    name: source.name,
    tabColor: COLOURS.orange,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      { at: cellAddress(0, 0), cells: [[roundsMessages.enteredTitle(area.name, periodName(period))], [roundsMessages.enteredHow()]] },
      {
        at: cellAddress(HEADER, 0),
        cells: [
          wide(
            [ENTERED_HEADERS.number, ENTERED_HEADERS.standard, ...columns.map(({ collaborative }) => collaborative)],
            [ENTERED_HEADERS.id, ENTERED_HEADERS.version, ...columns.map(({ collaborative }) => countedHeader(collaborative))],
          ),
          ...rows,
        ],
      },
      {
        at: cellAddress(foot, 0),
        cells: ENTERED_FOOT_ORDER.map((key) => [
          ...line(ENTERED_FOOT[key]),
          ...columns.map((column, unit) =>
            key === "average" ? formula(averageFormula(rangeAddress(body(countedColumn + unit)))) : (column.foot[key] ?? null),
          ),
        ]),
      },
      {
        at: cellAddress(lines, 0),
        cells: [
          [roundsMessages.enteredOutOfScale(lowest, highest)],
          [roundsMessages.howEnteredAverages(columns.map(({ collaborative }) => collaborative))],
          [formula(bandsSentenceFormula(bands.cells))],
        ],
      },
      { at: cellAddress(strip, 1), cells: [fieldOrder.map((key) => labelOf(key, period)), fieldOrder.map((key) => fields[key])] },
      ...bands.blocks,
    ],
    looks: [
      { areas: across(0), look: TITLE_LOOK },
      { areas: across(1), look: SUBTITLE_LOOK },
      {
        areas: rangeAddress({ row: HEADER, column: 0, rows: 1, columns: lastVisible + 1 }),
        look: { ...HEADER_LOOK, horizontal: "Center", numberFormat: "@" },
      },
      { areas: rangeAddress({ row: HEADER, column: 1, rows: 1, columns: 1 }), look: WORDS_LOOK },
      { areas: across(BODY, standards.length), look: BODY_LOOK },
      { areas: rangeAddress(body(0)), look: { horizontal: "Center", numberFormat: standards.every(isPlainNumber) ? "General" : "@" } },
      { areas: rangeAddress(body(1)), look: { numberFormat: "@", ...WORDS_LOOK } },
      {
        areas: rangeAddress(body(FIRST_UNIT, units)),
        look: { ...FIELD_LOOK, horizontal: "Center", indent: 0, numberFormat: AVERAGE_FORMAT },
      },
      { areas: rangeAddress(body(idColumn)), look: { numberFormat: "@" } },
      { areas: across(foot), look: FOOT_LOOK },
      {
        areas: rangeAddress({ row: foot, column: FIRST_UNIT, rows: 1, columns: units }),
        look: { numberFormat: AVERAGE_FORMAT, horizontal: "Center" },
      },
      { areas: rangeAddress({ row: foot, column: 1, rows: ENTERED_FOOT_ORDER.length, columns: 1 }), look: WORDS_LOOK },
      {
        areas: rangeAddress({ row: foot + 1, column: FIRST_UNIT, rows: ENTERED_FOOT_ORDER.length - 1, columns: units }),
        look: { ...FIELD_LOOK, horizontal: "Center", indent: 0, wrap: true },
      },
      { areas: rangeAddress({ row: lines, column: 0, rows: 3, columns: 1 }), look: NOTE_LOOK },
      {
        areas: rangeAddress({ row: strip, column: 1, rows: 1, columns: fieldOrder.length }),
        look: { ...LABEL_LOOK, ...WORDS_LOOK, fontSize: 8 },
      },
      {
        areas: rangeAddress({ row: strip + 1, column: 1, rows: 1, columns: fieldOrder.length }),
        look: { ...NOTE_LOOK, ...WORDS_LOOK, numberFormat: "@", wrap: false },
      },
    ],
    widths: [
      { columns: columnsAddress(0), characters: 5 },
      { columns: columnsAddress(1), characters: STANDARD_WIDTH },
      { columns: columnsAddress(FIRST_UNIT, Math.max(units, 3)), characters: UNIT_WIDTH },
    ],
    heights: [
      { rows: rowsAddress(0), points: 24 },
      { rows: rowsAddress(1), points: 18 },
      {
        rows: rowsAddress(HEADER),
        points: rowHeight(
          columns.map(({ collaborative }) => ({ text: collaborative, characters: UNIT_WIDTH, size: 10, bold: true })),
          { minimum: 30 },
        ),
      },
      ...standards.map(({ text }, index) => ({
        rows: rowsAddress(BODY + index),
        points: rowHeight([{ text, characters: STANDARD_WIDTH, size: 10, indent: 1 }], { minimum: 25.5, air: 1.5 }),
      })),
      { rows: rowsAddress(foot, ENTERED_FOOT_ORDER.length - 1), points: 19.5 },
      { rows: rowsAddress(foot + ENTERED_FOOT_ORDER.length - 1), points: 45 },
      { rows: rowsAddress(lines, 3), points: 13.5 },
    ],
    hiddenColumns: columnsAddress(idColumn, last - idColumn + 1),
    hiddenRows: rowsAddress(strip + 2),
    names: [
      ...[
        [SHEET_NAMES.title, { row: 0, column: 0, rows: 2, columns: 1 }] as const,
        [SHEET_NAMES.header, { row: strip, column: 1, rows: 2, columns: fieldOrder.length }] as const,
        [SHEET_NAMES.table, { row: HEADER, column: 0, rows: standards.length + 1, columns: last + 1 }] as const,
        [SHEET_NAMES.foot, { row: foot, column: 0, rows: ENTERED_FOOT_ORDER.length, columns: lastVisible + 1 }] as const,
        [SHEET_NAMES.lines, { row: lines, column: 0, rows: 3, columns: 1 }] as const,
      ].map(([name, range]): NamePlan => ({ name, scope: "sheet", refersTo: { range: rangeAddress(range) } })),
      ...bands.names,
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("entered") } },
    ],
    validations: columns.map(({ collaborative }, unit) => ({
      range: rangeAddress(body(FIRST_UNIT + unit)),
      allow: { anything: true },
      prompt: {
        title: roundsMessages.enteredPromptTitle(),
        message: roundsMessages.enteredPrompt(collaborative, lowest, highest).slice(0, LONGEST_PROMPT),
      },
    })),
    rules: [
      ...averageRules(rangeAddress(body(FIRST_UNIT, units)), bands.cells),
      ...averageRules(rangeAddress({ row: foot, column: FIRST_UNIT, rows: 1, columns: units }), bands.cells),
    ],
    freezeAt: { rows: BODY, columns: 2 },
    page: {
      orientation: "Landscape",
      area: across(0, strip + 2),
      fit: { wide: 1, tall: 1 },
      footerLeft: footerText([
        framework.name,
        areaTitle(area),
        periodName(period),
        `standards ${framework.version}`,
        `made ${source.made}`,
      ]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
    },
    start: cellAddress(BODY, FIRST_UNIT),
  };
}

/** Excel's limit for a prompt. */
const LONGEST_PROMPT = 255;

const labelOf = (key: EnteredField, period: Period): string => {
  const [first, second = first] = ENTERED_FIELDS[key] as readonly [string, string?];
  return period.kind === "month" ? second : first;
};

/** A typed average where it is a number on the scale, "" of anything else. */
function countedFormula(cell: string, { scaleMin, scaleMax }: Pick<BandCells, "scaleMin" | "scaleMax">): string {
  return `=IF(COUNT(${cell},${scaleMin},${scaleMax})=3,IF(AND(${cell}>=${scaleMin},${cell}<=${scaleMax}),${cell},""),"")`;
}
