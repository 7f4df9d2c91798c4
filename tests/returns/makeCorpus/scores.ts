/** The standards and scores that the made-up returns share, and how an expected answer is written from them. */
import { currentStandards } from "../../../src/core/framework";
import type { ExpectedSheet } from "../expected";
import { FAMILY_IDS, FRAMEWORK, TECHNOLOGY_IDS } from "../known";
import type { CellDraft, RowDraft } from "./draft";

const involvement = FRAMEWORK.areas.filter(({ id }) => id === "involvement").flatMap(currentStandards);

export const TEXTS = involvement.map(({ text }) => text);
export const IDS = involvement.map(({ id }) => id);
export const SHORT_TITLES = involvement.map(({ shortTitle }) => shortTitle);
export const EASY_READ = involvement.map(({ easyRead }) => easyRead.text);

/** Different enough that a shifted row or a neighbouring column never gives the same. */
export const ASPEN = [4, 5, 3, 2, 4, 4, 1, 3, 5, 2, 4, 3] as const;
export const BEECH = [3, 4, 2, 3, 5, 4, 2, 4, 4, 3, 5, 1] as const;
export const CEDAR = [5, 3, 4, 1, 2, 4, 3, 5, 4, 4, 3, 2] as const;

/** Published: table Q1103. */
export const HUMBER = [4, 4, 3, 3, 4, 4, 4, 4, 4, 4, 4, 3] as const;
export const CLIFTON = [4, 4, 4, 3, 4, 4, 4, 3, 4, 3, 4, 3] as const;
export const STOCKTON = [4, 4, 4, 3, 4, 4, 2, 4, 4, 3, 3, 3] as const;

export const TECHNOLOGY_SCORES = [2, 4, 5, 3] as const;
export const FAMILY_SCORES = [4, 2, 5] as const;

export const EVIDENCE = [
  "Welcome pack made by service users, shown to each new person on the day they come.",
  "Posters, leaflets and a slot in the Monday morning meeting.",
  "Draft is with the carers group.",
  "Discussed at the away day; no written plan yet.",
  "OT lead has it in the job plan.",
  "Suggestion box, community meeting, exit questionnaire.",
  "Carers only asked once a year.",
  "You said, we did board.",
  "Escorts are planned so that people can go.",
  "Minutes kept. Staff chair mostly.",
  "Ward manager comes to every meeting.",
  "Two people went to the regional network in June.",
] as const;

export const ACTIONS = [
  "",
  "",
  "Finish the easy read policy",
  "Write the strategy together",
  "",
  "",
  "Ask carers each quarter",
  "",
  "",
  "Rota for chairing",
  "",
  "",
] as const;

/** What stands above many a ward's table: whose it is and when. Three rows. */
export const HEAD: readonly RowDraft[] = [["Humber Centre - Aspen Ward"], ["SeQuIn: Involvement, Quarter 1 2023/24"], []];

/** Whose `HEAD` is. */
export const WHOSE = { hospital: "Humber Centre", ward: "Aspen", period: "2023-Q1", area: "involvement" } as const;

/** Rows of a table: number, standard, and then the cells of each column given. */
export function numbered(...columns: readonly (readonly CellDraft[])[]): RowDraft[] {
  return TEXTS.map((text, index) => [index + 1, text, ...columns.map((column) => column[index] ?? null)]);
}

/** What is truly given: a score, "N/A", null for none yet, "?" for something that cannot be counted. */
export type Truth = number | "N/A" | "?" | null;

/** The expected answer of one score column: `problemCells` are written by hand beside it. */
export function given(truth: readonly Truth[], keys: readonly string[] = IDS): Pick<ExpectedSheet, "scores" | "notApplicable" | "missing"> {
  const pairs = keys.map((key, index) => [key, truth[index] ?? null] as const);
  const keysOf = (wanted: Truth): string[] => pairs.filter(([, value]) => value === wanted).map(([key]) => key);
  return {
    scores: scoresOf(truth, keys),
    notApplicable: keysOf("N/A"),
    // Whether a cell that cannot be counted is also called missing is a matter of words.
    ...(truth.includes("?") ? {} : { missing: keysOf(null) }),
  };
}

export function scoresOf(truth: readonly Truth[], keys: readonly string[] = IDS): Record<string, number> {
  return Object.fromEntries(keys.flatMap((key, index) => (typeof truth[index] === "number" ? [[key, truth[index]] as const] : [])));
}

export const TECHNOLOGY_GIVEN = scoresOf(TECHNOLOGY_SCORES, TECHNOLOGY_IDS);
export const FAMILY_GIVEN = scoresOf(FAMILY_SCORES, FAMILY_IDS);
