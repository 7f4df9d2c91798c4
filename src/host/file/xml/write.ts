/** XML as text: elements are put together from the inside out. */

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * `element("c", { r: "A1" }, element("v", {}, "1"))`. Attributes that are undefined are left out, truth values are 1 and 0;
 * children are XML already (text goes through `escaped` or `xstring` first), empty ones are nothing.
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    open += ` ${key}="${typeof value === "boolean" ? (value ? "1" : "0") : escaped(String(value))}"`;
  }
  const inside = children.join("");
  return inside === "" ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/** `element`, or nothing where there is nothing inside. */
export function elementAround(name: string, attributes: Attributes, children: readonly string[]): string {
  const inside = children.join("");
  return inside === "" ? "" : element(name, attributes, inside);
}

const SPECIAL = /[&<>"\t\n]/g;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;" };

/** For text and for attributes: line feeds and tabs as references, since an attribute would lose them. */
export function escaped(text: string): string {
  return text.replace(SPECIAL, (sign) => ESCAPES[sign] ?? sign);
}
