/** How the sheet prints: A4, one header row on each page, a footer that says what it is. */
import type { PagePlan } from "../sheets/plan";

export function queuePage(sheet: Excel.Worksheet, page: PagePlan): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation;
  layout.paperSize = Excel.PaperType.a4;
  layout.setPrintMargins("Points", {
    top: page.margin,
    left: page.margin,
    right: page.margin,
    // Room for the footer line, which Excel prints inside the bottom margin.
    bottom: page.margin + FOOTER_HEIGHT,
    header: page.margin / 2,
    footer: page.margin / 2,
  });
  if (page.fit) {
    layout.zoom = {
      ...(page.fit.wide !== undefined && { horizontalFitToPages: page.fit.wide }),
      ...(page.fit.tall !== undefined && { verticalFitToPages: page.fit.tall }),
    };
  }
  if (page.scale !== undefined) layout.zoom = { scale: page.scale };
  layout.setPrintArea(page.area);
  if (page.titleRows !== undefined) layout.setPrintTitleRows(`$${page.titleRows.replace(":", ":$")}`);
  if (page.titleColumns !== undefined) layout.setPrintTitleColumns(`$${page.titleColumns.replace(":", ":$")}`);
  if (page.centerHorizontally === true) layout.centerHorizontally = true;
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = page.footerLeft;
  footer.rightFooter = page.footerRight;
  for (const rows of page.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${firstOf(rows)}`);
  for (const columns of page.columnBreaksBefore ?? []) sheet.verticalPageBreaks.add(`${firstOf(columns)}1`);
}

const FOOTER_HEIGHT = 20;

/** "30" of "30:30", "M" of "M:M". */
const firstOf = (area: string): string => area.slice(0, area.indexOf(":"));
