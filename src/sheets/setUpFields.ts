/** What stands on the set-up sheet: its settings with their labels, and the columns of its tables. Planner and reader go by it. */
import { WORKBOOK_NAMES, type WorkbookNameKey } from "./names";

interface SettingPlan {
  readonly label: string;
  /** The first fold is for everyone, the second for the regional lead. */
  readonly fold: "mine" | "lead";
  /** Kept as a number, with a name of its own that live formulas use. */
  readonly name?: WorkbookNameKey;
}

const FIELDS = {
  hospital: { label: "Hospital", fold: "mine" },
  area: { label: "Area", fold: "mine" },
  period: { label: "Quarter or month", fold: "mine" },
  greenFrom: { label: "Green: single scores from", fold: "lead", name: "greenFrom" },
  amberFrom: { label: "Amber: single scores from", fold: "lead", name: "amberFrom" },
  averageGreenFrom: { label: "Green: averages from", fold: "lead", name: "averageGreenFrom" },
  averageAmberFrom: { label: "Amber: averages from", fold: "lead", name: "averageAmberFrom" },
  askBothViews: { label: "Ask service users and staff separately too", fold: "lead" },
  countPeerReviews: { label: "Count peer reviews in averages", fold: "lead" },
  names: { label: "Names of hospitals", fold: "lead" },
  hospitalWord: { label: "What we call a hospital", fold: "lead" },
  lowestWord: { label: "Words under the lowest score", fold: "lead" },
  highestWord: { label: "Words under the highest score", fold: "lead" },
  contact: { label: "Contact line on reports", fold: "lead" },
  region: { label: "Region", fold: "lead" },
  regionShort: { label: "Region, short name", fold: "lead" },
  calendar: { label: "Calendar", fold: "lead" },
} as const satisfies Record<string, SettingPlan>;
export type SetUpField = keyof typeof FIELDS;
export const SETUP_FIELDS: Readonly<Record<SetUpField, SettingPlan>> = FIELDS;
export const SETUP_FIELD_ORDER = Object.keys(FIELDS) as SetUpField[];

interface TableColumns {
  readonly title: string;
  readonly fold: "mine" | "lead";
  readonly columns: Readonly<Record<string, { readonly headers: readonly [string, ...string[]] }>>;
}

const TABLES = {
  wards: {
    title: "Wards (leave empty when the whole hospital is scored)",
    fold: "mine",
    columns: { hospital: { headers: ["Hospital"] }, ward: { headers: ["Ward"] } },
  },
  hospitals: {
    title: "Hospitals, in the order in which they are shown",
    fold: "lead",
    columns: {
      hospital: { headers: ["Hospital"] },
      shortName: { headers: ["Short name"] },
      collaborative: { headers: ["Collaborative"] },
      formerNames: { headers: ["Known before as (with ; between)", "Known before as"] },
    },
  },
  collaboratives: {
    title: "Collaboratives",
    fold: "lead",
    columns: {
      collaborative: { headers: ["Collaborative"] },
      shortName: { headers: ["Short name"] },
      region: { headers: ["Region"] },
      formerNames: { headers: ["Known before as (with ; between)", "Known before as"] },
    },
  },
  calendar: {
    title: "Which area is scored when",
    fold: "lead",
    columns: {
      period: { headers: ["Quarter or month"] },
      area: { headers: ["Area"] },
      due: { headers: ["Returns due"] },
      why: { headers: ["Why this area"] },
    },
  },
  baselines: {
    title: "The round each area is compared with from the start",
    fold: "lead",
    columns: { area: { headers: ["Area"] }, period: { headers: ["Quarter or month"] } },
  },
} as const satisfies Partial<Record<WorkbookNameKey, TableColumns>>;
export const SETUP_TABLES = TABLES;
export type SetUpTable = keyof typeof TABLES;
export const SETUP_TABLE_ORDER = Object.keys(TABLES) as SetUpTable[];

/** An Excel table may not be called as a defined name is. */
export const tableName = (table: WorkbookNameKey): string => `${WORKBOOK_NAMES[table]}Table`;

export const YES = "Yes";
export const NO = "No";
export const NAMES_WORDS = { shown: "Shown", letters: "Letters" } as const;
