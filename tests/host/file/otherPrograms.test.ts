import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { Book } from "../../../src/host/book/book";
import { cellAddress } from "../../../src/host/book/area";
import type { Sheet } from "../../../src/host/book/model";
import { readXlsx } from "../../../src/host/file/openWorkbook";
import { writeXlsx } from "../../../src/host/file/saveWorkbook";
import { itWithLibreOffice, savedAgain } from "../../secondOpinion/libreOffice";
import { pythonWithOpenpyxl } from "../../secondOpinion/python";
import { plain } from "../bookWith";
import { sampleBook, SHEET } from "./sampleBook";

const python = pythonWithOpenpyxl();
const itWithOpenpyxl = python ? it : it.skip;

const LOOK = `
import json, sys, openpyxl
def text(value): return value.isoformat() if hasattr(value, "isoformat") else value
formulas, values = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[1], data_only=True)
sheets = {}
for sheet in formulas.worksheets:
    shown = values[sheet.title]
    sheets[sheet.title] = {
        "formulas": {c.coordinate: c.value for row in sheet.iter_rows() for c in row if c.data_type == "f"},
        "values": {c.coordinate: text(c.value) for row in shown.iter_rows() for c in row if c.value is not None},
        "widths": {letter: round(d.width, 2) for letter, d in sheet.column_dimensions.items() if d.customWidth},
        "validations": [[v.type, v.formula1, str(v.sqref), v.prompt, v.error, v.showDropDown] for v in sheet.data_validations.dataValidation],
        "rules": [[str(cf.sqref), r.type, r.priority, r.stopIfTrue, r.formula, r.dxf.numFmt.formatCode if r.dxf.numFmt else None, r.dxf.fill.bgColor.rgb if r.dxf.fill else None]
                  for cf in sheet.conditional_formatting for r in cf.rules],
        "names": {name: d.attr_text for name, d in getattr(sheet, "defined_names", {}).items()} if isinstance(getattr(sheet, "defined_names", None), dict) else {},
        "merges": sorted(str(m) for m in sheet.merged_cells.ranges), "freeze": sheet.freeze_panes, "state": sheet.sheet_state,
        "tables": {t.name: t.ref for t in sheet.tables.values()}, "charts": len(sheet._charts), "print": sheet.print_area, "rows": sheet.print_title_rows,
        "notes": {c.coordinate: c.comment.text for row in sheet.iter_rows() for c in row if c.comment},
    }
names = formulas.defined_names
both = {d.name: d.attr_text for d in names.definedName} if hasattr(names, "definedName") else {n: d.attr_text for n, d in names.items()}
print(json.dumps({"sheets": sheets, "names": both}))
`;

interface Looked {
  readonly names: Record<string, string>;
  readonly sheets: Record<
    string,
    Record<string, unknown> & { readonly values: Record<string, unknown>; readonly formulas: Record<string, string> }
  >;
}

function byOpenpyxl(bytes: Uint8Array): Looked {
  const folder = mkdtempSync(join(tmpdir(), "openpyxl-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    return JSON.parse(
      execFileSync(python ?? "python3", ["-c", LOOK, join(folder, "book.xlsx")], { encoding: "utf8", maxBuffer: 1e8 }),
    ) as Looked;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function valuesOf(sheet: Sheet, skip: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    [...sheet.cells]
      .flatMap(([row, line]) => [...line].map(([column, cell]) => [cellAddress(row, column), plain(cell.value)] as const))
      .filter(([address, value]) => value !== null && !skip.includes(address)),
  );
}

itWithOpenpyxl("openpyxl reads the same values, formulas, names, widths, validations and rules", async () => {
  const book = sampleBook();
  const looked = byOpenpyxl(await writeXlsx(book));
  const sheet = looked.sheets[SHEET];
  const [own] = book.sheets;
  if (!sheet || !own) throw new Error("A sheet is missing");
  // openpyxl makes a date of L14, and undoes the escapes of L17 only in part.
  const { L14, L17, ...values } = sheet.values;
  expect(values).toEqual(valuesOf(own, ["L14", "L17"]));
  expect([L14, L17]).toEqual(["2023-03-15T12:00:00", " blanks  and _x000D_ and _x0001_ _x000D_ end "]);
  expect(Object.keys(sheet.formulas)).toHaveLength(
    [...own.cells.values()].flatMap((line) => [...line.values()]).filter(({ formula }) => formula !== undefined).length,
  );
  expect(sheet.formulas).toMatchObject({ F5: "=AVERAGE(C5:E5)", L11: '=_xlfn.TEXTJOIN(", ",TRUE,L5:L7)' });
  expect(sheet).toMatchObject({
    widths: { A: 5.71, B: 40.71, C: 12.28 },
    merges: ["A1:F1", "A2:F2"],
    freeze: "C5",
    state: "visible",
    charts: 2,
    rows: "$4:$4",
    notes: { B5: "Agreed on 3 June\nby everyone", C19: "A band" },
    validations: [
      ["list", '"1,2,3,4,5,N/A"', "C5:E16", "Agree each score together.", "Type 1, 2, 3, 4 or 5,\nor N/A.", null],
      ["decimal", "1", "C19", null, null, null],
      ["whole", "2", "C20", null, null, null],
      ["list", "Hospitals", expect.stringMatching(/^(L5:L7 L20|L20 L5:L7)$/), null, null, true],
      ["custom", "LEN(B19)<40", "B19", null, null, null],
    ],
  });
  expect(sheet["rules"]).toEqual([
    ["C5:F16 C17:F17", "expression", 1, true, ["AND(ISNUMBER(C5),ROUND(C5,1)<$C$20)"], '0.0" R"', "FFA32A1E"],
    ["C5:F16 C17:F17", "expression", 2, true, ["AND(ISNUMBER(C5),ROUND(C5,1)<$C$19)"], '0.0" A"', "FFF7C563"],
    ["C5:F16 C17:F17", "expression", 3, true, ["AND(ISNUMBER(C5),ROUND(C5,1)>=$C$19)"], '0.0" G"', "FFDFF2E6"],
    ["C19:C20", "cellIs", 4, null, ["1", "5"], null, null],
    ["B5:B16", "beginsWith", 5, null, ['LEFT(B5,LEN("Ser""v"))="Ser""v"'], null, "FFE8F1FA"],
  ]);
  expect(looked.names).toMatchObject({ Hospitals: "'St Luke''s'!$L$5:$L$7", Region: '"Y&H"' });
  expect(looked.sheets["1-2"]).toMatchObject({ tables: { Projects: "A1:B4" } });
  expect(looked.sheets['Aspen, & "Beech"']).toMatchObject({ state: "hidden" });
});

function shownCells(book: Book): Record<string, unknown> {
  return Object.fromEntries(book.sheets.map((sheet) => [sheet.name, valuesOf(sheet, ["L15", "L17", "D2"])]));
}

itWithLibreOffice()(
  "a workbook that LibreOffice saved again is read with its values, rules, validation, names and charts",
  async () => {
    const book = sampleBook();
    const { book: read } = await readXlsx(await savedAgain(await writeXlsx(book)));
    // LibreOffice 7.4 has no XLOOKUP: the host works it out. It saves 15 digits (L15) and its own escapes (L17).
    expect(shownCells(read)).toEqual(shownCells(book));
    const [own] = book.sheets,
      [sheet] = read.sheets;
    if (!own || !sheet) throw new Error("A sheet is missing");
    expect(
      sheet.conditionalFormats
        .slice(0, 3)
        .map(({ format, condition, areas }) => ({ numberFormat: format.numberFormat, fill: format.fill, condition, areas })),
    ).toEqual(
      own.conditionalFormats
        .slice(0, 3)
        .map(({ format, condition, areas }) => ({ numberFormat: format.numberFormat, fill: format.fill, condition, areas })),
    );
    expect(sheet.validations.map(({ rule }) => rule.type).sort()).toEqual(own.validations.map(({ rule }) => rule.type).sort());
    expect(sheet.merges).toEqual(own.merges);
    expect(read.names.map(({ name }) => name)).toContain("Hospitals");
    expect(sheet.names).toContainEqual(expect.objectContaining({ name: "Standards", formula: "='St Luke''s'!$B$5:$B$16" }));
    expect(sheet.charts.map(({ series }) => series.map(({ type, values }) => [type, values]))).toEqual(
      own.charts.map(({ series }) => series.map(({ type, values }) => [type, values])),
    );
    expect(sheet.charts[0]?.value).toMatchObject({ minimum: 0, maximum: 5, majorUnit: 1 });
  },
  120_000,
);

it("a workbook that excelts wrote is read", async () => {
  const made = new Workbook();
  const sheet = made.addWorksheet("Ward A", { views: [{ state: "frozen", xSplit: 1, ySplit: 2 }] });
  sheet.getCell("A1").value = { richText: [{ text: "Involvement: ", font: { bold: true } }, { text: "Aspen" }] };
  sheet.getCell("A2").value = new Date(Date.UTC(2023, 5, 3));
  sheet.getCell("B2").value = { formula: "1+1", result: 2 };
  sheet.getCell("B3").value = 0.5;
  sheet.getCell("B3").numFmt = "0%";
  sheet.getCell("B3").dataValidation = {
    type: "list",
    allowBlank: true,
    formulae: ['"1,2,3"'],
    showInputMessage: true,
    promptTitle: "Score",
    prompt: "1 to 3",
  };
  sheet.getColumn(1).width = 30.7109375;
  const { book, warnings } = await readXlsx(new Uint8Array(await made.xlsx.writeBuffer()));
  const [read] = book.sheets;
  if (!read) throw new Error("A sheet is missing");
  expect(warnings).toEqual([]);
  expect(valuesOf(read, [])).toEqual({ A1: "Involvement: Aspen", A2: 45080, B2: 2, B3: 0.5 });
  expect(book.text(read, 2, 1)).toBe("50%");
  expect(read.columns.get(0)).toEqual({ width: 30 });
  expect(read.freeze).toEqual({ rows: 2, columns: 1 });
  expect(read.validations).toEqual([
    {
      areas: [{ top: 2, left: 1, bottom: 2, right: 1 }],
      rule: { type: "List", source: "1,2,3", inCellDropDown: true },
      ignoreBlanks: true,
      alert: { show: false, style: "Stop", title: "", message: "" },
      prompt: { show: true, title: "Score", message: "1 to 3" },
    },
  ]);
});
