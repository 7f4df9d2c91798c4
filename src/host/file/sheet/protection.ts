import type { Protection } from "../../book/model";
import { childOf, truthOf, type XmlNode } from "../xml/parse";
import { element } from "../xml/write";

/** In files these say what is locked, in the book what is allowed. The last two are unlocked in a file unless it says so. */
const OPTIONS: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};
const OBJECTS: Readonly<Record<string, string>> = { allowEditObjects: "objects", allowEditScenarios: "scenarios" };

/**
 * A password read from a file is known by its hash only. It is kept behind this mark, so that it is written back as it was;
 * nobody can type it, since no password begins with this sign.
 */
const HASH_MARK = "\u0000hash:";
const HASH_ATTRIBUTES = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"] as const;

export function protectionXml(protection: Protection | null): string {
  if (!protection) return "";
  const { options, password } = protection;
  const written: Record<string, string | boolean | undefined> = {
    ...(password === undefined ? {} : passwordAttributes(password)),
    sheet: true,
  };
  for (const [name, attribute] of Object.entries(OBJECTS)) written[attribute] = options[name] ? undefined : true;
  for (const [name, attribute] of Object.entries(OPTIONS)) written[attribute] = options[name] ? false : undefined;
  return element("sheetProtection", written);
}

export function readProtection(worksheet: XmlNode, warn: (sentence: string) => void): Protection | null {
  const node = childOf(worksheet, "sheetProtection");
  if (!node || !truthOf(node, "sheet", false)) return null;
  const options = Object.fromEntries([
    ...Object.entries(OPTIONS).map(([name, attribute]) => [name, !truthOf(node, attribute, true)] as const),
    ...Object.entries(OBJECTS).map(([name, attribute]) => [name, !truthOf(node, attribute, false)] as const),
  ]);
  const hash = HASH_ATTRIBUTES.filter((name) => node.attributes[name]).map((name) => `${name}=${node.attributes[name] ?? ""}`);
  if (hash.length === 0) return { options };
  warn("A sheet is protected with a password that cannot be checked here: it stays protected.");
  return { options, password: HASH_MARK + hash.join(";") };
}

function passwordAttributes(password: string): Record<string, string> {
  if (!password.startsWith(HASH_MARK)) return { password: legacyHash(password) };
  return Object.fromEntries(
    password
      .slice(HASH_MARK.length)
      .split(";")
      .map((pair) => {
        const cut = pair.indexOf("=");
        return [pair.slice(0, cut), pair.slice(cut + 1)];
      }),
  );
}

/** Excel's 16-bit password check, a lock against slips and no more (ECMA-376 part 4, 14.7.1). */
function legacyHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(at) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}
