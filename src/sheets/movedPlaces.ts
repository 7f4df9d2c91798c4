/** Where the cells of a made sheet go that other sheets of ours look at, when it is made again with a column or a row more. */
import { fixedAddress, parseAddress, type Rectangle } from "./address";
import { HOSPITAL_FIELDS } from "./hospitalLayout";
import { SHEET_NAMES } from "./names";
import type { CellValue, NamedCells, SheetCells } from "./namedCells";
import type { SheetPlan } from "./plan";
import { benchmarkPlaces } from "./readBenchmarkSheet";
import { enteredPlaces } from "./readEnteredSheet";
import { cellBelow, hospitalPlaces, numberPlace, type HospitalPlaces } from "./readHospitalSheet";
import { actionPlaces } from "./writtenActions";

/** Fixed address on the old sheet -> fixed address on the planned one. What is lost on either is left out. */
export function movedPlaces(old: SheetCells, plan: SheetPlan): ReadonlyMap<string, string> {
  const parts = (["header", "table", "foot", "actions", "units", "averages"] as const).flatMap((part) => {
    const cells = planned(plan, SHEET_NAMES[part]);
    return cells === null ? [] : [[part, cells] as const];
  });
  const [from, to] = [placesOf(old.named), placesOf(Object.fromEntries(parts))];
  return new Map([...from].flatMap(([place, address]) => (to.has(place) ? [[address, to.get(place) ?? address] as const] : [])));
}

/** Every place that another sheet may look at, by a name of its own: of a hospital sheet, a benchmark, or entered averages. */
function placesOf(named: SheetCells["named"]): Map<string, string> {
  const hospital = hospitalPlaces(named);
  if (hospital !== null) return placesOfHospital(hospital, named);
  const benchmark = benchmarkPlaces(named);
  if (benchmark === null) return enteredPlaces(named);
  const { units, ...places } = benchmark;
  const own = units.flatMap(({ name, scores, average }) => [[`${name} scores`, scores] as const, [`${name} average`, average] as const]);
  return new Map([...Object.entries(places), ...own]);
}

/** What a benchmark, a report and the list of actions look at. */
function placesOfHospital(hospital: HospitalPlaces, named: SheetCells["named"]): Map<string, string> {
  const { header, actions } = named;
  const fields = Object.entries(HOSPITAL_FIELDS).map(([field, { labels }]): [string, string | null] => {
    const cell = header === undefined ? null : cellBelow(header, labels);
    return [`field ${field}`, cell === null ? null : fixedAddress(cell)];
  });
  const places: [string, string | null][] = [
    ...Object.entries<string | null>({ ...hospital }),
    ["numbers", numberPlace(named)],
    ...fields,
    ...(actions === undefined ? [] : actionPlaces(actions)),
  ];
  return new Map(places.flatMap(([place, address]) => (address === null ? [] : [[place, address] as const])));
}

/** The typed cells of a named part, as they would be read; formulas are not worked out. */
function planned(plan: SheetPlan, part: string): NamedCells | null {
  const refersTo = plan.names.find(({ name }) => name === part)?.refersTo;
  if (refersTo === undefined || !("range" in refersTo)) return null;
  const range = parseAddress(refersTo.range);
  const values = valuesIn(plan, range);
  return { sheet: plan.name, range, values, formulas: values };
}

function valuesIn(plan: SheetPlan, range: Rectangle): CellValue[][] {
  const values = Array.from({ length: range.rows }, () => Array.from<CellValue>({ length: range.columns }).fill(""));
  for (const { at, cells } of plan.blocks) {
    const { row, column } = parseAddress(at);
    cells.forEach((line, down) =>
      line.forEach((cell, across) => {
        const target = values[row + down - range.row];
        const place = column + across - range.column;
        if (target && place >= 0 && place < range.columns && cell !== null) target[place] = typeof cell === "object" ? cell.formula : cell;
      }),
    );
  }
  return values;
}
