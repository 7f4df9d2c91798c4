/**
 * Which score sheets make the scores of which hospital, and which are left out and why. Pure: from the readings of all score
 * sheets, wherever they stand and however they are named, to columns. Nothing is guessed: of two sheets that contradict each
 * other neither is used.
 */
import { currentStandards, type Area } from "../core/framework";
import { messages } from "../core/messages";
import { periodName, samePeriod } from "../core/period";
import type { Round } from "../core/round";
import { routeCounts } from "../core/route";
import type { Score } from "../core/score";
import { hospitalKnownAs } from "../core/formerNames";
import { hospitalByName, nameKey, sameName, type Units } from "../core/unit";
import type { PeerReview, WardSource } from "./hospitalSource";
import type { LeftOut } from "./leftOut";
import type { ScoreRow, ScoreSheetReading } from "./readScoreSheet";

interface ScoredRound extends Round {
  readonly units: Units;
  readonly countPeerReviews: boolean;
}

/** The columns of one hospital; none where all its sheets were left out. */
export interface HospitalScores {
  /** As Set-up writes it. */
  readonly hospital: string;
  readonly wards: readonly WardSource[];
  readonly isDirect: boolean;
  readonly peerReviews: readonly PeerReview[];
  readonly leftOut: readonly LeftOut[];
}

export interface HospitalSources {
  /** In set-up order, then in tab order. */
  readonly hospitals: readonly HospitalScores[];
  /** Sheets that belong to no hospital that is known. */
  readonly unplaced: readonly LeftOut[];
}

/** Groups the sheets by hospital for one area and period. */
export function hospitalSources(readings: readonly ScoreSheetReading[], round: ScoredRound): HospitalSources {
  const unplaced: LeftOut[] = [];
  const byHospital = new Map<string, { name: string; readings: ScoreSheetReading[] }>();
  for (const { name } of round.units.hospitals) byHospital.set(nameKey(name), { name, readings: [] });
  for (const reading of readings) {
    const seen = reading.unit?.hospital ?? reading.fields.hospital?.text ?? "";
    const known = hospitalKnownAs(round.units, seen);
    if (seen === "") unplaced.push({ what: reading.sheet, because: messages.becauseUnreadable("its hospital") });
    else if (known === null && round.units.hospitals.length > 0)
      unplaced.push({ what: reading.sheet, because: messages.becauseHospitalUnknown(seen) });
    else {
      const name = known?.name ?? seen;
      const group = byHospital.get(nameKey(name)) ?? { name, readings: [] };
      group.readings.push(reading);
      byHospital.set(nameKey(name), group);
    }
  }
  const hospitals = [...byHospital.values()].filter((group) => group.readings.length > 0);
  return { hospitals: hospitals.map((group) => scoresOf(group.name, group.readings, round)), unplaced };
}

type Usable = ScoreSheetReading & { readonly places: NonNullable<ScoreSheetReading["places"]> };

function scoresOf(hospital: string, readings: readonly ScoreSheetReading[], round: ScoredRound): HospitalScores {
  const leftOut: LeftOut[] = [];
  const out = (reading: ScoreSheetReading, because: string): void => {
    leftOut.push({ what: reading.sheet, because });
  };
  const usable = readings.filter((reading): reading is Usable => {
    const reason = unusableBecause(reading, round);
    if (reason !== null) leftOut.push({ what: reading.sheet, ...reason });
    return reason === null;
  });

  const counts = (reading: Usable): boolean => reading.route !== null && routeCounts(reading.route, round.countPeerReviews);
  const beside = usable.filter((reading) => !counts(reading));
  for (const reading of beside) out(reading, messages.becausePeerReview());

  const own = withoutDoubles(usable.filter(counts), out).filter((reading) => {
    const hasScores = [...reading.scores.values()].some(({ state }) => state !== "notYet");
    if (!hasScores) out(reading, messages.becauseNoScores());
    return hasScores;
  });
  const whole = own.filter(({ unit }) => unit?.ward === null);
  const isDirect = whole.length > 0;
  if (isDirect) for (const reading of own) if (!whole.includes(reading)) out(reading, messages.becauseWholeAndWards());

  const wards = inSetUpOrder(hospital, isDirect ? whole : own, round.units).map((reading) => wardSource(reading, round.area, leftOut));
  return {
    hospital,
    wards,
    isDirect,
    peerReviews: beside.map((reading) => ({ name: reading.unit?.ward ?? hospital, sheet: reading.sheet, counted: reading.places.counted })),
    leftOut,
  };
}

function unusableBecause(reading: ScoreSheetReading, { area, period }: ScoredRound): Omit<LeftOut, "what"> | null {
  const { fields } = reading;
  const unreadable = (what: string) => ({ because: messages.becauseUnreadable(what) });
  if (reading.places === null) return unreadable("its table");
  if (reading.unit === null) return unreadable("its ward");
  if (reading.area === null) return fields.area?.text ? { because: messages.becauseArea(fields.area.text) } : unreadable("its area");
  if (reading.area.id !== area.id) return { because: messages.becauseArea(reading.area.name), isOtherRound: true };
  if (reading.period === null) return unreadable("its quarter");
  if (!samePeriod(reading.period, period)) return { because: messages.becausePeriod(periodName(reading.period)), isOtherRound: true };
  if (reading.route === null) return unreadable("how it was scored");
  return null;
}

/** Of several sheets of one unit that say the same the first is used; of several that differ none. A counted peer review is a sheet of its own. */
function withoutDoubles(readings: readonly Usable[], out: (reading: ScoreSheetReading, because: string) => void): Usable[] {
  const groups = new Map<string, Usable[]>();
  for (const reading of readings) {
    const { unit, route } = reading;
    const ward = unit?.ward ?? null;
    const key = JSON.stringify([ward === null ? null : nameKey(ward), route === "peerReview"]);
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const alike = others.every((other) => sameScores(first.scores, other.scores));
    for (const reading of alike ? others : group) out(reading, alike ? messages.becauseTwice() : messages.becauseTwiceDifferently());
    return alike ? [first] : [];
  });
}

function sameScores(a: ReadonlyMap<string, Score>, b: ReadonlyMap<string, Score>): boolean {
  const said = (score: Score | undefined): string => (score?.state === "scored" ? String(score.value) : (score?.state ?? "notYet"));
  return [...new Set([...a.keys(), ...b.keys()])].every((id) => said(a.get(id)) === said(b.get(id)));
}

function inSetUpOrder(hospital: string, readings: readonly Usable[], units: Units): Usable[] {
  const wards = hospitalByName(units, hospital)?.wards ?? [];
  const place = ({ unit }: Usable): number => {
    const index = wards.findIndex(({ name }) => sameName(name, unit?.ward ?? ""));
    return index === -1 ? wards.length : index;
  };
  return [...readings].sort((a, b) => place(a) - place(b));
}

function wardSource(reading: Usable, area: Area, leftOut: LeftOut[]): WardSource {
  const { unit, route, sheet, places, rows, scores } = reading;
  const ward = unit?.ward ?? messages.wholeHospital();
  const name = route === "peerReview" ? messages.withPeerReview(ward) : ward;
  const asked = new Set(currentStandards(area).map(({ id }) => id));
  const current = rows.filter(({ standardId }) => asked.has(standardId));

  const reworded = current.filter(({ version, standard }) => version !== null && standard !== null && version !== standard.version);
  const mixedUp = current.filter(({ standardId }) => !scores.has(standardId));
  const noLonger = rows.filter((row) => row.standardId !== "" && !asked.has(row.standardId) && row.reading.score.state !== "notYet");
  const say = (some: readonly ScoreRow[], because: (numbers: readonly string[]) => string): void => {
    const numbers = [...new Set(some.map(({ number }) => number))];
    if (numbers.length > 0) leftOut.push({ what: messages.standardsOfSheet(sheet, numbers), because: because(numbers) });
  };
  say(reworded, messages.becauseReworded);
  say(mixedUp, messages.becauseStandardTwice);
  say(noLonger, messages.becauseStandardUnknown);

  const unused = new Set([...reworded, ...mixedUp].map(({ standardId }) => standardId));
  return {
    name,
    sheet,
    ids: places.ids,
    counted: places.counted,
    serviceUsers: places.fields.serviceUsers ?? null,
    staff: places.fields.staff ?? null,
    route: places.fields.route ?? null,
    scores: new Map([...scores].filter(([id]) => asked.has(id) && !unused.has(id))),
    unused,
  };
}
