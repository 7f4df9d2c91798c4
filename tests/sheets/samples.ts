/** Score sheets that the tests start from. */
import type { Framework } from "../../src/core/framework";
import { quarterOf } from "../../src/core/period";
import { defaultSettings } from "../../src/core/settings";
import type { Units } from "../../src/core/unit";
import { quarters2023, sequin } from "../../src/frameworks";
import type { ScoreSheetInput } from "../../src/sheets/scoreSheet";
import type { SetUp } from "../../src/sheets/setUpSheet";

export const framework: Framework = sequin;

export function area(id = "involvement") {
  const found = sequin.areas.find((candidate) => candidate.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

export const aspen: ScoreSheetInput = {
  name: "Aspen",
  unit: { hospital: "Humber Centre", ward: "Aspen" },
  area: area(),
  period: quarterOf(2023, 1),
  route: "involvementGroup",
  framework: sequin,
  endWords: defaultSettings.endWords,
  askBothViews: false,
  made: "24 Aug 2023",
};

export const units: Units = {
  region: { name: "Yorkshire and Humber", shortName: "Y&H" },
  collaboratives: [
    { name: "Humber and North Yorkshire", shortName: "HNY", region: "Yorkshire and Humber" },
    { name: "South Yorkshire", shortName: "South", region: "Yorkshire and Humber" },
  ],
  hospitals: [
    {
      name: "Humber Centre",
      shortName: "HC",
      collaborative: "Humber and North Yorkshire",
      wards: [{ name: "Aspen" }, { name: "Beech" }, { name: "Cedar" }],
    },
    { name: "Clifton House", shortName: "", collaborative: "Humber and North Yorkshire", wards: [] },
    { name: "St Luke's", shortName: "", collaborative: "", wards: [] },
  ],
};

export const setUp: SetUp = {
  settings: {
    ...defaultSettings,
    areaId: "involvement",
    period: quarterOf(2023, 1),
    baselines: { involvement: quarterOf(2020, 1) },
    contact: "Involvement lead, 01234 567890",
  },
  units,
  calendar: quarters2023,
};
