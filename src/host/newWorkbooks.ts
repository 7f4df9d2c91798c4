import { invalidArgument, unsupported } from "./hostError";
import type { HostState } from "./hostState";

/** A workbook file as it travels in requests; null for a blank workbook. */
export type WorkbookFile = Uint8Array | null;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** How a zip file begins, and with it an .xlsx. */
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;

/** The file in a base64 argument; null or "" stand for a blank workbook. Throws InvalidArgument for anything that is no .xlsx. */
export function workbookFile(base64: string | null): WorkbookFile {
  if (base64 === null || base64 === "") return null;
  if (!BASE64.test(base64)) throw invalidArgument("The workbook is not base64.");
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (ZIP.some((byte, index) => bytes[index] !== byte)) throw invalidArgument("The file is not an .xlsx workbook.");
  return bytes;
}

/** Shows a new workbook beside this one, which stays as it is. Throws UnsupportedOperation where there is nowhere to show it. */
export function openNewWorkbook(host: HostState, file: WorkbookFile): void {
  if (!host.showWorkbook) throw unsupported("This host has no window for another workbook.");
  host.showWorkbook(file);
}
