/**
 * Where the figures of a report, of a sheet of rounds and of the tables behind charts come from: by following their live formulas, through
 * as many sheets as it takes. Rows that people put in between do no harm; a formula that somebody changed is followed as it stands.
 */
import { fromStoredNumber, mean, shown } from "../core/exact";
import { recheckMessages } from "../core/messages/recheck";
import { cellAddress, type Rectangle } from "./address";
import { behindFormula, cellsOf, type Term } from "./behindFormula";
import { partsOf } from "./cellIn";
import { originOfStandard } from "./comparedOrigins";
import { formulaAt, headerKey, partWith, valueAt, type CellValue, type SheetCells } from "./namedCells";
import { countOf, lostOrigin, originOfScore, shownFigure, type Origin, type TracedBook, type WhereFrom } from "./origin";
import { originOfClosed } from "./originOfClosed";
import { readHospitalSheet } from "./readHospitalSheet";

type Place = Pick<Rectangle, "row" | "column">;
/** What is told of a cell of any sheet; null also where its sheet has lost a part. `isInside`: the cell stands behind another already, and only what lies on other sheets is followed further. */
export type Trace = (sheet: string, cell: Place, isInside: boolean) => WhereFrom | null;

function valueIn(cells: SheetCells, place: Place): CellValue {
  const found = partWith(partsOf(cells), place);
  return found === null ? "" : valueAt(found.part, found.down, found.across);
}

/** Null for a cell that holds no figure worked out here. */
export function whereFromLive(cells: SheetCells, cell: Place, book: TracedBook, trace: Trace, isInside: boolean): WhereFrom | null {
  const value = valueIn(cells, cell);
  const behind = behindFormula(formulaIn(cells, cell));
  if (behind === null || (typeof value !== "number" && value !== "")) return null;
  const own = { where: { sheet: cells.sheet, cell: cellAddress(cell.row, cell.column) }, title: titleOf(cells, cell) };
  const [only] = behind.terms;
  if (behind.how === "same" && only?.kind === "area" && only.sheet === null) {
    // Another cell of this sheet shown once more: what is behind that one.
    const [target] = cellsOf(only.address);
    const told = target === undefined ? null : trace(cells.sheet, target, isInside);
    return told === null ? null : { ...told, ...own };
  }
  const parts = behind.terms.flatMap((term) => originsOfTerm(term, { cells, cell }, book, trace, isInside));
  const isWhole = behind.how === "sum" || (parts.length === 1 && parts[0]?.shown === String(value));
  return { ...own, shown: shownFigure(value, isWhole), how: behind.how, parts, ...countOf(parts), leftOut: [], isStale: false };
}

function formulaIn(cells: SheetCells, place: Place): string {
  const found = partWith(partsOf(cells), place);
  return found === null ? "" : (formulaAt(found.part, found.down, found.across) ?? "");
}

interface Here {
  readonly cells: SheetCells;
  readonly cell: Place;
}

function originsOfTerm(term: Term, { cells, cell }: Here, book: TracedBook, trace: Trace, isInside: boolean): Origin[] {
  if (term.kind === "closed") return [originOfClosed(term.key, book)];
  if (term.kind === "standard") {
    const standardId = cellsOf(term.id).map((place) => String(valueIn(cells, place)).trim());
    return [
      originOfStandard(term.sheet, term.figures, standardId[0] ?? "", nameOfSheet(term.sheet, book) ?? columnHeading(cells, cell), book),
    ];
  }
  const places = cellsOf(term.address);
  if (term.sheet === null) return places.map((place) => originHere(cells, place, place.row === cell.row, book, trace, isInside));
  const [place] = places;
  if (places.length > 1 || place === undefined) return [averageElsewhere(term.sheet, term.address, book)];
  const told = trace(term.sheet, place, isInside);
  if (told !== null) return [asOrigin(told)];
  const value = valueElsewhere(term.sheet, place, book);
  const isCounted = typeof value === "number";
  return [
    {
      ...lostOrigin(nameOfSheet(term.sheet, book) ?? rowName(cells, cell), { sheet: term.sheet, cell: term.address }),
      shown: isCounted ? String(value) : recheckMessages.nothingWritten(),
      isCounted,
    },
  ];
}

/** A figure of the same sheet, named by what sets it apart: its column where it stands in the same row, else its row. */
function originHere(cells: SheetCells, place: Place, isBeside: boolean, book: TracedBook, trace: Trace, isInside: boolean): Origin {
  const value = valueIn(cells, place);
  const isCounted = typeof value === "number";
  const behind = isInside ? null : trace(cells.sheet, place, true);
  return {
    ...lostOrigin(isBeside ? columnHeading(cells, place) : rowName(cells, place), {
      sheet: cells.sheet,
      cell: cellAddress(place.row, place.column),
    }),
    shown: isCounted ? shownFigure(value, behind?.shown === String(value)) : recheckMessages.notScoredYet(),
    isCounted,
    parts: behind?.parts ?? [],
  };
}

/** Whose figures a sheet holds; null where it holds those of several. */
function nameOfSheet(sheet: string, { sheets, readings, framework }: TracedBook): string | null {
  const reading = readings.find((one) => one.sheet === sheet);
  if (reading !== undefined) return reading.unit === null ? sheet : (reading.unit.ward ?? reading.unit.hospital);
  const found = sheets.find(({ kind, cells }) => kind === "hospital" && cells.sheet === sheet);
  return found === undefined ? null : readHospitalSheet(found.cells, framework).hospital;
}

const asOrigin = ({ where, title, shown: figure, parts, leftOut, isStale }: WhereFrom): Origin => ({
  ...lostOrigin(title, where),
  shown: figure === "" ? recheckMessages.notScoredYet() : figure,
  isCounted: figure !== "",
  notes: [...leftOut, ...(isStale ? [recheckMessages.changedSinceMade()] : [])],
  parts,
});

/** The average of all standards of a hospital, whose sheet has no cell with it that the formula looks at. */
function averageElsewhere(sheet: string, address: string, book: TracedBook): Origin {
  const reading = book.readings.find((one) => one.sheet === sheet);
  const parts =
    reading === undefined
      ? []
      : reading.rows.map((row) => originOfScore(reading, row.standardId, recheckMessages.standardNamed(row.number, ""), book));
  const values =
    reading === undefined
      ? cellsOf(address).map((place) => valueElsewhere(sheet, place, book))
      : [...reading.scores.values()].map((score) => (score.state === "scored" ? score.value : ""));
  const average = mean(values.flatMap((value) => (typeof value === "number" ? [fromStoredNumber(value)] : [])));
  return {
    ...lostOrigin(nameOfSheet(sheet, book) ?? sheet, { sheet, cell: address }),
    shown: average === null ? recheckMessages.notScoredYet() : shown(average),
    isCounted: average !== null,
    parts,
  };
}

function valueElsewhere(sheet: string, place: Place, { sheets }: TracedBook): CellValue {
  const found = sheets.find(({ cells }) => cells.sheet === sheet);
  return found === undefined ? "" : valueIn(found.cells, place);
}

/** "HNY average, standard 3", "Humber Centre, average", "HNY: Q1 2022/23". */
function titleOf(cells: SheetCells, cell: Place): string {
  const heading = columnHeading(cells, cell);
  const { number, words } = rowLabels(cells, cell);
  if (number !== "") return recheckMessages.standardOf(heading, number);
  if (headerKey(words) === headerKey(recheckMessages.averageWord())) return recheckMessages.averageNamed(heading);
  if (headerKey(heading) === headerKey(recheckMessages.averageWord())) return recheckMessages.averageNamed(words);
  return recheckMessages.figureNamed(words, heading);
}

/** The nearest words above a figure in its column. */
function columnHeading(cells: SheetCells, { row, column }: Place): string {
  const above = Array.from({ length: row }, (_, index) => valueIn(cells, { row: row - 1 - index, column }));
  return wordsAmong(above);
}

const wordsAmong = (values: readonly CellValue[]): string =>
  String(values.find((value) => typeof value === "string" && value.trim() !== "" && !isNumberOfStandard(value)) ?? "").trim();
const isNumberOfStandard = (value: CellValue): boolean => /^\d[\d.]*$/.test(String(value).trim());

/** What stands at the left of a figure: the number of a standard, and words. */
function rowLabels(cells: SheetCells, { row, column }: Place): { readonly number: string; readonly words: string } {
  const before = Array.from({ length: column }, (_, index) => valueIn(cells, { row, column: index }));
  const first = before.find((value) => value !== "") ?? "";
  return { number: isNumberOfStandard(first) ? String(first).trim() : "", words: wordsAmong(before) };
}

/** What its row is about: a standard, a hospital, an average. */
function rowName(cells: SheetCells, place: Place): string {
  const { number, words } = rowLabels(cells, place);
  return number === "" ? words : recheckMessages.standardNamed(number, words);
}
