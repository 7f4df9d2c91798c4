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

/** Every step of every request with one code each, in turn; every code at some steps; every answer lost. */
export function faultsOf(requests: readonly number[], some: readonly number[]): Fault[] {
  return requests.flatMap((count, request): Fault[] => [
    ...Array.from({ length: count + 1 }, (_, step): Fault => ({ request, action: step - 1, code: CODES[step % CODES.length] ?? CODES[0] })),
    ...some.flatMap((part) => CODES.map((code): Fault => ({ request, action: Math.floor(part * count), code }))),
    { request, action: "lost", code: LOST },
  ]);
}

/** What is wrong with a trial: the workbook is neither as it was nor complete, or the sentence says something else. Null: all is well. */
export function wrongWith({ fault, said, left, more }: Trial, writes: boolean): string | null {
  const words: readonly string[] = !writes ? [messages.nothingChanged()] : left === "complete" ? [messages.finishedAllTheSame()] : [messages.takenBack()];
  const true_ = left !== "something else" && words.some((sentence) => said === `${explainRefusal(fault.code)} ${sentence}`);
  return true_ && more <= 2 ? null : `${JSON.stringify(fault)}: left ${left}, ${more} more requests, said "${said}"`;
}
