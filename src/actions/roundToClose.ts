/** What closing this round adds to the history: rows for its wards, hospitals, collaboratives and region, and what is to be said of them. */
import { hospitalAverage, hospitalScores } from "../core/average";
import { closingRows, type HospitalToClose } from "../core/closing";
import { currentStandards } from "../core/framework";
import type { HistoryRow } from "../core/history";
import { collaborativeLevel, enteredLevel } from "../core/levels";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { isOfRound } from "../core/round";
import { hospitalByName, sameName } from "../core/unit";
import { hospitalSources } from "../sheets/hospitalSources";
import { readEnteredSheet } from "../sheets/readEnteredSheet";
import type { RoundNow } from "./readRound";

export interface RoundToAdd {
  readonly rows: readonly HistoryRow[];
  /** What is not complete. */
  readonly notes: readonly string[];
  /** Which sheets were left out and why. */
  readonly leftOut: readonly string[];
}

/** Pure: what was read to the rows that closing would add. */
export function roundToClose({ book, ours, readings, round }: RoundNow): RoundToAdd {
  const { framework, settings, units } = book;
  const standards = currentStandards(round.area);
  const ids = standards.map(({ id }) => id);
  const sources = hospitalSources(readings, { ...round, units, countPeerReviews: settings.countPeerReviews });
  const hospitals = sources.hospitals.flatMap(({ hospital, wards, isDirect }): HospitalToClose[] => {
    if (wards.length === 0) return [];
    const scores = hospitalScores(
      ids,
      wards.map((ward) => ward.scores),
    );
    const closed = wards.map(({ name, sheet, scores: own }) => ({
      name,
      sheet,
      scores: own,
      route: readings.find((reading) => reading.sheet === sheet)?.route ?? null,
    }));
    const [direct] = isDirect ? closed : [];
    return [
      {
        name: hospital,
        collaborative: hospitalByName(units, hospital)?.collaborative ?? "",
        scores,
        average: hospitalAverage(scores),
        wards: isDirect ? [] : closed,
        route: direct?.route ?? null,
        sheet: direct?.sheet ?? roundsMessages.closedSource(wards.map(({ sheet }) => sheet)),
      },
    ];
  });
  const entered = ours.filter(({ kind }) => kind === "entered").map(({ cells }) => readEnteredSheet(cells, framework));
  const ofRound = entered.filter((reading) => isOfRound(reading, round));
  const collaboratives = units.collaboratives.flatMap((collaborative) => {
    const own = hospitals.filter((hospital) => sameName(hospital.collaborative, collaborative.name));
    if (own.length > 0)
      return [{ ...collaborativeLevel(ids, collaborative, own), source: roundsMessages.closedSource(own.map(({ name }) => name)) }];
    const typed = ofRound.flatMap(({ sheet, columns }) =>
      columns
        .filter((column) => sameName(column.collaborative, collaborative.name) && column.values.size > 0)
        .map((column) => ({ sheet, ...column })),
    );
    return typed.slice(0, 1).map(({ sheet, values, source }) => ({ ...enteredLevel(ids, collaborative, values), source: source || sheet }));
  });
  const given = hospitals.flatMap(({ scores }) => [...scores.values()]).filter(({ value }) => value !== null).length;
  const possible = hospitals.length * ids.length;
  return {
    rows: closingRows({
      areaId: round.area.id,
      period: round.period,
      standards,
      hospitals,
      collaboratives,
      region: units.region?.name ?? null,
    }),
    notes: [
      ...(given < possible ? [roundsMessages.roundNotComplete(given, possible)] : []),
      ...ofRound.flatMap(({ problems }) => problems.map(({ message }) => message)),
    ],
    leftOut: [...sources.unplaced, ...sources.hospitals.flatMap(({ leftOut }) => leftOut)].map(
      ({ what, because }) => `${messages.leftOutBecause(what, because)}.`,
    ),
  };
}
