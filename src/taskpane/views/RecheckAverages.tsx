/** Averages that somebody typed on the sheet that is open, and what each follows from: what cannot be repeated comes first. */
import { useCallback, useEffect, useRef, useState } from "react";
import { goToCell } from "../../actions/goToCell";
import { recheckAverages, replaceWithFormula, type Rechecked, type RecheckProgress } from "../../actions/recheckAverages";
import { recheckMessages } from "../../core/messages/recheck";
import type { Repeats } from "../../core/repeatFigure";
import { LookedAtScreen } from "../LookedAtScreen";
import { ReadingScreen } from "../ReadingScreen";
import type { Running } from "../ResultBar";
import { useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useReading } from "../useReading";
import { useResult } from "../useResult";
import { FigurePile } from "./FigurePile";

type Figure = Rechecked["figures"][number];

/** What needs a look comes first; what follows is folded away. */
const PILES: readonly { readonly repeats: Repeats; readonly isOpen: boolean }[] = [
  { repeats: "cannot", isOpen: true },
  { repeats: "possible", isOpen: true },
  { repeats: "truncated", isOpen: true },
  { repeats: "rounded", isOpen: false },
];

const SAYING = { reading: recheckMessages.readingCells, comparing: recheckMessages.comparingFigures } as const;

/** Looks through the workbook, says how far it is, and ends it for good when somebody stops it, looks again or leaves. */
function useRecheck() {
  const [step, setStep] = useState<RecheckProgress | null>(null);
  const aborting = useRef<AbortController | null>(null);
  const look = useCallback((): Promise<Rechecked> => {
    aborting.current?.abort();
    const abort = new AbortController();
    aborting.current = abort;
    setStep(null);
    return recheckAverages({ onStep: (now) => (abort.signal.aborted ? undefined : setStep(now)), signal: abort.signal });
  }, []);
  useEffect(() => () => aborting.current?.abort(), []);
  const { reading: looking, again } = useReading(look);
  const stop = (): void => {
    aborting.current?.abort();
    looking.stop();
  };
  const running: Running = { ...looking, stop, ...(step !== null && { saying: SAYING[step.doing](step.done, step.of), progress: step }) };
  return { looking, running, again };
}

export function RecheckAverages() {
  const headings = useHeadings();
  const layout = useLayout();
  const { tell } = useResult();
  const { looking, running, again } = useRecheck();
  const replacing = useAction(replaceWithFormula);
  const going = useAction(goToCell);

  const makeLive = async (figure: Figure): Promise<void> => {
    const done = await replacing.run(figure);
    if (done !== null) tell(done);
    again();
  };

  const { result } = looking;
  if (result === null) return <ReadingScreen title={recheckMessages.recheckTitle()} reading={running} onAgain={again} />;
  return (
    <LookedAtScreen title={recheckMessages.recheckTitle()} running={[running, replacing, going]} busy={looking.busy} onAgain={again}>
      <div className={layout.column}>
        <div aria-live="polite">
          <h2 className={headings.heading}>
            {result.figures.length === 0
              ? recheckMessages.noTypedFigures(result.sheet)
              : recheckMessages.typedFigures(result.figures.length, result.sheet)}
          </h2>
          {result.figures.length > 0 ? null : <p className={headings.text}>{recheckMessages.noTypedFiguresHint()}</p>}
          {result.ofTheirOwn.length === 0 ? null : (
            <p className={headings.second}>{recheckMessages.figuresOfTheirOwn(result.ofTheirOwn.length)}</p>
          )}
        </div>
        {PILES.map(({ repeats, isOpen }) => {
          const pile = result.figures.filter((figure) => figure.repeats === repeats);
          return pile.length === 0 ? null : (
            <FigurePile
              key={repeats}
              title={recheckMessages.repeatsHeading(repeats, pile.length)}
              figures={pile}
              isOpen={isOpen}
              busy={replacing.busy}
              onSelect={({ sheet, cell }) => void going.run({ sheet, cell })}
              onMakeLive={(figure) => void makeLive(figure)}
            />
          );
        })}
      </div>
    </LookedAtScreen>
  );
}
