/**
 * The defined names by which a workbook of ours is read. Sheet-scoped names travel when a user copies, renames or
 * moves a sheet, so they, not the tab, say what a sheet is and where its parts lie.
 */

/** Names that a sheet carries. `kind` is a constant, written last: a sheet without it was never finished. */
export const SHEET_NAMES = {
  kind: "SequinKind",
  /** Labels, each with its value in the cell below. */
  header: "SequinHeader",
  /** The header row and the body, without the foot. */
  table: "SequinTable",
  foot: "SequinFoot",
  /** The action block with its header row. */
  actions: "SequinActions",
  /** Good practice: its heading and the box below. */
  notes: "SequinNotes",
  /** The six bands that the colours of this sheet look at. */
  bands: "SequinBands",
  /** The lines at the head of a hospital or benchmark sheet. */
  title: "SequinTitle",
  /** The lines below its tables: how it is worked out, what was left out. */
  lines: "SequinLines",
  /** Notes on standards that are no longer asked. */
  oldNotes: "SequinOldNotes",
  /** The pieces of its sentences, in hidden rows. */
  working: "SequinWorking",
  /** The figures behind the charts. */
  figures: "SequinFigures",
  /** The columns of the units compared, and of their average: header row, body, and the three rows of the foot. */
  units: "SequinUnits",
  averages: "SequinAverages",
  /** The cells under the charts, with their titles. */
  charts: "SequinCharts",
} as const;
export type SheetNameKey = keyof typeof SHEET_NAMES;

/** Names of the whole workbook, on the Set-up and Framework sheets. Tables include their header row. */
export const WORKBOOK_NAMES = {
  hospitals: "SequinHospitals",
  wards: "SequinWards",
  collaboratives: "SequinCollaboratives",
  calendar: "SequinCalendar",
  baselines: "SequinBaselines",
  /** Two columns: label and value. */
  settings: "SequinSettings",
  /** Two columns as well: the framework's own name, version and scale. */
  framework: "SequinFramework",
  areas: "SequinAreas",
  standards: "SequinStandards",
  scaleMin: "SequinScaleMin",
  scaleMax: "SequinScaleMax",
  amberFrom: "SequinAmberFrom",
  greenFrom: "SequinGreenFrom",
  averageAmberFrom: "SequinAverageAmberFrom",
  averageGreenFrom: "SequinAverageGreenFrom",
} as const;
export type WorkbookNameKey = keyof typeof WORKBOOK_NAMES;

/** Names of the whole workbook on the History sheet, which grows: only what needs it reads it. */
export const HISTORY_NAMES = {
  /** With its header row. */
  rows: "SequinHistory",
  /** Two of its columns, without the header: what a row is about in one text, and its score. */
  keys: "SequinHistoryKeys",
  scores: "SequinHistoryScores",
} as const;

/** Names of the whole workbook on the Returns sheet, both with their header rows. */
export const RETURNS_NAMES = {
  rows: "SequinReturns",
  /** Where the lead said that scores stand. */
  corrections: "SequinCorrections",
} as const;

/** A constant on a score sheet that came from a returned file: see `sourceText`. */
export const SOURCE_NAME = "SequinSource";

/** Names of a sheet of somebody's own that counts as a score sheet where it stands: what was put on it, so that it can be taken away again. */
export const USED_NAMES = {
  /** All cells that are ours, beside and below those of the sheet. */
  own: "SequinOwn",
  /** The cells with its scores. */
  scores: "SequinScores",
  /** A constant: whether the drop-down on the scores is ours. */
  dropDown: "SequinDropDown",
} as const;

export const SHEET_KINDS = [
  "setUp",
  "framework",
  "score",
  "hospital",
  "benchmark",
  "entered",
  "region",
  "key",
  "history",
  "trend",
  "report",
  "easyRead",
  "results",
  "returns",
  "actions",
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** Rises when the layout of a kind changes, so that a later reader knows what it has before it. */
export const TEMPLATE_VERSIONS: Readonly<Record<SheetKind, number>> = {
  setUp: 1,
  framework: 1,
  score: 1,
  hospital: 1,
  benchmark: 1,
  entered: 1,
  region: 1,
  key: 1,
  history: 1,
  trend: 1,
  report: 1,
  easyRead: 1,
  results: 1,
  returns: 1,
  actions: 1,
};

export interface KindOfSheet {
  readonly kind: SheetKind;
  readonly templateVersion: number;
}

/** "score;1": what the constant `SequinKind` of a new sheet holds. */
export const kindText = (kind: SheetKind): string => `${kind};${TEMPLATE_VERSIONS[kind]}`;

/** Whether a newer version of the add-in made a sheet: its layout may not be the one we know. */
export function isNewer(kind: KindOfSheet | null): boolean {
  return kind !== null && kind.templateVersion > TEMPLATE_VERSIONS[kind.kind];
}

/** "score;1;used": of a sheet of somebody's own that counts as a score sheet. */
export const usedKindText = (): string => `${kindText("score")}${USED}`;
const USED = ";used";

/** Whether that is what a sheet says of itself, in either way of writing it. */
export const isUsedKind = (text: string): boolean => parseKind(text) !== null && text.replace(/"$/, "").trim().endsWith(USED);

/**
 * Reads `SequinKind` as Excel answers a constant text (`="score;1"`) or as we wrote it (`score;1`).
 * Null for anything else: the sheet is not of ours, or never finished.
 */
export function parseKind(text: string): KindOfSheet | null {
  const match = /^=?"?([A-Za-z]+);([1-9]\d*)(?:;used)?"?$/.exec(text.trim());
  const kind = SHEET_KINDS.find((known) => known === match?.[1]);
  return kind === undefined ? null : { kind, templateVersion: Number(match?.[2]) };
}
