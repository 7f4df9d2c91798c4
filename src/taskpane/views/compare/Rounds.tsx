/** Past rounds: closing this one, adding earlier ones, and averages that others printed. */
import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { addEnteredAverages } from "../../../actions/addEnteredAverages";
import { addFormerName } from "../../../actions/addFormerName";
import { addPastRounds } from "../../../actions/addPastRounds";
import { closeRound } from "../../../actions/closeRound";
import type { Done } from "../../../actions/done";
import type { Outputs } from "../../../actions/readOutputs";
import { takeNewFigures } from "../../../actions/takeNewFigures";
import { HISTORY_MARKS } from "../../../core/history";
import { roundsMessages } from "../../../core/messages/rounds";
import { compareMessages } from "../../../core/messages/compare";
import { periodShort } from "../../../core/period";
import { Choices } from "../../Choices";
import { ResultBar } from "../../ResultBar";
import { useButtons, useHeadings, useLayout } from "../../styles";
import { useAction } from "../../useAction";
import { useResult } from "../../useResult";

const OWN = "own";
const KINDS = [OWN, ...HISTORY_MARKS] as const;

interface Props {
  readonly outputs: Outputs | null;
  readonly onChanged: () => void;
}

export function Rounds({ outputs, onChanged }: Props) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { tell } = useResult();
  const closing = useAction(closeRound);
  const adding = useAction(addPastRounds);
  const typing = useAction(addEnteredAverages);
  const taking = useAction(takeNewFigures);
  const naming = useAction(addFormerName);
  const [differs, setDiffers] = useState(true);
  const [kind, setKind] = useState<(typeof KINDS)[number]>(OWN);

  const after = (result: { readonly done: Done } | null): void => {
    if (result === null) return;
    tell(result.done);
    onChanged();
  };
  const isBusy = closing.busy || adding.busy || typing.busy || taking.busy || naming.busy;
  const unknown = outputs?.unknown ?? [];
  return (
    <section className={layout.close} aria-labelledby="rounds">
      <h2 id="rounds" className={headings.section}>
        {compareMessages.roundsHeading()}
      </h2>
      <p className={headings.second}>
        {outputs?.isClosed === true ? compareMessages.roundIsClosed(outputs.area, outputs.period) : compareMessages.closeRoundLine()}
      </p>
      <div className={layout.row}>
        <Button
          className={buttons.button}
          disabledFocusable={isBusy}
          onClick={() => {
            setDiffers(true);
            void closing.run().then(after);
          }}
        >
          {compareMessages.closeRound()}
        </Button>
      </div>
      {closing.result === null || closing.result.notes.length === 0 ? null : (
        <div className={layout.tip}>
          {closing.result.notes.map((note) => (
            <div key={note}>{note}</div>
          ))}
          {closing.result.differ.length === 0 || !differs ? null : (
            <Button
              className={buttons.button}
              disabledFocusable={isBusy}
              onClick={() =>
                void taking.run().then((done) => {
                  if (done === null) return;
                  setDiffers(false);
                  after({ done });
                })
              }
            >
              {roundsMessages.takeNewFigures()}
            </Button>
          )}
        </div>
      )}
      {(outputs?.perhapsRenamed ?? []).map(({ level, unit, since, before, until }) => (
        <div key={`${unit}|${before}`} className={layout.tip}>
          <div>{roundsMessages.unitHasNoRounds(unit, since === null ? null : periodShort(since), before, periodShort(until))}</div>
          <div>{roundsMessages.areTheyTheSame()}</div>
          <Button
            className={buttons.button}
            aria-label={roundsMessages.theyAreTheSameNamed(unit, before)}
            disabledFocusable={isBusy}
            onClick={() => void naming.run({ level, unit, before }).then((done) => after(done === null ? null : { done }))}
          >
            {roundsMessages.theyAreTheSame()}
          </Button>
        </div>
      ))}
      <details className={layout.fold}>
        <summary>{compareMessages.addPastRounds()}</summary>
        <div className={layout.close}>
          <p className={headings.second}>{compareMessages.addPastRoundsHint()}</p>
          <Choices
            question={compareMessages.whatTheyAre()}
            choices={KINDS.map((value) => ({ value, label: compareMessages.pastRoundsAre(value) }))}
            chosen={kind}
            onChoose={setKind}
          />
          <div>
            <Button
              className={buttons.button}
              disabledFocusable={isBusy}
              onClick={() => void adding.run({ mark: kind === OWN ? null : kind }).then(after)}
            >
              {compareMessages.addSelected()}
            </Button>
          </div>
        </div>
      </details>
      {unknown.length === 0 ? null : (
        <div className={layout.tight}>
          <p className={headings.second}>{compareMessages.averagesNotKnown(unknown.map(({ shortName }) => shortName))}</p>
          <div>
            <Link
              as="button"
              className={buttons.link}
              disabledFocusable={isBusy}
              onClick={() => void typing.run({ collaboratives: unknown.map(({ name }) => name) }).then(after)}
            >
              {compareMessages.typeAverages()}
            </Link>
          </div>
        </div>
      )}
      <ResultBar running={[{ ...closing, saying: compareMessages.closingRound() }, adding, typing, taking, naming]} quiet />
    </section>
  );
}
