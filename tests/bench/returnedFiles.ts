/** Returned files as wards keep them, four shapes of them, three sheets of forty rows each: made by SheetJS, each with scores of its own. */
import { utils, write } from "@e965/xlsx";
import { sequin } from "../../src/frameworks";

type Cells = (string | number | null)[][];

const ROWS = 40;
const TABS = ["Aspen", "Beech", "Cedar"];
/** Scored rows on all sheets of a file. */
export const ROWS_OF_A_FILE = ROWS * TABS.length;
const WORDS = sequin.areas.flatMap(({ standards }) => standards.map(({ text }) => text));
const words = (row: number): string =>
  row < WORDS.length ? (WORDS[row] ?? "") : `Our own standard ${row + 1}: everybody on the ward knows where to find what was agreed`;
/** No two files have the same. */
const score = (file: number, sheet: number, row: number): number =>
  1 + ((file * 7 + sheet * 3 + row * 5 + Math.floor(file / 5 ** (row % 5))) % 5);
const rows = (make: (row: number) => Cells[number]): Cells => Array.from({ length: ROWS }, (_, row) => make(row));
/** People write something else each time. */
const evidence = (file: number, sheet: number, row: number): string =>
  `Minutes of the community meeting of ward ${file}, item ${sheet}.${row}; the plan on the notice board says who does it and by when.`;

const SHAPES: readonly ((file: number, sheet: number) => Cells)[] = [
  (file, sheet) => [
    ["No.", "Standard", "Score", "Evidence"],
    ...rows((row) => [row + 1, words(row), score(file, sheet, row), evidence(file, sheet, row)]),
  ],
  (file, sheet) => [
    ["Involvement self-assessment"],
    [`Ward: Ward ${file}`],
    ["Quarter: Q1 2023/24"],
    [],
    ["Standard", "Score (1-5)", "RAG", "Evidence", "Action"],
    ...rows((row) => [
      words(row),
      score(file, sheet, row),
      ["Red", "Red", "Amber", "Green", "Green"][score(file, sheet, row) - 1] ?? "",
      evidence(file, sheet, row),
      "",
    ]),
    ["Average", 3.1],
  ],
  (file, sheet) => [
    ["", "Score", "", "Comments"],
    ["Standard", "Last time", "This time", ""],
    ...rows((row) => [words(row), score(file, sheet, row + 1), score(file, sheet, row), evidence(file, sheet, row)]),
  ],
  (file, sheet) => [
    ["1 = poor", "5 = excellent"],
    ["No.", "Standard", "Service users", "Staff", "Agreed score"],
    ...rows((row) => [row + 1, words(row), score(file, sheet, row), score(file, sheet, row + 2), score(file, sheet, row)]),
  ],
];

/** The file of that number; every fourth has the same shape. */
export function returnedFile(file: number): Uint8Array {
  const book = utils.book_new();
  for (const [sheet, name] of TABS.entries())
    utils.book_append_sheet(book, utils.aoa_to_sheet(SHAPES[file % SHAPES.length]?.(file, sheet) ?? []), name);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}
