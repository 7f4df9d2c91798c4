import { strToU8, zipSync, type Zippable } from "fflate";
import { element, XML_DECLARATION } from "../xml/write";

const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
/** Zip times count from 1980, in local time: built from local fields, the bytes are the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The parts of an Office file, with their content types and relationships, zipped in the end. */
export class PackageWriter {
  private readonly parts = new Map<string, { readonly contentType: string; readonly xml: string }>();
  private readonly relationships = new Map<string, Relationship[]>();

  /** `path` from the root of the package, without slash: "xl/workbook.xml". */
  add(path: string, contentType: string, xml: string): void {
    this.parts.set(path, { contentType, xml: XML_DECLARATION + xml });
  }

  /** Lets one part ("" is the package) point to another. Returns the id to name it by. */
  relate(from: string, type: string, to: string): string {
    const known = this.relationships.get(from) ?? [];
    const id = `rId${known.length + 1}`;
    this.relationships.set(from, [...known, { id, type, target: `/${to}` }]);
    return id;
  }

  /** The same parts give the same bytes. */
  bytes(): Uint8Array {
    const files: Zippable = { "[Content_Types].xml": strToU8(this.contentTypes()) };
    for (const [from, relationships] of this.relationships) files[relationshipsPath(from)] = strToU8(relationshipsXml(from, relationships));
    for (const [path, { xml }] of this.parts) files[path] = strToU8(xml);
    // A fifteenth larger than the smallest, in two thirds of the time.
    return zipSync(files, { mtime: NO_TIME, level: 2 });
  }

  private contentTypes(): string {
    return (
      XML_DECLARATION +
      element(
        "Types",
        { xmlns: CONTENT_TYPES },
        element("Default", { Extension: "rels", ContentType: RELATIONSHIPS_TYPE }),
        element("Default", { Extension: "xml", ContentType: "application/xml" }),
        element("Default", { Extension: "vml", ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing" }),
        ...[...this.parts]
          .filter(([path]) => !path.endsWith(".vml"))
          .map(([path, { contentType }]) => element("Override", { PartName: `/${path}`, ContentType: contentType })),
      )
    );
  }
}

function relationshipsPath(from: string): string {
  const slash = from.lastIndexOf("/") + 1;
  return `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
}

/** Targets inside the workbook are written relative to their source: some readers take no absolute ones. */
function relationshipsXml(from: string, relationships: readonly Relationship[]): string {
  return (
    XML_DECLARATION +
    element(
      "Relationships",
      { xmlns: RELATIONSHIPS },
      ...relationships.map(({ id, type, target }) =>
        element("Relationship", { Id: id, Type: type, Target: relative(from, target.slice(1)) }),
      ),
    )
  );
}

function relative(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let common = 0;
  while (common < here.length && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
}
