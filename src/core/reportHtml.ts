/**
 * The report for the clipboard: HTML with real headings, lists and tables, as Word takes them over, and the same as plain text.
 * Numbers of tables are those of the sheet; charts are copied from there as pictures. Whatever people typed is text here too.
 */
import { bandOfAverage, bandOfScore, type Band } from "./band";
import { BAND_COLOURS, COLOURS } from "./colours";
import { shown, toNumber, type Fraction } from "./exact";
import { messages } from "./messages";
import type { Narrative } from "./narrative";
import type { Sentence } from "./narrative/sentence";
import { periodLabel } from "./period";
import { groupOf, numbering, ownFigures, regionOf, type ReportFacts, type ReportUnit } from "./report";

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

/** What goes on the clipboard: for Word, and for what takes only text. */
export interface ForClipboard {
  readonly html: string;
  readonly text: string;
}

type Cell = { readonly text: string; readonly band?: Band | null };
type Part =
  | { readonly kind: "title" | "heading" | "line" | "caption"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

export function reportHtml(page: ReportPage): ForClipboard {
  const parts = partsOf(page);
  return {
    html: `<html><head><meta charset="utf-8"></head><body style="font-family:Arial,sans-serif;font-size:11pt">${parts.map(htmlOf).join("")}</body></html>`,
    text: parts.map(textOf).join("\n\n"),
  };
}

function partsOf(page: ReportPage): Part[] {
  const { facts, narrative, boxes } = page;
  const next = numbering(facts.period);
  const list = (sentences: readonly Sentence[]): Part[] => items(sentences.map(({ text }) => text));
  const items = (texts: readonly string[]): Part[] => (texts.length === 0 ? [] : [{ kind: "list", items: texts }]);
  const heading = (text: string): Part => ({ kind: "heading", text });
  const box = (text: string): Part[] => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").map((line): Part => ({ kind: "line", text: line }));
  const section = (title: string, ...inside: readonly Part[]): Part[] => (inside.length === 0 ? [] : [heading(title), ...inside]);
  const table = (what: string, header: readonly string[], rows: readonly (readonly Cell[])[]): Part[] => [{ kind: "caption", text: messages.tableCaption(next(), what) }, { kind: "table", header, rows }];
  const chart = (): Part[] => {
    next();
    return [];
  };
  const group = facts.collaborative === null ? messages.allHospitals() : messages.collaborativeNamed(facts.collaborative.name, facts.collaborative.shortName);
  return [
    { kind: "title", text: messages.reportTitle(page.framework, facts.area.name) },
    { kind: "line", text: `${group} · ${periodLabel(facts.period)}` },
    ...section(messages.summaryHeading(), ...list(narrative.summary)),
    ...section(messages.contextHeading(), ...items(page.calendar), ...box(boxes.context)),
    ...section(messages.hospitalAveragesHeading(), ...table(messages.averagesCaption(facts.outOf), [messages.hospitalLabel(), messages.averageWord()], averageRows(facts)), ...chart()),
    ...section(messages.scoresByStandardHeading(), ...table(messages.standardsCaption(facts.outOf), ...standardsTable(facts))),
    ...section(messages.whereToLook(), ...list(narrative.lowest), ...box(boxes.scores)),
    ...section(messages.goodPractice(), ...items(page.goodPractice), ...box(boxes.practice)),
    ...(facts.others.length === 0
      ? []
      : section(
          messages.regionHeading(facts.region),
          ...list(narrative.region),
          ...table(messages.collaborativesCaption(facts.outOf), [messages.collaborativeWord(), messages.averageWord()], regionRows(facts)),
          ...table(messages.regionStandardsCaption(facts.outOf), ...regionTable(facts)),
          ...chart(),
        )),
    ...section(messages.roundsHeading(), ...list(narrative.rounds)),
    ...(page.hasRounds ? [...chart(), ...chart(), ...(facts.collaborative === null ? [] : chart())] : []),
    ...section(messages.comparabilityHeading(), ...list(narrative.comparability)),
    ...section(messages.actionsHeading(), ...list(narrative.actions), ...table(messages.actionsCaption(), [messages.hospitalLabel(), messages.numberHeader(), messages.whatWillBeDone(), messages.whoLeads(), messages.byWhen(), messages.statusWord()], actionRows(facts))),
    ...section(messages.supportHeading(), ...box(boxes.support)),
    ...section(messages.recommendationsHeading(), ...box(boxes.recommendations)),
    ...section(messages.nextHeading(), ...list(narrative.next), ...box(boxes.next)),
    ...section(messages.authorHeading(), ...(page.contact === "" ? [] : [{ kind: "line" as const, text: messages.contactIs(page.contact) }]), ...box(boxes.author), { kind: "line", text: messages.reportMade(page.made) }),
  ];
}

const words = (text: string): Cell => ({ text });

/** "3.8 G": the figure with the letter of its band. */
function averageCell(value: Fraction | null | undefined, { bands }: ReportFacts): Cell {
  if (value === null || value === undefined) return words("");
  const band = bandOfAverage(value, bands);
  return { text: band === null ? shown(value) : `${shown(value)} ${band.letter}`, band };
}

/** A score given as a whole stands without decimals and has the bands of single scores. */
function scoreCell(value: Fraction | undefined, isSingle: boolean, facts: ReportFacts): Cell {
  if (value === undefined || !isSingle) return averageCell(value, facts);
  const band = bandOfScore({ state: "scored", value: toNumber(value) }, facts.bands);
  return { text: band === null ? shown(value, 0) : `${shown(value, 0)} ${band.letter}`, band };
}

function averageRows(facts: ReportFacts): Cell[][] {
  return [...facts.hospitals.map(({ name, average }) => [words(name), averageCell(average, facts)]), [words(messages.averageOfGroup(groupOf(facts))), averageCell(ownFigures(facts).average, facts)]];
}

type Table = [header: string[], rows: Cell[][]];

function standardsTable(facts: ReportFacts): Table {
  const own = ownFigures(facts);
  const rows = facts.standards.map(({ id, number, text }) => [
    words(number),
    words(text),
    ...facts.hospitals.map(({ scores, singles }) => scoreCell(scores.get(id), singles.length === 1 && singles[0]?.ward === null, facts)),
    averageCell(own.scores.get(id), facts),
  ]);
  const foot = [words(""), words(messages.averageWord()), ...facts.hospitals.map(({ average }) => averageCell(average, facts)), averageCell(own.average, facts)];
  return [[messages.numberHeader(), messages.standardLabel(), ...facts.hospitals.map(({ name }) => name), messages.averageOfGroup(groupOf(facts))], [...rows, foot]];
}

const calledOf = ({ name, shortName }: ReportUnit): string => (shortName === "" ? name : shortName);
const collaborativesOf = (facts: ReportFacts): (ReportUnit & { readonly called: string })[] => [
  { ...ownFigures(facts), called: groupOf(facts) },
  ...facts.others.map((other) => ({ ...other, called: other.mark === "entered" ? messages.enteredName(calledOf(other)) : calledOf(other) })),
];

function regionRows(facts: ReportFacts): Cell[][] {
  const { ofCollaboratives, ofHospitals } = regionOf(facts, null);
  return [
    ...collaborativesOf(facts).map(({ called, average }) => [words(called), averageCell(average, facts)]),
    [words(messages.ofCollaboratives(facts.region)), averageCell(ofCollaboratives.value, facts)],
    [words(messages.ofHospitals(facts.region)), ofHospitals.state === "cannotBeGiven" ? words(messages.cannotBeGivenWord()) : averageCell(ofHospitals.average.value, facts)],
  ];
}

function regionTable(facts: ReportFacts): Table {
  const all = collaborativesOf(facts);
  const rows = facts.standards.map(({ id, number, text }) => [words(number), words(text), ...all.map(({ scores }) => averageCell(scores.get(id), facts)), averageCell(regionOf(facts, id).ofCollaboratives.value, facts)]);
  const foot = [words(""), words(messages.averageWord()), ...all.map(({ average }) => averageCell(average, facts)), averageCell(regionOf(facts, null).ofCollaboratives.value, facts)];
  return [[messages.numberHeader(), messages.standardLabel(), ...all.map(({ called }) => called), facts.region], [...rows, foot]];
}

function actionRows(facts: ReportFacts): Cell[][] {
  const none = (name: string): Cell[] => [words(name), words(""), words(messages.notUploaded()), words(""), words(""), words("")];
  return [
    ...facts.hospitals.flatMap(({ name, actions }) => (actions.length === 0 ? [none(name)] : actions.map(({ number, action, lead, by, status }) => [name, number, action, lead, by, status].map(words)))),
    ...facts.missing.map(none),
  ];
}

function htmlOf(part: Part): string {
  switch (part.kind) {
    case "title":
      return `<h1 style="color:${COLOURS.navy}">${escaped(part.text)}</h1>`;
    case "heading":
      return `<h2 style="color:${COLOURS.navy}">${escaped(part.text)}</h2>`;
    case "caption":
      return `<p style="font-size:9pt;color:${COLOURS.muted}">${escaped(part.text)}</p>`;
    case "line":
      return `<p>${escaped(part.text)}</p>`;
    case "list":
      return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
    case "table": {
      const header = part.header.map((text) => `<th scope="col" style="background:${COLOURS.navy};color:${COLOURS.white};padding:4px">${escaped(text)}</th>`).join("");
      const rows = part.rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`).join("");
      return `<table border="1" style="border-collapse:collapse"><thead><tr>${header}</tr></thead><tbody>${rows}</tbody></table>`;
    }
  }
}

function cellHtml({ text, band }: Cell): string {
  const fill = Object.entries(BAND_COLOURS).find(([id]) => id === band?.id)?.[1];
  const look = fill === undefined ? "" : `background:${fill.fill};color:${fill.text};text-align:center;`;
  return `<td style="${look}padding:4px">${escaped(text)}</td>`;
}

function textOf(part: Part): string {
  if (part.kind === "list") return part.items.map((item) => `- ${item}`).join("\n");
  if (part.kind !== "table") return part.text;
  return [part.header, ...part.rows.map((row) => row.map(({ text }) => text))].map((row) => row.map((text) => text.replace(/\s+/g, " ")).join("\t")).join("\n");
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
