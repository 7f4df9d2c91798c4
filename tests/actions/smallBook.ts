/** Workbooks with an area of three standards, made by the actions themselves: small enough to break them at every step. */
import { insertTemplate, type InsertedTemplates, type TemplateRequest } from "../../src/actions/insertTemplate";
import { frameworkSchema, type Framework } from "../../src/core/framework";
import { quarterOf } from "../../src/core/period";
import { ONE_TO_FIVE } from "../../src/core/scale";
import { defaultSettings, type Settings } from "../../src/core/settings";
import type { Hospital } from "../../src/core/unit";
import { queuePlan, queueWorkbookNames } from "../../src/excel/queuePlan";
import { planFrameworkSheet } from "../../src/sheets/frameworkSheet";
import { planSetUpSheet } from "../../src/sheets/setUpSheet";
import { madeOnce } from "../driver/madeOnce";
import { openWorkbook, type Value, type Workbook } from "../driver/openWorkbook";

const standard = (id: string, number: string, text: string, shortTitle: string) => ({
  id,
  version: 1,
  number,
  text,
  shortTitle,
  easyRead: { text: "", agreed: false },
});

export const smallFramework: Framework = frameworkSchema.parse({
  schemaVersion: 1,
  id: "small",
  name: "Small",
  version: "2023",
  wordingBy: "Made up for tests",
  scale: ONE_TO_FIVE,
  areas: [
    {
      id: "garden",
      name: "Garden",
      edition: "2023",
      standards: [
        standard("garden.open", "1", "The garden is open every day", "Open"),
        standard("garden.tools", "2", "There are tools for everyone", "Tools"),
        standard("garden.shade", "3", "There is a place in the shade", "Shade"),
      ],
    },
    {
      id: "music",
      name: "Music",
      standards: [standard("music.choir", "1", "There is a choir", "Choir"), standard("music.band", "2", "There is a band", "Band")],
    },
    { id: "empty", name: "Empty", standards: [] },
  ],
});

export const PERIOD = quarterOf(2023, 1);
const MADE = "24 Aug 2023";

export interface SmallBook {
  readonly settings?: Partial<Settings>;
  readonly hospitals?: readonly Hospital[];
  readonly framework?: Framework;
}

export const hospital = (name: string, wards: readonly string[] = [], collaborative = ""): Hospital => ({
  name,
  shortName: "",
  collaborative,
  wards: wards.map((ward) => ({ name: ward })),
});

/** Set-up and Framework only, beside the sheet that every workbook begins with. */
export const openSmallBook = madeOnce(
  async ({ settings = {}, hospitals = [], framework = smallFramework }: SmallBook = {}): Promise<Workbook> => {
    const workbook = await openWorkbook();
    const collaboratives = [...new Set(hospitals.map(({ collaborative }) => collaborative))]
      .filter((name) => name !== "")
      .map((name) => ({ name, shortName: "", region: "" }));
    const plans = [
      planSetUpSheet(
        {
          settings: { ...defaultSettings, areaId: "garden", period: PERIOD, ...settings },
          units: { region: null, collaboratives, hospitals: [...hospitals] },
          calendar: null,
        },
        framework,
        MADE,
      ),
      planFrameworkSheet(framework, MADE),
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

export const template = (hospitalName: string, wards: readonly string[] = [], other: Partial<TemplateRequest> = {}): TemplateRequest => ({
  hospital: hospitalName,
  wards,
  areaId: "garden",
  period: PERIOD,
  route: "selfAssessment",
  ...other,
});

/** Adds score sheets and pastes what is scored, a column for each. */
export async function scored(
  workbook: Workbook,
  request: TemplateRequest,
  ...columns: readonly (readonly Value[])[]
): Promise<InsertedTemplates> {
  const inserted = await insertTemplate(request);
  inserted.sheets.forEach(({ sheet }, index) => {
    const column = columns[index];
    if (column !== undefined)
      workbook.paste(
        sheet,
        SCORES,
        column.map((score) => [score]),
      );
  });
  workbook.resetRequests();
  return inserted;
}

/** The first score cell of a new score sheet without the two views. */
export const SCORES = "C9";

/** Set-up as an earlier version of the add-in made it: without the column of former names. */
export async function withoutFormerNames(workbook: Workbook): Promise<Workbook> {
  for (const [name, index] of [
    ["SequinHospitals", 1],
    ["SequinCollaboratives", 2],
  ] as const)
    await workbook.run(async (context) => {
      const range = context.workbook.names.getItem(name).getRange();
      range.load("address,columnCount");
      await context.sync();
      const rest = range.getResizedRange(0, -1);
      range.getLastColumn().clear();
      rest.load("address");
      await context.sync();
      const table = context.workbook.worksheets.getItem("Set-up").tables.getItemAt(index);
      table.name = `${name}Table`;
      table.resize(rest);
      const [sheet = "", cells = ""] = rest.address.split("!");
      context.workbook.names.getItem(name).formula = `=${sheet}!${cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
      await context.sync();
    });
  workbook.resetRequests();
  return workbook;
}
