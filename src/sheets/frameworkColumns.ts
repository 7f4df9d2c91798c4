/** The columns and fields of the framework sheet: what they are called, how wide they are, which are for the machine. */
interface ColumnPlan {
  readonly headers: readonly [string, ...string[]];
  /** Characters. */
  readonly width: number;
  readonly format: "@" | "General";
  readonly hidden?: true;
}

const STANDARDS = {
  area: { headers: ["Area"], width: 25, format: "@" },
  number: { headers: ["No.", "No", "Number"], width: 8, format: "@" },
  text: { headers: ["Standard"], width: 50, format: "@" },
  shortTitle: { headers: ["Short title"], width: 20, format: "@" },
  easyRead: { headers: ["Easy read"], width: 44, format: "@" },
  easyReadAgreed: { headers: ["Easy read agreed"], width: 9, format: "@" },
  view: { headers: ["Whose view"], width: 13, format: "@" },
  qualityNetwork: { headers: ["Quality Network"], width: 11, format: "@" },
  inUse: { headers: ["In use"], width: 7, format: "@" },
  replaces: { headers: ["Replaces"], width: 16, format: "@" },
  id: { headers: ["Id", "Standard id"], width: 30, format: "@", hidden: true },
  version: { headers: ["Version"], width: 8, format: "General", hidden: true },
  ownText: { headers: ["Words of this version"], width: 30, format: "@", hidden: true },
  shortTitleIsOurs: { headers: ["Short title is ours"], width: 8, format: "@", hidden: true },
  since: { headers: ["Since"], width: 8, format: "General", hidden: true },
  retiredFrom: { headers: ["Not used from"], width: 12, format: "@", hidden: true },
  retiredWhy: { headers: ["Not used because"], width: 20, format: "@", hidden: true },
  replacesId: { headers: ["Replaces id"], width: 20, format: "@", hidden: true },
  replacesNote: { headers: ["Replaces note"], width: 20, format: "@", hidden: true },
} as const satisfies Record<string, ColumnPlan>;
export type StandardColumn = keyof typeof STANDARDS;
export const STANDARD_COLUMNS: Readonly<Record<StandardColumn, ColumnPlan>> = STANDARDS;
export const STANDARD_COLUMN_ORDER = Object.keys(STANDARDS) as StandardColumn[];

/** The areas stand above the standards in columns of the same sheet, so each stands under one of theirs. */
const AREAS = {
  name: { headers: ["Area"], under: "area" },
  edition: { headers: ["Edition"], under: "number" },
  formerNames: { headers: ["Formerly (with ; between)", "Formerly"], under: "text" },
  note: { headers: ["Note"], under: "easyRead" },
  id: { headers: ["Id", "Area id"], under: "id" },
  ownName: { headers: ["Name when last read"], under: "ownText" },
} as const satisfies Record<string, { readonly headers: readonly [string, ...string[]]; readonly under: StandardColumn }>;
export type AreaColumn = keyof typeof AREAS;
export const AREA_COLUMNS: Readonly<
  Record<AreaColumn, { readonly headers: readonly [string, ...string[]]; readonly under: StandardColumn }>
> = AREAS;
export const AREA_COLUMN_ORDER = Object.keys(AREAS) as AreaColumn[];

/** What the framework says of itself, label and value beside each other. */
export const FRAMEWORK_FIELDS = {
  name: "Framework",
  version: "Version",
  wordingBy: "Wording by",
  note: "Note",
  lowest: "Lowest score",
  highest: "Highest score",
  lowestWord: "Words of the lowest score",
  highestWord: "Words of the highest score",
  wordsAreOurs: "The words are ours",
  notApplicableWord: "Word for does not apply",
  id: "Framework id",
} as const;
export type FrameworkField = keyof typeof FRAMEWORK_FIELDS;
export const FRAMEWORK_FIELD_ORDER = Object.keys(FRAMEWORK_FIELDS) as FrameworkField[];

/** Between former names: areas have commas in their names. */
export const BETWEEN_NAMES = ";";
