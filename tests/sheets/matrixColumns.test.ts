import { matrixColumns, unitPages } from "../../src/sheets/matrixColumns";

const shape = { before: ["number", "standard"], results: ["average"], hidden: ["id"], narrowAbove: 3, afterAbove: 5 } as const;

describe("the columns of a matrix", () => {
  it.each([
    [
      1,
      {
        at: { number: 0, standard: 1, average: 3, id: 4 },
        firstUnit: 2,
        lastUnit: 2,
        narrow: false,
        unitsAfter: false,
        lastVisible: 3,
        last: 4,
      },
    ],
    [
      4,
      {
        at: { number: 0, standard: 1, average: 6, id: 7 },
        firstUnit: 2,
        lastUnit: 5,
        narrow: true,
        unitsAfter: false,
        lastVisible: 6,
        last: 7,
      },
    ],
    [
      6,
      {
        at: { number: 0, standard: 1, average: 2, id: 9 },
        firstUnit: 3,
        lastUnit: 8,
        narrow: true,
        unitsAfter: true,
        lastVisible: 8,
        last: 9,
      },
    ],
  ])("lie beside the results or after them: %i", (units, expected) => {
    expect(matrixColumns({ ...shape, units })).toEqual(expected);
  });

  it("need a unit", () => {
    expect(() => matrixColumns({ ...shape, units: 0 })).toThrow(RangeError);
  });

  it("fill pages of about the same width", () => {
    expect(unitPages(matrixColumns({ ...shape, units: 25 }), 42, 10)).toEqual([3, 12, 21]);
    expect(unitPages(matrixColumns({ ...shape, units: 5 }), 42, 10)).toEqual([]);
  });
});
