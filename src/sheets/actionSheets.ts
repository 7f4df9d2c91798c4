/** The sheets on which actions stand, read for a list over all of them: whose they are, of which round, and where each part lies. Pure. */
import { hospitalNow } from "../core/formerNames";
import type { Area } from "../core/framework";
import { messages } from "../core/messages";
import { actionListMessages } from "../core/messages/actionList";
import { reportMessages } from "../core/messages/report";
import { periodName, type Period } from "../core/period";
import type { Round } from "../core/round";
import type { Route } from "../core/route";
import type { Names } from "../core/settings";
import { letterOf, sameName, type Unit, type Units } from "../core/unit";
import { onSheet } from "./address";
import type { ActionSheets } from "./carriedActions";
import { quotedText } from "./functions";
import { HOSPITAL_FIELDS, type HospitalField } from "./hospitalLayout";
import { cellBelow, hospitalPlaces, numberPlace } from "./readHospitalSheet";
import type { ReadCell, ScoreSheetReading } from "./readScoreSheet";
import type { ScoreField } from "./scoreColumns";
import { actionColumn, actionsBeside, actionsInBlock, placeOn, type WrittenAction } from "./writtenActions";

/** An expression (no "="), and what it shows now. */
interface LiveText {
  readonly live: string;
  readonly shown: string;
}

export interface ActionSheet {
  /** "" where there is none yet. */
  readonly sheet: string;
  readonly hospital: string;
  /** As Set-up calls it now. */
  readonly hospitalNow: string;
  /** Null: the hospital itself. */
  readonly ward: string | null;
  readonly area: Area | null;
  readonly period: Period | null;
  /** Of a score sheet; null of a hospital sheet. */
  readonly route: Route | null;
  readonly unit: LiveText;
  readonly round: LiveText;
  /** Those that are filled in. */
  readonly actions: readonly WrittenAction[];
  /** Where the first would be written: the row of a block, or all cells beside the scores. */
  readonly empty: { readonly row: WrittenAction } | { readonly column: string } | null;
  /** The score of the standard of an action, as an expression. */
  readonly scoreOf: (action: WrittenAction) => string | null;
}

/** How the units are called. */
export interface Called {
  readonly units: Units;
  readonly names: Names;
}

/** Hospital sheets, and all score sheets that say whose they are. */
export function actionSheets(
  { hospitalSheets, readings }: ActionSheets,
  called: Called,
): { readonly own: ActionSheet[]; readonly scored: ActionSheet[] } {
  return {
    own: hospitalSheets.map((sheet) => ofHospital(sheet, called)),
    scored: readings.flatMap((reading) => ofScoreSheet(reading, called)),
  };
}

/** A hospital of which no sheet of the round is there. */
export function withoutSheet(hospital: string, { area, period }: Round, called: Called): ActionSheet {
  return {
    sheet: "",
    hospital,
    hospitalNow: hospital,
    ward: null,
    area,
    period,
    route: null,
    unit: unitText(hospital, null, null, called),
    round: roundText({ area: area.name, period: periodName(period) }, null),
    actions: [],
    empty: null,
    scoreOf: () => null,
  };
}

function ofHospital({ reading, cells: { sheet, named } }: ActionSheets["hospitalSheets"][number], called: Called): ActionSheet {
  const { hospital, area, period } = reading;
  const rows = actionsInBlock(named);
  const [first] = rows;
  const [places, numbers] = [hospitalPlaces(named), numberPlace(named)];
  const fieldCell = (field: HospitalField): string | null => {
    const cell = named.header === undefined ? null : cellBelow(named.header, HOSPITAL_FIELDS[field].labels);
    return cell === null ? null : placeOn(sheet, cell);
  };
  return {
    sheet,
    hospital,
    hospitalNow: hospitalNow(hospital, called.units),
    ward: null,
    area,
    period,
    route: null,
    unit: unitText(hospital, null, fieldCell("hospital"), called),
    round: roundText(
      { area: area?.name ?? "", period: period === null ? "" : periodName(period) },
      { area: fieldCell("area"), period: fieldCell("period") },
    ),
    actions: rows.filter(({ said }) => said !== null),
    empty: first === undefined ? null : { row: first },
    scoreOf: ({ cells: { number } }) =>
      number === null || places === null || numbers === null
        ? null
        : `IFERROR(INDEX(${onSheet(sheet, places.scores)},MATCH(${number},${onSheet(sheet, numbers)},0)),"")`,
  };
}

function ofScoreSheet(reading: ScoreSheetReading, called: Called): ActionSheet[] {
  const { sheet, unit, area, period, route, rows, fields } = reading;
  if (unit === null) return [];
  const fieldCell = (field: ScoreField): string | null => cellOn(sheet, fields[field] ?? null);
  const column = actionColumn(reading);
  return [
    {
      sheet,
      ...unit,
      hospitalNow: hospitalNow(unit.hospital, called.units),
      area,
      period,
      route,
      unit:
        route === "peerReview"
          ? peerReviewText(unit, called)
          : unitText(unit.hospital, unit.ward, unit.ward === null ? fieldCell("hospital") : null, called),
      round: roundText(
        { area: area?.name ?? "", period: period === null ? "" : periodName(period) },
        { area: fieldCell("area"), period: fieldCell("period") },
      ),
      actions: actionsBeside(reading),
      empty: column === null ? null : { column },
      scoreOf: ({ said }) => cellOn(sheet, rows.find(({ number }) => number === said?.number)?.score ?? null),
    },
  ];
}

const cellOn = (sheet: string, cell: ReadCell | null): string | null => (cell === null ? null : placeOn(sheet, cell.cell));

/** A hospital by its letter where names are not shown; its wards are not named then either. */
function unitText(hospital: string, ward: string | null, cell: string | null, { units, names }: Called): LiveText {
  const at = units.hospitals.findIndex(({ name }) => sameName(name, hospitalNow(hospital, units)));
  const name = names === "shown" ? hospital : at === -1 ? actionListMessages.otherHospital() : messages.hospitalLetter(letterOf(at));
  const shown = ward === null ? name : reportMessages.wardOf(names === "shown" ? ward : reportMessages.oneWard(), name);
  return { shown, live: names === "shown" && cell !== null ? cell : quotedText(shown) };
}

function peerReviewText({ hospital, ward }: Unit, called: Called): LiveText {
  const shown = messages.withPeerReview(unitText(hospital, ward, null, called).shown);
  return { shown, live: quotedText(shown) };
}

function roundText(
  shown: { readonly area: string; readonly period: string },
  cells: { readonly area: string | null; readonly period: string | null } | null,
): LiveText {
  const text = actionListMessages.roundOf(shown.area, shown.period);
  return {
    shown: text,
    live: cells === null || cells.area === null || cells.period === null ? quotedText(text) : `${cells.area}&", "&${cells.period}`,
  };
}

/** The short title of the standard that an action is about, also of one that is no longer asked; null where its sheet has none by that number. */
export const standardOf = ({ area }: ActionSheet, { standardId }: WrittenAction): string | null =>
  area?.standards.find(({ id }) => id === standardId)?.shortTitle ?? null;
