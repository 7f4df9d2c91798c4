/**
 * The easy-read score sheet: printed before a meeting, three standards a page, one box to tick for each. No colours, no faces,
 * no place for a name. What people ticked is typed on the score sheet afterwards.
 */
import { areaTitle, currentStandards, type Area, type Framework, type Standard } from "../core/framework";
import { messages } from "../core/messages";
import { scaleValues } from "../core/scale";
import { cellAddress, columnsAddress, rangeAddress, rowsAddress } from "./address";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, EDGE, FONT } from "./palette";
import type { Block, LookPlan, SheetPlan } from "./plan";
import { rowHeight } from "./textHeight";

export interface EasyReadInput {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  readonly area: Area;
  readonly framework: Framework;
  readonly endWords: { readonly lowest: string; readonly highest: string };
  /** "24 Aug 2023": for the footer. */
  readonly made: string;
}

const SIZE = { title: 22, subtitle: 16, standard: 16, key: 22, small: 12 } as const;
/** Characters. The keys are 2.1 cm wide. */
const WIDTH = { number: 5, key: 11, gap: 2, words: 20, tick: 5 } as const;
/** Points. A key is two rows high: 2 cm. */
const HEIGHT = { title: 34, subtitle: 26, draft: 20, halfKey: 28.5, ends: 20, line: 32, gap: 20 } as const;
const TITLE_ROWS = 3;
/** Sentence, two halves of the keys, words under the ends, two lines to write on, air. */
const ROWS_OF_STANDARD = 7;
const STANDARDS_ON_A_PAGE = 3;
const MARGIN = 28.35;

/** Plans the sheet. Throws RangeError for an area without standards. */
export function planEasyReadSheet(input: EasyReadInput): SheetPlan {
  const standards = currentStandards(input.area);
  if (standards.length === 0) throw new RangeError(`${input.area.name} has no standards.`);
  const { scale } = input.framework;
  const columns = columnsFor(scaleValues(scale).length);
  const top = (index: number): number => TITLE_ROWS + index * ROWS_OF_STANDARD;
  const lastRow = top(standards.length) - 1;
  const acrossRow = (row: number, from = 0): string => rangeAddress({ row, column: from, rows: 1, columns: columns.last + 1 - from });
  const isDraft = standards.some(({ easyRead }) => easyRead.text !== "" && !easyRead.agreed);

  return {
    name: input.name,
    base: { fontName: FONT, fontSize: SIZE.small, color: COLOURS.ink, vertical: "Center" },
    blocks: [
      {
        at: cellAddress(0, 0),
        cells: [[messages.easyReadTitle(input.area.name)], [messages.easyReadHow()], [isDraft ? messages.easyReadIsDraft() : ""]],
      },
      ...standards.flatMap((standard, index) => standardBlocks(standard, top(index), columns, input)),
    ],
    looks: [
      { areas: acrossRow(0), look: { fontSize: SIZE.title, bold: true, color: COLOURS.navy } },
      { areas: acrossRow(1), look: { fontSize: SIZE.subtitle } },
      { areas: acrossRow(2), look: { fontSize: SIZE.small, color: COLOURS.muted, vertical: "Top" } },
      ...standards.flatMap((_, index) => standardLooks(top(index), columns)),
    ],
    merges: standards.flatMap((_, index) => [
      acrossRow(top(index), columns.firstKey),
      ...columns.keys.map((column) => rangeAddress({ row: top(index) + 1, column, rows: 2, columns: 1 })),
    ]),
    widths: [
      { columns: columnsAddress(0), characters: WIDTH.number },
      { columns: columnsAddress(columns.firstKey, columns.keys.length), characters: WIDTH.key },
      { columns: columnsAddress(columns.gap), characters: WIDTH.gap },
      { columns: columnsAddress(columns.words), characters: WIDTH.words },
      { columns: columnsAddress(columns.tick), characters: WIDTH.tick },
    ],
    heights: [
      { rows: rowsAddress(0), points: HEIGHT.title },
      { rows: rowsAddress(1), points: HEIGHT.subtitle },
      { rows: rowsAddress(2), points: HEIGHT.draft },
      ...standards.flatMap((standard, index) => standardHeights(standard, top(index), columns)),
    ],
    names: [{ name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("easyRead") } }],
    validations: [],
    rules: [],
    page: {
      orientation: "Portrait",
      area: rangeAddress({ row: 0, column: 0, rows: lastRow + 1, columns: columns.last + 1 }),
      titleRows: rowsAddress(0, TITLE_ROWS),
      fit: { wide: 1 },
      footerLeft: footerText([input.framework.name, areaTitle(input.area), messages.easyReadSheet(), `made ${input.made}`]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
      breaksBefore: standards.flatMap((_, index) => (index > 0 && index % STANDARDS_ON_A_PAGE === 0 ? [rowsAddress(top(index))] : [])),
    },
    start: cellAddress(0, 0),
  };
}

interface Columns {
  readonly firstKey: number;
  readonly keys: readonly number[];
  readonly gap: number;
  readonly words: number;
  readonly tick: number;
  readonly last: number;
}

/** The number, a key for each score, and at the right the two boxes for those who give none. */
function columnsFor(keys: number): Columns {
  const firstKey = 1;
  return {
    firstKey,
    keys: Array.from({ length: keys }, (_, index) => firstKey + index),
    gap: firstKey + keys,
    words: firstKey + keys + 1,
    tick: firstKey + keys + 2,
    last: firstKey + keys + 2,
  };
}

/** What people read: the easy-read text, or the standard itself where nobody has written one. */
const wordsOf = ({ easyRead, text }: Standard): string => (easyRead.text === "" ? text : easyRead.text);

function standardBlocks(standard: Standard, row: number, columns: Columns, { framework, endWords }: EasyReadInput): Block[] {
  const lastKey = columns.keys[columns.keys.length - 1] ?? columns.firstKey;
  return [
    { at: cellAddress(row, 0), cells: [[`${standard.number}.`, wordsOf(standard)]] },
    { at: cellAddress(row + 1, columns.firstKey), cells: [scaleValues(framework.scale)] },
    { at: cellAddress(row + 1, columns.words), cells: [[messages.doesNotApply()], [messages.notSure()]] },
    { at: cellAddress(row + 3, columns.firstKey), cells: [[endWords.lowest]] },
    { at: cellAddress(row + 3, lastKey), cells: [[endWords.highest]] },
    { at: cellAddress(row + 4, columns.firstKey), cells: [[messages.howDoWeKnow()]] },
  ];
}

function standardLooks(row: number, columns: Columns): LookPlan[] {
  const keys = rangeAddress({ row: row + 1, column: columns.firstKey, rows: 2, columns: columns.keys.length });
  const lastKey = columns.keys[columns.keys.length - 1] ?? columns.firstKey;
  const box = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE } as const;
  const writing = (line: number): string => rangeAddress({ row: row + line, column: columns.firstKey, rows: 1, columns: columns.last });
  return [
    { areas: cellAddress(row, 0), look: { fontSize: SIZE.standard, bold: true, vertical: "Top", horizontal: "Left", numberFormat: "@" } },
    {
      areas: rangeAddress({ row, column: columns.firstKey, rows: 1, columns: columns.last }),
      look: { fontSize: SIZE.standard, bold: true, vertical: "Top", wrap: true, numberFormat: "@" },
    },
    { areas: keys, look: { ...box, insideVertical: EDGE, fontSize: SIZE.key, bold: true, horizontal: "Center" } },
    {
      areas: rangeAddress({ row: row + 1, column: columns.words, rows: 2, columns: 1 }),
      look: { fontSize: SIZE.small, horizontal: "Right" },
    },
    { areas: rangeAddress({ row: row + 1, column: columns.tick, rows: 2, columns: 1 }), look: { ...box, insideHorizontal: EDGE } },
    {
      areas: rangeAddress({ row: row + 3, column: columns.firstKey, rows: 1, columns: columns.keys.length }),
      look: { fontSize: SIZE.small },
    },
    { areas: cellAddress(row + 3, lastKey), look: { horizontal: "Right" } },
    { areas: cellAddress(row + 4, columns.firstKey), look: { fontSize: SIZE.small, bold: true, vertical: "Bottom" } },
    { areas: writing(4), look: { bottom: EDGE } },
    { areas: writing(5), look: { bottom: EDGE } },
  ];
}

function standardHeights(standard: Standard, row: number, columns: Columns): SheetPlan["heights"] {
  const characters = columns.keys.length * WIDTH.key + WIDTH.gap + WIDTH.words + WIDTH.tick;
  return [
    { rows: rowsAddress(row), points: rowHeight([{ text: wordsOf(standard), characters, size: SIZE.standard, bold: true }], { air: 6 }) },
    { rows: rowsAddress(row + 1, 2), points: HEIGHT.halfKey },
    { rows: rowsAddress(row + 3), points: HEIGHT.ends },
    { rows: rowsAddress(row + 4, 2), points: HEIGHT.line },
    { rows: rowsAddress(row + 6), points: HEIGHT.gap },
  ];
}
