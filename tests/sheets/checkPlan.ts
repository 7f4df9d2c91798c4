/** What must hold for every plan, whatever sheet it is of. Gives sentences, one for each fault; none for a sound plan. */
import { cellAddress, parseAddress, type Rectangle } from "../../src/sheets/address";
import { functionsIn, PUBLISHED_FUNCTIONS, withoutQuotes } from "../../src/sheets/functions";
import { HISTORY_NAMES, parseKind, SHEET_NAMES, WORKBOOK_NAMES } from "../../src/sheets/names";
import type { PlanCell, SheetPlan } from "../../src/sheets/plan";
import { allowedTabName } from "../../src/sheets/sheetName";

const PUBLISHED: ReadonlySet<string> = new Set(PUBLISHED_FUNCTIONS);
const OUR_NAMES: ReadonlySet<string> = new Set([...Object.values(WORKBOOK_NAMES), ...Object.values(HISTORY_NAMES)]);
const LONGEST = { formula: 8192, prompt: 255, promptTitle: 32, list: 255, footer: 255, text: 32767, rowHeight: 409 };

interface Placed {
  readonly address: string;
  readonly cell: PlanCell;
  readonly row: number;
  readonly column: number;
}

export function faultsOf(plan: SheetPlan): string[] {
  const cells = placedCells(plan);
  const sheet = sheetOf(plan, cells);
  return [
    ...(allowedTabName(plan.name).why === null ? [] : [`The tab ${plan.name} is not allowed.`]),
    ...blockFaults(plan, cells),
    ...cells.flatMap(({ address, cell }) => (isFormula(cell) ? formulaFaults(address, cell.formula, sheet) : [])),
    ...formatFaults(plan, cells),
    ...plan.rules.flatMap(({ range, formula }) => [
      ...formulaFaults(`rule on ${range}`, formula, sheet),
      ...otherSheetFaults(range, formula),
    ]),
    ...validationFaults(plan),
    ...nameFaults(plan),
    ...sizeFaults(plan),
    ...addressFaults(plan),
  ];
}

const isFormula = (cell: PlanCell): cell is { readonly formula: string } => typeof cell === "object" && cell !== null;

function placedCells(plan: SheetPlan): Placed[] {
  return plan.blocks.flatMap(({ at, cells }) => {
    const start = parseAddress(at);
    return cells.flatMap((line, down) =>
      line.map((cell, across) => ({
        cell,
        row: start.row + down,
        column: start.column + across,
        address: cellAddress(start.row + down, start.column + across),
      })),
    );
  });
}

/** All that a formula of the sheet may refer to: the printed area and the hidden columns. */
function sheetOf(plan: SheetPlan, cells: readonly Placed[]): Rectangle {
  const printed = plan.page.area.split(",").map(parseAddress);
  return {
    row: 0,
    column: 0,
    rows: Math.max(...printed.map(({ row, rows }) => row + rows), ...cells.map(({ row }) => row + 1)),
    columns: Math.max(...printed.map(({ column, columns }) => column + columns), ...cells.map(({ column }) => column + 1)),
  };
}

function blockFaults(plan: SheetPlan, cells: readonly Placed[]): string[] {
  const ragged = plan.blocks
    .filter(({ cells: lines }) => lines.some((line) => line.length !== lines[0]?.length))
    .map(({ at }) => `The block at ${at} is not a rectangle.`);
  const filled = new Map<string, number>();
  for (const { address, cell } of cells) if (cell !== null) filled.set(address, (filled.get(address) ?? 0) + 1);
  return [...ragged, ...[...filled].filter(([, times]) => times > 1).map(([address]) => `${address} is written twice.`)];
}

function formulaFaults(where: string, formula: string, sheet: Rectangle): string[] {
  const faults: string[] = [];
  if (!formula.startsWith("=")) faults.push(`${where}: a formula begins with "=".`);
  if (formula.length > LONGEST.formula) faults.push(`${where}: the formula has ${formula.length} characters.`);
  faults.push(
    ...functionsIn(formula)
      .filter((name) => !PUBLISHED.has(name))
      .map((name) => `${where}: ${name} is not a published function.`),
  );
  const bare = withoutQuotes(formula);
  if (!balanced(bare)) faults.push(`${where}: brackets do not match.`);
  for (const [, owner = "", text = ""] of bare.matchAll(
    /(''!|\b[A-Za-z_]\w*!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\w(])/g,
  )) {
    if (owner !== "") continue;
    const { row, column, rows, columns } = parseAddress(text);
    if (row + rows > sheet.rows || column + columns > sheet.columns) faults.push(`${where}: ${text} lies beyond the sheet.`);
  }
  for (const [name] of bare.replace(/''![$\w:]+/g, "").matchAll(/\bSequin\w*/g))
    if (!OUR_NAMES.has(name)) faults.push(`${where}: ${name} is no name of the workbook.`);
  return faults;
}

function balanced(formula: string): boolean {
  let open = 0;
  for (const character of formula.replace(/"[^"]*"/g, "")) {
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A rule that looks at another sheet is not always redrawn. */
const otherSheetFaults = (range: string, formula: string): string[] =>
  withoutQuotes(formula).includes("!") || /Sequin/.test(formula) ? [`rule on ${range}: looks beyond its sheet.`] : [];

function formatFaults(plan: SheetPlan, cells: readonly Placed[]): string[] {
  const formats = formatsOf(plan);
  return cells.flatMap(({ address, cell, row, column }) => {
    if (cell === null || cell === "") return [];
    const format = formats.find(({ area }) => isIn(area, row, column))?.format;
    if (isFormula(cell)) return format === "@" ? [`${address}: a formula in a text cell stays text.`] : [];
    if (typeof cell === "number") return format === "@" ? [`${address}: a number in a text cell becomes text.`] : [];
    if (typeof cell === "string" && format !== undefined && format !== "@" && format !== "General")
      return [`${address}: text where ${format} stands.`];
    const readsAsOther = typeof cell === "string" && format !== "@" && /^[=+@-]|^\d/.test(cell);
    return readsAsOther ? [`${address}: "${cell}" would be read as something else than text.`] : [];
  });
}

/** Areas with a number format, the last one first: it is the one that counts. */
function formatsOf(plan: SheetPlan): { readonly area: Rectangle; readonly format: string }[] {
  return plan.looks
    .flatMap(({ areas, look: { numberFormat } }) =>
      numberFormat === undefined ? [] : areas.split(",").map((area) => ({ area: parseAddress(area), format: numberFormat })),
    )
    .reverse();
}

const isIn = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function validationFaults(plan: SheetPlan): string[] {
  return plan.validations.flatMap(({ range, allow, prompt, alert }) => {
    const faults: string[] = [];
    for (const told of [prompt, alert]) {
      if (told && (told.title.length > LONGEST.promptTitle || told.title === ""))
        faults.push(`${range}: the title "${told.title}" has ${told.title.length} characters.`);
      if (told && (told.message.length > LONGEST.prompt || told.message === ""))
        faults.push(`${range}: the message has ${told.message.length} characters.`);
    }
    if ("list" in allow && allow.list.length > LONGEST.list) faults.push(`${range}: the list has ${allow.list.length} characters.`);
    if (!("anything" in allow) && !alert) faults.push(`${range}: what may not be typed is not said.`);
    return faults;
  });
}

function nameFaults(plan: SheetPlan): string[] {
  const known = new Set<string>([...Object.values(SHEET_NAMES), ...OUR_NAMES]);
  const last = plan.names.at(-1);
  const faults = plan.names.filter(({ name }) => !known.has(name)).map(({ name }) => `${name} is no name of ours.`);
  const names = plan.names.map(({ name }) => name);
  if (new Set(names).size !== names.length) faults.push("A name is given twice.");
  if (last?.name !== SHEET_NAMES.kind || !("text" in last.refersTo) || parseKind(last.refersTo.text) === null)
    faults.push("The kind is not the last name.");
  const tables = (plan.tables ?? []).map(({ name }) => name);
  return [...faults, ...tables.filter((name) => known.has(name)).map((name) => `A table may not be called ${name}, as a name is.`)];
}

function sizeFaults(plan: SheetPlan): string[] {
  const faults = plan.heights
    .filter(({ points }) => !(points > 0 && points <= LONGEST.rowHeight))
    .map(({ rows, points }) => `Rows ${rows} are ${points} points high.`);
  const rows = plan.heights.flatMap(({ rows: areas }) => areas.split(","));
  if (new Set(rows).size !== rows.length) faults.push("A row has two heights.");
  const texts = [...plan.widths.map(({ columns }) => columns), ...(plan.hiddenColumns === undefined ? [] : [plan.hiddenColumns])];
  faults.push(
    ...texts.filter((text) => !/^[A-Z]{1,3}:[A-Z]{1,3}(?:,[A-Z]{1,3}:[A-Z]{1,3})*$/.test(text)).map((text) => `${text} are no columns.`),
  );
  faults.push(
    ...[...rows, ...(plan.page.breaksBefore ?? []), plan.page.titleRows ?? "1:1"]
      .filter((text) => !/^\d+:\d+$/.test(text))
      .map((text) => `${text} are no rows.`),
  );
  if (plan.page.footerLeft.length + plan.page.footerRight.length > LONGEST.footer) faults.push("The footer is too long.");
  if (/&(?!&)/.test(plan.page.footerLeft.replace(/&&/g, ""))) faults.push("The footer has a code in it.");
  return faults;
}

function addressFaults(plan: SheetPlan): string[] {
  const lists = [
    ...plan.looks.map(({ areas }) => areas),
    ...plan.rules.map(({ range }) => range),
    ...plan.validations.map(({ range }) => range),
    ...plan.names.flatMap(({ refersTo }) => ("range" in refersTo ? [refersTo.range] : [])),
    ...(plan.merges ?? []),
    ...(plan.tables ?? []).map(({ range }) => range),
    plan.page.area,
    plan.start,
  ];
  return lists.flatMap((areas) =>
    areas.split(",").flatMap((area) => {
      const match = /^[A-Z]{1,3}[1-9]\d*(?::[A-Z]{1,3}[1-9]\d*)?$/.test(area);
      if (!match) return [`"${area}" is no range.`];
      const { rows, columns } = parseAddress(area);
      return rows > 0 && columns > 0 ? [] : [`"${area}" is empty.`];
    }),
  );
}
