/** Fetches the example from beside the pane's own page and opens it. */
import type { Done } from "../actions/done";
import { openExample } from "../actions/openExample";
import { messages } from "../core/messages";
import { UserError } from "../core/userError";

const EXAMPLE = "examples/example.xlsx";

const notLoaded = (): never => {
  throw new UserError(messages.exampleNotLoaded());
};

/** Throws UserError when it does not arrive, or Excel does not open it. */
export async function tryExample(): Promise<Done> {
  const answer = await fetch(EXAMPLE).then((response) => response, notLoaded);
  if (!answer.ok) notLoaded();
  return openExample(new Uint8Array(await answer.arrayBuffer()));
}
