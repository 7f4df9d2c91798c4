/** The tags of an XML text one after another, each with the text that follows it. No tree, no entities of the file's own, nothing fetched. */
import { CannotUse, notUsable } from "./notUsable";

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const SLASH = 47;
const GREATER = 62;
const COLON = 58;
const SPACE = 32;

/** What a tag holds is cut out of the text only when it is asked for: most of it never is. */
export class Tag {
  /** @param end just behind its ">" @param next where the next tag begins */
  constructor(
    private readonly xml: string,
    private readonly start: number,
    private readonly end: number,
    private readonly next: number,
    /** Without the prefix of its namespace. */
    readonly name: string,
    readonly closes: boolean,
  ) {}

  /** Opens and closes at once. */
  get single(): boolean {
    return this.xml.charCodeAt(this.end - 2) === SLASH;
  }

  /** As it stands in the file. */
  get whole(): string {
    return this.xml.slice(this.start, this.end);
  }

  /** Up to the next tag, entities resolved. */
  get text(): string {
    return this.end === this.next ? "" : unescaped(this.xml.slice(this.end, this.next));
  }

  /** The attribute of that name without prefix: the first, where two prefixes share it; "" where there is none. */
  attribute(name: string): string {
    return attributeIn(this.whole, name);
  }
}

/** Goes through the tags of a text. */
export class TagReader {
  private readonly xml: string;
  /** Where the next tag begins; -1 behind the last. */
  private at: number;
  private count = 0;

  /** Throws CannotUse where a remark never ends. @param most how many tags there may be */
  constructor(
    text: string,
    private readonly most: number,
  ) {
    this.xml = withoutAsides(text);
    this.at = this.xml.indexOf("<");
  }

  /** The next tag, null behind the last. Throws CannotUse at more tags than the limit, or one that never ends. */
  next(): Tag | null {
    const { xml } = this;
    while (this.at !== -1) {
      const { at } = this;
      this.counted(1);
      const end = xml.indexOf(">", at) + 1;
      if (end === 0) throw new CannotUse(notUsable("damaged"));
      this.at = xml.indexOf("<", end);
      const closes = xml.charCodeAt(at + 1) === SLASH;
      const name = nameAt(xml, closes ? at + 2 : at + 1);
      if (name !== "") return new Tag(xml, at, end, this.at === -1 ? xml.length : this.at, name, closes);
    }
    return null;
  }

  /**
   * Several tags at once, where what comes next is written as the pattern says; null where it is not. Throws CannotUse at more tags than the limit.
   * @param pattern a sticky one
   * @param tagsIn how many tags a match has
   */
  take(pattern: RegExp, tagsIn: (match: RegExpExecArray) => number): RegExpExecArray | null {
    if (this.at === -1) return null;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.xml);
    if (match === null) return null;
    this.counted(tagsIn(match));
    this.at = this.xml.indexOf("<", pattern.lastIndex);
    return match;
  }

  private counted(tags: number): void {
    this.count += tags;
    if (this.count > this.most) throw new CannotUse(notUsable("tooLarge"));
  }
}

/** All tags of a text. Throws CannotUse as their reader does. */
export function* tagsOf(text: string, most: number): Generator<Tag> {
  const tags = new TagReader(text, most);
  for (let tag = tags.next(); tag !== null; tag = tags.next()) yield tag;
}

/** Remarks are left out, and text that was written as it is becomes text like any other. One that never ends is damage. */
function withoutAsides(xml: string): string {
  if (!xml.includes("<!")) return xml;
  const bare = xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    )
    .replace(/<!--[\s\S]*?-->/g, "");
  if (/<!(?:--|\[CDATA\[)/.test(bare)) throw new CannotUse(notUsable("damaged"));
  return bare;
}

function nameAt(xml: string, start: number): string {
  let from = start;
  for (let at = start; ; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === COLON) from = at + 1;
    // Past the end there is no code at all.
    else if (!(code > SPACE) || code === GREATER || code === SLASH) return xml.slice(from, at);
  }
}

const patterns = new Map<string, RegExp>();

function attributeIn(tag: string, name: string): string {
  // Most tags do not have what they are asked for, or have it as every program writes it.
  if (!tag.includes(name)) return "";
  const begun = ` ${name}="`;
  const at = tag.indexOf(begun);
  if (at !== -1 && tag.indexOf("'") === -1) return unescaped(tag.slice(at + begun.length, tag.indexOf('"', at + begun.length)));
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const [, double, single] = pattern.exec(tag) ?? [];
  return unescaped(double ?? single ?? "");
}

/** A text with what "&amp;" and the like stand for. */
export function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));/g, (match, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? match;
    const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
