/** Puts returned scores in place of those on a score sheet that is there: cell by cell, so that whatever looks at the sheet goes on. */
import { areaById, currentStandards, type Framework } from "../core/framework";
import { bringInMessages } from "../core/messages/bringIn";
import { UserError } from "../core/userError";
import type { CellEntry } from "../excel/queueEntries";
import { LONGEST_TEXT, type FilledRow } from "../sheets/filling";
import type { SheetCells } from "../sheets/namedCells";
import { SOURCE_NAME } from "../sheets/names";
import type { PlanCell } from "../sheets/plan";
import { readScoreSheet, type ReadCell, type ScoreRow, type ScoreSheetReading } from "../sheets/readScoreSheet";
import { rowsToGrow } from "../sheets/scoreHeights";
import { sourceText, type Source } from "../sheets/sourceName";
import type { Return } from "../returns/returnsOf";
import type { CellsBeside } from "./buildBeside";

export interface Replacement {
  readonly cells: CellsBeside;
  /** What stood there, for the record. */
  readonly before: string;
}

/** Throws UserError where a part of the sheet, or the one row of a standard, cannot be found. */
export function replaceScores(sheet: SheetCells, { filling, identity }: Return, source: Source, framework: Framework): Replacement {
  const reading = readScoreSheet(sheet, framework);
  const area = areaById(framework, identity.areaId);
  const asked = area === null ? [] : currentStandards(area);
  const rows = asked.map(({ id }) => reading.rows.filter(({ standardId }) => standardId === id));
  if (asked.length === 0 || reading.lost.length > 0 || rows.some(({ length }) => length !== 1))
    throw new UserError(bringInMessages.cannotReplace(sheet.sheet));
  const changed = rows.flat().map((row) => ({ row, given: filling.rows.get(row.standardId) ?? EMPTY }));
  const entries = [
    ...changed.flatMap(({ row, given }) => rowEntries(row, given, framework)),
    ...formEntries(reading, filling),
    ...(filling.notes === "" ? [] : entry(reading.notes, filling.notes)),
  ];
  return {
    cells: {
      sheet: sheet.sheet,
      entries,
      constants: [{ name: SOURCE_NAME, text: sourceText(source) }],
      heights: rowsToGrow({ rows: changed.map(({ row, given }) => withTexts(row, given)) }),
    },
    before: beforeText(reading).slice(0, LONGEST_TEXT),
  };
}

const EMPTY: FilledRow = { score: null, evidence: "", action: "", lead: "", by: null, status: "", serviceUsers: null, staff: null };

const entry = (place: ReadCell | null | undefined, value: PlanCell): CellEntry[] =>
  place === null || place === undefined ? [] : [{ cell: place.cell, entry: value === "" ? null : value }];

function rowEntries(row: ScoreRow, given: FilledRow, { scale }: Framework): CellEntry[] {
  // Who leads, by when and how far belong to the action: they stay with it.
  const isSameAction = given.action === (row.action?.text ?? "");
  return [
    ...entry(row.score, given.score === "notApplicable" ? scale.notApplicableWord : given.score),
    ...entry(row.evidence, given.evidence),
    ...entry(row.action, given.action),
    ...(isSameAction && given.lead === "" && given.by === null && given.status === ""
      ? []
      : [...entry(row.lead, given.lead), ...entry(row.by, given.by), ...entry(row.status, given.status)]),
    ...entry(row.views?.serviceUsers, given.serviceUsers),
    ...entry(row.views?.staff, given.staff),
  ];
}

/** Who took part, and when, belongs to the scores. */
const formEntries = ({ fields }: ScoreSheetReading, { serviceUsers, staff, date, agreed }: Return["filling"]): CellEntry[] => [
  ...entry(fields.serviceUsers, serviceUsers),
  ...entry(fields.staff, staff),
  ...entry(fields.date, date),
  ...entry(fields.agreed, agreed),
];

const withTexts = (row: ScoreRow, given: FilledRow): ScoreRow => ({
  ...row,
  evidence: { ...row.evidence, text: given.evidence },
  action: row.action && { ...row.action, text: given.action },
});

/** "1: 4 (Noted in the minutes) - Ask again". One line for each standard. */
function beforeText({ rows, notes, fields }: ScoreSheetReading): string {
  const people = [fields.serviceUsers, fields.staff].map((cell) => cell?.text ?? "").join(" / ");
  return [
    ...rows.map(({ number, score, evidence, action, lead, by, status }) => {
      const follow = [action, lead, by, status].map((cell) => cell?.text ?? "").filter((text) => text !== "");
      return `${number}: ${score.text === "" ? "-" : score.text}${evidence.text === "" ? "" : ` (${evidence.text})`}${follow.length === 0 ? "" : ` - ${follow.join(", ")}`}`;
    }),
    ...(people === " / " ? [] : [people]),
    ...(notes === null || notes.text === "" ? [] : [notes.text]),
  ].join("\n");
}
