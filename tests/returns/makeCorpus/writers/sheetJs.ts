/** Writes a draft with SheetJS, in any of the formats that it knows. */
import { utils, write, type BookType, type CellObject, type WorkSheet } from "@e965/xlsx";
import { FIXED_DAY, serialOf } from "../fixedDay";
import type { CellDraft, SheetDraft } from "../draft";

const ERROR_CODES = { "#REF!": 0x17, "#DIV/0!": 0x07, "#N/A": 0x2a } as const;

export function bySheetJs(sheets: readonly SheetDraft[], bookType: BookType = "xlsx"): Uint8Array {
  const book = utils.book_new();
  book.Props = { CreatedDate: FIXED_DAY, ModifiedDate: FIXED_DAY };
  for (const draft of sheets) utils.book_append_sheet(book, sheetOf(draft), draft.name);
  book.Workbook = { Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden === true ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: "buffer", bookType, compression: true }) as Buffer);
}

function sheetOf(draft: SheetDraft): WorkSheet {
  const sheet: WorkSheet = {};
  const last = { r: 0, c: 0 };
  draft.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === null) return;
      sheet[utils.encode_cell({ r, c })] = written(cell);
      last.r = Math.max(last.r, r);
      last.c = Math.max(last.c, c);
    }),
  );
  for (const { cell, text, inThread } of draft.comments ?? []) {
    const at = (sheet[cell] ??= { t: "z" }) as CellObject;
    at.c = [{ a: "Lead nurse", t: text, ...(inThread === true && { T: true }) }];
  }
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: last });
  sheet["!merges"] = (draft.merges ?? []).map((merge) => utils.decode_range(merge));
  sheet["!rows"] = draft.rows.map((_, index) => ({ hidden: draft.hiddenRows?.includes(index + 1) ?? false }));
  sheet["!cols"] = Array.from({ length: last.c + 1 }, (_, index) => ({
    hidden: draft.hiddenColumns?.includes(utils.encode_col(index)) ?? false,
  }));
  return sheet;
}

function written(cell: Exclude<CellDraft, null>): CellObject {
  if (typeof cell === "string") return { t: "s", v: cell };
  if (typeof cell === "number") return { t: "n", v: cell };
  if (typeof cell === "boolean") return { t: "b", v: cell };
  if ("formula" in cell) return { t: typeof cell.result === "number" ? "n" : "s", v: cell.result, f: cell.formula.replace(/^=/, "") };
  if ("day" in cell) return { t: "n", v: serialOf(cell.day), z: cell.format };
  return "error" in cell ? { t: "e", v: ERROR_CODES[cell.error] } : { t: "n", v: cell.number, z: cell.format };
}
