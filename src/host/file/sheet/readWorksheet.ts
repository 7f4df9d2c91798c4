import type { DefinedName, PageSetup, RuleFormat, CellFormat, Sheet, Table } from "../../book/model";
import type { ThemeColours } from "../colours";
import { readChart } from "../chart/readChart";
import { readDrawing } from "../drawingPart";
import { formulaInTable } from "../formulaText";
import { readNotes } from "../notesPart";
import type { PackageReader } from "../package/packageReader";
import { areaFrom } from "../reference";
import { readTable } from "../tablePart";
import { childOf, childrenOf, relationOf, type XmlNode } from "../xml/parse";
import { readCells } from "./readCells";
import { readColumns, standardWidthOf } from "./columns";
import { readConditionalFormats } from "./readConditionalFormats";
import { readPage } from "./page";
import { readProtection } from "./protection";
import { readValidations } from "./validations";
import { readView } from "./view";

/** What all sheets of a file share. */
export interface FileReading {
  readonly parts: PackageReader;
  readonly theme: ThemeColours;
  readonly formats: readonly CellFormat[];
  readonly ruleFormats: readonly RuleFormat[];
  readonly strings: readonly string[];
  readonly newId: () => string;
  readonly warn: (sentence: string) => void;
}

/** Elements of a worksheet that carry something which the book has no place for, and what is said about it. */
const LOST: Readonly<Record<string, string>> = {
  autoFilter: "Filters outside tables are lost; the rows that they hide stay hidden.",
  hyperlinks: "Links are lost, their texts stay.",
  picture: "Background pictures are lost.",
  oleObjects: "Embedded objects are lost.",
  controls: "Form controls are lost.",
  scenarios: "What-if scenarios are lost.",
};
/** The same for parts that hang on a sheet. */
const LOST_PARTS: Readonly<Record<string, string>> = {
  pivotTable: "Pivot tables are kept as plain cells.",
  slicer: "Slicers are lost.",
  timeline: "Timelines are lost.",
  threadedComment: "Threaded comments are kept as notes.",
};

/** Fills an empty sheet of the book from its part. */
export function readWorksheet(
  sheet: Sheet,
  path: string,
  reading: FileReading,
  print: Partial<PageSetup>,
  names: readonly DefinedName[],
): void {
  const { parts, theme, warn, newId } = reading;
  const tree = parts.xml(path);
  if (!tree) return;
  Object.assign(sheet, readView(tree, theme));
  sheet.standardWidth = standardWidthOf(tree);
  sheet.columns = readColumns(tree, reading.formats);
  Object.assign(sheet, readCells(tree, { formats: reading.formats, strings: reading.strings, columns: sheet.columns, warn }));
  sheet.merges = childrenOf(childOf(tree, "mergeCells"), "mergeCell").flatMap(({ attributes }) => areaFrom(attributes["ref"] ?? "") ?? []);
  sheet.conditionalFormats = readConditionalFormats(tree, { formats: reading.ruleFormats, theme, newId, warn });
  sheet.validations = readValidations(tree);
  sheet.page = { ...readPage(tree, warn), ...print };
  sheet.protection = readProtection(tree, warn);
  sheet.names = [...names];
  for (const [name, sentence] of Object.entries(LOST)) if (childOf(tree, name)) warn(sentence);
  readBesideCells(sheet, path, tree, reading);
}

function readBesideCells(sheet: Sheet, path: string, tree: XmlNode, { parts, theme, newId, warn }: FileReading): void {
  const related = parts.related(path);
  const drawings = childrenOf(tree, "drawing").map(relationOf);
  for (const { id, kind, path: target } of related) {
    const lost = LOST_PARTS[kind];
    if (lost) warn(lost);
    if (target === null) continue;
    if (kind === "table") {
      const node = parts.xml(target);
      const table = node && readTable(node, newId);
      if (table) {
        sheet.tables.push(table);
        shortenColumns(sheet, table);
      }
    } else if (kind === "comments") {
      const node = parts.xml(target);
      if (node) sheet.notes = readNotes(node);
    } else if (kind === "drawing" && drawings.includes(id)) {
      readCharts(sheet, target, { parts, theme, newId, warn });
    }
  }
}

function shortenColumns({ cells }: Sheet, { area, name }: Table): void {
  for (const [row, line] of cells) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of line) {
      if (cell.formula?.includes("[") && column >= area.left && column <= area.right)
        line.set(column, { ...cell, formula: formulaInTable(cell.formula, name) });
    }
  }
}

function readCharts(
  sheet: Sheet,
  path: string,
  { parts, theme, newId, warn }: Pick<FileReading, "parts" | "theme" | "newId" | "warn">,
): void {
  const drawing = parts.xml(path);
  if (!drawing) return;
  const targets = new Map(parts.related(path).map(({ id, path: target }) => [id, target]));
  for (const { relation, place } of readDrawing(drawing, sheet, warn)) {
    const target = targets.get(relation);
    const space = target ? parts.xml(target) : undefined;
    const chart = space && readChart(space, { id: newId(), ...place }, theme, warn);
    if (chart) sheet.charts.push(chart);
    else warn(`The chart "${place.name}" is of a kind that is not known here: it is lost.`);
  }
}
