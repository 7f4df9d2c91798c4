/** What the sheets say of one hospital for a report: its figures as they stand on its own sheet, its single scores, actions and good practice. Pure. */
import { hospitalNow } from "../core/formerNames";
import { fromInteger, mean, type Fraction } from "../core/exact";
import { findIdentifyingText } from "../core/identifyingText";
import { reportMessages } from "../core/messages/report";
import type { ReportHospital, SingleScores } from "../core/report";
import { sameName, type Units } from "../core/unit";
import type { HospitalSourceCells } from "./benchmarkSource";
import { readHospitalFigures } from "./hospitalFigures";
import type { HospitalSources } from "./hospitalSources";
import { nearFraction } from "./nearFraction";
import type { SheetCells } from "./namedCells";
import type { HospitalSheetReading } from "./readHospitalSheet";
import type { ScoreSheetReading } from "./readScoreSheet";
import type { ReportHospitalCells } from "./reportSource";
import { actionColumn, actionsBeside, actionsInBlock, placeOn, type WrittenAction } from "./writtenActions";

/** The sheets of a workbook, as they were read. */
export interface ReportSheets {
  readonly readings: readonly ScoreSheetReading[];
  readonly hospitalSheets: readonly { readonly reading: HospitalSheetReading; readonly cells: SheetCells }[];
  readonly scores: HospitalSources;
  readonly units: Units;
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
  const unit = hospitalNow(own?.reading.hospital ?? direct?.unit?.hospital ?? hospital.name, sheets.units);
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

/** The actions of the hospital sheet's block; the first place for one where it is empty; of a hospital scored as a whole, without such a sheet, those beside its scores. */
function actionsOf(hospitalSheet: SheetCells | null, scoreSheet: ScoreSheetReading | null): WrittenAction[] {
  const block = hospitalSheet === null ? [] : actionsInBlock(hospitalSheet.named);
  const chosen = block.filter(({ said }) => said !== null);
  // A hospital with a sheet of its own chooses there: what stands beside its scores is not yet its choice for the year.
  if (block.length > 0) return chosen.length > 0 ? chosen : block.slice(0, 1);
  return scoreSheet === null ? [] : actionsBeside(scoreSheet);
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
