import { cellAddress, parseCellAddress } from "./area";
import { cellAt, placeCell } from "./cells";
import { DEFAULT_ROW_HEIGHT, type Area, type Chart, type PageSetup, type Sheet, type Table } from "./model";
import { shiftedArea, shiftedAreas, shiftedEnds, shiftedIndex, takesPart, type Shift } from "./shift";

/** All that hangs on the cells of a sheet and is no formula follows them. The sheet has been touched, its cells have moved. */
export function shiftBesideCells(sheet: Sheet, shift: Shift, whole: boolean): void {
  const chartMove = whole ? chartMover(sheet, shift) : null;
  if (whole && shift.along === "rows") sheet.rows = shiftedInfos(sheet.rows, shift);
  if (whole && shift.along === "columns") sheet.columns = shiftedInfos(sheet.columns, shift);
  sheet.merges = sheet.merges.flatMap((area) => {
    const moved = takesPart(area, shift) ? shiftedArea(area, shift) : area;
    return moved && (moved.top !== moved.bottom || moved.left !== moved.right) ? [moved] : [];
  });
  sheet.conditionalFormats = shiftedRules(sheet.conditionalFormats, shift);
  sheet.validations = shiftedRules(sheet.validations, shift);
  sheet.tables = sheet.tables.flatMap((table) => shiftedTable(sheet, table, shift) ?? []);
  sheet.notes = shiftedNotes(sheet.notes, shift);
  sheet.page = shiftedPage(sheet.page, shift, whole);
  if (chartMove) sheet.charts = sheet.charts.map(chartMove);
}

function shiftedInfos<T>(infos: ReadonlyMap<number, T>, shift: Shift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [index, info] of infos) {
    const next = shiftedIndex(index, shift);
    if (next !== null) moved.set(next, info);
  }
  return moved;
}

function shiftedRules<T extends { readonly areas: readonly Area[] }>(rules: readonly T[], shift: Shift): T[] {
  return rules.flatMap((rule) => {
    const areas = shiftedAreas(rule.areas, shift);
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
}

/** A table that loses all its rows or columns goes; new columns get the names that Excel gives, also in their header cells. */
function shiftedTable(sheet: Sheet, table: Table, shift: Shift): Table | null {
  if (!takesPart(table.area, shift)) return table;
  const area = shiftedArea(table.area, shift);
  if (!area) return null;
  if (shift.along === "rows") return { ...table, area };
  const kept = new Map<number, string>();
  table.columns.forEach((name, index) => {
    const next = shiftedIndex(table.area.left + index, shift);
    if (next !== null) kept.set(next, name);
  });
  const taken = new Set([...kept.values()].map((name) => name.toUpperCase()));
  const columns: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const name = kept.get(column) ?? freshColumn(taken);
    columns.push(name);
    if (!kept.has(column) && table.showHeaders) placeCell(sheet, area.top, column, { ...cellAt(sheet, area.top, column), value: name });
  }
  return { ...table, area, columns };
}

function freshColumn(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`COLUMN${number}`)) number++;
  taken.add(`COLUMN${number}`);
  return `Column${number}`;
}

function shiftedNotes(notes: ReadonlyMap<string, string>, shift: Shift): Map<string, string> {
  const moved = new Map<string, string>();
  for (const [address, note] of notes) {
    const cell = parseCellAddress(address);
    const takes = cell && takesPart({ top: cell.row, bottom: cell.row, left: cell.column, right: cell.column }, shift);
    if (!cell || !takes) {
      moved.set(address, note);
      continue;
    }
    const next = shiftedIndex(shift.along === "rows" ? cell.row : cell.column, shift);
    if (next !== null) moved.set(shift.along === "rows" ? cellAddress(next, cell.column) : cellAddress(cell.row, next), note);
  }
  return moved;
}

function shiftedPage(page: PageSetup, shift: Shift, whole: boolean): PageSetup {
  const { printArea, titleRows, titleColumns, ...rest } = page;
  const areas = printArea?.flatMap((area) => (takesPart(area, shift) ? (shiftedArea(area, shift) ?? []) : area));
  const rows =
    titleRows &&
    (whole && shift.along === "rows" ? shiftedEnds(titleRows.top, titleRows.bottom, shift, Infinity) : [titleRows.top, titleRows.bottom]);
  const columns =
    titleColumns &&
    (whole && shift.along === "columns"
      ? shiftedEnds(titleColumns.left, titleColumns.right, shift, Infinity)
      : [titleColumns.left, titleColumns.right]);
  const breaks = (list: readonly number[]) => list.flatMap((index) => shiftedIndex(index, shift) ?? []);
  return {
    ...rest,
    ...(areas && areas.length > 0 ? { printArea: areas } : {}),
    ...(rows ? { titleRows: { top: rows[0] ?? 0, bottom: rows[1] ?? 0 } } : {}),
    ...(columns ? { titleColumns: { left: columns[0] ?? 0, right: columns[1] ?? 0 } } : {}),
    rowBreaks: whole && shift.along === "rows" ? breaks(page.rowBreaks) : page.rowBreaks,
    columnBreaks: whole && shift.along === "columns" ? breaks(page.columnBreaks) : page.columnBreaks,
  };
}

/** Points of a column: 7 pixels a character and 5 between columns, at 96 pixels to 72 points. */
function columnPoints(sheet: Sheet, column: number): number {
  const info = sheet.columns.get(column);
  if (info?.hidden) return 0;
  return ((info?.width ?? sheet.standardWidth) * 7 + 5) * 0.75;
}

function rowPoints(sheet: Sheet, row: number): number {
  const info = sheet.rows.get(row);
  return info?.hidden ? 0 : (info?.height ?? DEFAULT_ROW_HEIGHT);
}

/** Charts move with the cells under their top left corner; one across the place of change keeps its size here, which Excel would change. */
function chartMover(sheet: Sheet, shift: Shift): (chart: Chart) => Chart {
  const sizeOf = shift.along === "rows" ? rowPoints : columnPoints;
  let start = 0;
  for (let index = 0; index < shift.at; index++) start += sizeOf(sheet, index);
  let size = 0;
  for (let index = 0; index < shift.count; index++)
    size += sizeOf(sheet, shift.kind === "delete" ? shift.at + index : Math.max(0, shift.at - 1));
  return (chart) => {
    const edge = shift.along === "rows" ? chart.top : chart.left;
    if (edge < start) return chart;
    const moved = shift.kind === "insert" ? edge + size : Math.max(start, edge - size);
    return shift.along === "rows" ? { ...chart, top: moved } : { ...chart, left: moved };
  };
}
