/** Where the figures of a hospital sheet come from: the score sheets of its wards, by the rules by which the sheet was made. */
import { recheckMessages } from "../core/messages/recheck";
import { sameName } from "../core/unit";
import type { Rectangle } from "./address";
import { findColumns } from "./findColumns";
import { FOOT_ROWS, HOSPITAL_COLUMNS } from "./hospitalLayout";
import type { WardSource } from "./hospitalSource";
import { hospitalSources, type HospitalScores } from "./hospitalSources";
import { leftOutSentences } from "./leftOut";
import { addressAt, formulaAt, headerKey, textAt, valueAt, type NamedCells, type SheetCells } from "./namedCells";
import { countOf, lostOrigin, originOfScore, originsDown, shownFigure, type Origin, type Told, type TracedBook } from "./origin";
import { pointsTo } from "./pointsTo";
import { readHospitalSheet } from "./readHospitalSheet";

const COLUMNS = {
  number: { headers: [HOSPITAL_COLUMNS.number.header] },
  standard: { headers: [HOSPITAL_COLUMNS.standard.header] },
  score: { headers: [HOSPITAL_COLUMNS.score.header] },
  id: { headers: [HOSPITAL_COLUMNS.id.header] },
};

/** A hospital sheet with what is behind it. */
interface Traced {
  readonly hospital: string;
  readonly table: NamedCells;
  readonly at: Readonly<Record<keyof typeof COLUMNS, number>>;
  readonly scores: HospitalScores | null;
  readonly leftOut: readonly string[];
}

function tracedSheet(cells: SheetCells, { framework, units, settings, readings }: TracedBook): Traced | null {
  const { table } = cells.named;
  const { hospital, area, period } = readHospitalSheet(cells, framework);
  const { number, standard, score, id } = table === undefined ? {} : findColumns(table.values[0] ?? [], COLUMNS).at;
  if (
    table === undefined ||
    area === null ||
    period === null ||
    number === undefined ||
    standard === undefined ||
    score === undefined ||
    id === undefined
  )
    return null;
  const { hospitals } = hospitalSources(readings, { area, period, units, countPeerReviews: settings.countPeerReviews });
  const scores = hospitals.find((one) => sameName(one.hospital, hospital)) ?? null;
  const leftOut = leftOutSentences(scores?.leftOut ?? []);
  return { hospital, table, at: { number, standard, score, id }, scores, leftOut };
}

/** Null for a cell that is no figure of it. Row and column are those of the sheet. */
export function whereFromHospital(cells: SheetCells, cell: Pick<Rectangle, "row" | "column">, book: TracedBook): Told {
  const traced = tracedSheet(cells, book);
  if (traced === null) return "lostPart";
  const { hospital, table, at, scores, leftOut } = traced;
  const [row, column] = [cell.row - table.range.row, cell.column - table.range.column];
  const ward = scores?.wards.find(({ name }) => headerKey(name) === headerKey(valueAt(table, 0, column))) ?? null;
  const isOwn = column === at.score;
  if (!isOwn && ward === null) return null;
  const name = ward === null || scores?.isDirect === true ? hospital : ward.name;
  const isStale = isOther(traced);

  if (row > 0 && row < table.range.rows) {
    const id = textAt(table, row, at.id);
    if (id === "") return null;
    const parts = isOwn ? wardOrigins(traced, id, book) : ward === null ? [] : [originOfWard(ward, id, book)];
    const shown = shownFigure(valueAt(table, row, column), !isOwn);
    return {
      where: { sheet: cells.sheet, cell: addressAt(table, row, column) },
      title: recheckMessages.standardOf(name, textAt(table, row, at.number)),
      shown,
      how: "average",
      parts,
      ...countOf(parts),
      leftOut,
      isStale,
    };
  }
  const { foot } = cells.named;
  if (foot === undefined) return "lostPart";
  if (!isAverageRow(foot, cell.row)) return null;
  const parts = originsDown(table, standardRows(traced), column, !isOwn);
  const [footRow, footColumn] = [cell.row - foot.range.row, cell.column - foot.range.column];
  return {
    where: { sheet: cells.sheet, cell: addressAt(foot, footRow, footColumn) },
    title: recheckMessages.averageNamed(name),
    shown: shownFigure(valueAt(foot, footRow, footColumn)),
    how: "average",
    parts,
    ...countOf(parts),
    leftOut,
    isStale,
  };
}

/** A hospital's score of a standard as a part of something else, with its wards behind it; null where the sheet does not have it. */
export function originOfHospitalScore(cells: SheetCells, standardId: string, name: string, book: TracedBook): Origin | null {
  const traced = tracedSheet(cells, book);
  if (traced === null) return null;
  const { table, at } = traced;
  const row = table.values.findIndex((_, index) => index > 0 && textAt(table, index, at.id) === standardId);
  const [own] = row === -1 ? [] : originsDown(table, [{ row, name, standardId }], at.score);
  if (own === undefined) return null;
  return {
    ...own,
    notes: [...traced.leftOut, ...(isOther(traced) ? [recheckMessages.changedSinceMade()] : [])],
    parts: wardOrigins(traced, standardId, book),
  };
}

const wardOrigins = ({ scores }: Traced, id: string, book: TracedBook): Origin[] =>
  (scores?.wards ?? []).map((ward) => originOfWard(ward, id, book));

function originOfWard(ward: WardSource, id: string, book: TracedBook): Origin {
  const reading = book.readings.find(({ sheet }) => sheet === ward.sheet);
  if (reading === undefined) return lostOrigin(ward.name, { sheet: ward.sheet });
  const origin = originOfScore(reading, id, ward.name, book);
  return ward.unused.has(id) ? { ...origin, shown: recheckMessages.notCounted(), isCounted: false } : origin;
}

const standardRows = ({ table, at }: Traced): { row: number; name: string; standardId: string }[] =>
  table.values.flatMap((_, row) => {
    const standardId = row === 0 ? "" : textAt(table, row, at.id);
    return standardId === ""
      ? []
      : [{ row, standardId, name: recheckMessages.standardNamed(textAt(table, row, at.number), textAt(table, row, at.standard)) }];
  });

const isAverageRow = (foot: NamedCells, row: number): boolean =>
  foot.values[row - foot.range.row]?.some((value) => headerKey(value) === headerKey(FOOT_ROWS.average)) === true;

/** Whether the sheet has a column for each ward that it would have now, and looks at that ward's sheet. */
function isOther({ table, scores }: Traced): boolean {
  const header = table.values[0] ?? [];
  // "Last time" looks at the history.
  const looksAt = (column: number): boolean => table.values.some((_, row) => /INDEX\(.*!/.test(formulaAt(table, row, column) ?? ""));
  const shown = header.flatMap((_, column) => (looksAt(column) ? [column] : []));
  const wards = scores?.wards ?? [];
  const lookedAt = wards.filter((ward) =>
    shown.some((column) => headerKey(header[column] ?? "") === headerKey(ward.name) && pointsTo(table, column, ward.sheet)),
  );
  return shown.length !== wards.length || lookedAt.length !== wards.length;
}
