/** Where the scores of a sheet are: three lists, and the picture that follows them. */
import { Checkbox, Field, Select } from "@fluentui/react-components";
import type { ChosenPlaces, SheetPicture } from "../../../actions/sheetPicture";
import { bringInMessages } from "../../../core/messages/bringIn";
import { useLayout } from "../../styles";
import { GridPicture } from "./GridPicture";

interface Props {
  readonly picture: SheetPicture;
  readonly chosen: ChosenPlaces;
  readonly onChoose: (places: ChosenPlaces) => void;
}

const EACH = "each";
const NONE = "none";
/** Longer headings would make the list wider than the pane. */
const LONGEST = 40;

export function PlaceFields({ picture, chosen, onChoose }: Props) {
  const layout = useLayout();
  const { letters, rows, several, finding } = picture;
  const heading = (column: number): string =>
    (chosen.headerRow === null ? "" : (rows[chosen.headerRow]?.[column] ?? "")).replace(/\s+/g, " ").slice(0, LONGEST);
  const columns = letters.map((letter, column) => (
    <option key={letter} value={column}>
      {bringInMessages.columnChoice(letter, heading(column))}
    </option>
  ));
  const hasNumbers = (finding.tables[0]?.idColumn ?? null) !== null;
  return (
    <div className={layout.close}>
      <GridPicture picture={picture} chosen={chosen} />
      <Field label={bringInMessages.scoresAreIn()}>
        <Select
          value={String(chosen.scoreColumn)}
          onChange={(_, { value }) => onChoose({ ...chosen, scoreColumn: value === EACH ? EACH : Number(value) })}
        >
          {chosen.scoreColumn === "open" ? <option value="open">{bringInMessages.chooseOne()}</option> : null}
          {several.length === 0 ? null : <option value={EACH}>{bringInMessages.severalColumns(several)}</option>}
          {columns}
        </Select>
      </Field>
      <Field label={bringInMessages.standardsAreIn()}>
        <Select value={String(chosen.standardColumn)} onChange={(_, { value }) => onChoose({ ...chosen, standardColumn: Number(value) })}>
          {columns}
        </Select>
      </Field>
      <Field label={bringInMessages.headingsAreInRow()}>
        <Select
          value={chosen.headerRow === null ? NONE : String(chosen.headerRow)}
          onChange={(_, { value }) => onChoose({ ...chosen, headerRow: value === NONE ? null : Number(value) })}
        >
          <option value={NONE}>{bringInMessages.noHeadings()}</option>
          {rows.map((line, row) => (
            <option key={row} value={row}>
              {bringInMessages.rowChoice(
                row + 1,
                line
                  .filter((text) => text.trim() !== "")
                  .join(", ")
                  .replace(/\s+/g, " ")
                  .slice(0, LONGEST),
              )}
            </option>
          ))}
        </Select>
      </Field>
      {hasNumbers ? (
        <Checkbox
          className={layout.checkbox}
          label={bringInMessages.byNumberLabel()}
          checked={chosen.byNumber}
          onChange={(_, { checked }) => onChoose({ ...chosen, byNumber: checked === true })}
        />
      ) : null}
    </div>
  );
}
