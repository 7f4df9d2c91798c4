/** The takeaways of a case as live formulas on a sheet of a host's book. */
import { fraction, toNumber } from "../../../src/core/exact";
import type { Figure } from "../../../src/core/takeaway";
import type { Book } from "../../../src/host/book/book";
import { averageWordFormula } from "../../../src/sheets/bandRules";
import type { BandCells } from "../../../src/sheets/bandsRow";
import {
  benchmarkPieces,
  BEST_KEYS,
  LOWEST_KEYS,
  lowestPieces,
  type BestKey,
  type LowestKey,
  type Piece,
} from "../../../src/sheets/takeawayFormulas";
import { CHART_TITLE_LENGTH } from "../../../src/sheets/takeaways";
import type { TakeawayCase } from "./takeaways";

const figure = (name: string, value: readonly [number, number] | null): Figure => ({
  name,
  value: value === null ? null : fraction(BigInt(value[0]), BigInt(value[1])),
});
export const hospitalsOf = (given: TakeawayCase): Figure[] => given.hospitals.map(([name, value]) => figure(name, value));
export const standardsOf = (given: TakeawayCase): Figure[] => given.standards.map((value, index) => figure(String(index + 1), value));

/** The column of the pieces, counted from 0; one row for each, in the order given back. */
export const PIECES_COLUMN = 6;

/** Hospitals in columns A to C (name, average, band), standards in D and E, pieces in column G. */
export function addTakeaways(book: Book, name: string, given: TakeawayCase, bands: BandCells): Piece<BestKey | LowestKey>[] {
  const sheet = book.addSheet(name);
  const put = (row: number, column: number, { name: of, value }: Figure): void => {
    book.setCell(sheet, row, column, { value: of });
    if (value === null) book.enter(sheet, row, column + 1, '=""');
    else book.setCell(sheet, row, column + 1, { value: toNumber(value) });
  };
  const hospitals = hospitalsOf(given);
  const standards = standardsOf(given);
  hospitals.forEach((hospital, row) => {
    put(row, 0, hospital);
    book.enter(sheet, row, 2, averageWordFormula(`B${row + 1}`, bands));
  });
  standards.forEach((standard, row) => put(row, 3, standard));
  const cells = (letter: string, figures: readonly Figure[]): string[] => figures.map((_, index) => `$${letter}$${index + 1}`);
  const keys: readonly (BestKey | LowestKey)[] = [...LOWEST_KEYS, ...BEST_KEYS];
  const cell = (key: BestKey | LowestKey): string => `$G$${keys.indexOf(key) + 1}`;
  const byHospital = { names: cells("A", hospitals), values: cells("B", hospitals), range: `$B$1:$B$${hospitals.length}` };
  const byStandard = { names: cells("D", standards), values: cells("E", standards), range: `$E$1:$E$${standards.length}` };
  const counts = ["Green", "Amber", "Red"].map((word) => `=COUNTIF($C$1:$C$${hospitals.length},"${word}")`);
  const pieces = [
    ...lowestPieces(byStandard, bands, cell, CHART_TITLE_LENGTH),
    ...benchmarkPieces(byHospital, counts, byStandard, bands, cell),
  ];
  pieces.forEach(({ formula }, row) => book.enter(sheet, row, PIECES_COLUMN, formula));
  return pieces;
}
