/**
 * Reads the framework sheet: what it recorded last, and what people changed since by hand. The recorded framework keeps the
 * words that scores were given for; `withChanges` makes new versions of the changes.
 */
import { FRAMEWORK_SCHEMA_VERSION, frameworkSchema, SHORT_TITLE_LENGTH, type Area, type Framework, type Standard } from "../core/framework";
import { parseView } from "../core/frameworkImport";
import { messages } from "../core/messages";
import { problem, type Problem } from "../core/problem";
import { sameName } from "../core/unit";
import { findColumns } from "./findColumns";
import {
  AREA_COLUMNS,
  BETWEEN_NAMES,
  FRAMEWORK_FIELD_ORDER,
  FRAMEWORK_FIELDS,
  STANDARD_COLUMNS,
  type AreaColumn,
  type FrameworkField,
  type StandardColumn,
} from "./frameworkColumns";
import type { FrameworkChange, RowCells } from "./frameworkChanges";
import { addressAt, headerKey, textAt, valueAt, type NamedCells, type WorkbookCells } from "./namedCells";
import { NO, YES } from "./setUpFields";

export interface FrameworkReading {
  /** As recorded, without the changes; null where the sheet cannot be read. */
  readonly framework: Framework | null;
  readonly changes: readonly FrameworkChange[];
  readonly problems: readonly Problem[];
}

export function readFramework(cells: WorkbookCells): FrameworkReading {
  const { framework: about, areas: areaTable, standards: standardTable } = cells;
  if (about === undefined || areaTable === undefined || standardTable === undefined)
    return { framework: null, changes: [], problems: [problem("framework", { sheet: "" }, messages.frameworkMissing())] };

  const areaRows = tableRows(areaTable, AREA_COLUMNS, ["name", "id", "ownName"]);
  const standardRows = tableRows(standardTable, STANDARD_COLUMNS, ["area", "number", "text", "inUse", "id", "version", "ownText"]);
  const lost = [...areaRows.problems, ...standardRows.problems];
  if (lost.length > 0) return { framework: null, changes: [], problems: lost };

  const areas = readAreas(areaRows.rows);
  const standards = readStandards(standardRows.rows, areas.areas, areas.changes);
  const data = { ...aboutOf(about), areas: areas.areas.map((area) => ({ ...area, standards: standards.of(area.id) })) };
  const parsed = frameworkSchema.safeParse(data);
  const schemaProblems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) =>
        problem("framework", { sheet: about.sheet }, messages.frameworkPart(path.join("."), message)),
      );
  return {
    framework: parsed.success ? parsed.data : null,
    changes: [...areas.changes, ...standards.changes],
    problems: [...areas.problems, ...standards.problems, ...schemaProblems],
  };
}

interface Row<Column extends string> {
  text(column: Column): string;
  number(column: Column): number | null;
  readonly cells: RowCells<Column>;
  say(column: Column, message: string): Problem;
}

function tableRows<Column extends string>(
  table: NamedCells,
  columns: Readonly<Record<Column, { readonly headers: readonly [string, ...string[]] }>>,
  needed: readonly Column[],
): { rows: Row<Column>[]; problems: Problem[] } {
  const { at, twice } = findColumns(table.values[0] ?? [], columns);
  const where = { sheet: table.sheet, cell: addressAt(table, 0, 0) };
  const problems = [
    ...needed
      .filter((column) => at[column] === undefined)
      .map((column) => problem("framework", where, messages.frameworkColumnLost(columns[column].headers[0]))),
    ...twice.map((column) => problem("framework", where, messages.frameworkColumnTwice(columns[column].headers[0]))),
  ];
  const rows = table.values.flatMap((line, row): Row<Column>[] => {
    if (row === 0 || line.every((value) => String(value).trim() === "")) return [];
    const cells: Partial<Record<Column, string>> = {};
    for (const column of Object.keys(columns) as Column[]) if (at[column] !== undefined) cells[column] = addressAt(table, row, at[column]);
    return [
      {
        cells,
        text: (column) => (at[column] === undefined ? "" : textAt(table, row, at[column])),
        number: (column) => {
          const value = at[column] === undefined ? "" : valueAt(table, row, at[column]);
          return typeof value === "number" ? value : null;
        },
        say: (column, message) => problem("framework", { sheet: table.sheet, cell: cells[column] ?? where.cell }, message),
      },
    ];
  });
  return { rows, problems };
}

function readAreas(rows: readonly Row<AreaColumn>[]): { areas: Area[]; changes: FrameworkChange[]; problems: Problem[] } {
  const areas: Area[] = [];
  const changes: FrameworkChange[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const [id, name, ownName] = [row.text("id"), row.text("name"), row.text("ownName")];
    if (id === "") {
      if (name === "") problems.push(row.say("name", messages.areaNameBlank()));
      else changes.push({ kind: "areaAdded", name, cells: row.cells });
      continue;
    }
    if (areas.some((area) => area.id === id)) {
      problems.push(row.say("name", messages.standardIdTwice(id)));
      continue;
    }
    if (name === "") problems.push(row.say("name", messages.areaNameBlank()));
    else if (ownName !== "" && name !== ownName) changes.push({ kind: "areaRenamed", areaId: id, name, cells: row.cells });
    const formerNames = row
      .text("formerNames")
      .split(BETWEEN_NAMES)
      .map((former) => former.trim())
      .filter((former) => former !== "");
    areas.push({ id, name: ownName || name, formerNames, edition: row.text("edition"), note: row.text("note"), standards: [] });
  }
  return { areas, changes, problems };
}

function readStandards(rows: readonly Row<StandardColumn>[], areas: readonly Area[], areaChanges: readonly FrameworkChange[]) {
  /** Rows may say an area's recorded name, a former one, or the one it was given by hand just now. */
  const areaNamed = (name: string): Area | undefined =>
    areas.find((area) => sameName(area.name, name)) ??
    areas.find((area) =>
      areaChanges.some((change) => change.kind === "areaRenamed" && change.areaId === area.id && sameName(change.name, name)),
    ) ??
    areas.find((area) => area.formerNames.some((former) => sameName(former, name)));
  const found: { areaId: string; standard: Standard }[] = [];
  const changes: FrameworkChange[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const [id, text, areaName] = [row.text("id"), row.text("text"), row.text("area")];
    const view = parseView(row.text("view"));
    if (view === null) problems.push(row.say("view", messages.viewUnknown(row.text("view"))));
    if (row.text("shortTitle").length > SHORT_TITLE_LENGTH)
      problems.push(row.say("shortTitle", messages.shortTitleTooLong(row.text("shortTitle"), SHORT_TITLE_LENGTH)));
    if (id === "") {
      const draft = {
        number: row.text("number"),
        text,
        shortTitle: row.text("shortTitle"),
        easyRead: row.text("easyRead"),
        view: view ?? "everyone",
      };
      const replaces = row.text("replaces") === "" ? {} : { replaces: { standardId: null, about: row.text("replaces"), note: "" } };
      changes.push({ kind: "standardAdded", area: areaName, draft: { ...draft, ...replaces }, cells: row.cells });
      continue;
    }
    if (found.some(({ standard }) => standard.id === id)) {
      problems.push(row.say("text", messages.standardIdTwice(id)));
      continue;
    }
    const area = areaNamed(areaName);
    if (area === undefined) {
      problems.push(row.say("area", messages.areaUnknown(areaName)));
      continue;
    }
    const ownText = row.text("ownText") || text;
    if (text === "") problems.push(row.say("text", messages.standardTextMissing(row.text("number"))));
    else if (oneSpaced(text) !== oneSpaced(ownText)) changes.push({ kind: "standardReworded", standardId: id, text, cells: row.cells });
    const inUse = !sameName(row.text("inUse"), NO);
    const isRecordedAsRetired = row.text("retiredFrom") !== "";
    if (!inUse && !isRecordedAsRetired) changes.push({ kind: "standardRetired", standardId: id, cells: row.cells });
    found.push({ areaId: area.id, standard: standardOf(row, id, ownText, view ?? "everyone", !inUse && isRecordedAsRetired) });
  }
  return {
    of: (areaId: string): Standard[] => found.filter((entry) => entry.areaId === areaId).map(({ standard }) => standard),
    changes,
    problems,
  };
}

/** Spaces apart, every letter of a standard's words counts. */
const oneSpaced = (text: string): string => text.replace(/\s+/g, " ").trim();

function standardOf(row: Row<StandardColumn>, id: string, text: string, view: Standard["view"], isRetired: boolean): Standard {
  const [since, qualityNetworkRef, about] = [row.number("since"), row.text("qualityNetwork"), row.text("replaces")];
  return {
    id,
    version: row.number("version") ?? 1,
    number: row.text("number"),
    text,
    shortTitle: (row.text("shortTitle") || text).slice(0, SHORT_TITLE_LENGTH),
    shortTitleIsOurs: sameName(row.text("shortTitleIsOurs"), YES),
    easyRead: { text: row.text("easyRead"), agreed: sameName(row.text("easyReadAgreed"), YES) },
    view,
    ...(qualityNetworkRef === "" ? {} : { qualityNetworkRef }),
    ...(since === null ? {} : { since }),
    ...(isRetired ? { retired: { from: row.text("retiredFrom"), why: row.text("retiredWhy") } } : {}),
    ...(about === "" ? {} : { replaces: { standardId: row.text("replacesId") || null, about, note: row.text("replacesNote") } }),
  };
}

function aboutOf(cells: NamedCells) {
  const fields: Partial<Record<FrameworkField, string | number | boolean>> = {};
  cells.values.forEach((line, row) => {
    const field = FRAMEWORK_FIELD_ORDER.find((name) => line.some((value) => headerKey(value) === headerKey(FRAMEWORK_FIELDS[name])));
    if (field !== undefined) fields[field] = valueAt(cells, row, line.length - 1);
  });
  const text = (field: FrameworkField): string => String(fields[field] ?? "").trim();
  return {
    schemaVersion: FRAMEWORK_SCHEMA_VERSION,
    id: text("id"),
    name: text("name"),
    version: text("version"),
    wordingBy: text("wordingBy"),
    note: text("note"),
    scale: {
      kind: "wholeNumbers",
      lowest: fields.lowest,
      highest: fields.highest,
      lowestWord: text("lowestWord"),
      highestWord: text("highestWord"),
      wordsAreOurs: sameName(text("wordsAreOurs"), YES),
      notApplicableWord: text("notApplicableWord"),
    },
  };
}
