import { element, escaped } from "../xml/write";
import { PackageWriter } from "./packageWriter";

/** When the workbook was made, and by which program: fixed unless given, so that the same book gives the same bytes. */
export interface FileProperties {
  readonly created?: Date;
  readonly author?: string;
  readonly title?: string;
}

const APPLICATION = "SeQuIn Scoring workbook host";
const NO_DATE = new Date(Date.UTC(2024, 0, 1));
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/**
 * `docProps/core.xml` and `docProps/app.xml`. The application is named as it is: a file that says it came from Excel would have
 * its stored results trusted by LibreOffice.
 */
export function writeDocumentProperties(parts: PackageWriter, properties: FileProperties): void {
  const date = (properties.created ?? NO_DATE).toISOString().replace(/\.\d+Z$/, "Z");
  const dated = (name: string): string => element(`dcterms:${name}`, { "xsi:type": "dcterms:W3CDTF" }, date);
  parts.add(
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": CORE,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      ...(properties.title === undefined ? [] : [element("dc:title", {}, escaped(properties.title))]),
      element("dc:creator", {}, escaped(properties.author ?? APPLICATION)),
      dated("created"),
      dated("modified"),
    ),
  );
  parts.add(
    "docProps/app.xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    element("Properties", { xmlns: EXTENDED }, element("Application", {}, APPLICATION)),
  );
  parts.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
  parts.relate("", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties", "docProps/app.xml");
}
