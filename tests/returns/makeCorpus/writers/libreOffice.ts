/** Lets LibreOffice save a workbook in its own way: xlsx, xls, ods or csv. All that have one format go in one run. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { PYTHON } from "./openpyxl";

const FILTERS: Readonly<Record<string, string>> = {
  ".xlsx": "xlsx:Calc MS Excel 2007 XML",
  ".xls": "xls:MS Excel 97",
  ".ods": "ods:calc8",
  /** Field separator, quotation mark, UTF-8, from line 1. */
  ".csv": "csv:Text - txt - csv (StarCalc):44,34,76,1",
};
const LONGEST_RUN = 180_000;
/** A picture of the first page would be most of a small file. */
const NO_THUMBNAILS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Save/Document"><prop oor:name="GenerateThumbnail" oor:op="fuse"><value>false</value></prop></item>
</oor:items>`;

export interface ToSave {
  /** Its extension says the format. */
  readonly file: string;
  /** An .xlsx file to begin with. */
  readonly from: Uint8Array;
}

export function byLibreOffice(books: readonly ToSave[]): Map<string, Uint8Array> {
  const made = new Map<string, Uint8Array>();
  for (const [extension, filter] of Object.entries(FILTERS)) {
    const own = books.filter(({ file }) => extname(file) === extension);
    if (own.length === 0) continue;
    inFolder((folder) => {
      const sources = own.map(({ from }, index) => {
        const path = join(folder, "from", `book${index}.xlsx`);
        writeFileSync(path, from);
        return path;
      });
      soffice(folder, ["--convert-to", filter, "--outdir", join(folder, "to"), ...sources]);
      own.forEach(({ file }, index) => made.set(file, new Uint8Array(readFileSync(join(folder, "to", `book${index}${extension}`)))));
    });
  }
  return made;
}

/** Saved with a password to open it. */
export function withPassword(from: Uint8Array, extension: ".xlsx" | ".ods" | ".xls"): Uint8Array {
  return inFolder((folder) => {
    const [source, target] = [join(folder, "from", "book.xlsx"), join(folder, "to", `book${extension}`)];
    writeFileSync(source, from);
    const filter = FILTERS[extension]?.split(":")[1] ?? "";
    execFileSync(PYTHON, [join(__dirname, "withPassword.py"), join(folder, "profile"), source, target, filter], {
      stdio: "inherit",
      timeout: LONGEST_RUN,
    });
    return new Uint8Array(readFileSync(target));
  });
}

function soffice(folder: string, given: readonly string[]): void {
  execFileSync("soffice", [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--norestore", ...given], {
    stdio: "ignore",
    timeout: LONGEST_RUN,
  });
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "corpus-libreoffice-"));
  for (const part of ["from", "to", join("profile", "user")]) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), NO_THUMBNAILS);
  const result = work(folder);
  rmSync(folder, { recursive: true });
  return result;
}
