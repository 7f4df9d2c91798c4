/** What the region, the rounds and the report cost at 1, 10 and 40 hospitals with 16 earlier rounds in the history, and whether time grows in step with cells. */
import { buildRegion } from "../../src/actions/buildRegion";
import { buildReport } from "../../src/actions/buildReport";
import { buildTrend } from "../../src/actions/buildTrend";
import { closeRound } from "../../src/actions/closeRound";
import { keepFigures } from "./keepFigures";
import { costOf, type Cost } from "./measure";
import { COLLABORATIVE, readyForRegion, withRounds } from "./roundBooks";

const SIZES = [1, 10, 40] as const;
const ROUNDS = 16;
/** Requests of each of them, however large the book. */
const REQUESTS = 3;

const line = (text = ""): void => void process.stdout.write(`${text}\n`);

/** Prints a line for each action and size. Throws Error where an action takes more requests than it may. */
export async function benchRounds(): Promise<void> {
  await measured(2, 2);
  const results: { readonly size: number; readonly costs: Readonly<Record<string, Cost>> }[] = [];
  for (const size of SIZES) results.push({ size, costs: await measured(size, ROUNDS) });
  line(["action", "hospitals", "requests", "KB sent", "KB answered", "ms add-in", "ms host"].join("\t"));
  for (const action of Object.keys(results[0]?.costs ?? {})) {
    const costs = results.map(({ size, costs: all }) => ({ size, cost: all[action] }));
    for (const { size, cost } of costs) {
      if (cost === undefined || cost.requests !== REQUESTS) throw new Error(`${action} of ${size} hospitals took ${cost?.requests ?? "no"} requests.`);
      line([action, size, cost.requests, kb(cost.requestBytes), kb(cost.responseBytes), cost.ms.toFixed(0), cost.hostMs.toFixed(0)].join("\t"));
    }
    const [, ten, forty] = costs;
    if (ten?.cost && forty?.cost) line(`${action}: add-in time at ${forty.size} is ${(forty.cost.ms / ten.cost.ms).toFixed(1)} x that at ${ten.size}.`);
  }
  keepFigures("rounds", Object.fromEntries(results.map(({ size, costs }) => [size, costs])));
}

async function measured(hospitals: number, rounds: number): Promise<Record<string, Cost>> {
  const region = await readyForRegion(hospitals);
  const costs: Record<string, Cost> = { buildRegion: await costOf(region, () => buildRegion({ own: null, order: "setUp" })) };
  const workbook = await withRounds(hospitals, rounds);
  costs["closeRound"] = await costOf(workbook, closeRound);
  costs["buildTrend"] = await costOf(workbook, () => buildTrend({ collaborative: COLLABORATIVE }));
  costs["buildReport"] = await costOf(workbook, () => buildReport({ collaborative: COLLABORATIVE }));
  return costs;
}

const kb = (bytes: number): string => (bytes / 1024).toFixed(0);
