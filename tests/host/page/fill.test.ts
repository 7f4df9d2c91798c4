import type { Area } from "../../../src/host/book/model";
import { dragTarget, fillFrom } from "../../../src/host/page/edit/fill";
import { areaOfAddress } from "../../../src/host/page/shell/formulaBar";
import { TestBook, place, type Typing } from "../bookWith";

const area = (address: string): Area => {
  const found = areaOfAddress(address);
  if (!found) throw new Error(address);
  return found;
};

describe("dragging the corner of a selection", () => {
  it.each([
    ["down", "B2:C3", "B6", "B2:C6"],
    ["up", "B4:C5", "C2", "B2:C5"],
    ["to the right, which is farther", "B2:B3", "F4", "B2:F3"],
    ["to the left", "D2", "B2", "B2:D2"],
    ["inside, which is nothing", "B2:C3", "C2", null],
  ])("%s", (_, source, to, whole) => {
    expect(dragTarget(area(source), place(to))).toEqual(whole === null ? null : area(whole));
  });
});

describe("filling", () => {
  const filled = (typing: Typing[string], source: string, whole: string): (string | number | boolean | null)[] => {
    const typed = new TestBook({ Sheet1: typing });
    const sheet = typed.sheet("Sheet1");
    fillFrom(typed.book, sheet, area(source), area(whole));
    typed.book.recalculate();
    const { top, bottom, left, right } = area(whole);
    const values: (string | number | boolean | null)[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) values.push(typed.value("Sheet1", `${"ABCDEFGH"[column] ?? ""}${row + 1}`));
    return values;
  };

  it.each([
    ["repeats one number", { A1: 4 }, "A1", "A1:A3", [4, 4, 4]],
    ["goes on with even steps", { A1: 1, A2: 3 }, "A1:A2", "A1:A5", [1, 3, 5, 7, 9]],
    ["goes on without leftovers of binary fractions", { A1: 0.1, A2: 0.2 }, "A1:A2", "A1:A4", [0.1, 0.2, 0.3, 0.4]],
    ["goes back with them upwards", { A4: 8, A5: 10 }, "A4:A5", "A1:A5", [2, 4, 6, 8, 10]],
    ["goes on to the right", { A1: 5, B1: 4 }, "A1:B1", "A1:D1", [5, 4, 3, 2]],
    ["repeats uneven numbers", { A1: 1, A2: 2, A3: 4 }, "A1:A3", "A1:A6", [1, 2, 4, 1, 2, 4]],
    ["repeats texts, upwards from the last", { A3: "a", A4: "b" }, "A3:A4", "A1:A4", ["a", "b", "a", "b"]],
    ["lets formulas follow", { A1: 1, A2: 2, A3: 3, B1: "=A1*2" }, "B1", "B1:B3", [2, 4, 6]],
  ] as const)("%s", (_, typing, source, whole, expected) => {
    expect(filled(typing, source, whole)).toEqual(expected);
  });
});
