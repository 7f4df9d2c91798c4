import type { Scalar, Sheet } from "../book/model";
import type { SheetArea } from "./values";

/** Texts that MATCH and its like take for the same: equal but for case. */
export const sameTextKey = (text: string): string => `${text.length} ${text.toLowerCase()}`;

type Places = ReadonlyMap<string, number>;

/**
 * Where texts stand first in the columns that formulas look through. Hundreds of formulas look through the same long list (the rounds of all
 * hospitals); each would read it from its top. Excel keeps such lists in mind too. Known for one recalculation: a cell that is read in it is
 * worked out first, and does not change any more.
 */
export class TextPlaces {
  private readonly known = new Map<Sheet, Map<string, Places>>();

  constructor(private readonly valueAt: (sheet: Sheet, row: number, column: number) => Scalar) {}

  /** By `sameTextKey`, counted from 0 at the top of the area, which is one column wide. */
  in({ sheet, top, left, bottom }: SheetArea): Places {
    const ofSheet = this.known.get(sheet) ?? new Map<string, Places>();
    this.known.set(sheet, ofSheet);
    const extent = `${left} ${top} ${bottom}`;
    const before = ofSheet.get(extent);
    if (before !== undefined) return before;
    const places = new Map<string, number>();
    for (let row = top; row <= bottom; row++) {
      const value = this.valueAt(sheet, row, left);
      if (typeof value !== "string") continue;
      const key = sameTextKey(value);
      if (!places.has(key)) places.set(key, row - top);
    }
    ofSheet.set(extent, places);
    return places;
  }

  forget(): void {
    this.known.clear();
  }
}
