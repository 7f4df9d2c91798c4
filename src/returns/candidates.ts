/** The columns beside the standards of a table, each with its heading and what stands in it. */
import { columnCells, isCounting } from "./scoreCells";
import { onceFor } from "../core/onceFor";
import type { Scale } from "../core/scale";
import type { Hospital } from "../core/unit";
import type { Candidate } from "./chooseScores";
import { readHeading, type Heading, type HeadingRole } from "./headings";
import { remembering } from "./remembering";
import { textAt, textIn, type Scan } from "./scan";
import type { Segment } from "./segments";
import { looksLikeUnit, unitsNamed } from "./unitNames";

export interface BesideColumns {
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly number[];
  readonly actions: readonly number[];
}

/** @param rows those with a standard */
export function besideColumns(
  scan: Scan,
  segment: Segment,
  rows: readonly number[],
  scale: Scale,
  hospitals: readonly Hospital[],
): BesideColumns {
  const { grid } = scan;
  const headingText = (column: number): string => segment.header?.headings.get(column) ?? "";
  const headingAt = (column: number): Heading => readHeading(headingText(column));
  const across = scan.columns.filter((column) => column >= segment.firstColumn && column <= segment.lastColumn);
  const beside = across.filter(
    (column) => column !== segment.standardColumn && column !== segment.numberColumn && !IDENTIFYING.includes(headingAt(column).role),
  );
  const ofRole = (role: HeadingRole): number[] => beside.filter((column) => headingAt(column).role === role);
  const [evidence, actions] = [ofRole("evidence"), ofRole("action")];
  const reasons = rows.map((row) => textIn(grid, row, evidence));
  const candidates = beside.flatMap((column): Candidate[] => {
    const [text, heading] = [headingText(column), headingAt(column)];
    const cells = columnCells(grid, column, rows, reasons, scale);
    if (text === "" && (cells.filled === 0 || isCounting(cells, grid, rows, column) || isKey(scan, column, rows))) return [];
    const unit = NEVER_OF_A_UNIT.includes(heading.role) ? null : unitNamed(text, hospitals);
    return [{ ...cells, text, heading, unit, hidden: grid.hiddenColumns.includes(column) }];
  });
  return { candidates, evidence, actions };
}

const IDENTIFYING: readonly (HeadingRole | null)[] = ["number", "id"];
/** "Average of Aspen" is not a column of Aspen's scores. */
const NEVER_OF_A_UNIT: readonly (HeadingRole | null)[] = ["average", "other", "evidence", "action", "rag"];

/** Whose column it is: by the set-up, or because it is called like a ward or hospital. Null where it names none, or several. */
const unitNamed = (text: string, hospitals: readonly Hospital[]): Candidate["unit"] => unitsByHeading(hospitals)(text);

const unitsByHeading = onceFor((hospitals: readonly Hospital[]) => remembering((text) => unitIn(text, hospitals)));

function unitIn(text: string, hospitals: readonly Hospital[]): Candidate["unit"] {
  const [one, ...more] = unitsNamed(text, hospitals);
  if (one !== undefined) return more.length > 0 ? null : { name: one.unit.ward ?? one.unit.hospital, kind: one.kind, known: true };
  const kind = looksLikeUnit(text);
  return kind === null ? null : { name: text, kind, known: false };
}

/** Whose rows follow below a name in a row of its own. "Section A: getting involved on the ward" is nobody's name. */
export function sectionUnit(text: string, hospitals: readonly Hospital[]): Candidate["unit"] {
  const unit = unitNamed(text, hospitals);
  return unit === null || (!unit.known && text.trim().split(/\s+/).length > LONGEST_UNKNOWN) ? null : unit;
}

const LONGEST_UNKNOWN = 3;

/** The key of the scale beside the table: 1, 2, 3, 4, 5 with words to the right of each. */
function isKey({ grid }: Scan, column: number, rows: readonly number[]): boolean {
  const filled = rows.filter((row) => textAt(grid, row, column) !== "");
  const numberIn = (place: number): number => Number(textAt(grid, filled[place] ?? -1, column));
  const step = numberIn(1) - numberIn(0);
  const isSeries =
    filled.length >= FEWEST_IN_KEY &&
    Math.abs(step) === 1 &&
    filled.every((_, place) => place === 0 || numberIn(place) - numberIn(place - 1) === step);
  return isSeries && filled.every((row) => /\p{L}/u.test(textAt(grid, row, column + 1)));
}

const FEWEST_IN_KEY = 3;
