/**
 * What people changed by hand on the framework sheet, turned into a new framework through core's edits, and stamped into the
 * sheet's hidden cells once it is taken over.
 */
import { areaByName, type Framework } from "../core/framework";
import {
  addArea,
  addStandard,
  renameArea,
  retireStandard,
  rewordStandard,
  type FrameworkEdit,
  type StandardDraft,
} from "../core/frameworkEdits";
import { messages } from "../core/messages";
import { sameName } from "../core/unit";
import { BETWEEN_NAMES, type AreaColumn, type StandardColumn } from "./frameworkColumns";
import { NO, YES } from "./setUpFields";

/** The row a change stands in, as cells to be stamped once the change is taken over. */
export type RowCells<Column extends string> = Partial<Readonly<Record<Column, string>>>;

export type FrameworkChange =
  | { readonly kind: "areaAdded"; readonly name: string; readonly cells: RowCells<AreaColumn> }
  | { readonly kind: "areaRenamed"; readonly areaId: string; readonly name: string; readonly cells: RowCells<AreaColumn> }
  | {
      readonly kind: "standardAdded";
      readonly area: string;
      readonly draft: StandardDraft;
      readonly cells: RowCells<StandardColumn>;
    }
  | { readonly kind: "standardReworded"; readonly standardId: string; readonly text: string; readonly cells: RowCells<StandardColumn> }
  | { readonly kind: "standardRetired"; readonly standardId: string; readonly cells: RowCells<StandardColumn> };

/**
 * The framework with the changes made by hand, or problems and no change.
 * @param from the period from which a standard set to "No" is no longer scored
 */
export function withChanges(framework: Framework, changes: readonly FrameworkChange[], from: string): FrameworkEdit {
  let result = framework;
  const problems: string[] = [];
  for (const change of changes) {
    const edit = edited(result, change, from);
    if ("framework" in edit) result = edit.framework;
    else problems.push(...edit.problems);
  }
  return problems.length > 0 ? { problems } : { framework: result };
}

function edited(framework: Framework, change: FrameworkChange, from: string): FrameworkEdit {
  switch (change.kind) {
    case "areaAdded":
      return addArea(framework, change.name);
    case "areaRenamed":
      return renameArea(framework, change.areaId, change.name);
    case "standardAdded": {
      const area = areaByName(framework, change.area);
      return area === null ? { problems: [messages.areaUnknown(change.area)] } : addStandard(framework, area.id, change.draft);
    }
    case "standardReworded":
      return rewordStandard(framework, change.standardId, change.text);
    case "standardRetired":
      return retireStandard(framework, change.standardId, from, "");
  }
}

export interface Stamp {
  readonly cell: string;
  readonly value: string | number;
}

/** What the sheet's hidden cells must hold once the changes are taken over, so that they are not found again. */
export function frameworkStamps(changes: readonly FrameworkChange[], framework: Framework): Stamp[] {
  return changes.flatMap((change): Stamp[] => {
    const stamps = <Column extends string>(cells: RowCells<Column>, values: Partial<Record<Column, string | number>>): Stamp[] =>
      (Object.entries(values) as [Column, string | number][]).flatMap(([column, value]) => {
        const cell = cells[column];
        return cell === undefined ? [] : [{ cell, value }];
      });
    if (change.kind === "areaAdded" || change.kind === "areaRenamed") {
      const area = areaByName(framework, change.name);
      if (area === null) return [];
      return stamps(change.cells, { id: area.id, ownName: area.name, formerNames: area.formerNames.join(`${BETWEEN_NAMES} `) });
    }
    const all = framework.areas.flatMap((area) => area.standards.map((standard) => ({ area, standard })));
    const found =
      change.kind === "standardAdded"
        ? all.find(
            ({ area, standard }) =>
              sameName(area.name, change.area) && standard.retired === undefined && sameName(standard.number, change.draft.number),
          )
        : all.find(({ standard }) => standard.id === change.standardId);
    if (found === undefined) return [];
    const { id, version, text, easyRead, retired, shortTitle, shortTitleIsOurs } = found.standard;
    if (change.kind === "standardRetired")
      return stamps(change.cells, { retiredFrom: retired?.from ?? "", retiredWhy: retired?.why ?? "" });
    const words = { version, ownText: text, easyReadAgreed: easyRead.agreed ? YES : NO };
    if (change.kind === "standardReworded") return stamps(change.cells, words);
    return stamps(change.cells, { ...words, id, shortTitle, shortTitleIsOurs: shortTitleIsOurs ? YES : NO });
  });
}
