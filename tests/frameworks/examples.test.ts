/** The example round is data of ours and of others: this holds the made-up part to the published part. */
import { z } from "zod";
import { averageOf, hospitalAverage, hospitalScores } from "../../src/core/average";
import { findIdentifyingText } from "../../src/core/identifyingText";
import { fromInteger, shown } from "../../src/core/exact";
import { periodSchema, quarterOf } from "../../src/core/period";
import { routeSchema } from "../../src/core/route";
import type { Score } from "../../src/core/score";
import { sequin } from "../../src/frameworks";
import example from "../../examples/involvement-2023-q1.json";

const STANDARDS = (sequin.areas[0]?.standards ?? []).map(({ id }) => id);
const scoresSchema = z.record(z.string(), z.number().int());

const hospitals = example.hospitals.map(({ name, published, sheets }) => {
  const wards = sheets.map(
    ({ entries }) => new Map(entries.map(({ standardId, score }): [string, Score] => [standardId, { state: "scored", value: score }])),
  );
  return { name, published: scoresSchema.parse(published.scores), wards, sheets, scores: hospitalScores(STANDARDS, wards) };
});

describe("the example round", () => {
  it("is Involvement of Quarter 1 2023/24 with its source named", () => {
    expect([example.frameworkId, example.areaId, periodSchema.parse(example.period)]).toEqual([
      sequin.id,
      "involvement",
      quarterOf(2023, 1),
    ]);
    expect(example.source).toContain("Q1103");
  });

  it("averages to the published score of every standard in every hospital, exactly", () => {
    for (const { published, scores } of hospitals) {
      expect([...scores].map(([id, { value }]) => [id, value])).toEqual(STANDARDS.map((id) => [id, fromInteger(published[id] ?? -1)]));
    }
  });

  it("gives 3.8, 3.7 and 3.5, and the wards of Humber Centre 3.8, 3.8 and 3.6", () => {
    expect(hospitals.map(({ scores }) => shown(hospitalAverage(scores).value ?? fromInteger(0)))).toEqual(["3.8", "3.7", "3.5"]);
    expect(hospitals[0]?.wards.map((ward) => shown(averageOf([...ward.values()]).value ?? fromInteger(0)))).toEqual(["3.8", "3.8", "3.6"]);
  });

  it("has a 2 and a 4 around the amber 3.0 of standards 3 and 12", () => {
    const across = (id: string) =>
      hospitals[0]?.sheets.map(({ ward, entries }) => [ward, entries.find(({ standardId }) => standardId === id)?.score]);
    expect([across("involvement.easy-read-policy"), across("involvement.external-opportunities")]).toEqual([
      [
        ["Aspen", 3],
        ["Beech", 4],
        ["Cedar", 2],
      ],
      [
        ["Aspen", 3],
        ["Beech", 2],
        ["Cedar", 4],
      ],
    ]);
  });

  it("says on each sheet what is made up, and only there that scores are", () => {
    const said = hospitals.flatMap(({ sheets }) => sheets.map(({ ward, madeUp }) => [ward, madeUp.includes("scores")]));
    expect(said).toEqual([
      ["Aspen", true],
      ["Beech", true],
      ["Cedar", true],
      [null, false],
      [null, false],
    ]);
  });

  it("tells routes, June dates and numbers of people: 14 and 11 in Humber Centre", () => {
    const sheets = hospitals.flatMap(({ name, sheets: own }) =>
      own.map(({ route, date, serviceUsers, staff }) => ({ name, route, date, serviceUsers, staff })),
    );
    expect(sheets.filter(({ route, date }) => !routeSchema.safeParse(route).success || !/^2023-06-\d\d$/.test(date))).toEqual([]);
    const sums = hospitals.map(({ name }) => {
      const own = sheets.filter((sheet) => sheet.name === name);
      return [own.reduce((sum, { serviceUsers }) => sum + serviceUsers, 0), own.reduce((sum, { staff }) => sum + staff, 0)];
    });
    expect(sums).toEqual([
      [14, 11],
      [12, 8],
      [13, 9],
    ]);
  });

  it("holds nothing that may identify a person", () => {
    const texts = hospitals.flatMap(({ sheets }) =>
      sheets.flatMap(({ entries, goodPractice }) => [
        goodPractice,
        ...entries.flatMap((entry) => [entry.evidence, entry.action, entry.lead]),
      ]),
    );
    expect(texts.flatMap((text) => findIdentifyingText(text, 2023))).toEqual([]);
  });
});
