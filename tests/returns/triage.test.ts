import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { messages } from "../../src/core/messages";
import { returnsMessages } from "../../src/core/messages/returns";
import { quarterOf } from "../../src/core/period";
import { unitName } from "../../src/core/unit";
import { notUsable } from "../../src/returns/notUsable";
import { readFile } from "../../src/returns/readFile";
import { compareFiles, triageAll } from "../../src/returns/triageAll";
import { triageFile, type FileTriage } from "../../src/returns/triage";
import { FRAMEWORK, HOSPITALS } from "./known";
import { sheetOf } from "./sheetOf";

const KNOWLEDGE = { framework: FRAMEWORK, hospitals: HOSPITALS, corrections: [] };
const STANDARDS = FRAMEWORK.areas.find(({ id }) => id === "involvement")?.standards ?? [];

/** One file with one sheet: its title lines, and the same score in every row but for those that are given. */
function returned(
  file: string,
  titles: readonly string[],
  typed: Readonly<Record<number, string | number>> = {},
  sheet = "Sheet1",
): FileTriage {
  const rows = STANDARDS.map(({ number, text }, index) => [Number(number), text, typed[index] ?? 4]);
  const grid = sheetOf([...titles.map((title) => [title]), ["No.", "Standard", "Score"], ...rows], { sheet });
  return triageFile({ file, sha256: `${file} ${JSON.stringify(typed)}`, read: { kind: "xlsx", grids: [grid] } }, KNOWLEDGE);
}
const briefly = ({ verdict, reasonKind, reason }: FileTriage): unknown => ({ verdict, reasonKind, reason });

describe("triage of a returned file", () => {
  it("says hospital, ward, period, area and how many are scored", () => {
    const { verdict, reason, hospital, ward, period, areaId, scored, of } = returned(
      "return.xlsx",
      ["Humber Centre: Aspen ward", "Involvement, Quarter 1 2023/24"],
      { 3: "" },
    );
    expect({ verdict, reason, hospital, ward, period, areaId, scored, of }).toEqual({
      verdict: "ready",
      reason: messages.nOfMScored(11, 12),
      hospital: "Humber Centre",
      ward: "Aspen",
      period: quarterOf(2023, 1),
      areaId: "involvement",
      scored: 11,
      of: 12,
    });
  });

  it("tells of evidence and actions that may identify a person, and changes nothing in them", () => {
    const texts: Readonly<Record<number, readonly [string, string]>> = {
      1: ["Minutes of 3/7/2023", "Ask jo.bloggs@example.org"],
      2: ["943 476 5919 said so", "None"],
    };
    const rows = STANDARDS.map(({ number, text }, index) => [Number(number), text, 4, ...(texts[index] ?? ["", ""])]);
    const grid = sheetOf([["Humber Centre: Aspen ward, Q1 2023/24"], ["No.", "Standard", "Score", "Evidence", "Action"], ...rows]);
    const { verdict, reason, sheets } = triageFile({ file: "a.xlsx", sha256: "", read: { kind: "xlsx", grids: [grid] } }, KNOWLEDGE);
    expect([verdict, reason]).toEqual(["ready", returnsMessages.scoredAndMayIdentify(12, 12, 2)]);
    expect(sheets[0]?.mayIdentify.map(({ pile, kind, where }) => [pile, kind, where])).toEqual([
      ["mayIdentify", "email", { sheet: "Sheet1", cell: "E4", standardId: STANDARDS[1]?.id }],
      ["mayIdentify", "nhsNumber", { sheet: "Sheet1", cell: "D5", standardId: STANDARDS[2]?.id }],
    ]);
    expect(sheets[0]?.finding.tables[0]?.rows[2]?.evidence).toBe("943 476 5919 said so");
  });

  it("asks where a year stands alone, or is not that of the quarter", () => {
    const ward = "Humber Centre: Aspen ward";
    const files = [
      returned("a.xlsx", [ward, "2022 scores"]),
      returned("2021-22 return.xlsx", [ward]),
      returned("b.xlsx", [ward, "Quarter 1 2023/24"], {}, "2021"),
      returned("c.xlsx", [ward, "Quarter 4 2022/23"], {}, "2023"),
      returned("d.xlsx", [ward, "Form of 4/5/2022", "Standards 2019 edition"]),
    ];
    expect(
      files.map(({ verdict, reason, sheets: [sheet] }) => [verdict, verdict === "ready" ? "" : reason, sheet?.period ?? null]),
    ).toEqual([
      ["decide", returnsMessages.onSheet("Sheet1", returnsMessages.yearAlone("2022")), null],
      ["decide", returnsMessages.onSheet("Sheet1", returnsMessages.yearAlone("2021-22")), null],
      ["decide", returnsMessages.onSheet("2021", returnsMessages.severalPeriodsNamed(["Quarter 1 2023/24", "2021"])), quarterOf(2023, 1)],
      ["ready", "", quarterOf(2022, 4)],
      ["ready", "", null],
    ]);
  });

  it("takes the ward from the name of the sheet, and the period from that of the file", () => {
    const { verdict, ward, period } = returned("Involvement_Q1_2023-24.xlsx", ["Humber Centre"], {}, "Beech");
    expect({ verdict, ward, period }).toEqual({ verdict: "ready", ward: "Beech", period: quarterOf(2023, 1) });
  });

  it.each<[string, FileTriage, string]>([
    ["it does not say whose scores these are", returned("return.xlsx", ["Involvement"]), returnsMessages.unitNotSaid()],
    ["the hospital has wards and none is named", returned("return.xlsx", ["Humber Centre"]), returnsMessages.wardNotSaid("Humber Centre")],
    [
      "title and file name say different wards",
      returned("Beech.xlsx", ["Humber Centre: Aspen ward"]),
      returnsMessages.severalUnitsNamed(["Aspen ward", "Beech ward"]),
    ],
    [
      "the ward is not on the Set-up sheet",
      returned("return.xlsx", ["Humber Centre", "Ward: Rowan"]),
      returnsMessages.unitUnknown("Rowan ward"),
    ],
    ["a quarter could be of two years", returned("return.xlsx", ["Clifton House, Q4 2023"]), returnsMessages.periodUnclear("Q4 2023")],
  ])("needs a decision where %s", (_what, file, sentence) => {
    expect(briefly(file)).toEqual({ verdict: "decide", reasonKind: "about", reason: returnsMessages.onSheet("Sheet1", sentence) });
  });

  it("needs a decision where something typed would be lost", () => {
    expect(briefly(returned("return.xlsx", ["Clifton House"], { 2: 3.5 }))).toEqual({
      verdict: "decide",
      reasonKind: "problems",
      reason: returnsMessages.cellsCannotBeCounted(1, "C5", messages.decimal("3.5")),
    });
  });

  it("passes on why a file cannot be read at all", () => {
    const read = notUsable("encrypted");
    expect(briefly(triageFile({ file: "a.xlsx", sha256: "a", read }, KNOWLEDGE))).toEqual({
      verdict: "blocked",
      reasonKind: "encrypted",
      reason: read.sentence,
    });
  });
});

describe("triage of many files", () => {
  const clifton = (file: string, score = 4): FileTriage => returned(file, ["Clifton House, Quarter 1 2023/24"], { 0: score });

  it("uses the same file once", () => {
    const { files } = compareFiles([clifton("a.xlsx"), { ...clifton("b.xlsx"), sha256: clifton("a.xlsx").sha256 }], HOSPITALS);
    expect(files.map(briefly)).toEqual([
      { verdict: "ready", reasonKind: null, reason: messages.nOfMScored(12, 12) },
      { verdict: "blocked", reasonKind: "duplicate", reason: returnsMessages.sameFileAs("a.xlsx") },
    ]);
  });

  it("uses a later version and says why, and asks where names do not tell", () => {
    const told = compareFiles([clifton("Clifton v1.xlsx", 3), clifton("Clifton v2.xlsx")], HOSPITALS).files;
    expect(told.map(briefly)).toEqual([
      { verdict: "blocked", reasonKind: "laterVersion", reason: returnsMessages.laterVersionUsed("Clifton v2.xlsx") },
      { verdict: "ready", reasonKind: null, reason: returnsMessages.usedAsLaterVersion(["Clifton v1.xlsx"]) },
    ]);
    const open = compareFiles([clifton("Anna.xlsx", 3), clifton("Ben.xlsx")], HOSPITALS).files;
    expect(open.map(({ verdict, reasonKind }) => [verdict, reasonKind])).toEqual([
      ["decide", "duplicate"],
      ["decide", "duplicate"],
    ]);
  });

  it("lists who has not sent anything yet, ready for an e-mail", () => {
    const aspen = returned("Aspen.xlsx", ["Humber Centre: Aspen ward"]);
    const { missing, chaseText } = compareFiles([clifton("a.xlsx"), aspen], HOSPITALS);
    expect(missing).toEqual([
      { hospital: "Humber Centre", ward: "Beech" },
      { hospital: "Humber Centre", ward: "Cedar" },
      { hospital: "Stockton Hall", ward: null },
    ]);
    expect(chaseText).toBe(returnsMessages.chaseText(["Beech ward", "Cedar ward", "Stockton Hall"]));
    expect(triageAll([], { ...KNOWLEDGE, hospitals: [] })).toEqual({ files: [], missing: [], chaseText: "" });
  });
});

const FOLDERS = join(__dirname, "folders");

/** What is expected of a folder: of each file the verdict and why, with the file that it gives way to; and who is still to come. */
const expectedSchema = z.strictObject({
  files: z.record(z.string(), z.strictObject({ verdict: z.string(), reasonKind: z.string().nullable(), because: z.string().optional() })),
  missing: z.array(z.string()),
});

describe("a folder of returned files", () => {
  it.each(readdirSync(FOLDERS))("is told file by file, with who is still to come: %s", (name) => {
    const folder = join(FOLDERS, name);
    const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
    const read = readdirSync(folder)
      .filter((file) => file !== "expected.json")
      .sort()
      .map((file) => {
        const bytes = new Uint8Array(readFileSync(join(folder, file)));
        return { file, sha256: createHash("sha256").update(bytes).digest("hex"), read: readFile(bytes, file) };
      });
    const { files, missing, chaseText } = triageAll(read, KNOWLEDGE);
    expect(files.map(({ file, verdict, reasonKind }) => [file, verdict, reasonKind])).toEqual(
      Object.entries(expected.files).map(([file, { verdict, reasonKind }]) => [file, verdict, reasonKind]),
    );
    for (const { file, reason } of files) expect(reason).toContain(expected.files[file]?.because ?? "");
    expect([missing.map(unitName), chaseText]).toEqual([expected.missing, returnsMessages.chaseText(expected.missing)]);
  });
});
