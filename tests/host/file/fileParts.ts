import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parsePart, type XmlNode } from "../../../src/host/file/xml/parse";

/** The parts of a workbook file as texts, by path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** Stored as they are: making files small took most of the time of tests that are not about that. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 0 });
}

/** The file with parts changed. */
export function withParts(bytes: Uint8Array, change: (path: string, text: string) => string): Uint8Array {
  return zipped(Object.fromEntries(Object.entries(partsOf(bytes)).map(([path, text]) => [path, change(path, text)])));
}

export function treeOf(parts: Readonly<Record<string, string>>, path: string): XmlNode {
  const text = parts[path];
  if (text === undefined) throw new Error(`No part ${path}`);
  return parsePart(text, path);
}

const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The smallest file of one sheet that another program could have written. `more` adds or replaces parts. */
export function fileWithSheet(sheetXml: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (...inside: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join("")}</Relationships>`;
  return zipped({
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${MAIN}><sheets><sheet name="Scores" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml"),
      relation(2, "styles", "styles.xml"),
      relation(3, "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}>${sheetXml}</worksheet>`,
    ...more,
  });
}
