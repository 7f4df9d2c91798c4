/** Makes or refreshes the quarterly report of a collaborative. What people wrote in its boxes is kept. */
import { messages } from "../core/messages";
import { reportMessages } from "../core/messages/report";
import { periodShort } from "../core/period";
import { groupOf } from "../core/report";
import { isOfRound } from "../core/round";
import { UserError } from "../core/userError";
import { planReportSheet } from "../sheets/reportSheet";
import type { ReportSources } from "../sheets/reportSources";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside } from "./buildBeside";
import { collaborativeOf } from "./collaborativeOf";
import type { Done } from "./done";
import { isReportOn, readReports, type ReportsNow } from "./readReport";
import { refreshSheet, type Refreshed } from "./refreshSheet";
import { runAction } from "./runAction";

export interface ReportRequest {
  /** Name of the collaborative; null reports on all hospitals together. */
  readonly collaborative: string | null;
}

export interface ReportResult {
  readonly sheet: string;
  /** Its summary, sentence by sentence. */
  readonly summary: readonly string[];
  /** Sentences: which sheets were left out and why. */
  readonly leftOut: readonly string[];
  readonly done: Done;
}

/** What the report would be now, beside the one that is there. */
export interface ReportNow {
  /** The sheet's name, there or to come. */
  readonly name: string;
  /** Null where there is none yet. */
  readonly made: string | null;
  readonly sources: ReportSources;
  /** Null where no hospital has scores. */
  readonly refreshed: Refreshed | null;
}

/** Writes nothing: from what was read to what would be written. */
export function reportNow(
  { book, ours, ownSheetsInUse, round, reports, sourcesFor }: ReportsNow,
  { collaborative: wanted }: ReportRequest,
): ReportNow {
  const collaborative = wanted === null ? null : collaborativeOf(book.units, wanted);
  const sources = sourcesFor(collaborative);
  const same = reports.filter((report) => isReportOn(report, collaborative));
  const old = same.find(({ reading }) => isOfRound(reading, round)) ?? null;
  const taken = book.sheets.map(({ name }) => name);
  const firstChoice = `${reportMessages.reportTab(groupOf(sources.facts))}${same.length > 0 ? ` ${periodShort(round.period).replace("/", "-")}` : ""}`;
  const name = old?.cells.sheet ?? freeTabName(firstChoice, taken).name;
  const planMade = (day: string) => planReportSheet({ ...sources, name, boxes: old?.reading.boxes ?? {}, made: day });
  return {
    name,
    made: old?.reading.made ?? null,
    sources,
    refreshed:
      sources.hospitals.length === 0
        ? null
        : refreshSheet(planMade, old && { ...old, made: old.reading.made, hasOwnText: old.reading.own.length > 0 }, ours, {
            taken: [...taken, name],
            ownSheetsInUse,
          }),
  };
}

/** Three requests; two where the report is right already. Throws UserError when no hospital has scores. */
export function buildReport(request: ReportRequest): Promise<ReportResult> {
  return runAction(async (context, writing) => {
    const now = await readReports(context);
    const { name, sources, refreshed } = reportNow(now, request);
    if (refreshed === null) throw new UserError([reportMessages.reportNeedsScores(), ...sources.leftOut].join(" "));
    const { build, keptAs } = refreshed;

    const result = { sheet: name, summary: sources.narrative.summary.map(({ text }) => text), leftOut: sources.leftOut };
    if (build === null) return { ...result, done: { sentence: messages.upToDateAlready([name]), undo: "cannot" } };
    await buildBeside(context, writing, [build], now.book);
    const sentence = [reportMessages.reportReady(name), ...(keptAs === null ? [] : [messages.oldSheetKept(keptAs)])].join(" ");
    return { ...result, done: { sentence, undo: "cannot" } };
  });
}
