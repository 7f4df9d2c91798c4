import { entryFor, roundsOf } from "../../src/core/calendar";
import { areaByName, currentStandards, frameworkSchema, SHORT_TITLE_LENGTH } from "../../src/core/framework";
import { importFramework } from "../../src/core/frameworkImport";
import { periodKey, quarterOf } from "../../src/core/period";
import { calendars, quarters2023, sequin, twelveMonths } from "../../src/frameworks";
import data from "../../src/frameworks/sequin.json";

const involvement = sequin.areas[0];
if (involvement === undefined) throw new Error("SeQuIn has no areas");

/** As printed in table Q1103 of the published report, August 2023. */
const PUBLISHED = [
  "There is an admission process that helps service users feel welcome and involved",
  "Information about different ways to be involved is available; in ways that everyone can understand",
  "An easy read involvement policy is available for service users, friends, family and carers",
  "There is an involvement and co-production strategy that everyone works to",
  "There is a named person who takes a lead for involvement in the service",
  "Service users have different ways to feedback about the service",
  "Friends, family and carers have different ways to feedback about the service",
  "There is evidence that feedback from service users, family, friends and carers is actioned",
  "Service users and staff are encouraged and supported to be part of involvement meetings and events",
  "There are regular involvement meetings where the agenda is agreed by everyone and can be chaired by anyone",
  "Involvement meetings are attended by staff who can make a decision and implement change",
  "There are external involvement opportunities available to everyone",
];

describe("SeQuIn", () => {
  it("has the twelve Involvement standards word for word, numbered 1 to 12", () => {
    expect(currentStandards(involvement).map(({ text }) => text)).toEqual(PUBLISHED);
    expect(involvement.standards.map(({ number }) => number)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
  });

  it("says in its data whose words are whose, and leaves nothing to a default", () => {
    expect(frameworkSchema.parse(data)).toEqual(data);
    expect(importFramework(data)).toEqual({ framework: sequin });
    expect(
      involvement.standards.every(({ shortTitleIsOurs, easyRead, view }) => shortTitleIsOurs && !easyRead.agreed && view === "everyone"),
    ).toBe(true);
    expect(sequin.scale.wordsAreOurs).toBe(true);
  });

  it("has short titles that fit a chart, each once", () => {
    const titles = involvement.standards.map(({ shortTitle }) => shortTitle);
    expect([new Set(titles).size, Math.max(...titles.map(({ length }) => length)) <= SHORT_TITLE_LENGTH]).toEqual([12, true]);
  });

  it("has easy-read drafts of short sentences without brackets", () => {
    const sentences = involvement.standards.flatMap(({ easyRead }) => easyRead.text.split(/(?<=\.)\s/));
    expect(sentences.filter((sentence) => sentence.split(" ").length >= 12 || /[();:]/.test(sentence) || !sentence.endsWith("."))).toEqual(
      [],
    );
    expect(sentences.length).toBeGreaterThanOrEqual(24);
  });

  it("knows standard 8 as new in 2023 in place of one on advocacy, whose wording is not known; the others go back to 2020", () => {
    expect(
      involvement.standards
        .filter(({ replaces }) => replaces)
        .map(({ number, since, replaces }) => [number, since, replaces?.standardId, replaces?.about]),
    ).toEqual([["8", 2023, null, "advocacy"]]);
    expect(involvement.standards.filter(({ since }) => since === 2020).length).toBe(11);
  });

  it("names the other areas that are known, without inventing standards for them", () => {
    expect(sequin.areas.map(({ name, formerNames, standards }) => [name, formerNames, standards.length])).toEqual([
      ["Involvement", [], 12],
      ["CPA", [], 0],
      ["Recovery", [], 0],
      ["Shared Risk Assessment", ["Collaborative Risk Assessment"], 0],
      ["Friends, Family and Carers", [], 0],
      ["Reducing Restrictive Practice", [], 0],
      ["Meaningful Activity", ["25 Hours of Meaningful Activity"], 0],
      ["Dining Experience", [], 0],
      ["Technology", [], 0],
    ]);
    expect(areaByName(sequin, "25 hours of meaningful activity")?.name).toBe("Meaningful Activity");
  });
});

describe("the calendars", () => {
  it("name only areas of the framework", () => {
    const known = new Set(sequin.areas.map(({ id }) => id));
    const named = calendars.flatMap(({ entries }) => entries.flatMap(({ areaId }) => (areaId === null ? [] : [areaId])));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("of 2023/24 have one area a quarter, with why, and the one due date that is known", () => {
    expect(quarters2023.entries.map(({ period, areaId, due, why }) => [periodKey(period), areaId, due, why !== ""])).toEqual([
      ["2023-Q1", "involvement", null, true],
      ["2023-Q2", "reducing-restrictive-practice", "2023-09-30", true],
      ["2023-Q3", "technology", null, true],
      ["2023-Q4", "meaningful-activity", null, true],
    ]);
    expect(entryFor(quarters2023, quarterOf(2023, 1))?.areaId).toBe("involvement");
    expect(roundsOf(quarters2023, "technology")).toEqual([quarterOf(2023, 3)]);
  });

  it("of twelve months have April to March and no area that nobody named", () => {
    expect(twelveMonths.entries.map(({ period, areaId }) => [periodKey(period), areaId])).toEqual(
      [
        "2023-04",
        "2023-05",
        "2023-06",
        "2023-07",
        "2023-08",
        "2023-09",
        "2023-10",
        "2023-11",
        "2023-12",
        "2024-01",
        "2024-02",
        "2024-03",
      ].map((key) => [key, null]),
    );
  });
});
