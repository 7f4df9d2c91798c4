/** What somebody answers of a sheet that is to be used: as the sheet itself gives it, and with what they choose. Pure. */
import type { Period } from "../core/period";
import type { Route } from "../core/route";
import type { FoundTable } from "../returns/finding";
import type { FoundSheet } from "./lookAtSheet";
import type { ChosenPlaces } from "./sheetPicture";

export interface UseAnswer {
  readonly places: ChosenPlaces;
  /** The first row of the table that was chosen among several; null: none was. */
  readonly table: number | null;
  readonly hospital: string;
  /** "": the whole hospital. */
  readonly ward: string;
  readonly areaId: string;
  readonly period: Period | null;
  readonly route: Route;
  readonly serviceUsers: number | null;
  readonly staff: number | null;
  readonly dropDown: boolean;
  readonly colours: boolean;
}

/** The answer as the sheet itself gives it. */
export function answerAsFound({ picture, about, book }: FoundSheet): UseAnswer {
  const column = columnOf(picture.finding.tables, picture.found.scoreColumn);
  const [table] = picture.finding.tables;
  const unit = unitOfPlace(table, column);
  return {
    places: picture.found,
    table: null,
    hospital: unit?.hospital ?? about.unit?.hospital ?? "",
    ward: unit?.ward ?? (unit === null ? (about.unit?.ward ?? "") : ""),
    areaId: table?.areaId ?? about.areaId ?? "",
    period: about.period ?? book.settings.period,
    route: column?.role === "peer" ? "peerReview" : (about.route ?? "selfAssessment"),
    serviceUsers: about.serviceUsers,
    staff: about.staff,
    dropDown: true,
    colours: true,
  };
}

/** The same with other places. A column that is headed by a ward or hospital says whose it is. */
export function answerWithPlaces(answer: UseAnswer, places: ChosenPlaces, { picture }: FoundSheet): UseAnswer {
  const column = columnOf(picture.finding.tables, places.scoreColumn);
  const unit = unitOfPlace(undefined, column);
  const [there, ...more] = picture.finding.tables.filter(({ headerRow }) => headerRow === places.headerRow);
  const chosen =
    places.headerRow === answer.places.headerRow
      ? {}
      : { table: more.length === 0 ? (there?.firstRow ?? null) : null, areaId: there?.areaId ?? answer.areaId };
  return {
    ...answer,
    ...chosen,
    places,
    ...(unit === null ? {} : { ...(unit.hospital !== null && { hospital: unit.hospital }), ward: unit.ward ?? "" }),
    ...(column?.role === "peer" && { route: "peerReview" as const }),
  };
}

/** The same with one of several tables, by its first row. */
export function answerWithTable(answer: UseAnswer, firstRow: number, { picture }: FoundSheet): UseAnswer {
  const table = picture.finding.tables.find((one) => one.firstRow === firstRow);
  return {
    ...answer,
    table: firstRow,
    ...(table !== undefined && { places: { ...answer.places, headerRow: table.headerRow, standardColumn: table.standardColumn } }),
  };
}

const columnOf = (tables: readonly FoundTable[], column: ChosenPlaces["scoreColumn"]) =>
  tables.flatMap(({ scoreColumns }) => scoreColumns).find((one) => one.column === column);

function unitOfPlace(
  table: FoundTable | undefined,
  column: FoundTable["scoreColumns"][number] | undefined,
): { readonly hospital: string | null; readonly ward: string | null } | null {
  const name = column?.unit ?? table?.unit ?? null;
  if (name === null) return null;
  const isHospital = column?.unit == null ? table?.unitKind === "hospital" : column.role === "hospital";
  return isHospital ? { hospital: name, ward: null } : { hospital: null, ward: name };
}
