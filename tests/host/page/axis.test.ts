import fc from "fast-check";
import { Axis } from "../../../src/host/page/grid/axis";

const sizes = fc.dictionary(fc.integer({ min: 0, max: 40 }).map(String), fc.integer({ min: 0, max: 90 }));

function axisOf(exceptions: Record<string, number>): Axis {
  return new Axis(60, 20, new Map(Object.entries(exceptions).map(([index, size]) => [Number(index), size])));
}

describe("Axis", () => {
  it("begins each row where the one before ends", () => {
    fc.assert(
      fc.property(sizes, (exceptions) => {
        const axis = axisOf(exceptions);
        for (let index = 0; index < 59; index++) expect(axis.end(index)).toBe(axis.start(index + 1));
      }),
    );
  });

  it("finds at every pixel of a row that row, and never a hidden one", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 0.99, noNaN: true }), (exceptions, index, part) => {
        const axis = axisOf(exceptions);
        const found = axis.indexAt(axis.start(index) + part * axis.size(index));
        expect(axis.size(found)).toBeGreaterThan(0);
        if (!axis.isHidden(index)) expect(found).toBe(index);
      }),
    );
  });

  it("steps over hidden rows, and says when there is none left", () => {
    const axis = new Axis(
      5,
      20,
      new Map([
        [1, 0],
        [2, 0],
        [4, 0],
      ]),
    );
    expect([axis.visibleFrom(1, 1), axis.visibleFrom(2, -1), axis.visibleFrom(4, 1)]).toEqual([3, 0, null]);
  });
});
