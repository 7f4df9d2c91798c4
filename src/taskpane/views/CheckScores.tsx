/** What is to put right, what could be added, what may identify a person: three piles, never mixed. Read again when cells change. */
import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { checkScores } from "../../actions/checkScores";
import { goToCell } from "../../actions/goToCell";
import { mendScores } from "../../actions/mendScores";
import type { ScoreSheetState } from "../../actions/scoreSheetState";
import { messages } from "../../core/messages";
import type { Pile, Problem } from "../../core/problem";
import { gatherMissing } from "../gatherMissing";
import { ReadingScreen } from "../ReadingScreen";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useReading } from "../useReading";
import { useKeys } from "../useKeys";
import { useResult } from "../useResult";
import { useScoreChanges } from "../useScoreChanges";
import { useView } from "../useView";
import { MendPreview } from "./MendPreview";
import { MissingCard } from "./MissingCard";
import { ProblemCard } from "./ProblemCard";

export function CheckScores() {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { go } = useView();
  const { tell } = useResult();
  const { reading: checking, again: recheck } = useReading(checkScores);
  const mending = useAction(mendScores);
  const going = useAction(goToCell);
  const [previewing, setPreviewing] = useState(false);
  const watching = useScoreChanges(recheck);

  const problems = useMemo(() => checking.result?.problems ?? [], [checking.result]);
  const mendable = problems.filter(({ mend }) => mend !== undefined);
  const mend = async (chosen: readonly Problem[]): Promise<void> => {
    const mended = await mending.run(chosen);
    setPreviewing(false);
    if (mended !== null) tell(mended.done);
    recheck();
  };
  const { run: goTo } = going;
  const select = useCallback((problem: Problem) => void goTo(problem.where), [goTo]);

  // That there are none is said in the middle of the screen, with what to do about it.
  const running = [
    ...(checking.problem === messages.noScoreSheets() ? [] : [checking]),
    { ...mending, saying: messages.mending() },
    going,
    watching,
  ];
  if (previewing && mendable.length > 0) {
    return (
      <MendPreview
        problems={mendable}
        running={running}
        busy={mending.busy}
        onMend={() => void mend(mendable)}
        onLeave={() => setPreviewing(false)}
      />
    );
  }
  if (checking.result === null && checking.problem !== messages.noScoreSheets())
    return <ReadingScreen title={messages.checkTitle()} reading={checking} onAgain={recheck} />;
  const isEmpty = checking.result === null && checking.problem === messages.noScoreSheets();
  return (
    <Screen
      title={messages.checkTitle()}
      running={running}
      footLeft={
        mendable.length === 0 ? null : (
          <Button className={buttons.button} disabledFocusable={mending.busy} onClick={() => setPreviewing(true)}>
            {messages.mendAll(mendable.length)}
          </Button>
        )
      }
      footRight={
        <Button appearance="primary" className={buttons.next} onClick={() => go(isEmpty ? "insertTemplate" : "start")}>
          {isEmpty ? messages.addSheetTitle() : messages.doneWord()}
        </Button>
      }
    >
      {isEmpty ? <p className={headings.text}>{messages.noScoreSheets()}</p> : null}
      {checking.result === null ? null : (
        <div className={layout.column}>
          <Summary sheets={checking.result.sheets} count={pile(problems, "putRight").length} />
          <Piles problems={problems} sheets={checking.result.sheets} onSelect={select} onMend={(problem) => void mend([problem])} />
        </div>
      )}
    </Screen>
  );
}

const pile = (problems: readonly Problem[], wanted: Pile): Problem[] => problems.filter((problem) => problem.pile === wanted);

function Summary({ sheets, count }: { readonly sheets: readonly ScoreSheetState[]; readonly count: number }) {
  const headings = useHeadings();
  const open = sheets.filter(({ complete }) => !complete);
  const complete = sheets.filter((sheet) => sheet.complete).map(({ sheet }) => sheet);
  return (
    <div aria-live="polite">
      <h2 className={headings.heading}>{messages.thingsToPutRight(count)}</h2>
      <p className={headings.second}>
        {open.map(({ sheet, scored, of }) => messages.sheetProgress(sheet, scored, of)).join(" ")}{" "}
        {complete.length === 0 ? "" : messages.sheetsComplete(complete)}
      </p>
    </div>
  );
}

interface PilesProps {
  readonly problems: readonly Problem[];
  readonly sheets: readonly ScoreSheetState[];
  readonly onSelect: (problem: Problem) => void;
  readonly onMend: (problem: Problem) => void;
}

function Piles({ problems, sheets, onSelect, onMend }: PilesProps) {
  const layout = useLayout();
  const headings = useHeadings();
  const { current, setCurrent } = useNextAndPrevious(problems, onSelect);
  const cards = (wanted: Pile) => (
    <Cards
      problems={pile(problems, wanted)}
      sheets={sheets}
      all={problems}
      current={current}
      onSelect={(problem) => setCurrent(problem)}
      onMend={onMend}
    />
  );
  const identifying = pile(problems, "mayIdentify");
  const advice = pile(problems, "couldAdd");
  return (
    <>
      {cards("putRight")}
      {identifying.length === 0 ? null : (
        <section className={layout.close} aria-label={messages.textsThatMayIdentify(identifying.length)}>
          <h2 className={headings.section}>{messages.textsThatMayIdentify(identifying.length)}</h2>
          <p className={headings.second}>{messages.takeOutBeforeSending()}</p>
          {cards("mayIdentify")}
        </section>
      )}
      {advice.length === 0 ? null : (
        <details className={layout.fold}>
          <summary>{messages.thingsYouCouldAdd(advice.length)}</summary>
          {cards("couldAdd")}
        </details>
      )}
    </>
  );
}

interface CardsProps extends PilesProps {
  readonly all: readonly Problem[];
  readonly current: Problem | null;
}

function Cards({ problems, sheets, all, current, onSelect, onMend }: CardsProps) {
  const layout = useLayout();
  return (
    <ul className={layout.cards}>
      {gatherMissing(problems).map((gathered) =>
        gathered.kind === "missing" ? (
          <MissingCard
            key={`missing ${gathered.sheet}`}
            sheet={gathered.sheet}
            numbers={gathered.problems.map((problem) => numberOf(problem, sheets) ?? "?")}
            onSelect={() => gathered.problems.slice(0, 1).forEach(onSelect)}
          />
        ) : (
          <ProblemCard
            key={all.indexOf(gathered.problem)}
            problem={gathered.problem}
            title={titleOf(gathered.problem, sheets)}
            isCurrent={gathered.problem === current}
            onSelect={() => onSelect(gathered.problem)}
            onMend={() => onMend(gathered.problem)}
          />
        ),
      )}
    </ul>
  );
}

/** Of the standard a problem is about, as printed; null where it is about none. */
function numberOf({ where }: Problem, sheets: readonly ScoreSheetState[]): string | null {
  return sheets.find(({ sheet }) => sheet === where.sheet)?.area?.standards.find(({ id }) => id === where.standardId)?.number ?? null;
}

/** "Aspen, standard 6"; the sheet alone where no one standard is meant. */
function titleOf(problem: Problem, sheets: readonly ScoreSheetState[]): string {
  const number = numberOf(problem, sheets);
  return number === null ? problem.where.sheet : messages.sheetAndStandard(problem.where.sheet, number);
}

/** Arrow down and up go to the next and the previous problem, and Excel with them. */
function useNextAndPrevious(
  problems: readonly Problem[],
  onSelect: (problem: Problem) => void,
): { current: Problem | null; setCurrent: (problem: Problem) => void } {
  const [current, setCurrent] = useState<Problem | null>(null);
  const choose = (problem: Problem | undefined): void => {
    if (problem === undefined) return;
    setCurrent(problem);
    onSelect(problem);
  };
  const inOrder = [...pile(problems, "putRight"), ...pile(problems, "mayIdentify")];
  const index = current === null ? -1 : inOrder.indexOf(current);
  useKeys({ ArrowDown: () => choose(inOrder[index + 1]), ArrowUp: () => choose(inOrder[index - 1]) });
  return { current, setCurrent: choose };
}
