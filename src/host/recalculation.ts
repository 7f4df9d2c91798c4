import type { HostState } from "./hostState";

/** Works out what is dirty, unless the workbook calculates by hand or the add-in asked to wait for the end of the request. */
export function recalculateIfDue(host: HostState): void {
  if (host.calculationMode !== "Manual" && !host.calculationSuspended) host.book.recalculate();
}
