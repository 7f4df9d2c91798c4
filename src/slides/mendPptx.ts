/**
 * Puts right what PptxGenJS 4.0.1 writes and PowerPoint may offer to repair.
 *
 * - Every chart names an axis that is nowhere defined (its issue 1534).
 * - A gap becomes an empty figure, in the chart and in the workbook inside it; a gap is no figure at all.
 * - A line's series holds an element that only bars have, and its markers stand in the wrong place.
 * - The frequency of an axis' labels stands behind an element that has to come last.
 * - It has no name for labels inside the base of a bar, or for names that wrap and are never turned.
 */
import { unzipSync, zipSync, type Zippable } from "fflate";

const CHART = /^ppt\/charts\/chart\d+\.xml$/;
const WORKBOOK = /^ppt\/embeddings\/.*\.xlsx$/;
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

/** @param bytes a .pptx @returns the same slides in a file that PowerPoint opens without asking */
export function mendPptx(bytes: Uint8Array): Uint8Array {
  return mendParts(bytes, (path, part) => (CHART.test(path) ? mendText(part, mendChart) : WORKBOOK.test(path) ? mendWorkbook(part) : part));
}

const mendWorkbook = (bytes: Uint8Array): Uint8Array =>
  mendParts(bytes, (path, part) =>
    SHEET.test(path) ? mendText(part, (xml) => xml.replace(/<c r="[A-Z]+\d+"(?: t="n")?><v><\/v><\/c>/g, "")) : part,
  );

function mendParts(bytes: Uint8Array, mend: (path: string, part: Uint8Array) => Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) if (!path.endsWith("/")) parts[path] = mend(path, part);
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
