/**
 * Scores as one long table, one row per sheet and standard, for other programs: with the table goes a description of its columns
 * (Frictionless Data Package), so that nobody has to guess. Scores and numbers only: no evidence, no actions, no names of people.
 */
import { csvText, type CsvValue } from "./csv";
import { slidesMessages } from "./messages/slides";
import { periodKey, type Period } from "./period";
import type { Route } from "./route";
import type { Score } from "./score";

export interface TidyScore {
  readonly period: Period;
  readonly areaId: string;
  readonly area: string;
  readonly region: string;
  readonly collaborative: string;
  readonly hospital: string;
  /** Null where the hospital was scored as a whole. */
  readonly ward: string | null;
  readonly route: Route;
  readonly standardId: string;
  readonly version: number | null;
  readonly score: Score;
  /** Whether it is part of the hospital score: not a peer review that stands beside, not a sheet that was left out. */
  readonly counted: boolean;
}

interface Column {
  readonly type: "string" | "integer" | "boolean";
  readonly of: (row: TidyScore) => CsvValue;
  readonly required: boolean;
}

/** One record for the table and for its description. */
const COLUMNS: Readonly<Record<string, Column>> = {
  period: { type: "string", required: true, of: ({ period }) => periodKey(period) },
  area_id: { type: "string", required: true, of: ({ areaId }) => areaId },
  area: { type: "string", required: true, of: ({ area }) => area },
  region: { type: "string", required: false, of: ({ region }) => region },
  collaborative: { type: "string", required: false, of: ({ collaborative }) => collaborative },
  hospital: { type: "string", required: true, of: ({ hospital }) => hospital },
  ward: { type: "string", required: false, of: ({ ward }) => ward },
  route: { type: "string", required: true, of: ({ route }) => route },
  standard_id: { type: "string", required: true, of: ({ standardId }) => standardId },
  standard_version: { type: "integer", required: false, of: ({ version }) => version },
  state: { type: "string", required: true, of: ({ score }) => score.state },
  score: { type: "integer", required: false, of: ({ score }) => (score.state === "scored" ? score.value : null) },
  counted: { type: "boolean", required: true, of: ({ counted }) => counted },
};

export const TIDY_FILE = "scores.csv";
export const PACKAGE_FILE = "datapackage.json";

/** RFC 4180, to be saved as UTF-8. */
export function tidyScoresCsv(rows: Iterable<TidyScore>): string {
  const columns = Object.values(COLUMNS);
  return csvText(
    Object.keys(COLUMNS),
    mapped(rows, (row) => columns.map(({ of }) => of(row))),
  );
}

function* mapped<From, To>(rows: Iterable<From>, to: (row: From) => To): Generator<To> {
  for (const row of rows) yield to(row);
}

/** The description that goes beside the table: https://specs.frictionlessdata.io/tabular-data-package/ */
export function tidyScoresPackage(framework: { readonly name: string; readonly version: string | number }): string {
  const descriptions: Readonly<Record<string, string>> = slidesMessages.tidyColumns;
  return `${JSON.stringify(
    {
      profile: "tabular-data-package",
      name: "sequin-scores",
      title: slidesMessages.tidyTitle(framework.name, String(framework.version)),
      description: slidesMessages.tidyDescription(),
      resources: [
        {
          profile: "tabular-data-resource",
          name: "scores",
          path: TIDY_FILE,
          format: "csv",
          mediatype: "text/csv",
          encoding: "utf-8",
          dialect: { delimiter: ",", lineTerminator: "\r\n", doubleQuote: true, header: true },
          schema: {
            fields: Object.entries(COLUMNS).map(([name, { type, required }]) => ({
              name,
              type,
              description: descriptions[name],
              ...(required ? { constraints: { required: true } } : {}),
            })),
            missingValues: [""],
            primaryKey: ["period", "area_id", "hospital", "ward", "route", "standard_id"],
          },
        },
      ],
    },
    null,
    2,
  )}\n`;
}
