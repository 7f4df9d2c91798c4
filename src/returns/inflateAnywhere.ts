/** Unpacking that runs everywhere. The one file of this room that knows fflate. */
import { Inflate as InflateStream, inflateSync } from "fflate";
import { CannotUse, notUsable } from "./notUsable";
import type { Inflate } from "./readingTools";

/** Larger parts are unpacked bit by bit, so that one that lies about its size costs little time. */
const AT_ONCE = 4 * 1024;

export const inflateAnywhere: Inflate = (packed, size) => {
  const whole = new Uint8Array(size + 1);
  if (packed.length <= AT_ONCE) return inflateSync(packed, { out: whole });
  let filled = 0;
  const stream = new InflateStream((chunk) => {
    if (filled + chunk.length > size) throw new CannotUse(notUsable("damaged"));
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += AT_ONCE) stream.push(packed.subarray(at, at + AT_ONCE), at + AT_ONCE >= packed.length);
  return whole.subarray(0, filled);
};
