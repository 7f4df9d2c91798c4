/**
 * What returned files say about each other: the same file twice, the same ward in several files, a later version in place of an
 * earlier, and who has not sent anything yet.
 */
import { returnsMessages } from "../core/messages/returns";
import { onceFor } from "../core/onceFor";
import { periodKey } from "../core/period";
import { nameKey, unitKey, unitName, type Hospital, type Unit } from "../core/unit";
import { countedColumns, type Knowledge } from "./finding";
import { triageFile, type FileTriage, type ReturnedFile, type TriagedSheet } from "./triage";

export interface TriageOfAll {
  readonly files: readonly FileTriage[];
  /** Wards, and hospitals without wards, of which no file can be used. */
  readonly missing: readonly Unit[];
  /** Ready to paste into an e-mail; "" where nobody is missing. */
  readonly chaseText: string;
}

export function triageAll(files: readonly ReturnedFile[], knowledge: Knowledge): TriageOfAll {
  return compareFiles(
    files.map((file) => triageFile(file, knowledge)),
    knowledge.hospitals,
  );
}

/** For files whose triage was made one by one, as workers do. */
export function compareFiles(triaged: readonly FileTriage[], hospitals: readonly Hospital[]): TriageOfAll {
  const files = withoutVersions(withoutCopies(triaged));
  const missing = missingUnits(files, hospitals);
  return { files, missing, chaseText: missing.length === 0 ? "" : returnsMessages.chaseText(missing.map(unitName)) };
}

/** The very same bytes again: the first is used. */
function withoutCopies(files: readonly FileTriage[]): FileTriage[] {
  const first = new Map<string, string>();
  return files.map((file) => {
    const before = first.get(file.sha256);
    if (before === undefined) first.set(file.sha256, file.file);
    return before === undefined || file.verdict === "blocked"
      ? file
      : { ...file, verdict: "blocked", reasonKind: "duplicate", reason: returnsMessages.sameFileAs(before) };
  });
}

/** Files of one ward, area, period and route: the one whose name says that it is later is used, and without such a name somebody chooses. */
function withoutVersions(files: readonly FileTriage[]): FileTriage[] {
  const byKey = new Map<string, FileTriage[]>();
  for (const file of files) {
    if (file.verdict === "blocked") continue;
    for (const key of new Set(file.sheets.flatMap(keysOf))) byKey.set(key, [...(byKey.get(key) ?? []), file]);
  }
  const judgements = new Map<FileTriage, Pick<FileTriage, "verdict" | "reasonKind" | "reason">>();
  for (const group of [...byKey.values()].filter((same) => same.length > 1)) {
    const latest = latestOf(group);
    for (const file of group) {
      if (latest === null)
        judgements.set(file, {
          verdict: "decide",
          reasonKind: "duplicate",
          reason: returnsMessages.sameUnitTwice(group.filter((other) => other !== file).map(({ file: name }) => name)),
        });
      // A file with sheets of others too cannot be set aside as a whole.
      else if (file !== latest)
        judgements.set(
          file,
          file.sheets.filter(({ used }) => used).length > 1
            ? { verdict: "decide", reasonKind: "duplicate", reason: returnsMessages.sameUnitTwice([latest.file]) }
            : { verdict: "blocked", reasonKind: "laterVersion", reason: returnsMessages.laterVersionUsed(latest.file) },
        );
      else if (file.verdict === "ready" && !judgements.has(file))
        judgements.set(file, {
          verdict: "ready",
          reasonKind: null,
          reason: returnsMessages.usedAsLaterVersion(group.filter((other) => other !== file).map(({ file: name }) => name)),
        });
    }
  }
  return files.map((file) => ({ ...file, ...judgements.get(file) }));
}

/** Which scores a sheet holds; none where it cannot be told. A period that is not said is the one being collected, so it is like any. A thousand files are compared anew after each answer. */
const keysOf = onceFor(({ finding, unit, period, areaId, route, used }: TriagedSheet): string[] => {
  if (!used) return [];
  return finding.tables.flatMap((table) =>
    countedColumns(table).flatMap((column) => {
      const name = column.unit ?? table.unit ?? unit?.ward ?? null;
      if (name === null && unit === null) return [];
      const isHospital = column.unit !== null ? column.role === "hospital" : table.unitKind === "hospital";
      const place = isHospital ? [nameKey(name ?? ""), null] : [nameKey(unit?.hospital ?? ""), name === null ? null : nameKey(name)];
      return [JSON.stringify([...place, table.areaId ?? areaId, period === null ? null : periodKey(period), route === "peerReview"])];
    }),
  );
});

/** The only file whose name has the highest version; null where names do not tell. */
function latestOf(group: readonly FileTriage[]): FileTriage | null {
  const versions = group.map(({ file }) => versionIn(file));
  const highest = Math.max(...versions);
  const latest = group.filter((_, index) => versions[index] === highest);
  const isTold = versions.every(
    (version, index) => version === highest || version > 0 || sameBut(group[index]?.file ?? "", latest[0]?.file ?? ""),
  );
  return latest.length === 1 && isTold ? (latest[0] ?? null) : null;
}

const VERSION = /(?:\bv(?:ersion)?[ ._-]?(\d{1,3})\b|\((\d{1,2})\)|\b(final|corrected|amended|updated|revised)\b)/gi;
/** "final" comes after any number. */
const FINAL = 1000;

/** 0 for a name without a version. "Copy (2)" is what a browser makes of a second download, and counts as later. */
function versionIn(file: string): number {
  const found = [...file.replace(/_/g, " ").matchAll(VERSION)].map(([, version, copy, word]) =>
    word !== undefined ? FINAL : Number(version ?? copy),
  );
  return found.reduce((sum, version) => sum + version, 0);
}

/** The same name but for its version. */
const sameBut = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (file: string): string =>
  file
    .replace(/_/g, " ")
    .replace(VERSION, "")
    .replace(/[\s.-]+/g, " ")
    .trim()
    .toLowerCase();

/** Who was expected and has sent nothing that can be used. A hospital with wards is there when it, or all of its wards, are. */
function missingUnits(files: readonly FileTriage[], hospitals: readonly Hospital[]): Unit[] {
  const there = new Set(files.filter(({ verdict }) => verdict !== "blocked").flatMap(({ sheets }) => sheets.flatMap(unitKeys)));
  const isThere = (hospital: string, ward: string | null): boolean => there.has(unitKey({ hospital, ward }));
  return hospitals.flatMap(({ name, wards }): Unit[] => {
    if (isThere(name, null)) return [];
    return wards.length === 0
      ? [{ hospital: name, ward: null }]
      : wards.filter((ward) => !isThere(name, ward.name)).map((ward) => ({ hospital: name, ward: ward.name }));
  });
}

const unitKeys = onceFor((sheet: TriagedSheet): string[] =>
  keysOf(sheet).map((key) => JSON.stringify((JSON.parse(key) as unknown[]).slice(0, 2))),
);
