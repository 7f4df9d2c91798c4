/** The worker's own script in a browser: a deck comes in, the bytes of a .pptx go out. */
import type { Deck } from "../core/deck";
import { writeDeck } from "./writeDeck";

addEventListener("message", ({ data }: MessageEvent<Deck>) => {
  // What goes wrong here reaches whoever waits as the worker's own error.
  void writeDeck(data).then(
    (bytes) => postMessage(bytes),
    (error: unknown) => reportError(error),
  );
});
