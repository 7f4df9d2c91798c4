/** Runs actions one after the other and keeps what each of them cost. */
import type { Workbook } from "../driver/openWorkbook";

export interface Step {
  readonly action: string;
  readonly requests: number;
  /** Of Microsoft's office.js and the add-in, the host's own time taken off. */
  readonly ms: number;
}

export class Steps {
  readonly done: Step[] = [];

  constructor(private readonly workbook: Workbook) {}

  async run<Result>(action: string, work: () => Promise<Result>): Promise<Result> {
    this.workbook.resetRequests();
    const begun = performance.now();
    const result = await work();
    const hostMs = this.workbook.requests.reduce((sum, request) => sum + request.hostMs, 0);
    this.done.push({ action, requests: this.workbook.requests.length, ms: performance.now() - begun - hostMs });
    return result;
  }
}
