/** The tables and words of a report as slides. A table that would not be legible on one is split. */
import { BAND_COLOURS, type BandName } from "./colours";
import type { DeckCell, DeckSlide } from "./deck";
import { roundsNotes, roundsOfUnits } from "./deckCharts";
import { averageName, enteredNotes, inParts, mayBeShown, sourceLine, titleOf, type DeckSource } from "./deckSource";
import { messages } from "./messages";
import { compareMessages } from "./messages/compare";
import { reportMessages } from "./messages/report";
import { bandsOfHospitals, singleReds } from "./narrative/hospitals";
import { rank } from "./narrative/region";
import { averagesThatMoved, change } from "./narrative/rounds";
import { ownFigures } from "./report";
import { actionRows, averageCell, isDirect, regionRows, scoreCell, words, type Cell } from "./reportCells";
import { lowestStandardsSentence } from "./takeaway";

const MOST_HOSPITALS = 8;
const MOST_STANDARDS = 16;
const MOST_ROWS = 14;

const isBandName = (id: string): id is BandName => id in BAND_COLOURS;
const deckCell = ({ text, band }: Cell): DeckCell =>
  band !== null && band !== undefined && isBandName(band.id) ? { text, band: band.id } : { text };
const rowOf = (cells: readonly Cell[]): DeckCell[] => cells.map(deckCell);

/** Standards by hospital with the averages: at most eight hospitals on a slide. */
export function matrixTables(source: DeckSource): DeckSlide[] {
  const { facts } = source;
  if (facts.hospitals.length === 0) return [];
  const own = ownFigures(facts);
  const reds = singleReds(facts);
  // Where all of them are too many to name, how many there are stands before the colon.
  const title = titleOf(
    [...reds, ...reds.map(({ text }) => ({ text: text.split(":")[0] ?? "" })), ...bandsOfHospitals(facts)],
    compareMessages.deckItem("matrix"),
  );
  const isNarrow = facts.hospitals.length > 4;
  const columns = inParts(facts.hospitals, MOST_HOSPITALS);
  const parts = columns.flatMap((hospitals) =>
    inParts(facts.standards, MOST_STANDARDS).map((standards, index, all) => ({ hospitals, standards, isLast: index === all.length - 1 })),
  );
  return parts.map(({ hospitals, standards, isLast }, index) => ({
    title: compareMessages.partOf(title, index + 1, parts.length),
    source: sourceLine(source),
    body: {
      kind: "table",
      headings: [
        reportMessages.numberHeader(),
        messages.standardLabel(),
        ...hospitals.map(({ name, shortName }) => (isNarrow && shortName !== "" ? shortName : name)),
        averageName(facts),
      ],
      widths: [0.8, 3.6, ...hospitals.map(() => 1.6), 1.6],
      hasFoot: isLast,
      rows: [
        ...standards.map(({ id, number, shortTitle }) =>
          rowOf([
            words(number),
            words(shortTitle),
            ...hospitals.map((hospital) => scoreCell(hospital.scores.get(id), isDirect(hospital), facts)),
            averageCell(own.scores.get(id), facts),
          ]),
        ),
        ...(isLast
          ? [
              rowOf([
                words(""),
                words(reportMessages.averageWord()),
                ...hospitals.map(({ average }) => averageCell(average, facts)),
                averageCell(own.average, facts),
              ]),
            ]
          : []),
      ],
    },
  }));
}

/** The averages of the collaboratives, and of the region both ways. */
export function regionTables(source: DeckSource): DeckSlide[] {
  const { facts } = source;
  if (facts.others.length === 0 || facts.hospitals.length === 0) return [];
  return [
    {
      title: titleOf(rank(facts), compareMessages.deckItem("regionTable")),
      source: sourceLine(source, ...enteredNotes(facts)),
      body: {
        kind: "table",
        headings: [reportMessages.collaborativeWord(), reportMessages.averageWord()],
        widths: [3, 1.5],
        hasFoot: false,
        rows: regionRows(facts).map(rowOf),
      },
    },
  ];
}

/** Averages by round of every hospital: what a chart of many could not show. */
export function roundsTables(source: DeckSource): DeckSlide[] {
  const { facts } = source;
  const rounds = roundsOfUnits(facts);
  if (rounds === null) return [];
  const title = titleOf(
    averagesThatMoved(facts).flatMap((one) => change(one)),
    compareMessages.deckItem("roundsTable"),
  );
  const parts = inParts(rounds.lines, MOST_ROWS);
  // The latest rounds, as many as are legible side by side.
  const first = Math.max(0, rounds.categories.length - MOST_HOSPITALS);
  return parts.map((lines, index) => ({
    title: compareMessages.partOf(title, index + 1, parts.length),
    source: sourceLine(source, ...roundsNotes(facts)),
    body: {
      kind: "table",
      headings: ["", ...rounds.categories.slice(first)],
      widths: [3, ...rounds.categories.slice(first).map(() => 1.5)],
      hasFoot: lines.at(-1)?.isGroup === true,
      rows: lines.map(({ name, figures }) => rowOf([words(name), ...figures.slice(first).map((figure) => averageCell(figure, facts))])),
    },
  }));
}

const ACTION_WIDTHS = [2, 0.7, 5, 1.7, 1.5, 1.4];
/** Letters that a full-width line holds at the size of a table of few rows, and how many lines a slide. */
const LINE_LETTERS = 92;
const TABLE_LINES = 12;

/** What the hospitals will work on. A text by which somebody may be known stays in the workbook. */
export function actionTables(source: DeckSource): DeckSlide[] {
  const { facts, narrative } = source;
  const rows = actionRows(facts).map((row) =>
    row.map((cell) => (mayBeShown(cell.text, source) ? { ...cell, text: onOneLine(cell.text) } : words(compareMessages.actionLeftOut()))),
  );
  if (rows.length === 0) return [];
  const headings = [
    messages.hospitalLabel(),
    reportMessages.numberHeader(),
    reportMessages.whatWillBeDone(),
    messages.whoLeads(),
    messages.byWhen(),
    reportMessages.statusWord(),
  ];
  // Who leads and by when are columns only where somebody has said so.
  const used = headings.flatMap((_, column) =>
    column === 0 || column === 2 || rows.some((row) => row[column]?.text !== "") ? [column] : [],
  );
  const widths = used.map((column) => ACTION_WIDTHS[column] ?? 1);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const lettersOf = (column: number): number => (LINE_LETTERS * (widths[used.indexOf(column)] ?? 1)) / total;
  const linesOf = (row: readonly Cell[]): number =>
    Math.max(...used.map((column) => Math.ceil((row[column]?.text.length ?? 0) / lettersOf(column)) || 1));
  // A row is never higher than a slide: the whole text stands in the workbook.
  const short = rows.map((row) =>
    row.map((cell, column) =>
      used.includes(column) ? { ...cell, text: shortened(cell.text, Math.floor(lettersOf(column) * (TABLE_LINES - 1))) } : cell,
    ),
  );
  const parts = filled(short, linesOf, TABLE_LINES);
  const title = titleOf(narrative.actions, reportMessages.actionsHeading());
  return parts.map((part, index) => ({
    title: compareMessages.partOf(title, index + 1, parts.length),
    source: sourceLine(source),
    body: {
      kind: "table",
      headings: used.map((column) => headings[column] ?? ""),
      widths,
      hasFoot: false,
      rows: part.map((row) => rowOf(used.map((column) => row[column] ?? words("")))),
    },
  }));
}

const onOneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most - 2);
  return `${text.slice(0, space > 0 ? space : most - 2)} …`;
}

/** As many as fit on a slide, at least one. */
function filled<Item>(items: readonly Item[], linesOf: (item: Item) => number, most: number): Item[][] {
  let lines = 0;
  return items.reduce<Item[][]>((parts, item) => {
    const more = linesOf(item);
    const last = parts.at(-1);
    if (last === undefined || lines + more > most) {
      lines = more;
      return [...parts, [item]];
    }
    lines += more;
    return [...parts.slice(0, -1), [...last, item]];
  }, []);
}

const BULLET_LETTERS = 88;
const BULLET_LINES = 11;

const wrapped = (line: string): number => Math.max(1, Math.ceil(line.length / BULLET_LETTERS));
const bulletLines = (text: string): number => text.split("\n").reduce((sum, line) => sum + wrapped(line), 0);

/** A text that no slide holds goes on with the next: cut where a line ends, or between words. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (bulletLines(rest) > BULLET_LINES - 1) {
    let end = -1;
    let used = 0;
    for (const line of rest.split("\n")) {
      used += wrapped(line);
      if (used > BULLET_LINES - 1) break;
      end += line.length + 1;
    }
    const most = BULLET_LETTERS * (BULLET_LINES - 1);
    const space = rest.lastIndexOf(" ", most);
    const cut = end > 0 ? end : space > 0 ? space : most;
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest];
}

function lineSlides(source: DeckSource, title: string, lines: readonly string[]): DeckSlide[] {
  // Half a line of air stands under each.
  const parts = filled(lines.flatMap(piecesOf), (line) => bulletLines(line) + 0.5, BULLET_LINES);
  return parts.map((part, index) => ({
    title: compareMessages.partOf(title, index + 1, parts.length),
    source: sourceLine(source),
    body: { kind: "lines", lines: part },
  }));
}

/** The lowest standards, word for word. */
export function lowestLines(source: DeckSource): DeckSlide[] {
  const { facts, narrative } = source;
  const { scores } = ownFigures(facts);
  const title = lowestStandardsSentence(
    facts.standards.map(({ id, number }) => ({ name: number, value: scores.get(id) ?? null })),
    facts.bands,
  );
  return lineSlides(
    source,
    titleOf(title === null ? [] : [{ text: title }], compareMessages.deckItem("lowest")),
    narrative.lowest.map(({ text }) => text),
  );
}

/** The next area, what changed in its standards, and when its scores are due. */
export function nextLines(source: DeckSource): DeckSlide[] {
  const [first, ...others] = source.narrative.next;
  if (first === undefined) return [];
  return lineSlides(
    source,
    titleOf([first], reportMessages.nextHeading()),
    (others.length === 0 ? [first] : others).map(({ text }) => text),
  );
}

/** What people wrote and somebody picked, but for what may not be shown. */
export function pickedLines(source: DeckSource): DeckSlide[] {
  return lineSlides(
    source,
    compareMessages.practiceTitle(),
    source.lines.filter((line) => line.trim() !== "" && mayBeShown(line, source)),
  );
}
