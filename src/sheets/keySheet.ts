/** The key to letters: which letter is which hospital. A sheet that the lead keeps back, and that says so. */
import { roundsMessages } from "../core/messages/rounds";
import { letterOf, type Units } from "../core/unit";
import { cellAddress, columnsAddress, rangeAddress, rowsAddress } from "./address";
import { kindText, SHEET_NAMES } from "./names";
import { PAGE_NUMBERS, footerText } from "./pageFooter";
import { BAND_COLOURS, COLOURS, FONT } from "./palette";
import type { SheetPlan } from "./plan";
import { BODY_LOOK, HEADER_LOOK, SUBTITLE_LOOK, TITLE_LOOK, WORDS_LOOK } from "./tableLook";

const HEADER = 4;
const MARGIN = 28.35;

/** Plans the sheet. Throws RangeError without hospitals. */
export function planKeySheet(name: string, { hospitals }: Pick<Units, "hospitals">, made: string): SheetPlan {
  if (hospitals.length === 0) throw new RangeError("A key needs hospitals.");
  const table = { row: HEADER, column: 0, rows: hospitals.length + 1, columns: 3 };
  return {
    name,
    tabColor: BAND_COLOURS.red.fill,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      { at: cellAddress(0, 0), cells: [[roundsMessages.keyTitle()], [roundsMessages.keyKeepBack()], [roundsMessages.keyOtherSheets()]] },
      {
        at: cellAddress(HEADER, 0),
        cells: [
          ["Letter", "Hospital", "Collaborative"],
          ...hospitals.map((hospital, index) => [
            letterOf(index),
            hospital.name,
            hospital.collaborative === "" ? null : hospital.collaborative,
          ]),
        ],
      },
    ],
    looks: [
      { areas: cellAddress(0, 0), look: TITLE_LOOK },
      {
        areas: rangeAddress({ row: 1, column: 0, rows: 2, columns: 1 }),
        look: { ...SUBTITLE_LOOK, color: BAND_COLOURS.red.fill, bold: true },
      },
      { areas: rangeAddress({ ...table, rows: 1 }), look: { ...HEADER_LOOK, ...WORDS_LOOK } },
      {
        areas: rangeAddress({ ...table, row: HEADER + 1, rows: hospitals.length }),
        look: { ...BODY_LOOK, numberFormat: "@", ...WORDS_LOOK },
      },
    ],
    widths: [
      { columns: columnsAddress(0), characters: 10 },
      { columns: columnsAddress(1, 2), characters: 40 },
    ],
    heights: [
      { rows: rowsAddress(0), points: 24 },
      { rows: rowsAddress(HEADER, hospitals.length + 1), points: 19.5 },
    ],
    names: [
      { name: SHEET_NAMES.title, scope: "sheet", refersTo: { range: rangeAddress({ row: 0, column: 0, rows: 3, columns: 1 }) } },
      { name: SHEET_NAMES.table, scope: "sheet", refersTo: { range: rangeAddress(table) } },
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("key") } },
    ],
    validations: [],
    rules: [],
    freezeAt: { rows: HEADER + 1, columns: 1 },
    page: {
      orientation: "Portrait",
      area: rangeAddress({ row: 0, column: 0, rows: HEADER + 1 + hospitals.length, columns: 6 }),
      fit: { wide: 1 },
      footerLeft: footerText([roundsMessages.keyTitle(), `made ${made}`]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
    },
    start: cellAddress(HEADER + 1, 0),
  };
}
