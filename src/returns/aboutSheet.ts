/**
 * What a sheet is about: hospital and ward, period, area, route. Labels in its form count most, then titles, then the names of sheet
 * and file. Where two of them say different things, or a name is not in the set-up, that is said and somebody has to settle it.
 */
import { returnsMessages } from "../core/messages/returns";
import { periodKey, periodName, quarterOfMonth, type Period } from "../core/period";
import { parseRoute, ROUTE_ORDER, ROUTES, type Route } from "../core/route";
import { sameName, sameUnit, unitName, type Hospital, type Unit } from "../core/unit";
import type { Knowledge, SheetFinding } from "./finding";
import { areaNamed } from "./foundRows";
import { periodsIn, unclearPeriod, yearsAlone, type Year } from "./foundPeriods";
import type { Grid } from "./grid";
import { labelledCells, labelledPeriod, type Label, type Labelled } from "./labelledCells";
import { hasWords, plain } from "./plainWords";
import { unitsNamed, type NamedUnit } from "./unitNames";

export interface AboutSheet {
  readonly unit: Unit | null;
  readonly period: Period | null;
  /** Of tables whose own standards do not tell. */
  readonly areaId: string | null;
  readonly route: Route | null;
  readonly serviceUsers: number | null;
  readonly staff: number | null;
  /** Sentences that somebody has to settle. */
  readonly open: readonly string[];
}

/** Rows from the top in which a sheet without a table says what it is about. */
const TOP_ROWS = 15;

export function aboutSheet(grid: Grid, finding: SheetFinding, file: string, knowledge: Knowledge): AboutSheet {
  const { own } = finding;
  if (own !== null)
    return {
      unit: own.unit,
      period: own.period,
      areaId: own.areaId,
      route: own.route,
      serviceUsers: own.serviceUsers,
      staff: own.staff,
      open: openOfOwn(finding),
    };
  const tops = finding.tables.map(({ headerRow, firstRow }) => headerRow ?? firstRow);
  const above = Math.min(TOP_ROWS, ...tops) - 1;
  const top = Math.max(Math.min(...tops) - 1, above);
  const labelled = labelledCells(grid, 0, Number.isFinite(top) ? top : TOP_ROWS);
  const titles = grid.rows
    .slice(0, Math.max(0, Number.isFinite(top) ? top + 1 : TOP_ROWS))
    .flatMap((line) =>
      line.flatMap(({ value }) => (typeof value === "string" && value.trim() !== "" && !OF_SOMEBODY_ELSE.test(value) ? [value] : [])),
    );
  const value = (label: Label): string | null => labelled.find((one) => one.label === label)?.value ?? null;
  const sources: Sources = { labelled, titles, names: [grid.sheet, file.replace(/\.[^.]*$/, "")] };
  const unit = findUnit(sources, knowledge.hospitals);
  const period = findPeriod(sources);
  return {
    unit: unit.found,
    period: period.found,
    areaId:
      [value("area") ?? "", ...titles, ...sources.names]
        .map((text) => areaNamed(knowledge.framework, text))
        .find((area) => area !== null) ?? null,
    route: parseRoute(value("route") ?? "") ?? routeOfTitles(titles, finding),
    serviceUsers: wholeNumber(value("serviceUsers")),
    staff: wholeNumber(value("staff")),
    open: [...unit.open, ...period.open],
  };
}

/** Who came to look, or to whom it goes: names that are not those of the sheet. */
const OF_SOMEBODY_ELSE =
  /^\s*by\s|^\s*(?:reviewed|reviewers?|visited|moderated|checked|completed|prepared|return(?:ed)?|sent?|e-?mail)\b(?:[^:]*\b(?:by|to|from)\b|[^:]*:)/i;

/** A column of its own says it, or a title does: "Peer review". */
function routeOfTitles(titles: readonly string[], { tables }: SheetFinding): Route | null {
  const counted = tables.flatMap(({ scoreColumns }) => scoreColumns.filter((column) => column.counted));
  if (counted.length > 0 && counted.every(({ role }) => role === "peer")) return "peerReview";
  if (counted.length > 0 && counted.every(({ role }) => role === "self")) return "selfAssessment";
  const said = ROUTE_ORDER.filter((route) => titles.some((title) => hasWords(plain(title), plain(ROUTES[route].name))));
  return said.length === 1 ? (said[0] ?? null) : null;
}

function openOfOwn({ own, verdict }: SheetFinding): string[] {
  if (own === null || verdict === "none") return [];
  return [
    ...(own.unit === null ? [returnsMessages.unitNotSaid()] : []),
    ...(own.period === null ? [returnsMessages.periodNotSaid()] : []),
    ...(own.route === null ? [returnsMessages.routeNotSaid()] : []),
  ];
}

const wholeNumber = (text: string | null): number | null => (text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null);

interface Sources {
  readonly labelled: readonly Labelled[];
  readonly titles: readonly string[];
  /** Of the sheet, then of the file. */
  readonly names: readonly string[];
}

interface Found<Thing> {
  readonly found: Thing | null;
  readonly open: readonly string[];
}

function findUnit({ labelled, titles, names }: Sources, hospitals: readonly Hospital[]): Found<Unit> {
  const valueOf = (label: Label): string | null => labelled.find((one) => one.label === label)?.value ?? null;
  const [hospitalSaid, wardSaid] = [valueOf("hospital"), valueOf("ward")];
  const said = [hospitalSaid, wardSaid].filter((text) => text !== null).join(" | ");
  const levels = [said, titles.join(" | "), ...names].filter((text) => text !== "");
  let soFar: NamedUnit[] = [];
  for (let level = 0; level < levels.length; level += 1) {
    soFar = unitsNamed(levels.slice(0, level + 1).join(" | "), hospitals);
    const wards = soFar.filter(({ kind }) => kind === "ward");
    if (wards.length === 1 || soFar.length > 1) break;
  }
  const unknown = unknownUnit(hospitalSaid, wardSaid, titles, soFar, hospitals);
  if (unknown !== null) return { found: unknown, open: [returnsMessages.unitUnknown(unitName(unknown))] };
  const [one, ...more] = soFar;
  if (one === undefined) return { found: null, open: [returnsMessages.unitNotSaid()] };
  if (more.length > 0) return { found: null, open: [returnsMessages.severalUnitsNamed(soFar.map(({ unit }) => unitName(unit)))] };
  const against = levels
    .flatMap((text) => unitsNamed(text, hospitals))
    .filter(({ unit, kind }) => (kind === "hospital" ? unit.hospital !== one.unit.hospital : !isAlso(unit, one.unit, hospitals)));
  if (against.length > 0)
    return { found: one.unit, open: [returnsMessages.severalUnitsNamed([one, ...against].map(({ unit }) => unitName(unit)))] };
  const wards = hospitals.find(({ name }) => name === one.unit.hospital)?.wards ?? [];
  const isWardOpen = one.kind === "hospital" && wards.length > 0;
  return { found: one.unit, open: isWardOpen ? [returnsMessages.wardNotSaid(one.unit.hospital)] : [] };
}

/** The same ward, or one of the same name in another hospital, which the hospital's name has settled. */
const isAlso = (unit: Unit, found: Unit, hospitals: readonly Hospital[]): boolean =>
  sameUnit(unit, found) ||
  (unit.ward !== null &&
    found.ward !== null &&
    sameName(unit.ward, found.ward) &&
    hospitals.filter(({ wards }) => wards.some(({ name }) => sameName(name, unit.ward ?? ""))).length > 1);

/** A ward or hospital that a label or title names and the set-up does not have. */
function unknownUnit(
  hospital: string | null,
  ward: string | null,
  titles: readonly string[],
  known: readonly NamedUnit[],
  hospitals: readonly Hospital[],
): Unit | null {
  const knownHospital = known[0]?.unit.hospital ?? null;
  const isKnown = (text: string): boolean => unitsNamed(text, hospitals).length > 0;
  if (ward !== null && !isKnown(ward) && plain(ward) !== "" && !WHOLE.test(plain(ward)))
    return { hospital: knownHospital ?? hospital ?? "", ward };
  if (hospital !== null && !isKnown(hospital) && ward === null) return { hospital, ward: null };
  if (known.some(({ kind }) => kind === "ward")) return null;
  const titled = titles.map((title) => (/ward/i.test(title) ? CALLED_WARD.exec(title) : null)).find((match) => match !== null);
  const name = titled?.[1] ?? titled?.[2];
  return name === undefined || isKnown(name) || NOT_A_NAME.test(name) ? null : { hospital: knownHospital ?? hospital ?? "", ward: name };
}

const CALLED_WARD = /\b(\p{Lu}[\p{L}'\u2019-]*(?: \p{Lu}[\p{L}'\u2019-]*)?|\d+) [Ww]ard\b|\b[Ww]ard (\d+|\p{Lu}[\p{L}'\u2019-]*)\b/u;
const WHOLE = /^(?:all|whole hospital|whole service|n a|na|none|all wards)$/;
const NOT_A_NAME = /^(?:the|this|your|our|each|every|per|by|name|whole|one)$/i;

function findPeriod({ labelled, titles, names }: Sources): Found<Period> {
  const levels = [labelledPeriod(labelled), ...[titles, ...names.map((name) => [name])].map((texts) => one(texts.flatMap(periodsIn)))];
  const found = levels.find((period) => period !== null) ?? null;
  const year = yearOf({ labelled, titles, names }, found);
  if (found === null) {
    const unclear = [...labelled.map(({ value }) => value), ...titles, ...names].map(unclearPeriod).find((seen) => seen !== null);
    if (unclear !== undefined) return { found: null, open: [returnsMessages.periodUnclear(unclear)] };
    return { found: null, open: year === null ? [] : [returnsMessages.yearAlone(year)] };
  }
  if (year !== null) return { found, open: [returnsMessages.severalPeriodsNamed([periodName(found), year])] };
  const against = [labelled.map(({ value }) => value), titles, ...names.map((name) => [name])]
    .flatMap((texts) => texts.flatMap(periodsIn))
    .find((period) => !isWithin(period, found));
  return { found, open: against === undefined ? [] : [returnsMessages.severalPeriodsNamed([periodName(found), periodName(against)])] };
}

/** A year by itself where nothing more is said, or one that is not that of the period. */
function yearOf({ labelled, titles, names }: Sources, found: Period | null): string | null {
  const said = labelled.flatMap(({ label, value }) => (label === "period" ? [value] : []));
  const short = [...said, ...titles.filter((title) => title.length <= LONGEST_TITLE && !OF_THE_STANDARDS.test(title)), ...names];
  return short.flatMap(yearsAlone).find((year) => found === null || !isYearOf(year, found))?.seen ?? null;
}

const LONGEST_TITLE = 80;
/** The year in which a form or its standards were made is not the year of its scores. */
const OF_THE_STANDARDS =
  /\b(?:version|edition|template|form|published|revised|updated|printed|saved|reviewed|standards?|policy|guidance|copyright|last|previous|since|return|by)\b|\u00A9|\bv\d/i;

/** A quarter of 2021/22 lies in 2021 or 2022. */
const isYearOf = ({ from, to }: Year, period: Period): boolean =>
  [period.year, ...(period.kind === "quarter" ? [period.year + 1] : [])].some((one) => one >= from && one <= to);

/** The only period of several texts; a quarter before its own months. */
function one(periods: readonly Period[]): Period | null {
  const quarters = periods.filter(({ kind }) => kind === "quarter");
  const [first, ...more] = quarters.length > 0 ? quarters : periods;
  return first !== undefined && more.every((period) => periodKey(period) === periodKey(first)) ? first : (first ?? null);
}

const isWithin = (period: Period, found: Period): boolean =>
  periodKey(period) === periodKey(found) ||
  (period.kind === "month" && found.kind === "quarter" && periodKey(quarterOfMonth(period.year, period.month)) === periodKey(found)) ||
  (found.kind === "month" && period.kind === "quarter" && periodKey(quarterOfMonth(found.year, found.month)) === periodKey(period));
