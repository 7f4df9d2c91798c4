/** A deck written, opened again part by part: native charts and tables, and nothing but what was asked for. */
import { strFromU8, unzipSync } from "fflate";
import type { Deck, DeckChart } from "../../src/core/deck";
import { mendChart } from "../../src/slides/mendPptx";
import { writeDeck } from "../../src/slides/writeDeck";
import { EXAMPLE_DECK } from "./exampleDeck";

type Parts = Record<string, string>;

const unzipped = (bytes: Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([path, part]) => (/\.(xml|rels)$/.test(path) ? [[path, strFromU8(part)]] : [])),
  );
const charts = (parts: Parts): string[] =>
  Object.keys(parts)
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .sort();
const textsIn = (xml: string): string[] => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text ?? "");
const chartSlides = EXAMPLE_DECK.slides.flatMap(({ body }) => (body.kind === "chart" ? [body] : []));

/** What the workbook inside a chart holds: every text and every figure. */
function insideWorkbook(bytes: Uint8Array): { texts: string[]; figures: number[] } {
  const parts = unzipped(bytes);
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  const texts = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>|<t\/>/g)].map(([, text]) => text ?? "");
  const figures = [...sheet.matchAll(/<c r="[B-Z]\d+"(?: t="n")?><v>([^<]+)<\/v>/g)].map(([, figure]) => Number(figure));
  return { texts, figures };
}

describe("slides", () => {
  let parts: Parts;
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    const bytes = await writeDeck(EXAMPLE_DECK);
    files = unzipSync(bytes);
    parts = unzipped(bytes);
  });

  it("has a slide for each, after the first with the title, in 16:9", () => {
    const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(slides).toHaveLength(EXAMPLE_DECK.slides.length + 1);
    const list = parts["ppt/presentation.xml"] ?? "";
    const [, width, height] = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(list) ?? [];
    expect(Number(width) / Number(height)).toBe(16 / 9);
    // The schema's order.
    const order = ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz", "notesSz"];
    expect([...list.matchAll(/<p:(\w+(?:IdLst|Sz))\b/g)].map(([, name]) => name)).toEqual(order);
  });

  it("names each slide by its title in the title's own place, and says the source", () => {
    EXAMPLE_DECK.slides.forEach(({ title, source }, index) => {
      const xml = parts[`ppt/slides/slide${index + 2}.xml`] ?? "";
      expect(xml.match(/<p:ph [^>]*>/g)).toEqual(['<p:ph type="title"/>']);
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(xml).not.toContain("en-US");
      expect(textsIn(xml)).toEqual(expect.arrayContaining([title, source]));
    });
  });

  it("draws native charts with the same figures as the deck, gaps left out", () => {
    expect(charts(parts)).toHaveLength(chartSlides.length);
    charts(parts).forEach((path, index) => {
      const drawn = [...(parts[path] ?? "").matchAll(/<c:ser>[\s\S]*?<\/c:ser>/g)].map(([series]) => ({
        name: /<c:tx>[\s\S]*?<c:v>([^<]*)<\/c:v>/.exec(series)?.[1],
        points: [...(/<c:val>[\s\S]*<\/c:val>/.exec(series)?.[0] ?? "").matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(
          ([, at, value]) => [Number(at), Number(value)],
        ),
      }));
      const wanted = (chartSlides[index] as DeckChart).series.map(({ name, values }) => ({
        name,
        points: values.flatMap((value, at) => (value === null ? [] : [[at, value]])),
      }));
      expect(drawn).toEqual(wanted);
    });
  });

  it("says of a table what it shows, and that its first row is a heading", () => {
    const frames = Object.values(parts).flatMap(
      (xml) => xml.match(/<p:graphicFrame>(?:(?!<\/p:graphicFrame>)[\s\S])*<a:tbl>[\s\S]*?<a:tblGrid>/g) ?? [],
    );
    const seen = frames.map((xml) => [/<p:cNvPr [^>]*>/.exec(xml)?.[0].replace(/id="\d+"/, 'id="n"'), /<a:tblPr[^>]*>/.exec(xml)?.[0]]);
    expect(seen).toEqual([['<p:cNvPr id="n" name="Table 1" descr="Scores by standard and hospital"/>', '<a:tblPr firstRow="1"/>']]);
  });

  it("keeps nothing in the workbook behind a chart but names and plotted figures", () => {
    const workbooks = Object.keys(files)
      .filter((path) => path.endsWith(".xlsx"))
      .sort();
    expect(workbooks).toHaveLength(chartSlides.length);
    workbooks.forEach((path, index) => {
      const { categories, series } = chartSlides[index] as DeckChart;
      const { texts, figures } = insideWorkbook(files[path] as Uint8Array);
      expect(Object.keys(unzipSync(files[path] as Uint8Array)).filter((part) => part.includes("table"))).toEqual([]);
      expect(new Set(texts.filter((text) => text.trim() !== ""))).toEqual(new Set([...categories, ...series.map(({ name }) => name)]));
      const plotted = series.flatMap(({ values }) => values.filter((value) => value !== null));
      expect([...figures].sort()).toEqual([...plotted].sort());
    });
  });

  it("names no axis that is not defined, and every figure of a chart in words", () => {
    for (const path of charts(parts)) {
      const xml = parts[path] ?? "";
      const defined = [...xml.matchAll(/<c:(?:catAx|valAx)>\s*<c:axId val="(\d+)"/g)].map(([, id]) => id);
      expect(new Set([...xml.matchAll(/<c:axId val="(\d+)"/g)].map(([, id]) => id))).toEqual(new Set(defined));
      expect(xml).not.toContain("<c:v></c:v>");
      for (const [line] of xml.matchAll(/<c:lineChart>[\s\S]*?<\/c:lineChart>/g)) {
        expect(line).toMatch(/^<c:lineChart><c:grouping val="standard"\/><c:varyColors/);
        expect(line).not.toContain("invertIfNegative");
        expect(line.indexOf("<c:marker>")).toBeLessThan(line.indexOf("<c:dLbls>"));
      }
    }
    const described = Object.values(parts).flatMap((xml) => [...xml.matchAll(/<p:cNvPr [^>]*descr="([^"]+)"/g)].map(([, words]) => words));
    expect(described).toEqual(expect.arrayContaining(chartSlides.map(({ alt }) => alt)));
  });

  it("writes names with quotes, ampersands and letters from right to left as they are", async () => {
    const odd = '"St Luke\'s" & <Rose> שלום';
    const deck: Deck = {
      title: odd,
      subtitle: [odd],
      slides: [
        {
          title: odd,
          source: odd,
          body: {
            kind: "chart",
            bars: "across",
            categories: [odd],
            axis: { min: 0, max: 5, step: 1 },
            alt: odd,
            series: [{ name: odd, look: "red", drawn: "bars", labelled: true, values: [0] }],
          },
        },
      ],
    };
    const texts = Object.values(unzipped(await writeDeck(deck))).join("");
    expect(texts).toContain("&quot;St Luke&apos;s&quot; &amp; &lt;Rose&gt; שלום");
    expect(texts).not.toContain("<Rose>");
  });

  it("makes the same slides of the same deck again", async () => {
    const again = unzipped(await writeDeck(EXAMPLE_DECK));
    const slidesOf = (all: Parts) =>
      Object.entries(all)
        .filter(([path]) => /^ppt\/(slides|charts)\/[a-z]+\d+\.xml$/.test(path))
        .map(([, xml]) => xml);
    expect(new Set(slidesOf(again)).size).toBeGreaterThan(5);
    expect(slidesOf(again).map((xml) => xml.length)).toEqual(slidesOf(parts).map((xml) => xml.length));
  });

  it("takes out only axes that lead nowhere", () => {
    const axes =
      '<c:axId val="1"/><c:axId val="2"/><c:axId val="3"/><c:catAx>  <c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/></c:valAx>';
    expect(mendChart(axes)).toBe(
      '<c:axId val="1"/><c:axId val="2"/><c:catAx>  <c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/></c:valAx>',
    );
  });
});
