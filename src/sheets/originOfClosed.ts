/** Where a figure of a closed round comes from: its row in the history, which says what it was made of. */
import { recheckMessages } from "../core/messages/recheck";
import type { Rectangle } from "./address";
import { historyPlaces } from "./historySheet";
import { addressAt, headerKey, textAt, valueAt, type NamedCells } from "./namedCells";
import { countOf, lostOrigin, shownFigure, type Origin, type TracedBook, type WhereFrom } from "./origin";

/** @param key what a row is about, in one text, as the history's last column has it */
export function originOfClosed(key: string, { history }: TracedBook): Origin {
  const at = history === null ? {} : historyPlaces(history.values[0] ?? []);
  const row =
    history === null || at.key === undefined
      ? -1
      : history.values.findIndex((_, line) => line > 0 && headerKey(textAt(history, line, at.key ?? 0)) === headerKey(key));
  return history === null || row === -1 ? lostOrigin(key.replaceAll("|", " "), { sheet: history?.sheet ?? "" }) : originOfRow(history, row);
}

function originOfRow(history: NamedCells, row: number): Origin {
  const at = historyPlaces(history.values[0] ?? []);
  const text = (column: number | undefined): string => (column === undefined ? "" : textAt(history, row, column));
  const value = at.score === undefined ? "" : valueAt(history, row, at.score);
  const isCounted = typeof value === "number";
  const isOne = text(at.of) === "1";
  return {
    ...lostOrigin(recheckMessages.figureNamed(text(at.unit), text(at.period)), {
      sheet: history.sheet,
      ...(at.score !== undefined && { cell: addressAt(history, row, at.score) }),
    }),
    shown: isCounted ? shownFigure(value, isOne) : recheckMessages.notScoredYet(),
    isCounted,
    notes: [
      recheckMessages.closedFigure(text(at.n), text(at.of), text(at.source)),
      ...(text(at.mark) === "" ? [] : [recheckMessages.closedMark(text(at.mark))]),
    ],
  };
}

/** Null for a cell that is no score of the history. */
export function whereFromClosed(cell: Pick<Rectangle, "row" | "column">, { history, framework }: TracedBook): WhereFrom | null {
  if (history === null) return null;
  const { score, areaId, standardId } = historyPlaces(history.values[0] ?? []);
  const row = cell.row - history.range.row;
  if (row < 1 || row >= history.range.rows || score === undefined || cell.column - history.range.column !== score) return null;
  const part = originOfRow(history, row);
  const area = framework.areas.find(({ id }) => areaId !== undefined && id === textAt(history, row, areaId));
  const standard = area?.standards.find(({ id }) => standardId !== undefined && id === textAt(history, row, standardId));
  const title = standard === undefined ? recheckMessages.averageNamed(part.name) : recheckMessages.standardOf(part.name, standard.number);
  return {
    where: part.where,
    title,
    shown: part.isCounted ? part.shown : "",
    how: "same",
    parts: [part],
    ...countOf([part]),
    leftOut: [],
    isStale: false,
  };
}
