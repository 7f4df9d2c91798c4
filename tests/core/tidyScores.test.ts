/** Scores for other programs: what a database makes of the table is what we say ourselves. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { averageOfAverages, collaborativeAverage, hospitalAverage, hospitalScores } from "../../src/core/average";
import { csvField, csvText } from "../../src/core/csv";
import { shown, toNumber } from "../../src/core/exact";
import { quarterOf } from "../../src/core/period";
import type { Score } from "../../src/core/score";
import { PACKAGE_FILE, TIDY_FILE, tidyScoresCsv, tidyScoresPackage, type TidyScore } from "../../src/core/tidyScores";

const scored = (value: number): Score => ({ state: "scored", value });
const PERIOD = quarterOf(2023, 1);

/** The example: Humber Centre as three wards, two hospitals scored directly; a peer review beside that must not count. */
const SHEETS: readonly {
  hospital: string;
  ward: string | null;
  scores: readonly Score[];
  route?: TidyScore["route"];
  counted?: boolean;
}[] = [
  {
    hospital: "Humber Centre",
    ward: "Aspen",
    scores: [scored(4), scored(5), scored(2), { state: "notApplicable", reason: "No easy read" }],
  },
  { hospital: "Humber Centre", ward: "Beech", scores: [scored(4), scored(4), { state: "notYet" }, scored(3)] },
  { hospital: "Humber Centre", ward: '=Cedar, the "old" ward', scores: [scored(3), scored(4), scored(4), scored(3)] },
  { hospital: "Clifton House", ward: null, scores: [scored(4), scored(4), scored(3), scored(3)] },
  { hospital: "Clifton House", ward: null, scores: [scored(1), scored(1), scored(1), scored(1)], route: "peerReview", counted: false },
  { hospital: "St Luke's", ward: null, scores: [scored(5), scored(2), scored(3), scored(3)] },
];

const ROWS: readonly TidyScore[] = SHEETS.flatMap(({ hospital, ward, scores, route = "selfAssessment", counted = true }) =>
  scores.map((score, index) => ({
    period: PERIOD,
    areaId: "involvement",
    area: "Involvement",
    region: "Yorkshire and Humber",
    collaborative: "HNY",
    hospital,
    ward,
    route,
    standardId: `S${index + 1}`,
    version: 1,
    score,
    counted,
  })),
);

async function query(csv: string, sql: string): Promise<readonly (readonly unknown[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "sequin-"));
  try {
    const file = join(folder, TIDY_FILE);
    writeFileSync(file, csv, "utf8");
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE scores AS SELECT * FROM read_csv('${file}', header = true)`);
    const rows = (await connection.runAndReadAll(sql)).getRows();
    connection.closeSync();
    instance.closeSync();
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("scores for other programs", () => {
  it("give a database the same averages by SQL", async () => {
    const counted = SHEETS.filter(({ counted: counts = true }) => counts);
    const ids = ["S1", "S2", "S3", "S4"];
    const hospitals = [...new Set(SHEETS.map(({ hospital }) => hospital))];
    const ours = hospitals.map((name) => {
      const wards = counted
        .filter(({ hospital }) => hospital === name)
        .map(({ scores }) => new Map(scores.map((score, index) => [`S${index + 1}`, score])));
      return { name, average: hospitalAverage(hospitalScores(ids, wards)) };
    });

    const byHospital = await query(
      tidyScoresCsv(ROWS),
      `WITH standards AS (SELECT hospital, standard_id, avg(score) AS score FROM scores WHERE counted GROUP BY ALL)
       SELECT hospital, avg(score) FROM standards GROUP BY hospital ORDER BY hospital`,
    );
    const expected = ours.map(({ name, average }) => [name, average.value === null ? null : toNumber(average.value)]).sort();
    expect(byHospital.map(([name]) => name)).toEqual(expected.map(([name]) => name));
    byHospital.forEach(([, value], index) => expect(value).toBeCloseTo(Number(expected[index]?.[1]), 12));
    const collaborative = collaborativeAverage(ours.map(({ average }) => average));
    expect(collaborative.value === null ? "" : shown(collaborative.value)).toBe("3.4");
    expect(averageOfAverages(ours.map(({ average }) => average))).toEqual(collaborative);
  });

  it("keep a text that begins like a formula a text, and a missing score missing", async () => {
    const rows = await query(tidyScoresCsv(ROWS), "SELECT DISTINCT ward FROM scores WHERE ward LIKE '%Cedar%'");
    expect(rows).toEqual([['\'=Cedar, the "old" ward']]);
    expect(
      await query(tidyScoresCsv(ROWS), "SELECT state, count(*)::INT, count(score)::INT FROM scores GROUP BY state ORDER BY state"),
    ).toEqual([
      ["notApplicable", 1, 0],
      ["notYet", 1, 0],
      ["scored", 22, 22],
    ]);
  });

  it("come back from the table as they went in, whatever the names hold", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.option(fc.integer())), { maxLength: 8 }), (values) => {
        const text = csvText(["name", "score"], values);
        expect(readBack(text)).toEqual([
          ["name", "score"],
          ...values.map(([name, score]) => [csvSafe(name), score === null ? "" : String(score)]),
        ]);
      }),
    );
    expect(csvField("=1+1")).toBe("'=1+1");
    expect(csvField(-1)).toBe("-1");
    expect(csvField("\t=1")).toBe("'\t=1");
    expect(() => {
      csvText(["a"], [[1, 2]]);
    }).toThrow(RangeError);
  });

  it("are described column by column", () => {
    const described = JSON.parse(tidyScoresPackage({ name: "SeQuIn", version: 2023 })) as {
      resources: { path: string; schema: { fields: { name: string; type: string; description?: string }[] } }[];
    };
    const [resource] = described.resources;
    expect(PACKAGE_FILE).toBe("datapackage.json");
    expect(resource?.path).toBe(TIDY_FILE);
    expect(resource?.schema.fields.map(({ name }) => name)).toEqual(tidyScoresCsv([]).trim().split(","));
    expect(resource?.schema.fields.filter(({ description }) => (description ?? "") === "")).toEqual([]);
  });
});

const csvSafe = (text: string): string => (/^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text);

/** RFC 4180 read by its grammar, letter by letter. */
function readBack(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "," || (letter === "\r" && text.charAt(at + 1) === "\n")) {
      row.push(field);
      field = "";
      if (letter === "\r") {
        rows.push(row);
        row = [];
        at += 1;
      }
    } else field += letter;
  }
  return rows;
}
