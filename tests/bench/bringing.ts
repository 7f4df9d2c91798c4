/** What it costs to bring in the scores of 200 wards, without a word of evidence and with as much as a ward writes in a good year, to look at them afterwards, and to replace them all. */
import { bringInReturns, type BroughtIn } from "../../src/actions/bringInReturns";
import { checkScores } from "../../src/actions/checkScores";
import { sequin } from "../../src/frameworks";
import type { Return } from "../../src/returns/returnsOf";
import { openWorkbook } from "../driver/openWorkbook";
import { AREA, PERIOD } from "./books";
import { keepFigures } from "./keepFigures";
import { costOf } from "./measure";

const WARDS = 200;
const WARDS_OF_A_HOSPITAL = 5;
/** Characters of evidence, and as many of action, for each standard. */
const LENGTHS = [0, 600] as const;
const SENTENCE = 'We meet every Tuesday with "service users" and staff; the minutes are kept. ';

const line = (text: string): void => void process.stdout.write(`${text}\n`);
const textOf = (length: number): string => SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);

function returnOf(ward: number, length: number): Return {
  const standards = sequin.areas.find(({ id }) => id === AREA)?.standards ?? [];
  const row = (index: number) => ({
    score: 1 + ((ward + index) % 5),
    evidence: textOf(length),
    action: textOf(length),
    lead: "",
    by: null,
    status: "",
    serviceUsers: null,
    staff: null,
  });
  return {
    file: `Ward ${ward + 1}.xlsx`,
    sha256: ward.toString(16).padStart(64, "0"),
    sheet: "Scores",
    cells: "C5:C16",
    identity: {
      unit: { hospital: `Hospital ${Math.floor(ward / WARDS_OF_A_HOSPITAL) + 1}`, ward: `Ward ${ward + 1}` },
      areaId: AREA,
      period: PERIOD,
      route: "selfAssessment",
    },
    templateVersion: null,
    filling: {
      rows: new Map(standards.map(({ id }, index) => [id, row(index)])),
      serviceUsers: 5,
      staff: 4,
      date: null,
      agreed: "",
      notes: "",
    },
    scored: standards.length,
    of: standards.length,
    decided: [],
    leftOut: [],
  };
}

export async function benchBringing(): Promise<void> {
  const figures: Record<string, unknown> = {};
  for (const length of LENGTHS) {
    const workbook = await openWorkbook();
    const returns = Array.from({ length: WARDS }, (_, ward) => ({ what: returnOf(ward, length), collision: null }));
    let writing = 0;
    const brought: BroughtIn[] = [];
    const cost = await costOf(workbook, async () => {
      brought.push(await bringInReturns({ returns, leftOut: [], shapes: [] }, () => (writing += 1)));
    });
    const largest = Math.max(...workbook.requests.map(({ requestBytes }) => requestBytes));
    const checking = await costOf(workbook, checkScores);
    workbook.resetRequests();
    const again = (brought[0]?.added ?? []).map(({ sheet }, ward) => ({
      what: { ...returnOf(ward, length), sha256: (WARDS + ward).toString(16).padStart(64, "0") },
      collision: { sheet, choice: "replace" as const },
    }));
    const replacing = await costOf(workbook, () => bringInReturns({ returns: again, leftOut: [], shapes: [] }));
    const largestReplacing = Math.max(...workbook.requests.map(({ requestBytes }) => requestBytes));
    figures[String(length)] = { ...cost, writing, largest, checking, replacing: { ...replacing, largest: largestReplacing } };
    line(
      `Bringing in ${WARDS} returns with ${length} characters of evidence and of action for each standard: ${cost.requests} requests, ${writing} of them writing, the largest ${(largest / 1_000_000).toFixed(2)} MB; ${cost.ms.toFixed(0)} ms in the add-in. Checked afterwards in ${checking.requests}. All replaced, what was there kept in the record: ${replacing.requests} requests, the largest ${(largestReplacing / 1_000_000).toFixed(2)} MB.`,
    );
  }
  keepFigures("bringing", figures);
}
