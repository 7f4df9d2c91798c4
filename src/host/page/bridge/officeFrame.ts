import { element } from "../element";

const HOST_VERSION = "16.01";
/** office.js reads its telemetry ids out of this licence; an empty one is no XML, and the browser's error page for that breaks style rules. */
const LICENCE = encodeURIComponent('<r><t aid="" cid="" oid=""/></r>');
let conversations = 0;

/** One iframe with an add-in page in it, and what its office.js has registered for. */
export interface OfficeFrame {
  readonly conversationId: string;
  readonly appId: string;
  readonly iframe: HTMLIFrameElement;
  /** 1 task pane, 2 page of functions without a face. */
  readonly controlType: 1 | 2;
  /** Names of events, as office.js registers them. */
  readonly registered: Set<string>;
  /** Grows with each load of the page: what an earlier page asked for is not answered to a later one. */
  generation: number;
  /** Requests run in the order in which they came. */
  queue: Promise<void>;
}

/**
 * An iframe whose name tells office.js that it is in Excel on the web: it reads `hostInfo` and `xdmInfo` there.
 * The name stays through reloads, so a reloaded page finds its host again.
 */
export function officeFrame(controlType: 1 | 2, title: string, appId: string): OfficeFrame {
  const conversationId = `${appId}-${Date.now().toString(36)}-${++conversations}`;
  const hostInfo = `Excel$Web$${HOST_VERSION}$en-GB$${conversationId}$$$0`;
  const xdmInfo = `${conversationId}|${appId}|${encodeURIComponent(location.href)}`;
  const iframe = element("iframe", {
    title,
    class: controlType === 1 ? "pane-frame" : "function-frame",
    name: JSON.stringify({ hostInfo, xdmInfo, serializerVersion: 1 }),
    allow: "clipboard-write; clipboard-read",
  });
  return { conversationId, appId, iframe, controlType, registered: new Set(), generation: 0, queue: Promise.resolve() };
}

/** The answer to `ContextActivationManager_getAppContextAsync`: which Excel this is and what it can do. */
export function appContext(frame: OfficeFrame, documentUrl: string, requirementSets: Readonly<Record<string, string>>): object {
  return {
    _id: frame.conversationId,
    _appName: 16,
    _appVersion: HOST_VERSION,
    _appUILocale: "en-GB",
    _dataLocale: "en-GB",
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: [],
    _reason: 0,
    _osfControlType: frame.controlType,
    _eToken: LICENCE,
    _correlationId: frame.conversationId,
    _appMinorVersion: 1,
    _requirementMatrix: JSON.stringify(requirementSets),
    _hostFullVersion: "16.0.0.0",
    _appDomains: [],
  };
}
