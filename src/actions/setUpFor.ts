/** What adding score sheets does to Set-up and Framework: makes them, or lets Set-up know the new hospital and wards. */
import { entryFor } from "../core/calendar";
import { messages } from "../core/messages";
import type { Period } from "../core/period";
import type { Units } from "../core/unit";
import { calendars } from "../frameworks";
import { planFrameworkSheet } from "../sheets/frameworkSheet";
import type { NamedCells, WorkbookCells } from "../sheets/namedCells";
import { textOutside } from "../sheets/ownText";
import type { SheetPlan } from "../sheets/plan";
import { hospitalRows, wardRows, withUnits } from "../sheets/setUpAdditions";
import { planSetUpSheet } from "../sheets/setUpSheet";
import { freeTabName } from "../sheets/sheetName";
import type { CellsBeside, SheetToBuild } from "./buildBeside";
import type { BookNow } from "./readBook";

export interface SetUpChange {
  readonly sheets: readonly SheetToBuild[];
  readonly cells: readonly CellsBeside[];
}

/** What score sheets are added for. */
export interface UnitsToScore {
  readonly hospitals: readonly { readonly hospital: string; readonly wards: readonly string[] }[];
  readonly areaId: string;
  readonly period: Period;
}

/**
 * Set-up and Framework where they are missing; else the hospitals and wards that Set-up does not have yet, in the empty rows of its tables.
 * Where those are too few, Set-up is made again with longer tables. `used`: all cells of the Set-up sheet that is there;
 * `tabs`: the names that the score sheets get.
 */
export function setUpFor(
  book: BookNow,
  { hospitals, areaId, period }: UnitsToScore,
  used: NamedCells | null,
  made: string,
  tabs: readonly string[],
): SetUpChange {
  const { settings, units, framework, cells } = book;
  const added = withAll(units, hospitals);
  const taken = [...book.sheets.map(({ name }) => name), ...tabs];
  const frameworkSheet = cells.framework === undefined ? [newSheet(atFreeTab(planFrameworkSheet(framework, made), taken))] : [];
  const stamped = cells.framework === undefined || book.stamps.length === 0 ? [] : [stampsOn(cells.framework.sheet, book)];
  if (cells.settings === undefined) {
    const calendar = book.calendar ?? calendars.find((one) => entryFor(one, period) !== null) ?? null;
    const setUp = planSetUpSheet({ settings: { ...settings, areaId, period }, units: added.units, calendar }, framework, made);
    return { sheets: [newSheet(atFreeTab(setUp, taken)), ...frameworkSheet], cells: stamped };
  }
  const rows = unitCells(cells, added);
  if (rows !== null) return { sheets: frameworkSheet, cells: [...rows, ...stamped] };
  return { sheets: [longerSetUp(book, added.units, cells.settings.sheet, used, made), ...frameworkSheet], cells: stamped };
}

/** Somebody may have a sheet of that name already. */
const atFreeTab = (plan: SheetPlan, taken: readonly string[]): SheetPlan => ({ ...plan, name: freeTabName(plan.name, taken).name });

export const newSheet = (plan: SheetPlan): SheetToBuild => ({ plan, replaces: null, repoint: [] });

interface AllAdded {
  readonly units: Units;
  readonly hospitals: readonly string[];
  readonly wards: readonly { readonly hospital: string; readonly ward: string }[];
}

function withAll(units: Units, wanted: UnitsToScore["hospitals"]): AllAdded {
  return wanted.reduce<AllAdded>(
    (so, { hospital, wards }) => {
      const added = withUnits(so.units, hospital, wards);
      return {
        units: added.units,
        hospitals: [...so.hospitals, ...(added.hospital === null ? [] : [added.hospital])],
        wards: [...so.wards, ...added.wards.map((ward) => ({ hospital, ward }))],
      };
    },
    { units, hospitals: [], wards: [] },
  );
}

/** Null where a table has too few empty rows. */
function unitCells({ hospitals, wards }: WorkbookCells, added: AllAdded): CellsBeside[] | null {
  const hospitalEntries = hospitals === undefined ? [] : hospitalRows(hospitals, added.hospitals);
  const wardEntries = wards === undefined ? [] : wardRows(wards, added.wards);
  if (hospitalEntries === null || wardEntries === null) return null;
  return [
    ...(hospitals === undefined ? [] : [{ sheet: hospitals.sheet, entries: hospitalEntries }]),
    ...(wards === undefined ? [] : [{ sheet: wards.sheet, entries: wardEntries }]),
  ];
}

function longerSetUp(book: BookNow, units: Units, name: string, used: NamedCells | null, made: string): SheetToBuild {
  const { settings, calendar, framework, cells, sheets } = book;
  const plan = { ...planSetUpSheet({ settings, units, calendar }, framework, made), name };
  const parts = Object.values(cells);
  const hasOwnText = used !== null && textOutside(used, parts, plan).length > 0;
  const taken = sheets.map((sheet) => sheet.name);
  const old = sheets.find((sheet) => sheet.name === name);
  return {
    plan,
    replaces: old === undefined ? null : { id: old.id, keepAs: hasOwnText ? freeTabName(messages.oldSheetName(name), taken).name : null },
    repoint: [],
  };
}

/** Changes made by hand on the Framework sheet are recorded there with the first score sheet that uses them. */
function stampsOn(sheet: string, { stamps }: BookNow): CellsBeside {
  return { sheet, entries: stamps.map(({ cell, value }) => ({ cell, entry: value })) };
}
