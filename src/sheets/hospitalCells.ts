/** The cells of a hospital sheet: its sentences, headings, live formulas and what was kept. */
import { currentStandards, type Area, type Standard } from "../core/framework";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { periodName } from "../core/period";
import { ROUTE_ORDER, ROUTES } from "../core/route";
import { cellAddress, fixedCell, fixedColumnCell, fixedRange, fixedRowCell, rangeAddress } from "./address";
import type { BandCells } from "./bandsRow";
import {
  countFormula,
  lowInsideFormula,
  lowRawFormula,
  peerReviewFormula,
  peopleFormula,
  rangeFormula,
  routesRawFormula,
  subtitleFormula,
  sumFormula,
  wardNumberFormula,
  wardRouteFormula,
  wardScoreFormula,
} from "./hospitalFormulas";
import {
  ACTION_COLUMNS,
  ACTION_ORDER,
  actionRows,
  bodyColumn,
  fieldCell,
  FOOT_ROWS,
  HOSPITAL_COLUMNS,
  HOSPITAL_FIELDS,
  unitCells,
  VALUE_COLUMN,
  type ActionColumn,
  type FootRow,
  type HospitalColumn,
  type HospitalField,
  type HospitalLayout,
} from "./hospitalLayout";
import type { HospitalSource, KeptNote, WardSource } from "./hospitalSource";
import { leftOutLines } from "./leftOut";
import { isPlainNumber } from "./numberColumn";
import { formula, type Block, type PlanCell } from "./plan";
import { averageFormula } from "./scoreFormulas";
import { averagePieces, lowestPieces, partTitleExpression, type Piece } from "./takeawayFormulas";

export function titleCells(source: HospitalSource, layout: HospitalLayout, working: (key: string) => string): PlanCell[] {
  const { columns, row } = layout;
  const [scores, ids] = [fixedRange(bodyColumn(layout, columns.at.score)), fixedRange(bodyColumn(layout, columns.at.id))];
  const hospital = fieldCell(layout, "hospital");
  const wardNames = unitCells(layout, row.header);
  const isDirect = source.isDirect;
  return [
    formula(
      partTitleExpression(
        { name: hospital, shown: working("averageShown"), word: working("averageWord"), outOf: working("outOf") },
        `COUNT(${scores})`,
        `COUNTA(${ids})`,
      ),
    ),
    formula(
      subtitleFormula({
        area: fieldCell(layout, "area"),
        period: fieldCell(layout, "period"),
        scores,
        ids,
        wardAverages: unitCells(layout, row.foot.average),
        wardNames,
        isDirect,
        lowest: working("lowestSentence"),
      }),
    ),
    formula(
      peopleFormula({
        serviceUsers: fixedCell(row.foot.serviceUsers, columns.at.score),
        staff: fixedCell(row.foot.staff, columns.at.score),
        wardServiceUsers: unitCells(layout, row.foot.serviceUsers),
        wardStaff: unitCells(layout, row.foot.staff),
        wardNames,
        isDirect,
        routesRaw: working("routesRaw"),
        from: messages.numbersFrom,
      }),
    ),
  ];
}

/** Every column of a row: the named ones, and one for each ward. */
function rowOf(layout: HospitalLayout, named: Partial<Record<HospitalColumn, PlanCell>>, unit: (index: number) => PlanCell): PlanCell[] {
  const { columns } = layout;
  const cells: PlanCell[] = Array.from({ length: columns.last + 1 }, () => null);
  for (const [key, cell] of Object.entries(named)) cells[columns.at[key as HospitalColumn]] = cell;
  for (let column = columns.firstUnit; column <= columns.lastUnit; column += 1) cells[column] = unit(column - columns.firstUnit);
  return cells;
}

export function headerCells({ wards }: HospitalSource, layout: HospitalLayout): PlanCell[] {
  const headers = Object.fromEntries(Object.entries(HOSPITAL_COLUMNS).map(([key, { header }]) => [key, header]));
  return rowOf(layout, headers, (index) => wards[index]?.name ?? null);
}

export function bodyCells(source: HospitalSource, standard: Standard, row: number, layout: HospitalLayout, bands: BandCells): PlanCell[] {
  const { columns } = layout;
  const { at } = columns;
  const kept = source.kept.notes.find(({ id }) => id === standard.id);
  const units = rangeAddress({ row, column: columns.firstUnit, rows: 1, columns: source.wards.length });
  const average = cellAddress(row, at.score);
  const members = source.wards.map((_, index) => ({
    name: fixedRowCell(layout.row.header, columns.firstUnit + index),
    score: cellAddress(row, columns.firstUnit + index),
  }));
  const isOne = source.wards.length === 1;
  return rowOf(
    layout,
    {
      number: numberCell(standard.number, source.area),
      standard: standard.text,
      score: formula(averageFormula(units)),
      range: formula(rangeFormula(units)),
      scored: formula(countFormula(units, unitCells(layout, layout.row.header))),
      // With one ward no other can hide its score.
      where: isOne ? null : formula(lowInsideFormula(cellAddress(row, at.lowRaw))),
      last: lastCell(source, standard.id),
      notes: kept?.notes ?? null,
      id: standard.id,
      version: standard.version,
      lowRaw: isOne ? null : formula(lowRawFormula(average, members, bands)),
    },
    (index) => {
      const ward = source.wards[index];
      return ward === undefined || ward.unused.has(standard.id) ? null : formula(wardScoreFormula(ward, fixedColumnCell(row, at.id)));
    },
  );
}

/** What somebody typed stays; else what the history has. */
function lastCell({ kept, lastTime }: HospitalSource, standardId: string): PlanCell {
  return kept.notes.find(({ id }) => id === standardId)?.last ?? lastTime?.cells.get(standardId) ?? null;
}

/** The standards whose last score is a formula. */
export function liveLast(source: HospitalSource): Set<string> {
  const ids = currentStandards(source.area).map(({ id }) => id);
  return new Set(
    ids.filter((id) => {
      const cell = lastCell(source, id);
      return cell !== null && typeof cell === "object";
    }),
  );
}

function numberCell(number: string, area: Area): PlanCell {
  return currentStandards(area).every(isPlainNumber) ? Number(number) : number;
}

export function footCells(key: FootRow, source: HospitalSource, layout: HospitalLayout): PlanCell[] {
  const { columns, row } = layout;
  const own = unitCells(layout, row.foot[key]);
  const scores = rangeAddress(bodyColumn(layout, columns.at.score));
  const unit =
    (cell: (ward: WardSource, column: number) => string) =>
    (index: number): PlanCell => {
      const ward = source.wards[index];
      return ward === undefined ? null : formula(cell(ward, columns.firstUnit + index));
    };
  const label = { standard: FOOT_ROWS[key] };
  switch (key) {
    case "average": {
      const named = {
        ...label,
        last: source.lastTime?.average ?? null,
        score: formula(averageFormula(scores)),
        scored: formula(countFormula(scores, rangeAddress(bodyColumn(layout, columns.at.id)))),
      };
      return rowOf(
        layout,
        named,
        unit((_, column) => averageFormula(rangeAddress(bodyColumn(layout, column)))),
      );
    }
    case "serviceUsers":
      return rowOf(
        layout,
        { ...label, score: formula(sumFormula(own)) },
        unit((ward) => wardNumberFormula(ward.sheet, ward.serviceUsers)),
      );
    case "staff":
      return rowOf(
        layout,
        { ...label, score: formula(sumFormula(own)) },
        unit((ward) => wardNumberFormula(ward.sheet, ward.staff)),
      );
    case "route":
      return rowOf(
        layout,
        label,
        unit((ward) => wardRouteFormula(ward.sheet, ward.route, routeLetters(layout))),
      );
  }
}

const ALL_LETTERS = 40;
const routeLetters = ({ columns }: HospitalLayout): number => (columns.narrow ? 1 : ALL_LETTERS);

export function actionCells({ kept }: HospitalSource, layout: HospitalLayout): PlanCell[][] {
  const { at, lastVisible } = layout.columns;
  const line = (cell: (column: ActionColumn) => PlanCell): PlanCell[] => {
    const cells: PlanCell[] = Array.from({ length: lastVisible + 1 }, () => null);
    for (const column of ACTION_ORDER) cells[at[ACTION_COLUMNS[column].under]] = cell(column);
    return cells;
  };
  const rows = actionRows(kept.actions.length);
  return [
    line((column) => ACTION_COLUMNS[column].header),
    ...Array.from({ length: rows }, (_, index) => line((column) => kept.actions[index]?.[column] ?? null)),
  ];
}

export function oldNoteCells(notes: readonly KeptNote[], layout: HospitalLayout): PlanCell[][] {
  const heading = rowOf(layout, { number: messages.noteKept() }, () => null);
  return [
    heading,
    ...notes.map(({ id, number, standard, last, notes: note }) =>
      rowOf(layout, { id, number: asText(number), standard: asText(standard), last: asText(last), notes: asText(note) }, () => null),
    ),
  ];
}

/** These rows are text: a number keeps its digits, a formula of the user's its words. */
const asText = (cell: PlanCell): PlanCell => (cell === null ? null : typeof cell === "object" ? cell.formula : String(cell));

export function lineCells({ peerReviews, leftOut, lastTime }: HospitalSource, routesAreLetters: boolean): PlanCell[] {
  const narrowRoutes = routesAreLetters ? [messages.routeLetters(ROUTE_ORDER.map((route) => ROUTES[route].name))] : [];
  return [
    messages.howHospitalScoreIsWorkedOut(),
    ...narrowRoutes,
    ...(lastTime ? [roundsMessages.lastTimeNote(periodName(lastTime.period))] : []),
    ...(lastTime?.hasExamples === true ? [roundsMessages.exampleNote()] : []),
    ...peerReviews.map(({ name, sheet, counted }) => formula(peerReviewFormula(name, sheet, counted))),
    ...(leftOut.length === 0 ? [messages.leftOutNothing()] : leftOutLines(leftOut)),
  ];
}

export function stripBlocks(source: HospitalSource, layout: HospitalLayout): Block[] {
  const values: Record<HospitalField, PlanCell> = {
    hospital: source.hospital,
    period: periodName(source.period),
    area: source.area.name,
    made: source.made,
    framework: `${source.framework.name} ${source.framework.version}`,
  };
  return (Object.keys(values) as HospitalField[]).map((field) => {
    const [first, second] = HOSPITAL_FIELDS[field].labels;
    const label = field === "period" && source.period.kind === "month" ? (second ?? first) : first;
    return { at: cellAddress(layout.row.strip, layout.columns.at[HOSPITAL_FIELDS[field].under]), cells: [[label], [values[field]]] };
  });
}

const WORKING_ORDER = [
  ...["outOf", "averageShown", "averageWord"],
  ...["least", "leastRaw", "leastCount", "leastList", "leastShown", "leastWord", "lowestSentence"],
  "routesRaw",
];

export function workingCells(layout: HospitalLayout): (key: string) => string {
  return (key) => fixedCell(layout.row.working + WORKING_ORDER.indexOf(key), VALUE_COLUMN);
}

export function workingPieces(source: HospitalSource, layout: HospitalLayout, bands: BandCells): Piece<string>[] {
  const { columns, row } = layout;
  const cell = workingCells(layout);
  const rows = currentStandards(source.area).map((_, index) => row.body + index);
  const standards = {
    names: rows.map((at) => fixedCell(at, columns.at.number)),
    values: rows.map((at) => fixedCell(at, columns.at.score)),
    range: fixedRange(bodyColumn(layout, columns.at.score)),
  };
  const routes = {
    key: "routesRaw",
    label: "Ways of scoring, in parts",
    formula: routesRawFormula(unitCells(layout, row.foot.route), routeLetters(layout), source.isDirect),
  };
  return [...averagePieces(fixedCell(row.foot.average, columns.at.score), bands, cell), ...lowestPieces(standards, bands, cell), routes];
}
