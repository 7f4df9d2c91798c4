/** Where the figure in the selected cell comes from: what is behind it, cell by cell, and what was left out. */
import { Button } from "@fluentui/react-components";
import { goToCell } from "../../actions/goToCell";
import { whereFrom } from "../../actions/whereFrom";
import { recheckMessages } from "../../core/messages/recheck";
import { LeftOut } from "../LeftOut";
import { LookedAtScreen } from "../LookedAtScreen";
import { ReadingScreen } from "../ReadingScreen";
import type { Running } from "../ResultBar";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useReading } from "../useReading";
import { OriginCard } from "./OriginCard";

type Told = Awaited<ReturnType<typeof whereFrom>>;

export function WhereFrom() {
  const headings = useHeadings();
  const layout = useLayout();
  const { reading: looking, again } = useReading(whereFrom);
  const going = useAction(goToCell);

  const { result, problem } = looking;
  // What was told of another cell would now be taken for this one's.
  if (problem !== null) return <NothingToTell running={looking} onAgain={again} />;
  if (result === null) return <ReadingScreen title={recheckMessages.whereFromTitle()} reading={looking} onAgain={again} />;
  const { where, title, shown, parts, leftOut, isStale } = result;
  return (
    <LookedAtScreen title={recheckMessages.whereFromTitle()} running={[looking, going]} busy={looking.busy} onAgain={again}>
      <div className={layout.column}>
        <div aria-live="polite">
          <div className={layout.spread}>
            <h2 className={headings.section}>{title}</h2>
            <span className={headings.second}>{recheckMessages.cellOf(where.cell ?? "", where.sheet)}</span>
          </div>
          <p className={headings.heading}>{shown === "" ? recheckMessages.nothingThere() : shown}</p>
          <p className={headings.second}>{madeHow(result)}</p>
        </div>
        {isStale ? <p className={layout.tip}>{recheckMessages.changedSinceMade()}</p> : null}
        <section className={layout.close} aria-labelledby="behind">
          <h2 id="behind" className={headings.section}>
            {recheckMessages.behindThis()}
          </h2>
          <ul className={layout.cards}>
            {parts.map((part) => (
              <OriginCard
                key={`${part.where.sheet} ${part.where.cell ?? ""} ${part.name}`}
                origin={part}
                onGo={(to) => void going.run(to)}
              />
            ))}
          </ul>
        </section>
        <LeftOut sentences={leftOut} />
      </div>
    </LookedAtScreen>
  );
}

function madeHow({ how, parts, scored, of }: Told): string {
  if (how === "change") return recheckMessages.changeOfThese();
  if (parts.length === 1) return recheckMessages.oneFigure();
  return how === "sum" ? recheckMessages.sumOfThese(scored, of) : recheckMessages.averageOfThese(scored, of);
}

/** The reason stands above the foot; here is what can be chosen instead. */
function NothingToTell({ running, onAgain }: { readonly running: Running; readonly onAgain: () => void }) {
  const headings = useHeadings();
  const buttons = useButtons();
  return (
    <Screen
      title={recheckMessages.whereFromTitle()}
      running={[running]}
      footRight={
        <Button appearance="primary" className={buttons.next} onClick={onAgain}>
          {recheckMessages.lookAgain()}
        </Button>
      }
    >
      <p className={headings.text}>{recheckMessages.whereFromHint()}</p>
    </Screen>
  );
}
