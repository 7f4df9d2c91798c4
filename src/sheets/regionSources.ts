/** Which collaboratives a region's benchmark compares: each through its own benchmark, or through entered averages; which are missing, and why. Pure. */
import { inRank } from "../core/levels";
import { roundsMessages } from "../core/messages/rounds";
import { hospitalsOf, sameName, shortNameOf, type Collaborative, type Units } from "../core/unit";
import type { Fraction } from "../core/exact";
import { isOfRound, type Round } from "../core/round";
import type { HospitalSourceCells, RegionSource } from "./benchmarkSource";
import type { LeftOut } from "./leftOut";
import type { BenchmarkReading } from "./readBenchmarkSheet";
import type { EnteredReading } from "./readEnteredSheet";

export interface RegionRound extends Round {
  readonly units: Units;
  /** Name of the collaborative that chart C shows as columns; null: the first that is known through its hospitals. */
  readonly own: string | null;
  /** Exact averages by which they are ordered; null keeps the order of Set-up. */
  readonly rankBy: ((collaborative: string) => Fraction | null) | null;
}

export interface RegionSources {
  readonly collaboratives: readonly HospitalSourceCells[];
  readonly region: RegionSource;
  readonly missing: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** A collaborative with a benchmark is shown by it, even where averages were entered too: they are left out, and that is said. */
export function regionSources(
  benchmarks: readonly BenchmarkReading[],
  entered: readonly EnteredReading[],
  round: RegionRound,
): RegionSources {
  const { units } = round;
  const missing: string[] = [];
  const leftOut: LeftOut[] = [];
  const order = round.rankBy === null ? units.collaboratives : inRank(units.collaboratives, ({ name }) => round.rankBy?.(name) ?? null);
  const collaboratives = order.flatMap((collaborative): HospitalSourceCells[] => {
    const own = benchmarks.find(
      (reading) => isOfRound(reading, round) && reading.collaborative !== null && sameName(reading.collaborative, collaborative.name),
    );
    const typed = entered
      .filter((reading) => isOfRound(reading, round))
      .flatMap(({ sheet, columns }) =>
        columns.filter((column) => sameName(column.collaborative, collaborative.name)).map((column) => ({ sheet, ...column })),
      );
    const [column] = typed.filter(({ values }) => values.size > 0);
    if (own?.places) {
      if (column !== undefined)
        leftOut.push({ what: roundsMessages.enteredName(shortNameOf(collaborative)), because: roundsMessages.becauseKnownFromHospitals() });
      return [fromBenchmark(collaborative, own.sheet, own.places, units)];
    }
    if (column?.places) {
      const { ids, counted, average, serviceUsers, staff } = column.places;
      const name = roundsMessages.enteredName(shortNameOf(collaborative));
      return [
        {
          name,
          shortName: name,
          sheet: column.sheet,
          ids,
          scores: counted,
          serviceUsers,
          staff,
          isSingle: false,
          collaborative: { average, isEntered: true, hospitals: null, onlyHospital: null },
        },
      ];
    }
    missing.push(roundsMessages.collaborativeWithoutFigures(collaborative.name));
    return [];
  });
  for (const { sheet, columns } of entered.filter((reading) => isOfRound(reading, round))) {
    for (const { collaborative } of columns.filter((one) => !units.collaboratives.some(({ name }) => sameName(name, one.collaborative))))
      leftOut.push({ what: `${collaborative} (${sheet})`, because: roundsMessages.becauseNotOnSetUp() });
  }
  const enteredOnly = collaboratives.filter(({ collaborative }) => collaborative?.isEntered).map(({ name }) => name);
  return { collaboratives, region: { own: ownPlace(collaboratives, round), enteredOnly: namesOf(enteredOnly, units) }, missing, leftOut };
}

function fromBenchmark(
  { name, shortName }: Collaborative,
  sheet: string,
  places: NonNullable<BenchmarkReading["places"]>,
  units: Units,
): HospitalSourceCells {
  const { ids, averages, average, serviceUsers, staff, scores, unitAverages, units: columns } = places;
  const [only] = columns;
  const isAlone = columns.length === 1 && hospitalsOf(units, name).length <= 1;
  return {
    name: shortNameOf({ name, shortName }),
    shortName: shortNameOf({ name, shortName }),
    sheet,
    ids,
    scores: averages,
    serviceUsers,
    staff,
    isSingle: false,
    collaborative: {
      average,
      isEntered: false,
      hospitals: { scores, averages: unitAverages },
      onlyHospital: isAlone ? (only?.name ?? null) : null,
    },
  };
}

function ownPlace(collaboratives: readonly HospitalSourceCells[], { own, units }: RegionRound): number {
  const wanted =
    own === null ? undefined : units.collaboratives.find(({ name, shortName }) => sameName(name, own) || sameName(shortName, own));
  const asWanted = collaboratives.findIndex(
    ({ name }) =>
      wanted !== undefined &&
      [shortNameOf(wanted), roundsMessages.enteredName(shortNameOf(wanted))].some((called) => sameName(called, name)),
  );
  return asWanted !== -1
    ? asWanted
    : Math.max(
        0,
        collaboratives.findIndex(({ collaborative }) => collaborative?.isEntered === false),
      );
}

/** As Set-up writes them. */
const namesOf = (called: readonly string[], units: Units): string[] =>
  units.collaboratives.filter((one) => called.includes(roundsMessages.enteredName(shortNameOf(one)))).map(({ name }) => name);
