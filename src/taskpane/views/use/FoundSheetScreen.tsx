/** What was found on a sheet of the user's own, to be corrected and answered; the cells meant are selected on the sheet. */
import { Button, Checkbox, Field, mergeClasses, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { goToCell } from "../../../actions/goToCell";
import type { FoundSheet } from "../../../actions/lookAtSheet";
import { planUse, type UsePlan } from "../../../actions/planUse";
import { answerAsFound, answerWithPlaces, answerWithTable, type UseAnswer } from "../../../actions/useAnswer";
import { useThisSheet } from "../../../actions/useThisSheet";
import { messages } from "../../../core/messages";
import { bringInMessages } from "../../../core/messages/bringIn";
import { recheckMessages } from "../../../core/messages/recheck";
import { useSheetMessages } from "../../../core/messages/useSheet";
import type { Running } from "../../ResultBar";
import { Screen } from "../../Screen";
import { useButtons, useHeadings, useLayout } from "../../styles";
import { useAction } from "../../useAction";
import { useResult } from "../../useResult";
import { AboutFields } from "../returns/AboutFields";
import { PlaceFields } from "../returns/PlaceFields";
import { PeopleFields } from "./PeopleFields";
import { WhatIsFound } from "./WhatIsFound";

interface Props {
  readonly found: FoundSheet;
  readonly looking: Running & { readonly busy: boolean };
  readonly onAgain: () => void;
}

/** Rows of the picture, from the top; a table that begins further down is shown from its headings. */
const ROWS = 60;

export function FoundSheetScreen({ found, looking, onAgain }: Props) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { tell } = useResult();
  const [given, setGiven] = useState<{ readonly found: FoundSheet; readonly answer: UseAnswer } | null>(null);
  const asFound = useMemo(() => answerAsFound(found), [found]);
  // What is looked at again is answered anew.
  const answer = given?.found === found ? given.answer : asFound;
  const setAnswer = (next: UseAnswer): void => setGiven({ found, answer: next });
  const plan = useMemo(() => planUse(found, answer), [found, answer]);
  const showing = useAction(goToCell, "reads");
  const using = useAction(useThisSheet);
  const { run: show } = showing;
  const { id, name, picture, book } = found;
  const { scoresAt, ready } = plan;
  useEffect(() => {
    if (scoresAt !== null) void show({ sheet: name, cell: scoresAt });
  }, [show, name, scoresAt]);

  const use = async (): Promise<void> => {
    const used = await using.run({ id, sheet: name, answer, seen: plan });
    if (used === null) return;
    tell(used.done);
    onAgain();
  };
  const isSure = picture.finding.verdict === "sure" || plan.finding.source === "corrected";
  const shownPicture = { ...picture, rows: picture.rows.slice(0, Math.max(ROWS, (answer.places.headerRow ?? 0) + ROWS / 2)) };
  const isBusy = using.busy || looking.busy;
  const where = (
    <PlaceFields picture={shownPicture} chosen={answer.places} onChoose={(places) => setAnswer(answerWithPlaces(answer, places, found))} />
  );
  return (
    <Screen
      title={messages.useSheetTitle()}
      running={[looking, using, showing]}
      footLeft={
        <Button className={buttons.button} disabledFocusable={isBusy} onClick={onAgain}>
          {recheckMessages.lookAgain()}
        </Button>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} disabledFocusable={isBusy || ready === null} onClick={() => void use()}>
          {messages.useSheetTitle()}
        </Button>
      }
    >
      <div className={layout.column}>
        <div className={layout.tight}>
          <h2 className={mergeClasses(headings.section, layout.words)}>{name}</h2>
          <span className={headings.second}>{isSure ? bringInMessages.fairlySure() : bringInMessages.pleaseLook()}</span>
          {plan.finding.doubts.map((sentence) => (
            <p key={sentence} className={headings.text}>
              {sentence}
            </p>
          ))}
          {scoresAt === null ? null : <p className={headings.text}>{useSheetMessages.scoresFoundAt(scoresAt)}</p>}
          <details className={layout.fold}>
            <summary>{useSheetMessages.whySure()}</summary>
            {plan.finding.why.map((sentence) => (
              <p key={sentence} className={headings.second}>
                {sentence}
              </p>
            ))}
          </details>
        </div>
        <WhatIsFound plan={plan} />
        {plan.tables.length === 0 ? null : (
          <Field label={useSheetMessages.whichTable()}>
            <Select value={answer.table ?? ""} onChange={(_, { value }) => setAnswer(answerWithTable(answer, Number(value), found))}>
              {answer.table === null ? <option value="">{bringInMessages.chooseOne()}</option> : null}
              {plan.tables.map(({ firstRow, lastRow }) => (
                <option key={firstRow} value={firstRow}>
                  {useSheetMessages.tableRows(firstRow + 1, lastRow + 1)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {/* What is not sure comes first. */}
        {isSure ? null : where}
        <AboutFields
          about={answer}
          book={{ framework: book.framework, hospitals: book.units.hospitals, settings: book.settings }}
          onChange={(about) => setAnswer({ ...answer, ...about })}
        />
        <PeopleFields serviceUsers={answer.serviceUsers} staff={answer.staff} onChange={(people) => setAnswer({ ...answer, ...people })} />
        {isSure ? where : null}
        <div className={layout.tight}>
          <Checkbox
            className={layout.checkbox}
            label={useSheetMessages.dropDownLabel()}
            checked={ready === null ? answer.dropDown : ready.dropDown}
            disabled={hasLimits(found, plan)}
            onChange={(_, { checked }) => setAnswer({ ...answer, dropDown: checked === true })}
          />
          {hasLimits(found, plan) ? <p className={headings.second}>{useSheetMessages.dropDownThere()}</p> : null}
          <Checkbox
            className={layout.checkbox}
            label={useSheetMessages.coloursLabel()}
            checked={answer.colours}
            onChange={(_, { checked }) => setAnswer({ ...answer, colours: checked === true })}
          />
        </div>
        <div className={layout.tip} aria-live="polite">
          {plan.open.map((sentence) => (
            <p key={sentence} className={headings.text}>
              {sentence}
            </p>
          ))}
          {ready === null ? null : (
            <p className={headings.text}>{useSheetMessages.willWrite(ready.columns, book.cells.settings === undefined)}</p>
          )}
          <p className={headings.second}>{useSheetMessages.useSheetHow()}</p>
        </div>
      </div>
    </Screen>
  );
}

const hasLimits = ({ limitedColumns }: FoundSheet, { ready }: UsePlan): boolean =>
  ready !== null && limitedColumns.includes(ready.table.scoreColumn);
