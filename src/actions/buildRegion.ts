/** Makes or refreshes the benchmark of the region: its collaboratives side by side, from their benchmarks or from entered averages, with three charts. */
import { averageOfAverages, hospitalAverage, hospitalScores } from "../core/average";
import type { Fraction } from "../core/exact";
import { currentStandards } from "../core/framework";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { isOfRound } from "../core/round";
import { hospitalByName, sameName } from "../core/unit";
import { UserError } from "../core/userError";
import { loadNamedRange } from "../excel/loadNamedCells";
import { planBenchmarkSheet } from "../sheets/benchmarkSheet";
import { hospitalSources } from "../sheets/hospitalSources";
import { leftOutSentences } from "../sheets/leftOut";
import type { NamedCells } from "../sheets/namedCells";
import { SHEET_NAMES } from "../sheets/names";
import { isOfRegion, readBenchmarkSheet } from "../sheets/readBenchmarkSheet";
import { readEnteredSheet, type EnteredReading } from "../sheets/readEnteredSheet";
import { regionSources } from "../sheets/regionSources";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside } from "./buildBeside";
import type { Done } from "./done";
import { readRound, type RoundNow } from "./readRound";
import { refreshSheet, type Refreshed } from "./refreshSheet";
import { runAction } from "./runAction";

export interface RegionRequest {
  /** Name of the collaborative that chart C shows as columns; null: the first that is known through its hospitals. */
  readonly own: string | null;
  /** `rank`: highest average first, as they are now. */
  readonly order: "setUp" | "rank";
}

export interface RegionResult {
  readonly sheet: string;
  /** What the sheet says at its head; "" where it was right already. */
  readonly title: string;
  /** The collaboratives compared, in their order, those with entered averages called so. */
  readonly collaboratives: readonly string[];
  /** Sentences: who is missing, what was left out and why, and averages that were typed and cannot be counted. */
  readonly leftOut: readonly string[];
  readonly done: Done;
}

/** What the region's benchmark would be now, beside the one that is there. */
export interface RegionNow {
  /** The sheet's name, there or to come. */
  readonly name: string;
  /** Null where there is none yet. */
  readonly made: string | null;
  readonly collaboratives: readonly string[];
  /** Sentences: who is missing, what was left out and why, and averages that were typed and cannot be counted. */
  readonly unused: readonly string[];
  /** Null where no collaborative has figures. */
  readonly refreshed: Refreshed | null;
}

/** Writes nothing: from what was read to what would be written. */
export function regionNow(now: RoundNow, { own, order }: RegionRequest): RegionNow {
  const { book, ours, ownSheetsInUse, round } = now;
  const { framework, settings, units } = book;
  const benchmarks = ours.filter(({ kind }) => kind === "benchmark").map(({ cells }) => readBenchmarkSheet(cells, framework, units));
  const entered = ours.filter(({ kind }) => kind === "entered").map(({ cells }) => readEnteredSheet(cells, framework));
  const rankBy = order === "rank" ? averagesOf(now, entered) : null;
  const { collaboratives, region, missing, leftOut } = regionSources(benchmarks, entered, { ...round, units, own, rankBy });
  const ofRound = entered.filter((reading) => isOfRound(reading, round));

  const group = units.region ?? { name: roundsMessages.regionName(), shortName: "" };
  const made = ours
    .filter(({ kind }) => kind === "region")
    .map((sheet) => ({ ...sheet, reading: readBenchmarkSheet(sheet.cells, framework, units) }));
  const old = made.find(({ cells, reading }) => isOfRound(reading, round) && isOfRegion(cells, group)) ?? null;
  const taken = book.sheets.map(({ name }) => name);
  const name = old?.cells.sheet ?? freeTabName(roundsMessages.regionTab(group.shortName || group.name), taken).name;
  const planMade = (day: string) =>
    planBenchmarkSheet({
      name,
      collaborative: group,
      ...round,
      framework,
      bands: settings.bands,
      hospitals: collaboratives,
      missing,
      leftOut,
      region,
      isRanked: order === "rank",
      made: day,
    });
  return {
    name,
    made: old?.reading.made ?? null,
    collaboratives: collaboratives.map((one) => one.name),
    unused: [...missing, ...leftOutSentences(leftOut), ...ofRound.flatMap(({ problems }) => problems.map(({ message }) => message))],
    refreshed:
      collaboratives.length === 0
        ? null
        : refreshSheet(planMade, old && { ...old, made: old.reading.made }, ours, { taken: [...taken, name], ownSheetsInUse }),
  };
}

/** Three requests; two where the sheet is right already. Throws UserError when no collaborative has figures. */
export function buildRegion(request: RegionRequest): Promise<RegionResult> {
  return runAction(async (context, writing) => {
    const now = await readRound(context);
    const { name, collaboratives, unused, refreshed } = regionNow(now, request);
    if (refreshed === null) throw new UserError([roundsMessages.regionNeedsCollaboratives(), ...unused].join(" "));
    const { build, keptAs } = refreshed;

    const result = { sheet: name, collaboratives, leftOut: unused };
    if (build === null) return { ...result, title: "", done: { sentence: messages.upToDateAlready([name]), undo: "cannot" } };
    const readTitle: (() => NamedCells | null)[] = [];
    await buildBeside(context, writing, [build], now.book, {
      alsoQueue: () => readTitle.push(loadNamedRange(context.workbook.worksheets.getItem(name).names, SHEET_NAMES.title)),
    });
    const sentence = [messages.benchmarkMade(name), ...(keptAs === null ? [] : [messages.oldSheetKept(keptAs)])].join(" ");
    return { ...result, title: String(readTitle[0]?.()?.values[0]?.[0] ?? ""), done: { sentence, undo: "cannot" } };
  });
}

/** The exact average of each collaborative now, to put them in order. */
function averagesOf(
  { book: { units, settings }, readings, round }: RoundNow,
  entered: readonly EnteredReading[],
): (collaborative: string) => Fraction | null {
  const ids = currentStandards(round.area).map(({ id }) => id);
  const { hospitals } = hospitalSources(readings, { ...round, units, countPeerReviews: settings.countPeerReviews });
  return (collaborative) => {
    const own = hospitals.filter(({ hospital }) => sameName(hospitalByName(units, hospital)?.collaborative ?? "", collaborative));
    if (own.some(({ wards }) => wards.length > 0))
      return averageOfAverages(
        own.map(({ wards }) =>
          hospitalAverage(
            hospitalScores(
              ids,
              wards.map(({ scores }) => scores),
            ),
          ),
        ),
      ).value;
    const typed = entered.flatMap(({ columns }) => columns).find((column) => sameName(column.collaborative, collaborative));
    return averageOfAverages(ids.map((id) => ({ value: typed?.values.get(id) ?? null }))).value;
  };
}
