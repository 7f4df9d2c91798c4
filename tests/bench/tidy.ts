/** A million scores as one long table: written, loaded into a database and averaged there. Times are of a noisy machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { quarterOf } from "../../src/core/period";
import { TIDY_FILE, tidyScoresCsv, type TidyScore } from "../../src/core/tidyScores";
import { keepFigures } from "./keepFigures";

const STANDARDS = 12;
const WARDS = 4;
const HOSPITALS = 1000;
const ROUNDS = 21;

/** 21 rounds of a thousand hospitals with four wards: 1,008,000 rows. */
function* million(): Generator<TidyScore> {
  let seed = 1;
  for (let round = 0; round < ROUNDS; round += 1)
    for (let hospital = 0; hospital < HOSPITALS; hospital += 1)
      for (let ward = 0; ward < WARDS; ward += 1)
        for (let standard = 1; standard <= STANDARDS; standard += 1) {
          seed = (seed * 48271) % 2147483647;
          yield {
            period: quarterOf(2019 + Math.floor(round / 4), (round % 4) + 1),
            areaId: "involvement",
            area: "Involvement",
            region: `Region ${hospital % 8}`,
            collaborative: `Collaborative ${hospital % 48}`,
            hospital: `Hospital ${hospital}`,
            ward: `Ward ${ward}`,
            route: "selfAssessment",
            standardId: `S${standard}`,
            version: 1,
            score: { state: "scored", value: (seed % 5) + 1 },
            counted: true,
          };
        }
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sequin-"));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, TIDY_FILE);
  const begun = performance.now();
  const csv = tidyScoresCsv(million());
  writeFileSync(file, csv, "utf8");
  const written = performance.now();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE scores AS SELECT * FROM read_csv('${file}', header = true)`);
  const loaded = performance.now();
  const result = await connection.runAndReadAll(
    `WITH standards AS (SELECT period, region, collaborative, hospital, standard_id, avg(score) AS score FROM scores WHERE counted GROUP BY ALL),
          hospitals AS (SELECT period, region, collaborative, hospital, avg(score) AS score FROM standards GROUP BY ALL)
     SELECT count(*)::INT, (SELECT count(*)::INT FROM scores) FROM (SELECT period, collaborative, avg(score) FROM hospitals GROUP BY ALL)`,
  );
  const averaged = performance.now();
  const [groups, rows] = result.getRows()[0] ?? [];
  rmSync(folder, { recursive: true });
  const figures = {
    rows: Number(rows),
    megabytes: Math.round(csv.length / 1e5) / 10,
    writeMs: Math.round(written - begun),
    loadMs: Math.round(loaded - written),
    averageMs: Math.round(averaged - loaded),
    averages: Number(groups),
  };
  keepFigures("tidyScores", figures);
  process.stdout.write(
    `Scores for other programs: ${figures.rows} rows (${figures.megabytes} MB) written in ${figures.writeMs} ms, loaded into DuckDB in ${figures.loadMs} ms, ${figures.averages} averages of collaboratives in ${figures.averageMs} ms.\n`,
  );
}

bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
