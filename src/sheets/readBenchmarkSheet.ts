/** Reads what a benchmark sheet compares and when it was made: enough to find the one to refresh. */
import { areaByName, type Area, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import { parsePeriod, type Period } from "../core/period";
import { sameName, type Units } from "../core/unit";
import { BENCHMARK_FIELDS, type BenchmarkField } from "./benchmarkLayout";
import type { SheetCells } from "./namedCells";
import { valueBelow } from "./readHospitalSheet";

export interface BenchmarkReading {
  readonly sheet: string;
  /** As Set-up writes it; null for one that compares all hospitals. */
  readonly collaborative: string | null;
  readonly area: Area | null;
  readonly period: Period | null;
  readonly made: string;
}

export function readBenchmarkSheet({ sheet, named }: SheetCells, framework: Framework, units: Units): BenchmarkReading {
  const field = (name: BenchmarkField): string => (named.header === undefined ? "" : valueBelow(named.header, BENCHMARK_FIELDS[name].labels));
  const compared = field("compared");
  const known = units.collaboratives.find(({ name, shortName }) => sameName(messages.collaborativeNamed(name, shortName), compared));
  const all = compared === "" || sameName(compared, messages.allHospitals());
  return {
    sheet,
    collaborative: all ? null : (known?.name ?? compared),
    area: areaByName(framework, field("area")),
    period: parsePeriod(field("period")),
    made: field("made"),
  };
}
