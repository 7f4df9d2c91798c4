/** The end of a meeting: who took part, that everyone agrees, and only here the average and its colour. */
import { Button, Checkbox, Field, Input, Link, makeStyles } from "@fluentui/react-components";
import { addResultsPage } from "../../actions/addResultsPage";
import { averageOf } from "../../core/average";
import { bandOfAverage } from "../../core/band";
import { shown } from "../../core/exact";
import { messages } from "../../core/messages";
import { BandChip } from "../BandChip";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useDraft } from "../useDraft";
import { useResult } from "../useResult";
import type { Scoring } from "../useScoring";
import { useView } from "../useView";

const useStyles = makeStyles({
  big: { fontSize: "40px", lineHeight: "48px", fontWeight: 600 },
  numbers: { display: "flex", alignItems: "flex-start", gap: "12px", "& > *": { flexGrow: 1, flexBasis: 0, minWidth: 0 } },
});

interface Props {
  readonly scoring: Scoring;
  readonly onGoTo: (index: number) => void;
  readonly onBack: () => void;
}

export function ScoreFinish({ scoring, onGoTo, onBack }: Props) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { session, people } = scoring;
  const { go } = useView();
  const { tell } = useResult();
  const making = useAction(addResultsPage);

  const { standards, bands, scale } = session;
  const average = averageOf(standards.map(({ score }) => score));
  const band = bandOfAverage(average.value, bands);
  const open = standards.flatMap((standard, index) => (isDone(standard.score) ? [] : [{ standard, index }]));

  const makePage = async (): Promise<void> => {
    const made = await making.run(session.sheet);
    if (made !== null) tell(made.done);
  };
  return (
    <Screen
      title={messages.scoreTogetherTitle()}
      onBack={onBack}
      running={[...scoring.running, { ...making, saying: messages.makingSheet() }]}
      footLeft={
        <Button className={buttons.button} disabledFocusable={making.busy || average.value === null} onClick={() => void makePage()}>
          {messages.makeResultsPage()}
        </Button>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} onClick={() => go("start")}>
          {messages.doneWord()}
        </Button>
      }
    >
      <div className={layout.column}>
        <div className={layout.tight}>
          <h2 className={headings.heading}>
            {open.length === 0 ? messages.allScored(standards.length) : messages.nOfMScored(average.scored, standards.length)}
          </h2>
          {open.length === 0 ? null : (
            <div className={layout.row}>
              <span className={headings.second}>{messages.stillOpen(open.length)}</span>
              {open.map(({ standard, index }) => (
                <Link
                  as="button"
                  key={standard.id}
                  className={buttons.number}
                  aria-label={messages.standardNumber(standard.number)}
                  onClick={() => onGoTo(index)}
                >
                  {standard.number}
                </Link>
              ))}
            </div>
          )}
          {average.value === null ? null : (
            <div className={layout.row}>
              <span className={styles.big}>{shown(average.value)}</span>
              <span className={headings.second}>{messages.outOf(scale.highest)}</span>
              {band === null ? null : <BandChip band={band} />}
            </div>
          )}
        </div>
        <div className={styles.numbers}>
          <NumberField
            label={messages.serviceUsersWho()}
            value={session.serviceUsers}
            onSave={(serviceUsers) => people({ serviceUsers })}
          />
          <NumberField label={messages.staffWho()} value={session.staff} onSave={(staff) => people({ staff })} />
        </div>
        <p className={headings.second}>{messages.numbersNotNames()}</p>
        <Checkbox
          className={layout.checkbox}
          checked={session.agreed}
          label={messages.everyoneAgrees()}
          onChange={(_, { checked }) => people({ agreed: checked === true })}
        />
      </div>
    </Screen>
  );
}

const isDone = (score: { readonly state: string; readonly reason?: string }): boolean =>
  score.state === "scored" || (score.state === "notApplicable" && (score.reason ?? "").trim() !== "");

const MOST_PEOPLE = 999;

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly onSave: (value: number | null) => void;
}

/** A number of people. What is not one is said and not written. */
function NumberField({ label, value, onSave }: NumberProps) {
  const [text, change, save] = useDraft(value === null ? "" : String(value), (typed) => {
    const number = peopleFrom(typed);
    if (number !== undefined) onSave(number);
  });
  const wrong = peopleFrom(text) === undefined;
  return (
    <Field
      label={label}
      {...(wrong ? { validationMessage: messages.wholeNumberPlease(MOST_PEOPLE), validationState: "error" as const } : {})}
    >
      <Input value={text} inputMode="numeric" autoComplete="off" onChange={(_, data) => change(data.value)} onBlur={save} />
    </Field>
  );
}

/** Null of nothing, undefined of what is not a number of people. */
function peopleFrom(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const number = Number(text.trim());
  return /^\d+$/.test(text.trim()) && number <= MOST_PEOPLE ? number : undefined;
}
