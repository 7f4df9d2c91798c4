import { parseCellAddress } from "../book/area";
import { MAIN } from "./namespaces";
import { richText, textXml } from "./sharedStrings";
import { childOf, childrenOf, type XmlNode } from "./xml/parse";
import { element, escaped } from "./xml/write";

/** Notes of a sheet: their texts in one part, their boxes in an old drawing without which Excel does not show them. */

export function notesXml(notes: ReadonlyMap<string, string>): string {
  return element(
    "comments",
    { xmlns: MAIN },
    element("authors", {}, element("author")),
    element(
      "commentList",
      {},
      ...placed(notes).map(({ address, text }) => element("comment", { ref: address, authorId: 0 }, element("text", {}, textXml(text)))),
    ),
  );
}

/** VML, as Excel has written it since 1999. */
export function noteBoxesXml(notes: ReadonlyMap<string, string>): string {
  const shapes = placed(notes).map(({ row, column }, index) =>
    element(
      "v:shape",
      {
        id: `_x0000_s${1025 + index}`,
        type: "#_x0000_t202",
        style: "position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:hidden",
        fillcolor: "#ffffe1",
        "o:insetmode": "auto",
      },
      element("v:fill", { color2: "#ffffe1" }),
      element("v:shadow", { on: "t", color: "black", obscured: "t" }),
      element("v:path", { "o:connecttype": "none" }),
      element("v:textbox", { style: "mso-direction-alt:auto" }),
      element(
        "x:ClientData",
        { ObjectType: "Note" },
        element("x:MoveWithCells"),
        element("x:SizeWithCells"),
        element("x:Anchor", {}, escaped(`${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 4`)),
        element("x:AutoFill", {}, "False"),
        element("x:Row", {}, String(row)),
        element("x:Column", {}, String(column)),
      ),
    ),
  );
  return element(
    "xml",
    {
      "xmlns:v": "urn:schemas-microsoft-com:vml",
      "xmlns:o": "urn:schemas-microsoft-com:office:office",
      "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    },
    element("o:shapelayout", { "v:ext": "edit" }, element("o:idmap", { "v:ext": "edit", data: 1 })),
    element(
      "v:shapetype",
      { id: "_x0000_t202", coordsize: "21600,21600", "o:spt": 202, path: "m,l,21600r21600,l21600,xe" },
      element("v:stroke", { joinstyle: "miter" }),
      element("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
    ),
    ...shapes,
  );
}

function placed(notes: ReadonlyMap<string, string>): { address: string; text: string; row: number; column: number }[] {
  return [...notes]
    .flatMap(([address, text]) => {
      const cell = parseCellAddress(address);
      return cell ? [{ address, text, ...cell }] : [];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

export function readNotes(comments: XmlNode): Map<string, string> {
  return new Map(
    childrenOf(childOf(comments, "commentList"), "comment").map((node) => {
      const text = childOf(node, "text");
      return [node.attributes["ref"] ?? "", text ? richText(text) : ""];
    }),
  );
}
