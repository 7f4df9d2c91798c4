/** Makes or refreshes the benchmark: hospitals side by side, standard by standard, with two charts. */
import { hospitalAverage, hospitalScores } from "../core/average";
import type { Fraction } from "../core/exact";
import { currentStandards, type Area } from "../core/framework";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { sameName, type Units } from "../core/unit";
import { UserError } from "../core/userError";
import { loadNamedRange } from "../excel/loadNamedCells";
import { planBenchmarkSheet } from "../sheets/benchmarkSheet";
import { benchmarkSources } from "../sheets/benchmarkSources";
import type { NamedCells } from "../sheets/namedCells";
import { SHEET_NAMES } from "../sheets/names";
import { planKeySheet } from "../sheets/keySheet";
import { hospitalSources, type HospitalSources } from "../sheets/hospitalSources";
import { readBenchmarkSheet, type BenchmarkReading } from "../sheets/readBenchmarkSheet";
import { periodShort } from "../core/period";
import { isOfRound } from "../core/round";
import { leftOutSentences } from "../sheets/leftOut";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside, type SheetToBuild } from "./buildBeside";
import { collaborativeOf } from "./collaborativeOf";
import type { Done } from "./done";
import type { OurSheet } from "./readBook";
import { readRound, type RoundNow } from "./readRound";
import { refreshSheet, type Refreshed } from "./refreshSheet";
import { runAction } from "./runAction";

export interface BenchmarkRequest {
  /** Name of the collaborative; null compares all hospitals. */
  readonly collaborative: string | null;
  /** `rank`: highest average first, as they are now; else as Set-up has them. */
  readonly order?: "setUp" | "rank";
}

export interface BenchmarkResult {
  readonly sheet: string;
  /** What the sheet says at its head, as Excel works it out; "" where the sheet was right already. */
  readonly title: string;
  /** The hospitals compared, in their order. */
  readonly hospitals: readonly string[];
  /** Sentences: who is missing, which sheets were left out and why. */
  readonly leftOut: readonly string[];
  readonly done: Done;
}

/** What the benchmark would be now, beside the one that is there. */
export interface BenchmarkNow {
  /** The sheet's name, there or to come. */
  readonly name: string;
  /** Null where there is none yet. */
  readonly made: string | null;
  readonly hospitals: readonly string[];
  /** Sentences: who is missing, which sheets were left out and why. */
  readonly unused: readonly string[];
  /** Null where no hospital can be compared. */
  readonly refreshed: Refreshed | null;
}

/** Writes nothing: from what was read to what would be written. */
export function benchmarkNow(
  { book, ours, ownSheetsInUse, readings, hospitalSheets, round }: RoundNow,
  { collaborative: wanted, order = "setUp" }: BenchmarkRequest,
): BenchmarkNow {
  const { framework, settings, units } = book;
  const collaborative = wanted === null ? null : collaborativeOf(units, wanted);
  const scores = hospitalSources(readings, { ...round, units, countPeerReviews: settings.countPeerReviews });
  const rankBy = order === "rank" ? averagesOf(scores, round.area) : null;
  const { hospitals, missing, leftOut } = benchmarkSources(
    hospitalSheets.map(({ reading }) => reading),
    scores,
    {
      rankBy,
      ...round,
      units,
      collaborative: wanted,
      names: settings.names,
    },
  );

  const made = ours
    .filter(({ kind }) => kind === "benchmark")
    .map((sheet) => ({ ...sheet, reading: readBenchmarkSheet(sheet.cells, framework, units) }));
  const isThisOne = (reading: BenchmarkReading): boolean =>
    isOfRound(reading, round) && reading.collaborative === (collaborative?.name ?? null);
  const old = made.find(({ reading }) => isThisOne(reading)) ?? null;
  const taken = book.sheets.map(({ name }) => name);
  const firstChoice =
    made.length === 0
      ? messages.benchmarkTab()
      : messages.benchmarkTabOf(collaborative?.shortName || collaborative?.name || periodShort(round.period).replace("/", "-"));
  const name = old?.cells.sheet ?? freeTabName(firstChoice, taken).name;
  const planMade = (day: string) =>
    planBenchmarkSheet({
      name,
      collaborative,
      ...round,
      framework,
      bands: settings.bands,
      hospitals,
      missing,
      leftOut,
      isRanked: order === "rank",
      made: day,
    });
  // One that has lost a part that other sheets look at is made anew.
  const charts = old?.reading.places === null ? [] : (old?.charts ?? []);
  return {
    name,
    made: old?.reading.made ?? null,
    hospitals: hospitals.map((hospital) => hospital.name),
    unused: [...missing, ...leftOutSentences(leftOut)],
    refreshed:
      hospitals.length === 0
        ? null
        : refreshSheet(planMade, old && { ...old, charts, made: old.reading.made }, ours, {
            taken: [...taken, name],
            ownSheetsInUse,
          }),
  };
}

/** Three requests; two where the sheet is right already. Throws UserError when no hospital can be compared. */
export function buildBenchmark(request: BenchmarkRequest): Promise<BenchmarkResult> {
  return runAction(async (context, writing) => {
    const now = await readRound(context);
    const { book, ours, ownSheetsInUse } = now;
    const { name, hospitals, unused, refreshed } = benchmarkNow(now, request);
    if (refreshed === null) throw new UserError([messages.benchmarkNeedsHospitals(), ...unused].join(" "));
    const { build, keptAs } = refreshed;

    const result = { sheet: name, hospitals, leftOut: unused };
    const taken = book.sheets.map((sheet) => sheet.name);
    const key = book.settings.names === "letters" ? keyToLetters(ours, book.units, taken, ownSheetsInUse) : null;
    if (build === null && key === null)
      return { ...result, title: "", done: { sentence: messages.upToDateAlready([name]), undo: "cannot" } };
    const readTitle: (() => NamedCells | null)[] = [];
    await buildBeside(context, writing, [...(build === null ? [] : [build]), ...(key === null ? [] : [key])], book, {
      alsoQueue: () => readTitle.push(loadNamedRange(context.workbook.worksheets.getItem(name).names, SHEET_NAMES.title)),
    });
    const sentence = [messages.benchmarkMade(name), ...(keptAs === null ? [] : [messages.oldSheetKept(keptAs)])].join(" ");
    return { ...result, title: String(readTitle[0]?.()?.values[0]?.[0] ?? ""), done: { sentence, undo: "cannot" } };
  });
}

/** The sheet that says which letter is which hospital; null where it is right already. */
function keyToLetters(ours: readonly OurSheet[], units: Units, taken: readonly string[], ownSheetsInUse: boolean): SheetToBuild | null {
  if (units.hospitals.length === 0) return null;
  const [old] = ours.filter(({ kind }) => kind === "key");
  const name = old?.cells.sheet ?? freeTabName(roundsMessages.keyTab(), taken).name;
  return refreshSheet((day) => planKeySheet(name, units, day), old === undefined ? null : { ...old, made: "" }, ours, {
    taken,
    ownSheetsInUse,
  }).build;
}

/** The exact average of each hospital now, to put them in order. */
function averagesOf({ hospitals }: HospitalSources, area: Area): (hospital: string) => Fraction | null {
  const ids = currentStandards(area).map(({ id }) => id);
  return (name) => {
    const own = hospitals.find(({ hospital }) => sameName(hospital, name));
    return own === undefined
      ? null
      : hospitalAverage(
          hospitalScores(
            ids,
            own.wards.map(({ scores }) => scores),
          ),
        ).value;
  };
}
