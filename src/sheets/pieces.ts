/** What sheets use, cut so that Excel's answers stay under the 5 MB that it sends on the web. */
import type { Rectangle } from "./address";

export interface Piece {
  readonly sheet: string;
  readonly area: Rectangle;
}

/** Of one request. With values, formulas and formats that is 1 MB of scores, and 4 MB where every cell holds a sentence of 130 letters. */
const MOST_CELLS = 15_000;

/** The areas in whole rows, as many of them together as one request may bring; a row that is too long by itself is alone. */
export function piecesOf(areas: readonly Piece[], most = MOST_CELLS): Piece[][] {
  const requests: Piece[][] = [];
  let room = 0;
  for (const { sheet, area } of areas) {
    for (let done = 0; done < area.rows;) {
      if (room < area.columns || requests.length === 0) {
        requests.push([]);
        room = most;
      }
      const rows = Math.max(1, Math.min(area.rows - done, Math.floor(room / area.columns)));
      requests.at(-1)?.push({ sheet, area: { ...area, row: area.row + done, rows } });
      room -= rows * area.columns;
      done += rows;
    }
  }
  return requests;
}
