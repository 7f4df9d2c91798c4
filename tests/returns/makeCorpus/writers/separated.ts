/** Plain text with a separator between cells, as programs write csv. */
import type { CellDraft, RowDraft } from "../draft";

/** Rows as text, each cell in quotation marks where it needs them. */
export function separated(rows: readonly RowDraft[], separator: string, lineEnd = "\r\n"): string {
  const needsQuotes = new RegExp(`["\\r\\n${separator}]`);
  const quoted = (cell: CellDraft): string => {
    const text = cell === null || typeof cell === "object" ? "" : String(cell);
    return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(quoted).join(separator) + lineEnd).join("");
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
