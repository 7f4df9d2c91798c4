import { hospitalAverage, hospitalScores } from "../../src/core/average";
import { DEFAULT_BANDS } from "../../src/core/band";
import { toNumber } from "../../src/core/exact";
import { currentStandards } from "../../src/core/framework";
import { sequin } from "../../src/frameworks";
import { cellAddress, fixedRange, parseAddress } from "../../src/sheets/address";
import { lowInsideFormula, lowInsideOf, peopleSentenceOf } from "../../src/sheets/hospitalFormulas";
import { hospitalSources } from "../../src/sheets/hospitalSources";
import { planHospitalSheet } from "../../src/sheets/hospitalSheet";
import { NOTHING_KEPT, type HospitalSource } from "../../src/sheets/hospitalSource";
import { isUpToDate } from "../../src/sheets/isUpToDate";
import { ownText } from "../../src/sheets/ownText";
import type { SheetPlan } from "../../src/sheets/plan";
import { readHospitalSheet } from "../../src/sheets/readHospitalSheet";
import { hospitalTitleOf } from "../../src/sheets/takeaways";
import { faultsOf } from "./checkPlan";
import { bookOf, hnySheets, hospitalSource, involvement, manyWards, readings, round, standardIds, type TypedSheet } from "./rounds";

const tab = "Hospital score";

function planned(hospital: string, sheets: readonly TypedSheet[] = hnySheets, more: Partial<HospitalSource> = {}) {
  const book = bookOf(sheets);
  const found = hospitalSources(readings(book, sheets), round).hospitals.find((candidate) => candidate.hospital === hospital);
  if (!found) throw new RangeError(hospital);
  const source = hospitalSource({ ...found, ...more });
  const plan = planHospitalSheet(source);
  return { book: book.add(plan), source, plan };
}

const headings = (plan: SheetPlan): unknown => plan.blocks.find(({ at }) => at === "A5")?.cells[0];

describe("the hospital sheet of the Humber Centre", () => {
  const { book, plan, source } = planned("Humber Centre");

  it("says the result, the round and who took part in its first lines", () => {
    expect(book.values(tab, "A1:A3").flat()).toEqual([
      "Humber Centre: average 3.8 out of 5, green",
      "Involvement · Quarter 1 2023/24 · 12 of 12 standards scored by 3 of 3 wards · Standards 3, 4 and 12 are lowest, at 3.0 (amber)",
      "14 service users and 11 staff took part. By self-assessment (1 ward) and involvement group (2 wards).",
    ]);
  });

  it("shows the wards side by side, the hospital score and where to look", () => {
    expect(headings(plan)).toEqual([
      ...[
        "No.",
        "Standard",
        "Aspen",
        "Beech",
        "Cedar",
        "Hospital score",
        "Lowest to highest",
        "Wards scored",
        "Where to look",
        "Last time",
      ],
      ...["Notes (yours, kept)", "Standard id", "Version", "Low scores inside, in parts"],
    ]);
    expect(book.values(tab, "C6:I8")).toEqual([
      [4, 4, 4, 4, "all 4", "3 of 3", ""],
      [4, 4, 4, 4, "all 4", "3 of 3", ""],
      [3, 4, 2, 3, "2 to 4", "3 of 3", "A red score on Cedar is inside this average"],
    ]);
    expect(book.values(tab, "A18:H21")).toEqual([
      ["", "Average", 3.75, 45 / 12, 3.75, 3.75, "", "12 of 12"].map((cell, index) =>
        index === 2 || index === 3 || index === 4 ? expect.any(Number) : cell,
      ),
      ["", "Service users who took part", 5, 4, 5, 14, "", ""],
      ["", "Staff who took part", 4, 4, 3, 11, "", ""],
      ["", "How we did this", "Involvement group", "Self-assessment", "Involvement group", "", "", ""],
    ]);
  });

  it("works out what core works out", () => {
    const scores = hospitalScores(
      standardIds,
      source.wards.map((ward) => ward.scores),
    );
    const average = hospitalAverage(scores).value;
    expect(book.values(tab, "F6:F17").flat()).toEqual(
      standardIds.map((id) => toNumber(scores.get(id)?.value ?? { numerator: 0n, denominator: 1n })),
    );
    expect(book.value(tab, "A1")).toBe(hospitalTitleOf("Humber Centre", average, DEFAULT_BANDS, 5));
    const people = [
      { serviceUsers: 5, staff: 4, route: "involvementGroup" },
      { serviceUsers: 4, staff: 4, route: "selfAssessment" },
      { serviceUsers: 5, staff: 3, route: "involvementGroup" },
    ] as const;
    expect(book.value(tab, "A3")).toBe(peopleSentenceOf(people, false));
  });

  it("follows a score that changes afterwards", () => {
    const { book: again } = planned("Humber Centre");
    const { at, cells } = { at: "E8", cells: again.asSheet("Cedar").named.table };
    expect(again.value(tab, at)).toBe(2);
    const score = cells?.values[0]?.findIndex((header) => header === "Score") ?? -1;
    again.type("Cedar", `${String.fromCharCode(65 + score)}11`, "N/A");
    expect(again.values(tab, "E8:I8")).toEqual([["N/A", 3.5, "3 to 4", "2 of 3", ""]]);
    again.type("Cedar", `${String.fromCharCode(65 + score)}11`, "4 ");
    expect(again.values(tab, "E8:H8")).toEqual([["?", 3.5, "3 to 4", "2 of 3"]]);
  });

  it("finds the scores when the ward's rows are sorted", () => {
    const { book: sorted } = planned("Humber Centre");
    const before = sorted.values(tab, "C6:H17");
    const table = sorted.asSheet("Cedar").named.table;
    if (!table) throw new RangeError("no table");
    const { row, column, columns } = table.range;
    const line = (index: number) =>
      sorted.values("Cedar", fixedRange({ row: row + index, column, rows: 1, columns }).replace(/\$/g, ""))[0] ?? [];
    const [first, last] = [line(1), line(12)];
    // Typed cells change places; the live ones stay and follow.
    const swap = (to: number, from: readonly (string | number | boolean)[]): void =>
      from.forEach((value, across) => {
        const formula = table.formulas[to]?.[across];
        if (typeof formula === "string" && formula.startsWith("=")) return;
        sorted.type("Cedar", fixedRange({ row: row + to, column: column + across, rows: 1, columns: 1 }).replace(/\$/g, ""), value);
      });
    swap(1, last);
    swap(12, first);
    expect(sorted.values(tab, "C6:H17")).toEqual(before);
  });
});

describe("a hospital scored directly", () => {
  it("has one column, and its scores are the hospital scores", () => {
    const { book, plan } = planned("Clifton House");
    expect(headings(plan)).toEqual(expect.arrayContaining(["Whole hospital", "Hospital score"]));
    expect(book.values(tab, "A1:A3").flat()).toEqual([
      "Clifton House: average 3.7 out of 5, green",
      "Involvement · Quarter 1 2023/24 · 12 of 12 standards scored · Standards 4, 8, 10 and 12 are lowest, at 3.0 (amber)",
      "12 service users and 8 staff took part. By self-assessment.",
    ]);
    expect(book.values(tab, "C9:F9")).toEqual([[3, 3, "3", "1 of 1"]]);
  });

  it("says in its title how many standards are scored, until all are", () => {
    const { book } = planned("Clifton House");
    const { table } = book.asSheet("Clifton House").named;
    if (table === undefined) throw new Error("The sheet has no table.");
    const { row, column } = table.range;
    const score = column + (table.values[0]?.indexOf("Score") ?? -1);
    const titles = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((line) => {
      book.type("Clifton House", cellAddress(row + line, score), "");
      return book.value(tab, "A1");
    });
    expect([titles[0], titles[10], titles[11]]).toEqual([
      "Clifton House: average 3.7 out of 5, green, 11 of 12 scored",
      "Clifton House: average 4.0 out of 5, green, 1 of 12 scored",
      "Clifton House: no scores yet",
    ]);
  });
});

describe("red scores inside an average", () => {
  const names = ["Aspen", "St Luke's", "A, B and C", `"Quoted"`, "Elm"];
  it.each([0, 1, 2, 3, 4, 5])("are named up to four, then counted: %i", (count) => {
    const book = bookOf([]);
    const sheet = book.book.addSheet("T");
    const raw = names
      .slice(0, count)
      .map((name) => `¦${name}`)
      .join("");
    book.book.setCell(sheet, 0, 0, { value: raw });
    book.type("T", "B1", lowInsideFormula("A1"));
    expect(book.value("T", "B1")).toBe(lowInsideOf(names.slice(0, count)));
  });
});

describe("what cannot be shown", () => {
  const [aspen, beech, cedar] = hnySheets;
  if (!aspen || !beech || !cedar) throw new RangeError("three wards");

  it("stays blank and is never 0", () => {
    const blank = [aspen, beech].map((sheet) => ({
      ...sheet,
      scores: standardIds.map((_, index) => (index === 0 ? 4 : index === 1 ? "N/A" : null)),
    }));
    const { book } = planned(
      "Humber Centre",
      blank.map(({ serviceUsers: _users, staff: _staff, ...sheet }) => sheet),
    );
    expect(book.values(tab, "C6:G8")).toEqual([
      [4, 4, 4, "all 4", "2 of 2"],
      ["N/A", "N/A", "", "", "0 of 2"],
      ["", "", "", "", "0 of 2"],
    ]);
    expect(book.values(tab, "E18:E20").flat()).toEqual([4, "", ""]);
    expect(book.value(tab, "A3")).toBe(
      "How many service users and staff took part is not filled in. By self-assessment (1 ward) and involvement group (1 ward).",
    );
  });

  it("is left empty where a ward scored an older wording", () => {
    const { source } = planned("Humber Centre");
    const wards = source.wards.map((ward, index) => (index === 0 ? { ...ward, unused: new Set([standardIds[2] ?? ""]) } : ward));
    const { book } = planned("Humber Centre", hnySheets, { wards });
    expect(book.values(tab, "C8:I8")).toEqual([["", 4, 2, 3, "2 to 4", "2 of 3", "A red score on Cedar is inside this average"]]);
  });

  it("says which wards gave their numbers", () => {
    const { staff: _staff, ...nobody } = cedar;
    const { book } = planned("Humber Centre", [aspen, beech, nobody]);
    expect(book.value(tab, "A3")).toBe(
      "14 service users and 8 staff took part. Numbers of people from 2 of 3 wards. By self-assessment (1 ward) and involvement group (2 wards).",
    );
  });

  it("shows plainly that Set-up is gone", () => {
    const { book } = planned("Humber Centre");
    book.book.deleteSheet(book.sheet("Set-up"));
    expect(book.value(tab, "A1")).toBe("Humber Centre: average 3.8 out of 5, ?");
    expect(book.value(tab, "A30")).toBe("The bands cannot be read: the Set-up sheet is missing. Nothing is coloured until it is back.");
  });

  it("refuses an area without standards, and a hospital without wards", () => {
    const source = hospitalSource({ hospital: "Oak", wards: manyWards(1), isDirect: false });
    expect(() => planHospitalSheet({ ...source, area: { ...involvement, standards: [] } })).toThrow(RangeError);
    expect(() => planHospitalSheet({ ...source, wards: [] })).toThrow(RangeError);
  });
});

describe("a refresh", () => {
  it("keeps notes, last time and actions, also rows that were added", () => {
    const { book, source } = planned("Humber Centre");
    book.type(tab, "K8", "Ask Cedar why.").type(tab, "J8", "3.4, 2022").type(tab, "K9", "=1+1");
    book
      .type(tab, "A25", 3)
      .type(tab, "B25", "Write an easy read policy")
      .type(tab, "F25", 45291)
      .type(tab, "K25", "Yes")
      .type(tab, "B26", "Second")
      .type(tab, "B27", "Below the block");
    const { kept, ...read } = readHospitalSheet(book.asSheet(tab), sequin);
    expect(read).toEqual({
      sheet: tab,
      hospital: "Humber Centre",
      area: involvement,
      period: round.period,
      made: "24 Aug 2023",
      places: { ids: "$L$6:$L$17", scores: "$F$6:$F$17", serviceUsers: "$F$19", staff: "$F$20" },
      hasScores: true,
    });
    expect(kept.notes).toEqual([
      { id: standardIds[2], number: 3, standard: expect.any(String), last: "3.4, 2022", notes: "Ask Cedar why." },
      { id: standardIds[3], number: 4, standard: expect.any(String), last: null, notes: { formula: "=1+1" } },
    ]);
    expect(kept.actions).toEqual([
      { number: 3, action: "Write an easy read policy", by: 45291, status: null, lead: null, agreed: "Yes" },
      { number: null, action: "Second", by: null, status: null, lead: null, agreed: null },
    ]);
    const again = planHospitalSheet({ ...source, kept });
    expect(readHospitalSheet(bookOf(hnySheets).add(again).asSheet(tab), sequin).kept).toEqual(kept);
    expect(faultsOf(again)).toEqual([]);
  });

  it("finds what was kept after rows were sorted, and carries notes of standards that are gone, also twice", () => {
    const { book, source } = planned("Humber Centre");
    book.type(tab, "K6", "First note").type(tab, "K7", "Second note");
    const { kept } = readHospitalSheet(book.asSheet(tab), sequin);
    const area = { ...involvement, standards: involvement.standards.filter(({ id }) => id !== standardIds[0]) };
    const once = planHospitalSheet({ ...source, area, kept });
    const secondBook = bookOf(hnySheets).add(once);
    const second = readHospitalSheet(secondBook.asSheet(tab), sequin).kept;
    expect(second.notes.map(({ id, notes }) => [id, notes])).toEqual([
      [standardIds[1], "Second note"],
      [standardIds[0], "First note"],
    ]);
    expect(planHospitalSheet({ ...source, area, kept: second })).toEqual({ ...once });
    expect(faultsOf(once)).toEqual([]);
  });

  it("writes nothing when nothing changed", () => {
    const { book, source, plan } = planned("Humber Centre");
    const { kept } = readHospitalSheet(book.asSheet(tab), sequin);
    expect(kept).toEqual(NOTHING_KEPT);
    expect(isUpToDate(planHospitalSheet({ ...source, kept }), book.used(tab))).toBe(true);
    book.type(tab, "D6", 5);
    expect(isUpToDate(plan, book.used(tab))).toBe(false);
    expect(isUpToDate(planHospitalSheet({ ...source, wards: source.wards.slice(1) }), planned("Humber Centre").book.used(tab))).toBe(false);
  });

  it("finds text of the user's in free cells and over formulas, and takes nothing of ours for it", () => {
    const { book, plan, source } = planned("Humber Centre");
    expect(ownText(book.used(tab), book.asSheet(tab), plan)).toEqual([]);
    book
      .type(tab, "K8", "A note, kept")
      .type(tab, "B25", "An action, kept")
      .type(tab, "D6", 5)
      .type(tab, "P3", "Mine")
      .type(tab, "B27", "Below the block")
      .type(tab, "Q2", "=1+1");
    const next = planHospitalSheet({ ...source, wards: source.wards.slice(1) });
    expect(ownText(book.used(tab), book.asSheet(tab), next)).toEqual([
      { cell: "Q2", text: "=1+1" },
      { cell: "P3", text: "Mine" },
      { cell: "D6", text: "5" },
      { cell: "B27", text: "Below the block" },
    ]);
  });
});

describe("the plan", () => {
  const odd = [`St Luke's "Hill" & Dale; a, b`, "=1+1", "1-2", "Ward with a long name of thirty"];
  const plans: [string, SheetPlan][] = [1, 2, 3, 6, 7, 14, 15, 60].map((count) => [
    `${count} wards`,
    planHospitalSheet(hospitalSource({ hospital: "Humber Centre", wards: manyWards(count), isDirect: false })),
  ]);
  plans.push([
    "odd names",
    planHospitalSheet(
      hospitalSource({
        hospital: odd[0] ?? "",
        wards: manyWards(4, (index) => odd[index] ?? ""),
        isDirect: false,
        leftOut: [{ what: "Cedar", because: "it is about CPA" }],
        peerReviews: [{ name: odd[0] ?? "", sheet: odd[0] ?? "", counted: "$P$9:$P$20" }],
      }),
    ),
  ]);

  it.each(plans)("is sound: %s", (_what, plan) => {
    expect(faultsOf(plan)).toEqual([]);
  });

  it.each(plans)("keeps what is live in live cells: no figure is typed, %s", (_what, plan) => {
    const typed = plan.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "number");
    // Numbers and versions of the standards.
    expect(typed).toEqual(currentStandards(involvement).flatMap(({ number, version }) => [Number(number), version]));
  });

  it("stands beside the results up to 14 wards and on pages of its own above", () => {
    const at = (count: number) => planHospitalSheet(hospitalSource({ hospital: "Oak", wards: manyWards(count), isDirect: false })).page;
    expect([at(14).fit, at(14).columnBreaksBefore]).toEqual([{ wide: 1, tall: 1 }, undefined]);
    expect([at(15).columnBreaksBefore, at(15).titleColumns]).toEqual([["I:I"], "A:B"]);
    expect(at(60).columnBreaksBefore).toHaveLength(4);
  });

  it("grows by the same number of bytes with each ward", () => {
    const bytes = (count: number): number =>
      planHospitalSheet(hospitalSource({ hospital: "Oak", wards: manyWards(count), isDirect: false })).blocks.reduce(
        (sum, block) => sum + JSON.stringify(block).length,
        0,
      );
    const [ten, thirtyFive, sixty] = [bytes(15), bytes(35), bytes(60)];
    const [lower, upper] = [(thirtyFive - ten) / 20, (sixty - thirtyFive) / 25];
    expect(Math.abs(upper / lower - 1)).toBeLessThan(0.05);
  });

  it("has a formula of one length for every ward", () => {
    const plan = planHospitalSheet(hospitalSource({ hospital: "Oak", wards: manyWards(60), isDirect: false }));
    const block = plan.blocks.find(({ at }) => at === "A5");
    const { column } = parseAddress("I1");
    const cells = block?.cells[1]
      ?.slice(column, column + 60)
      .map((cell) => (cell !== null && typeof cell === "object" ? cell.formula : ""));
    expect(cells?.[59]).toBe("=IFERROR(INDEX('Ward 60'!$P$9:$P$20,MATCH($BQ6,'Ward 60'!$L$9:$L$20,0)),\"\")");
    expect(new Set(cells?.map((cell) => cell.length)).size).toBe(1);
  });
});
