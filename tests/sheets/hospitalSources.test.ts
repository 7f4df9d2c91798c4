import { quarterOf } from "../../src/core/period";
import { messages } from "../../src/core/messages";
import { hospitalSources } from "../../src/sheets/hospitalSources";
import type { LeftOut } from "../../src/sheets/leftOut";
import type { ScoreSheetReading } from "../../src/sheets/readScoreSheet";
import { area } from "./samples";
import { bookOf, hnySheets, readings, round, standardIds } from "./rounds";

const all = readings(bookOf(hnySheets), hnySheets);
const [aspen, beech, cedar, clifton, stockton] = all;
if (!aspen || !beech || !cedar || !clifton || !stockton) throw new RangeError("five sheets");

/** The wards used and what was left out, of the Humber Centre. */
function decided(sheets: readonly ScoreSheetReading[], more: Partial<typeof round> = {}) {
  const found = hospitalSources(sheets, { ...round, ...more }).hospitals.find(({ hospital }) => hospital === "Humber Centre");
  return { used: found?.wards.map(({ sheet }) => sheet), leftOut: found?.leftOut };
}
const left = (what: string, because: string): LeftOut => ({ what, because });

describe("which score sheets make a hospital score", () => {
  it("are those of its wards, in set-up order, wherever they stand", () => {
    const { hospitals, unplaced } = hospitalSources([stockton, cedar, clifton, beech, aspen], round);
    expect(hospitals.map(({ hospital, wards, isDirect, leftOut }) => [hospital, wards.map(({ name }) => name), isDirect, leftOut])).toEqual(
      [
        ["Humber Centre", ["Aspen", "Beech", "Cedar"], false, []],
        ["Clifton House", ["Whole hospital"], true, []],
        ["Stockton Hall", ["Whole hospital"], true, []],
      ],
    );
    expect(unplaced).toEqual([]);
  });

  it("gives formulas the places of ids, counted scores and header cells", () => {
    const [ward] = hospitalSources([aspen], round).hospitals[0]?.wards ?? [];
    expect(ward).toEqual({
      name: "Aspen",
      sheet: "Aspen",
      ids: aspen.places?.ids,
      counted: aspen.places?.counted,
      serviceUsers: aspen.places?.fields.serviceUsers,
      staff: aspen.places?.fields.staff,
      route: aspen.places?.fields.route,
      scores: aspen.scores,
      unused: new Set(),
    });
  });

  const noScores = new Map();
  const otherScores = new Map([...aspen.scores].map(([id]) => [id, { state: "scored", value: 1 } as const]));
  const whole: ScoreSheetReading = { ...clifton, sheet: "All", unit: { hospital: "humber  centre", ward: null } };
  const cases: [string, ScoreSheetReading[], string[], LeftOut[]][] = [
    [
      "of another area",
      [aspen, { ...beech, area: area("cpa") }],
      ["Aspen"],
      [{ ...left("Beech", messages.becauseArea("CPA")), isOtherRound: true }],
    ],
    [
      "of another period",
      [aspen, { ...beech, period: quarterOf(2023, 2) }],
      ["Aspen"],
      [{ ...left("Beech", messages.becausePeriod("Quarter 2 2023/24")), isOtherRound: true }],
    ],
    [
      "a peer review",
      [aspen, { ...aspen, sheet: "Aspen peers", route: "peerReview" }],
      ["Aspen"],
      [left("Aspen peers", messages.becausePeerReview())],
    ],
    ["the same sheet twice", [aspen, { ...aspen, sheet: "Aspen (2)" }], ["Aspen"], [left("Aspen (2)", messages.becauseTwice())]],
    [
      "two sheets that contradict each other",
      [beech, aspen, { ...aspen, sheet: "Aspen (2)", scores: otherScores }],
      ["Beech"],
      [left("Aspen", messages.becauseTwiceDifferently()), left("Aspen (2)", messages.becauseTwiceDifferently())],
    ],
    ["without any score", [aspen, { ...beech, scores: noScores }], ["Aspen"], [left("Beech", messages.becauseNoScores())]],
    ["of wards beside the whole hospital", [aspen, whole], ["All"], [left("Aspen", messages.becauseWholeAndWards())]],
    [
      "of the whole hospital without scores, beside wards",
      [aspen, { ...whole, scores: noScores }],
      ["Aspen"],
      [left("All", messages.becauseNoScores())],
    ],
    ["with a lost table", [aspen, { ...beech, places: null }], ["Aspen"], [left("Beech", messages.becauseUnreadable("its table"))]],
    ["with a lost period", [aspen, { ...beech, period: null }], ["Aspen"], [left("Beech", messages.becauseUnreadable("its quarter"))]],
    [
      "that do not say how they were made",
      [aspen, { ...beech, route: null }],
      ["Aspen"],
      [left("Beech", messages.becauseUnreadable("how it was scored"))],
    ],
  ];
  it.each(cases)("leaves out with its reason: %s", (_what, sheets, used, leftOut) => {
    expect(decided(sheets)).toEqual({ used, leftOut });
  });

  it("sets sheets of hospitals that Set-up does not know apart, and takes all where Set-up knows none", () => {
    const unknown = { ...aspen, unit: { hospital: "Elsewhere", ward: "Aspen" } };
    const nameless = { ...beech, unit: null, fields: {} };
    const { hospitals, unplaced } = hospitalSources([unknown, nameless], round);
    expect([hospitals, unplaced]).toEqual([
      [],
      [left("Aspen", messages.becauseHospitalUnknown("Elsewhere")), left("Beech", messages.becauseUnreadable("its hospital"))],
    ]);
    const noSetUp = { ...round, units: { ...round.units, hospitals: [] } };
    expect(hospitalSources([unknown], noSetUp).hospitals.map(({ hospital }) => hospital)).toEqual(["Elsewhere"]);
  });

  it("counts a peer review as a column of its own when that is chosen", () => {
    const peers = { ...aspen, sheet: "Aspen peers", route: "peerReview" } as const;
    const [found] = hospitalSources([aspen, peers], { ...round, countPeerReviews: true }).hospitals;
    expect(found?.wards.map(({ name }) => name)).toEqual(["Aspen", "Aspen (peer review)"]);
    expect([found?.peerReviews, found?.leftOut]).toEqual([[], []]);
  });

  it("keeps a peer review beside the scores", () => {
    const [found] = hospitalSources([aspen, { ...aspen, sheet: "Aspen peers", route: "peerReview" }], round).hospitals;
    expect(found?.peerReviews).toEqual([{ name: "Aspen", sheet: "Aspen peers", counted: aspen.places?.counted }]);
  });

  it("does not use a score of an older wording, of a doubled standard, or of one that is no longer asked, and says so", () => {
    const book = bookOf(hnySheets.slice(0, 1));
    const versions = book.asSheet("Aspen").named.table;
    const column = versions?.values[0]?.indexOf("Version") ?? 0;
    const ids = versions?.values[0]?.indexOf("Standard id") ?? 0;
    const letter = (index: number): string => String.fromCharCode(65 + index);
    book.type("Aspen", `${letter(column)}9`, 7).type("Aspen", `${letter(ids)}11`, standardIds[1] ?? "");
    const [found] = hospitalSources(readings(book, hnySheets.slice(0, 1)), round).hospitals;
    expect(found?.wards[0]?.unused).toEqual(new Set([standardIds[0], standardIds[1]]));
    expect(found?.leftOut).toEqual([
      left(messages.standardsOfSheet("Aspen", ["1"]), messages.becauseReworded(["1"])),
      left(messages.standardsOfSheet("Aspen", ["2", "3"]), messages.becauseStandardTwice()),
    ]);
    const retired = {
      ...round.area,
      standards: round.area.standards.map((standard, index) =>
        index === 0 ? { ...standard, retired: { from: "2024", why: "" } } : standard,
      ),
    };
    expect(decided([aspen], { area: retired }).leftOut).toEqual([
      left(messages.standardsOfSheet("Aspen", ["1"]), messages.becauseStandardUnknown()),
    ]);
  });
});
