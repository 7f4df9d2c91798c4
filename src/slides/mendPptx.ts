/**
 * Puts right what PptxGenJS 4.0.1 writes and PowerPoint may offer to repair.
 *
 * - Every chart names an axis that is nowhere defined (its issue 1534).
 * - A gap becomes an empty figure, in the chart and in the workbook inside it; a gap is no figure at all.
 * - A 0 becomes a gap in the workbook: who edits the chart's data would lose it.
 * - A line's series holds an element that only bars have, and its markers stand in the wrong place.
 * - The frequency of an axis' labels stands behind an element that has to come last.
 * - It has no name for labels inside the base of a bar, or for names that wrap and are never turned.
 * - A line does not say how its series stand to one another, which the schema wants of it.
 * - The masters of notes stand behind the slides; the schema has them before.
 * - A table may get the number of another shape of its slide. It has no place for a table's words, which come as its name, nor says that its first row is a heading.
 * - A title has a number, and readers that know a title as the place without one find none.
 * - The workbook inside has a table whose area is misspelt and which its sheet does not name.
 * - Words are American to the spelling checker.
 */
import { unzipSync, zipSync, type Unzipped, type Zippable } from "fflate";
import { mendPresentation, mendSlide } from "./mendSlide";

const CHART = /^ppt\/charts\/chart\d+\.xml$/;
const SLIDE = /^ppt\/slide(?:s|Layouts)\/\w+\.xml$/;
const PRESENTATION = "ppt/presentation.xml";
const WORKBOOK = /^ppt\/embeddings\/.*?(\d+)\.xlsx$/;
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const TABLE_INSIDE = /^xl\/tables\//;
const SHEET_LINKS = /^xl\/worksheets\/_rels\//;
const TYPES = "[Content_Types].xml";

/** @param bytes a .pptx @returns the same slides in a file that PowerPoint opens without asking */
export function mendPptx(bytes: Uint8Array): Uint8Array {
  return mendParts(bytes, (path, part, all) => {
    if (CHART.test(path)) return mendText(part, mendChart);
    if (SLIDE.test(path)) return mendText(part, mendSlide);
    if (path === PRESENTATION) return mendText(part, mendPresentation);
    const [, number] = WORKBOOK.exec(path) ?? [];
    if (number === undefined) return part;
    const chart = all[`ppt/charts/chart${number}.xml`];
    return mendWorkbook(part, chart === undefined ? new Set() : zerosOf(new TextDecoder().decode(chart)));
  });
}

/** The cells of the workbook inside in which the chart has a 0. */
function zerosOf(chart: string): ReadonlySet<string> {
  const cells = [...chart.matchAll(/<c:val>[\s\S]*?<\/c:val>/g)].flatMap(([values]) => {
    const [, column = "", first = ""] = /<c:f>[^<]*!\$([A-Z]+)\$(\d+)/.exec(values) ?? [];
    return [...values.matchAll(/<c:pt idx="(\d+)"><c:v>0<\/c:v>/g)].map(([, index]) => `${column}${Number(first) + Number(index)}`);
  });
  return new Set(cells);
}

const mendWorkbook = (bytes: Uint8Array, zeros: ReadonlySet<string>): Uint8Array =>
  mendParts(bytes, (path, part) => {
    if (TABLE_INSIDE.test(path) || SHEET_LINKS.test(path)) return null;
    if (path === TYPES) return mendText(part, (xml) => xml.replace(/<Override PartName="\/xl\/tables\/[^>]*\/>/g, ""));
    if (!SHEET.test(path)) return part;
    return mendText(part, (xml) =>
      xml.replace(/<c r="([A-Z]+\d+)"(?: t="n")?><v><\/v><\/c>/g, (_, cell: string) =>
        zeros.has(cell) ? `<c r="${cell}"><v>0</v></c>` : "",
      ),
    );
  });

/** `mend` gives null for a part that is to go. */
function mendParts(bytes: Uint8Array, mend: (path: string, part: Uint8Array, all: Unzipped) => Uint8Array | null): Uint8Array {
  const parts: Zippable = {};
  const all = unzipSync(bytes);
  for (const [path, part] of Object.entries(all)) {
    const mended = path.endsWith("/") ? null : mend(path, part, all);
    if (mended !== null) parts[path] = mended;
  }
  return zipSync(parts);
}

const mendText = (part: Uint8Array, mend: (xml: string) => string): Uint8Array =>
  new TextEncoder().encode(mend(new TextDecoder().decode(part)));

/** Pure; for one chart part. */
export function mendChart(xml: string): string {
  const defined = new Set([...xml.matchAll(/<c:(?:catAx|valAx|serAx|dateAx)>\s*<c:axId val="(\d+)"\/>/g)].map(([, id]) => id));
  return xml
    .replace(/<c:axId val="(\d+)"\/>/g, (axis, id: string) => (defined.has(id) ? axis : ""))
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "")
    .replace(/<c:lineChart>\s*(?=<c:varyColors)/g, '<c:lineChart><c:grouping val="standard"/>')
    .replace(/<c:dLblPos val="inEnd"\/>/g, '<c:dLblPos val="inBase"/>')
    .replace(/<c:catAx>[\s\S]*?<\/c:catAx>/g, (axis) =>
      axis
        .replace(/(<c:noMultiLvlLbl val="\d"\/>)\s*(<c:tickLblSkip val="\d+"\/>)/, "$2$1")
        .replace("<a:bodyPr/>", '<a:bodyPr rot="0" vert="horz"/>'),
    )
    .replace(/<c:lineChart>[\s\S]*?<\/c:lineChart>/g, (chart) => chart.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, mendLine));
}

function mendLine(series: string): string {
  const marker = /<c:marker>[\s\S]*?<\/c:marker>/.exec(series)?.[0] ?? "";
  return series
    .replace(/\s*<c:invertIfNegative val="\d"\/>/, "")
    .replace(marker, "")
    .replace("<c:dLbls>", `${marker}<c:dLbls>`);
}
