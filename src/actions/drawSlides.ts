/** Draws slides in a worker, so that the pane answers meanwhile; without workers, as in Node, where it stands. What draws them is loaded only now. */
import type { Deck } from "../core/deck";
import { compareMessages } from "../core/messages/compare";
import { UserError } from "../core/userError";

/** @returns the bytes of a .pptx. Throws UserError where the worker dies, as for want of memory. */
export async function drawSlides(deck: Deck): Promise<Uint8Array> {
  if (typeof Worker === "undefined") return (await import("../slides/writeDeck")).writeDeck(deck);
  const worker = new Worker(new URL("../slides/worker.ts", import.meta.url));
  const drawn = new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
    worker.onerror = (event) => reject(new UserError(compareMessages.slidesNotDrawn(), { cause: event.message }));
  });
  worker.postMessage(deck);
  return drawn.finally(() => worker.terminate());
}
