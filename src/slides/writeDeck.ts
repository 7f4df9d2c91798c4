/** A deck as a native .pptx, 16:9: charts and tables that PowerPoint can edit, each with words for people who cannot see it. */
import pptxgen from "pptxgenjs";
import { COLOURS } from "../core/colours";
import type { Deck, DeckSlide } from "../core/deck";
import { mendPptx } from "./mendPptx";
import { queueChart } from "./queueChart";
import { queueTable } from "./queueTable";
import { FACE, hex, PLACES, SIZES, SLIDE } from "./slideLooks";

const OPENING = { name: "Opening", place: PLACES.deckTitle, size: SIZES.deckTitle, valign: "bottom" } as const;
const RESULT = { name: "Result", place: PLACES.title, size: SIZES.title, valign: "middle" } as const;
const MASTERS = [OPENING, RESULT] as const;
const TITLE = "title";
/** Letters that fit into two lines. */
const LONG_TITLE = 110;

/** @returns the bytes of a .pptx. The same deck gives the same slides; only the time of making differs. */
export async function writeDeck({ title, subtitle, slides }: Deck): Promise<Uint8Array> {
  const file = new pptxgen();
  file.defineLayout({ name: "WIDE", width: SLIDE.width, height: SLIDE.height });
  file.layout = "WIDE";
  file.theme = { headFontFace: FACE, bodyFontFace: FACE };
  file.title = title;
  file.author = "";
  file.company = "";
  file.subject = subtitle[0] ?? "";

  for (const { name, place, size, valign } of MASTERS) file.defineSlideMaster({ title: name, objects: [titlePlace(place, size, valign)] });

  const first = file.addSlide({ masterName: OPENING.name });
  first.addShape("rect", { x: 0, y: 0, w: 0.25, h: SLIDE.height, fill: { color: hex(COLOURS.navy) }, line: { type: "none" } });
  first.addText(title, { placeholder: TITLE });
  first.addText(subtitle.join("\n"), {
    ...PLACES.subtitle,
    fontFace: FACE,
    fontSize: SIZES.subtitle,
    color: hex(COLOURS.muted),
    valign: "top",
    margin: 0,
    lineSpacingMultiple: 1.2,
  });
  slides.forEach((slide, index) => queueSlide(file.addSlide({ masterName: RESULT.name }), slide, index + 2));

  const written = await file.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new TypeError("The slides did not come as bytes.");
  return mendPptx(written);
}

/** A title in its own place is what the outline and a screen reader name the slide by. */
function titlePlace(place: (typeof MASTERS)[number]["place"], fontSize: number, valign: "bottom" | "middle") {
  return {
    placeholder: {
      options: {
        name: TITLE,
        type: "title" as const,
        ...place,
        fontFace: FACE,
        fontSize,
        bold: true,
        color: hex(COLOURS.navy),
        align: "left" as const,
        valign,
        margin: 0,
      },
      text: "",
    },
  };
}

function queueSlide(slide: pptxgen.Slide, { title, body, source }: DeckSlide, number: number): void {
  slide.addText(title, { placeholder: TITLE, ...(title.length > LONG_TITLE ? { fontSize: SIZES.longTitle } : {}) });
  if (body.kind === "chart") queueChart(slide, body);
  else if (body.kind === "table") queueTable(slide, body, title);
  else
    slide.addText(
      body.lines.map((text) => ({ text, options: { bullet: { indent: 20 }, breakLine: true, paraSpaceAfter: 12 } })),
      { ...PLACES.body, fontFace: FACE, fontSize: SIZES.lines, color: hex(COLOURS.ink), valign: "top", margin: 0 },
    );
  const small = { fontFace: FACE, fontSize: SIZES.source, color: hex(COLOURS.muted), margin: 0, valign: "middle" as const };
  slide.addText(source, { ...PLACES.source, ...small });
  slide.addText(String(number), { ...PLACES.number, ...small, align: "right" });
}
