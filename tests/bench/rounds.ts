/**
 * What benchmark, region, rounds, report, actions and slides cost at 1, 10 and 40 hospitals with 16 earlier rounds in the history, what it costs to
 * know which of them still hold, and whether time grows in step with the cells that are made.
 */
import { buildActions } from "../../src/actions/buildActions";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildRegion } from "../../src/actions/buildRegion";
import { buildReport } from "../../src/actions/buildReport";
import { buildTrend } from "../../src/actions/buildTrend";
import { closeRound } from "../../src/actions/closeRound";
import { makeSlides } from "../../src/actions/makeSlides";
import { readOutputs } from "../../src/actions/readOutputs";
import { DECK_ITEMS } from "../../src/core/deckOf";
import type { Workbook } from "../driver/openWorkbook";
import { keepFigures } from "./keepFigures";
import { costOf, type Cost } from "./measure";
import { COLLABORATIVE, readyForRegion, withRounds } from "./roundBooks";

const SIZES = [1, 10, 40] as const;
const ROUNDS = 16;
/** Requests of each of them, however large the book. */
const REQUESTS = {
  buildRegion: 3,
  buildBenchmark: 3,
  closeRound: 3,
  buildTrend: 3,
  buildReport: 3,
  buildActions: 3,
  readOutputs: 2,
  makeSlides: 2,
} as const;
type Action = keyof typeof REQUESTS;
const ACTIONS = Object.keys(REQUESTS) as Action[];
/** The slides of a whole report may take so long, and be so large. */
const SLIDES_MS = 2000;
const SLIDES_BYTES = 1_000_000;

interface Measured {
  readonly cost: Cost;
  /** Cells of the sheet that was made; null for what makes none. */
  readonly cells: number | null;
  /** Of the file that was made; null for what makes none. */
  readonly fileBytes: number | null;
}

const line = (text = ""): void => void process.stdout.write(`${text}\n`);

/** Prints a line for each action and size. Throws Error where an action takes more requests than it may, or slides are too large or too slow. */
export async function benchRounds(): Promise<void> {
  await measured(2, 2);
  const results: { readonly size: number; readonly of: Readonly<Record<Action, Measured>> }[] = [];
  for (const size of SIZES) results.push({ size, of: await measured(size, ROUNDS) });
  line(
    [
      "action",
      "hospitals",
      "requests",
      "KB sent",
      "KB answered",
      "ms add-in",
      "of them processor",
      "ms host",
      "cells",
      "ms per 1,000 cells",
      "file KB",
    ].join("\t"),
  );
  for (const action of ACTIONS) {
    const each = results.map(({ size, of }) => ({ size, ...of[action] }));
    for (const { size, cost, cells, fileBytes } of each) {
      if (cost.requests !== REQUESTS[action]) throw new Error(`${action} of ${size} hospitals took ${cost.requests} requests.`);
      const perCell = cells === null ? "" : ((cost.cpuMs * 1000) / cells).toFixed(0);
      line(
        [
          action,
          size,
          cost.requests,
          kb(cost.requestBytes),
          kb(cost.responseBytes),
          cost.ms.toFixed(0),
          cost.cpuMs.toFixed(0),
          cost.hostMs.toFixed(0),
          cells ?? "",
          perCell,
          fileBytes === null ? "" : kb(fileBytes),
        ].join("\t"),
      );
    }
    const [, ten, forty] = each;
    if (ten && forty)
      line(
        `${action}: processor time at ${forty.size} is ${(forty.cost.cpuMs / ten.cost.cpuMs).toFixed(1)} x that at ${ten.size}${ten.cells === null || forty.cells === null ? "" : `, cells ${(forty.cells / ten.cells).toFixed(1)} x`}.`,
      );
  }
  for (const { size, of } of results) {
    const { cost, fileBytes } = of.makeSlides;
    if (cost.cpuMs > SLIDES_MS || (fileBytes ?? 0) > SLIDES_BYTES)
      throw new Error(`Slides of ${size} hospitals took ${cost.ms} ms and ${fileBytes ?? 0} bytes.`);
  }
  keepFigures("rounds", Object.fromEntries(results.map(({ size, of }) => [size, of])));
}

async function measured(hospitals: number, rounds: number): Promise<Record<Action, Measured>> {
  const region = await readyForRegion(hospitals);
  const regionMade = await made(region, () => buildRegion({ own: null, order: "setUp" }));
  const workbook = await withRounds(hospitals, rounds);
  return {
    buildRegion: regionMade,
    buildBenchmark: await made(workbook, () => buildBenchmark({ collaborative: COLLABORATIVE })),
    closeRound: { ...(await made(workbook, closeRound)), cells: null },
    buildTrend: await made(workbook, () => buildTrend({ collaborative: COLLABORATIVE })),
    buildReport: await made(workbook, () => buildReport({ collaborative: COLLABORATIVE })),
    buildActions: await made(workbook, buildActions),
    readOutputs: {
      cost: await costOf(workbook, () => readOutputs({ collaborative: COLLABORATIVE, order: "setUp" })),
      cells: null,
      fileBytes: null,
    },
    makeSlides: await slides(workbook),
  };
}

async function made(workbook: Workbook, make: () => Promise<{ readonly sheet: string }>): Promise<Measured> {
  const sheets: string[] = [];
  const cost = await costOf(workbook, async () => void sheets.push((await make()).sheet));
  return { cost, cells: cellsOn(workbook, sheets[0] ?? ""), fileBytes: null };
}

async function slides(workbook: Workbook): Promise<Measured> {
  const sizes: number[] = [];
  const cost = await costOf(
    workbook,
    async () => void sizes.push((await makeSlides({ collaborative: COLLABORATIVE, items: DECK_ITEMS, lines: [] })).file.bytes.length),
  );
  return { cost, cells: null, fileBytes: sizes[0] ?? null };
}

const cellsOn = (workbook: Workbook, sheet: string): number =>
  [...workbook.sheet(sheet).cells.values()].reduce((sum, row) => sum + row.size, 0);

const kb = (bytes: number): string => (bytes / 1024).toFixed(0);
