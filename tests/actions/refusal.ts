import { UserError } from "../../src/core/userError";

/** The sentence with which an action refuses; an error of the test where it does not. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`Nothing was refused: ${String(error)}`);
  return error.message;
}
