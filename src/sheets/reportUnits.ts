/** What the sheets say of one hospital for a report: its figures as they stand on its own sheet, its single scores, actions and good practice. Pure. */
import { fromInteger, mean, type Fraction } from "../core/exact";
import { dayText } from "../core/day";
import { findIdentifyingText } from "../core/identifyingText";
import { reportMessages } from "../core/messages/report";
import type { ReportAction, ReportHospital, SingleScores } from "../core/report";
import { sameName } from "../core/unit";
import { fixedCell, fixedRange, onSheet, parseAddress } from "./address";
import type { HospitalSourceCells } from "./benchmarkSource";
import { dayOfSerial } from "./excelDate";
import { findColumns } from "./findColumns";
import { quotedText } from "./functions";
import { readHospitalFigures } from "./hospitalFigures";
import { ACTION_COLUMNS, ACTION_ORDER, type ActionColumn } from "./hospitalLayout";
import type { HospitalSources } from "./hospitalSources";
import { nearFraction } from "./nearFraction";
import { textAt, valueAt, type NamedCells, type SheetCells } from "./namedCells";
import type { HospitalSheetReading } from "./readHospitalSheet";
import type { ScoreSheetReading } from "./readScoreSheet";
import type { ActionCells, ReportHospitalCells } from "./reportSource";
import { YES } from "./setUpFields";

/** The sheets of a workbook, as they were read. */
export interface ReportSheets {
  readonly readings: readonly ScoreSheetReading[];
  readonly hospitalSheets: readonly { readonly reading: HospitalSheetReading; readonly cells: SheetCells }[];
  readonly scores: HospitalSources;
}

export interface ReportUnitRead {
  readonly facts: ReportHospital;
  readonly cells: ReportHospitalCells;
}

/**
 * @param hospital where its figures lie, and what it is called
 * @param standardIds those that are asked now
 * @param asLetters its wards are not named either
 * @param thisYear for what may identify a person in shared good practice
 */
export function readReportUnit(
  hospital: HospitalSourceCells,
  sheets: ReportSheets,
  standardIds: readonly string[],
  asLetters: boolean,
  thisYear: number,
): ReportUnitRead {
  const own = sheets.hospitalSheets.find(({ cells }) => cells.sheet === hospital.sheet) ?? null;
  const direct = sheets.readings.find(({ sheet }) => sheet === hospital.sheet) ?? null;
  const unit = own?.reading.hospital ?? direct?.unit?.hospital ?? hospital.name;
  const given = sheets.scores.hospitals.find((one) => sameName(one.hospital, unit)) ?? null;
  const figures = own === null ? null : readHospitalFigures(own.cells);
  const scores = new Map(
    standardIds.flatMap((id): [string, Fraction][] => {
      const [onOwn, scored] = [figures?.scores.get(id), direct?.scores.get(id)];
      if (onOwn !== undefined) return [[id, nearFraction(onOwn)]];
      return scored?.state === "scored" ? [[id, fromInteger(scored.value)]] : [];
    }),
  );
  const singles = (given?.wards ?? []).map((ward): SingleScores => ({
    ward: given?.isDirect === true ? null : asLetters ? reportMessages.oneWard() : ward.name,
    scores: new Map(
      standardIds.flatMap((id): [string, number][] => {
        const score = ward.scores.get(id);
        return score?.state === "scored" ? [[id, score.value]] : [];
      }),
    ),
  }));
  const scoreSheet = given?.isDirect === true ? (sheets.readings.find(({ sheet }) => sheet === given.wards[0]?.sheet) ?? null) : null;
  const actions = actionsOf(own?.cells ?? null, scoreSheet);
  const average = mean([...scores.values()]);
  return {
    facts: {
      name: hospital.name,
      shortName: hospital.shortName,
      unit,
      scores,
      average,
      singles,
      actions: actions.flatMap(({ said }) => (said === null ? [] : [said])),
      serviceUsers: figures?.serviceUsers ?? direct?.serviceUsers ?? null,
      staff: figures?.staff ?? direct?.staff ?? null,
    },
    cells: {
      ...hospital,
      actions: actions.map(({ cells }) => cells),
      actionsPlace: scoreSheet === null ? null : actionColumn(scoreSheet),
      goodPractice: goodPracticeOf(hospital, given?.wards ?? [], sheets.readings, asLetters, thisYear),
    },
  };
}

interface ActionRead {
  readonly cells: ActionCells;
  /** Null where the place is empty. */
  readonly said: ReportAction | null;
}

/** The actions of the hospital sheet's block; the first place for one where it is empty; of a hospital scored as a whole, without such a sheet, those beside its scores. */
function actionsOf(hospitalSheet: SheetCells | null, scoreSheet: ScoreSheetReading | null): ActionRead[] {
  const block = hospitalSheet?.named.actions === undefined ? [] : blockActions(hospitalSheet.named.actions);
  const chosen = block.filter(({ said }) => said !== null);
  // A hospital with a sheet of its own chooses there: what stands beside its scores is not yet its choice for the year.
  if (block.length > 0) return chosen.length > 0 ? chosen : block.slice(0, 1);
  return (scoreSheet?.rows ?? []).flatMap(({ number, action, lead, by, status }): ActionRead[] => {
    if (scoreSheet === null || action === null || action.text === "") return [];
    const at = (cell: { readonly cell: string } | null): string | null => (cell === null ? null : placeOn(scoreSheet.sheet, cell.cell));
    const place = at(action);
    if (place === null) return [];
    return [
      {
        cells: { number: quotedText(number), action: place, lead: at(lead), by: at(by), status: at(status) },
        said: {
          number,
          action: action.text,
          lead: lead?.text ?? "",
          by: dayIn(by?.value ?? ""),
          status: status?.text ?? "",
          agreed: false,
        },
      },
    ];
  });
}

const HEADERS = Object.fromEntries(
  ACTION_ORDER.map((column) => [column, { headers: [ACTION_COLUMNS[column].header] }]),
) as unknown as Readonly<Record<ActionColumn, { readonly headers: readonly string[] }>>;

function blockActions(block: NamedCells): ActionRead[] {
  const { at } = findColumns(block.values[0] ?? [], HEADERS);
  const { action } = at;
  if (action === undefined) return [];
  return block.values.slice(1).map((_, index): ActionRead => {
    const row = index + 1;
    const place = (column: number | undefined): string | null =>
      column === undefined ? null : onSheet(block.sheet, fixedCell(block.range.row + row, block.range.column + column));
    const text = (column: number | undefined): string => (column === undefined ? "" : textAt(block, row, column));
    const said = text(action);
    return {
      cells: { number: place(at.number), action: place(action) ?? '""', lead: place(at.lead), by: place(at.by), status: place(at.status) },
      said:
        said === ""
          ? null
          : {
              number: text(at.number),
              action: said,
              lead: text(at.lead),
              by: at.by === undefined ? "" : dayIn(valueAt(block, row, at.by)),
              status: text(at.status),
              agreed: sameName(text(at.agreed), YES),
            },
    };
  });
}

/** All cells of a score sheet in which an action may stand. */
function actionColumn({ sheet, rows }: ScoreSheetReading): string | null {
  const places = rows.flatMap(({ action }) => (action === null ? [] : [parseAddress(action.cell)]));
  const [first] = places;
  if (first === undefined) return null;
  const last = Math.max(...places.map(({ row }) => row));
  const top = Math.min(...places.map(({ row }) => row));
  return onSheet(sheet, fixedRange({ row: top, column: first.column, rows: last - top + 1, columns: 1 }));
}

/** A date as people read it; other text as it stands. */
function dayIn(value: string | number | boolean): string {
  const day = typeof value === "number" ? dayOfSerial(value) : null;
  return day === null ? String(value).trim() : dayText(new Date(`${day}T12:00:00`));
}

function placeOn(sheet: string, address: string): string {
  const { row, column } = parseAddress(address);
  return onSheet(sheet, fixedCell(row, column));
}

/** Good practice that was shared on the score sheets; what may identify a person is left where it is. */
function goodPracticeOf(
  hospital: HospitalSourceCells,
  wards: readonly { readonly name: string; readonly sheet: string }[],
  readings: readonly ScoreSheetReading[],
  asLetters: boolean,
  thisYear: number,
): ReportHospitalCells["goodPractice"] {
  return wards.flatMap(({ name, sheet }) => {
    const reading = readings.find((one) => one.sheet === sheet);
    const notes = reading?.notes ?? null;
    if (notes === null || notes.text === "" || findIdentifyingText(notes.text, thisYear).length > 0) return [];
    const from = asLetters || reading?.unit?.ward === null ? hospital.name : reportMessages.wardOf(name, hospital.name);
    return [{ from, cell: placeOn(sheet, notes.cell), text: notes.text }];
  });
}
