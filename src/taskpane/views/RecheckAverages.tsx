/** Averages that somebody typed on the sheet that is open, and what each follows from: what cannot be repeated comes first. */
import { goToCell } from "../../actions/goToCell";
import { recheckAverages, replaceWithFormula, type Rechecked } from "../../actions/recheckAverages";
import { recheckMessages } from "../../core/messages/recheck";
import type { Repeats } from "../../core/repeatFigure";
import { LookedAtScreen } from "../LookedAtScreen";
import { ReadingScreen } from "../ReadingScreen";
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

export function RecheckAverages() {
  const headings = useHeadings();
  const layout = useLayout();
  const { tell } = useResult();
  const { reading: looking, again } = useReading(recheckAverages);
  const replacing = useAction(replaceWithFormula);
  const going = useAction(goToCell);

  const makeLive = async (figure: Figure): Promise<void> => {
    const done = await replacing.run(figure);
    if (done !== null) tell(done);
    again();
  };

  const { result } = looking;
  if (result === null) return <ReadingScreen title={recheckMessages.recheckTitle()} reading={looking} onAgain={again} />;
  return (
    <LookedAtScreen
      title={recheckMessages.recheckTitle()}
      running={[looking, replacing, going]}
      busy={looking.busy}
      onAgain={again}
    >
      <div className={layout.column}>
        <div aria-live="polite">
          <h2 className={headings.heading}>{result.figures.length === 0 ? recheckMessages.noTypedFigures(result.sheet) : recheckMessages.typedFigures(result.figures.length, result.sheet)}</h2>
          {result.figures.length > 0 ? null : <p className={headings.text}>{recheckMessages.noTypedFiguresHint()}</p>}
          {result.ofTheirOwn.length === 0 ? null : <p className={headings.second}>{recheckMessages.figuresOfTheirOwn(result.ofTheirOwn.length)}</p>}
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
