import { areaAddress, cellAddress } from "../../book/area";
import type { Area, Sheet } from "../../book/model";
import { colourXml, readColour, type ThemeColours } from "../colours";
import { areaFrom } from "../reference";
import { childOf, childrenOf, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { element } from "../xml/write";

/** How a sheet is looked at: gridlines, frozen panes, selection, tab colour. */

export function sheetPropertiesXml(sheet: Sheet): string {
  const { pagesWide, pagesTall } = sheet.page.zoom;
  const fits = pagesWide !== undefined || pagesTall !== undefined;
  const children = [
    ...(sheet.tabColor === "" ? [] : [colourXml("tabColor", sheet.tabColor)]),
    ...(fits ? [element("pageSetUpPr", { fitToPage: true })] : []),
  ];
  return children.length === 0 ? "" : element("sheetPr", {}, ...children);
}

export function viewXml(sheet: Sheet, isActive: boolean): string {
  const { rows, columns } = sheet.freeze;
  const pane = columns > 0 && rows > 0 ? "bottomRight" : columns > 0 ? "topRight" : rows > 0 ? "bottomLeft" : undefined;
  const { top, left } = sheet.selection;
  const selected = { activeCell: cellAddress(top, left), sqref: areaAddress(sheet.selection) };
  return element(
    "sheetViews",
    {},
    element(
      "sheetView",
      {
        showGridLines: sheet.showGridlines ? undefined : false,
        showRowColHeaders: sheet.showHeadings ? undefined : false,
        tabSelected: isActive ? true : undefined,
        workbookViewId: 0,
      },
      ...(pane === undefined
        ? [element("selection", selected)]
        : [
            element("pane", {
              xSplit: columns || undefined,
              ySplit: rows || undefined,
              topLeftCell: cellAddress(rows, columns),
              activePane: pane,
              state: "frozen",
            }),
            // Each pane has a selection of its own; the last is that of the pane that is typed in.
            ...(pane === "bottomRight" ? [element("selection", { pane: "topRight" }), element("selection", { pane: "bottomLeft" })] : []),
            element("selection", { pane, ...selected }),
          ]),
    ),
  );
}

type View = Pick<Sheet, "showGridlines" | "showHeadings" | "freeze" | "selection" | "tabColor">;

export function readView(worksheet: XmlNode, theme: ThemeColours): View {
  const view = childOf(childOf(worksheet, "sheetViews"), "sheetView");
  const pane = childOf(view, "pane");
  const state = pane?.attributes["state"];
  const frozen = state === "frozen" || state === "frozenSplit" ? pane : undefined;
  return {
    showGridlines: truthOf(view, "showGridLines", true),
    showHeadings: truthOf(view, "showRowColHeaders", true),
    freeze: frozen ? { rows: numberOf(frozen, "ySplit") ?? 0, columns: numberOf(frozen, "xSplit") ?? 0 } : { rows: 0, columns: 0 },
    selection: readSelection(view, frozen?.attributes["activePane"]),
    tabColor: readColour(childOf(childOf(worksheet, "sheetPr"), "tabColor"), theme) ?? "",
  };
}

function readSelection(view: XmlNode | undefined, pane: string | undefined): Area {
  const selections = childrenOf(view, "selection");
  const found = selections.find(({ attributes }) => attributes["pane"] === pane) ?? selections[selections.length - 1];
  const areas = (found?.attributes["sqref"] ?? "").split(" ");
  return areaFrom(areas[numberOf(found, "activeCellId") ?? 0] ?? "") ?? { top: 0, left: 0, bottom: 0, right: 0 };
}
