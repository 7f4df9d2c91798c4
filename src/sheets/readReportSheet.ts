/** Reads a report: what it is about, when it was made, what people wrote in its boxes, and what else of theirs is on it. */
import { areaByName, type Area, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import { parsePeriod, type Period } from "../core/period";
import { sameName, type Units } from "../core/unit";
import type { UsedCells } from "./isUpToDate";
import { headerKey, textAt, type SheetCells } from "./namedCells";
import type { OwnText } from "./ownText";
import type { PlanCell } from "./plan";
import { REPORT_FIELDS, type ReportField } from "./reportSheet";
import type { ReportBox } from "./reportSource";
import { readTags } from "./reportTags";

export interface ReportReading {
  readonly sheet: string;
  /** As Set-up writes it; null for a report on all hospitals. */
  readonly collaborative: string | null;
  readonly area: Area | null;
  readonly period: Period | null;
  readonly made: string;
  readonly boxes: Partial<Readonly<Record<ReportBox, PlanCell>>>;
  /** Rows and notes of their own: where there are any, the old sheet is kept. */
  readonly own: readonly OwnText[];
}

export function readReportSheet({ sheet, named }: SheetCells, used: UsedCells | null, framework: Framework, units: Units): ReportReading {
  const { header, table, figures, working, bands } = named;
  const field = (name: ReportField): string => {
    const row = header?.values.findIndex(([label = ""]) => headerKey(label) === headerKey(REPORT_FIELDS[name])) ?? -1;
    return header === undefined || row === -1 ? "" : textAt(header, row, 1);
  };
  const compared = field("compared");
  const known = units.collaboratives.find(({ name, shortName }) => sameName(messages.collaborativeNamed(name, shortName), compared));
  const all = compared === "" || sameName(compared, messages.allHospitals());
  const parts = [header, figures, working, bands].flatMap((part) => (part === undefined ? [] : [part.range]));
  const labels = bands === undefined ? [] : [{ ...bands.range, column: bands.range.column - 1, columns: 1 }];
  const tagged = used === null || table === undefined ? { boxes: {}, own: [] } : readTags(used, table.range, [...parts, ...labels]);
  return {
    sheet,
    collaborative: all ? null : (known?.name ?? compared),
    area: areaByName(framework, field("area")),
    period: parsePeriod(field("period")),
    made: field("made"),
    ...tagged,
  };
}
