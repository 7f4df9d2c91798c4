/**
 * Reads Microsoft's own office.js, unmodified, from the npm package into this process. It asks little of a browser while no real
 * host is there: a window with a place, a document and clocks is enough.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

/** Parts of the library that carry its requests, which its types do not name. */
export interface Internals {
  SessionBase: { prototype: object; _overrideSession: object | null };
  EventRegistration: new (register: () => Promise<void>, unregister: () => Promise<void>) => object;
}

/** What the file defines; `window` is the global scope it believes to run in. */
export interface OfficeJs {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & Internals;
  readonly window: Record<string, unknown>;
}

type Namespaces = Omit<OfficeJs, "window">;

/** Words of the language that the library must have from its caller: else `error instanceof Error` is false in the add-in. */
const OF_THE_CALLER = { Array, Boolean, Date, Error, Function, JSON, Math, Number, Object, Promise, RangeError, RegExp, String, TypeError };

/** About 0.1 s; a tenth of that where this process has read the file before, for it keeps what it compiled. */
export function loadOfficeJs(): OfficeJs {
  const path = createRequire(`${process.cwd()}/package.json`).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  const run = new Script(inWindow(readFileSync(path, "utf8")), { filename: path }).runInThisContext() as (window: object) => Namespaces;
  const window = leanWindow();
  return { ...run(window), window };
}

/**
 * A top-level `var` of a browser's script is a property of `window` too, and a property of `window` is a word of the script: both ways are
 * kept. The names of the language and of the file are found without looking into `window`, which takes most of the time of a sync.
 */
function inWindow(source: string): string {
  const own = [...new Set([...source.matchAll(/^var (\w+)/gm)].map(([, name = ""]) => name))];
  const mirrored = own.map(
    (name) => `${name}: { get: () => ${name}, set: (value) => { ${name} = value; }, enumerable: true, configurable: true }`,
  );
  const words = Object.keys(OF_THE_CALLER).join(", ");
  return `(function (window) { with (window) { return (function (${words}) { Object.defineProperties(window, { ${mirrored.join(", ")} }); ${source}
    return { Excel, Office, OfficeExtension }; })(${words}); } })`;
}

function leanWindow(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const document = {
    URL: "https://localhost/",
    readyState: "complete",
    addEventListener: nothing,
    removeEventListener: nothing,
    getElementsByTagName: () => [],
  };
  const location = {
    href: "https://localhost/",
    origin: "https://localhost",
    protocol: "https:",
    host: "localhost",
    hostname: "localhost",
    pathname: "/",
    search: "",
    hash: "",
  };
  const window: Record<string, unknown> = {
    ...OF_THE_CALLER,
    document,
    location,
    name: "",
    navigator: { userAgent: "", language: "en-GB" },
    addEventListener: nothing,
    removeEventListener: nothing,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}
