import { sequin } from "../../src/frameworks";
import { isOfRound } from "../../src/core/round";
import { quarterOf, monthOf } from "../../src/core/period";

const [area, other] = sequin.areas;
if (area === undefined || other === undefined) throw new Error("The framework has too few areas.");
const round = { area, period: quarterOf(2023, 1) };

it("takes a sheet as of the round only where both its area and its period are known and the same", () => {
  const sheets = [
    { area, period: quarterOf(2023, 1) },
    { area: other, period: quarterOf(2023, 1) },
    { area, period: quarterOf(2022, 1) },
    { area, period: monthOf(2023, 4) },
    { area: null, period: quarterOf(2023, 1) },
    { area, period: null },
  ];
  expect(sheets.map((sheet) => isOfRound(sheet, round))).toEqual([true, false, false, false, false, false]);
});
