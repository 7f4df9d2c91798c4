/**
 * Writes the tables of the report on Involvement of Quarter 1 2023 as a workbook that somebody typed: `npx tsx tests/returns/seedTables/make.ts`.
 * Figures only; the titles of standards are our own short ones.
 */
import ExcelJS from "exceljs";
import { join } from "node:path";
import { sequin } from "../../../src/frameworks";

type Row = readonly (string | number)[];
const TITLES = (sequin.areas.find(({ id }) => id === "involvement")?.standards ?? []).map(({ shortTitle, text }) => shortTitle || text);

const HOSPITALS: readonly Row[] = [
  [4, 4, 4],
  [4, 4, 4],
  [3, 4, 4],
  [3, 3, 3],
  [4, 4, 4],
  [4, 4, 4],
  [4, 4, 2],
  [4, 3, 4],
  [4, 4, 4],
  [4, 3, 3],
  [4, 4, 3],
  [3, 3, 3],
];
const COLLABORATIVES: readonly Row[] = [
  [3.8, 4, 4, 3.7],
  [3.8, 4, 5, 4.7],
  [2.3, 3.6, 2, 2.6],
  [2.5, 3, 4, 3.1],
  [2, 4, 5, 3.6],
  [4.3, 4, 5, 4.1],
  [3.3, 3.3, 4, 3.5],
  [4, 3.6, 5, 4.2],
  [4.3, 4, 5, 4.4],
  [4.3, 3.3, 5, 4.2],
  [3.3, 3.6, 5, 3.8],
  [3.8, 3, 5, 3.9],
];
const numbered = (rows: readonly Row[]): Row[] => rows.map((row, index) => [index + 1, TITLES[index] ?? "", ...row]);

const SHEETS: Readonly<Record<string, readonly Row[]>> = {
  HNY: [
    ["Overall service scores:"],
    [],
    ["", "Humber Centre", 3.8],
    ["", "Clifton House", 3.6],
    ["", "Stockton Hall", 3.5],
    ["", "HNY AVG", 3.6],
    ["(Table Q1101)"],
    [],
    ["Service scores broken down into standards:"],
    [],
    ["", "INVOLVEMENT STANDARDS", "Humber Centre", "Clifton House", "Stockton Hall"],
    ...numbered(HOSPITALS),
    ["Service Average", "", 3.8, 3.6, 3.5],
    ["(Table Q1103)"],
  ],
  Region: [
    ["Provider Collaborative Involvement Overall Average:"],
    [],
    ["", "WEST AVG", 3.4],
    ["", "HUMBER AVG", 3.6],
    ["", "SOUTH AVG", 4.4],
    ["", "Y&H AVG", 3.6],
    ["(Table Q1104)"],
    [],
    ["", "INVOLVEMENT STANDARDS", "WEST", "HUMBER", "SOUTH", "Y&H"],
    ...numbered(COLLABORATIVES),
    ["", "Region Average", 3.4, 3.6, 4.4, 3.6],
    ["(Table Q1105)"],
  ],
};

async function make(): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date(Date.UTC(2023, 7, 24));
  for (const [name, rows] of Object.entries(SHEETS))
    for (const row of [workbook.addWorksheet(name)])
      for (const line of rows) row.addRow([...line].map((value) => (value === "" ? null : value)));
  await workbook.xlsx.writeFile(join(__dirname, "involvement2023.xlsx"));
}

void make();
