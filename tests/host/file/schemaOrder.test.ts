import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "../../../src/host/file/saveWorkbook";
import { allNamed, type XmlNode } from "../../../src/host/file/xml/parse";
import { isThere } from "../../secondOpinion/libreOffice";
import { ALL_TYPES, bookOfCharts } from "./everyChart";
import { partsOf, treeOf } from "./fileParts";
import { sampleBook } from "./sampleBook";

/**
 * Excel offers to repair a file whose elements stand in another order than the schema's (ISO/IEC 29500-4, transitional), or
 * whose parts do not hang together. The table holds the members that we write or could write, as the schema has them.
 */
const SERIES_HEAD = "idx order tx spPr";
const AXIS =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt";
const ORDER: Readonly<Record<string, string>> = {
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr extLst",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews " +
    "mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors " +
    "smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection",
  row: "c",
  c: "f v is",
  cfRule: "formula colorScale dataBar iconSet extLst",
  dataValidation: "formula1 formula2",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  patternFill: "fgColor bgColor",
  border: "start end left right top bottom diagonal vertical horizontal",
  xf: "alignment protection extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  tableColumn: "calculatedColumnFormula totalsRowFormula xmlColumnPr",
  comments: "authors commentList",
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart: "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst",
  plotArea: "layout barChart|lineChart|areaChart|scatterChart|radarChart|pieChart|doughnutChart catAx|valAx dTable spPr",
  title: "tx layout overlay spPr txPr",
  legend: "legendPos legendEntry layout overlay spPr txPr",
  manualLayout: "layoutTarget xMode yMode wMode hMode x y w h",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  areaChart: "grouping varyColors ser dLbls dropLines axId",
  scatterChart: "scatterStyle varyColors ser dLbls axId",
  radarChart: "radarStyle varyColors ser dLbls axId",
  pieChart: "varyColors ser dLbls firstSliceAng",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize",
  "barChart/ser": `${SERIES_HEAD} invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape`,
  "lineChart/ser": `${SERIES_HEAD} marker dPt dLbls trendline errBars cat val smooth`,
  "areaChart/ser": `${SERIES_HEAD} pictureOptions dPt dLbls trendline errBars cat val`,
  "scatterChart/ser": `${SERIES_HEAD} marker dPt dLbls trendline errBars xVal yVal smooth`,
  "radarChart/ser": `${SERIES_HEAD} marker dPt dLbls cat val`,
  "pieChart/ser": `${SERIES_HEAD} explosion dPt dLbls cat val`,
  "doughnutChart/ser": `${SERIES_HEAD} explosion dPt dLbls cat val`,
  dPt: "idx invertIfNegative marker bubble3D explosion spPr",
  "ser/marker": "symbol size spPr",
  dLbls: "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
  catAx: `${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl`,
  valAx: `${AXIS} crossBetween majorUnit minorUnit dispUnits`,
  scaling: "logBase orientation max min",
  strRef: "f strCache",
  numRef: "f numCache",
  strCache: "ptCount pt",
  numCache: "formatCode ptCount pt",
  spPr: "xfrm custGeom prstGeom noFill solidFill gradFill ln effectLst",
  ln: "noFill solidFill prstDash round headEnd tailEnd",
  txPr: "bodyPr lstStyle p",
  rich: "bodyPr lstStyle p",
  defRPr: "ln noFill solidFill effectLst latin ea cs",
  rPr: "ln noFill solidFill effectLst latin ea cs",
  oneCellAnchor: "from ext graphicFrame clientData",
  graphicFrame: "nvGraphicFramePr xfrm graphic",
  from: "col colOff row rowOff",
};

function outOfOrder(node: XmlNode, parent: string, part: string): string[] {
  const order = (ORDER[`${parent}/${node.name}`] ?? ORDER[node.name])?.split(" ");
  const places = order && node.children.map(({ name }) => order.findIndex((names) => names.split("|").includes(name)));
  const wrong =
    places?.flatMap((place, index) =>
      place < 0 || place < (places[index - 1] ?? 0) ? [`${part}: ${node.name}/${node.children[index]?.name ?? ""}`] : [],
    ) ?? [];
  return [...wrong, ...node.children.flatMap((child) => outOfOrder(child, node.name, part))];
}

const BOOKS: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ["the sample workbook", () => writeXlsx(sampleBook())],
  ["a workbook with every chart", () => writeXlsx(bookOfCharts(ALL_TYPES))],
];

describe.each(BOOKS)("%s", (_name, made) => {
  it("has its elements in the order of the schema", async () => {
    const parts = partsOf(await made());
    const wrong = Object.keys(parts)
      .filter((path) => path.endsWith(".xml") && path.startsWith("xl/") && !path.includes("theme"))
      .flatMap((path) => outOfOrder(treeOf(parts, path), "", path));
    expect(wrong).toEqual([]);
  });

  it("names in its relationships only parts that exist, each with its content type", async () => {
    const parts = partsOf(await made());
    const types = new Set(
      treeOf(parts, "[Content_Types].xml").children.map(({ attributes }) => attributes["PartName"] ?? `.${attributes["Extension"] ?? ""}`),
    );
    for (const path of Object.keys(parts).filter((one) => one.endsWith(".rels"))) {
      const folder = path.replace(/_rels\/[^/]*$/, "");
      for (const { attributes } of treeOf(parts, path).children) {
        const target = new URL(attributes["Target"] ?? "", `file:///${folder}`).pathname;
        expect([path, Object.keys(parts).map((one) => `/${one}`)]).toEqual([path, expect.arrayContaining([target])]);
        expect([target, types.has(target) || types.has(target.replace(/^.*\./, "."))]).toEqual([target, true]);
      }
    }
  });

  it("counts what it says it counts, and gives no number twice", async () => {
    const parts = partsOf(await made());
    const styles = treeOf(parts, "xl/styles.xml");
    for (const list of styles.children.filter(({ attributes }) => attributes["count"]))
      expect([list.name, Number(list.attributes["count"])]).toEqual([list.name, list.children.length]);
    const sheets = Object.keys(parts)
      .filter((path) => path.startsWith("xl/worksheets/sheet"))
      .map((path) => treeOf(parts, path));
    const formats = allNamed(styles, "cellXfs")[0]?.children.length ?? 0,
      rules = allNamed(styles, "dxfs")[0]?.children.length ?? 0,
      texts = treeOf(parts, "xl/sharedStrings.xml").children.length;
    for (const sheet of sheets) {
      for (const cell of allNamed(sheet, "c")) {
        expect(Number(cell.attributes["s"] ?? 0)).toBeLessThan(formats);
        if (cell.attributes["t"] === "s") expect(Number(cell.children.find(({ name }) => name === "v")?.text)).toBeLessThan(texts);
      }
      for (const rule of allNamed(sheet, "cfRule")) expect(Number(rule.attributes["dxfId"] ?? 0)).toBeLessThan(Math.max(1, rules));
      const priorities = allNamed(sheet, "cfRule").map(({ attributes }) => attributes["priority"]);
      expect(new Set(priorities).size).toBe(priorities.length);
    }
    const frames = Object.keys(parts)
      .filter((path) => /drawings\/drawing\d+\.xml$/.test(path))
      .map((path) => allNamed(treeOf(parts, path), "cNvPr").map(({ attributes }) => attributes["id"]));
    for (const ids of frames) expect(new Set(ids).size).toBe(ids.length);
  });
});

(isThere("xmllint", "libxml2-utils") ? it : it.skip)("every part is well-formed in the eyes of xmllint", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parts-"));
  try {
    const files = Object.entries(partsOf(await writeXlsx(sampleBook()))).map(([, text], index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, text);
      return file;
    });
    const { status, stderr } = spawnSync("xmllint", ["--noout", ...files], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
