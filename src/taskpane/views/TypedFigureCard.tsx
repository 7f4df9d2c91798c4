/** One typed average, total or colour: where it stands, what it follows from, and the formula that could take its place. */
import { Button, Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Rechecked } from "../../actions/recheckAverages";
import { recheckMessages } from "../../core/messages/recheck";
import { useButtons, useHeadings, useLayout } from "../styles";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "4px", marginBottom: "8px" },
  words: { overflowWrap: "anywhere" },
});

interface Props {
  readonly figure: Rechecked["figures"][number];
  readonly busy: boolean;
  readonly onSelect: () => void;
  readonly onMakeLive: () => void;
}

export function TypedFigureCard({ figure: { name, cell, printed, says, formula }, busy, onSelect, onMakeLive }: Props) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  return (
    <li className={mergeClasses(layout.card, styles.card)}>
      <div className={layout.spread}>
        <span className={mergeClasses(headings.strong, styles.words)}>{name === "" ? cell : name}</span>
        <span className={headings.strong}>{printed}</span>
      </div>
      <p className={mergeClasses(headings.text, styles.words)}>{says}</p>
      <p className={mergeClasses(headings.second, styles.words)}>{formula === null ? recheckMessages.noFormulaForText() : recheckMessages.liveFormulaIs(formula)}</p>
      <div className={layout.row}>
        {formula === null ? null : (
          <Button className={buttons.button} disabledFocusable={busy} onClick={onMakeLive}>
            {recheckMessages.makeLive(cell)}
          </Button>
        )}
        <Link as="button" className={buttons.link} onClick={onSelect}>
          {recheckMessages.goTo(cell)}
        </Link>
      </div>
    </li>
  );
}
