/** The tags of an XML text one after another, each with the text that follows it. No tree, no entities of the file's own, nothing fetched. */
import { CannotUse, notUsable } from "./notUsable";

export interface Tag {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly closes: boolean;
  /** Opens and closes at once. */
  readonly single: boolean;
  /** The attribute of that name without prefix: the first, where two prefixes share it; "" where there is none. */
  attribute(name: string): string;
  /** As it stands in the file. */
  readonly whole: string;
  /** Up to the next tag, entities resolved. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Throws CannotUse at more tags than the limit, or one that never ends. */
export function* tagsOf(xml: string, most: number): Generator<Tag> {
  let count = 0;
  for (let at = xml.indexOf("<"); at !== -1; ) {
    if (++count > most) throw new CannotUse(notUsable("tooLarge"));
    const end = endOfTag(xml, at);
    const next = xml.indexOf("<", end);
    const whole = xml.slice(at, end);
    const [, slash = "", name = ""] = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/.exec(whole) ?? [];
    const text = xml.slice(end, next === -1 ? xml.length : next);
    if (name !== "") yield { name, closes: slash === "/", single: whole.endsWith("/>"), whole, text: unescaped(text), attribute: (wanted) => attributeIn(whole, wanted) };
    at = next;
  }
}

function endOfTag(xml: string, from: number): number {
  const close = xml.startsWith("<!--", from) ? "-->" : xml.startsWith("<![CDATA[", from) ? "]]>" : ">";
  const end = xml.indexOf(close, from);
  if (end === -1) throw new CannotUse(notUsable("damaged"));
  return end + close.length;
}

const patterns = new Map<string, RegExp>();

function attributeIn(tag: string, name: string): string {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}=(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const [, double, single] = pattern.exec(tag) ?? [];
  return unescaped(double ?? single ?? "");
}

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));/g, (match, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? match;
    const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
