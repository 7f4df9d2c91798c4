/** The published round as the demo makes it, with the printed averages of West and South typed in: what a regional lead has before the meeting. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { addEnteredAverages } from "../../src/actions/addEnteredAverages";
import { sequin } from "../../src/frameworks";
import { madeOnce } from "../driver/madeOnce";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";

const EXAMPLES = join(__dirname, "..", "..", "examples");
const printedSchema = z.object({
  printedAverages: z.array(z.object({ collaborative: z.string(), scores: z.record(z.string(), z.string()) })),
});

const STANDARD_IDS = sequin.areas.find(({ id }) => id === "involvement")?.standards.map(({ id }) => id) ?? [];

export const openExample = madeOnce((): Promise<Workbook> => openWorkbook(new Uint8Array(readFileSync(join(EXAMPLES, "example.xlsx")))));

/** The printed averages as they stand in table Q1105. */
function printedAverages(): { collaborative: string; scores: number[] }[] {
  const { printedAverages: printed } = printedSchema.parse(JSON.parse(readFileSync(join(EXAMPLES, "involvement-2023-q1.json"), "utf8")));
  return printed.map(({ collaborative, scores }) => ({ collaborative, scores: STANDARD_IDS.map((id) => Number(scores[id])) }));
}

/** Adds the sheet of entered averages and types them. */
export async function typeEntered(workbook: Workbook): Promise<string> {
  const printed = printedAverages();
  const { sheet } = await addEnteredAverages({ collaboratives: printed.map(({ collaborative }) => collaborative) });
  const header = workbook.values(sheet, "A4:F4")[0] ?? [];
  for (const { collaborative, scores } of printed) {
    const column = header.indexOf(collaborative);
    workbook.paste(
      sheet,
      `${"ABCDEF"[column] ?? ""}5`,
      scores.map((score) => [score]),
    );
  }
  workbook.resetRequests();
  return sheet;
}
