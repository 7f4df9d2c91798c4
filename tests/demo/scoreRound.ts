/** One round from an empty workbook to the benchmark, through the add-in's own actions; what people do in between, a person types. */
import { buildBenchmark } from "../../src/actions/buildBenchmark";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { checkScores } from "../../src/actions/checkScores";
import { insertTemplate } from "../../src/actions/insertTemplate";
import { mendScores } from "../../src/actions/mendScores";
import { ROUTES } from "../../src/core/route";
import type { Workbook } from "../driver/openWorkbook";
import type { Example, ExampleHospital, ExampleSheet } from "./example";
import { Person } from "./person";
import { Steps, type Step } from "./steps";

export interface Round {
  readonly steps: readonly Step[];
  readonly checks: Awaited<ReturnType<typeof checkScores>>;
  readonly mended: Awaited<ReturnType<typeof mendScores>>;
  readonly hospitals: Awaited<ReturnType<typeof buildHospitalScore>>;
  readonly benchmark: Awaited<ReturnType<typeof buildBenchmark>>;
}

/** A score that came by mail and was pasted with a space behind it: Excel keeps it as text, and it is not counted until it is mended. */
const SLIP = { ward: "Aspen", standardId: "involvement.service-user-feedback" } as const;

export async function scoreRound(workbook: Workbook, example: Example, collaborative: string): Promise<Round> {
  const person = new Person(workbook);
  const steps = new Steps(workbook);

  const blank = workbook.sheetNames();
  for (const hospital of example.hospitals) await addSheets(hospital, example, steps, person);
  for (const sheet of blank) workbook.deleteSheet(sheet);
  setUp(example, person);

  const checks = await steps.run("checkScores", checkScores);
  const mended = await steps.run("mendScores", () => mendScores(checks.problems));
  const hospitals = await steps.run("buildHospitalScore", () => buildHospitalScore(null));
  for (const { hospital, sheet } of hospitals.hospitals) {
    const { published } = example.hospitals.find(({ name }) => name === hospital) ?? {};
    for (const action of published?.actions ?? []) person.addRow(sheet, { "What we will do": action });
  }
  const benchmark = await steps.run("buildBenchmark", () => buildBenchmark({ collaborative }));
  return { steps: steps.done, checks, mended, hospitals, benchmark };
}

async function addSheets(
  { name: hospital, sheets }: ExampleHospital,
  { areaId, period }: Example,
  steps: Steps,
  person: Person,
): Promise<void> {
  for (const scored of byRoute(sheets)) {
    const route = scored[0].route;
    const wards = scored.flatMap(({ ward }) => ward ?? []);
    const added = await steps.run("insertTemplate", () => insertTemplate({ hospital, wards, areaId, period, route }));
    added.sheets.forEach(({ sheet }, index) => {
      const example = scored[index];
      if (example) fillIn(sheet, example, person);
    });
  }
}

/** Neighbours that were scored in the same way are added together, so that the tabs keep the order of the example. */
function byRoute(sheets: readonly ExampleSheet[]): [ExampleSheet, ...ExampleSheet[]][] {
  return sheets.reduce<[ExampleSheet, ...ExampleSheet[]][]>((groups, sheet) => {
    const last = groups.at(-1);
    return last?.[0].route === sheet.route ? [...groups.slice(0, -1), [...last, sheet]] : [...groups, [sheet]];
  }, []);
}

function fillIn(sheet: string, example: ExampleSheet, person: Person): void {
  person.fillIn(sheet, "How we did this", ROUTES[example.route].name);
  person.fillIn(sheet, "Date", dayMonthYear(example.date));
  person.fillIn(sheet, "Service users who took part", example.serviceUsers);
  person.fillIn(sheet, "Staff who took part", example.staff);
  person.fillIn(sheet, "Agreed by everyone", example.agreedByEveryone ? "Yes" : "No");
  for (const { standardId, score, evidence, action, lead, by, status } of example.entries) {
    const type = (header: string, value: string | number): void => person.inRow(sheet, "Standard id", standardId, header, value);
    if (example.ward === SLIP.ward && standardId === SLIP.standardId)
      person.pasteInRow(sheet, "Standard id", standardId, "Score", `'${score} `);
    else type("Score", score);
    if (evidence !== "") type("How do we know? (or why it does not apply)", evidence);
    if (action !== "") type("What we will do", action);
    if (lead !== "") type("Who leads", lead);
    if (by !== null) type("By when", dayMonthYear(by));
    if (status !== "") type("Status", status);
  }
  if (example.goodPractice !== "") person.writeUnder(sheet, "Good practice to share", example.goodPractice);
}

function setUp({ hospitals, collaboratives, region }: Example, person: Person): void {
  for (const { name, shortName } of collaboratives)
    person.addRow("Set-up", { Collaborative: name, "Short name": shortName, Region: region.name });
  for (const { name, shortName, collaborative } of hospitals) {
    person.inRow("Set-up", "Hospital", name, "Short name", shortName);
    person.inRow("Set-up", "Hospital", name, "Collaborative", collaborative);
  }
  person.set("Set-up", "Region", region.name);
  person.set("Set-up", "Region, short name", region.shortName);
}

/** As people type a day in this country. */
function dayMonthYear(isoDay: string): string {
  const [year, month, day] = isoDay.split("-");
  return `${Number(day)}/${Number(month)}/${year}`;
}
