/**
 * The hospital sheet: the wards' scores side by side, the hospital score of each standard, and what the hospital will work on.
 * All figures and sentences are live formulas onto the ward sheets. A hospital scored directly has one column.
 */
import { areaTitle, currentStandards } from "../core/framework";
import { messages } from "../core/messages";
import { periodName } from "../core/period";
import { cellAddress, columnsAddress, fixedCell, rangeAddress, rowsAddress, type Rectangle } from "./address";
import { bandsSentenceFormula, planBandsRow } from "./bandsRow";
import {
  actionCells,
  bodyCells,
  footCells,
  headerCells,
  lineCells,
  liveLast,
  oldNoteCells,
  stripBlocks,
  titleCells,
  workingCells,
  workingPieces,
} from "./hospitalCells";
import { actionRows, columnWidths, FOOT_ORDER, hospitalLayout, NARROW_ABOVE, VALUE_COLUMN, type HospitalLayout } from "./hospitalLayout";
import { hospitalHeights, hospitalLooks, hospitalRules, hospitalValidations, ownFormulaLooks } from "./hospitalLooks";
import type { HospitalSource } from "./hospitalSource";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import { formula, type NamePlan, type SheetPlan } from "./plan";

const MOST_STANDARDS_ON_A_PAGE = 14;
const MARGIN = 28.35;

/** Plans the sheet. Throws RangeError without wards, or for an area without standards. */
export function planHospitalSheet(source: HospitalSource): SheetPlan {
  const standards = currentStandards(source.area);
  if (standards.length === 0) throw new RangeError(`${source.area.name} has no standards.`);
  const oldNotes = source.kept.notes.filter(
    ({ id, notes, last }) => !standards.some((standard) => standard.id === id) && (notes !== null || last !== null),
  );
  const lines = lineCells(source, source.wards.length > NARROW_ABOVE);
  const layout = hospitalLayout({
    wards: source.wards.length,
    standards: standards.length,
    actions: actionRows(source.kept.actions.length),
    oldNotes: oldNotes.length,
    lines: lines.length + 1,
  });
  const { columns, row } = layout;
  const bands = planBandsRow(row.bands, columns.at.standard, VALUE_COLUMN);
  const working = workingPieces(source, layout, bands.cells);
  const workingCell = workingCells(layout);
  const across = (first: number, rows = 1): Rectangle => ({ row: first, column: 0, rows, columns: columns.lastVisible + 1 });
  const table = { row: row.header, column: 0, rows: standards.length + 1, columns: columns.last + 1 };
  const average = fixedCell(row.foot.average, columns.at.score);

  return {
    name: source.name,
    tabColor: COLOURS.navy,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      { at: "A1", cells: titleCells(source, layout, workingCell).map((cell) => [cell]) },
      {
        at: cellAddress(row.header, 0),
        cells: [
          headerCells(source, layout),
          ...standards.map((standard, index) => bodyCells(source, standard, row.body + index, layout, bands.cells)),
        ],
      },
      { at: cellAddress(row.foot.average, 0), cells: FOOT_ORDER.map((key) => footCells(key, source, layout)) },
      { at: cellAddress(row.actionsHeading, 0), cells: [[messages.chooseOneOrTwo()]] },
      { at: cellAddress(row.actionsHeader, 0), cells: actionCells(source, layout) },
      ...(oldNotes.length === 0 ? [] : [{ at: cellAddress(row.oldNotesHeading, 0), cells: oldNoteCells(oldNotes, layout) }]),
      { at: cellAddress(row.lines, 0), cells: [...lines, formula(bandsSentenceFormula(bands.cells))].map((cell) => [cell]) },
      ...stripBlocks(source, layout),
      ...bands.blocks,
      { at: cellAddress(row.working, columns.at.standard), cells: working.map(({ label, formula: text }) => [label, formula(text)]) },
    ],
    looks: [
      ...hospitalLooks(layout, standards, oldNotes.length, lines.length + 1, average, liveLast(source)),
      ...ownFormulaLooks(source, layout, standards),
    ],
    widths: columnWidths(layout),
    heights: hospitalHeights(source, layout, standards, oldNotes),
    hiddenColumns: columnsAddress(columns.at.id, columns.last - columns.lastVisible),
    // With the bands above them.
    hiddenRows: rowsAddress(row.bands, working.length + row.working - row.bands),
    names: [
      ...[
        [SHEET_NAMES.title, { row: 0, column: 0, rows: 3, columns: 1 }] as const,
        [SHEET_NAMES.header, across(row.strip, 2)] as const,
        [SHEET_NAMES.table, table] as const,
        [SHEET_NAMES.foot, across(row.foot.average, FOOT_ORDER.length)] as const,
        [SHEET_NAMES.actions, across(row.actionsHeader, row.oldNotesHeading - row.actionsHeader)] as const,
        ...(oldNotes.length === 0
          ? []
          : [[SHEET_NAMES.oldNotes, { ...across(row.oldNotes, oldNotes.length), columns: columns.last + 1 }] as const]),
        [SHEET_NAMES.lines, { row: row.lines, column: 0, rows: lines.length + 1, columns: 1 }] as const,
        [SHEET_NAMES.working, { row: row.working, column: columns.at.standard, rows: working.length, columns: 2 }] as const,
      ].map(([name, range]): NamePlan => ({ name, scope: "sheet", refersTo: { range: rangeAddress(range) } })),
      ...bands.names,
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("hospital") } },
    ],
    validations: hospitalValidations(layout, standards),
    rules: hospitalRules(layout, bands.cells),
    freezeAt: { rows: row.body, columns: columns.narrow ? 2 : 1 },
    page: {
      orientation: "Landscape",
      area: rangeAddress(across(0, row.bands + 1)),
      titleRows: rowsAddress(row.header),
      ...fitOf(layout, standards.length),
      footerLeft: footerText([
        source.framework.name,
        areaTitle(source.area),
        source.hospital,
        periodName(source.period),
        `standards ${source.framework.version}`,
        `made ${source.made}`,
      ]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
    },
    start: cellAddress(row.body, columns.at.score),
  };
}

function fitOf({ columns, pages }: HospitalLayout, standards: number): Partial<SheetPlan["page"]> {
  const onePage = standards <= MOST_STANDARDS_ON_A_PAGE ? { tall: 1 } : {};
  if (!columns.unitsAfter) return { fit: { wide: 1, ...onePage } };
  return {
    fit: { wide: pages.length + 1, ...onePage },
    titleColumns: columnsAddress(0, 2),
    columnBreaksBefore: pages.map((column) => columnsAddress(column)),
  };
}
