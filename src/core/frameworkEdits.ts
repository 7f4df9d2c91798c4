/**
 * Changes to a framework, each pure: a new framework, or problems in plain words and no change.
 * A standard is never deleted and its id never reused, so that old scores keep their meaning.
 */
import {
  AREA_NAME_LENGTH,
  areaById,
  SHORT_TITLE_LENGTH,
  STANDARD_TEXT_LENGTH,
  standardById,
  type Area,
  type Framework,
  type Standard,
  type View,
} from "./framework";
import { messages } from "./messages";
import { sameName } from "./unit";

export type FrameworkEdit = { readonly framework: Framework } | { readonly problems: readonly string[] };

/** A new standard as a lead gives it; what is left out follows from the rest. */
export interface StandardDraft {
  readonly number: string;
  readonly text: string;
  readonly shortTitle?: string;
  readonly easyRead?: string;
  readonly view?: View;
  /** Made from area and number when left out. */
  readonly id?: string;
  readonly replaces?: Standard["replaces"];
}

/** Adds a standard at the end of an area. */
export function addStandard(framework: Framework, areaId: string, draft: StandardDraft): FrameworkEdit {
  const area = areaById(framework, areaId);
  if (area === null) return { problems: [messages.areaUnknown(areaId)] };
  const problems = draftProblems(framework, area, draft);
  if (problems.length > 0) return { problems };

  const text = tidy(draft.text);
  const standard: Standard = {
    id: draft.id ?? freeId(framework, `${areaId}.${slug(draft.number)}`),
    version: 1,
    number: draft.number.trim(),
    text,
    shortTitle: tidy(draft.shortTitle ?? "") || shortened(text),
    shortTitleIsOurs: tidy(draft.shortTitle ?? "") === "",
    easyRead: { text: tidy(draft.easyRead ?? ""), agreed: false },
    view: draft.view ?? "everyone",
    ...(draft.replaces === undefined ? {} : { replaces: draft.replaces }),
  };
  return { framework: withArea(framework, { ...area, standards: [...area.standards, standard] }) };
}

/** Gives a standard new words: its version rises, and its easy-read text is a draft again. */
export function rewordStandard(framework: Framework, standardId: string, text: string): FrameworkEdit {
  const found = standardById(framework, standardId);
  if (found === null) return { problems: [messages.standardUnknown(standardId)] };
  const { area, standard } = found;
  const problems = textProblems(standard.number, text);
  if (problems.length > 0) return { problems };
  if (tidy(text) === standard.text) return { problems: [messages.standardUnchanged(standard.number)] };
  const reworded: Standard = {
    ...standard,
    text: tidy(text),
    version: standard.version + 1,
    easyRead: { ...standard.easyRead, agreed: false },
  };
  return { framework: withArea(framework, withStandard(area, reworded)) };
}

/** What may be changed about a standard at once; what is left out stays. */
export interface StandardChange {
  readonly text?: string;
  readonly easyRead?: string;
  readonly view?: View;
}

/** Changes a standard's words, easy-read words or view. New words make a new version; easy-read words that changed are a draft again. */
export function changeStandard(framework: Framework, standardId: string, change: StandardChange): FrameworkEdit {
  const found = standardById(framework, standardId);
  if (found === null) return { problems: [messages.standardUnknown(standardId)] };
  const { area, standard } = found;
  const { text = standard.text, easyRead = standard.easyRead.text, view = standard.view } = change;
  const isReworded = tidy(text) !== standard.text;
  const isEasier = tidy(easyRead) !== standard.easyRead.text;
  if (!isReworded && !isEasier && view === standard.view) return { problems: [messages.standardNotChanged(standard.number)] };
  const reworded: FrameworkEdit = isReworded ? rewordStandard(framework, standardId, text) : { framework };
  if ("problems" in reworded) return reworded;
  const now = standardById(reworded.framework, standardId)?.standard ?? standard;
  const changed: Standard = { ...now, view, easyRead: isEasier ? { text: tidy(easyRead), agreed: false } : now.easyRead };
  return { framework: withArea(framework, withStandard(area, changed)) };
}

/** Takes a standard out of new score sheets. `from` is the first year or period without it. */
export function retireStandard(framework: Framework, standardId: string, from: string, why: string): FrameworkEdit {
  const found = standardById(framework, standardId);
  if (found === null) return { problems: [messages.standardUnknown(standardId)] };
  const { area, standard } = found;
  if (standard.retired !== undefined) return { problems: [messages.standardAlreadyRetired(standard.number)] };
  return { framework: withArea(framework, withStandard(area, { ...standard, retired: { from, why: tidy(why) } })) };
}

/** Adds an empty area at the end; its id is made from its name. */
export function addArea(framework: Framework, name: string): FrameworkEdit {
  const problems = areaNameProblems(framework, name, null);
  if (problems.length > 0) return { problems };
  const id = freeId(framework, slug(name));
  const area: Area = { id, name: tidy(name), formerNames: [], edition: "", note: "", standards: [] };
  return { framework: { ...framework, areas: [...framework.areas, area] } };
}

/** Renames an area; the old name is kept as a former one, so that old sheets are still known. */
export function renameArea(framework: Framework, areaId: string, name: string): FrameworkEdit {
  const area = areaById(framework, areaId);
  if (area === null) return { problems: [messages.areaUnknown(areaId)] };
  const problems = areaNameProblems(framework, name, areaId);
  if (problems.length > 0) return { problems };
  const newName = tidy(name);
  const formerNames = sameName(newName, area.name)
    ? area.formerNames
    : [...area.formerNames.filter((former) => !sameName(former, newName)), area.name];
  return { framework: withArea(framework, { ...area, name: newName, formerNames }) };
}

function draftProblems(framework: Framework, area: Area, draft: StandardDraft): string[] {
  const { number, shortTitle = "", id } = draft;
  const problems = textProblems(number, draft.text);
  if (number.trim() === "") problems.push(messages.standardNumberMissing(tidy(draft.text)));
  const taken = area.standards.some((standard) => standard.retired === undefined && sameName(standard.number, number));
  if (number.trim() !== "" && taken) problems.push(messages.standardNumberTaken(area.name, number.trim()));
  if (tidy(shortTitle).length > SHORT_TITLE_LENGTH) problems.push(messages.shortTitleTooLong(tidy(shortTitle), SHORT_TITLE_LENGTH));
  if (id !== undefined && standardById(framework, id) !== null) problems.push(messages.standardIdTwice(id));
  return problems;
}

function textProblems(number: string, text: string): string[] {
  const length = tidy(text).length;
  if (length === 0) return [messages.standardTextMissing(number.trim())];
  return length > STANDARD_TEXT_LENGTH ? [messages.standardTextTooLong(number.trim(), length, STANDARD_TEXT_LENGTH)] : [];
}

function areaNameProblems(framework: Framework, name: string, renamedAreaId: string | null): string[] {
  if (tidy(name) === "") return [messages.areaNameBlank()];
  if (tidy(name).length > AREA_NAME_LENGTH) return [messages.areaNameTooLong(tidy(name), AREA_NAME_LENGTH)];
  const others = framework.areas.filter(({ id }) => id !== renamedAreaId);
  const taken = others.some((area) => [area.name, ...area.formerNames].some((other) => sameName(other, name)));
  return taken ? [messages.areaNameTaken(tidy(name))] : [];
}

function withArea(framework: Framework, changed: Area): Framework {
  return { ...framework, areas: framework.areas.map((area) => (area.id === changed.id ? changed : area)) };
}

function withStandard(area: Area, changed: Standard): Area {
  return { ...area, standards: area.standards.map((standard) => (standard.id === changed.id ? changed : standard)) };
}

function freeId(framework: Framework, wanted: string): string {
  const taken = new Set(framework.areas.flatMap(({ id, standards }) => [id, ...standards.map((standard) => standard.id)]));
  let id = wanted;
  for (let next = 2; taken.has(id); next += 1) id = `${wanted}-${next}`;
  return id;
}

function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain === "" ? "area" : plain;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The first words that fit a chart. */
function shortened(text: string): string {
  const fitting = text.slice(0, SHORT_TITLE_LENGTH + 1).replace(/\s+\S*$/, "");
  return text.length <= SHORT_TITLE_LENGTH ? text : fitting.slice(0, SHORT_TITLE_LENGTH);
}
