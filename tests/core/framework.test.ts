import { areaByName, areaTitle, currentStandards, frameworkSchema, standardById } from "../../src/core/framework";
import { areaById } from "../../src/core/framework";
import { sampleFramework } from "./sampleFramework";

describe("a framework", () => {
  it("fills in what may be left out", () => {
    const [garden, music] = sampleFramework.areas;
    expect(music).toEqual({ id: "music", name: "Music", formerNames: [], edition: "", note: "", standards: [] });
    expect(garden?.standards[1]).toEqual({
      id: "garden.tools",
      version: 2,
      number: "1.10",
      text: "There are tools for everyone",
      shortTitle: "Tools",
      shortTitleIsOurs: false,
      easyRead: { text: "", agreed: false },
      view: "everyone",
    });
  });

  it("keeps a number as text, since 1.10 is not 1.1", () => {
    const data = structuredClone(sampleFramework);
    const broken = { ...data, areas: [{ ...data.areas[0], standards: [{ ...data.areas[0]?.standards[1], number: 1.1 }] }] };
    expect(frameworkSchema.safeParse(broken).success).toBe(false);
  });

  it("finds an area by its name now or formerly, however typed", () => {
    expect(["garden ", "ALLOTMENT", "Music", "Pond"].map((name) => areaByName(sampleFramework, name)?.id)).toEqual([
      "garden",
      "garden",
      "music",
      undefined,
    ]);
  });

  it("prefers the area that has the name now to one that had it formerly", () => {
    const [garden, music] = sampleFramework.areas;
    if (!garden || !music) throw new Error("the sample has two areas");
    const framework = { ...sampleFramework, areas: [garden, { ...music, name: "Allotment" }] };
    expect(areaByName(framework, "allotment")?.id).toBe("music");
  });

  it("finds a standard with its area by id", () => {
    const found = standardById(sampleFramework, "garden.tools");
    expect([found?.area.name, found?.standard.number]).toEqual(["Garden", "1.10"]);
    expect(standardById(sampleFramework, "garden.pond")).toBeNull();
  });

  it("titles an area with its edition, where it has one", () => {
    expect(sampleFramework.areas.map(areaTitle)).toEqual(["Garden 2023", "Music"]);
  });

  it("leaves retired standards out of what is scored now", () => {
    const garden = areaById(sampleFramework, "garden");
    if (!garden) throw new Error("the sample has a garden");
    const retired = {
      ...garden,
      standards: garden.standards.map((standard) =>
        standard.number === "1" ? { ...standard, retired: { from: "2024", why: "" } } : standard,
      ),
    };
    expect(currentStandards(retired).map(({ id }) => id)).toEqual(["garden.tools"]);
  });
});
