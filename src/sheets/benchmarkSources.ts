/** Which hospitals a benchmark compares, each through its hospital sheet or, scored directly, its score sheet; which are missing, and why. Pure. */
import { hospitalNow } from "../core/formerNames";
import type { Fraction } from "../core/exact";
import { inRank } from "../core/levels";
import { messages } from "../core/messages";
import { isOfRound, type Round } from "../core/round";
import type { Names } from "../core/settings";
import { hospitalsOf, letterOf, sameName, type Hospital, type Units } from "../core/unit";
import type { HospitalSourceCells } from "./benchmarkSource";
import type { LeftOut } from "./leftOut";
import type { HospitalSources } from "./hospitalSources";
import type { HospitalSheetReading } from "./readHospitalSheet";

export interface BenchmarkRound extends Round {
  readonly units: Units;
  /** Name of the collaborative; null compares all hospitals. */
  readonly collaborative: string | null;
  /** Hospitals by name, or by a letter for their place on Set-up. */
  readonly names: Names;
  /** Exact averages by which they are ordered; left out or null keeps the order of Set-up. */
  readonly rankBy?: ((hospital: string) => Fraction | null) | null;
}

export interface BenchmarkSources {
  readonly hospitals: readonly HospitalSourceCells[];
  /** A sentence for each hospital that cannot be shown. */
  readonly missing: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * @param sheets the readings of all hospital sheets
 * @param scores what the score sheets give for the same area and period
 */
export function benchmarkSources(
  sheets: readonly HospitalSheetReading[],
  scores: HospitalSources,
  round: BenchmarkRound,
): BenchmarkSources {
  const hospitals: HospitalSourceCells[] = [];
  const missing: string[] = [];
  const leftOut: LeftOut[] = [...scores.unplaced];
  const wanted = wantedHospitals(scores, sheets, round);
  for (const hospital of round.rankBy ? inRank(wanted, ({ name }) => round.rankBy?.(name) ?? null) : wanted) {
    const called = calledFor(hospital, round);
    const own = sheets.filter((sheet) => sameName(hospitalNow(sheet.hospital, round.units), hospital.name) && isOfRound(sheet, round));
    const [sheet, ...others] = own.filter(({ places, hasScores }) => places !== null && hasScores);
    for (const other of others) leftOut.push({ what: other.sheet, because: messages.becauseTwice() });
    const given = scores.hospitals.find((candidate) => sameName(candidate.hospital, hospital.name));
    const [direct] = given?.isDirect === true ? given.wards : [];
    if (sheet?.places) hospitals.push({ ...called, sheet: sheet.sheet, ...sheet.places, isSingle: given?.isDirect === true });
    else if (direct !== undefined) {
      const { ids, counted, serviceUsers, staff } = direct;
      hospitals.push({ ...called, sheet: direct.sheet, ids, scores: counted, serviceUsers, staff, isSingle: true });
    } else if (given !== undefined && given.wards.length > 0)
      missing.push(messages.hospitalMissing(called.name, messages.becauseHospitalScoreFirst()));
    else missing.push(messages.hospitalWithoutScores(called.name));
    // What a hospital sheet left out it says itself.
    if (sheet === undefined && given !== undefined) leftOut.push(...given.leftOut);
  }
  return { hospitals, missing, leftOut };
}

/** In set-up order; without any on Set-up, those that the sheets name. */
function wantedHospitals(
  scores: HospitalSources,
  sheets: readonly HospitalSheetReading[],
  { units, collaborative }: BenchmarkRound,
): Hospital[] {
  const known = collaborative === null ? units.hospitals : hospitalsOf(units, collaborative);
  if (units.hospitals.length > 0) return [...known];
  const names = [...scores.hospitals.map(({ hospital }) => hospital), ...sheets.map(({ hospital }) => hospital)].filter(
    (name) => name !== "",
  );
  return names
    .filter((name, index) => names.findIndex((other) => sameName(other, name)) === index)
    .map((name) => ({ name, shortName: "", collaborative: "", wards: [] }));
}

function calledFor(hospital: Hospital, { units, names }: BenchmarkRound): { name: string; shortName: string } {
  if (names === "shown") return { name: hospital.name, shortName: hospital.shortName };
  const letter = letterOf(
    Math.max(
      0,
      units.hospitals.findIndex(({ name }) => sameName(name, hospital.name)),
    ),
  );
  return { name: messages.hospitalLetter(letter), shortName: letter };
}
