/** Typed averages, totals and words, held against the figures beside them. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import { DEFAULT_BANDS } from "../../src/core/band";
import { fraction, fromDecimalText, fromInteger, shown } from "../../src/core/exact";
import { recheckMessages } from "../../src/core/messages/recheck";
import { made, truncate } from "../../src/core/repeatFigure";
import type { Grid } from "../../src/returns/grid";
import { readFile } from "../../src/returns/readFile";
import { exactText, recheckAverages, type TypedFigure } from "../../src/returns/recheckAverages";
import { sheetOf } from "./sheetOf";

const recheck = (...grids: Grid[]): TypedFigure[] => [...recheckAverages(grids, DEFAULT_BANDS).figures];
const short = (figures: readonly TypedFigure[]) =>
  figures.map(({ cell, printed, repeats, ours, formula }) => [cell, printed, repeats, ours, formula]);

describe("the tables of the report on Quarter 1 2023", () => {
  const FOLDER = join(__dirname, "seedTables");
  const item = z.object({
    sheet: z.string(),
    cell: z.string(),
    item: z.string(),
    printed: z.string(),
    exact: z.string(),
    ours: z.string(),
    repeats: z.string(),
  });
  const expected = z.array(item).parse(JSON.parse(readFileSync(join(FOLDER, "involvement2023.expected.json"), "utf8")));
  const read = readFile(new Uint8Array(readFileSync(join(FOLDER, "involvement2023.xlsx"))), "involvement2023.xlsx");
  const result = recheckAverages("grids" in read ? read.grids : [], DEFAULT_BANDS);

  it("are found whole, each figure with what it follows from", () => {
    const exactOf = (text: string): string => {
      const [top = "", bottom = ""] = text.split("/");
      return exactText(fraction(BigInt(top), BigInt(bottom)));
    };
    expect(
      result.figures.map(({ sheet, cell, printed, exact, ours, repeats }) => ({ sheet, cell, printed, exact, ours, repeats })),
    ).toEqual(
      expected.map(({ sheet, cell, printed, exact, ours, repeats }) => ({ sheet, cell, printed, exact: exactOf(exact), ours, repeats })),
    );
  });

  it("differ from what is printed in fourteen figures, and six of them follow neither way", () => {
    const items = (which: (one: (typeof expected)[number]) => boolean): string[] => [
      ...new Set(expected.filter(which).map((one) => one.item)),
    ];
    const differs = items(({ printed, ours }) => shown(fromDecimalText(printed) ?? fromInteger(0)) !== ours);
    const neither = items(({ repeats }) => repeats === "cannot");
    expect(differs).toHaveLength(14);
    expect(neither.sort()).toEqual([
      "SOUTH average",
      "Y&H average",
      "Y&H standard 1",
      "Y&H standard 11",
      "Y&H standard 2",
      "Y&H standard 6",
    ]);
    const only = (name: string): string[] => items(({ item: one, repeats }) => one === name && repeats === "rounded");
    expect([only("Humber Centre"), only("Clifton House")]).toEqual([["Humber Centre"], []]);
  });

  it("offer formulas, across sheets too, and leave what West typed as it stands", () => {
    const formulaOf = (sheet: string, cell: string): string | null | undefined =>
      result.figures.find((one) => one.sheet === sheet && one.cell === cell)?.formula;
    expect([
      formulaOf("HNY", "C4"),
      formulaOf("HNY", "C6"),
      formulaOf("Region", "D12"),
      formulaOf("Region", "F12"),
      formulaOf("Region", "C5"),
    ]).toEqual(["=AVERAGE(D12:D23)", "=AVERAGE(C3:C5)", "=AVERAGE('HNY'!C14:E14)", "=AVERAGE(C12:E12)", "=AVERAGE(E10:E21)"]);
    expect(result.ofTheirOwn.map(({ cell }) => cell)).toEqual(["C10", "C11", "C12", "C13", "C15", "C16", "C18", "C19", "C20", "C21"]);
  });
});

describe("a typed figure", () => {
  const SCORES = [
    ["Standard", "Aspen", "Beech", "Average"],
    ["Welcome", 4, 3, 3.5],
    ["Information", 4, "N/A", null],
    ["Policy", 2, 3, 3.5],
    ["Strategy", 5, 4, 4.5],
  ] as const;

  it("is found in a column and in a foot, with N/A left out and one figure alone making no average", () => {
    expect(short(recheck(sheetOf([...SCORES, [], ["Average score", 3.8, 3.3]])))).toEqual([
      ["D2", "3.5", "rounded", "3.5", "=AVERAGE(B2:C2)"],
      ["D4", "3.5", "cannot", "2.5", "=AVERAGE(B4:C4)"],
      ["D5", "4.5", "rounded", "4.5", "=AVERAGE(B5:C5)"],
      ["B7", "3.8", "rounded", "3.8", "=AVERAGE(B2:B5)"],
      ["C7", "3.3", "rounded", "3.3", "=AVERAGE(C2,C4:C5)"],
    ]);
  });

  it("is a total where it says so and adds up, and an average where it says total all the same", () => {
    expect(
      short(
        recheck(
          sheetOf([
            ["", "Aspen", "Beech"],
            ["Welcome", 4, 3],
            ["Policy", 3, 3],
            ["Total score", 7, 3],
            ["Maximum", 10, 10],
          ]),
        ),
      ),
    ).toEqual([
      ["B4", "7", "rounded", "7", "=SUM(B2:B3)"],
      ["C4", "3", "rounded", "3.0", "=AVERAGE(C2:C3)"],
    ]);
  });

  it("that is a formula is left alone, but stands behind others", () => {
    const grid = sheetOf([
      ["", "Score"],
      ["Welcome", 4],
      ["Policy", 3.6],
      ["Average", 3.8],
    ]);
    const [, , policy] = grid.rows;
    const live = {
      ...grid,
      rows: grid.rows.map((row) => (row === policy ? [row[0]!, { ...row[1]!, formula: "=A1", value: 11 / 3 }] : row)),
    };
    expect(recheck(live).map(({ cell, exact, repeats }) => [cell, exact, repeats])).toEqual([["B4", "3.8333", "rounded"]]);
  });

  it("with more decimals than anybody types was worked out and pasted: it follows exactly", () => {
    const [found] = recheck(
      sheetOf([
        ["", "Score"],
        ["Aspen", 4],
        ["Beech", 3],
        ["Cedar", 3],
        ["Average of the scores above", 10 / 3],
      ]),
    );
    expect([found?.repeats, found?.says]).toEqual([
      "rounded",
      recheckMessages.followsBoth("average", recheckMessages.figuresIn(3, ["B2:B4"]), "3.3333", "3.3333"),
    ]);
  });

  it("that says where colours begin is a limit, not an average", () => {
    expect(
      recheck(
        sheetOf([
          ["Green: scores from", 4],
          ["Amber: scores from", 3],
          ["Green: averages from", 3.5],
          ["Target average", 3.5],
        ]),
      ),
    ).toEqual([]);
  });

  it("made of text has no formula, since Excel would not count it", () => {
    expect(
      short(
        recheck(
          sheetOf([
            ["", "Score"],
            ["Welcome", "4"],
            ["Policy", "3"],
            ["Average", "3.5"],
          ]),
        ),
      ),
    ).toEqual([["B4", "3.5", "rounded", "3.5", null]]);
  });

  it("is possible from figures before rounding, and says so", () => {
    const [found] = recheck(
      sheetOf([
        ["", "Score"],
        ["Aspen", 3.3],
        ["Beech", 3.3],
        ["Cedar", 3.4],
        ["Average", 3.4],
      ]),
    );
    expect([found?.repeats, found?.says]).toEqual([
      "possible",
      recheckMessages.possibleUnrounded("average", recheckMessages.figuresIn(3, ["B2:B4"]), "3.3333", "3.4"),
    ]);
  });

  it("is found of the same rows on several sheets", () => {
    const wards = [
      [4, 3, 2],
      [4, 4, 3],
      [5, 4, 2],
    ].map((scores, ward) =>
      sheetOf([["Standard", "Score"], ...["Welcome", "Policy", "Strategy"].map((name, row) => [name, scores[row] ?? null])], {
        sheet: `Ward ${ward + 1}`,
      }),
    );
    const hospital = sheetOf(
      [
        ["Standard", "Hospital"],
        ["Welcome", 4.3],
        ["Policy", 3.7],
        ["Strategy", 2.3],
      ],
      { sheet: "All" },
    );
    expect(short(recheck(...wards, hospital)).slice(0, 2)).toEqual([
      ["B2", "4.3", "rounded", "4.3", "=AVERAGE('Ward 1'!B2,'Ward 2'!B2,'Ward 3'!B2)"],
      ["B3", "3.7", "rounded", "3.7", "=AVERAGE('Ward 1'!B3,'Ward 2'!B3,'Ward 3'!B3)"],
    ]);
  });

  it("of years, dates, numbers of rows and a list of decimals is not taken for an average", () => {
    const years = sheetOf([
      ["", 2020, 2021, 2022],
      ["Humber Centre", 3.2, 3.5, 3.8],
      ["Clifton House", 3.6, 3.1, 2.4],
      ["Stockton Hall", 3.5, 3.4, 3.5],
    ]);
    const { figures, ofTheirOwn } = recheckAverages([years], DEFAULT_BANDS);
    expect([figures, ofTheirOwn.length]).toEqual([[], 9]);
    const filled = sheetOf([["Average", 45170]], { formats: [["General", "dd/mm/yyyy"]] });
    expect(recheck(filled, sheetOf([]), sheetOf([["Score", 4]]))).toEqual([]);
  });
});

describe("a typed word", () => {
  it("goes by the bands: of an average by the figure shown, of a score by the score", () => {
    const found = recheck(
      sheetOf([
        ["Standard", "Score", "RAG"],
        ["Welcome", 4, "Green"],
        ["Policy", 3, "Red"],
        ["Strategy", 3, "amber"],
        ["Fourth", "N/A", "N/A"],
        ["Average", 3.3, "G"],
      ]),
    );
    expect(
      found
        .filter(({ what }) => what === "ragWord")
        .map(({ cell, printed, repeats, ours, formula }) => [cell, printed, repeats, ours, formula]),
    ).toEqual([
      ["C2", "Green", "rounded", "Green", '=IF(ISNUMBER(B2),IF(B2>=4,"Green",IF(B2>=3,"Amber","Red")),"")'],
      ["C3", "Red", "cannot", "Amber", '=IF(ISNUMBER(B3),IF(B3>=4,"Green",IF(B3>=3,"Amber","Red")),"")'],
      ["C4", "amber", "rounded", "Amber", '=IF(ISNUMBER(B4),IF(B4>=4,"Green",IF(B4>=3,"Amber","Red")),"")'],
      ["C6", "G", "cannot", "Amber", '=IF(ISNUMBER(B6),IF(ROUND(B6,1)>=3.5,"G",IF(ROUND(B6,1)>=2.5,"A","R")),"")'],
    ]);
  });
});

it("repeats whatever was rounded or cut off, wherever the table stands", () => {
  const table = fc.record({
    scores: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 8 }),
    down: fc.integer({ min: 0, max: 4 }),
    right: fc.integer({ min: 0, max: 2 }),
    cut: fc.boolean(),
  });
  fc.assert(
    fc.property(table, ({ scores, down, right, cut }) => {
      const width = Math.min(...scores.map((row) => row.length));
      const pad = Array.from({ length: right }, () => null);
      const rows = scores.map((row, index) => [...pad, `Standard about thing ${"abcdefgh"[index] ?? ""}`, ...row.slice(0, width)]);
      const averages = Array.from({ length: width }, (_, column) => {
        const exact = made(
          scores.map((row) => fromInteger(row[column] ?? 0)),
          "average",
        );
        return Number(shown(cut ? truncate(exact, 1) : exact));
      });
      const grid = sheetOf([
        ...Array.from({ length: down }, () => []),
        [...pad, "Standard", ...averages.map((_, index) => `Ward ${"ABCDE"[index] ?? ""}`)],
        ...rows,
        [...pad, "Average", ...averages],
      ]);
      const found = recheck(grid);
      expect(found).toHaveLength(width);
      expect(found.filter(({ repeats }) => repeats === "cannot" || repeats === "possible")).toEqual([]);
      if (!cut) expect(found.filter(({ repeats }) => repeats !== "rounded")).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
