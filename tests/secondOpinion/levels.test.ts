import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildRegion } from "../../src/actions/buildRegion";
import { buildTrend } from "../../src/actions/buildTrend";
import { closeRound } from "../../src/actions/closeRound";
import { openExample, typeEntered } from "../actions/exampleRound";
import { differences } from "./compare";
import { itWithLibreOffice, shownValues } from "./libreOffice";

itWithLibreOffice()("LibreOffice works out the region, the entered averages, the past rounds and their changes as the host does", async () => {
  const workbook = await openExample();
  await typeEntered(workbook);
  await buildBenchmark({ collaborative: "Humber" });
  await buildRegion({ own: null, order: "setUp" });
  await closeRound();
  await buildTrend({ collaborative: "Humber" });
  await buildTrend({ collaborative: null });
  expect(differences(workbook.book, await shownValues(await workbook.save()))).toEqual([]);
}, 120_000);
