/** The standards of one sheet that have no score yet. */
import { Button, Link } from "@fluentui/react-components";
import { messages } from "../../core/messages";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useView } from "../useView";

interface Props {
  readonly sheet: string;
  readonly numbers: readonly string[];
  readonly onSelect: () => void;
}

export function MissingCard({ sheet, numbers, onSelect }: Props) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { go } = useView();
  return (
    <li className={layout.card}>
      <div className={layout.close}>
        <span className={headings.strong}>{sheet}</span>
        <p className={headings.text}>{messages.standardsWithoutScore(numbers)}</p>
        <div className={layout.row}>
          <Button className={buttons.button} onClick={() => go("scoreTogether", sheet)}>
            {messages.scoreThem()}
          </Button>
          <Link as="button" className={buttons.link} onClick={onSelect}>
            {messages.goToCell()}
          </Link>
        </div>
      </div>
    </li>
  );
}
