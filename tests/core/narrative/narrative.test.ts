import { fraction } from "../../../src/core/exact";
import type { HistoryRow } from "../../../src/core/history";
import { reportMessages } from "../../../src/core/messages/report";
import { roundsMessages } from "../../../src/core/messages/rounds";
import { narrativeOf } from "../../../src/core/narrative";
import { comparability, standardChanges } from "../../../src/core/narrative/changes";
import { bandsOfHospitals, groupAverage, groupOfOne, highestHospital, singleReds } from "../../../src/core/narrative/hospitals";
import { membersChanged } from "../../../src/core/narrative/members";
import { nextRound, notUploaded } from "../../../src/core/narrative/outlook";
import { entered, higherThanAll, lowerThanAll, rank, regionAverage, wholePointAbove } from "../../../src/core/narrative/region";
import { returned, tookPart } from "../../../src/core/narrative/returns";
import {
  averagesThatMoved,
  change,
  highestSince,
  sinceBaseline,
  standardsThatMoved,
  streak,
  whereFromEarlier,
} from "../../../src/core/narrative/rounds";
import { gapText, type Sentence } from "../../../src/core/narrative/sentence";
import { lowestQuoted, lowestStandards } from "../../../src/core/narrative/standards";
import { quarterOf } from "../../../src/core/period";
import type { ReportFacts } from "../../../src/core/report";
import { emptyFacts, enteredOf, hospitalOf, involvement, of, past, seedFacts, standards, year } from "./reportSamples";

const texts = (sentences: readonly Sentence[]): string[] => sentences.map(({ text }) => text);
const all = (count: number, score: number | null): (number | null)[] => Array.from({ length: count }, () => score);
const withHospitals = (...hospitals: ReportFacts["hospitals"]): ReportFacts => ({ ...emptyFacts, hospitals });

describe("the sentences of the published round", () => {
  const narrative = narrativeOf(seedFacts);

  it("say in the summary what its figures say, and name the one score below 3", () => {
    expect(texts(narrative.summary)).toEqual([
      "All 3 hospitals sent their scores.",
      "All 3 hospital averages are green.",
      "Humber Centre has the highest average, 3.8 out of 5.",
      "The HNY average is 3.6 out of 5 (green).",
      "Standards 4 and 12 are lowest, at 3.0 (amber).",
      "One single score is red: Stockton Hall scored 2 on standard 7 (Family feedback).",
    ]);
  });

  it("call made-up figures so in the summary too, where it compares with them", () => {
    const withPast = (mark: "example" | "entered"): string[] =>
      texts(narrativeOf({ ...seedFacts, history: [past("Humber", year(2022), "3", { mark })] }).summary);
    expect([withPast("example"), withPast("entered")].map((summary) => summary.includes(reportMessages.earlierAreExamples()))).toEqual([
      true,
      false,
    ]);
  });

  it("quote both lowest standards", () => {
    expect(texts(narrative.lowest)).toEqual([
      `Standard 4: “${standards[3]?.text ?? ""}.” Its average is 3.0 (amber). All 3 hospitals scored 3.`,
      `Standard 12: “${standards[11]?.text ?? ""}.” Its average is 3.0 (amber). All 3 hospitals scored 3.`,
    ]);
  });

  it("say where HNY stands, and name all five standards on which it is lowest", () => {
    expect(texts(narrative.region)).toEqual([
      "HNY is second of the 3 collaboratives, at 3.6 out of 5: below South (4.5) and above West (3.5).",
      "On standard 3 (Easy read policy) HNY is a whole point or more above the next: 3.7 against 2.3 in West, a gap of 1.4.",
      "HNY is lower than every other collaborative on standards 10 (by 1.0), 12 (by 0.8), 8 (by 0.3), 6 (by 0.3) and 9 (by 0.3).",
      "Y&H: 3.9 as the average of collaboratives. An average of hospitals cannot be given: of West and South only averages that were typed in are known.",
      "The averages of West and South were entered from a printed report, as they stand there.",
    ]);
  });

  it("compare with no past, since none is known", () => {
    expect(texts(narrative.rounds)).toEqual([reportMessages.firstRound("Involvement")]);
  });

  it("say which standard is new, who has uploaded no action, and what comes next", () => {
    expect(texts(narrative.comparability)).toEqual([
      "Standard 8 (Feedback acted on) is new in 2023, in place of one on advocacy. It is not compared with earlier years.",
    ]);
    expect(texts(narrative.actions)).toEqual(["Not uploaded yet: the actions of Stockton Hall."]);
    expect(texts(narrative.next)).toEqual([
      "Quarter 2 2023/24 (July to September): Reducing Restrictive Practice.",
      "Why: To support services moving through covid restrictions.",
      reportMessages.nextHasNoStandards("Reducing Restrictive Practice"),
      "Scores are due by 30 Sep 2023.",
    ]);
  });

  it("are none at all where there are no figures", () => {
    const { rounds, comparability: compared, ...others } = narrativeOf(emptyFacts);
    expect(Object.values(others).flat()).toEqual([]);
    expect([texts(rounds), compared.length]).toEqual([[reportMessages.firstRound("Involvement")], 1]);
  });
});

describe("who sent scores", () => {
  it("are all, the one, or k of n with the missing named", () => {
    const [a, b] = [hospitalOf("A", all(12, 4)), hospitalOf("B", all(12, 4))];
    expect(texts(returned({ hospitals: [a, b], missing: [] }))).toEqual([reportMessages.allReturned(2)]);
    expect(texts(returned({ hospitals: [a], missing: [] }))).toEqual(["The one hospital sent its scores."]);
    expect(texts(returned({ hospitals: [a], missing: ["B", "C"] }))).toEqual(["1 of 3 hospitals sent scores. Not sent yet: B and C."]);
    expect(returned({ hospitals: [], missing: [] })).toEqual([]);
  });

  it("took part in numbers, with how many hospitals said so", () => {
    const said = hospitalOf("A", [], { serviceUsers: 5, staff: 4 });
    expect(texts(tookPart({ hospitals: [said, { ...said, name: "B" }] }))).toEqual(["10 service users and 8 staff took part."]);
    expect(texts(tookPart({ hospitals: [said, hospitalOf("B", [])] }))).toEqual([
      "5 service users and 4 staff took part (numbers from 1 of 2 hospitals).",
    ]);
    expect(tookPart({ hospitals: [hospitalOf("B", [])] })).toEqual([]);
  });
});

describe("the hospitals' averages", () => {
  const [green, amber, red] = [hospitalOf("G", all(12, 4)), hospitalOf("A", all(12, 3)), hospitalOf("R", all(12, 1))];

  it("are of one colour, or counted by colour", () => {
    expect(texts(bandsOfHospitals(withHospitals(amber)))).toEqual(["The hospital average is amber."]);
    expect(texts(bandsOfHospitals(withHospitals(green, amber, green, red)))).toEqual(["Hospital averages: 2 green, 1 amber and 1 red."]);
    expect(bandsOfHospitals(withHospitals(hospitalOf("N", [])))).toEqual([]);
  });

  it("are highest in one hospital, in several on a tie, or all the same; of one hospital nothing is said", () => {
    expect(texts(highestHospital(withHospitals(green, amber, { ...green, name: "H" })))).toEqual([
      "G and H have the highest average, 4.0 out of 5.",
    ]);
    expect(texts(highestHospital(withHospitals(green, { ...green, name: "H" })))).toEqual([
      reportMessages.hospitalsAllTheSame(2, "4.0", 5),
    ]);
    expect(highestHospital(withHospitals(green))).toEqual([]);
  });

  it("make the collaborative's, which with one hospital is no average of many", () => {
    expect(texts(groupAverage(withHospitals(green, amber)))).toEqual([reportMessages.groupAverage("HNY", "3.5", 5, "Green")]);
    expect(texts(groupOfOne(withHospitals(green)))).toEqual([reportMessages.groupOfOne("HNY", "G")]);
    expect([groupOfOne(withHospitals(green, amber)), groupOfOne({ ...withHospitals(green), missing: ["A"] })]).toEqual([[], []]);
  });
});

describe("single red scores", () => {
  it("are each named, a ward with its hospital", () => {
    const wards = [
      { ward: "Ash", scores: new Map([[standards[2]?.id ?? "", 2]]) },
      { ward: "Elm", scores: new Map([[standards[0]?.id ?? "", 1]]) },
    ];
    expect(texts(singleReds(withHospitals(hospitalOf("H", all(12, 4), { singles: wards }), hospitalOf("K", [3, 3, 2]))))).toEqual([
      "3 single scores are red: Elm (H) scored 1 on standard 1 (Admission); Ash (H) scored 2 on standard 3 (Easy read policy); K scored 2 on standard 3 (Easy read policy).",
    ]);
    // Of many it says how many, and where.
    const many = ["H", "K", "L", "M", "N", "O", "P"].map((name) => hospitalOf(name, [1, 3, 2]));
    expect(texts(singleReds(withHospitals(...many)))).toEqual([
      "14 single scores are red: 7 on standard 1 (Admission); 7 on standard 3 (Easy read policy).",
    ]);
    expect(singleReds(withHospitals(hospitalOf("H", all(12, 3))))).toEqual([]);
  });
});

describe("the lowest standards", () => {
  it("are all on a tie; every standard alike and the only one scored are said as such, and not quoted", () => {
    expect(texts(lowestStandards(withHospitals(hospitalOf("H", [4, 2, 4, 2]))))).toEqual(["Standards 2 and 4 are lowest, at 2.0 (red)."]);
    expect(texts(lowestStandards(withHospitals(hospitalOf("H", all(12, 3)))))).toEqual([
      reportMessages.everyStandardTheSame("3.0", "Amber"),
    ]);
    expect(texts(lowestStandards(withHospitals(hospitalOf("H", [null, 3]))))).toEqual([
      reportMessages.onlyStandardScored("2", "3.0", "Amber"),
    ]);
    expect([lowestQuoted(withHospitals(hospitalOf("H", all(12, 3)))), lowestStandards(withHospitals(hospitalOf("H", [])))]).toEqual([
      [],
      [],
    ]);
  });

  it("are quoted with the hospitals' scores, from lowest to highest", () => {
    const facts = withHospitals(hospitalOf("H", [4, 1]), hospitalOf("K", [4, 4]));
    expect(texts(lowestQuoted(facts))[0]).toContain("Its average is 2.5 (amber). Hospital scores go from 1 to 4.");
  });
});

describe("the collaborative in its region", () => {
  const inRegion = (own: readonly number[], ...others: ReportFacts["others"]): ReportFacts => ({
    ...withHospitals(hospitalOf("H", own)),
    others,
  });

  it("is first, last, between, together with others, or like all", () => {
    const said = (own: number, ...others: string[]): string[] =>
      texts(rank(inRegion([own], ...others.map((score, index) => enteredOf(`C${index + 1}`, [score])))));
    expect(said(4, "3", "2")).toEqual(["HNY is highest of the 3 collaboratives, at 4.0 out of 5: above C1 (3.0) and C2 (2.0)."]);
    expect(said(1, "3", "2")).toEqual(["HNY is lowest of the 3 collaboratives, at 1.0 out of 5: below C1 (3.0) and C2 (2.0)."]);
    expect(said(3, "3", "4", "2")).toEqual(["HNY is second of the 4 collaboratives, together with C1, at 3.0 out of 5."]);
    expect(said(3, "3")).toEqual([reportMessages.rankAllTheSame(2, "3.0", 5)]);
    expect(said(3)).toEqual([]);
  });

  it("is a whole point above only when the exact gap is one", () => {
    expect(wholePointAbove(inRegion([4], enteredOf("C", ["3"])))).toHaveLength(1);
    expect(wholePointAbove(inRegion([4], enteredOf("C", ["3.01"])))).toEqual([]);
    expect(texts(higherThanAll(inRegion([4], enteredOf("C", ["3.01"]))))).toEqual(["HNY is higher than C on standard 1 (by 1.0)."]);
  });

  it("is lower than every comparator that has a figure, and a gap too small to show is said in words", () => {
    const facts = inRegion([3, 3, 3], enteredOf("C", ["3.5", "3", "3.01"]), enteredOf("D", ["4", "5"]));
    expect(texts(lowerThanAll(facts))).toEqual([
      "HNY is lower than every other collaborative on standards 1 (by 0.5) and 3 (by less than 0.1).",
    ]);
    expect(lowerThanAll(inRegion([3]))).toEqual([]);
    expect([gapText(fraction(1n, 20n)), gapText(fraction(1n, 21n))]).toEqual(["0.1", reportMessages.gapUnderATenth()]);
  });

  it("makes the region both ways where every hospital is known", () => {
    const known = { ...enteredOf("C", ["2"]), mark: null, hospitals: [hospitalOf("X", [1]), hospitalOf("Y", [2]), hospitalOf("Z", [3])] };
    expect(texts(regionAverage(inRegion([4], known)))).toEqual([reportMessages.regionBothWays("Y&H", "3.0", "2.5")]);
    expect([regionAverage(inRegion([4])), entered(inRegion([4], known))]).toEqual([[], []]);
  });
});

describe("earlier rounds", () => {
  const movedWith = (now: number, ...history: ReportFacts["history"]) => {
    const facts = { ...withHospitals(hospitalOf("H", [now])), history };
    const [group] = averagesThatMoved(facts);
    if (group === undefined) throw new RangeError("There is no average.");
    return group;
  };
  const who = reportMessages.groupAverageNamed("HNY");

  it("give the change on the last that was scored, exactly equal or not", () => {
    expect(texts(change(movedWith(4, past("Humber", year(2021), "4"), past("Humber", year(2022), "3.5"))))).toEqual([
      "The HNY average is up by 0.5 since Q1 2022/23 (4.0 now, 3.5 then).",
    ]);
    expect(texts(change(movedWith(4, past("Humber", year(2021), "5"), past("Humber", year(2022), null))))).toEqual([
      "The HNY average is down by 1.0 since Q1 2021/22 (4.0 now, 5.0 then).",
    ]);
    expect(texts(change(movedWith(4, past("Humber", year(2022), "4"))))).toEqual([reportMessages.unchangedSince(who, "Q1 2022/23", "4.0")]);
    expect(texts(change(movedWith(4, past("Humber", year(2022), "3.99"))))[0]).toContain("by less than is shown");
    expect(change(movedWith(4))).toEqual([]);
  });

  it("are never of another area, of a later period, or of another unit", () => {
    const others = [
      past("Humber", year(2022), "3", { areaId: "technology" }),
      past("Humber", year(2024), "3"),
      past("South", year(2022), "3"),
    ];
    expect(change(movedWith(4, ...others))).toEqual([]);
  });

  it("make this the highest of all, the highest since one, or equal to it", () => {
    const said = (now: number, ...scores: string[]): string[] =>
      texts(highestSince(movedWith(now, ...scores.map((score, index) => past("Humber", year(2019 + index), score)))));
    expect(said(4, "3", "3.5")).toEqual([reportMessages.highestOfAllRounds(who, 3)]);
    expect(said(4, "4.5", "3", "3.5")).toEqual([reportMessages.highestSince(who, "Q1 2019/20")]);
    expect(said(4, "4", "3.5")).toEqual([reportMessages.highestSinceEqual(who, "Q1 2019/20")]);
    expect([said(4, "3"), said(4, "4"), said(4, "3", "5"), said(4)]).toEqual([[], [], [], []]);
  });

  it("make streaks of two steps and more, which a gap ends", () => {
    const said = (now: number, ...scores: (string | null)[]): string[] =>
      texts(streak(movedWith(now, ...scores.map((score, index) => past("Humber", year(2019 + index), score)))));
    expect(said(4, "3", "3.5")).toEqual([reportMessages.upEachRound(who, 2)]);
    expect(said(2, "1", "5", "4", "3")).toEqual([reportMessages.downEachRound(who, 3)]);
    expect(said(4, "3", "4", "4")).toEqual([reportMessages.sameEachRound(who, 2)]);
    expect([said(4, "2", null, "3"), said(4, "3"), said(4, "5", "3")]).toEqual([[], [], []]);
  });

  it("are compared with the baseline, where one was chosen and scored", () => {
    const moved = movedWith(4, past("Humber", year(2020), "3.2"), past("Humber", year(2021), "4"));
    expect(texts(sinceBaseline(moved, year(2020)))).toEqual([reportMessages.aboveBaseline(who, "0.8", "Q1 2020/21")]);
    const asThen = movedWith(4, past("Humber", year(2020), "4"), past("Humber", year(2021), "3"));
    expect(texts(sinceBaseline(asThen, year(2020)))).toEqual([reportMessages.atBaseline(who, "Q1 2020/21")]);
    // The change on the last round says it already.
    expect(sinceBaseline(moved, year(2021))).toEqual([]);
    expect([sinceBaseline(moved, null), sinceBaseline(moved, year(2019))]).toEqual([[], []]);
  });

  it("name the standards that moved by an exact whole point, not those that were reworded", () => {
    const rows = (version: number, score: string) => [past("Humber", year(2022), score, { standardId: standards[2]?.id ?? "", version })];
    const facts = (history: ReportFacts["history"]): ReportFacts => ({ ...withHospitals(hospitalOf("H", [null, null, 4])), history });
    expect(texts(standardsThatMoved(facts(rows(1, "2"))))).toEqual([
      "Standard 3 (Easy read policy) is up by 2.0 since Q1 2022/23 (4.0 now, 2.0 then).",
    ]);
    expect([standardsThatMoved(facts(rows(9, "2"))), standardsThatMoved(facts(rows(1, "3.01")))]).toEqual([[], []]);
    expect(texts(comparability(facts(rows(9, "2"))))).toContain(
      "Standard 3 has been reworded since the last round and is not compared with it.",
    );
  });

  it("say whose line begins anew, and of whom where names are shown", () => {
    const broken = (from: readonly string[], how: "formed" | "divided") =>
      texts(narrativeOf({ ...emptyFacts, broken: [{ level: "hospital", unit: "Elm", from, how }] }).comparability)[0];
    expect([broken(["Ash", "Yew"], "formed"), broken(["Oak"], "divided"), broken([], "formed")]).toEqual([
      roundsMessages.unitFormed("Elm", ["Ash", "Yew"]),
      roundsMessages.unitDivided("Elm", ["Oak"]),
      roundsMessages.unitChanged("Elm"),
    ]);
  });

  it("say when they were made up or entered", () => {
    const facts = {
      ...emptyFacts,
      history: [past("Humber", year(2022), "3", { mark: "example" }), past("Humber", year(2021), "3", { mark: "entered" })],
    };
    expect(texts(whereFromEarlier(facts))).toEqual([reportMessages.earlierAreExamples(), reportMessages.earlierWereEntered()]);
  });
});

describe("standards, actions and what comes next", () => {
  it("name standards that are new or no longer asked in the year, and no others", () => {
    const area = {
      ...involvement,
      standards: [
        { ...(standards[0] as (typeof standards)[number]), since: 2023 },
        { ...(standards[1] as (typeof standards)[number]), retired: { from: "2023", why: "Said twice" } },
      ],
    };
    expect(texts(standardChanges(area, quarterOf(2023, 4)))).toEqual([
      reportMessages.standardNew("1", "Admission", "2023"),
      reportMessages.standardRemoved("2", "Information", "Said twice"),
    ]);
    expect(standardChanges(area, quarterOf(2024, 1))).toEqual([]);
  });

  it("name the hospitals without an action, those that sent no scores too", () => {
    const busy = hospitalOf("A", [], { actions: [{ number: "1", action: "Do", lead: "", by: "", status: "", agreed: false }] });
    expect(texts(notUploaded({ hospitals: [busy, hospitalOf("B", [])], missing: ["C"] }))).toEqual([
      "Not uploaded yet: the actions of B and C.",
    ]);
    expect(texts(notUploaded({ hospitals: [busy], missing: [] }))).toEqual([reportMessages.allUploaded(1)]);
  });

  it("say that the next area is not known, and count its standards where it is", () => {
    expect(texts(nextRound({ next: { period: quarterOf(2023, 2), area: null, due: null, why: "" } }))).toEqual([
      reportMessages.nextAreaUnknown("Quarter 2 2023/24 (July to September)"),
    ]);
    expect(texts(nextRound({ next: { period: quarterOf(2024, 1), area: involvement, due: null, why: "" } }))[1]).toBe(
      reportMessages.nextStandards("Involvement", 12),
    );
    expect([nextRound({ next: null }), of("1").numerator]).toEqual([[], 1n]);
  });

  it("says of which hospitals an average was then and is not now, and claims nothing where nobody wrote down whose they were", () => {
    const own = past("Humber", year(2022), "3.5", { of: 2 });
    const was = (unit: string, partOf: string): HistoryRow => past(unit, year(2022), "3", { level: "hospital", partOf });
    const said = (history: readonly HistoryRow[], facts: Partial<ReportFacts> = {}): string[] =>
      texts(membersChanged({ ...emptyFacts, hospitals: [hospitalOf("Ash", [4]), hospitalOf("Elm", [3])], history, ...facts }));
    expect(said([own, was("Ash", "Humber"), was("elm", "Humber")])).toEqual([]);
    expect(said([own, was("Ash", "Humber"), was("Elm", "West"), was("Yew", "Humber")])).toEqual([
      roundsMessages.membersJoined(["Elm"], "HNY average", "Q1 2022/23"),
      roundsMessages.membersLeft(["Yew"], "HNY average", "Q1 2022/23"),
    ]);
    // Elm has no row: it was not there where all that were there are known.
    expect(said([own, was("Ash", "Humber"), was("Yew", "Humber")])).toHaveLength(2);
    expect(said([{ ...own, of: null }, was("Ash", "Humber"), was("Yew", "Humber")])).toEqual([
      roundsMessages.membersLeft(["Yew"], "HNY average", "Q1 2022/23"),
    ]);
    expect(said([own, was("Ash", ""), was("Elm", "")])).toEqual([]);
    expect(said([was("Ash", "Humber"), was("Elm", "West")])).toEqual([]);
    const letters = { hospitals: [hospitalOf("Hospital A", [4], { unit: "Ash" }), hospitalOf("Hospital B", [3], { unit: "Elm" })] };
    expect(said([own, was("Ash", "Humber"), was("Elm", "West"), was("Yew", "Humber")], letters)).toEqual([
      roundsMessages.membersJoined(["Hospital B"], "HNY average", "Q1 2022/23"),
      roundsMessages.membersLeftUnnamed(1, "HNY average", "Q1 2022/23"),
    ]);
  });
});
