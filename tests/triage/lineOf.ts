/** A file's answer as the command line prints it: rows as Excel counts them, columns by their letters. */
import { cellAddress, columnLetters } from "../../src/sheets/address";
import { countedColumns, type FoundTable, type SheetFinding } from "../../src/returns/finding";
import type { FileTriage } from "../../src/returns/triage";

type Scores = Record<string, number | Record<string, number>>;

export interface TriageLine extends Pick<
  FileTriage,
  "file" | "sha256" | "verdict" | "reason" | "reasonKind" | "hospital" | "ward" | "period" | "areaId"
> {
  readonly sheets: readonly object[];
}

export function lineOf({ file, sha256, verdict, reason, reasonKind, hospital, ward, period, areaId, sheets }: FileTriage): TriageLine {
  return {
    file,
    sha256,
    verdict,
    reason,
    reasonKind,
    hospital,
    ward,
    period,
    areaId,
    sheets: sheets.map(({ finding }) => sheetOf(finding)),
  };
}

interface Read {
  readonly key: string;
  readonly unit: string | null;
  readonly score: FoundTable["rows"][number]["scores"][number];
}

function sheetOf({ sheet, verdict, sureness, tables, own, why, doubts }: SheetFinding): object {
  const [first] = tables;
  const counted = tables.flatMap(countedColumns);
  const reads = tables.flatMap(readsOf);
  const scoreColumns = tables.flatMap((table) =>
    table.scoreColumns.map(({ column, role, unit }) => ({ column: columnLetters(column), role, unit })),
  );
  return {
    sheet,
    verdict,
    layout:
      first === undefined
        ? null
        : {
            headerRow: first.headerRow === null ? null : first.headerRow + 1,
            standardColumn: columnLetters(first.standardColumn),
            ...(scoreColumns.length === 1 && counted[0] !== undefined
              ? { scoreColumn: columnLetters(counted[0].column) }
              : { scoreColumns }),
            sureness,
          },
    standards: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    scores: scoresOf(reads),
    notApplicable: reads.filter(({ score }) => score.score.state === "notApplicable").map(({ key }) => key),
    missing: [
      ...reads.filter(({ score }) => score.score.state === "notYet").map(({ key }) => key),
      ...tables.flatMap(({ standardsMissing }) => standardsMissing),
    ],
    problems: [
      ...reads.flatMap(({ score: { row, column, problem } }) =>
        problem === null ? [] : [{ cell: cellAddress(row, column), kind: problem.kind, sentence: problem.message }],
      ),
      ...(own?.problems ?? []).map(({ where, kind, message }) => ({ cell: where.cell ?? null, kind, sentence: message })),
    ],
    why,
    doubts,
  };
}

function readsOf(table: FoundTable): Read[] {
  return table.rows.flatMap(({ standardId, text, scores }) =>
    table.scoreColumns.flatMap(({ counted, unit }, index): Read[] => {
      const score = scores[index];
      return counted && score !== undefined ? [{ key: standardId ?? text, unit: unit ?? table.unit, score }] : [];
    }),
  );
}

/** By standard; where several units stand in one sheet, by unit before that. */
function scoresOf(reads: readonly Read[]): Scores {
  const units = [...new Set(reads.map(({ unit }) => unit))];
  const of = (wanted: string | null): Record<string, number> =>
    Object.fromEntries(
      reads.flatMap(({ key, unit, score: { score } }) => (unit === wanted && score.state === "scored" ? [[key, score.value]] : [])),
    );
  return units.length > 1 ? Object.fromEntries(units.map((unit) => [unit ?? "", of(unit)])) : of(units[0] ?? null);
}
