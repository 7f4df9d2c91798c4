import { DEFAULT_REQUIREMENT_SETS } from "../../hostState";
import { OFFICE_SERVICE, executeService } from "../../officeService";
import { LostAnswer, execute } from "../../wire";
import type { Session } from "../session";
import { ChangeFeed, type RichApiEvent } from "./changeFeed";
import { addInDialog, type DialogRequest } from "../shell/addInDialog";
import {
  COMMAND_COMPLETED,
  DIALOG_CLOSED,
  RICH_API,
  answer,
  event,
  readDialog,
  readMethod,
  readRequest,
  type OfficeRequest,
} from "./messages";
import { appContext, type OfficeFrame } from "./officeFrame";

/** office.js asks to wait for the end of cell editing with this bit of the request flags. */
const WAIT_FOR_CELL_EDIT = 64;
const PAYLOAD_REFUSALS: Readonly<Record<string, number>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
const RICH_API_EVENT = "richApiMessage";
const SELECTION_EVENT = "documentSelectionChanged";
const COMMAND_EVENT = "appCommandInvoked";
const EVENT_CATEGORY = 65536;
const NOT_SUPPORTED = 5010;
/** A page of functions that is not there by then will not come: no network, or a fault in its script. */
const LONGEST_LOAD_MS = 15_000;

/** What testers may ask of the line between add-in and host. */
export interface LineSettings {
  delayMs: number;
}

/**
 * The host's end of the line to any number of frames with office.js in them: answers their requests, delivers events.
 * A frame may be reloaded at any moment; what its former page asked for is still done (Excel does not take it back) but not answered.
 */
export class OfficeBridge {
  private readonly frames = new Map<string, OfficeFrame>();
  private readonly feed: ChangeFeed;
  private commandsInvoked = 0;
  private readonly running = new Map<string, () => void>();
  readonly line: LineSettings = { delayMs: 0 };

  /** `onBusy` hears how many requests are under way, `onNotice` what office.js only reports (`AgaveHostAction`): keys that leave the frame, say. */
  constructor(
    private readonly session: Session,
    private readonly onBusy: (requests: number) => void,
    private readonly onNotice: (frame: OfficeFrame, action: number) => void,
  ) {
    this.feed = new ChangeFeed(session);
    session.listen({
      changed: (cause) => {
        if (cause !== "file") this.feedFrames(cause === "add-in");
      },
      selected: () => this.feedFrames(false),
      opened: () => this.restart(),
    });
    window.addEventListener("message", (message) => this.receive(message));
  }

  add(frame: OfficeFrame): void {
    // While nobody listens nothing is compared: the first frame begins with the workbook as it is.
    if (this.frames.size === 0) this.feed.restart();
    this.frames.set(frame.conversationId, frame);
  }
  remove(frame: OfficeFrame): void {
    this.frames.delete(frame.conversationId);
    frame.generation++;
    frame.iframe.remove();
  }

  /** Presses a button with `ExecuteFunction`. True once the add-in says it is done; false where its page never came to listen. */
  async invokeCommand(frame: OfficeFrame, commandId: string, functionName: string): Promise<boolean> {
    if (!(await this.registration(frame, COMMAND_EVENT))) return false;
    const invocation = `${commandId}-${++this.commandsInvoked}`;
    const done = new Promise<void>((resolve) => this.running.set(invocation, resolve));
    this.post(
      frame,
      event(COMMAND_EVENT, frame.conversationId, location.origin, [
        invocation,
        functionName,
        JSON.stringify({ source: { id: commandId } }),
      ]),
    );
    await done;
    return true;
  }

  /** Loads every add-in page again, as after a change of what this Excel can do. */
  reloadFrames(): void {
    for (const frame of this.frames.values()) {
      frame.generation++;
      frame.registered.clear();
      frame.iframe.contentWindow?.location.reload();
    }
  }

  /** Another workbook is open: in Excel that is another window, so every pane begins anew. */
  private restart(): void {
    this.feed.restart();
    this.reloadFrames();
  }

  private receive(message: MessageEvent): void {
    if (message.origin !== location.origin) return;
    const request = readRequest(message.data);
    const frame = request ? this.frames.get(request._conversationId) : undefined;
    if (!request || !frame || message.source !== frame.iframe.contentWindow) return;
    if (request._actionType === 1 || request._actionType === 2) this.register(frame, request);
    else if (request._actionName === "ContextActivationManager_getAppContextAsync") {
      frame.generation++;
      frame.registered.clear();
      frame.queue = Promise.resolve();
      this.reply(
        frame,
        request,
        appContext(frame, this.session.fileName, { ...DEFAULT_REQUIREMENT_SETS, ...this.session.host.requirementSets }),
      );
    } else if (request._actionName === "executeMethod") this.call(frame, request);
    else {
      if (Array.isArray(request._data)) this.onNotice(frame, Number(request._data[1]));
      this.reply(frame, request, { Error: 0 });
    }
  }

  private register(frame: OfficeFrame, request: OfficeRequest): void {
    const dialog = request._actionType === 1 ? readDialog(request._data) : null;
    if (dialog && !this.openDialog(frame, dialog, request._actionName)) {
      this.reply(frame, request, { Error: NOT_SUPPORTED });
      return;
    }
    if (request._actionType === 1) frame.registered.add(request._actionName);
    else frame.registered.delete(request._actionName);
    this.reply(frame, request, { Error: 0 });
  }

  /** Opens a window of an add-in, of which each page has one at a time; false for an address of another server. */
  private openDialog(owner: OfficeFrame, wanted: DialogRequest, eventName: string): boolean {
    if (new URL(wanted.url, location.href).origin !== location.origin) return false;
    const { frame } = addInDialog(wanted, owner.iframe.title.replace(/: functions$/, ""), owner.appId, () => {
      this.remove(frame);
      this.post(owner, event(eventName, owner.conversationId, location.origin, { messageType: DIALOG_CLOSED }));
    });
    this.add(frame);
    return true;
  }

  private async registration(frame: OfficeFrame, name: string): Promise<boolean> {
    const until = Date.now() + LONGEST_LOAD_MS;
    // office.js may listen before the page's own script has run, where only that comes from the network: a press would find no function.
    const isListening = (): boolean => frame.registered.has(name) && frame.iframe.contentDocument?.readyState === "complete";
    while (!isListening() && this.frames.has(frame.conversationId) && Date.now() < until) await pause(20);
    return isListening();
  }

  private call(frame: OfficeFrame, request: OfficeRequest): void {
    const method = readMethod(request._data);
    if (method?.dispatchId === COMMAND_COMPLETED) {
      const invocation = textOf(method.values[0]);
      this.running.get(invocation)?.();
      this.running.delete(invocation);
      this.reply(frame, request, { Version: 1, Error: 0, Data: [] });
      return;
    }
    if (method?.dispatchId !== RICH_API) {
      // The old API (settings, bindings, selected data) is not served; office.js reports "not supported".
      this.reply(frame, request, { Version: 1, Error: 5010 });
      return;
    }
    if (method.values[0] === OFFICE_SERVICE) {
      this.reply(frame, request, answered(JSON.parse(executeService(this.session.host, textOf(method.values[4]))) as object));
      return;
    }
    const { generation } = frame;
    frame.queue = frame.queue.then(async () => {
      const data = await this.richApi(textOf(method.values[4]), Number(method.values[6] ?? 0));
      if (frame.generation === generation) this.reply(frame, request, data);
    });
  }

  private busy = 0;
  /** One request of the rich API, as the answer's `_data`. */
  private async richApi(body: string, flags: number): Promise<object> {
    this.onBusy(++this.busy);
    try {
      if (this.line.delayMs > 0) await pause(this.line.delayMs);
      const { host } = this.session;
      if (host.cellEdit.active) {
        if ((flags & WAIT_FOR_CELL_EDIT) === 0) {
          return answered(
            refused(
              "InvalidOperationInCellEditMode",
              "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
            ),
          );
        }
        await host.cellEdit.ended();
      }
      return this.run(body);
    } finally {
      this.onBusy(--this.busy);
    }
  }

  private run(body: string): object {
    const { host } = this.session;
    const { version } = host.book;
    const selection = JSON.stringify(this.session.sheet.selection);
    try {
      const response = JSON.parse(execute(host, body)) as { readonly Error?: { readonly Code: string } };
      const refusal = PAYLOAD_REFUSALS[response.Error?.Code ?? ""];
      return refusal === undefined ? answered(response) : { Version: 1, Error: refusal };
    } catch (error) {
      // 5012: the session was lost, which is how Excel on the web reports an answer that never came.
      if (error instanceof LostAnswer) return { Version: 1, Error: 5012 };
      // A fault of the host itself: the page says so, and the add-in gets an answer, so that nothing waits for ever.
      reportError(error);
      return answered(refused("GeneralException", `The host failed: ${error instanceof Error ? error.message : String(error)}`));
    } finally {
      if (host.book.version !== version || JSON.stringify(this.session.sheet.selection) !== selection) this.session.announce("add-in");
    }
  }

  private feedFrames(thisAddIn: boolean): void {
    if (this.frames.size > 0) this.deliver(this.feed.take(thisAddIn));
  }

  private deliver(events: readonly RichApiEvent[]): void {
    if (events.length === 0) return;
    const entries = events.flatMap(({ type, targets, message }) =>
      targets.map((target) => [EVENT_CATEGORY, type, target, JSON.stringify(message), 0, false]),
    );
    const selected = events.some(({ message }) => "address" in message && !("changeType" in message));
    for (const frame of this.frames.values()) {
      if (frame.registered.has(RICH_API_EVENT))
        this.post(frame, event(RICH_API_EVENT, frame.conversationId, location.origin, { ArrayData: entries }));
      if (selected && frame.registered.has(SELECTION_EVENT))
        this.post(frame, event(SELECTION_EVENT, frame.conversationId, location.origin, {}));
    }
  }

  private reply(frame: OfficeFrame, request: OfficeRequest, data: object): void {
    this.post(frame, answer(request, location.origin, data));
  }
  private post(frame: OfficeFrame, text: string): void {
    frame.iframe.contentWindow?.postMessage(text, location.origin);
  }
}

function answered(response: object): object {
  return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(response)] };
}

function refused(code: string, message: string): object {
  return { Results: [], Error: { Code: code, Message: message, ActionIndex: -1, Location: "", HttpStatusCode: 400 } };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, milliseconds));
}
