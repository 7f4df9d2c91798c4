/**
 * Which score sheet a sheet is: unit, area, period and route.
 *
 * A peer review is a second sheet of the same unit, so it has an identity of its own and is never
 * taken for a doubled sheet, and never averaged in unless chosen.
 */
import { periodKey, samePeriod, type Period } from "./period";
import { routeCounts, type Route } from "./route";
import { nameKey, sameUnit, type Unit } from "./unit";

export interface SheetIdentity {
  readonly unit: Unit;
  readonly areaId: string;
  readonly period: Period;
  readonly route: Route;
}

/** Equal for two sheets exactly when they are the same sheet twice. */
export function identityKey(identity: SheetIdentity): string {
  return JSON.stringify([...placeOf(identity), identity.route]);
}

/** Groups of two or more sheets with one identity. */
export function sameSheetTwice<Sheet extends SheetIdentity>(sheets: readonly Sheet[]): Sheet[][] {
  return groupsOfMany(sheets, identityKey);
}

/**
 * Groups of two or more sheets of one unit, area and period that would each count as its own scores,
 * be they by different routes: a self-assessment and an involvement group's sheet of the same ward.
 */
export function ownScoresTwice<Sheet extends SheetIdentity>(sheets: readonly Sheet[]): Sheet[][] {
  return groupsOfMany(
    sheets.filter(({ route }) => routeCounts(route, false)),
    (sheet) => JSON.stringify(placeOf(sheet)),
  );
}

/** Whether two sheets are of the same unit, area and period, by whichever route. */
export function besideEachOther(a: SheetIdentity, b: SheetIdentity): boolean {
  return sameUnit(a.unit, b.unit) && a.areaId === b.areaId && samePeriod(a.period, b.period);
}

function placeOf({ unit, areaId, period }: SheetIdentity): (string | null)[] {
  return [nameKey(unit.hospital), unit.ward === null ? null : nameKey(unit.ward), areaId, periodKey(period)];
}

function groupsOfMany<Sheet>(sheets: readonly Sheet[], keyOf: (sheet: Sheet) => string): Sheet[][] {
  const groups = new Map<string, Sheet[]>();
  for (const sheet of sheets) groups.set(keyOf(sheet), [...(groups.get(keyOf(sheet)) ?? []), sheet]);
  return [...groups.values()].filter((group) => group.length > 1);
}
