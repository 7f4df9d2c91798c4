/** One typed average, total or colour: where it stands, what it follows from, and the formula that could take its place. */
import { Button, Link, mergeClasses } from "@fluentui/react-components";
import type { Rechecked } from "../../actions/recheckAverages";
import { recheckMessages } from "../../core/messages/recheck";
import { useButtons, useHeadings, useLayout } from "../styles";

interface Props {
  readonly figure: Rechecked["figures"][number];
  readonly busy: boolean;
  readonly onSelect: () => void;
  readonly onMakeLive: () => void;
}

export function TypedFigureCard({ figure: { name, cell, printed, says, formula }, busy, onSelect, onMakeLive }: Props) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  return (
    <li className={mergeClasses(layout.card, layout.stack)}>
      <div className={layout.spread}>
        <span className={mergeClasses(headings.strong, layout.words)}>{name === "" ? cell : name}</span>
        <span className={headings.strong}>{printed}</span>
      </div>
      <p className={mergeClasses(headings.text, layout.words)}>{says}</p>
      <p className={mergeClasses(headings.second, layout.words)}>
        {formula === null ? recheckMessages.noFormulaForText() : recheckMessages.liveFormulaIs(formula)}
      </p>
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
