/**
 * Registering for events is answered here, else every `onChanged.add` would fail. Who delivers the events is who runs the host:
 * the try-it page compares the workbook after each change and sends them (`page/bridge/changeFeed.ts`); in Node nobody does (see LIMITS.md).
 */
type Answered = Readonly<Record<string, () => void>>;

function answered(names: readonly string[]): Answered {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`_Register${name}`, () => undefined],
      [`_Unregister${name}`, () => undefined],
    ]),
  );
}

const SHEET = [
  "ActivatedEvent",
  "DeactivatedEvent",
  "CalculatedEvent",
  "ColumnSortedEvent",
  "RowSortedEvent",
  "DataChangedEvent",
  "FormatChangedEvent",
  "FormulaChangedEvent",
  "ProtectionChangedEvent",
  "RowHiddenChangedEvent",
  "SelectionChangedEvent",
  "SingleClickedEvent",
  "EventNameChanged",
  "EventVisibilityChanged",
] as const;

export const WORKSHEET_EVENTS = answered(SHEET);
export const WORKBOOK_EVENTS = answered([...SHEET, "AddedEvent", "DeletedEvent", "EventMoved"]);
const CHART = ["ActivatedEvent", "DeactivatedEvent"] as const;
export const CHART_EVENTS = answered(CHART);
export const CHARTS_EVENTS = answered([...CHART, "AddedEvent", "DeletedEvent"]);
