import sets from "./apiSets.json";
import { apiNotFound } from "./hostError";
import { isSetSupported, type HostState } from "./hostState";

const MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = sets;

/**
 * Refuses a member that is newer than the requirement sets this host says it has, as an older Excel would.
 * The table is read out of Microsoft's own office.js (`tests/host/apiSets.test.ts` compares them); a member without an
 * entry is ExcelApi 1.1.
 */
export function requireApi(host: HostState, className: string, member: string): void {
  if (!isApiServed(host, className, member)) throw apiNotFound(className, member);
}

/** Whether the host's requirement sets reach to this member. */
export function isApiServed(host: HostState, className: string, member: string): boolean {
  const needed = MEMBERS[className]?.[member];
  if (needed === undefined) return true;
  const answers = answersFor(host);
  const known = answers.get(needed);
  if (known !== undefined) return known;
  const [set = "", version = ""] = needed.split(" ");
  const isServed = isSetSupported(host, set, version);
  answers.set(needed, isServed);
  return isServed;
}

/** By the sets themselves, which are replaced and never changed: a request asks for the same few versions thousands of times. */
const answersKept = new WeakMap<HostState["requirementSets"], Map<string, boolean>>();

function answersFor({ requirementSets }: HostState): Map<string, boolean> {
  const kept = answersKept.get(requirementSets) ?? new Map<string, boolean>();
  answersKept.set(requirementSets, kept);
  return kept;
}
