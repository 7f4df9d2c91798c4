/** Reads the rows of the History sheet, or of a table of past rounds that somebody pasted. A row that cannot be read is a problem with its cell; the others count. */
import { compare, fromInteger, fromStoredNumber } from "../core/exact";
import { areaById, areaByName, type Area, type Framework } from "../core/framework";
import { asKnownNow, perhapsRenamed, type KnownNow, type PerhapsRenamed } from "../core/formerNames";
import { HISTORY_MARKS, historyKey, LEVELS, type HistoryMark, type HistoryRow, type Level } from "../core/history";
import { roundsMessages } from "../core/messages/rounds";
import { parsePeriod, type Period } from "../core/period";
import { problem, type Problem } from "../core/problem";
import { parseRoute } from "../core/route";
import { sameName, type Units } from "../core/unit";
import { HISTORY_COLUMNS, historyKeyText, historyPlaces, LEVEL_WORDS, type HistoryColumn, type HistoryPlaces } from "./historySheet";
import { addressAt, textAt, valueAt, type NamedCells } from "./namedCells";

export interface HistoryReading {
  readonly rows: readonly HistoryRow[];
  /** For each row its line in the cells that were read; the header's is 0. */
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

export const NO_HISTORY: HistoryReading = { rows: [], lines: [], problems: [] };

/** What a row gets where its cells do not say. */
export interface Otherwise {
  readonly source: string;
  readonly mark: HistoryMark | null;
}

const NEEDED: readonly HistoryColumn[] = ["period", "unit", "level", "score"];

/** The rows below the header row of our own table. */
export function readHistory(cells: NamedCells, framework: Framework): HistoryReading {
  return readRows(cells, 0, historyPlaces(cells.values[0] ?? []), framework, { source: "", mark: null });
}

export interface HistoryNow extends KnownNow {
  readonly problems: readonly Problem[];
  /** Who may be the same unit under another name. */
  readonly perhaps: readonly PerhapsRenamed[];
}

/** The history of a workbook, its units under the names that they have now; none where there is no such sheet. */
export function readHistoryNow(cells: NamedCells | null, framework: Framework, units: Units): HistoryNow {
  const { rows, problems } = cells === null ? NO_HISTORY : readHistory(cells, framework);
  const known = asKnownNow(rows, units);
  return { ...known, problems, perhaps: perhapsRenamed(known, units) };
}

/** The rows of a pasted table, below the first row that has the needed headings; null where none has. */
export function readPastRounds(cells: NamedCells, framework: Framework, otherwise: Otherwise): HistoryReading | null {
  const header = cells.values.slice(0, HEADER_WITHIN).findIndex((line) => {
    const at = historyPlaces(line);
    return NEEDED.every((column) => at[column] !== undefined) && (at.area !== undefined || at.areaId !== undefined);
  });
  return header === -1 ? null : readRows(cells, header, historyPlaces(cells.values[header] ?? []), framework, otherwise);
}

/** A table may have a title above its headings. */
const HEADER_WITHIN = 10;

export const neededHeaders = (): string[] =>
  [...NEEDED.slice(0, 1), "area" as const, ...NEEDED.slice(1)].map((column) => HISTORY_COLUMNS[column].header);

function readRows(cells: NamedCells, header: number, at: HistoryPlaces, framework: Framework, otherwise: Otherwise): HistoryReading {
  const problems: Problem[] = [];
  const lines: number[] = [];
  const seen = new Set<string>();
  // The same few periods stand in thousands of rows.
  const periods = new Map<string, Period | null>();
  const periodOf = (text: string): Period | null => {
    const period = periods.has(text) ? (periods.get(text) ?? null) : parsePeriod(text);
    periods.set(text, period);
    return period;
  };
  const rows = cells.values.slice(header + 1).flatMap((line, index): HistoryRow[] => {
    if (line.every((value) => String(value).trim() === "")) return [];
    const row = new Row(cells, header + 1 + index, at, problems);
    const read = readRow(row, framework, periodOf, otherwise);
    if (read === null) return [];
    const key = historyKey(read);
    if (seen.has(key)) {
      const cell = addressAt(cells, header + 1 + index, at.score ?? 0);
      problems.push(problem("setUp", { sheet: cells.sheet, cell }, roundsMessages.pastTwice(cell)));
      return [];
    }
    if (isMissedByFormulas(row, read)) {
      row.refuse("period", roundsMessages.pastNotFound(row.cell("period"), historyKeyText(read)));
      return [];
    }
    seen.add(key);
    lines.push(header + 1 + index);
    return [read];
  });
  return { rows, lines, problems };
}

/**
 * Live formulas find a row by the text that its last column makes of it. What a person typed over in another form ("2021 Q1") would count here
 * and not there; a pasted table has no such column. A ward and a peer review are looked up by nobody.
 */
function isMissedByFormulas(row: Row, read: HistoryRow): boolean {
  const key = row.text("key");
  return key !== "" && read.level !== "ward" && read.route !== "peerReview" && key.toLowerCase() !== historyKeyText(read).toLowerCase();
}

class Row {
  constructor(
    private readonly cells: NamedCells,
    private readonly row: number,
    private readonly at: HistoryPlaces,
    private readonly problems: Problem[],
  ) {}

  text(column: HistoryColumn): string {
    const place = this.at[column];
    return place === undefined ? "" : textAt(this.cells, this.row, place);
  }

  /** Null for anything that is not a number; a number typed as text counts where it has one meaning. */
  number(column: HistoryColumn): number | null {
    const place = this.at[column];
    const value = place === undefined ? "" : valueAt(this.cells, this.row, place);
    return typeof value === "number" ? value : null;
  }

  cell(column: HistoryColumn): string {
    return addressAt(this.cells, this.row, this.at[column] ?? 0);
  }

  refuse(column: HistoryColumn, message: string): null {
    this.problems.push(problem("setUp", { sheet: this.cells.sheet, cell: this.cell(column) }, message));
    return null;
  }
}

function readRow(row: Row, framework: Framework, periodOf: (text: string) => Period | null, otherwise: Otherwise): HistoryRow | null {
  const period =
    periodOf(row.text("period")) ?? row.refuse("period", roundsMessages.pastPeriodUnclear(row.cell("period"), row.text("period")));
  const named = row.text("areaId") || row.text("area");
  const area =
    areaById(framework, named) ??
    areaByName(framework, named) ??
    areaByName(framework, row.text("area")) ??
    row.refuse("area", roundsMessages.pastAreaUnknown(row.cell("area"), named));
  const level = levelOf(row.text("level")) ?? row.refuse("level", roundsMessages.pastLevelUnknown(row.cell("level"), row.text("level")));
  const unit = row.text("unit") || row.refuse("unit", roundsMessages.pastNameMissing(row.cell("unit")));
  const standardId = area === null ? null : standardOf(row, area);
  const score = scoreOf(row, framework);
  const mark = markOf(row, otherwise.mark);
  if (
    period === null ||
    area === null ||
    level === null ||
    unit === null ||
    standardId === undefined ||
    score === undefined ||
    mark === undefined
  )
    return null;
  const route = parseRoute(row.text("route"));
  return {
    period,
    areaId: area.id,
    standardId,
    version: standardId === null ? null : row.number("version"),
    level,
    unit,
    partOf: row.text("partOf"),
    route,
    score,
    n: row.number("n"),
    of: row.number("of"),
    source: row.text("source") || otherwise.source,
    mark,
  };
}

const levelOf = (text: string): Level | null => LEVELS.find((level) => sameName(LEVEL_WORDS[level], text)) ?? null;

/** By its id, or by its number among the standards that are asked; null for an average; undefined where there is no such standard. */
function standardOf(row: Row, area: Area): string | null | undefined {
  const text = row.text("standardId");
  if (text === "") return null;
  const found =
    area.standards.find(({ id }) => id === text) ?? area.standards.find(({ number, retired }) => number === text && retired === undefined);
  return found?.id ?? row.refuse("standardId", roundsMessages.pastStandardUnknown(row.cell("standardId"), text)) ?? undefined;
}

/** Null where nothing was scored; undefined for what is no score. */
function scoreOf(row: Row, { scale }: Framework): HistoryRow["score"] | undefined {
  if (row.text("score") === "") return null;
  const value = row.number("score");
  const exact = value === null ? null : fromStoredNumber(value);
  if (exact !== null && compare(exact, fromInteger(scale.lowest)) >= 0 && compare(exact, fromInteger(scale.highest)) <= 0) return exact;
  row.refuse("score", roundsMessages.pastScoreUnusable(row.cell("score"), row.text("score"), scale.lowest, scale.highest));
  return undefined;
}

function markOf(row: Row, otherwise: HistoryMark | null): HistoryMark | null | undefined {
  const text = row.text("mark");
  if (text === "") return otherwise;
  const mark = HISTORY_MARKS.find((known) => sameName(known, text));
  if (mark !== undefined) return mark;
  row.refuse("mark", roundsMessages.pastMarkUnknown(row.cell("mark"), text));
  return undefined;
}
