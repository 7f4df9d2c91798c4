/** What making a report and copying it begin with: the workbook, the reports that are there, and what a report would be made of now. */
import { sameName, type Collaborative } from "../core/unit";
import { loadHistory } from "../excel/loadHistory";
import { hospitalSources } from "../sheets/hospitalSources";
import { readEnteredSheet } from "../sheets/readEnteredSheet";
import { readHistoryNow, type HistoryNow } from "../sheets/readHistorySheet";
import { readReportSheet, type ReportReading } from "../sheets/readReportSheet";
import { reportSources, type ReportSources } from "../sheets/reportSources";
import type { OurSheet } from "./readBook";
import { readRound, type RoundNow } from "./readRound";

export interface ReportThere extends OurSheet {
  readonly reading: ReportReading;
}

export interface ReportsNow extends RoundNow {
  /** Every round that the workbook remembers, of all areas. */
  readonly history: HistoryNow;
  readonly reports: readonly ReportThere[];
  /** Null takes all hospitals together. */
  readonly sourcesFor: (collaborative: Pick<Collaborative, "name" | "shortName"> | null) => ReportSources;
}

/** Two requests. */
export async function readReports(context: Excel.RequestContext): Promise<ReportsNow> {
  const readHistoryCells = loadHistory(context);
  const now = await readRound(context);
  const { book, ours, readings, hospitalSheets, round } = now;
  const { framework, settings, units, calendar } = book;
  const history = readHistoryNow(readHistoryCells(), framework, units);
  return {
    ...now,
    history,
    reports: ours
      .filter(({ kind }) => kind === "report")
      .map((sheet) => ({ ...sheet, reading: readReportSheet(sheet.cells, sheet.used, framework, units) })),
    sourcesFor: (collaborative) =>
      reportSources({
        ...round,
        framework,
        settings,
        units,
        calendar,
        collaborative,
        readings,
        hospitalSheets,
        scores: hospitalSources(readings, { ...round, units, countPeerReviews: settings.countPeerReviews }),
        entered: ours.filter(({ kind }) => kind === "entered").map(({ cells }) => readEnteredSheet(cells, framework)),
        history: history.rows,
        broken: history.broken,
        thisYear: new Date().getFullYear(),
      }),
  };
}

/** Whether a report is on that collaborative (null: on all hospitals), of whichever round. */
export const isReportOn = ({ reading }: ReportThere, collaborative: Pick<Collaborative, "name"> | null): boolean =>
  collaborative === null
    ? reading.collaborative === null
    : reading.collaborative !== null && sameName(reading.collaborative, collaborative.name);
