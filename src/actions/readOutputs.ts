/** What the workbook has to show for the round that is worked on: which sheets were made of it, and which of them are right. Writes nothing. */
import type { PerhapsRenamed } from "../core/formerNames";
import { roundsOf } from "../core/history";
import { samePeriod, periodName } from "../core/period";
import { isOfRound } from "../core/round";
import { sameName, shortNameOf } from "../core/unit";
import { readEnteredSheet } from "../sheets/readEnteredSheet";
import { actionsNow } from "./buildActions";
import { benchmarkNow } from "./buildBenchmark";
import { regionNow } from "./buildRegion";
import { reportNow } from "./buildReport";
import { trendNow } from "./buildTrend";
import { readReports } from "./readReport";
import type { Refreshed } from "./refreshSheet";
import { runAction } from "./runAction";

/** Whose outputs, and how they would be made now. */
export interface OutputsWanted {
  /** Name of the collaborative; null for all hospitals together. */
  readonly collaborative: string | null;
  readonly order: "setUp" | "rank";
}

/** One kind of sheet. */
export interface Output {
  /** Null where there is none yet. */
  readonly sheet: string | null;
  /** Day and time; "" where they are not known. */
  readonly made: string;
  /** It says what it would say if it were made now. */
  readonly isRight: boolean;
  /** There is something to make it from. */
  readonly canBeMade: boolean;
}

export interface Outputs {
  readonly area: string;
  readonly period: string;
  readonly benchmark: Output;
  readonly region: Output;
  readonly trend: Output;
  readonly report: Output;
  /** Of all hospitals, whichever are compared. */
  readonly actions: Output;
  /** This round is in the history already. */
  readonly isClosed: boolean;
  /** Units that may be one under two names: whether they are, only a person knows. */
  readonly perhapsRenamed: readonly PerhapsRenamed[];
  /** Collaboratives that no hospital of the workbook belongs to and whose averages nobody typed. */
  readonly unknown: readonly { readonly name: string; readonly shortName: string }[];
}

/** Two requests. Throws UserError where neither Set-up nor the score sheets say which area and period. */
export function readOutputs({ collaborative, order }: OutputsWanted): Promise<Outputs> {
  return runAction(async (context) => {
    const now = await readReports(context);
    const { book, ours, round, history } = now;
    const { units, framework } = book;
    const typed = ours
      .filter(({ kind }) => kind === "entered")
      .map(({ cells }) => readEnteredSheet(cells, framework))
      .filter((reading) => isOfRound(reading, round))
      .flatMap(({ columns }) => columns);
    return {
      area: round.area.name,
      period: periodName(round.period),
      benchmark: outputOf(benchmarkNow(now, { collaborative, order })),
      region: outputOf(regionNow(now, { own: collaborative, order })),
      trend: outputOf(trendNow(now, history, { collaborative, order })),
      report: outputOf(reportNow(now, { collaborative })),
      actions: outputOf(actionsNow(now, new Date())),
      isClosed: roundsOf(history.rows, round.area.id).some((period) => samePeriod(period, round.period)),
      perhapsRenamed: history.perhaps,
      unknown: units.collaboratives
        .filter(
          ({ name }) =>
            !units.hospitals.some((hospital) => sameName(hospital.collaborative, name)) &&
            !typed.some((column) => sameName(column.collaborative, name)),
        )
        .map((one) => ({ name: one.name, shortName: shortNameOf(one) })),
    };
  });
}

const outputOf = ({
  name,
  made,
  refreshed,
}: {
  readonly name: string;
  readonly made: string | null;
  readonly refreshed: Refreshed | null;
}): Output => ({
  sheet: made === null ? null : name,
  made: made ?? "",
  isRight: made !== null && refreshed !== null && refreshed.build === null,
  canBeMade: refreshed !== null,
});
