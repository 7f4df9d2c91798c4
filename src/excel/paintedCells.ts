/** Cells painted in layers, one over the other, and taken off again as few rectangles. */
import { around, type Rectangle } from "../sheets/address";

/** A colour on some rectangles. `Colour` is any value that is told apart by `===`. */
export interface Layer<Colour> {
  readonly colour: Colour;
  readonly rectangles: readonly Rectangle[];
}

/**
 * The colours that are seen once every layer is on, the later over the earlier, in the order in which they were first used: each with
 * rectangles that cover exactly its cells (runs along rows, joined downwards where they are alike). `isLeftOut` passes over single cells of a
 * colour, by whether they lie in one of the rectangles of `mask`.
 */
export function seenColours<Colour>(
  layers: readonly Layer<Colour>[],
  mask: readonly Rectangle[] = [],
  isLeftOut: (colour: Colour, inMask: boolean) => boolean = () => false,
): Map<Colour, Rectangle[]> {
  const sheet = around([...mask, ...layers.flatMap(({ rectangles }) => rectangles)]);
  const colours = [...new Set(layers.map(({ colour }) => colour))];
  const numbers = new Map(colours.map((colour, index) => [colour, index + 1]));
  const seen = new Uint16Array(sheet.rows * sheet.columns);
  for (const { colour, rectangles } of layers) fill(seen, sheet, rectangles, numbers.get(colour) ?? 0);
  const masked = new Uint16Array(seen.length);
  fill(masked, sheet, mask, 1);

  const left = colours.map((colour) => [isLeftOut(colour, false), isLeftOut(colour, true)] as const);
  const runs = colours.map((): Run[] => []);
  for (let at = 0; at < seen.length; at += 1) {
    const number = seen[at] ?? 0;
    if (number === 0 || left[number - 1]?.[masked[at] === 1 ? 1 : 0]) continue;
    addCell(runs[number - 1] ?? [], sheet.row + Math.floor(at / sheet.columns), sheet.column + (at % sheet.columns));
  }
  return new Map(colours.flatMap((colour, index) => (runs[index]?.length ? [[colour, joinedDownwards(runs[index])]] : [])));
}

type Run = { -readonly [member in keyof Rectangle]: Rectangle[member] };

function fill(cells: Uint16Array, sheet: Rectangle, rectangles: readonly Rectangle[], number: number): void {
  for (const { row, column, rows, columns } of rectangles) {
    for (let down = row; down < row + rows; down += 1) {
      const start = (down - sheet.row) * sheet.columns + column - sheet.column;
      cells.fill(number, start, start + columns);
    }
  }
}

/** Cells come along rows, from the top. */
function addCell(runs: Run[], row: number, column: number): void {
  const run = runs.at(-1);
  if (run?.row === row && run.column + run.columns === column) run.columns += 1;
  else runs.push({ row, column, rows: 1, columns: 1 });
}

function joinedDownwards(runs: readonly Run[]): Rectangle[] {
  const open = new Map<string, Run>();
  return runs.filter((run) => {
    const key = `${run.column}:${run.columns}`;
    const above = open.get(key);
    if (above?.row !== undefined && above.row + above.rows === run.row) {
      above.rows += 1;
      return false;
    }
    open.set(key, run);
    return true;
  });
}
