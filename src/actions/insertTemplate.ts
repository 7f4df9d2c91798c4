/** Adds empty score sheets for a hospital or its wards, and, the first time, the Set-up and Framework sheets that they look at. */
import { entryFor } from "../core/calendar";
import { dayText } from "../core/day";
import { areaById, currentStandards, type Area, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import type { Period } from "../core/period";
import type { Route } from "../core/route";
import type { SheetIdentity } from "../core/sheetIdentity";
import { identityKey } from "../core/sheetIdentity";
import type { Unit } from "../core/unit";
import { UserError } from "../core/userError";
import { loadSheetCells } from "../excel/loadNamedCells";
import { calendars, sequin } from "../frameworks";
import { planFrameworkSheet } from "../sheets/frameworkSheet";
import type { SheetPlan } from "../sheets/plan";
import { readScoreSheet } from "../sheets/readScoreSheet";
import { planScoreSheet } from "../sheets/scoreSheet";
import type { WorkbookCells } from "../sheets/namedCells";
import { hospitalRows, wardRows, withUnits, type UnitsAdded } from "../sheets/setUpAdditions";
import { SETUP_TABLES } from "../sheets/setUpFields";
import { planSetUpSheet } from "../sheets/setUpSheet";
import { scoreTabName, type TakenTab } from "../sheets/sheetName";
import { buildBeside, type CellsBeside } from "./buildBeside";
import type { Done } from "./done";
import { loadBook, type BookNow } from "./readBook";
import { runAction } from "./runAction";

export interface TemplateRequest {
  readonly hospital: string;
  /** None: the whole hospital on one sheet. */
  readonly wards: readonly string[];
  readonly areaId: string;
  readonly period: Period;
  readonly route: Route;
}

export interface InsertedTemplates {
  /** `note`: why a tab is not called as the unit is. */
  readonly sheets: readonly { readonly sheet: string; readonly unit: Unit; readonly note: string | null }[];
  readonly done: Done;
}

/** Two requests, however many wards. Throws UserError for an area without standards, and where a sheet of the same identity is there already. */
export function insertTemplate(request: TemplateRequest): Promise<InsertedTemplates> {
  return runAction(async (context, writing) => {
    const readBook = loadBook(context);
    const readTaken = loadTakenTabs(context, identitiesOf(request));
    await context.sync();

    const book = readBook();
    const area = areaToScore(book.framework, request.areaId);
    const identities = identitiesOf(request);
    const tabs = tabsFor(identities, book, readTaken(book.framework));
    const made = dayText(new Date());
    const { settings, framework } = book;
    const scoreSheets = tabs.map(({ name, identity }) =>
      planScoreSheet({ ...identity, name, area, framework, endWords: settings.endWords, askBothViews: settings.askBothViews, made }),
    );
    const { plans, cells } = setUpFor(book, request, made);

    await buildBeside(
      context,
      writing,
      [...plans, ...scoreSheets].map((plan) => ({ plan, replaces: null, repoint: [] })),
      book,
      { cells, ...(scoreSheets[0] && { show: scoreSheets[0] }) },
    );
    return {
      sheets: tabs.map(({ name, identity, why }) => ({ sheet: name, unit: identity.unit, note: why })),
      done: { sentence: messages.sheetsAdded(tabs.map(({ name }) => name)), undo: "cannot" },
    };
  });
}

function identitiesOf({ hospital, wards, areaId, period, route }: TemplateRequest): SheetIdentity[] {
  const units: Unit[] = wards.length === 0 ? [{ hospital, ward: null }] : wards.map((ward) => ({ hospital, ward }));
  return units.map((unit) => ({ unit, areaId, period, route }));
}

function areaToScore(framework: Framework, areaId: string): Area {
  const area = areaById(framework, areaId);
  if (area === null) throw new UserError(messages.areaUnknown(areaId));
  if (currentStandards(area).length === 0) throw new UserError(messages.areaWithoutStandards(area.name));
  return area;
}

/** Queues a look at the sheets that already have the names we would like: the same score sheet, or something else of that name. */
function loadTakenTabs(context: Excel.RequestContext, identities: readonly SheetIdentity[]): (framework: Framework) => TakenTab[] {
  const wanted = [...new Set(identities.map((identity) => scoreTabName(identity, [], sequin).name))];
  const readers = wanted.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    return [name, loadSheetCells(sheet, name, ["header"])] as const;
  });
  return (framework) =>
    readers.flatMap(([name, read]) => {
      const cells = read();
      return cells === null ? [] : [{ name, identity: readScoreSheet(cells, framework).identity }];
    });
}

function tabsFor(identities: readonly SheetIdentity[], { sheets, framework }: BookNow, taken: readonly TakenTab[]) {
  const known: TakenTab[] = sheets.map(({ name }) => ({ name, identity: taken.find((tab) => tab.name === name)?.identity ?? null }));
  return identities.map((identity) => {
    const same = known.find((tab) => tab.identity !== null && identityKey(tab.identity) === identityKey(identity));
    if (same) throw new UserError(messages.alreadyScored(same.name));
    const { name, why } = scoreTabName(identity, known, framework);
    known.push({ name, identity });
    return { name, identity, why };
  });
}

/** Set-up and Framework where they are missing; else the hospital and wards that Set-up does not have yet. */
function setUpFor(book: BookNow, { hospital, wards, areaId, period }: TemplateRequest, made: string): { plans: SheetPlan[]; cells: CellsBeside[] } {
  const { settings, units, framework, cells } = book;
  const added = withUnits(units, hospital, wards);
  const frameworkSheet = cells.framework === undefined ? [planFrameworkSheet(framework, made)] : [];
  const stamped = cells.framework === undefined || book.stamps.length === 0 ? [] : [stampsOn(cells.framework.sheet, book)];
  if (cells.settings !== undefined) return { plans: frameworkSheet, cells: [...unitCells(cells, added, hospital), ...stamped] };
  const calendar = book.calendar ?? calendars.find((one) => entryFor(one, period) !== null) ?? null;
  const setUp = planSetUpSheet({ settings: { ...settings, areaId, period }, units: added.units, calendar }, framework, made);
  return { plans: [setUp, ...frameworkSheet], cells: stamped };
}

/** Changes made by hand on the Framework sheet are recorded there with the first score sheet that uses them. */
function stampsOn(sheet: string, { stamps }: BookNow): CellsBeside {
  return { sheet, entries: stamps.map(({ cell, value }) => ({ cell, entry: value })) };
}

function unitCells(cells: WorkbookCells, added: UnitsAdded, hospital: string): CellsBeside[] {
  const { hospitals, wards } = cells;
  const rows = [
    hospitals === undefined || added.hospital === null ? [] : hospitalRows(hospitals, [added.hospital]),
    wards === undefined || added.wards.length === 0 ? [] : wardRows(wards, hospital, added.wards),
  ];
  return rows.flatMap((entries, index): CellsBeside[] => {
    const table = index === 0 ? hospitals : wards;
    if (entries === null) throw new UserError(messages.setUpTableFull(index === 0 ? SETUP_TABLES.hospitals.title : SETUP_TABLES.wards.title));
    return table === undefined || entries.length === 0 ? [] : [{ sheet: table.sheet, entries }];
  });
}
