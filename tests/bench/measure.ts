/** What one action cost: its requests and bytes on the wire, and where the time went. */
import type { Workbook } from "../driver/openWorkbook";

export interface Cost {
  /** Round trips, without those in which office.js only lets go of ranges. */
  readonly requests: number;
  /** office.js's own `_RemoveReference` requests. */
  readonly releases: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Milliseconds in Microsoft's office.js and the add-in; the host's are apart. */
  readonly ms: number;
  /** Milliseconds of processor time of the same, shared out between it and the host as those are: what others do on the machine is not in it. */
  readonly cpuMs: number;
  readonly hostMs: number;
}

export async function costOf(workbook: Workbook, action: () => Promise<unknown>): Promise<Cost> {
  workbook.resetRequests();
  const [begun, cpuBegun] = [performance.now(), process.cpuUsage()];
  await action();
  const all = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpuBegun);
  const sum = (of: (request: Workbook["requests"][number]) => number): number =>
    workbook.requests.reduce((total, request) => total + of(request), 0);
  const hostMs = workbook.host.requests.reduce((total, request) => total + request.hostMs, 0);
  return {
    requests: workbook.requests.length,
    releases: workbook.host.requests.length - workbook.requests.length,
    requestBytes: sum(({ requestBytes }) => requestBytes),
    responseBytes: sum(({ responseBytes }) => responseBytes),
    ms: round(all - hostMs),
    cpuMs: round((((user + system) / 1000) * (all - hostMs)) / all),
    hostMs: round(hostMs),
  };
}

const round = (ms: number): number => Math.round(ms * 10) / 10;
