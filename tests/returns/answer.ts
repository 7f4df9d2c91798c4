/** What was found in a returned file, in the terms of the expected answers: rows as Excel counts them, columns by their letters, scores by standard. */
import { columnLetters } from "../../src/sheets/address";
import type { FoundScoreColumn, FoundTable, SheetFinding } from "../../src/returns/finding";
import { countedColumns } from "../../src/returns/finding";
import type { ProblemKind } from "../../src/core/problem";

/** A cell that cannot be counted as it is; a slip with one possible meaning is none of these. */
const CANNOT_COUNT: readonly ProblemKind[] = ["outOfRange", "decimal", "otherText", "date", "errorValue"];

export interface SheetAnswer {
  readonly verdict: SheetFinding["verdict"];
  readonly headerRow: number | null;
  readonly standardColumn: string;
  readonly scoreColumn: string;
  readonly scoreColumns: readonly { readonly column: string; readonly unit: string | null }[];
  readonly scores: Readonly<Record<string, number>> | Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly notApplicable: readonly string[];
  readonly missing: readonly string[];
  readonly comments: readonly string[];
  readonly problemCells: readonly string[];
}

interface Read {
  readonly key: string;
  readonly unit: string | null;
  readonly cell: string;
  readonly score: FoundTable["rows"][number]["scores"][number];
}

export function answerOf(finding: SheetFinding): SheetAnswer {
  const [first] = finding.tables;
  const reads = finding.tables.flatMap(readsOf);
  const units = new Set(reads.map(({ unit }) => unit));
  const scored = reads.flatMap(({ key, unit, score: { score } }) => (score.state === "scored" ? [{ key, unit, value: score.value }] : []));
  const byKey = (wanted: string | null): Record<string, number> =>
    Object.fromEntries(scored.filter(({ unit }) => unit === wanted).map(({ key, value }) => [key, value]));
  const counted = (table: FoundTable): readonly FoundScoreColumn[] => countedColumns(table);
  return {
    verdict: finding.verdict,
    headerRow: first?.headerRow == null ? null : first.headerRow + 1,
    standardColumn: first === undefined ? "" : columnLetters(first.standardColumn),
    scoreColumn:
      first === undefined
        ? ""
        : counted(first)
            .map(({ column }) => columnLetters(column))
            .join(" "),
    scoreColumns: finding.tables.flatMap(counted).map(({ column, unit }) => ({ column: columnLetters(column), unit })),
    scores: units.size > 1 ? Object.fromEntries([...units].map((unit) => [unit ?? "", byKey(unit)])) : byKey([...units][0] ?? null),
    notApplicable: reads.filter(({ score }) => score.score.state === "notApplicable").map(({ key }) => key),
    missing: [
      ...reads.filter(({ score }) => score.score.state === "notYet").map(({ key }) => key),
      ...finding.tables.flatMap(({ standardsMissing }) => standardsMissing),
    ],
    comments: (finding.comments ?? []).map(({ cell }) => cell),
    problemCells: reads.filter(({ score }) => score.problem !== null && CANNOT_COUNT.includes(score.problem.kind)).map(({ cell }) => cell),
  };
}

function readsOf(table: FoundTable): Read[] {
  return table.rows.flatMap(({ standardId, text, scores }) =>
    table.scoreColumns.flatMap(({ counted, unit }, index): Read[] => {
      const score = scores[index];
      if (!counted || score === undefined) return [];
      return [{ key: standardId ?? text, unit: unit ?? table.unit, cell: `${columnLetters(score.column)}${score.row + 1}`, score }];
    }),
  );
}
