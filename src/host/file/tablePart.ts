import { areaAddress } from "../book/area";
import type { Cell, Sheet, Table } from "../book/model";
import { formulaInFile } from "./formulaText";
import { MAIN } from "./namespaces";
import { areaFrom } from "./reference";
import { childOf, childrenOf, numberOf, truthOf, type XmlNode } from "./xml/parse";
import { element, escaped, type Attributes } from "./xml/write";
import { fromXstring, toXstring } from "./xml/xstring";

/** `xl/tables/tableN.xml`. `id` is unique in the workbook and counts from 1. */
export function tableXml(sheet: Sheet, table: Table, id: number): string {
  const { area, showHeaders, showTotals, showFilterButton } = table;
  const filtered = areaAddress({ ...area, bottom: showTotals ? area.bottom - 1 : area.bottom });
  return element(
    "table",
    {
      xmlns: MAIN,
      id,
      name: table.name,
      displayName: table.name,
      ref: areaAddress(area),
      headerRowCount: showHeaders ? undefined : 0,
      totalsRowCount: showTotals ? 1 : undefined,
      totalsRowShown: showTotals ? undefined : false,
    },
    showHeaders && showFilterButton ? element("autoFilter", { ref: filtered }) : "",
    element(
      "tableColumns",
      { count: table.columns.length },
      ...table.columns.map((name, index) => {
        const total = showTotals ? totalOf(sheet.cells.get(area.bottom)?.get(area.left + index), table.name) : { attributes: {}, xml: "" };
        return element("tableColumn", { id: index + 1, name: headingInFile(name), ...total.attributes }, total.xml);
      }),
    ),
    element("tableStyleInfo", {
      name: table.style === "" ? undefined : table.style,
      showFirstColumn: false,
      showLastColumn: false,
      showRowStripes: table.showBandedRows,
      showColumnStripes: false,
    }),
  );
}

/** Excel escapes line feeds in headings, also where XML need not. */
function headingInFile(name: string): string {
  return toXstring(name).replaceAll("\n", "_x000a_");
}

/** What the total row shows must be said here too: Excel believes this part, not the cell. */
function totalOf(cell: Cell | undefined, table: string): { readonly attributes: Attributes; readonly xml: string } {
  if (cell?.formula !== undefined) {
    return {
      attributes: { totalsRowFunction: "custom" },
      xml: element("totalsRowFormula", {}, escaped(formulaInFile(cell.formula, table))),
    };
  }
  return typeof cell?.value === "string" ? { attributes: { totalsRowLabel: toXstring(cell.value) }, xml: "" } : { attributes: {}, xml: "" };
}

export function readTable(table: XmlNode, newId: () => string): Table | null {
  const area = areaFrom(table.attributes["ref"] ?? "");
  if (!area) return null;
  return {
    id: newId(),
    name: table.attributes["displayName"] ?? table.attributes["name"] ?? "",
    area,
    columns: childrenOf(childOf(table, "tableColumns"), "tableColumn").map(({ attributes }) => fromXstring(attributes["name"] ?? "")),
    showHeaders: (numberOf(table, "headerRowCount") ?? 1) > 0,
    showTotals: (numberOf(table, "totalsRowCount") ?? 0) > 0,
    showFilterButton: childOf(table, "autoFilter") !== undefined,
    showBandedRows: truthOf(childOf(table, "tableStyleInfo"), "showRowStripes", false),
    style: childOf(table, "tableStyleInfo")?.attributes["name"] ?? "",
  };
}
