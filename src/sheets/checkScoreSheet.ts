/**
 * What is to put right on a score sheet, what could be added, and what may identify a person. Pure: from a reading to
 * problems, each with its cell, and a mend where only one is possible.
 */
import { bandOfScore, lowestBand, type Bands } from "../core/band";
import { currentStandards, type Framework, type Standard } from "../core/framework";
import { identifyingProblems } from "../core/identifyingProblems";
import { messages } from "../core/messages";
import { comparePeriods, parsePeriod, quarterOfMonth, type Period } from "../core/period";
import { problem, type Mend, type Problem, type Where } from "../core/problem";
import type { Scale } from "../core/scale";
import type { ScoreProblem, ScoreReading } from "../core/score";
import { identityKey, ownScoresTwice, sameSheetTwice, type SheetIdentity } from "../core/sheetIdentity";
import { headerKey } from "./namedCells";
import { wordsOfAnother, type ReadCell, type ScoreRow, type ScoreSheetReading } from "./readScoreSheet";
import { SCORE_FIELDS, type ScoreField } from "./scoreColumns";

export interface CheckRules {
  readonly framework: Framework;
  /** A score in the highest band wants evidence, one in the lowest an action. */
  readonly bands: Bands;
  /** The calendar year now, to tell dates of birth from dates by when. */
  readonly thisYear: number;
}

/** All problems of one sheet, from top to bottom. Sheets that are doubled are found by `doubledSheets`. */
export function checkScoreSheet(reading: ScoreSheetReading, rules: CheckRules): Problem[] {
  return [
    ...reading.lost,
    ...linkProblems(reading),
    ...fieldProblems(reading),
    ...reading.rows.flatMap((row) => rowProblems(reading, row, rules)),
    ...missingRows(reading),
    ...identifyingTexts(reading, rules.thisYear),
  ];
}

/** Sheets that are there twice, and sheets that give own scores twice by different routes; each problem stands at the later sheet. */
export function doubledSheets(readings: readonly ScoreSheetReading[]): Problem[] {
  const identified = readings.flatMap(({ sheet, identity, fields }) =>
    identity === null ? [] : [{ ...identity, sheet, cell: fields.hospital?.cell }],
  );
  type Identified = SheetIdentity & { readonly sheet: string; readonly cell: string | undefined };
  const told = (kind: "sheetTwice" | "ownScoresTwice", message: (names: readonly string[]) => string) => (group: readonly Identified[]) =>
    group.slice(1).map(({ sheet, cell }) => problem(kind, place(sheet, cell), message(group.map((member) => member.sheet))));
  const byDifferentRoutes = ownScoresTwice(identified).filter((group) => new Set(group.map(identityKey)).size > 1);
  return [
    ...sameSheetTwice(identified).flatMap(told("sheetTwice", messages.sheetTwice)),
    ...byDifferentRoutes.flatMap(told("ownScoresTwice", messages.ownScoresTwice)),
  ];
}

const place = (sheet: string, cell?: string, standardId?: string): Where => ({
  sheet,
  ...(cell !== undefined && { cell }),
  ...(standardId !== undefined && standardId !== "" && { standardId }),
});

function linkProblems({ sheet, links }: ScoreSheetReading): Problem[] {
  return links.map(({ cell, mend }) =>
    mend === null
      ? problem("linkToOtherFile", place(sheet, cell), messages.linkToOtherFile())
      : problem("linkToOtherFile", place(sheet, cell), messages.linkPointedBack(), { value: mend, says: messages.pointBack() }),
  );
}

const ASKED = ["hospital", "area", "period", "route"] as const satisfies readonly ScoreField[];

function fieldProblems({ sheet, fields, area, period, route, unit, lost }: ScoreSheetReading): Problem[] {
  // Without its form a sheet has no fields to be filled in; that the form is lost has been said.
  if (lost.length > 0 && Object.keys(fields).length === 0) return [];
  const label = (name: ScoreField): string => SCORE_FIELDS[name].labels[0];
  const readable: Record<(typeof ASKED)[number], boolean> = {
    hospital: unit !== null,
    area: area !== null,
    period: period !== null,
    route: route !== null,
  };
  const asked = ASKED.filter((name) => !readable[name]).map((name) => {
    const seen = fields[name]?.text ?? "";
    return problem(
      "header",
      place(sheet, fields[name]?.cell),
      seen === "" ? messages.headerMissing(label(name)) : messages.headerUnreadable(label(name), seen),
    );
  });
  return [...asked, ...peopleProblems(sheet, fields)];
}

function peopleProblems(sheet: string, fields: ScoreSheetReading["fields"]): Problem[] {
  const missing = { serviceUsers: messages.serviceUsersMissing, staff: messages.staffMissing };
  return (["serviceUsers", "staff"] as const).flatMap((name) => {
    const cell = fields[name];
    if (cell === undefined || cell.text === "") return [problem("peopleMissing", place(sheet, cell?.cell), missing[name]())];
    const isCount = typeof cell.value === "number" && Number.isInteger(cell.value) && cell.value >= 0;
    if (isCount) return [];
    const digits = /^\d{1,3}$/.exec(cell.text);
    const mend = digits === null || typeof cell.value !== "string" ? undefined : mendTo(Number(digits[0]));
    return [problem("header", place(sheet, cell.cell), messages.headerNotCounted(SCORE_FIELDS[name].labels[0]), mend)];
  });
}

function rowProblems(reading: ScoreSheetReading, row: ScoreRow, { framework, bands }: CheckRules): Problem[] {
  const { sheet } = reading;
  const { standard, area, standardId, score } = row;
  const at = (cell: ReadCell | null): Where => place(sheet, cell?.cell, standardId);
  const uncounted = (message: string): Problem[] => [problem("unknownStandard", at(score), message)];

  if (standardId === "") return uncounted(messages.rowWithoutStandard());
  if (standard === null || area === null) return uncounted(messages.unknownStandard(standardId));
  if (reading.area !== null && area.id !== reading.area.id) return uncounted(messages.standardOfOtherArea(standard.number, area.name));
  const twice = reading.rows.filter((other) => other.standardId === standardId).length > 1;
  if (twice) return [problem("standardTwice", at(score), messages.standardTwice(standard.number))];
  const other = wordsOfAnother(row);
  if (other !== null) return uncounted(messages.standardMixedUp(other.number, standard.number));

  const linked = reading.links.some(({ cell }) => cell === score.cell);
  return [
    ...versionProblems(row, standard, reading.period, at(score)),
    // That the cell looks at another file has been said; that it is a formula goes with it.
    ...(linked && row.reading.problem?.kind === "formula" ? [] : scoreProblems(row.reading, row.evidence, at, framework.scale, score)),
    ...advice(row, bands, at),
  ];
}

function versionProblems({ version, words }: ScoreRow, standard: Standard, period: Period | null, where: Where): Problem[] {
  if (standard.retired !== undefined && (period === null || !isBefore(period, standard.retired.from)))
    return [problem("standardReworded", where, messages.standardReplaced(standard.number))];
  if (version !== null && version !== standard.version)
    return [problem("standardReworded", where, messages.standardReworded(standard.number, version, standard.version))];
  return headerKey(words) === headerKey(standard.text)
    ? []
    : [problem("standardReworded", where, messages.wordingChanged(standard.number))];
}

/** Whether a round lies before the year ("2023") or period ("Quarter 1 2023/24") from which a standard is no longer scored. */
function isBefore(period: Period, from: string): boolean {
  const named = parsePeriod(from);
  return named === null ? nhsYearOf(period) < Number(from) : comparePeriods(period, named) < 0;
}

const nhsYearOf = (period: Period): number => (period.kind === "quarter" ? period.year : quarterOfMonth(period.year, period.month).year);

function scoreProblems(
  reading: ScoreReading,
  evidence: ReadCell,
  at: (cell: ReadCell | null) => Where,
  scale: Scale,
  score: ReadCell,
): Problem[] {
  const { problem: found } = reading;
  if (found === null) return reading.score.state === "notYet" ? [problem("missing", at(score), messages.missing())] : [];
  const where = at(found.kind === "reasonMissing" ? evidence : score);
  return [problem(found.kind, where, scoreMessage(found, scale), found.mend === undefined ? undefined : mendTo(found.mend))];
}

function scoreMessage({ kind, seen }: ScoreProblem, scale: Scale): string {
  switch (kind) {
    case "outOfRange":
      return messages.outOfRange(seen, scale.lowest, scale.highest);
    case "decimal":
      return messages.decimal(seen);
    case "numberAsText":
      return messages.numberAsText(seen);
    case "notApplicableSpelling":
      return messages.notApplicableSpelling(seen, scale.notApplicableWord);
    case "reasonMissing":
      return messages.reasonMissing();
    case "otherText":
      return messages.otherText(seen);
    case "date":
      return messages.date();
    case "errorValue":
      return messages.errorValue(seen);
    case "formula":
      return messages.formula();
  }
}

const mendTo = (value: string | number): Mend => ({ value, says: messages.changeTo(value) });

function advice({ reading, evidence, action }: ScoreRow, bands: Bands, at: (cell: ReadCell | null) => Where): Problem[] {
  const { score } = reading;
  if (score.state !== "scored") return [];
  const band = bandOfScore(score, bands);
  if (band === bands[0] && evidence.text === "") return [problem("evidenceMissing", at(evidence), messages.evidenceMissing(score.value))];
  if (band === lowestBand(bands) && (action === null || action.text === ""))
    return [problem("actionMissing", at(action ?? evidence), messages.actionMissing(score.value))];
  return [];
}

/** Standards of the area that have no row. On a sheet whose rows could not be read that would be all of them, and has been said. */
function missingRows({ sheet, area, rows, period, lost }: ScoreSheetReading): Problem[] {
  if (area === null || lost.length > 0) return [];
  const there = new Set(rows.map(({ standardId }) => standardId));
  return currentStandards(area)
    .filter(({ id, since }) => !there.has(id) && !isNewerThan(since, period))
    .map(({ id, number }) => problem("missing", place(sheet, undefined, id), messages.rowMissing(number)));
}

/** A sheet of an earlier year need not have a standard that came later. */
const isNewerThan = (since: number | undefined, period: Period | null): boolean =>
  since !== undefined && period !== null && nhsYearOf(period) < since;

function identifyingTexts({ sheet, rows, fields, notes }: ScoreSheetReading, thisYear: number): Problem[] {
  const inRows = rows.flatMap(({ standardId, evidence, action, lead, by, status, score }) =>
    [score, evidence, action, lead, by, status].flatMap((cell) => (cell === null ? [] : [{ cell, standardId }])),
  );
  const texts = [
    ...Object.values(fields).map((cell) => ({ cell, standardId: "" })),
    ...inRows,
    ...(notes ? [{ cell: notes, standardId: "" }] : []),
  ];
  return texts.flatMap(({ cell, standardId }) => identifyingProblems(String(cell.value), place(sheet, cell.cell, standardId), thisYear));
}
