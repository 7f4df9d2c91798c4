import type { HeaderFooter, PageSetup } from "../../book/model";
import { childOf, type XmlNode } from "../xml/parse";
import { element, elementAround, escaped } from "../xml/write";
import { fromXstring, toXstring } from "../xml/xstring";

/** Left, middle and right in one text with codes: `&LSeQuIn&RPage &P`. */
function joined({ left, center, right }: HeaderFooter): string {
  return [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ]
    .filter(([, text]) => text !== "")
    .map((part) => part.join(""))
    .join("");
}

function partXml(name: string, texts: HeaderFooter): string {
  const text = joined(texts);
  return text === "" ? "" : element(name, {}, escaped(toXstring(text)));
}

export function headerFooterXml({ header, footer }: PageSetup): string {
  return elementAround("headerFooter", {}, [partXml("oddHeader", header), partXml("oddFooter", footer)]);
}

/** `&&` is a single ampersand, so `&&L` begins no part. Text before the first code stands in the middle. */
function split(text: string): HeaderFooter {
  const parts = { left: "", center: "", right: "" };
  let side: keyof HeaderFooter = "center";
  for (const piece of text.match(/&[\s\S]?|[^&]+/g) ?? []) {
    if (piece === "&L" || piece === "&l") side = "left";
    else if (piece === "&C" || piece === "&c") side = "center";
    else if (piece === "&R" || piece === "&r") side = "right";
    else parts[side] += piece;
  }
  return parts;
}

export function readHeaderFooter(worksheet: XmlNode, warn: (sentence: string) => void): Pick<PageSetup, "header" | "footer"> {
  const node = childOf(worksheet, "headerFooter");
  const textOf = (name: string): string => fromXstring(childOf(node, name)?.text ?? "");
  if (["evenHeader", "evenFooter", "firstHeader", "firstFooter"].some((name) => textOf(name) !== ""))
    warn("Headers and footers of their own for first or even pages are lost.");
  return { header: split(textOf("oddHeader")), footer: split(textOf("oddFooter")) };
}
