import { bandProblems, DEFAULT_BANDS } from "../../src/core/band";
import { quarterOf } from "../../src/core/period";
import { ONE_TO_FIVE } from "../../src/core/scale";
import { defaultSettings, settingsSchema } from "../../src/core/settings";

describe("settings", () => {
  it("have a default for everything", () => {
    expect(defaultSettings).toEqual({
      bands: DEFAULT_BANDS,
      endWords: { lowest: "Not at all", highest: "Fully" },
      askBothViews: false,
      countPeerReviews: false,
      hospitalWord: "hospital",
      names: "shown",
      areaId: null,
      period: null,
      baselines: {},
      contact: "",
    });
    expect(bandProblems(defaultSettings.bands, ONE_TO_FIVE)).toEqual([]);
  });

  it("keep what was set and refuse what cannot be", () => {
    const set = { hospitalWord: "service", baselines: { involvement: quarterOf(2020, 1) } };
    expect(settingsSchema.parse(set)).toEqual({ ...defaultSettings, ...set });
    expect(settingsSchema.safeParse({ hospitalWord: "site" }).success).toBe(false);
    expect(settingsSchema.safeParse({ baselines: { involvement: "2020" } }).success).toBe(false);
  });
});
