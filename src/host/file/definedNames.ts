import type { Area, DefinedName, PageSetup, Sheet } from "../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../book/model";
import { formulaInBook, formulaInFile } from "./formulaText";
import { areaFrom, fixedAddress, sheetPrefix } from "./reference";
import { childOf, childrenOf, numberOf, truthOf, type XmlNode } from "./xml/parse";
import { element, elementAround, escaped } from "./xml/write";
import { fromXstring, toXstring } from "./xml/xstring";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** Names of the workbook, then those of each sheet, with its print area and the rows and columns that every page repeats. */
export function definedNamesXml(names: readonly DefinedName[], sheets: readonly Sheet[]): string {
  return elementAround("definedNames", {}, [
    ...names.map((name) => nameXml(name, undefined)),
    ...sheets.flatMap((sheet, index) => [...printNames(sheet, index), ...sheet.names.map((name) => nameXml(name, index))]),
  ]);
}

function nameXml({ name, formula, visible, comment }: DefinedName, localSheetId: number | undefined): string {
  return element(
    "definedName",
    { name, comment: comment === "" ? undefined : toXstring(comment), localSheetId, hidden: visible ? undefined : true },
    escaped(formulaInFile(formula)),
  );
}

function printNames(sheet: Sheet, localSheetId: number): string[] {
  const prefix = sheetPrefix(sheet.name);
  const { printArea, titleRows, titleColumns } = sheet.page;
  const at = (areas: readonly Area[]): string => areas.map((area) => prefix + fixedAddress(area)).join(",");
  const titles = [
    ...(titleColumns ? [{ top: 0, bottom: MAX_ROWS - 1, ...titleColumns }] : []),
    ...(titleRows ? [{ left: 0, right: MAX_COLUMNS - 1, ...titleRows }] : []),
  ];
  return [
    ...(printArea?.length ? [element("definedName", { name: PRINT_AREA, localSheetId }, escaped(at(printArea)))] : []),
    ...(titles.length > 0 ? [element("definedName", { name: PRINT_TITLES, localSheetId }, escaped(at(titles)))] : []),
  ];
}

export interface FileNames {
  readonly book: readonly DefinedName[];
  /** By the sheet's place in the file. */
  readonly sheets: ReadonlyMap<number, readonly DefinedName[]>;
  readonly print: ReadonlyMap<number, Pick<PageSetup, "printArea" | "titleRows" | "titleColumns">>;
}

export function readDefinedNames(workbook: XmlNode): FileNames {
  const book: DefinedName[] = [];
  const sheets = new Map<number, DefinedName[]>();
  const print = new Map<number, Pick<PageSetup, "printArea" | "titleRows" | "titleColumns">>();
  for (const node of childrenOf(childOf(workbook, "definedNames"), "definedName")) {
    const name = node.attributes["name"] ?? "";
    const sheet = numberOf(node, "localSheetId");
    if (name.startsWith("_xlnm.")) {
      if (sheet !== undefined) print.set(sheet, { ...print.get(sheet), ...readPrintName(name, node.text) });
      continue;
    }
    const read = {
      name,
      formula: formulaInBook(node.text),
      visible: !truthOf(node, "hidden", false),
      comment: fromXstring(node.attributes["comment"] ?? ""),
    };
    if (sheet === undefined) book.push(read);
    else sheets.set(sheet, [...(sheets.get(sheet) ?? []), read]);
  }
  return { book, sheets, print };
}

function readPrintName(name: string, formula: string): Pick<PageSetup, "printArea" | "titleRows" | "titleColumns"> {
  const areas = splitAreas(formula).flatMap((address) => areaFrom(address.slice(address.lastIndexOf("!") + 1)) ?? []);
  if (name === PRINT_AREA) return areas.length > 0 ? { printArea: areas } : {};
  if (name !== PRINT_TITLES) return {};
  const rows = areas.find(({ left, right }) => left === 0 && right === MAX_COLUMNS - 1);
  const columns = areas.find(({ top, bottom }) => top === 0 && bottom === MAX_ROWS - 1);
  return {
    ...(rows ? { titleRows: { top: rows.top, bottom: rows.bottom } } : {}),
    ...(columns ? { titleColumns: { left: columns.left, right: columns.right } } : {}),
  };
}

/** At commas that do not stand in the quotes of a sheet's name. */
function splitAreas(formula: string): string[] {
  return (formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim());
}
