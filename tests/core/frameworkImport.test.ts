import { importFramework, importStandards, parseView, VIEW_NAMES, type StandardEntry } from "../../src/core/frameworkImport";
import { messages } from "../../src/core/messages";
import { sampleFramework } from "./sampleFramework";

const entry = (change: Partial<StandardEntry>): StandardEntry => ({
  area: "Music",
  number: "1",
  text: "There is a piano",
  shortTitle: "Piano",
  easyRead: "",
  view: "",
  id: "",
  ...change,
});
const place = (index: number) => `Row ${index + 2}`;

describe("bringing in a framework", () => {
  it("takes what another workbook gave out", () => {
    expect(importFramework(JSON.parse(JSON.stringify(sampleFramework)))).toEqual({ framework: sampleFramework });
  });

  it("refuses what is no framework, or of a version it does not know", () => {
    expect([null, [], "SeQuIn", { areas: [] }].map(importFramework)).toEqual(Array(4).fill({ problems: [messages.notAFramework()] }));
    expect(importFramework({ ...sampleFramework, schemaVersion: 2 })).toEqual({ problems: [messages.frameworkVersionUnknown("2")] });
  });

  it("names the part that cannot be read", () => {
    const edit = importFramework({ ...sampleFramework, areas: [{ id: "pond", name: "", standards: [] }] });
    expect("problems" in edit && edit.problems).toEqual([expect.stringContaining("areas.0.name")]);
  });

  it("refuses an id that is there twice", () => {
    const [garden] = sampleFramework.areas;
    expect(importFramework({ ...sampleFramework, areas: [garden, { ...garden, id: "pond" }] })).toEqual({
      problems: [messages.standardIdTwice("garden.open"), messages.standardIdTwice("garden.tools")],
    });
  });
});

describe("bringing in a list of standards", () => {
  it("adds them to areas that are there, by name now or formerly, and makes the others", () => {
    const edit = importStandards(
      sampleFramework,
      [entry({}), entry({ area: "allotment", number: "3", view: "Staff" }), entry({ area: "Pond", id: "fish" })],
      place,
    );
    const areas = "framework" in edit ? edit.framework.areas : [];
    expect(areas.map(({ name, standards }) => [name, standards.map(({ id, view }) => `${id} ${view}`)])).toEqual([
      ["Garden", ["garden.open everyone", "garden.tools everyone", "garden.3 staff"]],
      ["Music", ["music.1 everyone"]],
      ["Pond", ["fish everyone"]],
    ]);
  });

  it("brings in all or nothing, and says where each problem is", () => {
    const entries = [
      entry({}),
      entry({ number: "2", text: "" }),
      entry({}),
      entry({ area: " " }),
      entry({ number: "4", view: "carers" }),
      entry({ number: "5", id: "garden.open" }),
    ];
    expect(importStandards(sampleFramework, entries, place)).toEqual({
      problems: [
        `Row 3: ${messages.standardTextMissing("2")}`,
        `Row 4: ${messages.standardNumberTaken("Music", "1")}`,
        `Row 5: ${messages.areaNameBlank()}`,
        `Row 6: ${messages.viewUnknown("carers")}`,
        `Row 7: ${messages.standardIdTwice("garden.open")}`,
      ],
    });
  });

  it("says so when the list is empty", () => {
    expect(importStandards(sampleFramework, [], place)).toEqual({ problems: [messages.nothingToBringIn()] });
  });

  it("reads the views as they are written", () => {
    expect(Object.values(VIEW_NAMES).map(parseView)).toEqual(Object.keys(VIEW_NAMES));
    expect(["", "service-users", "ALL", "patients", "constructor"].map(parseView)).toEqual([
      "everyone",
      "serviceUsers",
      "everyone",
      null,
      null,
    ]);
  });
});
