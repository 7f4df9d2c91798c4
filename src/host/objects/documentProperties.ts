import type { HostState } from "../hostState";
import { asText } from "./arguments";
import { defineClass, type Maker, type Scalar } from "./excelClass";

const MOST_CHARACTERS = 255;
const WRITABLE = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"] as const;

function text(name: string): Scalar<null> {
  return {
    get: (_target, host: HostState) => host.properties[name] ?? "",
    set: (_target, value, host) => {
      host.properties[name] = asText(value).slice(0, MOST_CHARACTERS);
    },
  };
}

/** `Excel.DocumentProperties`. Kept for the session. */
export const documentProperties: Maker<null> = defineClass<null>("DocumentProperties", () => ({
  scalars: {
    ...Object.fromEntries(WRITABLE.map((name) => [name, text(name)])),
    lastAuthor: { get: (_target, host) => host.properties["lastAuthor"] ?? "" },
    revisionNumber: { get: (_target, host) => host.properties["revisionNumber"] ?? 0 },
  },
}));
