import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { checkScores, readAndCheck } from "../../src/actions/checkScores";
import { goToCell } from "../../src/actions/goToCell";
import { giveScore } from "../../src/actions/giveScore";
import { lookAtSheet } from "../../src/actions/lookAtSheet";
import { openScoreSheet } from "../../src/actions/openScoreSheet";
import { mendScores } from "../../src/actions/mendScores";
import { planUse } from "../../src/actions/planUse";
import { answerWithPlaces, answerWithTable } from "../../src/actions/useAnswer";
import { runAction } from "../../src/actions/runAction";
import { saveNotes } from "../../src/actions/saveNotes";
import { savePeople } from "../../src/actions/savePeople";
import { stopUsingSheet } from "../../src/actions/stopUsingSheet";
import { useThisSheet } from "../../src/actions/useThisSheet";
import { whereFrom } from "../../src/actions/whereFrom";
import { messages } from "../../src/core/messages";
import { returnsMessages } from "../../src/core/messages/returns";
import { recheckMessages } from "../../src/core/messages/recheck";
import { useSheetMessages } from "../../src/core/messages/useSheet";
import { quarterOf } from "../../src/core/period";
import { ONE_TO_FIVE } from "../../src/core/scale";
import { bookPicture } from "../driver/bookPicture";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { foundNow, OLD, openOldBook, useNow, wanted } from "./oldSheet";
import { refusal } from "./refusal";
import { scored, template } from "./smallBook";
import { wrongIn } from "./faultyBooks";
import { atOneMoment } from "./tryFaults";

atOneMoment();

const [OPEN, TOOLS, SHADE] = ["garden.open", "garden.tools", "garden.shade"] as const;
const CORPUS = join(__dirname, "../returns/corpus");

/** What counts on a sheet: as the add-in reads it, and as its live cells say. Both must be the same. */
async function countedOn(sheet: string, workbook: Workbook): Promise<Record<string, number>> {
  const { readings } = await runAction((context) => readAndCheck(context));
  const reading = readings.find((one) => one.sheet === sheet);
  if (reading === undefined || reading.places === null)
    throw new Error(`${sheet} cannot be read: ${reading?.lost.map(({ message }) => message).join(" ")}`);
  const read = Object.fromEntries([...reading.scores].flatMap(([id, score]) => (score.state === "scored" ? [[id, score.value]] : [])));
  const [ids, counted] = [reading.places.ids, reading.places.counted].map((place) => workbook.values(sheet, place).flat());
  const live = Object.fromEntries((ids ?? []).flatMap((id, row) => (typeof counted?.[row] === "number" ? [[id, counted[row]]] : [])));
  expect(live).toEqual(read);
  return read;
}

/** The user's own cells, as they type them. */
const ownCells = (workbook: Workbook): unknown => [workbook.values(OLD, "A1:E8"), workbook.formula(OLD, "D8")];

const isHidden = (workbook: Workbook, column: string): boolean =>
  workbook.sheet(OLD).columns.get(column.charCodeAt(0) - 65)?.hidden === true;

/** Something that people do to a table of three rows below row 3; further down it has been moved by what was done before. */
function mangle(workbook: Workbook, kind: string, at: number): void {
  if (kind === "insertRow") workbook.insertRows(OLD, 3 + at);
  else if (kind === "deleteRow") workbook.deleteRows(OLD, 4 + at);
  else if (kind === "insertColumn") workbook.insertColumns(OLD, "ABCDEF"[at] ?? "A");
  else if (kind === "sort") workbook.sortRows(OLD, "A5:E9", { key: at % 5, ascending: at > 2 });
  else {
    const words = workbook.values(OLD, "B5:B8").flat();
    const [first = "", second = ""] = words;
    workbook.paste(OLD, "B5", kind === "swapWords" ? [[second], [first]] : [[`${String(first)} at all times`]]);
  }
}

describe("a sheet of one's own", () => {
  it("is found, and counts where it stands in two requests and three: its cells stay as they are, and a second time nothing changes", async () => {
    const workbook = await openOldBook();
    const before = ownCells(workbook);
    const { found, plan, use } = await wanted();
    expect(workbook.requests).toHaveLength(2);
    expect({
      verdict: found.picture.finding.verdict,
      open: plan.open,
      at: plan.scoresAt,
      scored: plan.scored,
      of: plan.of,
      toLookAt: plan.toLookAt,
      leftOut: plan.leftOut,
      missing: plan.missing,
      about: plan.ready?.aboutWords,
      columns: plan.ready?.columns,
    }).toEqual({
      verdict: "sure",
      open: [],
      at: "D3:D7",
      scored: 3,
      of: 3,
      toLookAt: [],
      leftOut: [],
      missing: [],
      about: "Aspen ward, Garden, Q1 2023/24, Self-assessment",
      columns: "G:O",
    });
    workbook.resetRequests();
    const { done } = await use();
    expect(workbook.requests).toHaveLength(3);
    expect(done).toEqual({
      sentence: useSheetMessages.sheetUsed(OLD, "Aspen ward, Garden, Q1 2023/24, Self-assessment", "G:O"),
      undo: "cannot",
    });
    expect(ownCells(workbook)).toEqual(before);
    expect(await countedOn(OLD, workbook)).toEqual({ [OPEN]: 4, [TOOLS]: 2, [SHADE]: 3 });
    expect(["D5", "D6", "D7"].map((cell) => workbook.text(OLD, cell))).toEqual(["4 G", "2 R", "3 A"]);
    expect(workbook.text(OLD, "C5")).toBe("2");
    expect(() => workbook.type(OLD, "D5", 7)).toThrow(messages.scoreAlert(1, 5, "N/A"));

    const picture = JSON.stringify(bookPicture(workbook.book));
    expect((await use()).done).toEqual({ sentence: useSheetMessages.isUsedAlready(OLD), undo: "notNeeded" });
    expect(JSON.stringify(bookPicture(workbook.book))).toBe(picture);
  });

  it("is a ward sheet to everything else: checked, scored, mended, averaged with live formulas", async () => {
    const workbook = await openOldBook();
    await useNow();
    await scored(workbook, template("Humber Centre", ["Beech"]), [1, 5, 4]);
    const { hospitals } = await buildHospitalScore(null);
    expect(hospitals.map(({ shown, wards }) => [shown, wards.map(({ name, shown: its, sheet }) => [name, its, sheet])])).toEqual([
      [
        "3.2",
        [
          ["Aspen", "3.0", OLD],
          ["Beech", "3.3", "Beech"],
        ],
      ],
    ]);
    const average = (): unknown => workbook.values("Hospital score", "A1:F12").find((row) => row.includes("Average"))?.[4];
    expect(average()).toBeCloseTo((2.5 + 3.5 + 3.5) / 3, 12);

    const people = (await checkScores()).problems.find(({ kind, where }) => kind === "peopleMissing" && where.sheet === OLD);
    expect([people?.where.cell, isHidden(workbook, "L")]).toEqual(["L12", true]);
    await goToCell(people?.where ?? { sheet: OLD });
    expect(isHidden(workbook, "L")).toBe(false);
    await giveScore(OLD, TOOLS, { whose: "agreed", entry: 5 }, ONE_TO_FIVE);
    await saveNotes(OLD, TOOLS, { evidence: "New spades", action: "Buy gloves" });
    expect(workbook.values(OLD, "D6:E6")).toEqual([[5, "New spades"]]);
    expect(average()).toBeCloseTo((2.5 + 5 + 3.5) / 3, 12);

    await savePeople(OLD, { serviceUsers: 5, staff: 4, agreed: true, goodPractice: "Garden days" });
    const opened = await openScoreSheet(OLD);
    expect(
      opened.found && [
        opened.session.goodPractice,
        opened.session.serviceUsers,
        opened.session.standards.map(({ number, text, action }) => [number, text, action]),
      ],
    ).toEqual([
      "Garden days",
      5,
      [
        ["1", "The garden is open every day", ""],
        ["2", "There are tools for everyone", "Buy gloves"],
        ["3", "There is a place in the shade", ""],
      ],
    ]);
    workbook.select(OLD, "D6");
    expect(await whereFrom()).toMatchObject({
      where: { sheet: OLD, cell: "D6" },
      title: recheckMessages.standardOf("Aspen", "2"),
      shown: "5",
    });

    workbook.paste(OLD, "D5", [["'4 "]]);
    expect(average()).toBeCloseTo((1 + 5 + 3.5) / 3, 12);
    const { problems } = await checkScores();
    const slip = problems.filter(({ where }) => where.cell === "D5");
    expect(slip.map(({ kind, mend }) => [kind, mend?.value])).toEqual([["numberAsText", 4]]);
    await mendScores(slip);
    expect(workbook.value(OLD, "D5")).toBe(4);
    expect(average()).toBeCloseTo((2.5 + 5 + 3.5) / 3, 12);

    // An edit of the old words makes the row ask: it is not silently another standard.
    workbook.type(OLD, "B7", "THERE are tools for everyone?");
    expect(average()).toBeCloseTo((2.5 + 5 + 4) / 3, 12);
    workbook.type(OLD, "B7", "There is a pond");
    expect(
      (await checkScores()).problems
        .filter(({ pile, where }) => pile === "putRight" && where.sheet === OLD)
        .map(({ where, message }) => [where.cell ?? where.standardId, message]),
    ).toEqual([
      ["D7", messages.rowWithoutStandard()],
      [SHADE, messages.rowMissing("3")],
    ]);
    expect(average()).toBeCloseTo((2.5 + 5 + 4) / 3, 12);
  });

  it("keeps its scores whatever is done to the sheet: sorted, rows and columns put in and moved, renamed, copied, saved and opened", async () => {
    const workbook = await openOldBook();
    await useNow();
    const scores = { [OPEN]: 4, [TOOLS]: 2, [SHADE]: 3 };
    workbook.sortRows(OLD, "A5:E7", { key: 3, ascending: true });
    expect(workbook.values(OLD, "D5:D7")).toEqual([[2], [3], [4]]);
    expect(await countedOn(OLD, workbook)).toEqual(scores);
    workbook.insertRows(OLD, 6);
    workbook.insertRows(OLD, 2, 2);
    workbook.insertColumns(OLD, "C");
    workbook.deleteColumns(OLD, "A");
    workbook.renameSheet(OLD, "St Luke's");
    workbook.moveSheet("St Luke's", 0);
    expect(await countedOn("St Luke's", workbook)).toEqual(scores);
    expect(await countedOn(workbook.copySheet("St Luke's", "Again"), workbook)).toEqual(scores);
    const opened = await openWorkbook(await workbook.save());
    expect(await countedOn("St Luke's", opened)).toEqual(scores);
    // Without its column nothing is counted, and that is said.
    opened.deleteColumns("St Luke's", "D");
    expect(
      (await checkScores()).problems
        .filter(({ pile, where }) => pile === "putRight" && where.sheet === "St Luke's")
        .map(({ message }) => message),
    ).toEqual([messages.columnLost("Score")]);
  });

  it("counts for a standard the score beside its words, or asks, whatever is done to rows, columns and words", async () => {
    const texts: Readonly<Record<string, string>> = {
      [OPEN]: "The garden is open every day",
      [TOOLS]: "There are tools for everyone",
      [SHADE]: "There is a place in the shade",
    };
    const move = fc.record({
      kind: fc.constantFrom("insertRow", "deleteRow", "insertColumn", "sort", "swapWords", "otherWords"),
      at: fc.nat({ max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 5 }), async (moves) => {
        const workbook = await openOldBook();
        await useNow();
        for (const { kind, at } of moves) mangle(workbook, kind, at);
        // What a person sees: the words of a standard, and the score in its row.
        const rows = workbook.values(OLD, "A1:M16");
        const ours = Math.min(
          ...rows.flatMap((row) => row.flatMap((value, column) => (String(value).startsWith("SeQuIn columns") ? [column] : []))),
        );
        const score = rows.flatMap((row) => row.slice(0, ours).flatMap((value, column) => (value === "Score" ? [column] : [])))[0] ?? -1;
        const seen = Object.fromEntries(
          Object.entries(texts).flatMap(([id, text]) => {
            const found = rows.filter((row) => row.slice(0, ours).includes(text));
            return found.length === 1 ? [[id, found[0]?.[score]]] : [];
          }),
        );
        expect(seen).toMatchObject(await countedOn(OLD, workbook));
      }),
      { numRuns: 6, seed: 2023 },
    );
  });

  it("is let go again: what was put on it goes, limits and colours of its own stay", async () => {
    const workbook = await openOldBook();
    await workbook.run(async (context) => {
      const cells = context.workbook.worksheets.getItem(OLD).getRange("D5:D7");
      cells.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
      const rule = cells.conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$D5=3";
      rule.custom.format.fill.color = "#FFFF00";
      await context.sync();
    });
    const before = JSON.stringify(bookPicture(workbook.book));
    const { found, plan, use } = await wanted({ serviceUsers: 5, staff: 4 });
    expect([found.limitedColumns, plan.ready?.dropDown]).toEqual([[3], false]);
    await use();
    expect((await checkScores()).sheets).toMatchObject([{ sheet: OLD, serviceUsers: 5, staff: 4 }]);
    const looked = await lookAtSheet();
    expect(looked).toMatchObject({ state: "used", sheet: OLD, about: { areaId: "garden" } });
    workbook.resetRequests();
    expect(await stopUsingSheet(found.id)).toEqual({ sentence: useSheetMessages.sheetNoLongerUsed(OLD), undo: "cannot" });
    expect(workbook.requests).toHaveLength(2);
    expect(JSON.stringify(bookPicture(workbook.book))).toBe(before);
    expect(await refusal(stopUsingSheet(found.id))).toBe(useSheetMessages.isNotUsed(OLD));
  });

  it("of somebody who has no Set-up yet gets one, and its hospital", async () => {
    const workbook = await openWorkbook(new Uint8Array(readFileSync(join(CORPUS, "sections-with-averages.xlsx"))));
    await useNow({ hospital: "New House", ward: "", period: quarterOf(2023, 1) });
    expect(workbook.sheetNames()).toEqual(["Involvement", "Set-up", "Framework"]);
    expect(workbook.activeSheet()).toBe("Involvement");
    expect((await buildHospitalScore("New House")).hospitals.map(({ hospital }) => hospital)).toEqual(["New House"]);
  });
});

describe("old sheets of the corpus", () => {
  it("side by side in one workbook make the hospital score that follows from what each is known to hold", async () => {
    const workbook = await openWorkbook();
    const files = ["logo-and-titles", "score-before-standard", "three-rows-a-standard", "numbers-as-text"];
    const known: Record<string, number>[] = [];
    for (const [index, file] of files.entries()) {
      const { sheets } = JSON.parse(readFileSync(join(CORPUS, `${file}.expected.json`), "utf8")) as {
        sheets: [{ sheet: string; scores: Record<string, number> }];
      };
      known.push(sheets[0].scores);
      workbook.addSheet(file);
      const source = await openWorkbook(new Uint8Array(readFileSync(join(CORPUS, `${file}.xlsx`))));
      const values = source
        .values(sheets[0].sheet, "A1:L60")
        .map((line) => line.map((value) => (typeof value === "string" && /^\d/.test(value) ? `'${value}` : value)));
      workbook.activate();
      workbook.paste(file, "A1", values);
      workbook.select(file, "A1");
      await useNow({
        hospital: "Humber Centre",
        ward: `Ward ${index + 1}`,
        areaId: "involvement",
        period: quarterOf(2023, 1),
        route: "selfAssessment",
      });
    }
    // Scores that are text count once somebody has mended them, not before.
    expect(await countedOn("numbers-as-text", workbook)).toEqual({});
    await mendScores((await checkScores()).problems.filter(({ mend }) => mend !== undefined));
    for (const [index, file] of files.entries()) expect(await countedOn(file, workbook)).toEqual(known[index]);
    const { hospitals } = await buildHospitalScore(null);
    expect(hospitals.map(({ wards, leftOut }) => [wards.length, leftOut])).toEqual([[4, []]]);
    const all = known.flatMap((scores) => Object.values(scores));
    expect(all).toHaveLength(48);
    const row = workbook.values("Hospital score", "A1:L30").find((line) => line.includes("Average"));
    expect(row?.[6]).toBeCloseTo(all.reduce((total, score) => total + score, 0) / all.length, 12);
  });
});

describe("what cannot be used, or asks", () => {
  const cannot = async (): Promise<unknown> => {
    const looked = await lookAtSheet();
    return looked.state === "cannot" ? looked.why : looked.state;
  };

  it("is said in a plain sentence each", async () => {
    const workbook = await openOldBook();
    workbook.addSheet("Empty");
    workbook.select("Empty", "A1");
    expect(await cannot()).toEqual([useSheetMessages.sheetIsEmpty("Empty")]);
    workbook.type("Empty", "B2", "Minutes of the meeting");
    expect(await cannot()).toEqual([returnsMessages.nothingFoundHere()]);
    workbook.select("Set-up", "A1");
    expect(await cannot()).toEqual([useSheetMessages.isOwnSheet("Set-up")]);
    await scored(workbook, template("Humber Centre", ["Aspen"]));
    workbook.select("Aspen", "A1");
    expect(await cannot()).toEqual([useSheetMessages.isScoreSheet("Aspen")]);
    workbook.select(OLD, "A1");
    const { plan, use } = await wanted();
    expect(plan.open).toEqual([messages.alreadyScored("Aspen")]);
    expect(await refusal(use())).toBe(messages.alreadyScored("Aspen"));
    workbook.protect(OLD);
    expect(await cannot()).toEqual([useSheetMessages.sheetIsProtected(OLD)]);
  });

  it("is asked: which ward of several side by side, whose, and when", async () => {
    const workbook = await openOldBook();
    workbook.paste(OLD, "A1", [["Garden scores"], [""], ["No.", "Standard", "Aspen", "Beech"]]);
    workbook.paste(OLD, "D8", [[""]]);
    workbook.renameSheet(OLD, "Wards");
    const found = await foundNow();
    const { answer, plan } = await wanted();
    expect([answer.places.scoreColumn, plan.open]).toEqual(["each", [useSheetMessages.chooseScores(), useSheetMessages.chooseWhose()]]);
    const chosen = { ...answerWithPlaces(answer, { ...answer.places, scoreColumn: 3 }, found), hospital: "Humber Centre" };
    const ready = planUse(found, chosen);
    expect([chosen.ward, ready.open, ready.scoresAt]).toEqual(["Beech", [], "D3:D7"]);
    await useThisSheet({ id: found.id, sheet: found.name, answer: chosen, seen: ready });
    expect(await countedOn("Wards", workbook)).toEqual({ [OPEN]: 4, [TOOLS]: 2, [SHADE]: 3 });
  });

  it("is asked: which of two tables with the same headings; by its rows or by its headings the same is meant", async () => {
    const workbook = await openOldBook();
    workbook.paste(OLD, "A11", [
      ["No.", "Standard", "Last year", "Score", "Evidence"],
      ...workbook.values(OLD, "A5:E7").map(([no = "", words = "", last = ""]) => [no, words, last, 5, ""]),
    ]);
    const { found, answer, plan } = await wanted();
    expect([plan.open, plan.scoresAt, plan.tables]).toEqual([
      [useSheetMessages.chooseTable()],
      null,
      [
        { firstRow: 4, lastRow: 6 },
        { firstRow: 11, lastRow: 13 },
      ],
    ]);
    const [byRows, byHeadings] = [answerWithTable(answer, 11, found), answerWithPlaces(answer, { ...answer.places, headerRow: 10 }, found)];
    expect([byRows, byHeadings].map((given) => planUse(found, given).scoresAt)).toEqual(["D11:D14", "D11:D14"]);
    expect(planUse(found, answerWithPlaces(byHeadings, answer.places, found)).scoresAt).toBe("D3:D7");
    // Another column of the lower table is read there, not below the first headings of the kind.
    expect(planUse(found, answerWithPlaces(byRows, { ...byRows.places, scoreColumn: 0 }, found)).scoresAt).toBe("A11:A14");
    await useThisSheet({ id: found.id, sheet: OLD, answer: byRows, seen: planUse(found, byRows) });
    expect(await countedOn(OLD, workbook)).toEqual({ [OPEN]: 5, [TOOLS]: 5, [SHADE]: 5 });
  });

  it("is asked about where another page of the workbook says that 1 is the best, in no more requests", async () => {
    const workbook = await openOldBook();
    const page = [...Array.from({ length: 20 }, () => [""]), ["1 = excellent"], ["2 = good"], ["3 = fair"], ["4 = weak"], ["5 = poor"]];
    workbook.addSheet("How to score");
    workbook.paste("How to score", "A1", page);
    workbook.select(OLD, "A1");
    const before = workbook.requests.length;
    const { finding } = (await foundNow()).picture;
    expect({ verdict: finding.verdict, doubts: finding.doubts, requests: workbook.requests.length - before }).toEqual({
      verdict: "ask",
      doubts: [returnsMessages.scaleUpsideDown("1 = excellent")],
      requests: 2,
    });
  });

  it("is asked where a score is merged over two standards, where Excel can tell it; hidden rows are said", async () => {
    const workbook = await openOldBook();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(OLD);
      sheet.getRange("D5:D6").merge();
      sheet.getRange("7:7").rowHidden = true;
      await context.sync();
    });
    const doubts = async (): Promise<readonly string[]> => (await foundNow()).picture.finding.doubts;
    expect(await doubts()).toEqual(expect.arrayContaining([returnsMessages.scoreIsMerged("D5"), returnsMessages.rowsAreHidden(1)]));
    workbook.offer({ ExcelApi: "1.9" });
    expect(await doubts()).not.toContain(returnsMessages.scoreIsMerged("D5"));
  });

  it.each(["delete", "insert"] as const)(
    "may be a table of Excel: it stays one, and to %s a row of the table alone leaves no score beside another standard",
    async (kind) => {
      const workbook = await openOldBook();
      const inTable = async (work: (sheet: Excel.Worksheet) => void): Promise<void> => {
        await workbook.run(async (context) => {
          work(context.workbook.worksheets.getItem(OLD));
          await context.sync();
        });
      };
      workbook.deleteRows(OLD, 4);
      await inTable((sheet) => (sheet.tables.add("A3:E6", true).name = "Mine"));
      const before = workbook.values(OLD, "A1:E7");
      await useNow();
      expect([workbook.values(OLD, "A1:E7"), workbook.sheet(OLD).tables.length]).toEqual([before, 1]);
      await inTable((sheet) => (kind === "delete" ? sheet.getRange("A4:E4").delete("Up") : sheet.getRange("A4:E4").insert("Down")));
      expect(await countedOn(OLD, workbook)).toEqual(kind === "delete" ? { [TOOLS]: 2, [SHADE]: 3 } : { [OPEN]: 4, [TOOLS]: 2 });
      const lost = kind === "delete" ? "1" : "3";
      expect((await checkScores()).problems.map(({ message }) => message)).toContain(messages.rowMissing(lost));
    },
  );

  it("is refused when the sheet has changed since somebody looked, and goes on under its new name when it was renamed", async () => {
    const workbook = await openOldBook();
    const { use } = await wanted();
    workbook.type(OLD, "B6", "There is a pond");
    expect(await refusal(use())).toBe(useSheetMessages.sheetChanged(OLD));
    workbook.type(OLD, "B6", "There are tools for everyone");
    workbook.renameSheet(OLD, "Renamed");
    expect((await use()).sheet).toBe("Renamed");
    workbook.deleteSheet("Renamed");
    expect(await refusal(use())).toBe(messages.sheetGone());
  });

  it("is chosen by hand: other columns, a table without headings", async () => {
    const workbook = await openOldBook();
    const { found, answer } = await wanted();
    const lastTime = { ...answer, places: { ...answer.places, scoreColumn: 2 } };
    const plan = planUse(found, lastTime);
    expect([plan.open, plan.scoresAt, plan.leftOut]).toEqual([[], "C3:C7", []]);
    await useThisSheet({ id: found.id, sheet: OLD, answer: lastTime, seen: plan });
    expect(await countedOn(OLD, workbook)).toEqual({ [OPEN]: 2, [TOOLS]: 3, [SHADE]: 5 });
    await stopUsingSheet(found.id);
    workbook.deleteRows(OLD, 1, 4);
    const { plan: atTheTop } = await wanted({
      areaId: "garden",
      hospital: "Humber Centre",
      ward: "Aspen",
      places: { headerRow: null, standardColumn: 1, scoreColumn: 3, byNumber: false },
    });
    expect(atTheTop.open).toEqual([useSheetMessages.noRowAbove()]);
  });
});

describe("when Excel refuses", () => {
  it("leaves the workbook as it was, or complete, wherever using a sheet or letting it go breaks off", async () => {
    let press = (): Promise<unknown> => Promise.reject(new Error("Nobody has looked."));
    const looked = async (): Promise<Workbook> => {
      const workbook = await openOldBook();
      ({ use: press } = await wanted({ hospital: "New House" }));
      workbook.resetRequests();
      return workbook;
    };
    expect(await wrongIn({ what: "useThisSheet", open: looked, act: () => press(), writesFrom: 2 })).toEqual([]);
    const used = async (): Promise<Workbook> => {
      const workbook = await looked();
      await press();
      workbook.resetRequests();
      return workbook;
    };
    expect(
      await wrongIn({ what: "stopUsingSheet", open: used, act: (workbook) => stopUsingSheet(workbook.sheet(OLD).id), writesFrom: 1 }),
    ).toEqual([]);
  });
});
