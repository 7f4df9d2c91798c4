/** The chosen files by their state; those that need something come first. */
import { Button, Link, mergeClasses } from "@fluentui/react-components";
import type { PlannedFile, ReturnState } from "../../../actions/planReturns";
import { bringInMessages } from "../../../core/messages/bringIn";
import { useButtons, useHeadings, useLayout } from "../../styles";

interface Props {
  readonly files: readonly PlannedFile[];
  readonly busy: boolean;
  readonly onAnswer: (index: number) => void;
  readonly onAskAgain: (index: number) => void;
}

const STATES: readonly ReturnState[] = ["asks", "unusable", "ready", "there", "leftOut"];
/** More files than this are folded away where nothing needs to be done. */
const SHOWN = 8;

export function ReturnedFiles({ files, busy, onAnswer, onAskAgain }: Props) {
  const layout = useLayout();
  return (
    <>
      {STATES.map((state) => {
        const here = files.filter((file) => file.state === state);
        if (here.length === 0) return null;
        const title = bringInMessages.fileNames(bringInMessages.stateWord(state), here.length);
        return (
          <details key={state} className={layout.fold} open={state === "asks" || state === "unusable" || here.length <= SHOWN}>
            <summary>{title}</summary>
            <ul className={layout.list} aria-label={title}>
              {here.map((file) => (
                <FileLine
                  key={file.index}
                  file={file}
                  busy={busy}
                  onAnswer={() => onAnswer(file.index)}
                  onAskAgain={() => onAskAgain(file.index)}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

/** More sentences than this would push the other files out of sight. */
const SENTENCES = 5;

function FileLine({
  file,
  busy,
  onAnswer,
  onAskAgain,
}: {
  readonly file: PlannedFile;
  readonly busy: boolean;
  readonly onAnswer: () => void;
  readonly onAskAgain: () => void;
}) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  return (
    <li className={layout.line}>
      <div className={layout.tight}>
        <span className={mergeClasses(headings.strong, layout.words)}>{file.file}</span>
        {file.state === "ready" && file.units.length > 0 ? (
          <span className={headings.second}>{bringInMessages.becomesSheets(file.units)}</span>
        ) : null}
        {file.reasons.slice(0, SENTENCES).map((sentence) => (
          <span key={sentence} className={headings.second}>
            {sentence}
          </span>
        ))}
        {file.state === "leftOut" ? (
          <Link as="button" className={buttons.link} aria-label={`${bringInMessages.takeBackAnswer()}: ${file.file}`} onClick={onAskAgain}>
            {bringInMessages.takeBackAnswer()}
          </Link>
        ) : null}
      </div>
      {file.state === "asks" ? (
        <Button
          className={buttons.button}
          disabledFocusable={busy}
          aria-label={`${bringInMessages.answerTitle()}: ${file.file}`}
          onClick={onAnswer}
        >
          {bringInMessages.answerTitle()}
        </Button>
      ) : null}
    </li>
  );
}
