/** One key for each score, all alike; the chosen one is filled. */
import { makeStyles, mergeClasses, shorthands } from "@fluentui/react-components";
import { useId } from "react";
import { messages } from "../core/messages";
import { scaleValues, type Scale } from "../core/scale";
import { FOCUS_RING, useHeadings, useLayout } from "./styles";
import { COLOUR } from "./theme";

const useStyles = makeStyles({
  // At twice the size five keys of 24 pixels just fit beside each other.
  keys: { display: "flex", flexWrap: "wrap", gap: "8px", "@media (max-width: 240px)": { gap: "2px" } },
  key: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: "24px",
    height: "52px",
    padding: 0,
    font: "inherit",
    fontSize: "22px",
    fontWeight: 600,
    color: COLOUR.paneInk,
    backgroundColor: COLOUR.paneRaised,
    border: `1px solid ${COLOUR.paneLine}`,
    borderRadius: "6px",
    cursor: "pointer",
    "&:hover": { backgroundColor: COLOUR.panePanel },
    "&:focus-visible": FOCUS_RING,
  },
  small: { height: "36px", fontSize: "16px" },
  chosen: {
    color: COLOUR.paneOnBlue,
    backgroundColor: COLOUR.paneBlue,
    ...shorthands.borderColor(COLOUR.paneBlue),
    "&:hover": { backgroundColor: COLOUR.paneBlue },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
      ...shorthands.borderColor("Highlight"),
    },
  },
  ends: { display: "flex", justifyContent: "space-between", marginTop: "5px" },
});

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly describedBy?: string;
  readonly scale: Scale;
  readonly chosen: number | null;
  readonly onChoose: (value: number) => void;
  readonly ends?: { readonly lowest: string; readonly highest: string };
  readonly small?: boolean;
}

export function ScoreKeys({ label, hideLabel = false, describedBy, scale, chosen, onChoose, ends, small = false }: Props) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}>
      <div id={id} className={hideLabel ? layout.hidden : headings.section}>
        {label}
      </div>
      <div className={styles.keys}>
        {scaleValues(scale).map((value) => (
          <button
            key={value}
            type="button"
            className={mergeClasses(styles.key, small && styles.small, value === chosen && styles.chosen)}
            aria-pressed={value === chosen}
            onClick={() => onChoose(value)}
          >
            {value}
          </button>
        ))}
      </div>
      {ends === undefined ? null : (
        <div className={mergeClasses(headings.second, styles.ends)} title={messages.wordsAreOurs()}>
          <span>{ends.lowest}</span>
          <span>{ends.highest}</span>
        </div>
      )}
    </div>
  );
}
