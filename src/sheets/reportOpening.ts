/** How a report begins: title, the line that says what is live, summary, calendar, how the scores were collected. */
import { messages } from "../core/messages";
import { reportMessages } from "../core/messages/report";
import { nhsYearOf, periodLabel } from "../core/period";
import { bandsSentenceFormula } from "./bandsRow";
import { quotedText } from "./functions";
import { formula } from "./plan";
import type { ReportContext } from "./reportContext";
import type { Part } from "./reportFlow";
import type { ReportSource } from "./reportSource";
import { boxPart, bulletParts, headingPart, notePart, spacePart, subtitlePart, titlePart } from "./reportText";

export function openingSections(context: ReportContext): Part[] {
  const { source, grid } = context;
  const { facts, framework, narrative, made } = source;
  const said = (key: string, texts: readonly string[]): Part[] =>
    bulletParts(
      key,
      grid,
      texts.map((text) => ({ cell: text, shown: text })),
    );
  const group =
    facts.collaborative === null
      ? messages.allHospitals()
      : messages.collaborativeNamed(facts.collaborative.name, facts.collaborative.shortName);
  const changedNow = () =>
    formula(
      `=IF(${context.piece("changed")}>0,${quotedText(reportMessages.sentencesAreOld(made))},${quotedText(reportMessages.sentencesHold(made))})`,
    );
  return [
    titlePart(grid, reportMessages.reportTitle(framework.name, facts.area.name)),
    subtitlePart(grid, `${group} · ${periodLabel(facts.period)}`),
    notePart("asOf", grid, reportMessages.sentencesAreAsOf(made), reportMessages.sentencesAreAsOf(made)),
    notePart("changed", grid, changedNow, reportMessages.sentencesAreOld(made)),
    headingPart("summaryHeading", grid, reportMessages.summaryHeading()),
    ...said(
      "summary",
      narrative.summary.map(({ text }) => text),
    ),
    headingPart("contextHeading", grid, reportMessages.contextHeading()),
    ...said("calendar", calendarLines(source)),
    boxPart("context", grid, source.boxes.context ?? null),
    headingPart("dataHeading", grid, reportMessages.dataHeading()),
    ...said("data", [reportMessages.dataHow(framework.scale.lowest, framework.scale.highest), messages.howAveragesAreWorkedOut()]),
    ...bulletParts("bands", grid, [{ cell: () => formula(bandsSentenceFormula(context.bands())), shown: BANDS_ARE_AS_LONG_AS }]),
    ...(source.leftOut.length === 0 ? [] : said("leftOut", [reportMessages.leftOutOfReport(source.leftOut)])),
    spacePart("afterData"),
  ];
}

/** The bands in words stand on one line of the report. */
const BANDS_ARE_AS_LONG_AS = "x";

/** The areas of this NHS year, from the calendar of Set-up. */
export function calendarLines({ calendar, framework, facts }: Pick<ReportSource, "calendar" | "framework" | "facts">): string[] {
  const entries = (calendar?.entries ?? []).filter(({ period }) => nhsYearOf(period) === nhsYearOf(facts.period));
  return entries.map(({ period, areaId, why }) => {
    const area = framework.areas.find(({ id }) => id === areaId)?.name ?? reportMessages.calendarAreaUnknown();
    return `${reportMessages.calendarLine(periodLabel(period), area)}${why === "" ? "" : reportMessages.calendarWhy(why)}.`;
  });
}
