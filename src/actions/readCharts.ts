/** The charts of a sheet as pictures, to be put on a slide or in a report. */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { runAction } from "./runAction";

export interface ChartPicture {
  readonly name: string;
  readonly title: string;
  /** PNG, base64. */
  readonly png: string;
}

/** Pixels: sharp on a slide. */
const WIDTH = 1280;

/** Two requests. Throws UserError when the sheet has no chart. */
export function readCharts(sheet: string): Promise<ChartPicture[]> {
  return runAction(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/name,items/title/text");
    await context.sync();
    if (charts.items.length === 0) throw new UserError(messages.noCharts(sheet));
    const pictures = charts.items.map((chart) => ({ name: chart.name, title: chart.title.text, image: chart.getImage(WIDTH) }));
    await context.sync();
    return pictures.map(({ name, title, image }) => ({ name, title, png: image.value }));
  });
}
