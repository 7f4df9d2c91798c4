/** Bring in returned files: choose them, see the state of each, answer what is open, and add their scores in one go. */
import { Button, makeStyles, ProgressBar, Link } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { openReturns, type ReturnsBook } from "../../actions/openReturns";
import { messages } from "../../core/messages";
import { bringInMessages } from "../../core/messages/bringIn";
import { ReadingScreen } from "../ReadingScreen";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useFileDrop } from "../useFileDrop";
import { useReading } from "../useReading";
import { useResult } from "../useResult";
import { useReturns, type Progress } from "../useReturns";
import { useView } from "../useView";
import { AnswerReturn } from "./returns/AnswerReturn";
import { ReturnedFiles } from "./returns/ReturnedFiles";
import { WhatWillHappen } from "./returns/WhatWillHappen";

export function BringInReturns() {
  const { reading: opening, again: reopen } = useReading(openReturns);
  if (opening.result === null) return <ReadingScreen title={messages.bringInTitle()} reading={opening} onAgain={reopen} />;
  return <Returns book={opening.result} onBroughtIn={reopen} />;
}

const KINDS = ".xlsx,.xlsm,.xls,.ods,.csv,.txt";

const useStyles = makeStyles({
  over: { outline: "2px dashed currentColor", outlineOffset: "4px" },
  progressLine: { display: "flex", justifyContent: "space-between", marginTop: "4px" },
});

function Returns({ book, onBroughtIn }: { readonly book: ReturnsBook; readonly onBroughtIn: () => void }) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { tell } = useResult();
  const { go } = useView();
  const returns = useReturns(book);
  const { files, plan, progress, reading, bringing, brought } = returns;
  const [asking, setAsking] = useState<number | null>(null);
  const chooser = useRef<HTMLInputElement>(null);

  const isBusy = progress !== null || bringing.busy;
  const isOver = useFileDrop((dropped) => {
    if (!isBusy && asking === null && !book.madeByNewer) returns.choose(dropped);
  });
  const asked = asking === null ? undefined : returns.read[asking];
  const file = asking === null ? undefined : files[asking];
  if (asking !== null && asked !== undefined && file !== undefined) {
    const leave = (): void => setAsking(null);
    return (
      <AnswerReturn
        key={asking}
        file={file}
        index={asking}
        read={returns.read}
        book={book}
        reasons={plan.files.find(({ index }) => index === asking)?.reasons ?? []}
        onLeave={leave}
        onAnswer={(answer, places) => {
          returns.answer(asking, answer, places);
          leave();
        }}
      />
    );
  }

  const bringIn = async (): Promise<void> => {
    const result = await returns.bringIn();
    if (result !== null) tell(result.done);
    // After a refusal some of it may be there.
    onBroughtIn();
  };
  const count = plan.request.returns.length;
  const isEmpty = files.length === 0;
  const there = plan.files.filter(({ state }) => state === "there").length;
  const isAllThere = there > 0 && !isBusy && plan.files.every(({ state }) => state !== "ready" && state !== "asks");
  const pick = (): void => chooser.current?.click();
  return (
    <Screen
      title={messages.bringInTitle()}
      running={[
        { ...reading, slow: false },
        { ...bringing, saying: bringInMessages.bringingIn(brought?.done ?? 0, brought?.of ?? count) },
      ]}
      footLeft={
        isEmpty ? null : (
          <Button className={buttons.button} disabledFocusable={isBusy} onClick={pick}>
            {bringInMessages.chooseMoreFiles()}
          </Button>
        )
      }
      footRight={
        isEmpty ? (
          <Button appearance="primary" className={buttons.next} disabledFocusable={book.madeByNewer} onClick={pick}>
            {bringInMessages.chooseFiles()}
          </Button>
        ) : isAllThere ? (
          <Button appearance="primary" className={buttons.next} onClick={() => go("checkScores")}>
            {messages.checkTitle()}
          </Button>
        ) : (
          <Button
            appearance="primary"
            className={buttons.next}
            disabledFocusable={isBusy || count === 0 || book.madeByNewer}
            onClick={() => void bringIn()}
          >
            {bringInMessages.bringIn(count)}
          </Button>
        )
      }
    >
      <div className={isOver ? styles.over : undefined}>
        <input
          ref={chooser}
          type="file"
          multiple
          accept={KINDS}
          hidden
          aria-label={bringInMessages.chooseFiles()}
          onChange={({ target }) => {
            returns.choose([...(target.files ?? [])]);
            // The same file may be chosen again once it is mended.
            target.value = "";
          }}
        />
        <div className={layout.column}>
          {book.madeByNewer ? <p className={layout.tip}>{messages.madeByNewer()}</p> : null}
          {isEmpty ? (
            <div className={layout.close}>
              <p className={headings.text}>{bringInMessages.bringInHow()}</p>
              <p className={headings.second}>{bringInMessages.orDropThem()}</p>
            </div>
          ) : (
            <>
              {progress === null ? null : <ReadingProgress progress={progress} onStop={returns.stop} />}
              <h2 className={headings.section} aria-live="polite">
                {isAllThere
                  ? bringInMessages.allBroughtIn(there, plan.counts.unusable)
                  : bringInMessages.filesByState(plan.counts.ready, plan.counts.asks, plan.counts.unusable)}
              </h2>
              <ReturnedFiles
                files={plan.files}
                busy={isBusy}
                onAnswer={setAsking}
                onAskAgain={(index) => returns.answer(index, null, null)}
              />
              {progress === null ? <WhatWillHappen plan={plan} isAllThere={isAllThere} onSettle={returns.settle} /> : null}
            </>
          )}
        </div>
      </div>
    </Screen>
  );
}

function ReadingProgress({ progress: { done, of }, onStop }: { readonly progress: Progress; readonly onStop: () => void }) {
  const styles = useStyles();
  const headings = useHeadings();
  const saying = bringInMessages.readingFiles(done, of);
  return (
    <div>
      <ProgressBar thickness="large" value={done} max={of} aria-label={saying} />
      <div className={styles.progressLine}>
        <span className={headings.second}>{saying}</span>
        <Link as="button" onClick={onStop}>
          {bringInMessages.stopReading()}
        </Link>
      </div>
    </div>
  );
}
