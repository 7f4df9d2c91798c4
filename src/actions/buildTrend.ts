/** Makes or refreshes the sheet of rounds: how the hospitals of a collaborative, or the collaboratives of the region, have moved in one area. */
import type { BrokenLine } from "../core/formerNames";
import { baselineRound, isInHistory, lastRound, roundsOf, rowOf, rowsOfUnits, type HistoryRow } from "../core/history";
import { areaById, type Area } from "../core/framework";
import { inRank } from "../core/levels";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { membersThen, otherMembers } from "../core/narrative/members";
import { periodShort, type Period } from "../core/period";
import type { Names } from "../core/settings";
import { hospitalsOf, letterOf, sameName, shortNameOf, type Units } from "../core/unit";
import { UserError } from "../core/userError";
import { loadHistory } from "../excel/loadHistory";
import { headerKey } from "../sheets/namedCells";
import { readHistoryNow, type HistoryNow } from "../sheets/readHistorySheet";
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
  /** `rank`: highest average of the last round first. Left out: as on Set-up. */
  readonly order?: "setUp" | "rank";
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
export function trendNow(
  { book, ours, ownSheetsInUse, round }: RoundNow,
  { rows: history, broken, perhaps }: HistoryNow,
  { collaborative: wanted, areaIds = [], order = "setUp" }: TrendRequest,
): TrendNow {
  const { framework, settings, units } = book;
  const [area = round.area, other] = areaIds.flatMap((id) => areaById(framework, id) ?? []);
  if (other !== undefined && other.id !== area.id) throw new UserError(roundsMessages.trendTwoAreas(area.name, other.name));
  const { units: all, group: last } = trendUnits(units, wanted === null ? null : collaborativeOf(units, wanted), settings.names);
  const isShown = (unit: TrendUnit): boolean => isInHistory(history, unit, area.id);
  const latest = lastRound(rowsOfUnits(history, all), area.id, { kind: "quarter", year: 9999, quarter: 1 });
  const ordered =
    order === "rank" && latest !== null ? inRank(all, (unit) => rowOf(history, unit, null, area.id, latest)?.score ?? null) : all;
  // Those it was formed from come before it, each with its own line.
  const withFormer = ordered.flatMap((unit) => [...formerUnits(unit, broken, settings.names), unit]);
  const shown = [...withFormer.filter(isShown), last];
  const own = rowsOfUnits(history, shown);
  const rounds = roundsOf(own, area.id);
  const asked =
    settings.names === "letters"
      ? []
      : perhaps.filter(({ level, unit }) => all.some((one) => one.level === level && sameName(one.unit, unit)));
  const collaborative = wanted === null ? null : last.unit;
  const remarks = (day: string): string[] => [
    ...(order === "rank" ? [roundsMessages.orderedByRank(day)] : []),
    ...all.flatMap((unit) => broken.filter((one) => isAbout(one, unit)).map((one) => brokenSentence(unit.called, one, settings.names))),
    ...asked.map(
      ({ unit, since, before, until }) =>
        `${roundsMessages.unitHasNoRounds(unit, since === null ? null : periodShort(since), before, periodShort(until))} ${roundsMessages.sayOnSetUp(unit, before)}`,
    ),
    ...(collaborative === null
      ? []
      : membersRemarks(history, collaborative, area.id, rounds, messages.averageOfGroup(last.called), settings.names)),
  ];

  const group = shown.at(-1)?.called ?? "";
  const old =
    ours
      .filter(({ kind }) => kind === "trend")
      .find(
        ({ cells: { named } }) =>
          named.header !== undefined &&
          sameName(valueBelow(named.header, [headerKey(TREND_FIELDS.area)]), area.name) &&
          sameName(valueBelow(named.header, [headerKey(TREND_FIELDS.group)]), group),
      ) ?? null;
  const taken = book.sheets.map(({ name }) => name);
  const name = old?.cells.sheet ?? freeTabName(roundsMessages.trendTab(group), taken).name;
  const made = old?.cells.named.header === undefined ? "" : valueBelow(old.cells.named.header, [headerKey(TREND_FIELDS.made)]);
  const planMade = (day: string) =>
    planTrendSheet({
      name,
      area,
      framework,
      units: shown,
      rounds,
      baseline: baselineRound(own, area.id, settings.baselines),
      history: own,
      remarks: remarks(day),
      made: day,
    });
  return {
    name,
    made: old === null ? null : made,
    area,
    rounds,
    refreshed:
      rounds.length === 0 ? null : refreshSheet(planMade, old && { ...old, made }, ours, { taken: [...taken, name], ownSheetsInUse }),
  };
}

/** Three requests; two where the sheet is right already. Throws UserError without a closed round of the area, and for more areas than one. */
export function buildTrend(request: TrendRequest): Promise<TrendResult> {
  return runAction(async (context, writing) => {
    const readCells = loadHistory(context);
    const now = await readRound(context);
    const history = readHistoryNow(readCells(), now.book.framework, now.book.units);
    const { name, area, rounds, refreshed } = trendNow(now, history, request);
    if (refreshed === null) throw new UserError(roundsMessages.trendNeedsRounds(area.name));
    const { build, keptAs } = refreshed;
    if (build === null) return { sheet: name, rounds: rounds.length, done: { sentence: messages.upToDateAlready([name]), undo: "cannot" } };
    await buildBeside(context, writing, [build], now.book);
    const sentence = [roundsMessages.trendReady(name), ...(keptAs === null ? [] : [messages.oldSheetKept(keptAs)])].join(" ");
    return { sheet: name, rounds: rounds.length, done: { sentence, undo: "cannot" } };
  });
}

/** In set-up order, and the group that they belong to. Hospitals go by letters where their names are not shown. */
function trendUnits(
  all: Units,
  collaborative: { readonly name: string; readonly shortName: string } | null,
  names: Names,
): { units: TrendUnit[]; group: TrendUnit } {
  const { region, collaboratives, hospitals } = all;
  if (collaborative === null) {
    const name = region?.name ?? roundsMessages.regionName();
    return {
      units: collaboratives.map((one): TrendUnit => ({ level: "collaborative", unit: one.name, partOf: name, called: shortNameOf(one) })),
      group: { level: "region", unit: name, partOf: "", called: region === null ? name : shortNameOf(region) },
    };
  }
  const called = (hospital: (typeof hospitals)[number]): string =>
    names === "shown" ? hospital.name : messages.hospitalLetter(letterOf(hospitals.indexOf(hospital)));
  return {
    units: hospitalsOf(all, collaborative.name).map((one): TrendUnit => ({
      level: "hospital",
      unit: one.name,
      partOf: collaborative.name,
      called: called(one),
    })),
    group: { level: "collaborative", unit: collaborative.name, partOf: region?.name ?? "", called: shortNameOf(collaborative) },
  };
}

/** Of which hospitals one of the last two rounds was, and not the other: their averages stand side by side. */
function membersRemarks(
  history: readonly HistoryRow[],
  collaborative: string,
  areaId: string,
  rounds: readonly Period[],
  average: string,
  names: Names,
): string[] {
  const [before, latest] = rounds.slice(-2);
  if (before === undefined || latest === undefined) return [];
  const now = membersThen(history, collaborative, areaId, latest);
  if (now.length === 0) return [];
  const { joined, left } = otherMembers(history, { collaborative, areaId, then: before, now });
  const said = (hospitals: readonly string[], inIt: Period, notInIt: Period): string[] =>
    hospitals.length === 0
      ? []
      : [roundsMessages.membersDiffer(hospitals, names === "shown", average, periodShort(inIt), periodShort(notInIt))];
  return [...said(joined, latest, before), ...said(left, before, latest)];
}

const isAbout = (broken: BrokenLine, unit: TrendUnit): boolean => broken.level === unit.level && sameName(broken.unit, unit.unit);

/** Nobody has a letter for a unit that is no more: it is not shown where names are not. */
function formerUnits(unit: TrendUnit, broken: readonly BrokenLine[], names: Names): TrendUnit[] {
  if (names === "letters" && unit.level === "hospital") return [];
  return broken
    .filter((one) => isAbout(one, unit))
    .flatMap(({ from }) => from.map((name): TrendUnit => ({ ...unit, unit: name, called: name })));
}

function brokenSentence(called: string, { level, from, how }: BrokenLine, names: Names): string {
  if (names === "letters" && level === "hospital") return roundsMessages.unitChanged(called);
  return how === "formed" ? roundsMessages.unitFormed(called, from) : roundsMessages.unitDivided(called, from);
}
