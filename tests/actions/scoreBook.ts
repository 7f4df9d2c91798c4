/** A workbook with Set-up, Framework and score sheets of Involvement, for tests of what is done with them. */
import { defaultSettings, type Settings } from "../../src/core/settings";
import { quarterOf } from "../../src/core/period";
import type { Route } from "../../src/core/route";
import type { Unit } from "../../src/core/unit";
import { queuePlan, queueWorkbookNames } from "../../src/excel/queuePlan";
import { sequin } from "../../src/frameworks";
import { planFrameworkSheet } from "../../src/sheets/frameworkSheet";
import { planScoreSheet } from "../../src/sheets/scoreSheet";
import { planSetUpSheet } from "../../src/sheets/setUpSheet";
import { madeOnce } from "../driver/madeOnce";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";

export interface BookWanted {
  readonly settings?: Partial<Settings>;
  readonly sheets?: readonly { readonly name: string; readonly unit: Unit; readonly route?: Route }[];
}

export const PERIOD = quarterOf(2023, 1);
const MADE = "24 Aug 2023";

export const openScoreBook = madeOnce(
  async ({
    settings: changed = {},
    sheets = [{ name: "Aspen", unit: { hospital: "Humber Centre", ward: "Aspen" } }],
  }: BookWanted = {}): Promise<Workbook> => {
    const workbook = await openWorkbook();
    const settings: Settings = { ...defaultSettings, areaId: "involvement", period: PERIOD, ...changed };
    const area = sequin.areas.find(({ id }) => id === "involvement");
    if (area === undefined) throw new Error("The framework has no Involvement.");
    const units = { region: null, collaboratives: [], hospitals: [{ name: "Humber Centre", shortName: "", collaborative: "", wards: [] }] };
    const plans = [
      planSetUpSheet({ settings, units, calendar: null }, sequin, MADE),
      planFrameworkSheet(sequin, MADE),
      ...sheets.map(({ name, unit, route = "selfAssessment" }) =>
        planScoreSheet({
          name,
          unit,
          area,
          period: PERIOD,
          route,
          framework: sequin,
          endWords: settings.endWords,
          askBothViews: settings.askBothViews,
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
    workbook.resetRequests();
    return workbook;
  },
);
