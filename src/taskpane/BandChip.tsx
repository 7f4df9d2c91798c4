/** A band as a word on its colour. In forced colours the outline and the word remain. */
import { makeStyles } from "@fluentui/react-components";
import type { Band } from "../core/band";
import { BAND_CHIP } from "./theme";

const useStyles = makeStyles({
  chip: {
    display: "inline-block",
    padding: "2px 8px",
    borderRadius: "4px",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    whiteSpace: "nowrap",
    border: "1px solid transparent",
  },
  green: { backgroundColor: BAND_CHIP.green.fill, color: BAND_CHIP.green.text },
  amber: { backgroundColor: BAND_CHIP.amber.fill, color: BAND_CHIP.amber.text },
  red: { backgroundColor: BAND_CHIP.red.fill, color: BAND_CHIP.red.text },
});

const isKnown = (id: string): id is keyof typeof BAND_CHIP => id in BAND_CHIP;

export function BandChip({ band }: { readonly band: Band }) {
  const styles = useStyles();
  return <span className={`${styles.chip} ${isKnown(band.id) ? styles[band.id] : ""}`}>{band.word}</span>;
}
