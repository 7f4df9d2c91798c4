/** What would be mended, before and after, before anything is. */
import { Button, makeStyles } from "@fluentui/react-components";
import { messages } from "../../core/messages";
import type { Problem } from "../../core/problem";
import type { Running } from "../ResultBar";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
});

interface Props {
  readonly problems: readonly Problem[];
  readonly running: readonly Running[];
  readonly busy: boolean;
  readonly onMend: () => void;
  readonly onLeave: () => void;
}

export function MendPreview({ problems, running, busy, onMend, onLeave }: Props) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  return (
    <Screen
      title={messages.checkTitle()}
      running={running}
      onBack={onLeave}
      footLeft={
        <Button className={buttons.button} onClick={onLeave}>
          {messages.cancel()}
        </Button>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} disabledFocusable={busy} onClick={onMend}>
          {messages.mendNow(problems.length)}
        </Button>
      }
    >
      <div className={layout.column}>
        <h2 className={headings.heading}>{messages.thisWillChange(problems.length)}</h2>
        <ul className={styles.rows}>
          {problems.map(({ where, message, mend }) => (
            <li key={`${where.sheet} ${where.cell ?? ""}`} className={layout.card}>
              <div className={layout.spread}>
                <span className={headings.strong}>{where.sheet}</span>
                <span className={headings.second}>{where.cell}</span>
              </div>
              <p className={headings.second}>{message}</p>
              <p className={headings.text}>{mend?.says}</p>
            </li>
          ))}
        </ul>
      </div>
    </Screen>
  );
}
