/**
 * Fails an action at every step and looks at what is left.
 *
 * An action is broken off in earnest, through office.js and the host, at some steps of each of its requests. For every step of the
 * requests that write, the workbook that a failure of that very step leaves is put there and the action's own mending is run on it, by
 * `runAction` as after any failure: a hundredth of the work. That is the same: a failed request leaves what its steps up to there did, whatever
 * its code (the first test of `faultsWhileBuilding`), steps between which nothing changed leave the same workbook, and requests before the
 * first that writes leave it as it was. `EVERY_STEP=1 npx jest actions/faults` breaks off in earnest at every step; it takes half an hour.
 */
import { explainRefusal } from "../../src/actions/explainRefusal";
import { runAction, type PutRight } from "../../src/actions/runAction";
import { messages } from "../../src/core/messages";
import { UserError } from "../../src/core/userError";
import type { Fault } from "../../src/host/faults";
import { bookPictureText, sheetPictureText } from "../driver/bookPicture";
import { isAsKept, keepBook } from "../driver/keepBook";
import { mendingOf } from "../driver/mendingOf";
import type { Workbook } from "../driver/openWorkbook";
import { passedBooks, type PassedBook } from "../driver/passedBooks";

const MOMENT = new Date(2023, 8, 30, 14, 5);

/** For every file of tests with faults. The moment stands in records, on sheets and in the names of those that are kept: a run and its repetition must say the same. */
export function atOneMoment(): void {
  beforeAll(() => {
    jest.useFakeTimers({
      now: MOMENT,
      doNotFake: [
        "setTimeout",
        "clearTimeout",
        "setInterval",
        "clearInterval",
        "setImmediate",
        "clearImmediate",
        "nextTick",
        "queueMicrotask",
        "performance",
        "hrtime",
      ],
    });
  });
  afterAll(() => jest.useRealTimers());
}

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
  /** The workbooks that the action passed through. */
  readonly passed: readonly PassedBook[];
  /** Breaks the action off. */
  readonly trial: (fault: Fault) => Promise<Trial>;
  /** Puts a workbook there that a failure left, and mends it. */
  readonly mended: (from: PassedBook, mending: PutRight, code: string) => Promise<Trial>;
  /** How the action mends after a failure of its request of that index. */
  readonly mending: (request: number) => Promise<PutRight>;
}

/** Runs the action once without a fault, and gives functions that run it with one, always from the same workbook. */
export async function readyToFail(workbook: Workbook, act: () => Promise<unknown>): Promise<Smooth> {
  if (Date.now() !== MOMENT.getTime()) throw new Error("Faults are tried at one moment: call atOneMoment() first.");
  const kept = keepBook(workbook.book);
  const untouched = new Map(kept.sheets.map((one) => [one.sheet, { one, text: sheetPictureText(one.sheet) }]));
  const picture = (): string =>
    bookPictureText(workbook.book, (sheet) => {
      const known = untouched.get(sheet);
      return known && isAsKept(workbook.book, known.one) ? known.text : undefined;
    });
  const before = picture();
  const passed = await passedBooks(workbook, act, kept);
  const requests = workbook.requests.map(({ actionCount }) => actionCount);
  const after = picture();

  const finished = async (fault: Fault, work: Promise<unknown>, failed: number): Promise<Trial> => {
    const said = await sentenceOf(work);
    workbook.host.faults.clear();
    return { fault, said, left: leftNow(), more: workbook.requests.length - failed - 1 };
  };
  return {
    requests,
    passed,
    trial: async (fault) => {
      if (!kept.isUntouched()) kept.putBack();
      workbook.resetRequests();
      workbook.failNext(fault);
      return finished(fault, act(), fault.request);
    },
    mended: async (from, mending, code) => {
      const broken = runAction(async (context, writing) => {
        writing.begins(mending);
        from.kept.putBack();
        workbook.resetRequests();
        workbook.failNext({ code });
        context.workbook.load("name");
        await context.sync();
      });
      return finished({ request: from.request, action: from.action, code }, broken, 0);
    },
    mending: async (request) => {
      kept.putBack();
      const found = await mendingOf(workbook, () => sentenceOf(act()), request);
      if (found === null) throw new Error(`The action puts nothing right after its request ${request}.`);
      return found as PutRight;
    },
  };

  function leftNow(): Trial["left"] {
    if (kept.isUntouched()) return "asItWas";
    const now = picture();
    return now === before ? "asItWas" : now === after ? "complete" : "something else";
  }
}

function sentenceOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "nothing",
    (error: unknown) => {
      if (error instanceof UserError) return error.message;
      throw error;
    },
  );
}

/** `EVERY_STEP=1`: all of them. Else the steps that are broken off in earnest are the first, the middle and the last. */
const STEPS_APART = Number(process.env["EVERY_STEP"] ?? Infinity);

/** Faults in earnest: before, at some steps, at the last one, and with the answer lost; the codes in turn. */
export function faultsOf(requests: readonly number[]): Fault[] {
  return requests.flatMap((count, request): Fault[] => {
    const steps = Array.from({ length: count + 1 }, (_, step) => step).filter(
      (step) => step === 0 || step === count || step === Math.ceil(count / 2) || step % STEPS_APART === STEPS_APART - 1,
    );
    return [
      ...steps.map((step, index): Fault => ({ request, action: step - 1, code: codeInTurn(request + index) })),
      { request, action: "lost", code: LOST },
    ];
  });
}

export const codeInTurn = (index: number): string => CODES[index % CODES.length] ?? CODES[0];

/** What is wrong with a trial: the workbook is neither as it was nor complete, or the sentence says something else. Null: all is well. */
export function wrongWith({ fault, said, left, more }: Trial, writes: boolean): string | null {
  const words: readonly string[] = !writes
    ? [messages.nothingChanged()]
    : left === "complete"
      ? [messages.finishedAllTheSame()]
      : [messages.takenBack()];
  const true_ = left !== "something else" && words.some((sentence) => said === `${explainRefusal(fault.code)} ${sentence}`);
  return true_ && more <= 2 ? null : `${JSON.stringify(fault)}: left ${left}, ${more} more requests, said "${said}"`;
}
