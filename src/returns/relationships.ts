/** Where the sheets of an .xlsx, and what belongs to them, lie among its parts: by the ids under which they are known. */

export interface Relationship {
  /** The part's path without leading slash, in small letters as parts are compared. */
  readonly path: string;
  /** The last word of its type: "worksheet", "chartsheet". */
  readonly kind: string;
}

/** What the workbook part points to, by id; nothing where the list is missing. */
export function workbookRelationships(parts: ReadonlyMap<string, Uint8Array>): Map<string, Relationship> {
  for (const [name, bytes] of parts) {
    const folder = /^(.*?)_rels\/[^/]*workbook[^/]*\.rels$/i.exec(name)?.[1];
    if (folder !== undefined) return relationshipsIn(new TextDecoder().decode(bytes), folder);
  }
  return new Map();
}

/** What the worksheet at that path points to. @param parts by their paths in small letters */
export function sheetRelationships(parts: ReadonlyMap<string, Uint8Array>, path: string): Map<string, Relationship> {
  const folder = path.replace(/[^/]*$/, "");
  const bytes = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  return bytes === undefined ? new Map<string, Relationship>() : relationshipsIn(new TextDecoder().decode(bytes), folder);
}

function relationshipsIn(xml: string, folder: string): Map<string, Relationship> {
  const found = new Map<string, Relationship>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const attribute = (name: keyof typeof ATTRIBUTES): string => ATTRIBUTES[name].exec(tag)?.[1] ?? "";
    found.set(attribute("Id"), { path: resolved(folder, attribute("Target")), kind: attribute("Type").replace(/^.*\//, "") });
  }
  return found;
}

const ATTRIBUTES = { Id: /\sId\s*=\s*["']([^"']*)["']/, Target: /\sTarget\s*=\s*["']([^"']*)["']/, Type: /\sType\s*=\s*["']([^"']*)["']/ };

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}
