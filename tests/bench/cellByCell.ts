/** The hospital score as a first draft would make it: one sync for each cell that is read, and one for each that is written. For comparison only. */
import { STANDARDS } from "./books";

export async function hospitalScoreCellByCell(wards: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const result = worksheets.add("Cell by cell");
    await context.sync();
    for (let standard = 0; standard < STANDARDS; standard += 1) {
      const scores: number[] = [];
      for (const [index, ward] of wards.entries()) {
        const cell = worksheets
          .getItem(ward)
          .getCell(FIRST_SCORE.row + standard, FIRST_SCORE.column)
          .load("values");
        await context.sync();
        const score: unknown = cell.values[0]?.[0];
        if (typeof score === "number") scores.push(score);
        result.getCell(standard, index).values = [[score]];
        await context.sync();
      }
      result.getCell(standard, wards.length).values = [[scores.reduce((sum, score) => sum + score, 0) / scores.length]];
      await context.sync();
    }
  });
}

/** Where the scores of a new score sheet begin, counted from 0: a first draft would have written it down like this too. */
const FIRST_SCORE = { row: 8, column: 2 } as const;
