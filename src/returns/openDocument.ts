/**
 * The cells of an .ods. Read here and not by SheetJS, which tells nothing of hidden rows, columns and sheets in this format, and writes out
 * a row as often as the file says it is repeated.
 */
import { dateSerial } from "./dateSerial";
import { tidied } from "./commentParts";
import { EMPTY, type CellComment, type Grid, type GridCell } from "./grid";
import { gridNames, type DefinedName } from "./gridNames";
import { GrowingGrid, Room } from "./growingGrid";
import type { Limits } from "./limits";
import { CannotUse, notUsable } from "./notUsable";
import { openFormula, openReference } from "./openFormula";
import { tagsOf, type Tag } from "./tags";

/** Parts that hold tables, cells or text which are not on the sheet. */
const PASSED_OVER = new Set(["shapes", "tracked-changes", "dde-links", "forms", "content-validations", "frame", "custom-shape"]);
const HIDDEN = ["collapse", "filter"];

/** A sheet while it is read. */
class OpenSheet {
  readonly grid: GrowingGrid;
  readonly merges: Grid["merges"][number][] = [];
  readonly hiddenRows: number[] = [];
  readonly comments: CellComment[] = [];
  readonly hiddenColumns: [number, number][] = [];
  row = 0;
  rowRepeated = 1;
  column = 0;
  columnNext = 0;

  constructor(
    readonly name: string,
    readonly hidden: boolean,
    private readonly room: Room,
  ) {
    this.grid = new GrowingGrid(room);
  }

  beginColumns(tag: Tag): void {
    const count = repeated(tag.attribute("number-columns-repeated"));
    if (HIDDEN.includes(tag.attribute("visibility"))) this.hiddenColumns.push([this.columnNext, this.columnNext + count - 1]);
    this.columnNext += count;
  }

  beginRow(tag: Tag): void {
    this.rowRepeated = repeated(tag.attribute("number-rows-repeated"));
    this.column = 0;
    // Past the cells there may be a million hidden rows: those beyond what is used are told by their first alone, and left out later.
    if (HIDDEN.includes(tag.attribute("visibility")))
      for (let row = 0; row < Math.min(this.rowRepeated, 10_000); row += 1) this.hiddenRows.push(this.row + row);
  }

  endRow(): void {
    this.row += this.rowRepeated;
  }

  /** On the cell that is being read. */
  putComment(lines: readonly string[]): void {
    const text = tidied([lines.join(" ")]);
    this.room.take(0, text.length);
    if (text !== "") this.comments.push({ row: this.row, column: this.column, text });
  }

  put(tag: Tag, cell: GridCell): void {
    const count = repeated(tag.attribute("number-columns-repeated"));
    if (cell !== EMPTY) {
      for (let row = 0; row < this.rowRepeated; row += 1)
        for (let column = 0; column < count; column += 1) this.grid.put(this.row + row, this.column + column, cell);
    }
    const [rows, columns] = [repeated(tag.attribute("number-rows-spanned")), repeated(tag.attribute("number-columns-spanned"))];
    if (rows * columns > 1) this.merges.push({ row: this.row, column: this.column, rows, columns });
    this.column += count;
  }
}

const repeated = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1);

/** The sheets of an .ods from its content part. Throws CannotUse where a limit is passed or the part is damaged. */
export function readOpenDocument(content: Uint8Array, limits: Limits): Grid[] {
  const room = new Room(limits);
  const sheets: OpenSheet[] = [];
  const names: DefinedName[] = [];
  const hiddenStyles = new Set<string>();
  let style = "";
  let open: OpenSheet | null = null;
  let cell: { readonly tag: Tag; readonly lines: string[] } | null = null;
  let comment: { readonly lines: string[] } | null = null;
  let passedOver = 0;

  for (const tag of tagsOf(new TextDecoder().decode(content), limits.tags)) {
    if (PASSED_OVER.has(tag.name)) passedOver += tag.closes ? -1 : tag.single ? 0 : 1;
    if (passedOver > 0) continue;
    switch (tag.name) {
      case "style":
        if (!tag.closes) style = tag.attribute("name");
        break;
      case "table-properties":
        if (tag.attribute("display") === "false") hiddenStyles.add(style);
        break;
      case "table":
        if (tag.closes) open = null;
        else {
          open = new OpenSheet(tag.attribute("name"), hiddenStyles.has(tag.attribute("style-name")), room);
          sheets.push(open);
          if (sheets.length > limits.sheets) throw new CannotUse(notUsable("tooLarge"));
        }
        break;
      case "table-column":
        if (!tag.closes) open?.beginColumns(tag);
        break;
      case "table-row":
        if (!tag.closes) open?.beginRow(tag);
        if (tag.closes || tag.single) open?.endRow();
        break;
      case "table-cell":
      case "covered-table-cell":
        if (!tag.closes) cell = { tag, lines: [] };
        if ((tag.closes || tag.single) && cell !== null) {
          comment = null;
          open?.put(cell.tag, cellOf(cell.tag, cell.lines.join("\n")));
          cell = null;
        }
        break;
      case "annotation":
        if (tag.closes && comment !== null) open?.putComment(comment.lines);
        comment = tag.closes || tag.single || cell === null ? null : { lines: [] };
        break;
      case "p":
        if (!tag.closes) (comment ?? cell)?.lines.push(tag.single ? "" : tag.text);
        break;
      case "s":
        addText(comment ?? cell, `${tag.closes ? "" : " ".repeat(Math.min(repeated(tag.attribute("c")), 1_000))}${tag.text}`);
        break;
      case "tab":
      case "line-break":
        addText(comment ?? cell, `${tag.closes ? "" : tag.name === "tab" ? "\t" : "\n"}${tag.text}`);
        break;
      case "span":
      case "a":
        addText(comment ?? cell, tag.text);
        break;
      case "named-range":
      case "named-expression":
        if (!tag.closes) names.push(nameOf(tag, open === null ? null : sheets.length - 1));
        break;
    }
  }
  if (open !== null || sheets.length === 0) throw new CannotUse(notUsable("damaged"));
  const bySheet = gridNames(
    names,
    sheets.map(({ name }) => name),
  );
  return sheets.map(({ grid, name, hidden, merges, hiddenRows, hiddenColumns, comments }, index) =>
    grid.grid({
      sheet: name,
      hidden,
      merges,
      hiddenRows,
      hiddenColumns,
      names: bySheet[index] ?? [],
      ...(comments.length > 0 && { comments }),
    }),
  );
}

/** Text that goes on inside a paragraph. */
function addText(cell: { readonly lines: string[] } | null, text: string): void {
  if (cell !== null && cell.lines.length > 0) cell.lines.push(`${cell.lines.pop() ?? ""}${text}`);
}

function cellOf(tag: Tag, shown: string): GridCell {
  const written = tag.attribute("formula");
  const formula = written === "" ? null : openFormula(written);
  // Both are named "value-type" after their prefixes; an error is of the second kind alone.
  const isError = tag.whole.includes('calcext:value-type="error"');
  if (isError) return { value: null, text: shown, formula, error: true };
  switch (tag.attribute("value-type")) {
    case "float":
    case "percentage":
    case "currency":
      return { value: numberOf(tag.attribute("value")), text: shown, formula, error: false };
    case "date":
      return { value: dateSerial(tag.attribute("date-value")), text: shown, formula, error: false, date: true };
    case "time":
      return { value: daysOf(tag.attribute("time-value")), text: shown, formula, error: false, date: true };
    case "boolean":
      return { value: tag.attribute("boolean-value") === "true", text: shown, formula, error: false };
    default: {
      const text = tag.attribute("string-value") || shown;
      return text === "" && formula === null ? EMPTY : { value: text === "" ? null : text, text, formula, error: false };
    }
  }
}

function numberOf(text: string): number {
  const value = Number(text);
  if (text === "" || !Number.isFinite(value)) throw new CannotUse(notUsable("damaged"));
  return value;
}

/** "PT01H30M00S" in days. */
function daysOf(duration: string): number {
  const [, hours = "0", minutes = "0", seconds = "0"] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function nameOf(tag: Tag, sheet: number | null): DefinedName {
  const range = tag.attribute("cell-range-address");
  return { name: tag.attribute("name"), refersTo: range === "" ? openFormula(tag.attribute("expression")) : openReference(range), sheet };
}
