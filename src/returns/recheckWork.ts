/** The rechecking of typed averages as a worker does it: from the used cells of a workbook, as Excel gave them, to what each figure follows from. */
import type { Bands } from "../core/band";
import type { UsedCells } from "../sheets/usedCells";
import { gridFrom } from "./gridFrom";
import { recheckAverages, type RecheckedAverages } from "./recheckAverages";

export interface Recheck {
  readonly recheck: {
    readonly sheets: readonly { readonly name: string; readonly cells: UsedCells }[];
    readonly bands: Bands;
    /** The sheet whose figures are wanted. */
    readonly only: string;
  };
}

export const recheckWork = ({ recheck: { sheets, bands, only } }: Recheck): RecheckedAverages => recheckAverages(sheets.map(({ name, cells }) => gridFrom(name, cells)), bands, only);
