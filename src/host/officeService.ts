/**
 * Requests to Office itself and not to the workbook: office.js marks them "WacPartition" in their custom data. Excel on the web
 * gets new workbooks this way (`Excel.createWorkbook`), and hears that an add-in's action handlers are there.
 */
import { HostError } from "./hostError";
import type { HostState } from "./hostState";
import { openNewWorkbook, workbookFile } from "./newWorkbooks";

/** What such a request has in its custom data. */
export const OFFICE_SERVICE = "WacPartition";

interface ServiceRequest {
  readonly Actions: readonly {
    readonly Id: number;
    readonly ActionType: number;
    readonly Name: string;
    readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  }[];
}

const INSTANTIATE = 1;

/** The JSON text of the answer. A request that is only reported (handlers, keys) is acknowledged: it asks for nothing of the workbook. */
export function executeService(host: HostState, requestText: string): string {
  const { Actions } = JSON.parse(requestText) as ServiceRequest;
  const Results: object[] = [];
  for (const [index, { Id, ActionType, Name, ArgumentInfo }] of Actions.entries()) {
    const refusal = Name === "CreateAndOpenWorkbook" ? created(host, ArgumentInfo?.Arguments?.[0]) : null;
    if (refusal !== null) {
      const { code, message } = refusal;
      return JSON.stringify({
        Results,
        Error: { Code: code, Message: message, ActionIndex: index, Location: "WacWorkbook.createAndOpenWorkbook", HttpStatusCode: 400 },
      });
    }
    Results.push({ ActionId: Id, Value: ActionType === INSTANTIATE ? {} : null });
  }
  return JSON.stringify({ Results });
}

/** Null when the workbook is shown. */
function created(host: HostState, base64: unknown): HostError | null {
  const fault = host.faults.next();
  if (fault !== null) return new HostError(fault.code, `A fault on order: ${fault.code}.`);
  try {
    openNewWorkbook(host, workbookFile(typeof base64 === "string" ? base64 : null));
    return null;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}
