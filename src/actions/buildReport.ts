/** Makes or refreshes the quarterly report of a collaborative. What people wrote in its boxes is kept. */
import { messages } from "../core/messages";
import { periodShort, samePeriod } from "../core/period";
import { sameName } from "../core/unit";
import { UserError } from "../core/userError";
import { hospitalSources } from "../sheets/hospitalSources";
import { readEnteredSheet } from "../sheets/readEnteredSheet";
import { readHospitalSheet } from "../sheets/readHospitalSheet";
import { readReportSheet, type ReportReading } from "../sheets/readReportSheet";
import { planReportSheet } from "../sheets/reportSheet";
import { reportSources } from "../sheets/reportSources";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside } from "./buildBeside";
import { collaborativeOf } from "./collaborativeOf";
import type { Done } from "./done";
import { readRound } from "./readRound";
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
    const { book, ours, ownSheetsInUse, readings, round } = await readRound(context);
    const { framework, settings, units, calendar } = book;
    const collaborative = wanted === null ? null : collaborativeOf(units, wanted);
    const sources = reportSources({
      ...round,
      framework,
      settings,
      units,
      calendar,
      collaborative,
      readings,
      hospitalSheets: ours.filter(({ kind }) => kind === "hospital").map(({ cells }) => ({ cells, reading: readHospitalSheet(cells, framework) })),
      scores: hospitalSources(readings, { ...round, units, countPeerReviews: settings.countPeerReviews }),
      entered: ours.filter(({ kind }) => kind === "entered").map(({ cells }) => readEnteredSheet(cells, framework)),
      history: [],
      thisYear: new Date().getFullYear(),
    });
    if (sources.hospitals.length === 0) throw new UserError([messages.reportNeedsScores(), ...sources.leftOut].join(" "));

    const made = ours.filter(({ kind }) => kind === "report").map((sheet) => ({ ...sheet, reading: readReportSheet(sheet.cells, sheet.used, framework, units) }));
    const isSameGroup = (reading: ReportReading): boolean =>
      collaborative === null ? reading.collaborative === null : reading.collaborative !== null && sameName(reading.collaborative, collaborative.name);
    const old = made.find(({ reading }) => isSameGroup(reading) && reading.area?.id === round.area.id && reading.period !== null && samePeriod(reading.period, round.period)) ?? null;
    const taken = book.sheets.map(({ name }) => name);
    const group = sources.facts.collaborative === null ? "" : sources.facts.collaborative.shortName || sources.facts.collaborative.name;
    const another = made.some(({ reading }) => isSameGroup(reading));
    const firstChoice = `${messages.reportTab(group)}${another ? ` ${periodShort(round.period).replace("/", "-")}` : ""}`;
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
