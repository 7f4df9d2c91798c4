/** Above the foot: what is running, what went wrong, or what was done. A result stays until it is closed. */
import { Link, makeStyles, mergeClasses, ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Done } from "../actions/done";
import { messages } from "../core/messages";
import { Cross, Tick, Warning } from "./glyphs";
import { FOCUS_RING, useHeadings, useLayout } from "./styles";
import { COLOUR } from "./theme";
import { useResult } from "./useResult";

/** What the bar needs to know of an action. */
export interface Running {
  readonly slow: boolean;
  readonly problem: string | null;
  readonly stop: () => void;
  readonly forgetProblem: () => void;
  /** "Making the sheet..." */
  readonly saying?: string;
  /** Of what can be counted; without it the bar moves to and fro. */
  readonly progress?: { readonly done: number; readonly of: number };
}

const UNDO: Readonly<Record<Done["undo"], () => string>> = {
  ctrlZ: messages.undoWithCtrlZ,
  cannot: messages.excelCannotUndo,
  notNeeded: messages.nothingToTakeBack,
};

const useStyles = makeStyles({
  bars: { flexShrink: 0 },
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px 12px 8px 16px",
    backgroundColor: COLOUR.panePanel,
    borderTop: `1px solid ${COLOUR.paneHair}`,
    // The scores of a meeting stay in sight beside a long sentence.
    maxHeight: "40vh",
    overflowY: "auto",
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: "120ms",
  },
  icon: { flexShrink: 0, marginTop: "2px", color: COLOUR.paneBlue },
  trouble: { color: COLOUR.paneError },
  words: { flexGrow: 1, minWidth: 0 },
  close: {
    width: "24px",
    height: "24px",
    flexShrink: 0,
    padding: 0,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    color: COLOUR.paneInk,
    backgroundColor: "transparent",
    border: "0",
    borderRadius: "4px",
    cursor: "pointer",
    "&:focus-visible": FOCUS_RING,
  },
  progress: { flexShrink: 0, padding: "8px 16px", borderTop: `1px solid ${COLOUR.paneHair}` },
  progressLine: { display: "flex", justifyContent: "space-between", marginTop: "4px" },
});

/** `quiet`: in the middle of a screen, where the result of the last action is not said a second time. */
export function ResultBar({ running, quiet = false }: { readonly running: readonly Running[]; readonly quiet?: boolean }) {
  const styles = useStyles();
  const { done, close } = useResult();
  const slow = running.find((action) => action.slow);
  const failed = running.find((action) => action.problem !== null);

  return (
    <div className={styles.bars}>
      <div role="status">
        {slow === undefined ? null : (
          <Progress
            saying={slow.saying ?? messages.reading()}
            {...(slow.progress !== undefined && { progress: slow.progress })}
            onStop={slow.stop}
          />
        )}
      </div>
      <div role="alert">
        {failed === undefined ? null : (
          <Bar icon={<Warning />} isTrouble onClose={failed.forgetProblem}>
            <strong>{messages.problemWord()}</strong> {failed.problem}
          </Bar>
        )}
      </div>
      <div role="status">
        {done === null || failed !== undefined || quiet ? null : (
          <Bar icon={<Tick />} onClose={close}>
            {done.sentence} <span>{UNDO[done.undo]()}</span>
          </Bar>
        )}
      </div>
    </div>
  );
}

function Bar({
  icon,
  isTrouble = false,
  onClose,
  children,
}: {
  readonly icon: ReactNode;
  readonly isTrouble?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={styles.bar}>
      <span className={mergeClasses(styles.icon, isTrouble && styles.trouble)}>{icon}</span>
      <div className={mergeClasses(styles.words, layout.words)}>{children}</div>
      <button type="button" className={styles.close} aria-label={messages.close()} onClick={onClose}>
        <Cross />
      </button>
    </div>
  );
}

function Progress({
  saying,
  progress,
  onStop,
}: {
  readonly saying: string;
  readonly progress?: NonNullable<Running["progress"]>;
  readonly onStop: () => void;
}) {
  const styles = useStyles();
  const headings = useHeadings();
  return (
    <div className={styles.progress}>
      <ProgressBar thickness="large" aria-label={saying} {...(progress !== undefined && { value: progress.done, max: progress.of })} />
      <div className={styles.progressLine}>
        <span className={headings.second}>{saying}</span>
        <Link as="button" onClick={onStop}>
          {messages.stop()}
        </Link>
      </div>
    </div>
  );
}
