/** A new sheet in as many pieces as the requests that put it into the workbook: nearly always one. Pure. */
import { blockPieces } from "../sheets/blockPieces";
import type { SheetPlan } from "../sheets/plan";
import { bytesOf, MOST_BYTES } from "./requestBytes";

export interface PlanPiece {
  readonly blocks: SheetPlan["blocks"];
  /** What it adds to a request, at most. */
  readonly bytes: number;
  /** With the first comes the sheet itself, and all that its cells look like. */
  readonly isFirst: boolean;
  /** With the last come its names: a sheet that has them is whole. */
  readonly isLast: boolean;
}

/** In their order. Only a sheet with very much text has more than one. */
export function planPieces(plan: SheetPlan, most = MOST_BYTES): PlanPiece[] {
  const bytes = bytesOf(plan);
  if (bytes <= most) return [{ blocks: plan.blocks, bytes, isFirst: true, isLast: true }];
  const pieces = blockPieces(plan.blocks, bytesOf, most, bytesOf({ ...plan, blocks: [] }));
  return pieces.map(({ blocks, size }, index) => ({
    blocks,
    bytes: size,
    isFirst: index === 0,
    isLast: index === pieces.length - 1,
  }));
}
