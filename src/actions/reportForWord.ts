/** A report with real headings and tables, for the clipboard: from the figures as they are now, with what people wrote in its boxes. */
import { reportMessages } from "../core/messages/report";
import type { ForClipboard } from "../core/clipboardPage";
import { earlierRounds } from "../core/narrative/rounds";
import { reportHtml } from "../core/reportHtml";
import { isOfRound } from "../core/round";
import { UserError } from "../core/userError";
import { calendarLines } from "../sheets/reportOpening";
import { REPORT_BOXES, type ReportBox } from "../sheets/reportSource";
import { collaborativeOf } from "./collaborativeOf";
import { readReports } from "./readReport";
import { runAction } from "./runAction";

/** Two requests, nothing is written. Throws UserError when the sheet is no report, or is of another round than the one that is worked on. */
export function reportForWord(sheet: string): Promise<ForClipboard> {
  return runAction(async (context) => {
    const { book, round, reports, sourcesFor } = await readReports(context);
    const report = reports.find(({ cells }) => cells.sheet === sheet);
    if (report === undefined) throw new UserError(reportMessages.reportMissing(sheet));
    if (!isOfRound(report.reading, round)) throw new UserError(reportMessages.reportOfOtherRound(sheet));

    const { reading } = report;
    const sources = sourcesFor(reading.collaborative === null ? null : collaborativeOf(book.units, reading.collaborative));
    const textIn = (box: ReportBox): string => {
      const cell = reading.boxes[box] ?? null;
      return cell === null ? "" : typeof cell === "object" ? cell.formula : String(cell);
    };
    return reportHtml({
      framework: book.framework.name,
      facts: sources.facts,
      narrative: sources.narrative,
      calendar: calendarLines(sources),
      goodPractice: sources.hospitals.flatMap(({ goodPractice }) => goodPractice.map(({ from, text }) => `${from}: ${text}`)),
      boxes: Object.fromEntries(REPORT_BOXES.map((box) => [box, textIn(box)])) as Record<ReportBox, string>,
      contact: sources.contact,
      made: reading.made,
      hasRounds: earlierRounds(sources.facts).length > 0,
    });
  });
}
