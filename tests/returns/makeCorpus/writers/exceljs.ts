/** Writes a draft with exceljs, or with excelts, which grew out of it and has the same calls. */
import { Workbook as ExceltsWorkbook } from "@cj-tech-master/excelts";
import { Workbook as ExceljsWorkbook, type Worksheet } from "exceljs";
import { deflateSync } from "node:zlib";
import { FIXED_DAY, serialOf } from "../fixedDay";
import type { CellDraft, SheetDraft } from "../draft";

/** What both programs' cells take; excelts' own types say the same with other names. */
type Written = string | number | boolean | { formula: string; result: string | number } | { error: "#REF!" | "#DIV/0!" | "#N/A" };

export async function byExceljs(sheets: readonly SheetDraft[]): Promise<Uint8Array> {
  const book = new ExceljsWorkbook();
  book.created = FIXED_DAY;
  book.modified = FIXED_DAY;
  for (const draft of sheets) {
    const sheet = book.addWorksheet(draft.name, draft.hidden === true ? { state: "hidden" } : {});
    write(sheet, draft);
    if (draft.logo === true) {
      const logo = book.addImage({ buffer: smallPicture() as never, extension: "png" });
      sheet.addImage(logo, { tl: { col: 0, row: 0 }, ext: { width: 60, height: 40 } });
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function byExcelts(sheets: readonly SheetDraft[]): Promise<Uint8Array> {
  const book = new ExceltsWorkbook();
  book.created = FIXED_DAY;
  book.modified = FIXED_DAY;
  for (const draft of sheets) {
    if (draft.logo === true) throw new Error("Logos are drawn by exceljs only.");
    const sheet = book.addWorksheet(draft.name, draft.hidden === true ? { state: "hidden" } : {});
    write(sheet as unknown as Worksheet, draft);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function write(sheet: Worksheet, draft: SheetDraft): void {
  draft.rows.forEach((row, down) =>
    row.forEach((cell, across) => {
      if (cell === null) return;
      const at = sheet.getCell(down + 1, across + 1);
      at.value = written(cell);
      if (typeof cell === "object" && "format" in cell) at.numFmt = cell.format;
    }),
  );
  for (const merge of draft.merges ?? []) sheet.mergeCells(merge);
  for (const row of draft.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  for (const column of draft.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
  for (const { cell, text, inThread } of draft.comments ?? []) {
    if (inThread === true) throw new Error("Threads are written by SheetJS only.");
    sheet.getCell(cell).note = text;
  }
  for (const { range, list } of draft.lists ?? []) {
    const [first = "", last = first] = range.split(":");
    for (let row = rowOf(first); row <= rowOf(last); row += 1) {
      sheet.getCell(`${first.replace(/\d+/, "")}${row}`).dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [`"${list.join(",")}"`],
      };
    }
  }
  sheet.getColumn(2).width = 60;
}

function written(cell: Exclude<CellDraft, null>): Written {
  if (typeof cell !== "object") return cell;
  if ("formula" in cell) return { formula: cell.formula.replace(/^=/, ""), result: cell.result };
  if ("day" in cell) return serialOf(cell.day);
  return "error" in cell ? { error: cell.error } : cell.number;
}

const rowOf = (address: string): number => Number(address.replace(/\D/g, ""));

/** A blue square of 8 by 8 points as a PNG. */
function smallPicture(): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]);
  const line = [0, ...Array.from({ length: 8 }, () => [0, 94, 184]).flat()];
  const pixels = deflateSync(Buffer.from(Array.from({ length: 8 }, () => line).flat()));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
      chunk("IHDR", header),
      chunk("IDAT", pixels),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
