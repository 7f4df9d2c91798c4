/** How high the rows of a score sheet must be, when it is made and after people have written in it. */
import { parseAddress, rowsAddress } from "./address";
import type { ScoreSheetReading } from "./readScoreSheet";
import { SCORE_COLUMNS, type ScoreColumn } from "./scoreColumns";
import { linesHeight, rowHeight } from "./textHeight";

const SIZE = 10;
/** Three lines: what people write beside a score seldom takes more, and twelve such rows fit a page. */
const LEAST_ROW = linesHeight(3, SIZE);
const WRAPPED = ["standard", "evidence", "action", "lead", "status"] as const satisfies readonly ScoreColumn[];
type Wrapped = (typeof WRAPPED)[number];

/** A column's width in characters; beside the two views the text columns are narrower. */
export function scoreColumnWidth(column: ScoreColumn, besideViews: boolean): number {
  const { width, widthBesideViews } = SCORE_COLUMNS[column];
  return besideViews ? (widthBesideViews ?? width) : width;
}

/** Points for a row with these texts. */
export function scoreRowHeight(texts: Partial<Readonly<Record<Wrapped, string>>>, besideViews: boolean): number {
  const cells = WRAPPED.map((column) => ({
    text: texts[column] ?? "",
    characters: scoreColumnWidth(column, besideViews),
    size: SIZE,
    indent: 1,
  }));
  return rowHeight(cells, { minimum: LEAST_ROW, air: 1 });
}

/**
 * The rows where more was written than an empty sheet has room for, with the height that shows it all. Excel does not grow
 * a row whose height was set, so a long text would be cut off on paper.
 */
export function rowsToGrow({ rows }: Pick<ScoreSheetReading, "rows">): { readonly rows: string; readonly points: number }[] {
  return rows.flatMap(({ score, words, evidence, action, lead, status, views }) => {
    const besideViews = views !== null;
    const texts = {
      standard: words,
      evidence: evidence.text,
      action: action?.text ?? "",
      lead: lead?.text ?? "",
      status: status?.text ?? "",
    };
    const points = scoreRowHeight(texts, besideViews);
    return points > scoreRowHeight({ standard: words }, besideViews) ? [{ rows: rowsAddress(parseAddress(score.cell).row), points }] : [];
  });
}
