/**
 * What a file whose state is settled brings in: one score sheet for each ward or hospital, area, period and route, with what was decided
 * and what is left out. Pure; nothing is guessed that was not said, or answered.
 */
import { areaById, currentStandards, type Framework } from "../core/framework";
import { bringInMessages } from "../core/messages/bringIn";
import { returnsMessages } from "../core/messages/returns";
import { periodName, type Period } from "../core/period";
import { ROUTES, type Route } from "../core/route";
import { isOnScale } from "../core/scale";
import { identityKey, type SheetIdentity } from "../core/sheetIdentity";
import { sameName, type Hospital, type Unit } from "../core/unit";
import { cellAddress, rangeAddress } from "../sheets/address";
import { LONGEST_TEXT, type FilledRow, type Filling } from "../sheets/filling";
import type { FoundRow, FoundScoreColumn, FoundTable } from "./finding";
import { losesWhatWasWritten } from "./readReturnedScore";
import type { FileTriage, TriagedSheet } from "./triage";

/** What the lead said about one sheet of a file. Left out: as it was read. */
interface SheetAnswer {
  readonly use: boolean;
  readonly unit?: Unit;
  readonly areaId?: string;
  readonly period?: Period;
  readonly route?: Route;
}

/** The lead's answer about a file; with one, its doubts are settled. */
export interface FileAnswer {
  readonly use: boolean;
  /** By the name of the sheet. */
  readonly sheets: Readonly<Record<string, SheetAnswer>>;
}

export interface Defaults {
  readonly framework: Framework;
  readonly hospitals: readonly Hospital[];
  /** Of files that do not say theirs; null where Set-up has none. */
  readonly period: Period | null;
}

export interface Return {
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  /** The cells of the sheet that hold the scores. */
  readonly cells: string;
  readonly identity: SheetIdentity;
  /** Of our own score sheets; null for others'. */
  readonly templateVersion: number | null;
  readonly filling: Filling;
  readonly scored: number;
  readonly of: number;
  /** Whole sentences. */
  readonly decided: readonly string[];
  readonly leftOut: readonly string[];
}

export interface ReturnsOfFile {
  readonly returns: readonly Return[];
  /** Sheets and columns of which nothing is brought in, in whole sentences. */
  readonly leftOut: readonly string[];
  /** What has to be answered before the file can be brought in, in whole sentences. */
  readonly open: readonly string[];
}

/** What a route is where nobody says: the usual way. */
const USUAL_ROUTE: Route = "selfAssessment";

export function returnsOf(triage: FileTriage, answer: FileAnswer | null, defaults: Defaults): ReturnsOfFile {
  if (triage.verdict === "blocked" || answer?.use === false) return { returns: [], leftOut: [], open: [] };
  if (triage.verdict === "decide" && answer === null) return { returns: [], leftOut: [], open: [triage.reason] };
  const isWanted = ({ finding }: TriagedSheet): boolean => answer?.sheets[finding.sheet]?.use !== false;
  const used = triage.sheets.filter((sheet) => sheet.used && isWanted(sheet));
  const leftOut = [
    ...triage.sheets.filter((sheet) => sheet.used && !isWanted(sheet)).map(({ finding }) => bringInMessages.sheetNotUsed(finding.sheet)),
    ...used.flatMap(({ finding: { sheet, stray } }) =>
      stray === undefined ? [] : [returnsMessages.onSheet(sheet, returnsMessages.strayCellLeftOut(stray))],
    ),
    ...used.flatMap(({ finding: { sheet, comments = [] } }) =>
      comments.length === 0 ? [] : [returnsMessages.onSheet(sheet, returnsMessages.commentsNotRead(comments))],
    ),
    ...used.flatMap(({ finding }) =>
      finding.tables.flatMap((table) => emptyColumns(table).map(({ heading }) => bringInMessages.columnEmpty(heading))),
    ),
  ];
  const each = used.flatMap((sheet) =>
    sheet.finding.tables.flatMap((table) => ofTable(triage, sheet, table, answer?.sheets[sheet.finding.sheet] ?? null, defaults)),
  );
  const returns = each.flatMap((one) => ("identity" in one ? [one] : []));
  const keys = returns.map(({ identity }) => identityKey(identity));
  const open = each.flatMap((one) => ("identity" in one ? [] : [returnsMessages.onSheet(one.sheet, one.open)]));
  return { returns, leftOut, open: [...open, ...(new Set(keys).size < keys.length ? [returnsMessages.scoresTwiceInFile()] : [])] };
}

/** Of several wards side by side, those of which nothing stands there yet. */
function emptyColumns({ scoreColumns, rows }: FoundTable): FoundScoreColumn[] {
  const counted = scoreColumns.filter((column) => column.counted);
  return counted.length < 2
    ? []
    : counted.filter((column) => rows.every(({ scores }) => (scores[scoreColumns.indexOf(column)]?.seen ?? "") === ""));
}

interface OpenTable {
  readonly sheet: string;
  readonly open: string;
}

function ofTable(
  triage: FileTriage,
  sheet: TriagedSheet,
  table: FoundTable,
  answer: SheetAnswer | null,
  defaults: Defaults,
): (Return | OpenTable)[] {
  const name = sheet.finding.sheet;
  const empty = emptyColumns(table);
  const counted = table.scoreColumns.flatMap((column, index) => (column.counted && !empty.includes(column) ? [{ column, index }] : []));
  return counted.flatMap(({ column, index }): (Return | OpenTable)[] => {
    const areaId = table.areaId ?? answer?.areaId ?? sheet.areaId;
    const area = areaById(defaults.framework, areaId ?? "");
    if (area === null || currentStandards(area).length === 0) return [{ sheet: name, open: returnsMessages.areaNotSaid() }];
    const unit = unitOf(sheet, table, column, answer, defaults.hospitals);
    if (unit === null) return [{ sheet: name, open: returnsMessages.unitNotSaid() }];
    if (unit.hospital === "") return [{ sheet: name, open: bringInMessages.noHospitalSaid() }];
    const period = answer?.period ?? sheet.period ?? defaults.period;
    if (period === null) return [{ sheet: name, open: returnsMessages.periodNotSaid() }];
    const said = column.role === "peer" ? "peerReview" : (answer?.route ?? sheet.route);
    const route = said ?? USUAL_ROUTE;
    const standards = new Map(currentStandards(area).map(({ id, number }) => [id, number]));
    const filled = fillingOf(table.rows, index, standards, defaults.framework);
    const { own } = sheet.finding;
    return [
      {
        file: triage.file,
        sha256: triage.sha256,
        sheet: name,
        cells: rangeAddress({ row: table.firstRow, column: column.column, rows: table.lastRow - table.firstRow + 1, columns: 1 }),
        identity: { unit, areaId: area.id, period, route },
        templateVersion: own?.templateVersion ?? null,
        filling: {
          rows: filled.rows,
          serviceUsers: sheet.serviceUsers,
          staff: sheet.staff,
          date: own?.date ?? null,
          agreed: own?.agreed ?? "",
          notes: (own?.notes ?? "").slice(0, LONGEST_TEXT),
        },
        scored: [...filled.rows.values()].filter(({ score }) => typeof score === "number").length,
        of: standards.size,
        decided: [
          ...(sheet.finding.source === "corrected" ? [bringInMessages.placeChosen()] : []),
          ...(answer?.unit === undefined ? [] : [bringInMessages.aboutChosen()]),
          ...(answer?.period === undefined && sheet.period === null ? [bringInMessages.tookPeriod(periodName(period))] : []),
          ...(said === null ? [bringInMessages.tookRoute(ROUTES[route].name)] : []),
        ],
        leftOut: filled.leftOut,
      },
    ];
  });
}

function unitOf(
  sheet: TriagedSheet,
  table: FoundTable,
  column: FoundScoreColumn,
  answer: SheetAnswer | null,
  hospitals: readonly Hospital[],
): Unit | null {
  const about = answer?.unit ?? sheet.unit;
  const name = column.unit ?? table.unit;
  if (name === null) return about;
  const isHospital = column.unit !== null ? column.role === "hospital" : table.unitKind === "hospital";
  if (isHospital) return { hospital: name, ward: null };
  const having = hospitals.filter(({ wards }) => wards.some((ward) => sameName(ward.name, name)));
  return { hospital: about?.hospital ?? (having.length === 1 ? (having[0]?.name ?? "") : ""), ward: name };
}

interface Filled {
  readonly rows: ReadonlyMap<string, FilledRow>;
  readonly leftOut: readonly string[];
}

function fillingOf(found: readonly FoundRow[], index: number, standards: ReadonlyMap<string, string>, framework: Framework): Filled {
  const leftOut: string[] = [];
  const rows = new Map<string, FilledRow>();
  const times = new Map<string, number>();
  for (const { standardId } of found) if (standardId !== null) times.set(standardId, (times.get(standardId) ?? 0) + 1);
  for (const row of found) {
    const read = row.scores[index];
    const number = standards.get(row.standardId ?? "");
    if (row.standardId === null || number === undefined) {
      if (read !== undefined && (read.seen !== "" || row.evidence !== "" || row.action !== ""))
        leftOut.push(bringInMessages.rowUnknown(row.row + 1, row.text));
      continue;
    }
    if ((times.get(row.standardId) ?? 0) > 1) {
      const sentence = bringInMessages.rowTwice(number);
      if (!leftOut.includes(sentence)) leftOut.push(sentence);
      continue;
    }
    if (read?.problem !== null && read?.problem !== undefined && losesWhatWasWritten(read.problem.kind))
      leftOut.push(bringInMessages.cellLeftEmpty(cellAddress(read.row, read.column), read.problem.message));
    if (row.evidence.length > LONGEST_TEXT || row.action.length > LONGEST_TEXT) leftOut.push(bringInMessages.textCut(number));
    rows.set(row.standardId, filledRow(row, index, framework));
  }
  return { rows, leftOut };
}

function filledRow(row: FoundRow, index: number, { scale }: Framework): FilledRow {
  const score = row.scores[index]?.score ?? { state: "notYet" as const };
  const reason = score.state === "notApplicable" ? score.reason : "";
  const evidence = row.evidence === "" ? reason : row.evidence;
  const onScale = (value: number | null | undefined): number | null =>
    typeof value === "number" && isOnScale(value, scale) ? value : null;
  return {
    score: score.state === "scored" ? score.value : score.state === "notApplicable" ? "notApplicable" : null,
    evidence: evidence.slice(0, LONGEST_TEXT),
    action: row.action.slice(0, LONGEST_TEXT),
    lead: row.beside?.lead ?? "",
    by: row.beside?.by ?? null,
    status: row.beside?.status ?? "",
    serviceUsers: onScale(row.beside?.serviceUsers),
    staff: onScale(row.beside?.staff),
  };
}
