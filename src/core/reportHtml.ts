/**
 * The report for the clipboard: HTML with real headings, lists and tables, as Word takes them over, and the same as plain text.
 * Numbers of tables are those of the sheet; charts are copied from there as pictures. Whatever people typed is text here too.
 */
import { forClipboard, type ForClipboard, type Part } from "./clipboardPage";
import { messages } from "./messages";
import { reportMessages } from "./messages/report";
import type { Narrative } from "./narrative";
import type { Sentence } from "./narrative/sentence";
import { periodLabel } from "./period";
import { groupOf, numbering, ownFigures, regionOf, type ReportFacts } from "./report";
import { actionRows, averageCell, collaborativesOf, isDirect, regionRows, scoreCell, words, type Cell } from "./reportCells";

export interface ReportPage {
  readonly framework: string;
  readonly facts: ReportFacts;
  readonly narrative: Narrative;
  /** One for each period of the year. */
  readonly calendar: readonly string[];
  readonly goodPractice: readonly string[];
  /** What people wrote; "" in an empty box. */
  readonly boxes: Readonly<Record<"context" | "scores" | "practice" | "support" | "recommendations" | "next" | "author", string>>;
  readonly contact: string;
  readonly made: string;
  /** There is a chart of earlier rounds on the sheet, with two tables. */
  readonly hasRounds: boolean;
}

export const reportHtml = (page: ReportPage): ForClipboard => forClipboard(partsOf(page));

function partsOf(page: ReportPage): Part[] {
  const { facts, narrative, boxes } = page;
  const next = numbering(facts.period);
  const list = (sentences: readonly Sentence[]): Part[] => items(sentences.map(({ text }) => text));
  const items = (texts: readonly string[]): Part[] => (texts.length === 0 ? [] : [{ kind: "list", items: texts }]);
  const heading = (text: string): Part => ({ kind: "heading", text });
  const box = (text: string): Part[] =>
    text
      .split(/\r\n|\r|\n/)
      .filter((line) => line.trim() !== "")
      .map((line): Part => ({ kind: "line", text: line }));
  const section = (title: string, ...inside: readonly Part[]): Part[] => (inside.length === 0 ? [] : [heading(title), ...inside]);
  const table = (what: string, header: readonly string[], rows: readonly (readonly Cell[])[]): Part[] => [
    { kind: "caption", text: reportMessages.tableCaption(next(), what) },
    { kind: "table", header, rows },
  ];
  const chart = (): Part[] => {
    next();
    return [];
  };
  const group =
    facts.collaborative === null
      ? messages.allHospitals()
      : messages.collaborativeNamed(facts.collaborative.name, facts.collaborative.shortName);
  return [
    { kind: "title", text: reportMessages.reportTitle(page.framework, facts.area.name) },
    { kind: "line", text: `${group} · ${periodLabel(facts.period)}` },
    ...section(reportMessages.summaryHeading(), ...list(narrative.summary)),
    ...section(reportMessages.contextHeading(), ...items(page.calendar), ...box(boxes.context)),
    ...section(
      reportMessages.hospitalAveragesHeading(),
      ...table(reportMessages.averagesCaption(facts.outOf), [messages.hospitalLabel(), reportMessages.averageWord()], averageRows(facts)),
      ...chart(),
    ),
    ...section(reportMessages.scoresByStandardHeading(), ...table(reportMessages.standardsCaption(facts.outOf), ...standardsTable(facts))),
    ...section(messages.whereToLook(), ...list(narrative.lowest), ...box(boxes.scores)),
    ...section(messages.goodPractice(), ...items(page.goodPractice), ...box(boxes.practice)),
    ...(facts.others.length === 0
      ? []
      : section(
          reportMessages.regionHeading(facts.region),
          ...list(narrative.region),
          ...table(
            reportMessages.collaborativesCaption(facts.outOf),
            [reportMessages.collaborativeWord(), reportMessages.averageWord()],
            regionRows(facts),
          ),
          ...table(reportMessages.regionStandardsCaption(facts.outOf), ...regionTable(facts)),
          ...chart(),
        )),
    ...section(reportMessages.roundsHeading(), ...list(narrative.rounds)),
    ...(page.hasRounds ? [...chart(), ...chart(), ...(facts.collaborative === null ? [] : chart())] : []),
    ...section(reportMessages.comparabilityHeading(), ...list(narrative.comparability)),
    ...section(
      reportMessages.actionsHeading(),
      ...list(narrative.actions),
      ...table(
        reportMessages.actionsCaption(),
        [
          messages.hospitalLabel(),
          reportMessages.numberHeader(),
          reportMessages.whatWillBeDone(),
          messages.whoLeads(),
          messages.byWhen(),
          reportMessages.statusWord(),
        ],
        actionRows(facts),
      ),
    ),
    ...section(reportMessages.supportHeading(), ...box(boxes.support)),
    ...section(reportMessages.recommendationsHeading(), ...box(boxes.recommendations)),
    ...section(reportMessages.nextHeading(), ...list(narrative.next), ...box(boxes.next)),
    ...section(
      reportMessages.authorHeading(),
      ...(page.contact === "" ? [] : [{ kind: "line" as const, text: reportMessages.contactIs(page.contact) }]),
      ...box(boxes.author),
      { kind: "line", text: reportMessages.reportMade(page.made) },
    ),
  ];
}

function averageRows(facts: ReportFacts): Cell[][] {
  return [
    ...facts.hospitals.map(({ name, average }) => [words(name), averageCell(average, facts)]),
    [words(messages.averageOfGroup(groupOf(facts))), averageCell(ownFigures(facts).average, facts)],
  ];
}

type Table = [header: string[], rows: Cell[][]];

function standardsTable(facts: ReportFacts): Table {
  const own = ownFigures(facts);
  const rows = facts.standards.map(({ id, number, text }) => [
    words(number),
    words(text),
    ...facts.hospitals.map(({ scores, singles }) => scoreCell(scores.get(id), isDirect({ singles }), facts)),
    averageCell(own.scores.get(id), facts),
  ]);
  const foot = [
    words(""),
    words(reportMessages.averageWord()),
    ...facts.hospitals.map(({ average }) => averageCell(average, facts)),
    averageCell(own.average, facts),
  ];
  return [
    [
      reportMessages.numberHeader(),
      messages.standardLabel(),
      ...facts.hospitals.map(({ name }) => name),
      messages.averageOfGroup(groupOf(facts)),
    ],
    [...rows, foot],
  ];
}

function regionTable(facts: ReportFacts): Table {
  const all = collaborativesOf(facts);
  const rows = facts.standards.map(({ id, number, text }) => [
    words(number),
    words(text),
    ...all.map(({ scores }) => averageCell(scores.get(id), facts)),
    averageCell(regionOf(facts, id).ofCollaboratives.value, facts),
  ]);
  const foot = [
    words(""),
    words(reportMessages.averageWord()),
    ...all.map(({ average }) => averageCell(average, facts)),
    averageCell(regionOf(facts, null).ofCollaboratives.value, facts),
  ];
  return [
    [reportMessages.numberHeader(), messages.standardLabel(), ...all.map(({ called }) => called), facts.region],
    [...rows, foot],
  ];
}
