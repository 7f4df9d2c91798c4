/** One table place of a sheet read to the end: rows, columns, scores, and all that speaks for it and against it. */
import { returnsMessages } from "../core/messages/returns";
import { besideColumns, sectionUnit } from "./candidates";
import { chooseScores, type Candidate } from "./chooseScores";
import type { FoundScoreColumn, FoundTable, Knowledge } from "./finding";
import { foundTables } from "./foundRows";
import { looksLikeScores } from "./scoreCells";
import { textAt, type Scan } from "./scan";
import type { Segment } from "./segments";
import { plain } from "./plainWords";
import { headingScaleDoubts } from "./scaleOf";
import { ask, type Doubt, type Evidence } from "./sureness";
import { SAME_WORDS } from "./standardMatcher";
import { cellDoubts, standardDoubts, strayScoreDoubts } from "./tableDoubts";
import { standardRows } from "./tableRows";

export interface SegmentFinding {
  readonly tables: readonly FoundTable[];
  readonly evidence: Evidence;
  readonly doubts: readonly Doubt[];
  readonly why: readonly string[];
  /** Rows whose words are those of a standard. */
  readonly known: number;
  /** Room for scores, and nothing that anybody typed. */
  readonly blank: boolean;
  /** A column counts, or could. */
  readonly hasScores: boolean;
  /** Most of what stands in such a column reads as scores. */
  readonly readsAsScores: boolean;
}

/** What the lead chose, in place of what the headings say. */
export interface ChosenColumns {
  readonly scoreColumns: readonly Pick<FoundScoreColumn, "column" | "role" | "unit">[];
  readonly byNumber: boolean;
}

/**
 * Null where no standard stands in the place.
 * @param when the year of the sheet, as headings write it
 * @param unitAbove whose the whole table is, where tables of one sheet are of several
 */
export function findSegment(
  scan: Scan,
  segment: Segment,
  knowledge: Knowledge,
  when: string | null,
  unitAbove: Candidate["unit"],
  chosen: ChosenColumns | null = null,
): SegmentFinding | null {
  const { grid } = scan;
  const { framework, hospitals } = knowledge;
  const rows = standardRows(scan, segment, framework.scale);
  if (rows.length === 0) return null;
  const places = rows.map(({ row }) => row);
  const { candidates, evidence, actions } = besideColumns(scan, segment, places, framework.scale, hospitals);
  const choice =
    chosen === null
      ? chooseScores(candidates, when)
      : {
          columns: chosen.scoreColumns.map((one): FoundScoreColumn => ({
            ...one,
            heading: segment.header?.headings.get(one.column) ?? "",
            counted: true,
          })),
          heading: 1,
          doubts: [],
        };
  const byNumber = chosen?.byNumber ?? false;
  const unitOf = (text: string): Candidate["unit"] => sectionUnit(text, hospitals);
  const tables = foundTables(grid, {
    segment,
    rows,
    columns: choice.columns,
    evidence,
    actions,
    titles: titlesOf(scan, segment),
    unitOf,
    unitAbove,
    framework,
    byNumber,
  });

  const counted = candidates.filter(({ column }) => choice.columns.some((one) => one.counted && one.column === column));
  const unread = counted.reduce((sum, { counts }) => sum + counts.other + counts.decimal, 0);
  const filled = counted.reduce((sum, column) => sum + column.filled, 0);
  const known = rows.filter(({ match }) => match !== null && match.match >= SAME_WORDS).length;
  const hasText = [...evidence, ...actions].some((column) => places.some((row) => isWritten(textAt(grid, row, column))));
  return {
    tables,
    evidence: {
      heading: choice.heading,
      standards: byNumber ? 1 : known / rows.length,
      contents: filled === 0 ? 1 : 1 - unread / filled / 2,
    },
    doubts: [
      ...choice.doubts,
      ...headingScaleDoubts(
        counted.map(({ text }) => text),
        framework.scale,
      ),
      ...(counted.length > 0 && filled === 0 && hasText ? [ask(returnsMessages.textWithoutScores())] : []),
      ...standardDoubts(rows, tables, choice.columns, byNumber),
      ...cellDoubts(
        grid,
        places,
        counted.map(({ column }) => column),
      ),
      ...(chosen === null
        ? strayScoreDoubts(
            grid,
            places,
            counted.map(({ column }) => column),
            { scale: framework.scale, headings: segment.header?.headings ?? new Map<number, string>() },
          )
        : []),
    ],
    why: whyOf(segment, counted, known, rows.length, tables, knowledge),
    known,
    blank:
      counted.length > 0 && filled === 0 && !hasText && !candidates.some((candidate) => !counted.includes(candidate) && isTyped(candidate)),
    hasScores: choice.columns.length > 0 || choice.doubts.length > 0,
    readsAsScores: candidates.some(
      (candidate) => looksLikeScores(candidate) && choice.columns.some(({ column }) => column === candidate.column),
    ),
  };
}

/** Not the dots and prompts that a form came with. */
const isWritten = (text: string): boolean => plain(text) !== "" && !PROMPT.test(plain(text));
const PROMPT =
  /^(?:(?:please |click (?:here )?to )?(?:type|enter|write|describe|add|insert|comment|comments|give|text|your|here|text here|evidence|details?|rhowch|teipiwch)(?: (?:type|your|text|here|evidence|comments?|details?|examples?|actions?|in|this|box|tystiolaeth|yma))*)$/;

/** Something that a person typed this time, or may have: not last time's scores, targets, or what formulas give. */
const isTyped = ({ filled, formulas, heading: { role } }: Candidate): boolean =>
  filled > formulas && role !== "standard" && role !== "lastTime" && role !== "average" && role !== "other";

/** The ward or hospital of the set-up that is named right above the table, inside its columns. */
export function unitAboveTable(scan: Scan, segment: Segment, { hospitals }: Knowledge): Candidate["unit"] {
  return (
    titlesIn(scan, segment)
      .map((title) => sectionUnit(title, hospitals))
      .find((unit) => unit?.known === true) ?? null
  );
}

/** The words above the table and inside its columns, the nearest first. */
function titlesIn({ grid }: Scan, { titlesFrom, header, firstRow, firstColumn, lastColumn }: Segment): string[] {
  const above = grid.rows.slice(titlesFrom, header?.firstRow ?? firstRow).reverse();
  return above.flatMap((line) =>
    line
      .slice(firstColumn, lastColumn + 1)
      .flatMap(({ value }) => (typeof value === "string" && value.trim() !== "" ? [value.trim()] : [])),
  );
}

/** The words above the table, the nearest first. */
function titlesOf({ grid }: Scan, { titlesFrom, header, firstRow }: Segment): string[] {
  const above = grid.rows.slice(titlesFrom, header?.firstRow ?? firstRow).reverse();
  return above.flatMap((line) => line.flatMap(({ value }) => (typeof value === "string" && value.trim() !== "" ? [value.trim()] : [])));
}

function whyOf(
  { header }: Segment,
  counted: readonly Candidate[],
  known: number,
  of: number,
  tables: readonly FoundTable[],
  { framework }: Knowledge,
): string[] {
  const { lowest, highest } = framework.scale;
  const row = (header?.lastRow ?? 0) + 1;
  const areas = [...new Set(tables.map(({ areaId }) => areaId))].flatMap(
    (areaId) => framework.areas.find(({ id }) => id === areaId)?.name ?? [],
  );
  const units = counted.filter(({ unit }) => unit !== null);
  const ofUnits =
    units.length === 0
      ? []
      : [
          returnsMessages.foundUnitHeadings(
            row,
            units.map(({ text }) => text),
          ),
        ];
  const single = counted
    .filter(({ text, unit }) => text !== "" && unit === null)
    .map(({ text, scores, filled }) => returnsMessages.foundHeading(row, text, scores, filled, lowest, highest));
  return [
    ...(header === null ? [] : [...ofUnits, ...single]),
    ...(known > 0 && areas.length > 0 ? [returnsMessages.foundStandards(known, of, areas.join(", "))] : []),
  ];
}
