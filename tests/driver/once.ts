/**
 * What several tests of a file look at, made when the first of them asks: as the file is loaded, another workbook may be the one that `Excel`
 * speaks to. A failure is told by every test that asks.
 */
export function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => (made ??= make());
}
