import { DEFAULT_REQUIREMENT_SETS } from "../../hostState";
import type { LineSettings, OfficeBridge } from "../bridge/officeBridge";
import { element, icon } from "../element";
import type { Session } from "../session";
import { show } from "./dialogs";
import { openMenuUnder, type MenuItem } from "./menu";

/** What Excel answers when it refuses, as an add-in meets it. */
const CODES = [
  "GeneralException",
  "InvalidArgument",
  "InvalidReference",
  "ItemNotFound",
  "ItemAlreadyExists",
  "AccessDenied",
  "UnsupportedOperation",
  "ApiNotFound",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "RequestAborted",
  "ServiceNotAvailable",
  "ActivityLimitReached",
  "InsertDeleteConflict",
  "RequestPayloadSizeLimitExceeded",
];
const DELAYS = [0, 300, 1000, 3000];
const FLOOR = "1.9";

/** "Excel says no": lets somebody who tests an add-in order every refusal that Excel has. */
export function testersMenu(session: Session, bridge: OfficeBridge, notice: (text: string) => void): HTMLButtonElement {
  const button: HTMLButtonElement = element(
    "button",
    {
      type: "button",
      class: "testers",
      "aria-haspopup": "menu",
      title: "For testers: make Excel refuse",
      click: () => openMenuUnder(button, "Excel says no", items()),
    },
    "Excel says no",
    icon("M6 8l4 4 4-4"),
  );

  function items(): MenuItem[] {
    const { host, sheet, book } = session;
    const newest = DEFAULT_REQUIREMENT_SETS["ExcelApi"] ?? FLOOR;
    const now = host.requirementSets["ExcelApi"] ?? newest;
    return [
      { heading: "Refuse changes" },
      {
        label: "Protect this sheet",
        checked: sheet.protection !== null,
        run: () => {
          session.edit("Protect sheet", () => {
            book.touch(sheet);
            sheet.protection = sheet.protection ? null : { options: {} };
          });
        },
      },
      {
        label: "Protect the workbook\u2019s structure",
        checked: host.structureProtection !== null,
        run: () => {
          host.structureProtection = host.structureProtection ? null : {};
          session.announce("person");
        },
      },
      {
        label: "Somebody is typing in a cell",
        checked: host.cellEdit.active,
        run: () => {
          if (host.cellEdit.active) host.cellEdit.end();
          else host.cellEdit.begin();
        },
      },
      "separator",
      { heading: "Requests of add-ins" },
      { label: "Fail a request\u2026", run: () => void orderFault(session, notice) },
      {
        label: "Take back what was ordered",
        run: () => {
          host.faults.clear();
          notice("No request is going to fail.");
        },
      },
      ...delays(bridge.line),
      "separator",
      { heading: "What this Excel can do" },
      ...[newest, FLOOR].map((version): MenuItem => ({
        label: `ExcelApi ${version}${version === newest ? " (newest)" : " (oldest served)"}`,
        checked: now === version,
        run: () => {
          host.requirementSets = { ...host.requirementSets, ExcelApi: version };
          bridge.reloadFrames();
          notice(`ExcelApi ${version}: open panes are loaded again.`);
        },
      })),
    ];
  }
  return button;
}

function delays(line: LineSettings): MenuItem[] {
  return DELAYS.map((delay) => ({
    label: delay === 0 ? "Requests at once" : `Requests take ${delay / 1000} s`,
    checked: line.delayMs === delay,
    run: () => {
      line.delayMs = delay;
    },
  }));
}

async function orderFault(session: Session, notice: (text: string) => void): Promise<void> {
  const request = element("input", { type: "number", class: "field", id: "fault-request", min: 1, max: 99, value: 1 });
  const where = element(
    "select",
    { class: "field", id: "fault-where" },
    element("option", { value: "before" }, "before anything of it is done"),
    element("option", { value: "action" }, "at one of its actions"),
    element("option", { value: "lost" }, "after all is done: the answer is lost"),
  );
  const action = element("input", { type: "number", class: "field", id: "fault-action", min: 1, max: 9999, value: 1 });
  const code = element("select", { class: "field", id: "fault-code" }, ...CODES.map((one) => element("option", { value: one }, one)));
  const rows = [
    element("div", { class: "field-row" }, element("label", { for: "fault-request" }, "Which request from now (1 is the next)"), request),
    element("div", { class: "field-row" }, element("label", { for: "fault-where" }, "It fails"), where),
    element("div", { class: "field-row" }, element("label", { for: "fault-action" }, "Which action (1 is the first)"), action),
    element("div", { class: "field-row" }, element("label", { for: "fault-code" }, "With the error"), code),
  ];
  const enable = (): void => {
    action.disabled = where.value !== "action";
  };
  where.addEventListener("change", enable);
  enable();
  const answer = await show<"order" | "cancel">(
    "Fail a request",
    rows,
    [
      element("button", { type: "submit", value: "order", class: "button is-main" }, "Order it"),
      element("button", { type: "submit", value: "cancel", class: "button" }, "Cancel"),
    ],
    "cancel",
  );
  if (answer === "cancel") return;
  const at = where.value === "lost" ? "lost" : where.value === "before" ? -1 : Math.max(0, Number(action.value) - 1);
  session.host.faults.fail({ request: Math.max(0, Number(request.value) - 1), action: at, code: code.value });
  notice(`Ordered: request ${request.value} from now fails with ${code.value}.`);
}
