/** Makes or refreshes the sheet of rounds: how the hospitals of a collaborative, or the collaboratives of the region, have moved in one area. */
import { baselineRound, roundsOf, rowsOfUnits, sameHistoryUnit, type HistoryRow } from "../core/history";
import { areaById, type Area } from "../core/framework";
import { messages } from "../core/messages";
import type { Period } from "../core/period";
import { hospitalsOf, sameName, shortNameOf, type Units } from "../core/unit";
import { UserError } from "../core/userError";
import { loadHistory } from "../excel/loadHistory";
import { headerKey } from "../sheets/namedCells";
import { NO_HISTORY, readHistory } from "../sheets/readHistorySheet";
import { freeTabName } from "../sheets/sheetName";
import { planTrendSheet, TREND_FIELDS, type TrendUnit } from "../sheets/trendSheet";
import { valueBelow } from "../sheets/readHospitalSheet";
import { buildBeside } from "./buildBeside";
import { collaborativeOf } from "./collaborativeOf";
import type { Done } from "./done";
import { readRound, type RoundNow } from "./readRound";
import { refreshSheet, type Refreshed } from "./refreshSheet";
import { runAction } from "./runAction";

export interface TrendRequest {
  /** Name of the collaborative; null: the region with its collaboratives. */
  readonly collaborative: string | null;
  /** The areas to show: one. More are refused, for their scores are never joined. Left out: the area of Set-up. */
  readonly areaIds?: readonly string[];
}

export interface TrendResult {
  readonly sheet: string;
  /** How many rounds it shows. */
  readonly rounds: number;
  readonly done: Done;
}

/** What the sheet of rounds would be now, beside the one that is there. */
export interface TrendNow {
  /** The sheet's name, there or to come. */
  readonly name: string;
  /** Null where there is none yet. */
  readonly made: string | null;
  readonly area: Area;
  readonly rounds: readonly Period[];
  /** Null where no round of the area was closed. */
  readonly refreshed: Refreshed | null;
}

/** Writes nothing: from what was read to what would be written. Throws UserError for more areas than one. */
export function trendNow({ book, ours, ownSheetsInUse, round }: RoundNow, history: readonly HistoryRow[], { collaborative: wanted, areaIds = [] }: TrendRequest): TrendNow {
  const { framework, settings, units } = book;
  const [area = round.area, other] = areaIds.flatMap((id) => areaById(framework, id) ?? []);
  if (other !== undefined && other.id !== area.id) throw new UserError(messages.trendTwoAreas(area.name, other.name));
  const shown = trendUnits(units, wanted === null ? null : collaborativeOf(units, wanted)).filter((unit, index, all) => index === all.length - 1 || isIn(history, unit, area.id));
  const own = rowsOfUnits(history, shown);
  const rounds = roundsOf(own, area.id);

  const group = shown.at(-1)?.called ?? "";
  const old = ours.filter(({ kind }) => kind === "trend").find(({ cells: { named } }) => named.header !== undefined && sameName(valueBelow(named.header, [headerKey(TREND_FIELDS.area)]), area.name) && sameName(valueBelow(named.header, [headerKey(TREND_FIELDS.group)]), group)) ?? null;
  const taken = book.sheets.map(({ name }) => name);
  const name = old?.cells.sheet ?? freeTabName(messages.trendTab(group), taken).name;
  const made = old?.cells.named.header === undefined ? "" : valueBelow(old.cells.named.header, [headerKey(TREND_FIELDS.made)]);
  const planMade = (day: string) => planTrendSheet({ name, area, framework, units: shown, rounds, baseline: baselineRound(own, area.id, settings.baselines), history: own, made: day });
  return {
    name,
    made: old === null ? null : made,
    area,
    rounds,
    refreshed: rounds.length === 0 ? null : refreshSheet(planMade, old && { ...old, made }, [], { taken: [...taken, name], ownSheetsInUse }),
  };
}

/** Three requests; two where the sheet is right already. Throws UserError without a closed round of the area, and for more areas than one. */
export function buildTrend(request: TrendRequest): Promise<TrendResult> {
  return runAction(async (context, writing) => {
    const readCells = loadHistory(context);
    const now = await readRound(context);
    const cells = readCells();
    const { rows: history } = cells === null ? NO_HISTORY : readHistory(cells, now.book.framework);
    const { name, area, rounds, refreshed } = trendNow(now, history, request);
    if (refreshed === null) throw new UserError(messages.trendNeedsRounds(area.name));
    const { build, keptAs } = refreshed;
    if (build === null) return { sheet: name, rounds: rounds.length, done: { sentence: messages.upToDateAlready([name]), undo: "cannot" } };
    await buildBeside(context, writing, [build], now.book);
    const sentence = [messages.trendReady(name), ...(keptAs === null ? [] : [messages.oldSheetKept(keptAs)])].join(" ");
    return { sheet: name, rounds: rounds.length, done: { sentence, undo: "cannot" } };
  });
}

/** In set-up order, the group itself last. */
function trendUnits({ region, collaboratives, hospitals, ...units }: Units, collaborative: { readonly name: string; readonly shortName: string } | null): TrendUnit[] {
  if (collaborative === null) {
    const name = region?.name ?? messages.regionName();
    return [
      ...collaboratives.map((one): TrendUnit => ({ level: "collaborative", unit: one.name, partOf: name, called: shortNameOf(one) })),
      { level: "region", unit: name, partOf: "", called: region === null ? name : shortNameOf(region) },
    ];
  }
  return [
    ...hospitalsOf({ region, collaboratives, hospitals, ...units }, collaborative.name).map((one): TrendUnit => ({ level: "hospital", unit: one.name, partOf: collaborative.name, called: one.name })),
    { level: "collaborative", unit: collaborative.name, partOf: region?.name ?? "", called: shortNameOf(collaborative) },
  ];
}

const isIn = (history: readonly HistoryRow[], unit: TrendUnit, areaId: string): boolean => history.some((row) => row.areaId === areaId && sameHistoryUnit(unit, row));
