/** From the benchmark to the meeting: printed averages of the other collaboratives, past rounds, the round closed, region, rounds, report, list of actions and results page, slides. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { addEnteredAverages } from "../../src/actions/addEnteredAverages";
import { addPastRounds } from "../../src/actions/addPastRounds";
import { addResultsPage } from "../../src/actions/addResultsPage";
import { buildActions } from "../../src/actions/buildActions";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { buildRegion } from "../../src/actions/buildRegion";
import { buildReport } from "../../src/actions/buildReport";
import { buildTrend } from "../../src/actions/buildTrend";
import { closeRound } from "../../src/actions/closeRound";
import { makeSlides } from "../../src/actions/makeSlides";
import { DECK_ITEMS } from "../../src/core/deckOf";
import { standardById } from "../../src/core/framework";
import { sequin } from "../../src/frameworks";
import type { Workbook } from "../driver/openWorkbook";
import type { Example } from "./example";
import { Person } from "./person";
import { Steps, type Step } from "./steps";

export interface WholeRound {
  readonly steps: readonly Step[];
  /** The tab on which the averages of the other collaboratives were typed. */
  readonly entered: string;
  readonly closed: Awaited<ReturnType<typeof closeRound>>;
  readonly region: Awaited<ReturnType<typeof buildRegion>>;
  readonly trend: Awaited<ReturnType<typeof buildTrend>>;
  readonly report: Awaited<ReturnType<typeof buildReport>>;
  readonly actions: Awaited<ReturnType<typeof buildActions>>;
  readonly slides: Awaited<ReturnType<typeof makeSlides>>;
}

/** Goes on in a workbook that `scoreRound` has made. */
export async function wholeRound(workbook: Workbook, { printedAverages }: Example, collaborative: string): Promise<WholeRound> {
  const person = new Person(workbook);
  const steps = new Steps(workbook);

  const { sheet: entered } = await steps.run("addEnteredAverages", () =>
    addEnteredAverages({ collaboratives: printedAverages.map((printed) => printed.collaborative) }),
  );
  for (const printed of printedAverages)
    for (const [standardId, average] of Object.entries(printed.scores))
      person.inRow(entered, "No.", standardById(sequin, standardId)?.standard.number ?? standardId, printed.collaborative, Number(average));

  const past = selectPastRounds(workbook);
  await steps.run("addPastRounds", () => addPastRounds({ mark: "example" }));
  workbook.deleteSheet(past);
  const closed = await steps.run("closeRound", closeRound);
  // Their column "Last time" finds the past rounds from now on.
  await steps.run("buildHospitalScore", () => buildHospitalScore(null));
  const region = await steps.run("buildRegion", () => buildRegion({ own: collaborative, order: "setUp" }));
  const trend = await steps.run("buildTrend", () => buildTrend({ collaborative }));
  await steps.run("buildTrend", () => buildTrend({ collaborative: null }));
  const report = await steps.run("buildReport", () => buildReport({ collaborative }));
  const actions = await steps.run("buildActions", buildActions);
  await steps.run("addResultsPage", () => addResultsPage("Hospital score"));
  const slides = await steps.run("makeSlides", () => makeSlides({ collaborative, items: DECK_ITEMS, lines: [] }));
  return { steps: steps.done, entered, closed, region, trend, report, actions, slides };
}

const pastSchema = z.object({ rows: z.array(z.array(z.union([z.string(), z.number()]))) });

/** Pastes the made-up past rounds on a sheet of their own and selects them, as somebody does who has them in another workbook. */
function selectPastRounds(workbook: Workbook): string {
  const { rows } = pastSchema.parse(JSON.parse(readFileSync(join(__dirname, "..", "..", "examples", "past-rounds-made-up.json"), "utf8")));
  const sheet = "Pasted";
  workbook.addSheet(sheet);
  workbook.paste(sheet, "A1", rows);
  workbook.select(sheet, `A1:${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(rows[0]?.length ?? 1) - 1] ?? ""}${rows.length}`);
  return sheet;
}
