import fc from "fast-check";
import { seenColours, type Layer } from "../../src/excel/paintedCells";
import type { Rectangle } from "../../src/sheets/address";

const rectangle = fc.record({
  row: fc.nat(7),
  column: fc.nat(7),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const layer = fc.record({ colour: fc.constantFrom("red", "amber", "green", false), rectangles: fc.array(rectangle, { maxLength: 3 }) });

const cellsOf = ({ row, column, rows, columns }: Rectangle): string[] =>
  Array.from({ length: rows * columns }, (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`);

describe("painted cells", () => {
  it("give each cell once, in the colour that was painted last, without those that are left out", () => {
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 6 }), fc.array(rectangle, { maxLength: 2 }), (layers: Layer<string | boolean>[], mask) => {
        const last = new Map(layers.flatMap(({ colour, rectangles }) => rectangles.flatMap(cellsOf).map((cell) => [cell, colour])));
        const masked = new Set(mask.flatMap(cellsOf));
        const expected = [...last].filter(
          ([cell, colour]) => !(colour === "red" && masked.has(cell)) && !(colour === false && !masked.has(cell)),
        );
        const seen = [...seenColours(layers, mask, (colour, inMask) => (colour === "red" && inMask) || (colour === false && !inMask))];
        expect(seen.flatMap(([colour, rectangles]) => rectangles.flatMap(cellsOf).map((cell) => `${cell} ${colour}`)).sort()).toEqual(
          expected.map(([cell, colour]) => `${cell} ${colour}`).sort(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("join rows that are alike into one rectangle", () => {
    expect(
      seenColours([
        { colour: 1, rectangles: [{ row: 2, column: 1, rows: 3, columns: 2 }] },
        { colour: 2, rectangles: [{ row: 3, column: 1, rows: 1, columns: 1 }] },
      ]),
    ).toEqual(
      new Map([
        [
          1,
          [
            { row: 2, column: 1, rows: 1, columns: 2 },
            { row: 3, column: 2, rows: 1, columns: 1 },
            { row: 4, column: 1, rows: 1, columns: 2 },
          ],
        ],
        [2, [{ row: 3, column: 1, rows: 1, columns: 1 }]],
      ]),
    );
  });
});
