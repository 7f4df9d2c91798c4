/** One thing a check found: where, what, and what can be done about it. */
import { Button, Link, makeStyles, mergeClasses, shorthands } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { messages } from "../../core/messages";
import type { Problem } from "../../core/problem";
import { useButtons, useHeadings, useLayout } from "../styles";
import { COLOUR } from "../theme";

const useStyles = makeStyles({
  current: { ...shorthands.borderColor(COLOUR.paneBlue), outline: `1px solid ${COLOUR.paneBlue}` },
});

interface Props {
  readonly problem: Problem;
  /** "Aspen, standard 6". */
  readonly title: string;
  readonly isCurrent: boolean;
  readonly onSelect: () => void;
  readonly onMend: () => void;
}

export function ProblemCard({ problem: { where, message, mend }, title, isCurrent, onSelect, onMend }: Props) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li
      ref={card}
      className={mergeClasses(layout.card, layout.stack, isCurrent && styles.current)}
      {...(isCurrent ? { "aria-current": true } : {})}
    >
      <div className={layout.spread}>
        <span className={mergeClasses(headings.strong, layout.words)}>{title}</span>
        {where.cell === undefined ? null : <span className={headings.second}>{where.cell}</span>}
      </div>
      <p className={mergeClasses(headings.text, layout.words)}>{message}</p>
      <div className={layout.row}>
        {mend === undefined ? null : (
          <Button className={buttons.button} onClick={onMend}>
            {mend.says}
          </Button>
        )}
        {where.cell === undefined ? null : (
          <Link as="button" className={buttons.link} onClick={onSelect}>
            {messages.goToCell()}
          </Link>
        )}
      </div>
    </li>
  );
}
