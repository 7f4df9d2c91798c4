import { apiNotFound } from "./hostError";
import type { HostState } from "./hostState";
import type { HostObject, Json } from "./objects/hostObject";

/** What `load` asks for. Names are camel-case, "/" leads through a navigation property, "*" is every scalar. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

interface Wanted {
  all: boolean;
  readonly names: Map<string, Wanted>;
}

/**
 * The answer of a `load`: an object with capitalised names; of a collection `_Items`, each with what tells it apart (`Id`).
 * `load()` without names gives every scalar that this host serves; one that it does not serve then stays unloaded, and reading it throws.
 */
export function answerQuery(object: HostObject, info: QueryInfo, host: HostState): Json {
  const wanted: Wanted = { all: false, names: new Map() };
  const asked = [...(info.Select ?? []), ...(info.Expand ?? [])];
  if (asked.length === 0) wanted.all = true;
  for (const path of asked) want(wanted, path.split(/[/.]/));
  return object.isCollection ? collection(object, wanted, host, info.Skip ?? 0, info.Top) : single(object, wanted, host);
}

function want(wanted: Wanted, steps: readonly string[]): void {
  const [step, ...rest] = steps;
  if (step === undefined || step === "") return;
  if (step === "*" || step === "$all" || step === "$none") {
    if (step !== "$none") wanted.all = true;
    return;
  }
  const next = wanted.names.get(step) ?? { all: false, names: new Map() };
  wanted.names.set(step, next);
  want(next, rest);
}

function single(object: HostObject, wanted: Wanted, host: HostState): Json {
  if (object.isNull) return null;
  const answer: { [name: string]: Json } = { ...object.identity(host) };
  if (wanted.all) {
    for (const name of object.scalarNames()) {
      const value = scalarOrNothing(object, name, host);
      if (value !== undefined) answer[capitalised(name)] = value;
    }
  }
  for (const [name, below] of wanted.names) {
    const kind = object.has(name);
    if (kind === "scalar") {
      answer[capitalised(name)] = object.get(name, host);
    } else if (kind === "child") {
      const child = object.child(name, host);
      const part = below.names.size === 0 ? { ...below, all: true } : below;
      answer[capitalised(name)] = child.isCollection ? collection(child, part, host, 0, undefined) : single(child, part, host);
    } else {
      throw apiNotFound(object.className, name);
    }
  }
  return answer;
}

function collection(object: HostObject, wanted: Wanted, host: HostState, skip: number, top: number | undefined): Json {
  const ofItems: Wanted = { all: wanted.all, names: new Map() };
  const answer: { [name: string]: Json } = {};
  for (const [name, below] of wanted.names) {
    if (name === "items") {
      ofItems.all ||= below.all || below.names.size === 0;
      for (const [inner, part] of below.names) ofItems.names.set(inner, part);
    } else if (object.has(name) === "scalar") {
      answer[capitalised(name)] = object.get(name, host);
    } else if (object.has(name) === "child") {
      answer[capitalised(name)] = single(object.child(name, host), below.names.size === 0 ? { ...below, all: true } : below, host);
    } else {
      ofItems.names.set(name, below);
    }
  }
  if (wanted.all) for (const name of object.scalarNames()) answer[capitalised(name)] = object.get(name, host);
  const items = object.items(host);
  answer["_Items"] = items.slice(skip, top === undefined ? undefined : skip + top).map((item) => single(item, ofItems, host));
  return answer;
}

/** With `load()` a scalar newer than the requirement sets is left out rather than refused: nobody asked for it by name. */
function scalarOrNothing(object: HostObject, name: string, host: HostState): Json | undefined {
  return object.serves(name, host) ? object.get(name, host) : undefined;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
