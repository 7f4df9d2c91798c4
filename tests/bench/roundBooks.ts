/** Workbooks with so many hospitals of one collaborative, all scored, and so many earlier rounds in the history. */
import { addEnteredAverages } from "../../src/actions/addEnteredAverages";
import { addPastRounds } from "../../src/actions/addPastRounds";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { currentStandards, type Area } from "../../src/core/framework";
import { defaultSettings } from "../../src/core/settings";
import type { Units } from "../../src/core/unit";
import { queuePlan, queueWorkbookNames } from "../../src/excel/queuePlan";
import { sequin } from "../../src/frameworks";
import { planFrameworkSheet } from "../../src/sheets/frameworkSheet";
import { planScoreSheet } from "../../src/sheets/scoreSheet";
import { planSetUpSheet } from "../../src/sheets/setUpSheet";
import { openWorkbook, type Value, type Workbook } from "../driver/openWorkbook";
import { AREA, hospitalNames, PERIOD, scoreSheet } from "./books";

export const COLLABORATIVE = "North";
const OTHER = "South";
const MADE = "24 Aug 2023";

/** Set-up, Framework and score sheets in few requests: adding forty hospitals one by one takes longer than what is measured. */
async function withHospitalsOf(count: number, word?: string): Promise<Workbook> {
  const workbook = await openWorkbook();
  const area = involvement();
  const settings = { ...defaultSettings, areaId: AREA, period: PERIOD };
  const plans = [
    planSetUpSheet({ settings, units: unitsOf(hospitalNames(count, word)), calendar: null }, sequin, MADE),
    planFrameworkSheet(sequin, MADE),
    ...hospitalNames(count, word).map((hospital) =>
      planScoreSheet({
        name: hospital,
        unit: { hospital, ward: null },
        area,
        period: PERIOD,
        route: "selfAssessment",
        framework: sequin,
        endWords: settings.endWords,
        askBothViews: false,
        made: MADE,
      }),
    ),
  ];
  await workbook.run(async (context) => {
    for (const plan of plans) {
      queuePlan(context, plan, plan.name);
      queueWorkbookNames(context, plan, plan.name, new Set());
    }
    await context.sync();
  });
  for (const hospital of hospitalNames(count, word)) scoreSheet(workbook, hospital);
  return workbook;
}

/** With the benchmark of the collaborative and typed averages of another: what the region is made of. */
export async function readyForRegion(count: number): Promise<Workbook> {
  const workbook = await withHospitalsOf(count);
  await buildBenchmark({ collaborative: COLLABORATIVE });
  const { sheet } = await addEnteredAverages({ collaboratives: [OTHER] });
  const standards = currentStandards(involvement());
  workbook.paste(
    sheet,
    "C5",
    standards.map((_, index) => [2 + (index % 3)]),
  );
  return workbook;
}

/** With so many rounds of every year before this one in the history. Hospitals are called by a word and a number. */
export async function withRounds(count: number, rounds: number, word?: string): Promise<Workbook> {
  const workbook = await withHospitalsOf(count, word);
  const rows = pastRounds(hospitalNames(count, word), rounds);
  workbook.addSheet("Pasted");
  workbook.paste("Pasted", "A1", rows);
  workbook.select("Pasted", `A1:G${rows.length}`);
  await addPastRounds({ mark: "example" });
  workbook.deleteSheet("Pasted");
  return workbook;
}

function pastRounds(hospitals: readonly string[], rounds: number): Value[][] {
  const ids = ["", ...currentStandards(involvement()).map(({ id }) => id)];
  const units = [...hospitals.map((name) => [name, COLLABORATIVE, "Hospital"]), [COLLABORATIVE, "", "Collaborative"]];
  const periods = Array.from(
    { length: rounds },
    (_, back) => `Q1 ${PERIOD.year - rounds + back}/${String(PERIOD.year - rounds + back + 1).slice(-2)}`,
  );
  const lines = periods.flatMap((period, round) =>
    units.flatMap(([unit = "", partOf = "", level = ""], at) =>
      ids.map((id, standard): Value[] => [period, "Involvement", unit, partOf, level, id, 1 + ((round + at * 3 + standard * 7) % 5)]),
    ),
  );
  return [["Period", "Area", "Unit", "Part of", "Level", "Standard id", "Score"], ...lines];
}

const unitsOf = (hospitals: readonly string[]): Units => ({
  region: { name: "Region", shortName: "" },
  collaboratives: [COLLABORATIVE, OTHER].map((name) => ({ name, shortName: "", region: "Region" })),
  hospitals: hospitals.map((name) => ({ name, shortName: "", collaborative: COLLABORATIVE, wards: [] })),
});

function involvement(): Area {
  const area = sequin.areas.find(({ id }) => id === AREA);
  if (area === undefined) throw new Error("The framework has no Involvement.");
  return area;
}
