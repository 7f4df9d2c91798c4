/** The columns of the list of actions, and the formulas in its cells. */
import { messages } from "../core/messages";
import { actionListMessages } from "../core/messages/actionList";
import { reportMessages } from "../core/messages/report";
import { periodShort } from "../core/period";
import type { ActionLine } from "./actionList";
import { cellAddress, fixedRange } from "./address";
import { isDoneFormula } from "./carriedActions";
import { quotedText } from "./functions";
import { formula, type PlanCell } from "./plan";
import { STATUSES } from "./scoreColumns";
import { sentenceFormula, slot } from "./sentenceFormula";
import { rowHeight } from "./textHeight";
import type { ActionCells } from "./writtenActions";

interface ColumnPlan {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  /** Figures and short words stand in the middle. */
  readonly isCentred?: true;
  readonly format?: string;
}

export const ACTIONS_COLUMNS = {
  unit: { header: actionListMessages.unitHeader(), width: 22 },
  round: { header: actionListMessages.roundHeader(), width: 18 },
  number: { header: reportMessages.numberHeader(), width: 5, isCentred: true },
  standard: { header: "Standard", width: 23 },
  score: { header: "Score", width: 8, isCentred: true },
  action: { header: reportMessages.whatWillBeDone(), width: 40 },
  lead: { header: messages.whoLeads(), width: 17 },
  by: { header: messages.byWhen(), width: 13, format: "d mmm yyyy" },
  late: { header: actionListMessages.lateHeader(), width: 7, isCentred: true },
  status: { header: reportMessages.statusWord(), width: 12 },
  agreed: { header: "Agreed with service users", width: 12, isCentred: true },
  since: { header: actionListMessages.firstChosenHeader(), width: 12, isCentred: true },
} as const satisfies Record<string, ColumnPlan>;
export type ActionsColumn = keyof typeof ACTIONS_COLUMNS;
export const ACTIONS_ORDER = Object.keys(ACTIONS_COLUMNS) as ActionsColumn[];
export const actionsColumn = (column: ActionsColumn): number => ACTIONS_ORDER.indexOf(column);

export interface ActionsSection {
  readonly heading: string;
  readonly lines: readonly ActionLine[];
  /** Rows, counted from 0. */
  readonly headingRow: number;
  readonly headerRow: number;
  readonly body: number;
  readonly isOfWards: boolean;
}

/** The live counts of a section. */
export function countsCell({ body, lines, isOfWards, heading }: ActionsSection): PlanCell {
  const cells = (column: ActionsColumn): string => fixedRange({ row: body, column: actionsColumn(column), rows: lines.length, columns: 1 });
  const [action, status] = [cells("action"), cells("status")];
  const [notStarted, started, done] = STATUSES;
  const [missing, since] = [quotedText(reportMessages.notUploaded()), quotedText(actionListMessages.actionsWrittenSince())];
  const all = `SUMPRODUCT((LEN(${action})>0)*(${action}<>${missing})*(${action}<>${since}))`;
  const count = (word: string): string => `COUNTIF(${status},${quotedText(word)})`;
  // What nobody chose from the list of words is not counted as one of them.
  const another = `(SUMPRODUCT(--(LEN(${status})>0))-${[notStarted, started, done].map(count).join("-")})`;
  const counted = sentenceFormula(actionListMessages.actionsCounted(heading, slot(0), slot(1), slot(2), slot(3), slot(4)), {
    texts: [
      all,
      count(done),
      count(started),
      `(${all}-${count(done)}-${count(started)}-${another})`,
      `COUNTIF(${cells("late")},${quotedText(actionListMessages.lateWord())})`,
    ],
  });
  const said = sentenceFormula(` ${actionListMessages.actionsOtherwise(slot(0))}`, { texts: [another] });
  const others = `IF(${another}=0,"",${said})`;
  if (isOfWards) return formula(`${counted}&${others}`);
  const missed = sentenceFormula(actionListMessages.actionsMissing(slot(0)), { texts: [`COUNTIF(${action},${missing})`] });
  return formula(`${counted}&" "&${missed}&${others}`);
}

export function lineCells(line: ActionLine, row: number, asOf: string): PlanCell[] {
  const cells: Readonly<Record<ActionsColumn, string>> = {
    ...NOTHING,
    unit: line.unit.live,
    round: line.round.live,
    ...writtenCells(line, row, asOf),
  };
  return ACTIONS_ORDER.map((column) => formula(cells[column]));
}

const EMPTY = quotedText("");
const NOTHING = Object.fromEntries(ACTIONS_ORDER.map((column) => [column, EMPTY])) as Readonly<Record<ActionsColumn, string>>;
const asShown = (cell: string | null): string => (cell === null ? EMPTY : `IF(LEN(${cell})=0,"",${cell})`);

function writtenCells({ written, empty }: ActionLine, row: number, asOf: string): Partial<Record<ActionsColumn, string>> {
  const missing = quotedText(reportMessages.notUploaded());
  if (written === null) {
    if (empty === null) return { action: missing };
    if ("column" in empty)
      return { action: `IF(COUNTA(${empty.column})=0,${missing},${quotedText(actionListMessages.actionsWrittenSince())})` };
    return partsOf(empty.row.cells, row, asOf, missing);
  }
  const { action, standard, score, since } = written;
  const { number } = action.cells;
  return {
    ...partsOf(action.cells, row, asOf, EMPTY),
    standard: standard === null || number === null ? EMPTY : titleWhile(number, action.said?.number ?? "", standard),
    score: score === null ? EMPTY : asShown(score),
    since: quotedText(since === null ? "" : periodShort(since)),
  };
}

/** The short title belongs to the number that stood there when the list was made. */
const titleWhile = (number: string, known: string, title: string): string =>
  `IF(TRIM(${number}&"")=${quotedText(known)},${quotedText(title)},${quotedText(actionListMessages.numberChanged())})`;

function partsOf(cells: ActionCells, row: number, asOf: string, otherwise: string): Partial<Record<ActionsColumn, string>> {
  const own = (column: ActionsColumn): string => cellAddress(row, actionsColumn(column));
  return {
    number: asShown(cells.number),
    // An error in a cell of theirs is said in its row: in a count over all rows it would be an error of the whole list.
    action: `IFERROR(IF(LEN(TRIM(${cells.action}))=0,${otherwise},${cells.action}),${quotedText(actionListMessages.cannotBeRead())})`,
    lead: asShown(cells.lead),
    by: asShown(cells.by),
    late: `IF(AND(ISNUMBER(${own("by")}),N(${own("by")})<${asOf},NOT(${isDoneFormula(own("status"))})),${quotedText(actionListMessages.lateWord())},"")`,
    status: cells.status === null ? EMPTY : `IFERROR(TRIM(${cells.status}&""),${quotedText(actionListMessages.cannotBeRead())})`,
    agreed: asShown(cells.agreed),
  };
}

/** Texts that follow their sheets may grow later; the row is as high as they are now. */
export function lineHeight({ unit, round, written }: ActionLine): number {
  const texts: readonly (readonly [ActionsColumn, string, boolean])[] = [
    ["unit", unit.shown, true],
    ["round", round.shown, false],
    ["standard", written?.standard ?? "", false],
    ["action", written?.action.said?.action ?? "", true],
    ["lead", written?.action.said?.lead ?? "", false],
  ];
  return rowHeight(
    texts.map(([column, text, bold]) => ({ text, characters: ACTIONS_COLUMNS[column].width, size: 10, indent: 1, bold })),
    { minimum: 19.5 },
  );
}
