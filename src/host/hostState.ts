import type { Book } from "./book/book";
import { CellEdit } from "./cellEdit";
import { Faults } from "./faults";
import type { Json, HostObject } from "./objects/hostObject";
import type { WorkbookFile } from "./newWorkbooks";
import type { LiveRange } from "./objects/liveRanges";

/** What one request did, as the person who measures wants to know it. */
export interface RequestRecord {
  /** Like "Range.values=", "Worksheet.getRange()", "Range.load(values)": for reading, in order. */
  readonly actions: readonly string[];
  /** All actions of the request, also those that only make objects: the range of `Fault.action`. */
  readonly actionCount: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly hostMs: number;
  /** Only office.js letting go of ranges (`_RemoveReference`): counted apart. */
  readonly release: boolean;
  readonly error: string | null;
}

/** Excel on the web refuses requests and responses over 5 MB: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** One open workbook together with what belongs to the session and not to the file. */
export interface HostState {
  readonly book: Book;
  readonly faults: Faults;
  readonly cellEdit: CellEdit;
  /** Newest version of each set, e.g. `{ ExcelApi: "1.17" }`. */
  requirementSets: Readonly<Record<string, string>>;
  /** Objects that outlive a request, by reference id (object path type 6). */
  readonly references: Map<string, HostObject>;
  referencesMade: number;
  /** Ranges move with the cells they stand on, as in Excel. */
  readonly liveRanges: Set<LiveRange>;
  payloadLimit: number;
  readonly requests: RequestRecord[];
  /** Add-in settings of this workbook. They live as long as the session. */
  readonly settings: Map<string, Json>;
  readonly properties: Record<string, Json>;
  structureProtection: { password?: string } | null;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** `suspendApiCalculationUntilNextSync` was called in the request that runs now. */
  calculationSuspended: boolean;
  /** Draws a chart as base64 PNG. Absent in Node. */
  renderChart?: (sheetId: string, chartId: string, width?: number, height?: number) => string;
  /** Shows a workbook that an add-in made, in a window of its own. */
  showWorkbook?: (file: WorkbookFile) => void;
  /** Workbooks that an add-in made in this session, by id, shown or not. */
  readonly newWorkbooks: Map<string, WorkbookFile>;
}

/** Everything the newest common Excel on the web says it has. `RichApiRuntime` stays out: office.js then spells out updates itself. */
export const DEFAULT_REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  DelayForCellEdit: "1.1",
  SharedRuntime: "1.1",
  RibbonApi: "1.2",
  DialogApi: "1.2",
};

/** A session over a workbook. */
export function openHost(book: Book): HostState {
  return {
    book,
    faults: new Faults(),
    cellEdit: new CellEdit(),
    requirementSets: DEFAULT_REQUIREMENT_SETS,
    references: new Map(),
    referencesMade: 0,
    liveRanges: new Set(),
    payloadLimit: PAYLOAD_LIMIT,
    requests: [],
    settings: new Map(),
    newWorkbooks: new Map(),
    properties: {
      title: "",
      subject: "",
      author: "",
      keywords: "",
      comments: "",
      lastAuthor: "",
      category: "",
      manager: "",
      company: "",
      revisionNumber: 0,
    },
    structureProtection: null,
    calculationMode: "Automatic",
    calculationSuspended: false,
  };
}

/** Whether this host says it has a set in that version or newer. Names count without case, as in `isSetSupported`. */
export function isSetSupported(host: HostState, name: string, version = "1.1"): boolean {
  const entry = Object.entries(host.requirementSets).find(([set]) => set.toLowerCase() === name.toLowerCase());
  if (!entry) return false;
  const [have, want] = [entry[1], version].map((text) => text.split(".").map(Number)) as [number[], number[]];
  const [haveMajor = 0, haveMinor = 0] = have;
  const [wantMajor = 0, wantMinor = 0] = want;
  return haveMajor > wantMajor || (haveMajor === wantMajor && haveMinor >= wantMinor);
}
