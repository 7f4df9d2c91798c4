/** From the sheets of a workbook to what a report of one collaborative is made of. Pure. */
import { entryAfter, type Calendar } from "../core/calendar";
import { mean } from "../core/exact";
import { areaById, currentStandards, type Area, type Framework } from "../core/framework";
import type { BrokenLine } from "../core/formerNames";
import type { HistoryRow } from "../core/history";
import { messages } from "../core/messages";
import { reportMessages } from "../core/messages/report";
import { narrativeOf } from "../core/narrative";
import type { Period } from "../core/period";
import type { Comparator, NextRound, ReportFacts, ReportHospital } from "../core/report";
import { isOfRound } from "../core/round";
import type { Settings } from "../core/settings";
import { hospitalsOf, letterOf, sameName, shortNameOf, type Collaborative } from "../core/unit";
import { benchmarkSources, type BenchmarkSources } from "./benchmarkSources";
import { leftOutSentences } from "./leftOut";
import type { EnteredReading } from "./readEnteredSheet";
import type { ComparatorCells, ReportSource } from "./reportSource";
import { readReportUnit, type ReportSheets } from "./reportUnits";

export interface ReportInput extends ReportSheets {
  readonly area: Area;
  readonly period: Period;
  readonly framework: Framework;
  readonly settings: Settings;
  readonly calendar: Calendar | null;
  readonly entered: readonly EnteredReading[];
  readonly history: readonly HistoryRow[];
  /** Units whose line begins anew. */
  readonly broken: readonly BrokenLine[];
  /** Null reports on all hospitals together. */
  readonly collaborative: Pick<Collaborative, "name" | "shortName"> | null;
  readonly thisYear: number;
}

/** All of a report but its name, its day and what people wrote on the one before. */
export type ReportSources = Omit<ReportSource, "name" | "made" | "boxes">;

export function reportSources(input: ReportInput): ReportSources {
  const { area, period, framework, settings, units, collaborative, calendar } = input;
  const standards = currentStandards(area);
  const ids = standards.map(({ id }) => id);
  const asLetters = settings.names === "letters";
  const compared = sourcesOf(input, collaborative?.name ?? null);
  const read = compared.hospitals.map((hospital) => readReportUnit(hospital, input, ids, asLetters, input.thisYear));
  const others =
    collaborative === null
      ? []
      : units.collaboratives
          .filter(({ name }) => !sameName(name, collaborative.name))
          .flatMap((other) => comparatorOf(other, input, ids) ?? []);
  const found = read.map(({ facts }) => facts.unit);
  const wanted = collaborative === null ? units.hospitals : hospitalsOf(units, collaborative.name);
  const facts: ReportFacts = {
    area,
    standards,
    period,
    outOf: framework.scale.highest,
    bands: settings.bands,
    collaborative,
    region: units.region === null ? reportMessages.wholeRegion() : shortNameOf(units.region),
    hospitals: read.map((one) => one.facts),
    missing: wanted
      .filter(({ name }) => !found.some((unit) => sameName(unit, name)))
      .map(({ name }) =>
        asLetters ? messages.hospitalLetter(letterOf(units.hospitals.findIndex((hospital) => sameName(hospital.name, name)))) : name,
      ),
    others: others.map(({ comparator }) => comparator),
    history: input.history,
    broken: brokenHere(
      input,
      read.map((one) => one.facts),
    ),
    baseline: settings.baselines[area.id] ?? null,
    next: calendar === null ? null : nextOf(calendar, period, framework),
  };
  return {
    framework,
    facts,
    narrative: narrativeOf(facts),
    hospitals: read.map(({ cells }) => cells),
    others: others.map(({ cells }) => cells),
    calendar,
    contact: settings.contact,
    leftOut: leftOutSentences(compared.leftOut),
  };
}

/** Of the units of this report, as it calls them; where names are not shown, not who they were formed from either. */
function brokenHere({ broken, collaborative, settings }: ReportInput, hospitals: readonly ReportHospital[]): BrokenLine[] {
  return broken.flatMap((one): BrokenLine[] => {
    if (one.level === "collaborative")
      return collaborative !== null && sameName(collaborative.name, one.unit) ? [{ ...one, unit: shortNameOf(collaborative) }] : [];
    const hospital = hospitals.find(({ unit }) => sameName(unit, one.unit));
    return hospital === undefined ? [] : [{ ...one, unit: hospital.name, from: settings.names === "letters" ? [] : one.from }];
  });
}

function sourcesOf({ hospitalSheets, scores, area, period, units, settings }: ReportInput, collaborative: string | null): BenchmarkSources {
  return benchmarkSources(
    hospitalSheets.map(({ reading }) => reading),
    scores,
    { area, period, units, collaborative, names: settings.names },
  );
}

interface ComparatorRead {
  readonly comparator: Comparator;
  readonly cells: ComparatorCells;
}

/** From its hospitals where any has scores; else from averages that somebody typed; null where nothing is known. */
function comparatorOf({ name, shortName }: Collaborative, input: ReportInput, ids: readonly string[]): ComparatorRead | null {
  const { hospitals } = sourcesOf(input, name);
  if (hospitals.length > 0) {
    const units = hospitals.map((hospital) => readReportUnit(hospital, input, ids, true, input.thisYear).facts);
    const scores = ids.flatMap((id) => {
      const average = mean(units.flatMap((unit) => unit.scores.get(id) ?? []));
      return average === null ? [] : [[id, average] as const];
    });
    return {
      comparator: {
        name,
        shortName,
        scores: new Map(scores),
        average: mean(units.flatMap(({ average }) => average ?? [])),
        mark: null,
        hospitals: units,
      },
      cells: { known: "hospitals", hospitals },
    };
  }
  for (const { sheet, columns } of input.entered.filter((reading) => isOfRound(reading, input))) {
    const column = columns.find(
      (one) => (sameName(one.collaborative, name) || (shortName !== "" && sameName(one.collaborative, shortName))) && one.values.size > 0,
    );
    if (column?.places === null || column === undefined) continue;
    const scores = new Map([...column.values].filter(([id]) => ids.includes(id)));
    return {
      comparator: { name, shortName, scores, average: mean([...scores.values()]), mark: "entered", hospitals: null },
      cells: { known: "entered", sheet, ids: column.places.ids, scores: column.places.counted },
    };
  }
  return null;
}

function nextOf(calendar: Calendar, period: Period, framework: Framework): NextRound | null {
  const entry = entryAfter(calendar, period);
  return entry === null
    ? null
    : { period: entry.period, area: entry.areaId === null ? null : areaById(framework, entry.areaId), due: entry.due, why: entry.why };
}
