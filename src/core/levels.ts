/**
 * The levels above a hospital: collaborative and region, all of them exact.
 *
 * The region is given both ways, as the average of its hospitals and as the average of its collaboratives, each under its name. A
 * collaborative of which only printed averages are known is *entered*: what it says is taken as it stands, and then the average of hospitals cannot be given.
 */
import {
  averageOfAverages,
  collaborativeAverage,
  collaborativeScores,
  regionFigure,
  type Average,
  type AveragesByStandard,
  type CollaborativeFigure,
  type MeanOfHospitals,
} from "./average";
import { compare, type Fraction } from "./exact";

/** A unit's figures: by standard, and its average over them. */
interface LevelFigures {
  readonly scores: AveragesByStandard;
  readonly average: Average;
}

export interface HospitalLevel extends LevelFigures {
  readonly name: string;
}

export interface CollaborativeLevel extends LevelFigures {
  readonly name: string;
  readonly shortName: string;
  /** `entered`: only averages that somebody printed are known. */
  readonly known: "hospitals" | "entered";
  /** None where only averages are known. */
  readonly hospitals: readonly HospitalLevel[];
}

type Named = Pick<CollaborativeLevel, "name" | "shortName">;

/** A collaborative from its hospitals: each standard the mean of their scores, the average the mean of their averages. */
export function collaborativeLevel(
  standardIds: readonly string[],
  { name, shortName }: Named,
  hospitals: readonly HospitalLevel[],
): CollaborativeLevel {
  const scores = collaborativeScores(
    standardIds,
    hospitals.map((hospital) => hospital.scores),
  );
  return { name, shortName, known: "hospitals", hospitals, scores, average: collaborativeAverage(hospitals.map(({ average }) => average)) };
}

/** A collaborative from printed averages by standard: its average is the mean of those. How many hospitals stand behind a figure is not known. */
export function enteredLevel(
  standardIds: readonly string[],
  { name, shortName }: Named,
  entered: ReadonlyMap<string, Fraction>,
): CollaborativeLevel {
  const scores = new Map(standardIds.map((id) => [id, averageOfAverages([{ value: entered.get(id) ?? null }])]));
  return { name, shortName, known: "entered", hospitals: [], scores, average: averageOfAverages([...scores.values()]) };
}

type OfHospitals = ({ readonly state: "given" } & LevelFigures) | Extract<MeanOfHospitals, { state: "cannotBeGiven" }>;

export interface RegionLevel {
  readonly meanOfCollaboratives: LevelFigures;
  readonly meanOfHospitals: OfHospitals;
}

/** The region both ways, by standard and over all of them. */
export function regionBothWays(standardIds: readonly string[], collaboratives: readonly CollaborativeLevel[]): RegionLevel {
  const byStandard = standardIds.map(
    (id) => [id, regionFigure(collaboratives.map((one) => figureOf(one, ({ scores }) => scores.get(id)?.value ?? null)))] as const,
  );
  const whole = regionFigure(collaboratives.map((one) => figureOf(one, ({ average }) => average.value)));
  const meanOfCollaboratives = {
    scores: new Map(byStandard.map(([id, { ofCollaboratives }]) => [id, ofCollaboratives])),
    average: whole.ofCollaboratives,
  };
  if (whole.ofHospitals.state === "cannotBeGiven") return { meanOfCollaboratives, meanOfHospitals: whole.ofHospitals };

  const scores = byStandard.flatMap(([id, { ofHospitals }]) => (ofHospitals.state === "given" ? [[id, ofHospitals.average] as const] : []));
  return { meanOfCollaboratives, meanOfHospitals: { state: "given", scores: new Map(scores), average: whole.ofHospitals.average } };
}

function figureOf(
  { name, known, hospitals, ...own }: CollaborativeLevel,
  of: (figures: LevelFigures) => Fraction | null,
): CollaborativeFigure {
  return known === "entered" ? { name, known, average: of(own) } : { name, known, hospitals: hospitals.map(of) };
}

/** Its average shows that hospital's scores: to be said before it is shown with letters in place of names. */
export const isOneHospitalOnly = ({ known, hospitals }: Pick<CollaborativeLevel, "known" | "hospitals">): boolean =>
  known === "hospitals" && hospitals.length === 1;

/** Highest average first, those without one last; equal ones stay in set-up order. */
export function inRank<Unit>(units: readonly Unit[], averageOf: (unit: Unit) => Fraction | null): Unit[] {
  return [...units].sort((a, b) => {
    const [first, second] = [averageOf(a), averageOf(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return compare(second, first);
  });
}
