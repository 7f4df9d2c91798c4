/** What would be mended, before and after, before anything is. */
import { messages } from "../../core/messages";
import type { Problem } from "../../core/problem";
import { FormScreen } from "../FormScreen";
import type { Running } from "../ResultBar";
import { useHeadings, useLayout } from "../styles";

interface Props {
  readonly problems: readonly Problem[];
  readonly running: readonly Running[];
  readonly busy: boolean;
  readonly onMend: () => void;
  readonly onLeave: () => void;
}

export function MendPreview({ problems, running, busy, onMend, onLeave }: Props) {
  const headings = useHeadings();
  const layout = useLayout();
  return (
    <FormScreen
      title={messages.checkTitle()}
      running={running}
      label={messages.mendNow(problems.length)}
      isReady={!busy}
      onDo={onMend}
      onLeave={onLeave}
      isStep
    >
      <div className={layout.column}>
        <h2 className={headings.heading}>{messages.thisWillChange(problems.length)}</h2>
        <ul className={layout.cards}>
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
    </FormScreen>
  );
}
