/** Files as wards send them in, for the browser's file dialog. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { currentStandards } from "../../src/core/framework";
import { sequin } from "../../src/frameworks";

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const CORPUS = join(__dirname, "../returns/corpus");
const involvement = sequin.areas.find(({ id }) => id === "involvement");

/** The table of a ward as text, a score for each standard; its hospital has to be said. */
export const wardFile = (ward: string, scores: readonly number[]): GivenFile => ({
  name: `${ward}.csv`,
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      `Ward,${ward}`,
      "Quarter,Quarter 1 2023/24",
      "",
      "Standard,Score,Evidence",
      ...(involvement === undefined ? [] : currentStandards(involvement)).map(
        ({ text }, index) => `"${text}",${scores[index] ?? ""},"=1+${index}"`,
      ),
    ].join("\r\n"),
  ),
});

export const corpusFile = (name: string): GivenFile => ({
  name,
  mimeType: "application/octet-stream",
  buffer: readFileSync(join(CORPUS, name)),
});
