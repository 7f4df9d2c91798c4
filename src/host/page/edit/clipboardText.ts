/** Cells as text on the clipboard: tab-separated as Excel writes it, and an HTML table. */

/** A text with tabs, line ends or quotes is put in quotes, as Excel does. */
export function toTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t")).join("\r\n");
}

/** The other way round. One line end at the very end is not a row. */
export function fromTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const { value, next } = text[at] === '"' ? quoted(text, at) : plain(text, at);
    rows[rows.length - 1]?.push(value);
    at = next;
    if (text[at] === "\t") {
      at++;
      if (at === text.length || text[at] === "\r" || text[at] === "\n") rows[rows.length - 1]?.push("");
    }
    const lineEnd = text.startsWith("\r\n", at) ? 2 : text[at] === "\n" || text[at] === "\r" ? 1 : 0;
    if (lineEnd === 0) continue;
    at += lineEnd;
    if (at < text.length) rows.push([]);
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

function plain(text: string, from: number): { value: string; next: number } {
  let next = from;
  while (next < text.length && !"\t\r\n".includes(text[next] ?? "")) next++;
  return { value: text.slice(from, next), next };
}

/** A quote that does not close, or is followed by more text, is meant as itself. */
function quoted(text: string, from: number): { value: string; next: number } {
  let value = "";
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') value += text[at] ?? "";
    else if (text[at + 1] === '"') {
      value += '"';
      at++;
    } else if (at + 1 === text.length || "\t\r\n".includes(text[at + 1] ?? "")) return { value, next: at + 1 };
    else break;
  }
  return plain(text, from);
}

export function toHtmlTable(rows: readonly (readonly string[])[]): string {
  const escaped = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
  return `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`).join("")}</table>`;
}

/** The first table of a page, as text; null when there is none. Cells that span others leave those empty. */
export function fromHtmlTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  const rows = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [
      cell.textContent.replace(/\s+/g, " ").trim(),
      ...Array<string>(Math.max(0, cell.colSpan - 1)).fill(""),
    ]),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}
