import type { CellFormat, HorizontalAlignment } from "../../book/model";
import {
  changeLook,
  clearContents,
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  toggleFreeze,
  toggleMerge,
} from "../edit/structureCommands";
import type { Clipboard } from "../edit/clipboard";
import type { Files } from "../files/openFile";
import type { Session } from "../session";
import type { MenuItem } from "../shell/menu";
import type { RibbonButton, RibbonTab } from "./ribbon";

/** The page's own commands: the handful of Excel's Home tab that somebody needs to try an add-in. */
export interface HomeCommands {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly loadExample: () => void;
}

type Toggle = "bold" | "italic" | "underline";

export function toggleFont(session: Session, what: Toggle): void {
  const { active } = session.selection;
  const on = isOn(session.book.formatAt(session.sheet, active.row, active.column), what);
  void changeLook(session, "Font", (format) => ({
    ...format,
    font: { ...format.font, ...(what === "underline" ? { underline: on ? "None" : "Single" } : { [what]: !on }) },
  }));
}

function isOn(format: CellFormat, what: Toggle): boolean {
  return what === "underline" ? (format.font?.underline ?? "None") !== "None" : format.font?.[what] === true;
}

function filled(format: CellFormat, color: string | null): CellFormat {
  const changed: { -readonly [Member in keyof CellFormat]: CellFormat[Member] } = { ...format };
  if (color === null) delete changed.fill;
  else changed.fill = color;
  return changed;
}

const FILLS = [
  ["No fill", null],
  ["Yellow", "#FFF2CC"],
  ["Green", "#DFF2E6"],
  ["Amber", "#F7C563"],
  ["Red", "#A32A1E"],
  ["Blue", "#D3E4F3"],
  ["Grey", "#ECEFF1"],
  ["White", "#FFFFFF"],
] as const;
const NUMBER_FORMATS = [
  ["General", "General"],
  ["Number (0.00)", "0.00"],
  ["One decimal (0.0)", "0.0"],
  ["Percentage", "0%"],
  ["Pounds", "\u00a3#,##0.00"],
  ["Date", "dd/mm/yyyy"],
  ["Text", "@"],
] as const;

export function homeTab(session: Session, files: Files, clipboard: Clipboard, commands: HomeCommands): RibbonTab {
  const format = (): CellFormat => session.book.formatAt(session.sheet, session.selection.active.row, session.selection.active.column);
  const small = (id: string, label: string, tip: string, path: string, run: () => void, pressed?: () => boolean): RibbonButton => ({
    id,
    label,
    tipTitle: label,
    tip,
    path,
    large: false,
    run,
    ...(pressed ? { pressed } : {}),
  });
  const large = (id: string, label: string, tip: string, path: string, run: () => void): RibbonButton => ({
    id,
    label,
    tipTitle: label,
    tip,
    path,
    large: true,
    run,
  });
  const menu = (id: string, label: string, tip: string, path: string, items: () => readonly MenuItem[]): RibbonButton => ({
    id,
    label,
    tipTitle: label,
    tip,
    path,
    large: false,
    menu: items,
  });
  const align = (horizontal: HorizontalAlignment) => (): void =>
    void changeLook(session, "Alignment", (old) => ({ ...old, horizontal: old.horizontal === horizontal ? "General" : horizontal }));
  return {
    id: "home",
    label: "Home",
    groups: [
      {
        label: "Workbook",
        buttons: [
          large(
            "open",
            "Open",
            "Opens an .xlsx file from your computer. It stays on your computer.",
            "M2 5h6l2 2h8v9H2z",
            () => void files.choose(),
          ),
          large("save", "Save", "Saves the workbook as .xlsx to your downloads.", "M10 3v9M6 9l4 4 4-4M3 16h14", () => void files.save()),
          small("new", "New", "Begins an empty workbook.", "M5 2h7l4 4v12H5zM12 2v4h4", () => void files.openNew()),
          small(
            "example",
            "Load example",
            "Opens a workbook with made-up scores, to try things on.",
            "M4 3h12v14H4zM4 8h12M4 12h12M9 3v14",
            commands.loadExample,
          ),
        ],
      },
      {
        label: "Undo",
        buttons: [
          small("undo", "Undo", "Takes the last step back (Ctrl+Z).", "M4 8h8a4 4 0 010 8H8M4 8l4-4M4 8l4 4", commands.undo),
          small("redo", "Redo", "Does it again (Ctrl+Y).", "M16 8H8a4 4 0 000 8h4M16 8l-4-4M16 8l-4 4", commands.redo),
        ],
      },
      {
        label: "Clipboard",
        buttons: [
          small(
            "cut",
            "Cut",
            "Ctrl+X",
            "M6 3l7 10M14 3L7 13M5 17a2 2 0 100-4 2 2 0 000 4zM15 17a2 2 0 100-4 2 2 0 000 4z",
            () => void clipboard.takeByButton(true),
          ),
          small("copy", "Copy", "Ctrl+C", "M7 3h9v11H7zM4 6v11h9", () => void clipboard.takeByButton(false)),
          small(
            "paste",
            "Paste",
            "Ctrl+V. A paste is not checked by data validation, as in Excel.",
            "M5 4h10v13H5zM8 2h4v3H8z",
            () => void clipboard.pasteByButton(false),
          ),
        ],
      },
      {
        label: "Font",
        buttons: [
          small(
            "bold",
            "Bold",
            "Ctrl+B",
            "M6 4h5a3 3 0 010 6H6zM6 10h6a3 3 0 010 6H6z",
            () => toggleFont(session, "bold"),
            () => isOn(format(), "bold"),
          ),
          small(
            "italic",
            "Italic",
            "Ctrl+I",
            "M9 4h6M5 16h6M12 4L8 16",
            () => toggleFont(session, "italic"),
            () => isOn(format(), "italic"),
          ),
          small(
            "underline",
            "Underline",
            "Ctrl+U",
            "M6 3v6a4 4 0 008 0V3M5 17h10",
            () => toggleFont(session, "underline"),
            () => isOn(format(), "underline"),
          ),
          menu("fill", "Fill", "Ground colour of the cells.", "M4 11l6-7 6 6-6 6zM3 18h14", () =>
            FILLS.map(([label, color]) => ({
              label,
              checked: (format().fill ?? null) === color,
              run: () => void changeLook(session, "Fill", (old) => filled(old, color)),
            })),
          ),
        ],
      },
      {
        label: "Alignment",
        buttons: [
          small("left", "Left", "Text at the left.", "M3 5h14M3 9h8M3 13h14M3 17h8", align("Left"), () => format().horizontal === "Left"),
          small(
            "centre",
            "Centre",
            "Text in the middle.",
            "M3 5h14M6 9h8M3 13h14M6 17h8",
            align("Center"),
            () => format().horizontal === "Center",
          ),
          small(
            "right",
            "Right",
            "Text at the right.",
            "M3 5h14M9 9h8M3 13h14M9 17h8",
            align("Right"),
            () => format().horizontal === "Right",
          ),
          small(
            "wrap",
            "Wrap text",
            "Long text takes several lines.",
            "M3 5h14M3 10h11a3 3 0 010 6h-3M13 14l-2 2 2 2M3 16h4",
            () => void changeLook(session, "Wrap", (old) => ({ ...old, wrap: !(format().wrap ?? false) })),
            () => format().wrap === true,
          ),
          small(
            "merge",
            "Merge",
            "Makes one cell of the selection, or takes it apart again.",
            "M3 4h14v12H3zM3 10h4M17 10h-4M6 8l2 2-2 2M14 8l-2 2 2 2",
            () => void toggleMerge(session),
          ),
          menu("number", "Number", "How numbers are shown.", "M7 3L5 17M14 3l-2 14M3 8h14M3 13h14", () =>
            NUMBER_FORMATS.map(([label, numberFormat]) => ({
              label,
              checked: (format().numberFormat ?? "General") === numberFormat,
              run: () => void changeLook(session, "Number format", (old) => ({ ...old, numberFormat })),
            })),
          ),
        ],
      },
      {
        label: "Cells",
        buttons: [
          menu("insert", "Insert", "Rows above, columns to the left.", "M10 4v12M4 10h12", () => [
            { label: "Insert rows", run: () => void insertRows(session) },
            { label: "Insert columns", run: () => void insertColumns(session) },
          ]),
          menu("delete", "Delete", "The rows or columns of the selection.", "M4 10h12", () => [
            { label: "Delete rows", run: () => void deleteRows(session) },
            { label: "Delete columns", run: () => void deleteColumns(session) },
          ]),
          small(
            "clear",
            "Clear",
            "Empties the cells, keeps their look (Delete).",
            "M4 13l7-8 5 5-6 7H7z",
            () => void clearContents(session),
          ),
          small(
            "freeze",
            "Freeze panes",
            "Rows above and columns left of the active cell stay in view.",
            "M3 3h14v14H3zM3 8h14M8 3v14",
            () => toggleFreeze(session),
            () => session.sheet.freeze.rows > 0 || session.sheet.freeze.columns > 0,
          ),
        ],
      },
    ],
  };
}
