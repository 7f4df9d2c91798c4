/** What one press will do, what has to be said before, and who is still to come. */
import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import type { CollisionChoice, FoundCollision, ReturnsPlan } from "../../../actions/planReturns";
import { bringInMessages } from "../../../core/messages/bringIn";
import { Choices } from "../../Choices";
import { copyText } from "../../copyText";
import { ResultBar } from "../../ResultBar";
import { useButtons, useHeadings, useLayout } from "../../styles";
import { useAction } from "../../useAction";

const CHOICES: readonly { readonly value: CollisionChoice; readonly label: string; readonly line: string }[] = [
  { value: "replace", label: bringInMessages.replaceChoice(), line: bringInMessages.replaceLine() },
  { value: "keepBoth", label: bringInMessages.keepBothChoice(), line: bringInMessages.keepBothLine() },
  { value: "leaveOut", label: bringInMessages.leaveOutChoice(), line: bringInMessages.leaveOutLine() },
];

interface Props {
  readonly plan: ReturnsPlan;
  /** Nothing is left to be done. */
  readonly isAllThere: boolean;
  readonly onSettle: (key: string, choice: CollisionChoice) => void;
}

export function WhatWillHappen({ plan, isAllThere, onSettle }: Props) {
  const headings = useHeadings();
  const layout = useLayout();
  const { adds, replaces, request, counts, collisions, missing } = plan;
  return (
    <>
      {collisions.map((collision) => (
        <Collided key={collision.key} collision={collision} onSettle={(choice) => onSettle(collision.key, choice)} />
      ))}
      {isAllThere ? null : (
        <div className={layout.tip} aria-live="polite">
          <p className={headings.text}>
            {request.returns.length === 0
              ? bringInMessages.nothingToBringIn()
              : replaces.length === 0
                ? bringInMessages.willAdd(adds)
                : bringInMessages.willAddAndReplace(adds, replaces)}
          </p>
          {counts.asks > 0 && request.returns.length > 0 ? (
            <p className={headings.second}>{bringInMessages.answerThese(counts.asks)}</p>
          ) : null}
        </div>
      )}
      {missing.length === 0 ? null : <StillToCome names={missing} text={plan.chaseText} />}
    </>
  );
}

function Collided({ collision, onSettle }: { readonly collision: FoundCollision; readonly onSettle: (choice: CollisionChoice) => void }) {
  const layout = useLayout();
  return (
    <div className={layout.card}>
      <Choices<CollisionChoice | "">
        question={bringInMessages.scoredAlready(collision.unit, collision.sheet)}
        choices={CHOICES}
        chosen={collision.choice ?? ""}
        onChoose={(choice) => choice !== "" && onSettle(choice)}
      />
    </div>
  );
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function StillToCome({ names, text }: { readonly names: readonly string[]; readonly text: string }) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const copying = useAction(
    useCallback(
      () => copyText(() => Promise.resolve({ text, html: `<p>${escaped(text)}</p>` }), bringInMessages.reminderNotCopied()),
      [text],
    ),
    "reads",
  );
  return (
    <section className={layout.close} aria-label={bringInMessages.copyReminder()}>
      <p className={headings.text}>{bringInMessages.stillToCome(names)}</p>
      <div className={layout.row}>
        <Button className={buttons.button} onClick={() => void copying.run()}>
          {bringInMessages.copyReminder()}
        </Button>
        <span role="status" className={headings.second}>
          {copying.result === true && copying.problem === null ? bringInMessages.reminderCopied() : ""}
        </span>
      </div>
      {copying.problem === null ? null : <p className={headings.second}>{text}</p>}
      <ResultBar running={[copying]} quiet />
    </section>
  );
}
