/** Adds empty score sheets for a hospital or its wards, and, the first time, the Set-up and Framework sheets that they look at. */
import { dayText } from "../core/day";
import { areaById, currentStandards, type Area, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import type { Period } from "../core/period";
import type { Route } from "../core/route";
import type { SheetIdentity } from "../core/sheetIdentity";
import { identityKey } from "../core/sheetIdentity";
import type { Unit } from "../core/unit";
import { UserError } from "../core/userError";
import { loadSheetCells, loadSheetOfName } from "../excel/loadNamedCells";
import { sequin } from "../frameworks";
import { readScoreSheet } from "../sheets/readScoreSheet";
import { planScoreSheet } from "../sheets/scoreSheet";
import { scoreTabName, type TakenTab } from "../sheets/sheetName";
import { buildBeside } from "./buildBeside";
import type { Done } from "./done";
import { loadBook, type BookNow } from "./readBook";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";
import { newSheet, setUpFor } from "./setUpFor";

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
    const readSetUpSheet = loadSheetOfName(context, "settings");
    const readTaken = loadTakenTabs(context, identitiesOf(request));
    await context.sync();

    const book = readBook();
    refuseIfNewer(book.sheets);
    const area = areaToScore(book.framework, request.areaId);
    const identities = identitiesOf(request);
    const tabs = tabsFor(identities, book, readTaken(book.framework));
    const made = dayText(new Date());
    const { settings, framework } = book;
    const scoreSheets = tabs.map(({ name, identity }) =>
      planScoreSheet({ ...identity, name, area, framework, endWords: settings.endWords, askBothViews: settings.askBothViews, made }),
    );
    const { sheets, cells } = setUpFor(
      book,
      { ...request, hospitals: [request] },
      readSetUpSheet(),
      made,
      tabs.map(({ name }) => name),
    );

    await buildBeside(context, writing, [...sheets, ...scoreSheets.map(newSheet)], book, {
      cells,
      ...(scoreSheets[0] && { show: scoreSheets[0] }),
    });
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
  const known: TakenTab[] = sheets.map(({ name }) => ({
    name,
    identity: taken.find((tab) => tab.name.toLowerCase() === name.toLowerCase())?.identity ?? null,
  }));
  return identities.map((identity) => {
    const same = known.find((tab) => tab.identity !== null && identityKey(tab.identity) === identityKey(identity));
    if (same) throw new UserError(messages.alreadyScored(same.name));
    const { name, why } = scoreTabName(identity, known, framework);
    known.push({ name, identity });
    return { name, identity, why };
  });
}
