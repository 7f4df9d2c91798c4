import { averageRules, scoreRules, wordRules } from "../../src/sheets/bandRules";
import { bandCellsAt, planBandsRow } from "../../src/sheets/bandsRow";
import { BAND_COLOURS } from "../../src/sheets/palette";

const bands = bandCellsAt(27, 2);

describe("the colours of bands", () => {
  it("set fill, font and the letter together for averages, by the one decimal that is shown", () => {
    expect(averageRules("F7:H18", bands)).toEqual([
      {
        range: "F7:H18",
        formula: "=AND(ISNUMBER(F7),COUNT($G$28,$H$28)=2,ROUND(F7,1)>=$H$28)",
        look: { fill: "#DFF2E6", color: "#14512B", numberFormat: '0.0" G"' },
      },
      {
        range: "F7:H18",
        formula: "=AND(ISNUMBER(F7),COUNT($G$28,$H$28)=2,ROUND(F7,1)>=$G$28)",
        look: { fill: "#F7C563", color: "#4A3000", numberFormat: '0.0" A"' },
      },
      {
        range: "F7:H18",
        formula: "=AND(ISNUMBER(F7),COUNT($G$28,$H$28)=2,ROUND(F7,1)<$G$28)",
        look: { fill: "#A32A1E", color: "#FFFFFF", numberFormat: '0.0" R"' },
      },
    ]);
  });

  it("go by the single scores' own bands for single scores, with N/A in grey and an edge where there is none yet", () => {
    const rules = scoreRules("C7", bands);
    expect(rules.map(({ formula }) => formula)).toEqual([
      '=C7="N/A"',
      "=LEN(C7)=0",
      "=AND(ISNUMBER(C7),COUNT($E$28,$F$28)=2,C7>=$F$28)",
      "=AND(ISNUMBER(C7),COUNT($E$28,$F$28)=2,C7>=$E$28)",
      "=AND(ISNUMBER(C7),COUNT($E$28,$F$28)=2,C7<$E$28)",
    ]);
    expect(rules.slice(2).map(({ look }) => look.numberFormat)).toEqual(['0" G"', '0" A"', '0" R"']);
  });

  it("colour the words of a RAG column", () => {
    const rules = wordRules("D9:D20");
    expect(rules.map(({ formula }) => formula)).toEqual([
      '=D9="Green"',
      '=D9="Amber"',
      '=D9="Red"',
      '=D9="Not applicable"',
      '=D9="Not yet"',
      '=D9="Put right"',
    ]);
    expect(rules[2]?.look).toEqual({ fill: BAND_COLOURS.red.fill, color: BAND_COLOURS.red.text });
  });
});

describe("the row of bands", () => {
  it("repeats the workbook's bands, and shows nothing where they are missing or empty", () => {
    const { blocks, cells, names } = planBandsRow(27, 1, 2);
    expect(cells).toEqual({
      scaleMin: "$C$28",
      scaleMax: "$D$28",
      amberFrom: "$E$28",
      greenFrom: "$F$28",
      averageAmberFrom: "$G$28",
      averageGreenFrom: "$H$28",
    });
    expect(blocks[1]?.at).toBe("C28");
    expect(blocks[1]?.cells[0]?.[3]).toEqual({ formula: '=IF(ISNUMBER(SequinGreenFrom),SequinGreenFrom,"")' });
    expect(names).toEqual([{ name: "SequinBands", scope: "sheet", refersTo: { range: "C28:H28" } }]);
  });
});
