/** What adding score sheets would do, while somebody still types: which tabs, what will be mended in a name, what stands against it. */
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
  /** Each ward once, without the spaces around it. None for a whole hospital. */
  readonly wards: readonly string[];
  /** The tabs that would be added. */
  readonly sheets: readonly string[];
  /** What will be done differently from what was typed, in whole sentences. */
  readonly remarks: readonly string[];
  /** Why it cannot be done, in whole sentences. */
  readonly refusals: readonly string[];
}

/** Pure. `workbook` is what was read when the screen opened; the action looks again before it writes. */
export function planTemplates(
  { hospital, wards, wholeHospital, area, period, route }: TemplatesWanted,
  workbook: Pick<WorkbookView, "framework" | "scoreSheets">,
): TemplatesPlan {
  const typed = wholeHospital ? [] : wards.map((ward) => ward.replace(/\s+/g, " ").trim()).filter((ward) => ward !== "");
  const different = typed.filter((ward, index) => typed.findIndex((other) => sameName(other, ward)) === index);
  const twice = typed.filter((ward, index) => typed.findIndex((other) => sameName(other, ward)) !== index);
  if (hospital.trim() === "") return { wards: different, sheets: [], remarks: [], refusals: [] };

  const there = workbook.scoreSheets.flatMap(
    ({ sheet, unit, area: its, period: when, route: how }): (TakenTab & { readonly identity: SheetIdentity })[] =>
      its === null || when === null || how === null ? [] : [{ name: sheet, identity: { unit, areaId: its.id, period: when, route: how } }],
  );
  const units: readonly Unit[] = wholeHospital
    ? [{ hospital: hospital.trim(), ward: null }]
    : different.map((ward) => ({ hospital: hospital.trim(), ward }));
  const taken: TakenTab[] = [...there];
  const sheets: string[] = [];
  const remarks = twice.map((ward) => messages.nameTwiceUsedOnce(ward));
  const refusals: string[] = [];
  for (const unit of units) {
    const identity: SheetIdentity = { unit, areaId: area.id, period, route };
    const same = there.find((tab) => identityKey(tab.identity) === identityKey(identity));
    if (same !== undefined) {
      refusals.push(messages.alreadyScored(same.name));
      continue;
    }
    const { name, why } = scoreTabName(identity, taken, workbook.framework);
    taken.push({ name, identity });
    sheets.push(name);
    if (why !== null) remarks.push(messages.tabWillBeCalled(why, name));
  }
  return { wards: different, sheets, remarks, refusals };
}
