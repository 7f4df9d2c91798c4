/**
 * Turns the looks of a plan, laid over one another, into few actions: for each member of a look and each of its values, all the cells
 * that have it, as one list of areas. A request's size goes by its objects and actions, not by its cells.
 */
import { parseAddress, rangeAddress, type Rectangle } from "../sheets/address";
import type { Line, Look, LookPlan } from "../sheets/plan";
import { seenColours, type Layer } from "./paintedCells";

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
const ALREADY: Look = {
  horizontal: "General",
  vertical: "Bottom",
  bold: false,
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  locked: true,
};

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
  const placed = placedLooks([base, ...looks]);
  for (const member of CELL_MEMBERS) {
    const isBases = base.look[member] !== undefined;
    const needless = (value: Value, inBase: boolean): boolean =>
      // The base gives its cells its own look; a cell that it has changed is changed back, and any other has Excel's own look already.
      (inBase && value === base.look[member]) || (value === ALREADY[member] && !(inBase && isBases));
    for (const [value, rectangles] of seenColours(layersOf(placed, member), placed[0]?.rectangles, needless)) {
      for (const areas of areaLists(rectangles)) add(areas, { [member]: value });
    }
  }
  for (const member of LINE_MEMBERS) {
    for (const [line, areas] of areasByLine(looks, member))
      for (const list of areaLists(areas.map(parseAddress))) add(list, { [member]: line });
  }
  return [...byAreas].map(([areas, look]) => ({ areas, look }));
}

type Value = NonNullable<Look[CellMember | "numberFormat"]>;

interface PlacedLook {
  readonly look: Look;
  readonly rectangles: readonly Rectangle[];
}

const placedLooks = (looks: readonly LookPlan[]): PlacedLook[] =>
  looks.map(({ areas, look }) => ({ look, rectangles: areas.split(",").map(parseAddress) }));

function layersOf(placed: readonly PlacedLook[], member: CellMember | "numberFormat"): Layer<Value>[] {
  return placed.flatMap(({ look, rectangles }) => {
    const value = look[member];
    return value === undefined ? [] : [{ colour: value, rectangles }];
  });
}

function onlyCellMembers(look: Look): Look {
  return Object.fromEntries(CELL_MEMBERS.flatMap((member) => (look[member] === undefined ? [] : [[member, look[member]]])));
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
  return [...seenColours(layersOf(placedLooks(looks), "numberFormat"))]
    .filter(([format]) => format !== "General")
    .map(([format, rectangles]) => ({ format: String(format), rectangles }));
}
