import type { HostState } from "../hostState";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
/** A method's argument: plain data, or an object of this host that an object path named. */
export type Argument = Json | HostObject | readonly Argument[];

/**
 * One Excel object as the wire sees it: members by their office.js name ("numberFormat", "getRange").
 * Every refusal is a HostError or BookError; an unknown member is ApiNotFound.
 */
export interface HostObject {
  readonly className: string;
  readonly isNull: boolean;
  readonly isCollection: boolean;
  /** The object outlives requests by a reference id (ranges). */
  readonly isTracked: boolean;
  /** What the answer to an instantiation carries: "Id", "Name" and the like. */
  identity(host: HostState): { readonly [name: string]: Json };
  /** Names that `load()` without names asks for. */
  scalarNames(): readonly string[];
  has(member: string): "scalar" | "child" | null;
  /** The requirement sets of the host allow this member. */
  serves(member: string, host: HostState): boolean;
  get(member: string, host: HostState): Json;
  set(member: string, value: Argument, host: HostState): void;
  child(member: string, host: HostState): HostObject;
  call(member: string, args: readonly Argument[], host: HostState): Json | HostObject;
  items(host: HostState): readonly HostObject[];
  /** The member of a collection by name or id. */
  item(key: Argument, host: HostState): HostObject;
}

export function isHostObject(value: Argument | undefined): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && typeof value.className === "string" && "isTracked" in value;
}

/**
 * What `*OrNullObject` gives when there is nothing. Its children are null too, and what is called or set on it is ignored:
 * Microsoft's own samples rely on that with `worksheets.getItemOrNullObject("Sample").delete()`
 * (https://github.com/OfficeDev/office-js-snippets, samples/excel).
 */
export const NULL_OBJECT: HostObject = {
  className: "Null",
  isNull: true,
  isCollection: false,
  isTracked: false,
  identity: () => ({}),
  scalarNames: () => [],
  has: () => null,
  serves: () => false,
  get: () => null,
  set: () => undefined,
  child: () => NULL_OBJECT,
  call: () => NULL_OBJECT,
  items: () => [],
  item: () => NULL_OBJECT,
};
