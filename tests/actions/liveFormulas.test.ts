import fc from "fast-check";
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import {
  averageOf,
  collaborativeAverage,
  collaborativeScores,
  hospitalAverage,
  hospitalScores,
  type AveragesByStandard,
} from "../../src/core/average";
import { shown } from "../../src/core/exact";
import type { Average } from "../../src/core/average";
import { readScore, type Score } from "../../src/core/score";
import { ONE_TO_FIVE } from "../../src/core/scale";
import { keepBook } from "../driver/keepBook";
import type { Value, Workbook } from "../driver/openWorkbook";
import { hospital, openSmallBook, scored, smallFramework, template } from "./smallBook";

const WARDS = ["Aspen", "Beech", "Cedar"];
const IDS = (smallFramework.areas[0]?.standards ?? []).map(({ id }) => id);
const TABS = [...WARDS, "Clifton House"];

/** What people type into a score cell, right and wrong. */
const entry: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 2, arbitrary: fc.constantFrom<Value>("N/A", "") },
  { weight: 2, arbitrary: fc.constantFrom<Value>(0, 6, 3.5, 45017, "'4", "four", true, "=1/0", "n/a", "-") },
);
const edits = fc.array(fc.record({ tab: fc.constantFrom(...TABS), standard: fc.integer({ min: 0, max: 2 }), entry }), {
  minLength: 1,
  maxLength: 12,
});

const figure = ({ value }: Pick<Average, "value">): string => (value === null ? "" : shown(value));
/** A figure on a sheet as it is shown, without the letter of its band. */
const onSheet = (workbook: Workbook, sheet: string, cell: string): string => workbook.text(sheet, cell).replace(/ [RAG]$/, "");

/** The scores that count, by core's own reading of the cells. */
function counted(workbook: Workbook, tab: string): Map<string, Score> {
  return new Map(IDS.map((id, index) => [id, readScore({ value: workbook.value(tab, `C${9 + index}`) }, ONE_TO_FIVE, "a reason").score]));
}

describe("the live formulas", () => {
  it("say what core says, whatever is typed, with no action at all", async () => {
    const workbook = await openSmallBook({
      hospitals: [hospital("Humber Centre", WARDS, "North"), hospital("Clifton House", [], "North")],
    });
    await scored(workbook, template("Humber Centre", WARDS), [1, 2, 3], [4, 5, "N/A"], [3, 3, 3]);
    await scored(workbook, template("Clifton House"), [5, 4, 4]);
    await buildHospitalScore(null);
    await buildBenchmark({ collaborative: "North" });
    const kept = keepBook(workbook.book);
    fc.assert(
      fc.property(edits, (typed) => {
        kept.putBack();
        for (const { tab, standard, entry: value } of typed) workbook.paste(tab, `C${9 + standard}`, [[value]]);
        const wards = WARDS.map((tab) => counted(workbook, tab));
        const direct = counted(workbook, "Clifton House");
        const humber = hospitalScores(IDS, wards);
        const clifton: AveragesByStandard = hospitalScores(IDS, [direct]);
        const rows = IDS.map((_id, index) => 6 + index);

        expect({
          wards: WARDS.map((_ward, index) => onSheet(workbook, "Hospital score", `${"CDE"[index] ?? ""}9`)),
          standards: rows.map((row) => onSheet(workbook, "Hospital score", `F${row}`)),
          average: onSheet(workbook, "Hospital score", "F9"),
        }).toEqual({
          wards: wards.map((ward) => figure(averageOf([...ward.values()]))),
          standards: IDS.map((id) => figure(humber.get(id) ?? { value: null })),
          average: figure(hospitalAverage(humber)),
        });

        const north = collaborativeScores(IDS, [humber, clifton]);
        expect({
          standards: rows.map((row) => onSheet(workbook, "Benchmark", `E${row}`)),
          hospitals: ["C9", "D9"].map((cell) => onSheet(workbook, "Benchmark", cell)),
          average: onSheet(workbook, "Benchmark", "E9"),
        }).toEqual({
          standards: IDS.map((id) => figure(north.get(id) ?? { value: null })),
          hospitals: [humber, clifton].map((scores) => figure(hospitalAverage(scores))),
          average: figure(collaborativeAverage([hospitalAverage(humber), hospitalAverage(clifton)])),
        });
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
