import {
  AREA_NAME_LENGTH,
  areaByName,
  frameworkSchema,
  SHORT_TITLE_LENGTH,
  STANDARD_TEXT_LENGTH,
  standardById,
  type Framework,
  type Standard,
} from "../../src/core/framework";
import {
  addArea,
  addStandard,
  changeStandard,
  renameArea,
  retireStandard,
  rewordStandard,
  type FrameworkEdit,
} from "../../src/core/frameworkEdits";
import { messages } from "../../src/core/messages";
import { sampleFramework } from "./sampleFramework";

const done = (edit: FrameworkEdit): Framework => {
  if ("problems" in edit) throw new Error(edit.problems.join());
  return edit.framework;
};
const before = JSON.stringify(sampleFramework);

describe("changing a framework", () => {
  afterEach(() => {
    expect(JSON.stringify(sampleFramework)).toBe(before);
  });

  it("adds a standard with all that follows from its number and text", () => {
    const framework = done(
      addStandard(sampleFramework, "garden", { number: " 2 ", text: " There is  a bench in the sun for anyone who likes " }),
    );
    expect(standardById(framework, "garden.2")?.standard).toEqual({
      id: "garden.2",
      version: 1,
      number: "2",
      text: "There is a bench in the sun for anyone who likes",
      shortTitle: "There is a bench in the",
      shortTitleIsOurs: true,
      easyRead: { text: "", agreed: false },
      view: "everyone",
    });
    expect(frameworkSchema.parse(framework)).toEqual(framework);
  });

  it("changes words, view and easy-read words together, and only new words make a new version", () => {
    const [{ id, text, version, easyRead }] = sampleFramework.areas.flatMap(({ standards }) => standards) as [Standard];
    const viewed = done(changeStandard(sampleFramework, id, { view: "staff" }));
    expect(standardById(viewed, id)?.standard).toMatchObject({ text, version, view: "staff", easyRead });
    const all = done(changeStandard(viewed, id, { text: "Other words", easyRead: "New words." }));
    expect(standardById(all, id)?.standard).toMatchObject({
      text: "Other words",
      version: version + 1,
      view: "staff",
      easyRead: { text: "New words.", agreed: false },
    });
    expect(changeStandard(all, id, { text: " Other  words ", view: "staff" })).toEqual({ problems: [messages.standardNotChanged("1")] });
    expect(changeStandard(all, id, { text: " " })).toEqual({ problems: [messages.standardTextMissing("1")] });
    expect(changeStandard(all, "nothing", {})).toEqual({ problems: [messages.standardUnknown("nothing")] });
  });

  it("adds a standard to an empty area, in the lead's own words, in place of another", () => {
    const replaces = { standardId: "garden.open", about: "opening times", note: "" };
    const framework = done(
      addStandard(sampleFramework, "music", {
        number: "1",
        text: "There is a piano",
        shortTitle: "Piano",
        easyRead: "We have a piano.",
        view: "staff",
        id: "music.piano",
        replaces,
      }),
    );
    expect(standardById(framework, "music.piano")?.standard).toEqual({
      id: "music.piano",
      version: 1,
      number: "1",
      text: "There is a piano",
      shortTitle: "Piano",
      shortTitleIsOurs: false,
      easyRead: { text: "We have a piano.", agreed: false },
      view: "staff",
      replaces,
    });
  });

  it("never gives an id twice, even to the number of a retired standard", () => {
    const retired = done(
      retireStandard(done(addStandard(sampleFramework, "music", { number: "1", text: "There is a piano" })), "music.1", "2024", ""),
    );
    const again = done(addStandard(retired, "music", { number: "1", text: "There is a choir" }));
    expect(areaByName(again, "Music")?.standards.map(({ id, text }) => [id, text])).toEqual([
      ["music.1", "There is a piano"],
      ["music.1-2", "There is a choir"],
    ]);
  });

  it.each<[string, FrameworkEdit, string[]]>([
    ["an unknown area", addStandard(sampleFramework, "pond", { number: "1", text: "Fish" }), [messages.areaUnknown("pond")]],
    ["no text", addStandard(sampleFramework, "music", { number: "1", text: " " }), [messages.standardTextMissing("1")]],
    ["no number", addStandard(sampleFramework, "music", { number: " ", text: "Fish" }), [messages.standardNumberMissing("Fish")]],
    [
      "neither",
      addStandard(sampleFramework, "music", { number: "", text: "" }),
      [messages.standardTextMissing(""), messages.standardNumberMissing("")],
    ],
    [
      "a text too long",
      addStandard(sampleFramework, "music", { number: "1", text: "x".repeat(401) }),
      [messages.standardTextTooLong("1", 401, 400)],
    ],
    [
      "a number there already",
      addStandard(sampleFramework, "garden", { number: "1.10", text: "Fish" }),
      [messages.standardNumberTaken("Garden", "1.10")],
    ],
    [
      "a short title too long",
      addStandard(sampleFramework, "music", { number: "1", text: "Fish", shortTitle: "x".repeat(25) }),
      [messages.shortTitleTooLong("x".repeat(25), 24)],
    ],
    [
      "an id there already",
      addStandard(sampleFramework, "music", { number: "1", text: "Fish", id: "garden.open" }),
      [messages.standardIdTwice("garden.open")],
    ],
  ])("refuses a standard with %s", (_, edit, problems) => {
    expect(edit).toEqual({ problems });
  });

  it("takes text, short title and area name up to their full length", () => {
    const draft = { number: "1", text: "x".repeat(STANDARD_TEXT_LENGTH), shortTitle: "y".repeat(SHORT_TITLE_LENGTH) };
    const framework = done(addStandard(done(addArea(sampleFramework, "z".repeat(AREA_NAME_LENGTH))), "music", draft));
    expect(frameworkSchema.parse(framework)).toEqual(framework);
    expect(standardById(framework, "music.1")?.standard).toMatchObject({ text: draft.text, shortTitle: draft.shortTitle });
  });

  it("makes a short title of the first words that fit, and of a single long word what fits", () => {
    const titleOf = (text: string) =>
      standardById(done(addStandard(sampleFramework, "music", { number: "1", text })), "music.1")?.standard.shortTitle;
    expect(["A choir for every voice!", "A choir for every voices!", "x".repeat(30)].map(titleOf)).toEqual([
      "A choir for every voice!",
      "A choir for every",
      "x".repeat(24),
    ]);
  });

  it("rewords a standard: same id, next version, easy read a draft again", () => {
    const framework = done(rewordStandard(sampleFramework, "garden.open", "The garden is open all day"));
    expect(standardById(framework, "garden.open")?.standard).toEqual({
      ...standardById(sampleFramework, "garden.open")?.standard,
      text: "The garden is open all day",
      version: 2,
      easyRead: { text: "The garden is open.", agreed: false },
    });
  });

  it("refuses to reword to the same words, to none, or what is not there", () => {
    expect(rewordStandard(sampleFramework, "garden.open", " The garden is  open every day")).toEqual({
      problems: [messages.standardUnchanged("1")],
    });
    expect(rewordStandard(sampleFramework, "garden.open", "")).toEqual({ problems: [messages.standardTextMissing("1")] });
    expect(rewordStandard(sampleFramework, "garden.pond", "Fish")).toEqual({ problems: [messages.standardUnknown("garden.pond")] });
  });

  it("retires a standard and keeps it, once", () => {
    const framework = done(retireStandard(sampleFramework, "garden.open", "2024", "Covered elsewhere"));
    expect(standardById(framework, "garden.open")?.standard.retired).toEqual({ from: "2024", why: "Covered elsewhere" });
    expect(retireStandard(framework, "garden.open", "2025", "")).toEqual({ problems: [messages.standardAlreadyRetired("1")] });
    expect(retireStandard(framework, "garden.pond", "2025", "")).toEqual({ problems: [messages.standardUnknown("garden.pond")] });
  });

  it("adds an area with an id of its own", () => {
    const framework = done(addArea(done(addArea(sampleFramework, "  Friends & Family ")), "Friends  Family"));
    expect(framework.areas.slice(2)).toEqual([
      { id: "friends-family", name: "Friends & Family", formerNames: [], edition: "", note: "", standards: [] },
      { id: "friends-family-2", name: "Friends Family", formerNames: [], edition: "", note: "", standards: [] },
    ]);
  });

  it("refuses an area without a name, with a name too long, or with one that is or was another's", () => {
    expect([" ", "x".repeat(61), "music", "allotment "].map((name) => addArea(sampleFramework, name))).toEqual([
      { problems: [messages.areaNameBlank()] },
      { problems: [messages.areaNameTooLong("x".repeat(61), 60)] },
      { problems: [messages.areaNameTaken("music")] },
      { problems: [messages.areaNameTaken("allotment")] },
    ]);
  });

  it("renames an area and keeps the old name, in order, each once", () => {
    const once = done(renameArea(sampleFramework, "garden", "Green Space"));
    expect([areaByName(once, "garden")?.name, once.areas[0]?.formerNames]).toEqual(["Green Space", ["Allotment", "Garden"]]);
    const back = done(renameArea(once, "garden", "Garden"));
    expect([back.areas[0]?.name, back.areas[0]?.formerNames]).toEqual(["Garden", ["Allotment", "Green Space"]]);
  });

  it("counts a new spelling of the same name as no new name", () => {
    expect(done(renameArea(sampleFramework, "garden", "GARDEN")).areas[0]).toEqual({ ...sampleFramework.areas[0], name: "GARDEN" });
  });

  it("refuses to rename to another area's name, or what is not there", () => {
    expect(renameArea(sampleFramework, "garden", "Music")).toEqual({ problems: [messages.areaNameTaken("Music")] });
    expect(renameArea(sampleFramework, "pond", "Fish")).toEqual({ problems: [messages.areaUnknown("pond")] });
  });
});
