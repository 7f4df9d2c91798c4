/**
 * Averages, always with "n of m".
 *
 * Blank and N/A are left out of a mean; the mean of nothing is null, never 0. Every level is averaged
 * from the exact figures of the level below, never from rounded ones that we hold exactly.
 */
import { fromInteger, mean, type Fraction } from "./exact";
import type { Score } from "./score";

export interface Average {
  /** Null when nothing was scored. */
  readonly value: Fraction | null;
  /** How many figures the mean was made from. */
  readonly scored: number;
  /** How many there could have been. */
  readonly of: number;
}

/** The average of single scores: a ward's over its standards, or a standard's over the wards of a hospital. */
export function averageOf(scores: readonly Score[]): Average {
  const values = scores.flatMap((score) => (score.state === "scored" ? [fromInteger(score.value)] : []));
  return { value: mean(values), scored: values.length, of: scores.length };
}

/** The average of averages: nulls are left out, and counted in `of`. */
export function averageOfAverages(averages: readonly Pick<Average, "value">[]): Average {
  const values = averages.flatMap(({ value }) => (value === null ? [] : [value]));
  return { value: mean(values), scored: values.length, of: averages.length };
}

/** Scores of one sheet, by standard id. A standard that is not in the map has no score yet. */
export type ScoresByStandard = ReadonlyMap<string, Score>;
export type AveragesByStandard = ReadonlyMap<string, Average>;

/** The hospital score of each standard: the mean of its wards' scores. A hospital scored directly is one "ward". */
export function hospitalScores(standardIds: readonly string[], wards: readonly ScoresByStandard[]): Map<string, Average> {
  return new Map(standardIds.map((id) => [id, averageOf(wards.map((ward) => ward.get(id) ?? { state: "notYet" }))]));
}

/** The hospital average: the mean of its standards' hospital scores. */
export function hospitalAverage(scores: AveragesByStandard): Average {
  return averageOfAverages([...scores.values()]);
}

/** The collaborative's score of each standard: the mean of its hospitals' scores. */
export function collaborativeScores(standardIds: readonly string[], hospitals: readonly AveragesByStandard[]): Map<string, Average> {
  return new Map(standardIds.map((id) => [id, averageOfAverages(hospitals.map((hospital) => hospital.get(id) ?? { value: null }))]));
}

/** The collaborative average: the mean of its hospitals' averages. */
export function collaborativeAverage(hospitalAverages: readonly Pick<Average, "value">[]): Average {
  return averageOfAverages(hospitalAverages);
}

/** What is known of a collaborative: its hospitals' figures, or only an average that somebody printed. */
export type CollaborativeFigure =
  | { readonly name: string; readonly known: "hospitals"; readonly hospitals: readonly (Fraction | null)[] }
  | { readonly name: string; readonly known: "entered"; readonly average: Fraction | null };

export type MeanOfHospitals =
  | { readonly state: "given"; readonly average: Average }
  /** The collaboratives of which only a printed average is known. */
  | { readonly state: "cannotBeGiven"; readonly enteredOnly: readonly string[] };

export interface RegionFigure {
  readonly ofHospitals: MeanOfHospitals;
  readonly ofCollaboratives: Average;
}

/** The region, both ways: for one standard from its scores, or for the whole area from the averages. */
export function regionFigure(collaboratives: readonly CollaborativeFigure[]): RegionFigure {
  const ofCollaboratives = averageOfAverages(collaboratives.map((collaborative) => ({ value: collaborativeValue(collaborative) })));
  const enteredOnly = collaboratives.filter(({ known }) => known === "entered").map(({ name }) => name);
  if (enteredOnly.length > 0) return { ofHospitals: { state: "cannotBeGiven", enteredOnly }, ofCollaboratives };

  const hospitals = collaboratives.flatMap((collaborative) => (collaborative.known === "hospitals" ? collaborative.hospitals : []));
  return { ofHospitals: { state: "given", average: averageOfAverages(hospitals.map((value) => ({ value }))) }, ofCollaboratives };
}

function collaborativeValue(collaborative: CollaborativeFigure): Fraction | null {
  return collaborative.known === "entered"
    ? collaborative.average
    : averageOfAverages(collaborative.hospitals.map((value) => ({ value }))).value;
}
