import { bringInReturns } from "../../src/actions/bringInReturns";
import type { BringInRequest, Collision } from "../../src/actions/chunkOfReturns";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { checkScores } from "../../src/actions/checkScores";
import { openReturns } from "../../src/actions/openReturns";
import { readWorkbook } from "../../src/actions/readWorkbook";
import { messages } from "../../src/core/messages";
import { bringInMessages } from "../../src/core/messages/bringIn";
import { periodName } from "../../src/core/period";
import { ROUTES } from "../../src/core/route";
import { readFile } from "../../src/returns/readFile";
import { returnsOf, type Return } from "../../src/returns/returnsOf";
import { triageFile } from "../../src/returns/triage";
import { hashOf } from "../../src/returns/triageFiles";
import { columnLetters } from "../../src/sheets/address";
import { parseSource } from "../../src/sheets/sourceName";
import type { Workbook } from "../driver/openWorkbook";
import { HOSPITALS, KNOWN, returned } from "./returnedFiles";
import { refusal } from "./refusal";
import { openSmallBook, PERIOD, template } from "./smallBook";

const ASPEN = { rows: [[4, '=HYPERLINK("x")', "+44 tools"], ["N/A", "No garden in winter"], [""]] } as const;
const BEECH = { file: "Beech.csv", title: "Humber Centre, Beech ward, Quarter 1 2023/24", rows: [[3], [2], [5]] } as const;

const request = (returns: readonly Return[], choices: Readonly<Record<string, Collision>> = {}): BringInRequest => ({
  returns: returns.map((what) => {
    const sheet = what.identity.unit.ward ?? what.identity.unit.hospital;
    const choice = choices[sheet];
    return { what, collision: choice === undefined ? null : { sheet, choice } };
  }),
  leftOut: [],
  shapes: [],
});

const open = (): Promise<Workbook> => openSmallBook({ hospitals: HOSPITALS });
/** The record's rows by their headers. */
function record(workbook: Workbook, sheet = "Returns"): Record<string, unknown>[] {
  const [header = [], ...rows] = workbook.values(sheet, "A4:Q30");
  return rows
    .filter(([file]) => file !== "" && file !== bringInMessages.shapesHeading())
    .map((row) => Object.fromEntries(header.map((name, column) => [String(name), row[column]])));
}
const sourceOf = async (sheet: string) => (await openReturns()).scored.find((one) => one.sheet === sheet)?.source ?? null;

describe("bringing in returned files", () => {
  it("adds a score sheet for each, with scores, reasons, evidence and actions, whatever they begin with, and records where all of it came from", async () => {
    const workbook = await open();
    const [aspen] = await returned(ASPEN);
    const [beech] = await returned(BEECH);
    if (aspen === undefined || beech === undefined) throw new Error("Nothing was read.");
    const brought = await bringInReturns({
      ...request([aspen, beech]),
      leftOut: [{ file: "notes.pdf", sha256: "0".repeat(64), why: "This is a PDF." }],
    });
    expect(workbook.requests).toHaveLength(3);
    expect(brought).toEqual({
      added: [
        { sheet: "Aspen", unit: aspen.identity.unit },
        { sheet: "Beech", unit: beech.identity.unit },
      ],
      replaced: [],
      there: 0,
      record: "Returns",
      done: { sentence: bringInMessages.broughtIn(2, 0, "Returns"), undo: "cannot" },
    });
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen", "Beech", "Returns"]);
    expect(workbook.values("Aspen", "C9:F11").map(([score, rag, ...texts]) => [score, rag, ...texts.slice(0, 2)])).toEqual([
      [4, "Green", '=HYPERLINK("x")', "+44 tools"],
      ["N/A", "Not applicable", "No garden in winter", ""],
      ["", "Not yet", "", ""],
    ]);
    expect(workbook.formula("Aspen", "E9")).toBe("");
    const { scoreSheets } = await readWorkbook();
    expect(scoreSheets.map(({ sheet, unit, period, route, scored, of }) => [sheet, unit.ward, period, route, scored, of])).toEqual([
      ["Aspen", "Aspen", PERIOD, "selfAssessment", 1, 3],
      ["Beech", "Beech", PERIOD, "selfAssessment", 3, 3],
    ]);
    const source = await sourceOf("Aspen");
    expect(source).toEqual({
      file: "Aspen.csv",
      sha256: aspen.sha256,
      sheet: aspen.sheet,
      cells: "B4:B6",
      when: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d\.\d\d$/),
    });
    expect(record(workbook)).toEqual([
      {
        File: "Aspen.csv",
        "What happened": bringInMessages.whatHappened("broughtIn"),
        "Score sheet": "Aspen",
        Hospital: "Humber Centre",
        Ward: "Aspen",
        Area: "Garden",
        Period: periodName(PERIOD),
        "How they did this": ROUTES.selfAssessment.name,
        Scored: 1,
        Of: 3,
        "Sheet of the file": aspen.sheet,
        Cells: "B4:B6",
        "Score sheet version": "",
        When: source?.when,
        "Decided, and left out because": bringInMessages.tookRoute(ROUTES.selfAssessment.name),
        "Scores before": "",
        "SHA-256": aspen.sha256,
      },
      expect.objectContaining({ File: "Beech.csv", Scored: 3 }),
      expect.objectContaining({
        File: "notes.pdf",
        "What happened": bringInMessages.whatHappened("leftOut"),
        "Decided, and left out because": "This is a PDF.",
        "Score sheet": "",
      }),
    ]);
    expect(
      (await checkScores()).problems.filter(({ kind }) => kind === "header" || kind === "unknownStandard" || kind === "setUp"),
    ).toEqual([]);
  });

  it("changes nothing when the same files are chosen again, and carries on with those that are new", async () => {
    const workbook = await open();
    const aspen = await returned(ASPEN);
    await bringInReturns(request(aspen));
    const before = workbook.sheetNames();
    workbook.type("Aspen", "C11", 2);
    expect(await bringInReturns(request(aspen))).toMatchObject({ added: [], replaced: [], there: 1, record: "Returns" });
    expect([workbook.sheetNames(), workbook.value("Aspen", "C11"), record(workbook).length]).toEqual([before, 2, 1]);
    const both = await bringInReturns(request([...aspen, ...(await returned(BEECH))]));
    expect([both.added.map(({ sheet }) => sheet), both.there, record(workbook).map(({ File }) => File)]).toEqual([
      ["Beech"],
      1,
      ["Aspen.csv", "Beech.csv"],
    ]);
  });

  it("brings a file in again whose sheet somebody has deleted", async () => {
    const workbook = await open();
    const aspen = await returned(ASPEN);
    await bringInReturns(request(aspen));
    workbook.deleteSheet("Aspen");
    expect((await bringInReturns(request(aspen))).added.map(({ sheet }) => sheet)).toEqual(["Aspen"]);
  });

  it("replaces the scores of a ward only when asked to, in their own cells, and keeps the old ones in the record", async () => {
    const workbook = await open();
    await bringInReturns(request(await returned(ASPEN)));
    const later = await returned({ file: "Aspen v2.csv", rows: [[5, "All year now", "+44 tools"], [3], [2, "", "Plant trees"]] });
    expect(await refusal(bringInReturns(request(later)))).toBe(bringInMessages.collisionFound("Aspen ward", "Aspen"));
    expect(workbook.value("Aspen", "C9")).toBe(4);
    workbook.type("Aspen", "G9", "Nurse in charge");
    expect(await bringInReturns(request(later, { Aspen: "replace" }))).toMatchObject({ added: [], replaced: ["Aspen"] });
    expect(workbook.values("Aspen", "C9:G11").map((row) => row.filter((_, column) => column !== 1))).toEqual([
      [5, "All year now", "+44 tools", "Nurse in charge"],
      [3, "", "", ""],
      [2, "", "Plant trees", ""],
    ]);
    expect((await sourceOf("Aspen"))?.file).toBe("Aspen v2.csv");
    const [, row] = record(workbook);
    expect(row).toMatchObject({ File: "Aspen v2.csv", "What happened": bringInMessages.whatHappened("replaced"), "Score sheet": "Aspen" });
    expect(String(row?.["Scores before"]).split("\n")).toEqual([
      '1: 4 (=HYPERLINK("x")) - +44 tools, Nurse in charge',
      "2: N/A (No garden in winter)",
      "3: -",
    ]);
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework", "Aspen", "Returns"]);
  });

  it("keeps both sheets of a ward when asked to, and the check then asks which counts", async () => {
    const workbook = await open();
    await bringInReturns(request(await returned(ASPEN)));
    const later = await returned({ file: "Aspen v2.csv", rows: [[5], [3], [2]] });
    expect((await bringInReturns(request(later, { Aspen: "keepBoth" }))).added.map(({ sheet }) => sheet)).toEqual(["Aspen 2"]);
    expect([workbook.value("Aspen", "C9"), workbook.value("Aspen 2", "C9")]).toEqual([4, 5]);
    expect((await checkScores()).problems.filter(({ kind }) => kind === "sheetTwice").map(({ message }) => message)).toEqual([
      messages.sheetTwice(["Aspen", "Aspen 2"]),
    ]);
  });

  it("does not replace on a protected sheet, nor where a standard's row is gone", async () => {
    const workbook = await open();
    await bringInReturns(request(await returned(ASPEN)));
    const later = await returned({ file: "Aspen v2.csv", rows: [[5], [3], [2]] });
    workbook.protect("Aspen");
    expect(await refusal(bringInReturns(request(later, { Aspen: "replace" })))).toBe(bringInMessages.protectedToReplace("Aspen"));
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Aspen").protection.unprotect();
      await context.sync();
    });
    workbook.deleteRows("Aspen", 10);
    expect(await refusal(bringInReturns(request(later, { Aspen: "replace" })))).toBe(bringInMessages.cannotReplace("Aspen"));
    expect(workbook.value("Aspen", "C9")).toBe(4);
  });

  it("leaves sheets of the user's that are called Returns or like a ward, and what they wrote on ours", async () => {
    const workbook = await open();
    for (const name of ["Returns", "Beech"]) {
      workbook.addSheet(name);
      workbook.type(name, "A1", "Mine");
    }
    expect(await bringInReturns(request(await returned(BEECH)))).toMatchObject({ added: [{ sheet: "Beech 2" }], record: "Returns 2" });
    expect(["Returns", "Beech"].map((name) => workbook.value(name, "A1"))).toEqual(["Mine", "Mine"]);
    workbook.type("Returns 2", "T2", "Rang them on Monday");
    await bringInReturns(request(await returned(ASPEN)));
    expect(workbook.value(messages.oldSheetName("Returns 2"), "T2")).toBe("Rang them on Monday");
    expect(record(workbook, "Returns 2").map(({ File }) => File)).toEqual(["Beech.csv", "Aspen.csv"]);
  });

  it("lets Set-up know wards and hospitals that it did not have", async () => {
    const workbook = await openSmallBook();
    await bringInReturns(
      request([
        ...(await returned(ASPEN)),
        ...(await returned(BEECH)),
        ...(await returned({ file: "Clifton.csv", title: "Clifton House, Quarter 1 2023/24", rows: [[1], [2], [3]] })),
      ]),
    );
    expect((await readWorkbook()).hospitals.map(({ name, wards }) => [name, ...wards.map((ward) => ward.name)])).toEqual([
      ["Humber Centre", "Aspen", "Beech"],
      ["Clifton House"],
    ]);
    expect(workbook.sheetNames()).toContain("Clifton House");
  });

  it("leaves the workbook as it was when it is protected, and says so", async () => {
    const workbook = await open();
    workbook.host.structureProtection = {};
    const before = workbook.sheetNames();
    expect(await refusal(bringInReturns(request(await returned(ASPEN))))).toBe(`${messages.somethingProtected()} ${messages.takenBack()}`);
    expect(workbook.sheetNames()).toEqual(before);
  });

  it("brings in many in requests that Excel on the web takes, and after a refusal carries on where it stopped", async () => {
    const workbook = await open();
    const [one] = await returned({
      rows: [
        [4, "x".repeat(32_000)],
        [3, "ż".repeat(16_000), "y".repeat(16_000)],
        [2, "z".repeat(32_000)],
      ],
    });
    if (one === undefined) throw new Error("Nothing was read.");
    const many = Array.from({ length: 36 }, (_, index): Return => ({
      ...one,
      file: `${index}.csv`,
      sha256: index.toString(16).padStart(64, "0"),
      identity: { ...one.identity, unit: { hospital: "Humber Centre", ward: `Ward ${index + 1}` } },
    }));
    const steps: number[] = [];
    workbook.failNext({ request: 5, action: 40, code: "GeneralException" });
    const refused = await refusal(bringInReturns(request(many), (done) => steps.push(done)));
    const [done = 0] = steps;
    expect(steps).toHaveLength(1);
    expect(refused.startsWith(bringInMessages.broughtInSoFar(done, 36, ""))).toBe(true);
    expect((await readWorkbook()).scoreSheets).toHaveLength(done);
    expect(workbook.sheetNames().filter((name) => name.startsWith("~"))).toEqual([]);
    expect(workbook.values("Returns", "A5:A60").filter(([file]) => file !== "")).toHaveLength(done);

    workbook.resetRequests();
    const rest = await bringInReturns(request(many));
    expect([rest.there, rest.added.length]).toEqual([done, 36 - done]);
    // Of four million letters, which are asked for twice, Excel on the web answers half the sheets at once.
    expect((await readWorkbook()).scoreSheets).toHaveLength(36);
    expect(Math.max(...workbook.requests.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]))).toBeLessThan(
      5_000_000,
    );
  });

  it("keeps a record that is longer than a request", async () => {
    const workbook = await open();
    const leftOut = Array.from({ length: 160 }, (_, index) => ({
      file: `${index}.pdf`,
      sha256: index.toString(16).padStart(64, "0"),
      why: `${index} ${"Nobody can read this. ".repeat(1400)}`,
    }));
    await bringInReturns({ returns: [], leftOut, shapes: [] });
    expect(workbook.values("Returns", "O5:O164").flat()).toEqual(leftOut.map(({ why }) => why));
    expect(workbook.sheetNames().filter((name) => name.includes("Returns"))).toEqual(["Returns"]);
    const long = workbook.requests.map(({ requestBytes }) => requestBytes).filter((bytes) => bytes > 100_000);
    expect([long.length, long.every((bytes) => bytes < 5_000_000)]).toEqual([2, true]);
  });
});

describe("what a returned file holds", () => {
  it("comes in whole from our own score sheet: both views, reasons, who leads, by when, how far, who took part, good practice", async () => {
    const sent = await openSmallBook({ hospitals: HOSPITALS, settings: { askBothViews: true } });
    await insertTemplate(template("Humber Centre", ["Cedar"], { route: "involvementGroup" }));
    sent.paste("Cedar", "C9", [
      [5, 3, 4],
      ["", "", "N/A"],
    ]);
    const header = sent.values("Cedar", "A8:M8")[0] ?? [];
    const column = (name: string): string => columnLetters(header.indexOf(name));
    sent.type("Cedar", `${column("How do we know? (or why it does not apply)")}10`, "Not in winter");
    sent.type("Cedar", `${column("What we will do")}9`, "Buy spades");
    sent.type("Cedar", `${column("Who leads")}9`, "Ward manager");
    sent.type("Cedar", `${column("By when")}9`, 45200);
    sent.type("Cedar", `${column("Status")}9`, "Started");
    const form = sent.values("Cedar", "A3:M6");
    const below = (label: string): string => {
      const row = form.findIndex((line) => line.includes(label));
      return `${columnLetters(form[row]?.indexOf(label) ?? 0)}${row + 4}`;
    };
    sent.type("Cedar", below("Service users who took part"), 6);
    sent.type("Cedar", below("Staff who took part"), 2);
    sent.type("Cedar", below("Agreed by everyone"), "Yes");
    sent.type("Cedar", "B16", "Tea in the garden");
    const before = sent.values("Cedar", "A1:R20");
    const bytes = await sent.save();

    const workbook = await openSmallBook({ hospitals: HOSPITALS });
    const triage = triageFile(
      { file: "Cedar.xlsx", sha256: await hashOf(bytes), read: readFile(bytes, "Cedar.xlsx") },
      { framework: KNOWN.framework, hospitals: HOSPITALS, corrections: [] },
    );
    expect([triage.verdict, triage.reason]).toEqual(["ready", messages.nOfMScored(1, 3)]);
    const { returns } = returnsOf(triage, null, KNOWN);
    await bringInReturns(request(returns));
    expect(workbook.values("Cedar", "A1:R20")).toEqual(before);
    expect(record(workbook)[0]).toMatchObject({ "How they did this": ROUTES.involvementGroup.name, "Score sheet version": 1 });
  });

  it("becomes a sheet for each ward where a file has them side by side, and says what it leaves out", async () => {
    const workbook = await open();
    const lines = [
      "Humber Centre, Quarter 1 2023/24",
      "",
      "Standard,Aspen,Beech,Cedar",
      "The garden is open every day,4,1,",
      "There are tools for everyone,3,2,",
      "There is a place in the shade,5,n/a,",
    ];
    const bytes = new TextEncoder().encode(lines.join("\n"));
    const triage = triageFile(
      { file: "All.csv", sha256: await hashOf(bytes), read: readFile(bytes, "All.csv") },
      { framework: KNOWN.framework, hospitals: HOSPITALS, corrections: [] },
    );
    const { returns, leftOut, open: asks } = returnsOf(triage, { use: true, sheets: {} }, KNOWN);
    expect([asks, leftOut]).toEqual([[], [bringInMessages.columnEmpty("Cedar")]]);
    await bringInReturns(request(returns));
    expect((await readWorkbook()).scoreSheets.map(({ sheet, unit, scored }) => [sheet, unit.hospital, unit.ward, scored])).toEqual([
      ["Aspen", "Humber Centre", "Aspen", 3],
      ["Beech", "Humber Centre", "Beech", 2],
    ]);
    expect([workbook.values("Aspen", "C9:C11").flat(), workbook.values("Beech", "C9:C11").flat()]).toEqual([
      [4, 3, 5],
      [1, 2, "N/A"],
    ]);
    expect(record(workbook).map(({ Cells }) => Cells)).toEqual(["B4:B6", "C4:C6"]);
  });
});

describe("the source of a sheet", () => {
  it("fits into a name however long the file's is", async () => {
    const workbook = await open();
    const [aspen] = await returned(ASPEN);
    if (aspen === undefined) throw new Error("Nothing was read.");
    const file = `${'"Quarter" '.repeat(40)}/x.xlsx`;
    await bringInReturns(request([{ ...aspen, file }]));
    const source = await sourceOf("Aspen");
    expect([source?.sha256, source?.cells, source?.file.startsWith('"Quarter" ')]).toEqual([aspen.sha256, "B4:B6", true]);
    expect(record(workbook).map(({ File }) => File)).toEqual([file]);
    expect(parseSource("score;1")).toBeNull();
    expect((await bringInReturns(request([{ ...aspen, file }]))).there).toBe(1);
  });
});
