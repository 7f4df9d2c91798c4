/**
 * Makes or refreshes the hospital sheet: the wards' scores side by side and the hospital score of each standard. The score sheets are found
 * by what they are, however they are named, moved or copied.
 */
import { averageOf, hospitalAverage, hospitalScores, type Average } from "../core/average";
import { bandOfAverage, type Band, type Bands } from "../core/band";
import { shown } from "../core/exact";
import { hospitalNow } from "../core/formerNames";
import { currentStandards, type Area, type Standard } from "../core/framework";
import { messages } from "../core/messages";
import { periodName, periodShort, type Period } from "../core/period";
import { isOfRound, type Round } from "../core/round";
import { NOT_YET } from "../core/score";
import { hiddenScores, lowest } from "../core/takeaway";
import { sameName, type Units } from "../core/unit";
import { UserError } from "../core/userError";
import { lastTimeOf } from "../sheets/lastTime";
import { readHistoryNow } from "../sheets/readHistorySheet";
import { loadHistory } from "../excel/loadHistory";
import { planHospitalSheet } from "../sheets/hospitalSheet";
import { carriedActions, type CarriedActions } from "../sheets/carriedActions";
import { NOTHING_KEPT, type WardSource } from "../sheets/hospitalSource";
import { leftOutSentences } from "../sheets/leftOut";
import { hospitalSources, type HospitalScores } from "../sheets/hospitalSources";
import type { HospitalSheetReading } from "../sheets/readHospitalSheet";
import type { ScoreSheetReading } from "../sheets/readScoreSheet";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside } from "./buildBeside";
import type { Done } from "./done";
import type { BookNow } from "./readBook";
import type { OurSheet } from "./readBook";
import { readRound } from "./readRound";
import { buildTogether, refreshSheet } from "./refreshSheet";
import { runAction } from "./runAction";

interface WardResult {
  readonly name: string;
  readonly sheet: string;
  /** One decimal; "" of nothing. */
  readonly shown: string;
  readonly band: Band | null;
  readonly scored: number;
  readonly of: number;
}

export interface HospitalResult {
  readonly hospital: string;
  readonly sheet: string;
  readonly area: Area;
  readonly period: Period;
  readonly isDirect: boolean;
  readonly average: Average;
  /** One decimal; "" of nothing. */
  readonly shown: string;
  /** The highest score there is. */
  readonly outOf: number;
  readonly band: Band | null;
  /** Standards with a hospital score, and all there are. */
  readonly standards: { readonly scored: number; readonly of: number };
  readonly wards: readonly WardResult[];
  /** A sentence for each standard whose average hides a score in the lowest band. */
  readonly look: readonly string[];
  /** The standards with the lowest hospital score. */
  readonly lowest: readonly Standard[];
  readonly leftOut: readonly string[];
  readonly serviceUsers: number | null;
  readonly staff: number | null;
}

export interface HospitalScoreResult {
  readonly hospitals: readonly HospitalResult[];
  readonly done: Done;
}

/**
 * Three requests; two where every sheet is right already. `hospital` null: every hospital that has score sheets by ward.
 * Throws UserError when there is nothing to make a hospital score of.
 */
export function buildHospitalScore(hospital: string | null): Promise<HospitalScoreResult> {
  return runAction(async (context, writing) => {
    const readCells = loadHistory(context);
    const { book, ours, ownSheetsInUse, readings, hospitalSheets: oldSheets, round } = await readRound(context);
    const history = readHistoryNow(readCells(), book.framework, book.units);
    const chosen = chosenHospitals(readings, book, round, hospital);
    let others: readonly OurSheet[] = ours;
    const taken = book.sheets.map(({ name }) => name);
    const made = chosen.map((scores) => {
      const old = oldSheets.find(({ reading }) => isOf(reading, scores, round, book.units)) ?? null;
      const name =
        old?.cells.sheet ?? freeTabName(wantedName(scores, chosen.length + oldSheets.length, oldSheets, round.period), taken).name;
      const { framework, settings } = book;
      const carried = old === null ? carriedActions({ hospitalSheets: oldSheets, readings }, scores.hospital, round, book.units) : null;
      const kept = old?.reading.kept ?? { ...NOTHING_KEPT, actions: carried?.actions ?? [] };
      const lastTime = lastTimeOf(history.rows, scores.hospital, currentStandards(round.area), round.area.id, round.period);
      const planMade = (day: string) =>
        planHospitalSheet({ ...scores, ...round, name, framework, bands: settings.bands, kept, lastTime, made: day });
      taken.push(name);
      const refreshed = refreshSheet(planMade, old && { ...old, made: old.reading.made }, others, { taken, ownSheetsInUse });
      ({ others } = refreshed);
      return { scores, name, refreshed, carried };
    });
    const build = made.flatMap(({ refreshed }) => (refreshed.build === null ? [] : [refreshed.build]));
    if (build.length > 0) await buildBeside(context, writing, buildTogether(build, ours, others), book);
    return {
      hospitals: made.map(({ scores, name }) =>
        resultOf(scores, name, round, readings, { bands: book.settings.bands, outOf: book.framework.scale.highest }),
      ),
      done: doneOf(made),
    };
  });
}

function chosenHospitals(
  readings: readonly ScoreSheetReading[],
  { units, settings }: BookNow,
  round: Round,
  hospital: string | null,
): HospitalScores[] {
  if (readings.length === 0) throw new UserError(messages.noScoreSheets());
  const { hospitals, unplaced } = hospitalSources(readings, { ...round, units, countPeerReviews: settings.countPeerReviews });
  const wanted = hospitals.filter((scores) => (hospital === null ? !scores.isDirect : sameName(scores.hospital, hospital)));
  const ready = wanted.filter(({ wards }) => wards.length > 0);
  if (ready.length > 0) return ready;
  const reasons = leftOutSentences([...wanted.flatMap(({ leftOut }) => leftOut), ...unplaced]);
  const nothing = hospital === null ? messages.noWardSheets() : messages.noSheetsOfHospital(hospital);
  throw new UserError([nothing, ...reasons].join(" "));
}

function isOf(reading: HospitalSheetReading, { hospital }: HospitalScores, round: Round, units: Units): boolean {
  return sameName(hospitalNow(reading.hospital, units), hospital) && isOfRound(reading, round);
}

/** "Hospital score" while it is the only one; else the hospital's name, with the period where it has a sheet for another. */
function wantedName(
  { hospital }: HospitalScores,
  sheets: number,
  old: readonly { readonly reading: HospitalSheetReading }[],
  period: Period,
): string {
  if (sheets === 1) return messages.hospitalScoreTab();
  return old.some(({ reading }) => sameName(reading.hospital, hospital))
    ? `${hospital} ${periodShort(period).replace("/", "-")}`
    : hospital;
}

function resultOf(
  { hospital, wards, isDirect, leftOut }: HospitalScores,
  sheet: string,
  { area, period }: Round,
  readings: readonly ScoreSheetReading[],
  { bands, outOf }: { readonly bands: Bands; readonly outOf: number },
): HospitalResult {
  const standards = currentStandards(area);
  const ids = standards.map(({ id }) => id);
  const scores = hospitalScores(
    ids,
    wards.map((ward) => ward.scores),
  );
  const average = hospitalAverage(scores);
  const named = (id: string): Standard | undefined => standards.find((standard) => standard.id === id);
  const least = lowest([...scores].map(([name, { value }]) => ({ name, value })));
  const people = wards.map((ward) => readings.find((reading) => reading.sheet === ward.sheet));
  return {
    hospital,
    sheet,
    area,
    period,
    isDirect,
    average,
    shown: average.value === null ? "" : shown(average.value),
    outOf,
    band: bandOfAverage(average.value, bands),
    standards: { scored: average.scored, of: average.of },
    wards: wards.map((ward) => wardResult(ward, ids, bands)),
    look: hiddenScores(scores, wards, bands).flatMap(({ standardId, units }) => {
      const standard = named(standardId);
      const word = bands.at(-1)?.word ?? "";
      return standard === undefined ? [] : [messages.lowScoreInsideStandard(standard.number, word, units)];
    }),
    lowest: (least?.names ?? []).flatMap((id) => named(id) ?? []),
    leftOut: leftOutSentences(leftOut),
    serviceUsers: sumOf(people.map((reading) => reading?.serviceUsers ?? null)),
    staff: sumOf(people.map((reading) => reading?.staff ?? null)),
  };
}

function wardResult({ name, sheet, scores }: WardSource, ids: readonly string[], bands: Bands): WardResult {
  const { value, scored, of } = averageOf(ids.map((id) => scores.get(id) ?? NOT_YET));
  return { name, sheet, shown: value === null ? "" : shown(value), band: bandOfAverage(value, bands), scored, of };
}

/** Null when nobody has said: not known is not nought. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0);
}

interface MadeSheet {
  readonly name: string;
  readonly refreshed: ReturnType<typeof refreshSheet>;
  readonly carried: CarriedActions | null;
}

function doneOf(made: readonly MadeSheet[]): Done {
  const built = made.filter(({ refreshed }) => refreshed.build !== null).map(({ name }) => name);
  const right = made.filter(({ refreshed }) => refreshed.build === null).map(({ name }) => name);
  const kept = made.flatMap(({ refreshed }) => refreshed.keptAs ?? []);
  const sentence = [
    ...(built.length > 0 ? [messages.hospitalScoreMade(built)] : []),
    ...(right.length > 0 ? [messages.upToDateAlready(right)] : []),
    ...made.flatMap(({ name, carried }) =>
      carried === null ? [] : [messages.actionsCarried(name, carried.actions.length, periodName(carried.from))],
    ),
    ...kept.map((old) => messages.oldSheetKept(old)),
  ].join(" ");
  return { sentence, undo: "cannot" };
}
