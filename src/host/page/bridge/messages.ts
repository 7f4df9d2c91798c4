/**
 * What office.js and its host say to each other by `postMessage`: JSON in a string.
 * Facts read out of Microsoft's office.js; the names are its own.
 */
export interface OfficeRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  /** 0 call, 1 register an event, 2 unregister it. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const CALL = { request: 0, response: 1 } as const;
const ANSWER = 0;
const EVENT = 1;

/** The request in a message, or null when it is something else (dev servers and extensions post messages too). */
export function readRequest(data: unknown): OfficeRequest | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  const parsed = tryParse(data);
  return isRequest(parsed) ? parsed : null;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRequest(value: unknown): value is OfficeRequest {
  return (
    typeof value === "object" &&
    value !== null &&
    "_messageType" in value &&
    value._messageType === CALL.request &&
    "_actionName" in value &&
    typeof value._actionName === "string" &&
    "_conversationId" in value &&
    typeof value._conversationId === "string"
  );
}

export function answer(request: OfficeRequest, origin: string, data: unknown): string {
  return envelope(request._actionName, request._conversationId, request._correlationId, origin, ANSWER, data);
}

/** Delivers an event that the frame registered under `name`. */
export function event(name: string, conversationId: string, origin: string, data: unknown): string {
  return envelope(name, conversationId, -1, origin, EVENT, data);
}

function envelope(
  name: string,
  conversationId: string,
  correlationId: number,
  origin: string,
  responseType: number,
  data: unknown,
): string {
  return JSON.stringify({
    _messageType: CALL.response,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}

export const RICH_API = 93;
export const COMMAND_COMPLETED = 94;

/** The address and size in an add-in's call for a window of its own; null for any other registration. */
export function readDialog(data: unknown): { readonly url: string; readonly width: number; readonly height: number } | null {
  if (!isRecord(data) || data["eventDispId"] !== DIALOG_EVENT || typeof data["targetId"] !== "string") return null;
  const wanted = tryParse(data["targetId"]);
  if (!isRecord(wanted) || typeof wanted["url"] !== "string") return null;
  return { url: wanted["url"], width: Number(wanted["width"] ?? 99), height: Number(wanted["height"] ?? 99) };
}
const DIALOG_EVENT = 10;
/** What an add-in hears when its window was closed. */
export const DIALOG_CLOSED = 12006;

/** The dispatch id and arguments of an `executeMethod` call; null for any other shape. Arguments come as `ArrayData` or under their numbers. */
export function readMethod(data: unknown): { readonly dispatchId: number; readonly values: readonly unknown[] } | null {
  if (!isRecord(data) || !isRecord(data["DdaMethod"])) return null;
  const array = data["ArrayData"];
  return {
    dispatchId: Number(data["DdaMethod"]["DispatchId"]),
    values: Array.isArray(array) ? (array as unknown[]) : [data["0"], data["1"], data["2"]],
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
