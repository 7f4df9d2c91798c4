/**
 * Turns the looks of a plan, laid over one another, into few actions: for each member of a look and each of its values, all the cells
 * that have it, as one list of areas. A request's size goes by its objects and actions, not by its cells.
 */
import { parseAddress, rangeAddress, type Rectangle } from "../sheets/address";
import type { Line, Look, LookPlan } from "../sheets/plan";

const CELL_MEMBERS = [
  "fontName",
  "fontSize",
  "bold",
  "color",
  "fill",
  "horizontal",
  "vertical",
  "wrap",
  "shrink",
  "indent",
  "rotation",
  "locked",
] as const satisfies readonly (keyof Look)[];
type CellMember = (typeof CELL_MEMBERS)[number];

const LINE_MEMBERS = ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"] as const satisfies readonly (keyof Look)[];
type LineMember = (typeof LINE_MEMBERS)[number];

/** What a cell of a new sheet has anyway. */
const ALREADY: Look = { horizontal: "General", vertical: "Bottom", bold: false, wrap: false, shrink: false, indent: 0, rotation: 0, locked: true };

export interface GatheredLook {
  /** A list of areas with commas, short enough for Excel. */
  readonly areas: string;
  readonly look: Look;
}

/** Excel refuses longer lists of areas. */
const LONGEST_LIST = 8000;

/**
 * The looks of a new sheet in as few areas as they allow, to be queued in this order: first the base, then what differs from it.
 * Number formats are apart: see `numberFormats`.
 */
export function gatherLooks(base: LookPlan, looks: readonly LookPlan[]): GatheredLook[] {
  const byAreas = new Map<string, Look>([[base.areas, onlyCellMembers(base.look)]]);
  const add = (areas: string, look: Look): void => void byAreas.set(areas, { ...byAreas.get(areas), ...look });
  const baseCells = new Set(keysOf(base.areas));
  for (const member of CELL_MEMBERS) {
    for (const [value, cells] of cellsByValue([base, ...looks], member)) {
      const different = value === base.look[member] ? cells.filter(({ key }) => !baseCells.has(key)) : cells;
      // A cell that the base has changed is changed back; any other has Excel's own look already.
      const wanted = value === ALREADY[member] ? different.filter(({ key }) => base.look[member] !== undefined && baseCells.has(key)) : different;
      for (const areas of areaLists(rectanglesOf(wanted))) add(areas, { [member]: value });
    }
  }
  for (const member of LINE_MEMBERS) {
    for (const [line, areas] of areasByLine(looks, member)) for (const list of areaLists(areas.map(parseAddress))) add(list, { [member]: line });
  }
  return [...byAreas].map(([areas, look]) => ({ areas, look }));
}

function onlyCellMembers(look: Look): Look {
  return Object.fromEntries(CELL_MEMBERS.flatMap((member) => (look[member] === undefined ? [] : [[member, look[member]]])));
}

/** Of two looks on a cell the later counts. Value -> cells. */
function cellsByValue(looks: readonly LookPlan[], member: CellMember | "numberFormat"): Map<NonNullable<Look[typeof member]>, Cell[]> {
  const last = new Map<number, NonNullable<Look[typeof member]>>();
  for (const { areas, look } of looks) {
    const value = look[member];
    if (value !== undefined) for (const key of keysOf(areas)) last.set(key, value);
  }
  const cells = new Map<NonNullable<Look[typeof member]>, Cell[]>();
  for (const [key, value] of last) {
    const cell = { key, row: Math.floor(key / COLUMNS), column: key % COLUMNS };
    const known = cells.get(value);
    if (known) known.push(cell);
    else cells.set(value, [cell]);
  }
  return cells;
}

interface Cell {
  /** One number for row and column. */
  readonly key: number;
  readonly row: number;
  readonly column: number;
}
const COLUMNS = 16384;

function* keysOf(areas: string): Generator<number> {
  for (const area of areas.split(",")) {
    const { row, column, rows, columns } = parseAddress(area);
    for (let down = row; down < row + rows; down += 1) for (let across = column; across < column + columns; across += 1) yield down * COLUMNS + across;
  }
}

/** Lines belong to the edges of the areas they were given for, so those stay whole; equal lines share one list. */
function areasByLine(looks: readonly LookPlan[], member: LineMember): [Line, string[]][] {
  const lists = new Map<string, [Line, string[]]>();
  for (const { areas, look } of looks) {
    const line = look[member];
    if (line === undefined) continue;
    const key = JSON.stringify(line);
    lists.set(key, [line, [...(lists.get(key)?.[1] ?? []), ...areas.split(",")]]);
  }
  return [...lists.values()];
}

/** Covers the cells with rectangles: runs along rows, joined downwards where they are alike. */
function rectanglesOf(cells: readonly Cell[]): Rectangle[] {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of ordered) {
    const run = runs.at(-1);
    if (run?.row === row && run.column + run.columns === column) run.columns += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, (typeof runs)[number]>();
  return runs.filter((run) => {
    const key = `${run.column}:${run.columns}`;
    const above = open.get(key);
    if (above?.row !== undefined && above.row + above.rows === run.row) {
      above.rows += 1;
      return false;
    }
    open.set(key, run);
    return true;
  });
}

function areaLists(rectangles: readonly Rectangle[]): string[] {
  const lists: string[] = [];
  for (const rectangle of rectangles) {
    const area = rangeAddress(rectangle);
    const list = lists.at(-1);
    if (list !== undefined && list.length + area.length < LONGEST_LIST) lists[lists.length - 1] = `${list},${area}`;
    else lists.push(area);
  }
  return lists;
}

/** The number formats that are not Excel's own for a new cell, each with the rectangles that have it. */
export function numberFormats(looks: readonly LookPlan[]): { readonly format: string; readonly rectangles: readonly Rectangle[] }[] {
  return [...cellsByValue(looks, "numberFormat")]
    .filter(([format]) => format !== "General")
    .map(([format, cells]) => ({ format: String(format), rectangles: rectanglesOf(cells) }));
}
