/** How large the standard is written: A, A+, A++. */
import { makeStyles, mergeClasses, shorthands } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../../core/messages";
import { recall, remember } from "../memory";
import { FOCUS_RING } from "../styles";
import { COLOUR } from "../theme";

export const TEXT_SIZES = {
  A: { fontSize: "18px", lineHeight: "24px" },
  "A+": { fontSize: "22px", lineHeight: "30px" },
  "A++": { fontSize: "28px", lineHeight: "36px" },
} as const;
export type TextSize = keyof typeof TEXT_SIZES;
const ORDER = Object.keys(TEXT_SIZES) as TextSize[];

/** Kept from one standard to the next, and for the next meeting. */
export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState<TextSize>(() => ORDER.find((known) => known === recall("textSize")) ?? "A");
  const choose = (next: TextSize): void => {
    setSize(next);
    void remember("textSize", next);
  };
  return [size, choose];
}

const useStyles = makeStyles({
  sizes: { display: "flex", gap: "2px", flexShrink: 0 },
  size: {
    minWidth: "26px",
    height: "24px",
    padding: "0 3px",
    font: "inherit",
    fontSize: "12px",
    color: COLOUR.paneMuted,
    backgroundColor: "transparent",
    border: "1px solid transparent",
    borderRadius: "4px",
    cursor: "pointer",
    "&:focus-visible": FOCUS_RING,
  },
  chosen: { fontWeight: 600, color: COLOUR.paneInk, ...shorthands.borderColor(COLOUR.paneLine) },
});

export function TextSizes({ size, onChoose }: { readonly size: TextSize; readonly onChoose: (size: TextSize) => void }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={messages.textSize()} className={styles.sizes}>
      {ORDER.map((choice) => (
        <button
          key={choice}
          type="button"
          className={mergeClasses(styles.size, choice === size && styles.chosen)}
          aria-pressed={choice === size}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </button>
      ))}
    </div>
  );
}
