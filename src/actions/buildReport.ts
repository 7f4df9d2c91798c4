/** Makes or refreshes the quarterly report of a collaborative. What people wrote in its boxes is kept. */
import { messages } from "../core/messages";
import { periodShort } from "../core/period";
import { groupOf } from "../core/report";
import { UserError } from "../core/userError";
import { planReportSheet } from "../sheets/reportSheet";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside } from "./buildBeside";
import { collaborativeOf } from "./collaborativeOf";
import type { Done } from "./done";
import { isOfRound, isReportOn, readReports } from "./readReport";
import { refreshSheet } from "./refreshSheet";
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

/** Three requests; two where the report is right already. Throws UserError when no hospital has scores. */
export function buildReport({ collaborative: wanted }: ReportRequest): Promise<ReportResult> {
  return runAction(async (context, writing) => {
    const { book, ownSheetsInUse, round, reports, sourcesFor } = await readReports(context);
    const collaborative = wanted === null ? null : collaborativeOf(book.units, wanted);
    const sources = sourcesFor(collaborative);
    if (sources.hospitals.length === 0) throw new UserError([messages.reportNeedsScores(), ...sources.leftOut].join(" "));

    const same = reports.filter((report) => isReportOn(report, collaborative));
    const old = same.find((report) => isOfRound(report, round)) ?? null;
    const taken = book.sheets.map(({ name }) => name);
    const firstChoice = `${messages.reportTab(groupOf(sources.facts))}${same.length > 0 ? ` ${periodShort(round.period).replace("/", "-")}` : ""}`;
    const name = old?.cells.sheet ?? freeTabName(firstChoice, taken).name;
    const planMade = (day: string) => planReportSheet({ ...sources, name, boxes: old?.reading.boxes ?? {}, made: day });
    const { build, keptAs } = refreshSheet(planMade, old && { ...old, made: old.reading.made, hasOwnText: old.reading.own.length > 0 }, [], { taken: [...taken, name], ownSheetsInUse });

    const result = { sheet: name, summary: sources.narrative.summary.map(({ text }) => text), leftOut: sources.leftOut };
    if (build === null) return { ...result, done: { sentence: messages.upToDateAlready([name]), undo: "cannot" } };
    await buildBeside(context, writing, [build], book);
    const sentence = [messages.reportReady(name), ...(keptAs === null ? [] : [messages.oldSheetKept(keptAs)])].join(" ");
    return { ...result, done: { sentence, undo: "cannot" } };
  });
}
