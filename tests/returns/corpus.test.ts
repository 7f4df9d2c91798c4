/**
 * The corpus: a file that is dropped into `corpus`, with what is known to be in it beside it as `<name>.expected.json`, is a test.
 * The files were made by the programs that `makeCorpus` names; none of them is needed to run this.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { periodKey } from "../../src/core/period";
import { readFile } from "../../src/returns/readFile";
import { triageFile, type FileTriage, type ReturnedFile } from "../../src/returns/triage";
import { answerOf } from "./answer";
import { disagreements, silentlyWrong } from "./compare";
import { asList, expectedSchema, type Expected } from "./expected";
import { FRAMEWORK, HOSPITALS } from "./known";

const FOLDER = join(__dirname, "corpus");
const ANSWER = ".expected.json";
const KNOWLEDGE = { framework: FRAMEWORK, hospitals: HOSPITALS, corrections: [] };

const names = readdirSync(FOLDER);
const files = names.filter((name) => !name.endsWith(ANSWER));

const expectedOf = (file: string): Expected =>
  expectedSchema.parse(JSON.parse(readFileSync(join(FOLDER, `${parse(file).name}${ANSWER}`), "utf8")));

function returned(file: string): ReturnedFile {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  return { file, sha256: createHash("sha256").update(bytes).digest("hex"), read: readFile(bytes, file) };
}

const triaged = new Map<string, FileTriage>();
function triageOf(file: string): FileTriage {
  const triage = triaged.get(file) ?? triageFile(returned(file), KNOWLEDGE);
  triaged.set(file, triage);
  return triage;
}

/** Everything that is known of the file and was found to be otherwise. */
function wrongAbout(expected: Expected, triage: FileTriage): string[] {
  const { verdict, reasonKind, hospital, ward, period, areaId, route, sheets } = triage;
  const found = { hospital, ward, period: period === null ? null : periodKey(period), area: areaId, route };
  const wrong: string[] = [];
  if (!asList(expected.verdict).includes(verdict))
    wrong.push(`verdict ${verdict} (${triage.reason}), not ${asList(expected.verdict).join(" or ")}`);
  if (expected.reasonKind !== undefined && !asList(expected.reasonKind).includes(reasonKind ?? ""))
    wrong.push(`because of ${reasonKind ?? "nothing"}, not ${asList(expected.reasonKind).join(" or ")}`);
  for (const key of ["hospital", "ward", "period", "area", "route"] as const) {
    if (expected[key] !== undefined && expected[key] !== found[key])
      wrong.push(`${key} ${String(found[key])}, not ${String(expected[key])}`);
  }
  for (const sheet of expected.sheets ?? []) {
    const finding = sheets.find(({ finding: { sheet: name } }) => name === sheet.sheet)?.finding;
    if (finding === undefined && verdict === "blocked") continue;
    wrong.push(...disagreements(sheet, finding && answerOf(finding)));
  }
  return wrong;
}

describe("the corpus of returned files", () => {
  it("has an answer for each file and a file for each answer", () => {
    const stems = names.map((name) => (name.endsWith(ANSWER) ? name.slice(0, -ANSWER.length) : parse(name).name));
    expect(stems.filter((stem) => stems.filter((other) => other === stem).length !== 2)).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(60);
  });

  it.each(files)("reads %s as it was meant, or asks", (file) => {
    expect(wrongAbout(expectedOf(file), triageOf(file))).toEqual([]);
  });

  it("is never silently wrong", () => {
    const wrong = files.flatMap((file) => {
      const expected = expectedOf(file);
      return triageOf(file).sheets.flatMap(({ finding }) =>
        silentlyWrong(
          expected.sheets?.find(({ sheet }) => sheet === finding.sheet),
          answerOf(finding),
        )
          ? [`${file}: ${finding.sheet}`]
          : [],
      );
    });
    expect(wrong).toEqual([]);
  });
});
