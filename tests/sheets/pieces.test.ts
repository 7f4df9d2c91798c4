/** Used cells in as few requests as Excel on the web answers. */
import { piecesOf, type Piece } from "../../src/sheets/pieces";

const piece = (sheet: string, row: number, rows: number, columns: number): Piece => ({ sheet, area: { row, column: 0, rows, columns } });

describe("the used cells of sheets", () => {
  it("go together while there is room, and are cut between rows where there is none", () => {
    expect(piecesOf([piece("A", 2, 3, 4), piece("B", 0, 5, 4), piece("C", 0, 1, 99)], 20)).toEqual([
      [piece("A", 2, 3, 4), piece("B", 0, 2, 4)],
      [piece("B", 2, 3, 4)],
      [piece("C", 0, 1, 99)],
    ]);
    expect(piecesOf([])).toEqual([]);
  });
});
