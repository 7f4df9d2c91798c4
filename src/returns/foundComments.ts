/**
 * Notes and comments on the cells of a returned sheet. They are not read as scores, and "should be 3" on a 4 makes a sure finding a wrong
 * one: whoever brings the sheet in has to look.
 */
import { returnsMessages } from "../core/messages/returns";
import type { Scale } from "../core/scale";
import { cellAddress } from "../sheets/address";
import type { FoundComment, SheetFinding } from "./finding";
import type { Grid } from "./grid";
import { HAS_TO_BE_LOOKED_AT } from "./sureness";

/** The same finding with what was written on its cells; it asks where that may be about a score, on a sheet that nobody filled in too. */
export function withComments(grid: Grid, finding: SheetFinding, scale: Scale): SheetFinding {
  if (grid.comments === undefined || finding.tables.length === 0) return finding;
  const comments = grid.comments.map(({ row, column, text }): FoundComment => ({
    cell: cellAddress(row, column),
    text,
    isAboutScore: finding.tables.some(
      ({ rows, scoreColumns }) =>
        rows.some((one) => one.row === row) && (scoreColumns.some((one) => one.column === column) || numbersOf(scale).test(text)),
    ),
  }));
  const aboutScores = comments.filter(({ isAboutScore }) => isAboutScore);
  const asks = aboutScores.length > 0 && (finding.verdict === "sure" || finding.verdict === "blank");
  return {
    ...finding,
    ...(asks && { verdict: "ask" as const, sureness: Math.min(finding.sureness, HAS_TO_BE_LOOKED_AT) }),
    comments,
    doubts: [
      ...(aboutScores.length > 0 ? [returnsMessages.commentsOnScores(aboutScores)] : []),
      ...finding.doubts,
      ...(aboutScores.length < comments.length
        ? [returnsMessages.commentsNotRead(comments.filter(({ isAboutScore }) => !isAboutScore))]
        : []),
    ],
  };
}

/** A number of the scale that stands by itself. */
const numbersOf = ({ lowest, highest }: Scale): RegExp => new RegExp(`(?<![\\d.,/])[${lowest}-${highest}](?![\\d/]|[.,]\\d)`);
