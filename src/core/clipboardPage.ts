/** A page for the clipboard: HTML with real headings, lists and tables, as Word takes them over, and the same as plain text. */
import { BAND_COLOURS, COLOURS } from "./colours";
import type { Cell } from "./reportCells";

/** What goes on the clipboard: for Word, and for what takes only text. */
export interface ForClipboard {
  readonly html: string;
  readonly text: string;
}

/** Whatever people typed is text here too. */
export type Part =
  | { readonly kind: "title" | "heading" | "line" | "caption"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

export function forClipboard(parts: readonly Part[]): ForClipboard {
  return {
    html: `<html><head><meta charset="utf-8"></head><body style="font-family:Arial,sans-serif;font-size:11pt">${parts.map(htmlOf).join("")}</body></html>`,
    text: parts.map(textOf).join("\n\n"),
  };
}

function htmlOf(part: Part): string {
  switch (part.kind) {
    case "title":
      return `<h1 style="color:${COLOURS.navy}">${escaped(part.text)}</h1>`;
    case "heading":
      return `<h2 style="color:${COLOURS.navy}">${escaped(part.text)}</h2>`;
    case "caption":
      return `<p style="font-size:9pt;color:${COLOURS.muted}">${escaped(part.text)}</p>`;
    case "line":
      return `<p>${escaped(part.text)}</p>`;
    case "list":
      return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
    case "table": {
      const header = part.header
        .map((text) => `<th scope="col" style="background:${COLOURS.navy};color:${COLOURS.white};padding:4px">${escaped(text)}</th>`)
        .join("");
      const rows = part.rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`).join("");
      return `<table border="1" style="border-collapse:collapse"><thead><tr>${header}</tr></thead><tbody>${rows}</tbody></table>`;
    }
  }
}

function cellHtml({ text, band }: Cell): string {
  const fill = Object.entries(BAND_COLOURS).find(([id]) => id === band?.id)?.[1];
  const look = fill === undefined ? "" : `background:${fill.fill};color:${fill.text};text-align:center;`;
  return `<td style="${look}padding:4px">${escaped(text)}</td>`;
}

function textOf(part: Part): string {
  if (part.kind === "list") return part.items.map((item) => `- ${item}`).join("\n");
  if (part.kind !== "table") return part.text;
  return [part.header, ...part.rows.map((row) => row.map(({ text }) => text))]
    .map((row) => row.map((text) => text.replace(/\s+/g, " ")).join("\t"))
    .join("\n");
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
