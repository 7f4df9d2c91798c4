/**
 * Microsoft's own office.js, unmodified, in Node: its requests go to a host instead of to Excel. Nothing of the Excel API is
 * imitated here.
 */
import { isSetSupported, type HostState, type RequestRecord } from "../hostState";
import { executeService, OFFICE_SERVICE } from "../officeService";
import { execute, LostAnswer } from "../wire";
import { loadOfficeJs, type Internals } from "./loadOfficeJs";

/** office.js asks to wait for the end of cell editing with this bit of the request flags (`Excel.run({delayForCellEdit: true})`). */
const WAIT_FOR_CELL_EDIT = 64;

type ExcelNamespace = typeof Excel;
type OfficeNamespace = typeof Office;
type OfficeExtensionNamespace = typeof OfficeExtension;

export interface OfficeRuntime {
  readonly Excel: ExcelNamespace;
  readonly Office: OfficeNamespace;
  readonly OfficeExtension: OfficeExtensionNamespace;
  readonly requests: readonly RequestRecord[];
}

interface ExecutorAnswer {
  HttpStatusCode: number;
  ErrorCode: string;
  ErrorMessage: string;
  Headers: object;
  Body: unknown;
}
interface Loaded {
  Excel: ExcelNamespace;
  Office: OfficeNamespace;
  OfficeExtension: OfficeExtensionNamespace & Internals;
  isSetSupported: { of: HostState | null };
}

let loaded: Loaded | null = null;

/**
 * Lets office.js talk to this host from now on; a host started later takes over from it.
 * The library is read once.
 */
export function startOffice(host: HostState): OfficeRuntime {
  loaded ??= openLibrary();
  const { Excel, Office, OfficeExtension } = loaded;
  loaded.isSetSupported.of = host;
  OfficeExtension.SessionBase._overrideSession = sessionOf(host, OfficeExtension);
  return { Excel, Office, OfficeExtension, requests: host.requests };
}

function sessionOf(host: HostState, { SessionBase, EventRegistration }: Internals): object {
  const registration = new EventRegistration(
    () => Promise.resolve(),
    () => Promise.resolve(),
  );
  const session = Object.create(SessionBase.prototype) as object;
  return Object.assign(session, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "http://document.localhost/", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (customData: unknown, flags: number, message: { Body: unknown }) => carry(host, { customData, flags }, message.Body),
    }),
    getEventRegistration: () => registration,
  });
}

async function carry(
  host: HostState,
  { customData, flags }: { readonly customData: unknown; readonly flags: number },
  body: unknown,
): Promise<ExecutorAnswer> {
  if (host.cellEdit.active) {
    if ((flags & WAIT_FOR_CELL_EDIT) === 0) {
      return refused(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
      );
    }
    await host.cellEdit.ended();
  }
  try {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response: unknown = JSON.parse(customData === OFFICE_SERVICE ? executeService(host, text) : execute(host, text));
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: response };
  } catch (error) {
    if (error instanceof LostAnswer) return refused(error.code, error.message);
    throw error;
  }
}

function refused(code: string, message: string): ExecutorAnswer {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Headers: {}, Body: null };
}

function openLibrary(): Loaded {
  const { window, ...namespaces } = loadOfficeJs();
  const supported: Loaded["isSetSupported"] = { of: null };
  const requirements = {
    isSetSupported: (name: string, version?: string | number) =>
      supported.of !== null && isSetSupported(supported.of, name, String(version ?? "1.1")),
  };
  const context = {
    requirements,
    platform: "OfficeOnline",
    host: "Excel",
    displayLanguage: "en-GB",
    contentLanguage: "en-GB",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
  };
  // `Office.context` has only a getter, and is empty until a real host has answered.
  const Office = Object.create(namespaces.Office, {
    context: { value: context, enumerable: true },
    onReady: {
      value: (callback?: (info: object) => void) => {
        const info = { host: "Excel", platform: "OfficeOnline" };
        callback?.(info);
        return Promise.resolve(info);
      },
      enumerable: true,
    },
  }) as OfficeNamespace;
  window["Office"] = Office;
  // The channel for events is opened by a real host; here registering succeeds and nothing is ever sent.
  const osf = window["OSF"] as { DDA: { RichApi?: object } };
  osf.DDA.RichApi = {
    richApiMessageManager: {
      register: () => Promise.resolve(),
      removeHandlerAsync: (_type: string, _options: object, done: () => void) => done(),
    },
  };
  return { ...namespaces, Office, isSetSupported: supported };
}
