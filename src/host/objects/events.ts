/**
 * Registering for events is answered; events themselves are not sent (see LIMITS.md). office.js needs the answer, else
 * every `onChanged.add` would fail.
 */
type Answered = Readonly<Record<string, () => void>>;

function answered(names: readonly string[]): Answered {
  return Object.fromEntries(names.flatMap((name) => [[`_Register${name}`, () => undefined], [`_Unregister${name}`, () => undefined]]));
}

const SHEET = [
  "ActivatedEvent", "DeactivatedEvent", "CalculatedEvent", "ColumnSortedEvent", "RowSortedEvent", "DataChangedEvent", "FormatChangedEvent", "FormulaChangedEvent",
  "ProtectionChangedEvent", "RowHiddenChangedEvent", "SelectionChangedEvent", "SingleClickedEvent", "EventNameChanged", "EventVisibilityChanged",
] as const;

export const WORKSHEET_EVENTS = answered(SHEET);
export const WORKBOOK_EVENTS = answered([...SHEET, "AddedEvent", "DeletedEvent", "EventMoved"]);
const CHART = ["ActivatedEvent", "DeactivatedEvent"] as const;
export const CHART_EVENTS = answered(CHART);
export const CHARTS_EVENTS = answered([...CHART, "AddedEvent", "DeletedEvent"]);
