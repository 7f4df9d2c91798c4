/** Puts right what PptxGenJS 4.0.1 writes on a slide or a layout, and in the list of slides. `mendPptx` says what and why. */

const SHAPE = /<p:cNvPr id="\d+"/g;
/** A title's place, in a layout or on a slide; spaces and line ends as the library has them. */
const TITLE_PLACE = /<p:ph\s+idx="\d+"\s+type="title"\s+hasCustomPrompt="1"\s*\/>/g;
const TABLE_NAME = /<p:cNvPr id="(\d+)" name="([^"]*)"\/>(?=<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"\/>)/g;
const NOTES_MASTERS = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/;

/** Pure; for one slide or one layout. */
export function mendSlide(xml: string): string {
  let shapes = 0;
  let tables = 0;
  return xml
    .replace(SHAPE, () => `<p:cNvPr id="${++shapes}"`)
    .replace(TITLE_PLACE, '<p:ph type="title"/>')
    .replace(TABLE_NAME, (_, id: string, words: string) => `<p:cNvPr id="${id}" name="Table ${++tables}" descr="${words}"/>`)
    .replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>')
    .replaceAll('lang="en-US"', 'lang="en-GB"');
}

/** Pure; for the part that lists masters and slides. */
export function mendPresentation(xml: string): string {
  const [masters = ""] = NOTES_MASTERS.exec(xml) ?? [];
  return xml.replace(masters, "").replace("<p:sldIdLst>", `${masters}<p:sldIdLst>`);
}
