/** @jest-environment jsdom */
import fc from "fast-check";
import { fromHtmlTable, fromTabText, toHtmlTable, toTabText } from "../../../src/host/page/edit/clipboardText";

const cell = fc.string({ unit: fc.constantFrom("a", "1", " ", "\t", "\n", '"', "=", "é"), maxLength: 6 });

describe("clipboard text", () => {
  it("brings cells back as they were, also with tabs, line ends and quotes in them", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })),
        (rows) => {
          // One empty row at the very end cannot be told from a line end.
          fc.pre(rows.at(-1)?.some((text) => text !== "") ?? false);
          expect(fromTabText(toTabText(rows))).toEqual(rows);
        },
      ),
    );
  });

  it("reads what Excel writes: a line end after the last row is no row", () => {
    expect(fromTabText('1\t2\r\n"two\nlines"\t\r\n')).toEqual([
      ["1", "2"],
      ["two\nlines", ""],
    ]);
  });

  it("takes a quote that never closes as itself", () => {
    expect(fromTabText('"6 inch\tx')).toEqual([['"6 inch', "x"]]);
  });

  it("reads a table of a web page, and escapes what it writes", () => {
    expect(fromHtmlTable("<p>see</p><table><tr><th>Ward <b>A</b></th><td colspan=2>3</td></tr><tr><td>4</td></tr></table>")).toEqual([
      ["Ward A", "3", ""],
      ["4", "", ""],
    ]);
    expect(fromHtmlTable(toHtmlTable([["a < b & c"]]))).toEqual([["a < b & c"]]);
    expect(fromHtmlTable("<p>no table</p>")).toBeNull();
  });
});
