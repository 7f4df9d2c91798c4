/** Fails an action at every step and looks at what is left. */
import { explainRefusal } from "../../src/actions/explainRefusal";
import { messages } from "../../src/core/messages";
import { UserError } from "../../src/core/userError";
import type { Fault } from "../../src/host/faults";
import { bookPicture } from "../driver/bookPicture";
import { keepBook } from "../driver/keepBook";
import type { Workbook } from "../driver/openWorkbook";

/** The codes with which Excel refuses. */
export const CODES = [
  "GeneralException",
  "AccessDenied",
  "InvalidArgument",
  "ItemNotFound",
  "InvalidReference",
  "ItemAlreadyExists",
  "ApiNotFound",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
] as const;
const LOST = "ConnectionFailure";

/** What an action that failed left, and what it said. */
export interface Trial {
  readonly fault: Fault;
  readonly said: string;
  readonly left: "asItWas" | "complete" | "something else";
  /** Requests after the one that failed. */
  readonly more: number;
}

export interface Smooth {
  /** Actions of each request when nothing fails. */
  readonly requests: readonly number[];
  readonly trial: (fault: Fault) => Promise<Trial>;
}

/** Runs the action once without a fault, and gives a function that runs it with one, always from the same workbook. */
export async function readyToFail(workbook: Workbook, act: () => Promise<unknown>): Promise<Smooth> {
  const picture = (): string => JSON.stringify(bookPicture(workbook.book));
  const kept = keepBook(workbook.book);
  const before = picture();
  workbook.resetRequests();
  await act();
  const requests = workbook.requests.map(({ actionCount }) => actionCount);
  const after = picture();
  let left: Trial["left"] = "complete";
  const trial = async (fault: Fault): Promise<Trial> => {
    if (left !== "asItWas") kept.putBack();
    workbook.resetRequests();
    workbook.failNext(fault);
    const said = await act().then(
      () => "nothing",
      (error: unknown) => {
        if (error instanceof UserError) return error.message;
        throw error;
      },
    );
    workbook.host.faults.clear();
    left = leftNow();
    return { fault, said, left, more: workbook.requests.length - fault.request - 1 };
  };
  return { requests, trial };

  function leftNow(): Trial["left"] {
    if (kept.isUntouched()) return "asItWas";
    const now = picture();
    return now === before ? "asItWas" : now === after ? "complete" : "something else";
  }
}

/** How closely to look. Each step gets one code, in turn; some get every code. */
export interface FaultsWanted {
  /** Index of the first request that changes the workbook. */
  readonly writesFrom: number;
  /** Of the requests before that: every step, or every so many. A request that only reads fails alike wherever it fails. */
  readonly readingEvery: number;
  /** Every step of building up to where the sheets are put in place, or every so many; from there on every step. */
  readonly buildingEvery: number;
}

/** The last steps of a request that builds sheets: names, the swap, what is shown. */
const LAST_STEPS = 24;

export function faultsOf(requests: readonly number[], { writesFrom, readingEvery, buildingEvery }: FaultsWanted): Fault[] {
  return requests.flatMap((count, request): Fault[] => {
    const writes = request >= writesFrom;
    const isTried = (step: number): boolean => step === 0 || step === count || step % (writes ? buildingEvery : readingEvery) === 0 || (writes && step > count - LAST_STEPS);
    const steps = Array.from({ length: count + 1 }, (_, step) => step).filter(isTried);
    return [
      ...steps.map((step, index): Fault => ({ request, action: step - 1, code: CODES[index % CODES.length] ?? CODES[0] })),
      // Just before the end, where most has been done.
      ...(writes ? CODES.map((code): Fault => ({ request, action: count - 2, code })) : []),
      { request, action: "lost", code: LOST },
    ];
  });
}

/** What is wrong with a trial: the workbook is neither as it was nor complete, or the sentence says something else. Null: all is well. */
export function wrongWith({ fault, said, left, more }: Trial, writes: boolean): string | null {
  const words: readonly string[] = !writes ? [messages.nothingChanged()] : left === "complete" ? [messages.finishedAllTheSame()] : [messages.takenBack()];
  const true_ = left !== "something else" && words.some((sentence) => said === `${explainRefusal(fault.code)} ${sentence}`);
  return true_ && more <= 2 ? null : `${JSON.stringify(fault)}: left ${left}, ${more} more requests, said "${said}"`;
}
