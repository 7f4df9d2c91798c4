/**
 * Faults on order, so that a test can ask "what if this very action fails?" for every action of every request.
 */
export interface Fault {
  /** Which request from now, 0 being the next. Requests that only release objects are not counted. */
  readonly request: number;
  /** Index of the action that fails; -1 before anything ran. "lost": everything runs, the answer never arrives. */
  readonly action: number | "lost";
  /** An `Excel.ErrorCodes` value. */
  readonly code: string;
}

export class Faults {
  /** Called before each action of the requests that are counted: the workbook is then as a failure of that very action would leave it. */
  watch: ((action: number) => void) | null = null;
  private seen = 0;
  private waiting: { readonly at: number; readonly fault: Fault }[] = [];

  /** Orders a fault, counted from now. */
  fail(fault: Fault): void {
    this.waiting.push({ at: this.seen + fault.request, fault });
  }

  /** Takes back every order that has not struck. */
  clear(): void {
    this.waiting = [];
  }

  /** The fault of the request that begins now, if any. */
  next(): Fault | null {
    const at = this.seen++;
    const struck = this.waiting.find((order) => order.at === at);
    this.waiting = this.waiting.filter((order) => order.at > at);
    return struck?.fault ?? null;
  }
}
