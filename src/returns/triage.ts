/**
 * One returned file: whether it is ready to bring in, needs a decision, or cannot be used, and what it is about. Pure: from grids to
 * an answer, with a reason in plain words.
 */
import { identifyingProblems } from "../core/identifyingProblems";
import { mayIdentify } from "../core/identifyingText";
import { messages } from "../core/messages";
import { returnsMessages } from "../core/messages/returns";
import type { Period } from "../core/period";
import type { Problem } from "../core/problem";
import type { Route } from "../core/route";
import type { Unit } from "../core/unit";
import { cellAddress } from "../sheets/address";
import { aboutSheet, type AboutSheet } from "./aboutSheet";
import { countedColumns, type FoundTable, type Knowledge, type SheetFinding } from "./finding";
import { findLayout } from "./findLayout";
import { withGuidance } from "./guidance";
import { isNotUsable, type NotUsable, type WhyNot } from "./notUsable";
import type { ReadFile } from "./fileReader";
import { losesWhatWasWritten } from "./readReturnedScore";

type FileVerdict = "ready" | "decide" | "blocked";

/** Why a file is not ready; null where it is. */
type ReasonKind =
  | WhyNot
  /** Made by a version that came after this one. */
  | "newer"
  /** A score sheet, and nobody has filled it in. */
  | "blank"
  | "noScores"
  /** Where the scores are is not sure. */
  | "layout"
  /** Whose or of when they are is not sure. */
  | "about"
  /** Something typed cannot be counted as it is. */
  | "problems"
  /** The same file, or the same ward, twice. */
  | "duplicate"
  /** A later version is used in its place. */
  | "laterVersion";

export interface ReturnedFile {
  readonly file: string;
  readonly sha256: string;
  readonly read: ReadFile | NotUsable;
}

export interface TriagedSheet extends AboutSheet {
  readonly finding: SheetFinding;
  /** Evidence and actions that may identify a person: nothing is taken out, somebody has to look. */
  readonly mayIdentify: readonly Problem[];
  /** Its scores are brought in; false for sheets without any, empty or hidden copies and last time's. */
  readonly used: boolean;
}

export interface FileTriage {
  readonly file: string;
  readonly sha256: string;
  readonly verdict: FileVerdict;
  readonly reasonKind: ReasonKind | null;
  /** A whole sentence, with what to do. */
  readonly reason: string;
  /** Null where the sheets of the file are of several. */
  readonly hospital: string | null;
  readonly ward: string | null;
  readonly period: Period | null;
  readonly areaId: string | null;
  /** Of our own score sheets; null for others'. */
  readonly version: number | null;
  readonly route: Route | null;
  readonly scored: number;
  readonly of: number;
  readonly sheets: readonly TriagedSheet[];
}

/** Triage of one file by itself; `triageAll` adds what several files say about each other. */
export function triageFile({ file, sha256, read }: ReturnedFile, knowledge: Knowledge): FileTriage {
  if (isNotUsable(read)) return { file, sha256, verdict: "blocked", reasonKind: read.why, reason: read.sentence, ...NOTHING };
  const findings = withGuidance(
    read.grids,
    read.grids.map((grid) => findLayout(grid, knowledge)),
    knowledge.framework.scale,
  );
  const sheets = findings.flatMap((finding, index): TriagedSheet[] => {
    const grid = read.grids[index];
    if (grid === undefined) return [];
    const about = aboutSheet(grid, finding, file, knowledge);
    return [
      {
        ...about,
        finding,
        mayIdentify: textsThatMayIdentify(finding, about.period),
        used: finding.verdict === "sure" || finding.verdict === "ask",
      },
    ];
  });
  const used = sheets.filter((sheet) => sheet.used);
  // What a file is about is told of an empty or newer one too: whom to ask for another depends on it.
  const telling = used.length > 0 ? used : sheets.filter(({ finding }) => finding.own !== null || finding.verdict === "blank");
  const units = telling.flatMap(unitsOf);
  const hospitals = new Set(units.map(({ hospital }) => hospital));
  const [first] = units;
  const areas = new Set(
    telling
      .flatMap(({ finding, areaId }) => (finding.tables.length === 0 ? [areaId] : finding.tables.map((table) => table.areaId ?? areaId)))
      .filter((areaId) => areaId !== null),
  );
  const versions = used.flatMap(({ finding }) => finding.own?.templateVersion ?? []);
  return {
    file,
    sha256,
    ...verdictOf(sheets),
    hospital: hospitals.size === 1 ? (first?.hospital ?? null) : null,
    ward:
      units.length > 0 && units.every(({ hospital, ward }) => hospital === first?.hospital && ward === first.ward)
        ? (first?.ward ?? null)
        : null,
    period: shared(
      telling.map(({ period }) => period),
      (period) => JSON.stringify(period),
    ),
    areaId: areas.size === 1 ? ([...areas][0] ?? null) : null,
    version: versions.length === 0 ? null : Math.max(...versions),
    route: shared(
      telling.map(({ route }) => route),
      String,
    ),
    ...countsOf(used),
    sheets,
  };
}

const NOTHING = { hospital: null, ward: null, period: null, areaId: null, version: null, route: null, scored: 0, of: 0, sheets: [] };

function shared<Thing>(things: readonly (Thing | null)[], keyOf: (thing: Thing) => string): Thing | null {
  const known = things.filter((thing) => thing !== null);
  return new Set(known.map(keyOf)).size === 1 ? (known[0] ?? null) : null;
}

/** Whose scores a sheet holds: by its columns or tables, else by what it says it is about. */
function unitsOf({ finding, unit }: TriagedSheet): Unit[] {
  const columns = finding.tables.flatMap((table) =>
    countedColumns(table).flatMap((column) =>
      (column.unit ?? table.unit) === null
        ? []
        : [{ role: column.unit === null ? kindOfTable(table) : column.role, unit: column.unit ?? table.unit }],
    ),
  );
  if (columns.length === 0) return unit === null ? [] : [unit];
  const hospital = unit?.hospital ?? null;
  return columns.flatMap(({ role, unit: name }): Unit[] => {
    if (name === null) return [];
    if (role === "hospital") return [{ hospital: name, ward: null }];
    return hospital === null ? [] : [{ hospital, ward: name }];
  });
}

/** A table below a name of its own is a ward's, unless it is named after a hospital. */
const kindOfTable = ({ unitKind }: FoundTable): "ward" | "hospital" => unitKind ?? "ward";

type Judged = Pick<FileTriage, "verdict" | "reasonKind" | "reason">;

const judged = (verdict: FileVerdict, reasonKind: ReasonKind | null, reason: string): Judged => ({ verdict, reasonKind, reason });

function verdictOf(sheets: readonly TriagedSheet[]): Judged {
  const newer = sheets.find(({ finding }) => finding.own?.newer === true);
  if (newer !== undefined) return judged("blocked", "newer", returnsMessages.foundNewerSheet());
  const used = sheets.filter((sheet) => sheet.used);
  if (used.length === 0) {
    if (sheets.some(({ finding }) => finding.verdict === "blank")) return judged("blocked", "blank", returnsMessages.fileIsBlank());
    return judged(
      "blocked",
      "noScores",
      sheets.map(({ finding }) => finding.why[0]).find((why) => why !== undefined && why !== returnsMessages.nothingFoundHere()) ??
        returnsMessages.fileHasNoScores(),
    );
  }
  const asking = used.find(({ finding }) => finding.verdict === "ask");
  if (asking !== undefined)
    return judged(
      "decide",
      "layout",
      returnsMessages.onSheet(asking.finding.sheet, asking.finding.doubts[0] ?? returnsMessages.notSureWhere()),
    );
  const open = used.map((sheet) => [sheet, openOf(sheet)] as const).find(([, sentences]) => sentences.length > 0);
  if (open !== undefined) return judged("decide", "about", returnsMessages.onSheet(open[0].finding.sheet, open[1][0] ?? ""));
  if (hasTwice(used)) return judged("decide", "duplicate", returnsMessages.scoresTwiceInFile());
  const lost = used.flatMap(({ finding }) => finding.tables.flatMap(lostCells));
  const [first] = lost;
  if (first !== undefined)
    return judged("decide", "problems", returnsMessages.cellsCannotBeCounted(lost.length, first.cell, first.sentence));
  const { scored, of } = countsOf(used);
  const personal = used.reduce((sum, { mayIdentify }) => sum + mayIdentify.length, 0);
  return judged(
    "ready",
    null,
    personal === 0 ? messages.nOfMScored(scored, of) : returnsMessages.scoredAndMayIdentify(scored, of, personal),
  );
}

/** On sheets of ours their own check has found them. */
function textsThatMayIdentify({ sheet, own, tables }: SheetFinding, period: Period | null): Problem[] {
  if (own !== null) return own.problems.filter(({ pile }) => pile === "mayIdentify");
  const found: Problem[] = [];
  const look = (text: string, row: number, column: number | null, standardId: string | null): void => {
    if (column === null || !mayIdentify(text)) return;
    found.push(
      ...identifyingProblems(
        text,
        { sheet, cell: cellAddress(row, column), ...(standardId !== null && { standardId }) },
        period?.year ?? 0,
      ),
    );
  };
  for (const { rows, evidenceColumn, actionColumn } of tables) {
    for (const { row, evidence, action, standardId } of rows) {
      look(evidence, row, evidenceColumn, standardId);
      look(action, row, actionColumn, standardId);
    }
  }
  return found;
}

/** With a column or a table for each unit the sheet itself need not say whose it is. */
function openOf(sheet: TriagedSheet): readonly string[] {
  const { finding, open, unit, areaId } = sheet;
  const areaOpen = finding.tables.some((table) => (table.areaId ?? areaId) === null) ? [returnsMessages.areaNotSaid()] : [];
  const named = finding.tables.flatMap((table) =>
    countedColumns(table)
      .filter((column) => (column.unit ?? table.unit) !== null)
      .map(({ role, unit: name }) => ({ role: name === null ? kindOfTable(table) : role })),
  );
  if (named.length === 0) return [...open, ...areaOpen];
  const needsHospital = named.some(({ role }) => role !== "hospital") && unit === null;
  return [...open.filter((sentence) => needsHospital || !isAboutUnit(sentence, sheet)), ...areaOpen];
}

const isAboutUnit = (sentence: string, { unit }: TriagedSheet): boolean =>
  sentence === returnsMessages.unitNotSaid() || sentence === returnsMessages.wardNotSaid(unit?.hospital ?? "");

/** What somebody typed for a score and cannot be counted. */
function lostCells({ rows, scoreColumns }: FoundTable): { cell: string; sentence: string }[] {
  return rows.flatMap(({ scores }) =>
    scores.flatMap(({ problem }, index) => {
      const isLost =
        problem !== null &&
        (losesWhatWasWritten(problem.kind) || problem.kind === "linkToOtherFile") &&
        scoreColumns[index]?.counted === true;
      return isLost ? [{ cell: problem.where.cell ?? "", sentence: problem.message }] : [];
    }),
  );
}

/** The same unit, area, period and route on two sheets of one file. */
function hasTwice(used: readonly TriagedSheet[]): boolean {
  const keys = used.flatMap((sheet) =>
    sheet.finding.tables.flatMap((table) => {
      const columns = countedColumns(table);
      return columns.map(({ unit }) =>
        JSON.stringify([
          sheet.unit?.hospital,
          unit ?? table.unit ?? sheet.unit?.ward,
          table.areaId ?? sheet.areaId,
          sheet.period,
          sheet.route,
        ]),
      );
    }),
  );
  return new Set(keys).size < keys.length;
}

/** How many scores are there, of how many standards times units. */
function countsOf(used: readonly TriagedSheet[]): { readonly scored: number; readonly of: number } {
  const tables = used.flatMap(({ finding }) => finding.tables);
  let [scored, of] = [0, 0];
  for (const { rows, scoreColumns, standardsMissing } of tables) {
    scoreColumns.forEach(({ counted }, index) => {
      if (!counted) return;
      of += rows.length + standardsMissing.length;
      scored += rows.filter(({ scores }) => scores[index]?.score.state === "scored").length;
    });
  }
  return { scored, of };
}
