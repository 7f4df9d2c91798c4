/**
 * `ST_Xstring` (ECMA-376 part 1, 22.9.2.19): signs that XML cannot hold are written `_x000D_`, and a text that looks like
 * such an escape gets its underscore escaped.
 */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Text -> what may stand in XML. It must still be escaped as XML. */
export function toXstring(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, "_x005F_")
    .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

export function fromXstring(text: string): string {
  return text.includes("_x") ? text.replace(ESCAPE, (_escape, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
