/** What adding score sheets would do, while somebody still types: which tabs, what will be mended in a name, who has a sheet already. */
import type { Area } from "../core/framework";
import { messages } from "../core/messages";
import type { Period } from "../core/period";
import type { Route } from "../core/route";
import { identityKey, type SheetIdentity } from "../core/sheetIdentity";
import { sameName, type Unit } from "../core/unit";
import { scoreTabName, type TakenTab } from "../sheets/sheetName";
import type { WorkbookView } from "./readWorkbook";

export interface TemplatesWanted {
  readonly hospital: string;
  /** As typed, one in each line; blanks and repetitions among them. Ignored for a whole hospital. */
  readonly wards: readonly string[];
  readonly wholeHospital: boolean;
  readonly area: Area;
  readonly period: Period;
  readonly route: Route;
}

export interface TemplatesPlan {
  /** Those that get a sheet, each once, without the spaces around it. None for a whole hospital. */
  readonly wards: readonly string[];
  /** The tabs that would be added. */
  readonly sheets: readonly string[];
  /** What will be done differently from what was typed, in whole sentences. */
  readonly remarks: readonly string[];
  /** The sheets of those that have one already for this area, period and route: they stay as they are. */
  readonly there: readonly string[];
}

/** Pure. `workbook` is what was read when the screen opened; the action looks again before it writes. */
export function planTemplates(
  { hospital, wards, wholeHospital, area, period, route }: TemplatesWanted,
  workbook: Pick<WorkbookView, "framework" | "scoreSheets">,
): TemplatesPlan {
  const typed = wholeHospital ? [] : wards.map((ward) => ward.replace(/\s+/g, " ").trim()).filter((ward) => ward !== "");
  const different = typed.filter((ward, index) => typed.findIndex((other) => sameName(other, ward)) === index);
  const twice = typed.filter((ward, index) => typed.findIndex((other) => sameName(other, ward)) !== index);
  if (hospital.trim() === "") return { wards: different, sheets: [], remarks: [], there: [] };

  const present = workbook.scoreSheets.flatMap(
    ({ sheet, unit, area: its, period: when, route: how }): (TakenTab & { readonly identity: SheetIdentity })[] =>
      its === null || when === null || how === null ? [] : [{ name: sheet, identity: { unit, areaId: its.id, period: when, route: how } }],
  );
  const units: readonly Unit[] = wholeHospital
    ? [{ hospital: hospital.trim(), ward: null }]
    : different.map((ward) => ({ hospital: hospital.trim(), ward }));
  const taken: TakenTab[] = [...present];
  const sheets: string[] = [];
  const remarks = twice.map((ward) => messages.nameTwiceUsedOnce(ward));
  const added: string[] = [];
  const there: string[] = [];
  for (const unit of units) {
    const identity: SheetIdentity = { unit, areaId: area.id, period, route };
    const same = present.find((tab) => identityKey(tab.identity) === identityKey(identity));
    if (same !== undefined) {
      there.push(same.name);
      continue;
    }
    const { name, why } = scoreTabName(identity, taken, workbook.framework);
    taken.push({ name, identity });
    sheets.push(name);
    if (unit.ward !== null) added.push(unit.ward);
    if (why !== null) remarks.push(messages.tabWillBeCalled(why, name));
  }
  return { wards: added, sheets, remarks, there };
}
