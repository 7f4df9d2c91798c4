import type { Fault } from "../../src/host/faults";
import type { Workbook } from "./openWorkbook";

/**
 * Plays the same scenario once for every way in which Excel can fail it: before a request ran, at each action of each
 * request, and with the answer lost. `act` must deal with its own errors; `check` says what must hold afterwards.
 * Gives the faults that were tried.
 */
export async function everyFault(
  open: () => Promise<Workbook>,
  act: (workbook: Workbook) => Promise<unknown>,
  check: (workbook: Workbook, fault: Fault) => void | Promise<void>,
): Promise<Fault[]> {
  const smooth = await open();
  smooth.resetRequests();
  await act(smooth);
  const faults = smooth.requests.flatMap(({ actionCount }, request): Fault[] => [
    ...Array.from({ length: actionCount + 1 }, (_, index): Fault => ({ request, action: index - 1, code: "GeneralException" })),
    { request, action: "lost", code: "ConnectionFailure" },
  ]);
  for (const fault of faults) {
    const workbook = await open();
    workbook.resetRequests();
    workbook.failNext(fault);
    await act(workbook);
    workbook.host.faults.clear();
    await check(workbook, fault);
  }
  return faults;
}
