/** Writes drafts with openpyxl, which is Python: all of them in one run. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serialOf } from "../fixedDay";
import type { CellDraft, SheetDraft } from "../draft";

/** Debian's own Python: it has python3-openpyxl and python3-uno. */
export const PYTHON = "/usr/bin/python3";

/** Files by name, from drafts by name. */
export function byOpenpyxl(drafts: Readonly<Record<string, readonly SheetDraft[]>>): Map<string, Uint8Array> {
  if (Object.keys(drafts).length === 0) return new Map();
  const folder = mkdtempSync(join(tmpdir(), "corpus-openpyxl-"));
  const books = Object.entries(drafts).map(([file, sheets]) => ({ path: join(folder, file), sheets: sheets.map(plain) }));
  writeFileSync(join(folder, "drafts.json"), JSON.stringify(books));
  execFileSync(PYTHON, [join(__dirname, "byOpenpyxl.py"), join(folder, "drafts.json")], { stdio: "inherit" });
  const files = new Map(Object.keys(drafts).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]));
  rmSync(folder, { recursive: true });
  return files;
}

const plain = (sheet: SheetDraft): unknown => ({ ...sheet, rows: sheet.rows.map((row) => row.map(cellOf)) });

/** openpyxl stores no results of formulas: a cell that has one is written for Python to put it in afterwards. */
function cellOf(cell: CellDraft): unknown {
  if (cell === null || typeof cell !== "object") return cell;
  if ("day" in cell) return { number: serialOf(cell.day), format: cell.format };
  return "error" in cell ? cell.error : cell;
}
