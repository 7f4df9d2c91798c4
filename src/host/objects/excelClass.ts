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

/** A class's table, made ready for being asked a thousand times in a request. */
class Members<T> {
  readonly scalars: ReadonlyMap<string, Scalar<T>>;
  readonly children: ReadonlyMap<string, (target: T, host: HostState) => HostObject>;
  readonly methods: ReadonlyMap<string, (target: T, args: Arguments, host: HostState) => Json | HostObject | void>;
  readonly readable: readonly string[];

  constructor(
    readonly className: string,
    readonly spec: ExcelClass<T>,
  ) {
    this.scalars = new Map(Object.entries(spec.scalars ?? {}));
    this.children = new Map(Object.entries(spec.children ?? {}));
    this.methods = new Map(Object.entries(spec.methods ?? {}));
    this.readable = [...this.scalars].filter(([, { get }]) => get !== undefined).map(([scalar]) => scalar);
  }
}

/** An object of some class, over what it stands on. */
class ServedObject<T> implements HostObject {
  constructor(
    private readonly members: Members<T>,
    readonly target: T,
  ) {}

  get className(): string {
    return this.members.className;
  }
  get isNull(): boolean {
    return false;
  }
  get isCollection(): boolean {
    return this.members.spec.items !== undefined;
  }
  get isTracked(): boolean {
    return this.members.spec.tracked === true;
  }

  identity(host: HostState): { readonly [name: string]: Json } {
    return this.members.spec.identity?.(this.target, host) ?? {};
  }
  scalarNames(): readonly string[] {
    return this.members.readable;
  }
  has(member: string): "scalar" | "child" | null {
    return this.members.scalars.has(member) ? "scalar" : this.members.children.has(member) ? "child" : null;
  }
  serves(member: string, host: HostState): boolean {
    return isApiServed(host, this.className, member);
  }
  get(member: string, host: HostState): Json {
    const scalar = this.members.scalars.get(member);
    if (!scalar?.get) throw apiNotFound(this.className, member);
    requireApi(host, this.className, member);
    return scalar.get(this.target, host);
  }
  set(member: string, value: Argument, host: HostState): void {
    const scalar = this.members.scalars.get(member);
    if (!scalar) throw apiNotFound(this.className, member);
    requireApi(host, this.className, member);
    if (!scalar.set) throw invalidArgument(`${this.className}.${member} is read-only.`);
    scalar.set(this.target, value, host);
  }
  child(member: string, host: HostState): HostObject {
    const child = this.members.children.get(member);
    if (!child) throw apiNotFound(this.className, member);
    requireApi(host, this.className, member);
    return child(this.target, host);
  }
  call(member: string, args: readonly Argument[], host: HostState): Json | HostObject {
    const method = this.members.methods.get(member);
    if (!method) throw apiNotFound(this.className, member);
    requireApi(host, this.className, member);
    if (this.members.spec.readsResults?.includes(member)) recalculateIfDue(host);
    return method(this.target, new Arguments(args), host) ?? null;
  }
  items(host: HostState): readonly HostObject[] {
    if (!this.members.spec.items) throw apiNotFound(this.className, "items");
    return this.members.spec.items(this.target, host);
  }
  item(key: Argument, host: HostState): HostObject {
    if (!this.members.spec.item) throw apiNotFound(this.className, "getItem");
    return this.members.spec.item(this.target, key, host);
  }
}

/**
 * Makes the maker of a class's objects, and the reader that gets an object's target back out of an argument.
 * The table is read at first use: classes refer to one another in circles.
 */
export function defineClass<T>(name: string, table: () => ExcelClass<T>): Maker<T> {
  let members: Members<T> | undefined;
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
  const make = (target: T): HostObject => new ServedObject((members ??= new Members(name, table())), target);
  const isOne = (value: Argument): boolean => value instanceof ServedObject && value.className === name;
  const targetOf = (value: Argument): T => {
    if (!(value instanceof ServedObject) || value.className !== name) throw invalidArgument();
    return value.target as T;
  };
  return Object.assign(make, { targetOf, isOne });
}
