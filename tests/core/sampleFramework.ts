/** A small framework for tests: one area with two standards, one area without. */
import { frameworkSchema, type Framework } from "../../src/core/framework";
import { ONE_TO_FIVE } from "../../src/core/scale";

export const sampleFramework: Framework = frameworkSchema.parse({
  schemaVersion: 1,
  id: "sample",
  name: "Sample",
  version: "2023",
  wordingBy: "Made up for tests",
  scale: ONE_TO_FIVE,
  areas: [
    {
      id: "garden",
      name: "Garden",
      formerNames: ["Allotment"],
      edition: "2023",
      standards: [
        {
          id: "garden.open",
          version: 1,
          number: "1",
          text: "The garden is open every day",
          shortTitle: "Open",
          easyRead: { text: "The garden is open.", agreed: true },
        },
        {
          id: "garden.tools",
          version: 2,
          number: "1.10",
          text: "There are tools for everyone",
          shortTitle: "Tools",
          easyRead: { text: "", agreed: false },
        },
      ],
    },
    { id: "music", name: "Music", standards: [] },
  ],
});
