/**
 * The results page for the wall: what is going well, what we want to get better, what we will do. Large, in easy words,
 * without red. The figures are those of the day it was made; the date stands in the footer.
 */
import { bandOfAverage, type Bands } from "../core/band";
import { compare, shown, type Fraction } from "../core/exact";
import { areaTitle, type Area, type Framework, type Standard } from "../core/framework";
import { messages } from "../core/messages";
import { periodLabel, periodName, type Period } from "../core/period";
import { cellAddress, columnsAddress, rangeAddress, rowsAddress } from "./address";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, EDGE, FONT } from "./palette";
import type { Look, LookPlan, PlanCell, SheetPlan } from "./plan";
import { rowHeight } from "./textHeight";

export interface ScoredStandard {
  readonly standard: Standard;
  /** A score, or the average of a hospital's wards. */
  readonly value: Fraction;
}

export interface PlannedAction {
  readonly action: string;
  readonly lead: string;
  /** As people read it; "" when nobody has said. */
  readonly by: string;
}

export interface ResultsInput {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  /** "Aspen ward, Humber Centre". */
  readonly unit: string;
  readonly area: Area;
  readonly period: Period;
  readonly framework: Framework;
  readonly bands: Bands;
  readonly scored: readonly ScoredStandard[];
  /** How the figures are shown: a single score without, an average with one decimal. */
  readonly decimals: 0 | 1;
  readonly serviceUsers: number | null;
  readonly staff: number | null;
  readonly actions: readonly PlannedAction[];
  readonly contact: string;
  /** "24 Aug 2023": for the footer. */
  readonly made: string;
}

const MOST = 3;
const EMPTY_LINES = 2;
const SIZE = { title: 22, heading: 18, text: 16, small: 12 } as const;
/** Characters: a number, its words, and for actions who leads and by when. */
const WIDTHS = [8, 46, 20, 18] as const;
const LAST = WIDTHS.length - 1;
const MARGIN = 28.35;

interface Line {
  readonly cells: readonly PlanCell[];
  readonly points: number;
  readonly looks: readonly { readonly from: number; readonly to: number; readonly look: Look }[];
  /** The words reach over the columns of who and when. */
  readonly wide?: boolean;
}

/** Plans the page. */
export function planResultsSheet(input: ResultsInput): SheetPlan {
  const { best, lowest } = bestAndLowest(input.scored, input.bands);
  const lines: Line[] = [
    text(messages.resultsTitle(input.area.name), { fontSize: SIZE.title, bold: true, color: COLOURS.navy }),
    text(messages.resultsWho(input.unit, periodLabel(input.period)), { fontSize: SIZE.text }),
    text(
      input.serviceUsers === null || input.staff === null ? messages.tookPartByHand() : messages.tookPart(input.serviceUsers, input.staff),
      { fontSize: SIZE.text },
    ),
    ...block(messages.goingWell(), best, input.decimals, messages.nothingGoingWellYet()),
    ...block(messages.getBetter(), lowest, input.decimals, messages.nothingToGetBetter()),
    ...actionLines(input.actions),
    text(input.contact === "" ? messages.tellUs() : messages.tellUsAt(input.contact), { fontSize: SIZE.text, bold: true }, 40),
  ];
  const whole = rangeAddress({ row: 0, column: 0, rows: lines.length, columns: LAST + 1 });
  return {
    name: input.name,
    base: { fontName: FONT, fontSize: SIZE.text, color: COLOURS.ink, vertical: "Center" },
    blocks: [{ at: cellAddress(0, 0), cells: lines.map(({ cells }) => WIDTHS.map((_, column) => cells[column] ?? null)) }],
    looks: lines.flatMap(({ looks }, row) =>
      looks.map(({ from, to, look }): LookPlan => ({ areas: rangeAddress({ row, column: from, rows: 1, columns: to - from + 1 }), look })),
    ),
    merges: lines.flatMap(({ wide }, row) => (wide === true ? [rangeAddress({ row, column: 1, rows: 1, columns: LAST })] : [])),
    widths: WIDTHS.map((characters, column) => ({ columns: columnsAddress(column), characters })),
    heights: lines.map(({ points }, row) => ({ rows: rowsAddress(row), points })),
    names: [{ name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("results") } }],
    validations: [],
    rules: [],
    page: {
      orientation: "Portrait",
      area: whole,
      fit: { wide: 1, tall: 1 },
      footerLeft: footerText([input.framework.name, areaTitle(input.area), input.unit, periodName(input.period), `made ${input.made}`]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
    },
    start: cellAddress(0, 0),
  };
}

/** Up to three of the highest in the best band, and up to three of the lowest below it; in standard order where figures are equal. */
export function bestAndLowest(scored: readonly ScoredStandard[], bands: Bands): { best: ScoredStandard[]; lowest: ScoredStandard[] } {
  const [top] = bands;
  const inTop = ({ value }: ScoredStandard): boolean => bandOfAverage(value, bands)?.id === top?.id;
  const by =
    (direction: 1 | -1) =>
    (a: ScoredStandard, b: ScoredStandard): number =>
      compare(a.value, b.value) * direction;
  return {
    best: scored.filter(inTop).sort(by(-1)).slice(0, MOST),
    lowest: scored
      .filter((standard) => !inTop(standard))
      .sort(by(1))
      .slice(0, MOST),
  };
}

/** A line over the whole page, on one row. */
function text(words: string, look: Look, least = 0): Line {
  const size = look.fontSize ?? SIZE.text;
  return { cells: [words], points: Math.max(least, size * 1.6), looks: [{ from: 0, to: LAST, look }] };
}

const heading = (words: string): Line => text(words, { fontSize: SIZE.heading, bold: true, color: COLOURS.navy, vertical: "Bottom" }, 52);

const wordsOf = ({ easyRead, text: full }: Standard): string => (easyRead.text === "" ? full : easyRead.text);

function block(title: string, standards: readonly ScoredStandard[], decimals: number, nothing: string): Line[] {
  const characters = WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);
  if (standards.length === 0) return [heading(title), text(nothing, { fontSize: SIZE.text })];
  const lines = standards.map(({ standard, value }): Line => {
    const words = wordsOf(standard);
    return {
      cells: [shown(value, decimals), words],
      points: rowHeight([{ text: words, characters, size: SIZE.text }], { minimum: 44, air: 12 }),
      wide: true,
      looks: [
        {
          from: 0,
          to: 0,
          look: {
            numberFormat: "@",
            fontSize: SIZE.heading,
            bold: true,
            horizontal: "Center",
            top: EDGE,
            bottom: EDGE,
            left: EDGE,
            right: EDGE,
          },
        },
        { from: 1, to: LAST, look: { numberFormat: "@", wrap: true, horizontal: "Left", indent: 1 } },
      ],
    };
  });
  return [heading(title), ...lines];
}

function actionLines(actions: readonly PlannedAction[]): Line[] {
  const edges: Look = { bottom: EDGE };
  const header: Line = {
    cells: [null, messages.whatWillWeDo(), messages.whoLeads(), messages.byWhen()],
    points: 26,
    looks: [{ from: 1, to: LAST, look: { fontSize: SIZE.small, bold: true, color: COLOURS.muted, bottom: EDGE, vertical: "Bottom" } }],
  };
  const lines = actions.slice(0, MOST).map(({ action, lead, by }): Line => ({
    cells: [null, action, lead, by],
    points: rowHeight(
      [
        { text: action, characters: WIDTHS[1], size: SIZE.text },
        { text: lead, characters: WIDTHS[2], size: SIZE.text },
      ],
      { minimum: 40, air: 10 },
    ),
    looks: [{ from: 1, to: LAST, look: { ...edges, numberFormat: "@", wrap: true, horizontal: "Left" } }],
  }));
  // Nobody has written any yet: room to write by hand.
  const empty = Array.from({ length: EMPTY_LINES }, (): Line => ({ cells: [], points: 44, looks: [{ from: 1, to: LAST, look: edges }] }));
  return [heading(messages.whatWeWillDo()), header, ...(lines.length > 0 ? lines : empty)];
}
