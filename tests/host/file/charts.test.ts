import { readXlsx } from "../../../src/host/file/openWorkbook";
import { writeXlsx } from "../../../src/host/file/saveWorkbook";
import { allNamed, childrenOf } from "../../../src/host/file/xml/parse";
import { ALL_TYPES, bookOfCharts, KEPT_TYPES } from "./everyChart";
import { partsOf, treeOf } from "./fileParts";
import { plainBook } from "./plainBook";
import { put, sampleBook } from "./sampleBook";

it.each(KEPT_TYPES)("a chart of type %s comes back with all that was set on it", async (type) => {
  const index = KEPT_TYPES.indexOf(type);
  const book = bookOfCharts(KEPT_TYPES);
  const [sheet] = book.sheets;
  const { book: read } = await readXlsx(await writeXlsx(book));
  const plain = (one: typeof book): unknown => (plainBook(one) as { sheets: { charts: unknown[] }[] }).sheets[0]?.charts[index];
  expect(sheet?.charts[index]?.type).toBe(type);
  expect(plain(read)).toEqual(plain(book));
});

it("charts of every type that Excel knows can be saved, those without a place in files as their nearest neighbour", async () => {
  const { book, warnings } = await readXlsx(await writeXlsx(bookOfCharts(ALL_TYPES)));
  expect(warnings).toEqual([]);
  const types = new Map(ALL_TYPES.map((type, index) => [type, book.sheets[0]?.charts[index]?.type]));
  expect([
    types.get("3DColumnStacked"),
    types.get("CylinderBarClustered"),
    types.get("3DPie"),
    types.get("Treemap"),
    types.get("BarOfPie"),
  ]).toEqual(["ColumnStacked", "BarClustered", "Pie", "ColumnClustered", "Pie"]);
});

it("each axis that a plot names is defined, and crosses another that is", async () => {
  const parts = partsOf(await writeXlsx(bookOfCharts(ALL_TYPES)));
  for (const path of Object.keys(parts).filter((one) => one.startsWith("xl/charts/chart"))) {
    const [area] = allNamed(treeOf(parts, path), "plotArea");
    if (!area) throw new Error(`No plot area in ${path}`);
    const values = (holders: typeof area.children, name: string): string[] =>
      holders.flatMap((holder) => childrenOf(holder, name).map(({ attributes }) => attributes["val"] ?? ""));
    const axes = area.children.filter(({ name }) => name.endsWith("Ax"));
    const defined = values(axes, "axId").sort();
    const named = [
      ...new Set(
        values(
          area.children.filter(({ name }) => name.endsWith("Chart")),
          "axId",
        ),
      ),
    ].sort();
    expect([path, defined]).toEqual([path, named]);
    expect([path, values(axes, "crossAx").sort()]).toEqual([path, defined]);
  }
});

it("what a chart says from the cells is never older than they are", async () => {
  const book = sampleBook();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("A sheet is missing");
  for (let row = 5; row <= 16; row++) put(book, sheet, `C${row}`, 5);
  put(book, sheet, "L5", "Humber & Centre");
  book.recalculate();
  const chart = partsOf(await writeXlsx(book))["xl/charts/chart1.xml"] ?? "";
  expect(chart).toContain("<c:f>&apos;St Luke".replace("&apos;", "'"));
  expect(chart).toContain("<c:v>Humber Centre is highest at 5.0</c:v>");
  expect(chart).toContain("<c:v>HNY mean 4.1</c:v>");
  expect(chart).toContain('<c:pt idx="0"><c:v>Humber &amp; Centre</c:v></c:pt>');
  expect(chart).toContain('<c:formatCode>0.0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>5</c:v></c:pt>');
});

it("texts and blanks among the values are left out of what is stored", async () => {
  const chart = partsOf(await writeXlsx(bookOfCharts(["ColumnClustered"])))["xl/charts/chart1.xml"] ?? "";
  expect(chart).toContain(
    '<c:ptCount val="4"/><c:pt idx="0"><c:v>4</c:v></c:pt><c:pt idx="1"><c:v>3</c:v></c:pt><c:pt idx="3"><c:v>5</c:v></c:pt>',
  );
});

it("a chart keeps its place and size when it hangs on two cells, as Excel itself saves it", async () => {
  const book = sampleBook();
  const parts = partsOf(await writeXlsx(book));
  const drawing = parts["xl/drawings/drawing1.xml"] ?? "";
  const marker = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>25400</xdr:rowOff></xdr:${name}>`;
  const twoCells = drawing
    .replace(
      /<xdr:oneCellAnchor><xdr:from>.*?<\/xdr:from><xdr:ext [^>]*>/,
      `<xdr:twoCellAnchor>${marker("from", 0, 0)}${marker("to", 1, 2)}`,
    )
    .replace("</xdr:oneCellAnchor>", "</xdr:twoCellAnchor>");
  const { strToU8, zipSync } = await import("fflate");
  const bytes = zipSync(
    Object.fromEntries(Object.entries({ ...parts, "xl/drawings/drawing1.xml": twoCells }).map(([path, text]) => [path, strToU8(text)])),
  );
  const chart = (await readXlsx(bytes)).book.sheets[0]?.charts[0];
  // Column A is 5 characters (40 pixels, 30 points) wide; rows 1 and 2 are 24 and 30.75 points high.
  expect({ left: chart?.left, top: chart?.top, width: chart?.width, height: chart?.height }).toEqual({
    left: 1,
    top: 2,
    width: 30,
    height: 54.75,
  });
});
