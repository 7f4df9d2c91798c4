/** The cells of a plan in pieces of limited size, by whole rows: what a request cannot carry at once goes in several. */
import { cellAddress, parseAddress } from "./address";
import type { Block } from "./plan";

export interface BlockPiece {
  readonly blocks: readonly Block[];
  readonly size: number;
}

/**
 * In their order; at least one piece, of no blocks where there are none. A row that is too long by itself is alone in its piece.
 * @param sizeOf what the cells of one row count for
 * @param most of each piece; the first has so much less room as `taken`
 */
export function blockPieces(
  blocks: readonly Block[],
  sizeOf: (row: Block["cells"][number]) => number,
  most: number,
  taken: number,
): BlockPiece[] {
  const pieces: { blocks: { at: string; cells: Block["cells"][number][] }[]; size: number }[] = [{ blocks: [], size: taken }];
  for (const { at, cells } of blocks) {
    const corner = parseAddress(at);
    let open: { at: string; cells: Block["cells"][number][] } | null = null;
    for (const [down, row] of cells.entries()) {
      const size = sizeOf(row);
      let piece = pieces.at(-1);
      if (piece === undefined || (piece.blocks.length > 0 && piece.size + size > most)) {
        piece = { blocks: [], size: 0 };
        pieces.push(piece);
        open = null;
      }
      if (open === null) {
        open = { at: cellAddress(corner.row + down, corner.column), cells: [] };
        piece.blocks.push(open);
      }
      open.cells.push(row);
      piece.size += size;
    }
  }
  return pieces;
}
