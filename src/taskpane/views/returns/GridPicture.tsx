/** The top of a sheet as it came, small, with the columns tinted that are meant. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useRef } from "react";
import type { ChosenPlaces, SheetPicture } from "../../../actions/sheetPicture";
import { bringInMessages } from "../../../core/messages/bringIn";
import { FOCUS_RING, useHeadings, useLayout } from "../../styles";
import { COLOUR } from "../../theme";
import { useScrollStop } from "../../useScrollStop";

/** Rows above the headings, and rows in all. */
const ABOVE = 3;
const SHOWN = 12;
/** A cell shows no more of its text. */
const LONGEST = 60;

const useStyles = makeStyles({
  box: {
    overflowX: "auto",
    maxHeight: "240px",
    overflowY: "auto",
    border: `1px solid ${COLOUR.paneHair}`,
    borderRadius: "6px",
    "&:focus-visible": FOCUS_RING,
  },
  table: { borderCollapse: "collapse", fontSize: "12px", lineHeight: "16px" },
  cell: {
    padding: "2px 6px",
    border: `1px solid ${COLOUR.paneHair}`,
    maxWidth: "120px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
    fontWeight: 400,
  },
  edge: { color: COLOUR.paneMuted, backgroundColor: COLOUR.paneGround },
  score: { backgroundColor: COLOUR.paneTint, color: COLOUR.paneBlue, fontWeight: 600 },
  standard: { backgroundColor: COLOUR.panePanel },
  heading: { fontWeight: 600 },
});

export function GridPicture({ picture, chosen }: { readonly picture: SheetPicture; readonly chosen: ChosenPlaces }) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const box = useRef<HTMLDivElement>(null);
  useScrollStop(box);
  const { rows, letters, grid, finding } = picture;
  const first = Math.max(0, (chosen.headerRow ?? finding.tables[0]?.firstRow ?? 0) - ABOVE);
  const scores =
    chosen.scoreColumn === "each"
      ? (finding.tables[0]?.scoreColumns.flatMap(({ column, counted }) => (counted ? [column] : [])) ?? [])
      : [chosen.scoreColumn];
  const lookOf = (row: number, column: number): string =>
    mergeClasses(
      styles.cell,
      column === chosen.standardColumn && styles.standard,
      scores.includes(column) && styles.score,
      row === chosen.headerRow && styles.heading,
    );
  const label = bringInMessages.pictureOf(grid.sheet);
  return (
    <figure className={layout.figure}>
      <div ref={box} className={styles.box} role="group" aria-label={label}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              <td className={mergeClasses(styles.cell, styles.edge)} />
              {letters.map((letter) => (
                <th key={letter} scope="col" className={mergeClasses(styles.cell, styles.edge)}>
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, first + SHOWN).map((line, index) => (
              <tr key={first + index}>
                <th scope="row" className={mergeClasses(styles.cell, styles.edge)}>
                  {first + index + 1}
                </th>
                {line.map((text, column) => (
                  <td key={column} className={lookOf(first + index, column)}>
                    {text.slice(0, LONGEST)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className={headings.second}>{bringInMessages.pictureKey()}</figcaption>
    </figure>
  );
}
