/** Closes this round: the scores of its wards, hospitals, collaboratives and region become rows of the history. Never twice; what is there stays. */
import { hospitalAverage, hospitalScores } from "../core/average";
import { closingRows, type HospitalToClose } from "../core/closing";
import { currentStandards } from "../core/framework";
import { roundsOf, unitsThatDiffer } from "../core/history";
import { collaborativeLevel, enteredLevel } from "../core/levels";
import { messages } from "../core/messages";
import { comparePeriods, periodName, periodShort, samePeriod } from "../core/period";
import { hospitalByName, sameName } from "../core/unit";
import { UserError } from "../core/userError";
import { loadHistory } from "../excel/loadHistory";
import { hospitalSources } from "../sheets/hospitalSources";
import { readEnteredSheet } from "../sheets/readEnteredSheet";
import { NO_HISTORY, readHistory } from "../sheets/readHistorySheet";
import { appendHistory } from "./appendHistory";
import type { Done } from "./done";
import { readRound, type RoundNow } from "./readRound";
import { runAction } from "./runAction";

export interface ClosedRound {
  /** The history's tab. */
  readonly sheet: string;
  readonly added: number;
  readonly there: number;
  /** Sentences: what is not complete, out of order, left out and why. */
  readonly notes: readonly string[];
  readonly done: Done;
}

/** Three requests; two where all was closed already. Throws UserError when there is nothing to close. */
export function closeRound(): Promise<ClosedRound> {
  return runAction(async (context, writing) => {
    const readCells = loadHistory(context);
    const now = await readRound(context);
    const { book, round } = now;
    const cells = readCells();
    const history = cells === null ? NO_HISTORY : readHistory(cells, book.framework);
    const { rows, notes, leftOut } = closing(now);
    if (rows.length === 0) throw new UserError([messages.roundHasNothing(), ...leftOut].join(" "));

    const appended = await appendHistory(context, writing, book, { cells, rows: history.rows }, rows);
    const later = roundsOf(history.rows, round.area.id).filter((period) => comparePeriods(period, round.period) > 0);
    const differ = unitsThatDiffer(history.rows, rows);
    const [area, period] = [round.area.name, periodName(round.period)];
    const sentence = appended.added === 0 ? messages.roundClosedAlready(area, period) : messages.roundClosed(area, period, appended.added, appended.sheet);
    return {
      ...appended,
      notes: [
        ...(appended.added > 0 && appended.there > 0 ? [messages.roundAddedTo(appended.added, appended.there)] : []),
        ...(differ.length > 0 ? [messages.roundDiffers(differ)] : []),
        ...(later.length > 0 ? [messages.roundOutOfOrder(later.map(periodShort))] : []),
        ...notes,
        ...leftOut,
        ...history.problems.map(({ where }) => messages.historyRowUnusable(where.cell ?? "")),
      ],
      done: { sentence, undo: appended.added === 0 || cells === null ? "cannot" : "ctrlZ" },
    };
  });
}

function closing({ book, ours, readings, round }: RoundNow): { rows: ReturnType<typeof closingRows>; notes: string[]; leftOut: string[] } {
  const { framework, settings, units } = book;
  const standards = currentStandards(round.area);
  const ids = standards.map(({ id }) => id);
  const sources = hospitalSources(readings, { ...round, units, countPeerReviews: settings.countPeerReviews });
  const hospitals = sources.hospitals.flatMap(({ hospital, wards, isDirect }): HospitalToClose[] => {
    if (wards.length === 0) return [];
    const scores = hospitalScores(ids, wards.map((ward) => ward.scores));
    const closed = wards.map(({ name, sheet, scores: own }) => ({ name, sheet, scores: own, route: readings.find((reading) => reading.sheet === sheet)?.route ?? null }));
    const [direct] = isDirect ? closed : [];
    return [
      {
        name: hospital,
        collaborative: hospitalByName(units, hospital)?.collaborative ?? "",
        scores,
        average: hospitalAverage(scores),
        wards: isDirect ? [] : closed,
        route: direct?.route ?? null,
        sheet: direct?.sheet ?? messages.closedSource(wards.map(({ sheet }) => sheet)),
      },
    ];
  });
  const entered = ours.filter(({ kind }) => kind === "entered").map(({ cells }) => readEnteredSheet(cells, framework));
  const ofRound = entered.filter(({ area, period }) => area?.id === round.area.id && period !== null && samePeriod(period, round.period));
  const collaboratives = units.collaboratives.flatMap((collaborative) => {
    const own = hospitals.filter((hospital) => sameName(hospital.collaborative, collaborative.name));
    if (own.length > 0) return [{ ...collaborativeLevel(ids, collaborative, own), source: messages.closedSource(own.map(({ name }) => name)) }];
    const typed = ofRound.flatMap(({ sheet, columns }) => columns.filter((column) => sameName(column.collaborative, collaborative.name) && column.values.size > 0).map((column) => ({ sheet, ...column })));
    return typed.slice(0, 1).map(({ sheet, values, source }) => ({ ...enteredLevel(ids, collaborative, values), source: source || sheet }));
  });
  const given = hospitals.flatMap(({ scores }) => [...scores.values()]).filter(({ value }) => value !== null).length;
  const possible = hospitals.length * ids.length;
  return {
    rows: closingRows({ areaId: round.area.id, period: round.period, standards, hospitals, collaboratives, region: units.region?.name ?? null }),
    notes: [...(given < possible ? [messages.roundNotComplete(given, possible)] : []), ...ofRound.flatMap(({ problems }) => problems.map(({ message }) => message))],
    leftOut: [...sources.unplaced, ...sources.hospitals.flatMap(({ leftOut }) => leftOut)].map(({ what, because }) => `${messages.leftOutBecause(what, because)}.`),
  };
}
