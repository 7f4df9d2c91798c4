/**
 * The interpreter of the rich API: the JSON text of one request in, the JSON text of its response out.
 *
 * Actions run in order; the first that fails ends the request and nothing before it is taken back, as in Excel.
 * One request is one undo step. What a class has and does is in `objects/`; nothing here knows a class.
 */
import { BookError } from "./book/book";
import type { Fault, Faults } from "./faults";
import { HostError, apiNotFound } from "./hostError";
import type { HostState } from "./hostState";
import { NULL_OBJECT, isHostObject, type Argument, type HostObject, type Json } from "./objects/hostObject";
import { workbook } from "./objects/workbook";
import { answerQuery, type QueryInfo } from "./query";
import { keepLiveRanges } from "./objects/keepLiveRanges";
import { recalculateIfDue } from "./recalculation";

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly PathIds[] | null;
}
type PathIds = number | readonly PathIds[] | null;

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}
interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}
interface ErrorInfo {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

/** The request ran, but its answer never arrives: whoever carries the text must report a broken connection with this code. */
export class LostAnswer extends Error {
  constructor(readonly code: string) {
    super("The connection was lost before the answer arrived.");
    this.name = "LostAnswer";
  }
}

const TRACE = 5;

/**
 * Runs one request on the workbook. Refusals are in the response (`Error`), with the results up to the failing action.
 * Throws LostAnswer only where a fault on order says so.
 */
export function execute(host: HostState, requestText: string): string {
  const begun = performance.now();
  const requestBytes = byteLength(requestText);
  const request = JSON.parse(requestText) as Request;
  const release =
    request.Actions.every((action) => action.ActionType === 1 || action.Name === "_RemoveReference") &&
    request.Actions.some((action) => action.Name === "_RemoveReference");
  const fault = release ? null : host.faults.next();
  const run = new Run(host, request, fault, release ? null : host.faults.watch);

  if (requestBytes > host.payloadLimit) {
    run.refuse(tooLarge("Request"));
  } else {
    host.book.step("Add-in", () => {
      run.all();
      host.calculationSuspended = false;
      recalculateIfDue(host);
    });
    keepLiveRanges(host);
  }
  let response = run.response();
  let responseBytes = byteLength(response);
  if (responseBytes > host.payloadLimit) {
    run.refuse(tooLarge("Response"));
    response = run.response();
    responseBytes = byteLength(response);
  }
  host.requests.push({
    actions: run.log,
    actionCount: request.Actions.length,
    requestBytes,
    responseBytes,
    hostMs: performance.now() - begun,
    release,
    error: run.errorCode,
  });
  if (fault?.action === "lost") throw new LostAnswer(fault.code);
  return response;
}

/** Excel's code when it is asked for too much, or would have to answer too much. */
function tooLarge(which: "Request" | "Response"): HostError {
  return new HostError(`${which}PayloadSizeLimitExceeded`, `The ${which.toLowerCase()} payload size has exceeded the limit.`);
}

class Run {
  private readonly objects = new Map<number, HostObject>();
  private readonly keptIds = new Map<HostObject, string>();
  private results: ActionResult[] = [];
  private error: ErrorInfo | null = null;
  private location = "";
  readonly log: string[] = [];

  constructor(
    private readonly host: HostState,
    private readonly request: Request,
    private readonly fault: Fault | null,
    private readonly watch: Faults["watch"],
  ) {}

  get errorCode(): string | null {
    return this.error?.Code ?? null;
  }

  all(): void {
    if (this.fault?.action === -1) {
      this.fail(faulted(this.fault), -1);
      return;
    }
    this.request.Actions.every((action, index) => {
      this.watch?.(index);
      try {
        if (this.fault?.action === index) throw faulted(this.fault);
        this.results.push({ ActionId: action.Id, Value: this.one(action) });
        return true;
      } catch (error) {
        this.fail(error, index);
        return false;
      }
    });
  }

  /** Drops every result: the request as a whole is refused. */
  refuse(error: HostError): void {
    this.results = [];
    this.fail(error, -1);
  }

  response(): string {
    return JSON.stringify(this.error ? { Results: this.results, Error: this.error } : { Results: this.results });
  }

  private fail(error: unknown, index: number): void {
    const known = error instanceof HostError || error instanceof BookError;
    const code = known ? error.code : "GeneralException";
    const message = error instanceof Error ? error.message : String(error);
    // A fault inside the host itself must not pass for one of Excel's: its text says so.
    this.error = {
      Code: code,
      Message: known ? message : `The host failed: ${error instanceof Error ? (error.stack ?? message) : message}`,
      ActionIndex: index,
      Location: this.location,
      HttpStatusCode: code === "ItemNotFound" || code === "ApiNotFound" ? 404 : 400,
    };
  }

  private one(action: Action): Json {
    this.location = "";
    if (action.ActionType === TRACE) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return this.instantiate(object);
      case 2:
        return this.query(object, action.QueryInfo ?? {});
      case 3:
        return this.invoke(object, action);
      case 4:
        return this.assign(object, action);
      default:
        throw apiNotFound(object.className, `action type ${action.ActionType}`);
    }
  }

  private instantiate(object: HostObject): Json {
    if (object.isNull) return null;
    const id = this.keptIds.get(object);
    return id === undefined ? object.identity(this.host) : { ...object.identity(this.host), _ReferenceId: id };
  }

  private query(object: HostObject, info: QueryInfo): Json {
    this.note(object, `load(${(info.Select ?? []).join(", ")})`);
    if (object.isNull) return null;
    recalculateIfDue(this.host);
    return answerQuery(object, info, this.host);
  }

  private invoke(object: HostObject, action: Action): Json {
    if (action.Name === "_KeepReference") {
      this.keep(object);
      return null;
    }
    const member = memberName(action.Name);
    this.note(object, `${member}()`);
    if (object.isNull) return null;
    const result = object.call(member, this.arguments(action.ArgumentInfo), this.host);
    return isHostObject(result) ? null : result;
  }

  private assign(object: HostObject, action: Action): Json {
    const member = memberName(action.Name);
    this.note(object, `${member}=`);
    if (!object.isNull) object.set(member, this.arguments(action.ArgumentInfo)[0] ?? null, this.host);
    return null;
  }

  private keep(object: HostObject): void {
    if (object.isNull) return;
    if (!object.isTracked) throw apiNotFound(object.className, "_KeepReference");
    const id = `{host-reference-${++this.host.referencesMade}}`;
    this.host.references.set(id, object);
    this.keptIds.set(object, id);
  }

  private object(pathId: number): HostObject {
    const made = this.objects.get(pathId);
    if (made) return made;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${pathId} isn't working for what you're trying to do.`);
    const object = this.resolve(path);
    this.objects.set(pathId, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject {
    if (path.ObjectPathType === 1) return workbook(null);
    if (path.ObjectPathType === 7) return NULL_OBJECT;
    if (path.ObjectPathType === 6) {
      const kept = this.host.references.get(path.Name);
      if (!kept)
        throw new HostError("InvalidObjectPath", "The object path isn't working for what you're trying to do: the reference was released.");
      this.keptIds.set(kept, path.Name);
      return kept;
    }
    if (path.ObjectPathType === 2) throw apiNotFound(path.Name, "new");
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent.isNull) return NULL_OBJECT;
    const member = path.ObjectPathType === 5 ? "getItem" : memberName(path.Name);
    this.location = `${parent.className}.${member}`;
    if (path.ObjectPathType === 4) return parent.child(member, this.host);
    const given = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === 5) return parent.item(given[0] ?? null, this.host);
    this.log.push(`${parent.className}.${member}()`);
    const result = parent.call(member, given, this.host);
    if (result === null) return NULL_OBJECT;
    if (!isHostObject(result)) throw apiNotFound(parent.className, member);
    return result;
  }

  /** Where `ReferencedObjectPathIds` has a number that is not 0, the argument beside it is that object. */
  private arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, ids[index] ?? null));
  }

  private argument(value: Json, ids: PathIds): Argument {
    if (typeof ids === "number" && ids !== 0) return this.object(ids);
    if (Array.isArray(ids) && Array.isArray(value)) {
      return (value as readonly Json[]).map((part, index) => this.argument(part, (ids as readonly PathIds[])[index] ?? null));
    }
    return value;
  }

  private note(object: HostObject, what: string): void {
    this.location = `${object.className}.${what.replace(/[(=].*$/, "")}`;
    this.log.push(`${object.className}.${what}`);
  }
}

function faulted(fault: Fault): HostError {
  return new HostError(fault.code, `A fault on order: ${fault.code}.`);
}

/** The wire capitalises what office.js calls "getRange" or "values"; names that begin with "_" stay. */
function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

const encoder = new TextEncoder();
const room = new Uint8Array(65536);

/** In UTF-8. Every part is written over the one before: the bytes themselves are thrown away, and megabytes of them cost more than the counting. */
function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length;) {
    const { read, written } = encoder.encodeInto(at === 0 ? text : text.slice(at), room);
    at += read;
    bytes += written;
  }
  return bytes;
}
