import { apiNotFound, invalidArgument } from "../hostError";
import type { HostState } from "../hostState";
import { recalculateIfDue } from "../recalculation";
import { isApiServed, requireApi } from "../apiSets";
import { Arguments } from "./arguments";
import type { Argument, HostObject, Json } from "./hostObject";

/** A property with one value. Without `set` it is read-only, without `get` it can only be written. */
export interface Scalar<T> {
  readonly get?: (target: T, host: HostState) => Json;
  readonly set?: (target: T, value: Argument, host: HostState) => void;
}

/** One Excel class: what its objects have, in a table. `T` is what an object stands on. */
export interface ExcelClass<T> {
  readonly tracked?: true;
  readonly identity?: (target: T, host: HostState) => { readonly [name: string]: Json };
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Navigation properties. */
  readonly children?: Readonly<Record<string, (target: T, host: HostState) => HostObject>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, host: HostState) => Json | HostObject | void>>;
  /** Methods that look at what formulas give: what was written before them in the request is worked out first. */
  readonly readsResults?: readonly string[];
  /** For collections. */
  readonly items?: (target: T, host: HostState) => readonly HostObject[];
  /** Indexer of a collection, by id or name. */
  readonly item?: (target: T, key: Argument, host: HostState) => HostObject;
}

const targets = new WeakMap<HostObject, unknown>();

/** Makes objects of one class, and gets the target back out of one that came as an argument (InvalidArgument for any other). */
export interface Maker<T> {
  (target: T): HostObject;
  readonly targetOf: (value: Argument) => T;
  readonly isOne: (value: Argument) => boolean;
}

/** What the host has of one Excel class, by name. */
export interface ServedClass {
  readonly name: string;
  readonly scalars: readonly string[];
  /** Those that can be written. */
  readonly writable: readonly string[];
  readonly children: readonly string[];
  readonly methods: readonly string[];
}

const served: (() => ServedClass)[] = [];

/** Every class of the host, for comparing it with Microsoft's own library. */
export function servedClasses(): ServedClass[] {
  return served.map((read) => read());
}

/**
 * Makes the maker of a class's objects, and the reader that gets an object's target back out of an argument.
 * The table is read at first use: classes refer to one another in circles.
 */
export function defineClass<T>(name: string, table: () => ExcelClass<T>): Maker<T> {
  let read: ExcelClass<T> | undefined;
  served.push(() => {
    const { scalars = {}, children = {}, methods = {} } = table();
    return {
      name,
      scalars: Object.keys(scalars),
      writable: Object.keys(scalars).filter((scalar) => scalars[scalar]?.set),
      children: Object.keys(children),
      methods: Object.keys(methods),
    };
  });
  const make = (target: T): HostObject => {
    const spec = (read ??= table());
    const object: HostObject = {
      className: name,
      isNull: false,
      isCollection: spec.items !== undefined,
      isTracked: spec.tracked === true,
      identity: (host) => spec.identity?.(target, host) ?? {},
      scalarNames: () => Object.keys(spec.scalars ?? {}).filter((scalar) => own(spec.scalars, scalar)?.get !== undefined),
      has: (member) => (own(spec.scalars, member) ? "scalar" : own(spec.children, member) ? "child" : null),
      serves: (member, host) => isApiServed(host, name, member),
      get(member, host) {
        const scalar = own(spec.scalars, member);
        if (!scalar?.get) throw apiNotFound(name, member);
        requireApi(host, name, member);
        return scalar.get(target, host);
      },
      set(member, value, host) {
        const scalar = own(spec.scalars, member);
        if (!scalar) throw apiNotFound(name, member);
        requireApi(host, name, member);
        if (!scalar.set) throw invalidArgument(`${name}.${member} is read-only.`);
        scalar.set(target, value, host);
      },
      child(member, host) {
        const child = own(spec.children, member);
        if (!child) throw apiNotFound(name, member);
        requireApi(host, name, member);
        return child(target, host);
      },
      call(member, args, host) {
        const method = own(spec.methods, member);
        if (!method) throw apiNotFound(name, member);
        requireApi(host, name, member);
        if (spec.readsResults?.includes(member)) recalculateIfDue(host);
        return method(target, new Arguments(args), host) ?? null;
      },
      items(host) {
        if (!spec.items) throw apiNotFound(name, "items");
        return spec.items(target, host);
      },
      item(key, host) {
        if (!spec.item) throw apiNotFound(name, "getItem");
        return spec.item(target, key, host);
      },
    };
    targets.set(object, target);
    return object;
  };
  const isOne = (value: Argument): boolean => typeof value === "object" && value !== null && "className" in value && value.className === name;
  const targetOf = (value: Argument): T => {
    if (!isOne(value)) throw invalidArgument();
    return targets.get(value as HostObject) as T;
  };
  return Object.assign(make, { targetOf, isOne });
}

function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}
