/** Reads the same of many sheets in one request; in more only where Excel on the web would not send so much at once, as of hundreds of sheets with long evidence. */

/** What Excel on the web says instead of an answer over 5 MB. */
const TOO_LONG = "ResponsePayloadSizeLimitExceeded";

/**
 * Syncs: what was queued before is read too, once an answer comes. What must be loaded beside the items is queued by `beside`, which is called
 * again where the answer was too long; its last readers count. An item that is too long by itself throws what Excel throws.
 */
export async function readEach<Item, Read>(
  context: Excel.RequestContext,
  items: readonly Item[],
  queue: (item: Item) => () => Read,
  beside: () => void = () => undefined,
): Promise<Read[]> {
  const readers = items.map(queue);
  beside();
  const isAnswered = await context.sync().then(
    () => true,
    (error: unknown) => {
      if (items.length > 1 && error instanceof OfficeExtension.Error && error.code === TOO_LONG) return false;
      throw error;
    },
  );
  if (isAnswered) return readers.map((read) => read());
  const half = Math.ceil(items.length / 2);
  const first = await readEach(context, items.slice(0, half), queue, beside);
  return [...first, ...(await readEach(context, items.slice(half), queue))];
}
