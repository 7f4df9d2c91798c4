/**
 * The one place where trouble is caught. An action decides in data and writes in one last request; Excel does not take back what a
 * failed request had already done, so an action that is about to write says first how to put things right.
 */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { explainRefusal } from "./explainRefusal";

/** How the workbook was left after a failure. */
export type Left = "asItWas" | "complete";

/** Looks at what the failed request left behind, then finishes it or takes it back in one request. */
export type PutRight = (context: Excel.RequestContext) => Promise<Left>;

export interface Writing {
  /** To be called just before the first request that changes the workbook. The last moment at which the action can be stopped. */
  begins(putRight: PutRight): void;
}

interface Run {
  stopAsked: boolean;
  begun: PutRight | null;
}

/** Those that have not ended. */
const running = new Set<Run>();

/** Asks what runs now to end before it changes anything. What has begun to write is finished: half a change would be worse. */
export function stopBeforeWriting(): void {
  for (const run of running) run.stopAsked = true;
}

/**
 * Runs an action's work. What the user can mend is thrown as a `UserError` and passes through; what Excel refuses becomes one, and its
 * sentence says why, and whether the workbook is as it was, complete, or needs a look.
 */
export async function runAction<Result>(work: (context: Excel.RequestContext, writing: Writing) => Promise<Result>): Promise<Result> {
  const run: Run = { stopAsked: false, begun: null };
  const writing: Writing = {
    begins(putRight) {
      if (run.stopAsked && run.begun === null) throw new UserError(messages.stopped());
      run.begun = putRight;
    },
  };
  running.add(run);
  try {
    // A cell that is being typed in makes Excel wait, not fail.
    return await Excel.run({ delayForCellEdit: true }, (context) => work(context, writing));
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const why = explainRefusal(error.code);
    const left = run.begun === null ? messages.nothingChanged() : await afterFailure(run.begun);
    throw new UserError(`${why} ${left}`, { cause: error });
  } finally {
    running.delete(run);
  }
}

async function afterFailure(putRight: PutRight): Promise<string> {
  try {
    const left = await Excel.run({ delayForCellEdit: true }, putRight);
    return left === "asItWas" ? messages.takenBack() : messages.finishedAllTheSame();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return messages.leftUnfinished();
  }
}
