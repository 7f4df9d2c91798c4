/** What the hospital will work on this year: one or two standards, the lowest offered first, with what, who and by when. */
import { Button, Checkbox, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { chooseActions, readActions, type ChosenAction } from "../../actions/chooseActions";
import { currentStandards } from "../../core/framework";
import { messages } from "../../core/messages";
import { ResultBar } from "../ResultBar";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useResult } from "../useResult";
import type { HospitalResult as Result } from "../../actions/buildHospitalScore";

/** A hospital picks one or two a year. */
const MOST = 2;

const EMPTY: Omit<ChosenAction, "number"> = { action: "", lead: "", by: null, agreed: false };

export function ChooseActions({ result }: { readonly result: Result }) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { tell } = useResult();
  const saving = useAction(chooseActions);
  const offered = result.lowest.slice(0, MOST);
  const reading = useAction(readActions, "reads");
  const { run: read } = reading;
  const [typed, setChosen] = useState<readonly ChosenAction[] | null>(null);
  useEffect(() => {
    void read(result.sheet);
  }, [read, result.sheet]);
  // What the sheet has already comes first; without any, the lowest standard is offered.
  const written = (reading.result ?? []).slice(0, MOST);
  const chosen = typed ?? (written.length > 0 ? written : offered.slice(0, 1).map(({ number }) => ({ number, ...EMPTY })));
  const standards = currentStandards(result.area);

  const change = (index: number, part: Partial<ChosenAction>): void =>
    setChosen(chosen.map((action, at) => (at === index ? { ...action, ...part } : action)));
  const add = (): void => {
    const free =
      offered.find(({ number }) => chosen.every((action) => action.number !== number)) ??
      standards.find(({ number }) => chosen.every((action) => action.number !== number));
    if (free !== undefined) setChosen([...chosen, { number: free.number, ...EMPTY }]);
  };
  const save = async (): Promise<void> => {
    const saved = await saving.run(result.sheet, chosen);
    if (saved !== null) tell(saved);
  };
  const ready = chosen.length > 0 && chosen.every(({ action }) => action.trim() !== "");
  return (
    <section className={layout.column} aria-labelledby="year">
      <div className={layout.tight}>
        <h2 id="year" className={headings.section}>
          {messages.workOnThisYear()}
        </h2>
        <p className={headings.second}>
          {messages.lowestOffered(result.lowest.map(({ number, shortTitle }) => messages.standardWithTitle(number, shortTitle)))}
        </p>
      </div>
      {chosen.map((action, index) => (
        <div key={index} className={layout.card} role="group" aria-label={messages.standardNumber(action.number)}>
          <div className={layout.close}>
            <Field label={messages.standardLabel()}>
              <Select value={action.number} onChange={(_, { value }) => change(index, { number: value })}>
                {standards.map(({ id, number, shortTitle }) => (
                  <option key={id} value={number}>
                    {messages.standardWithTitle(number, shortTitle)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={messages.whatWillWeDo()}>
              <Textarea rows={2} resize="vertical" value={action.action} onChange={(_, { value }) => change(index, { action: value })} />
            </Field>
            <Field label={messages.whoLeads()} hint={messages.roleNotName()}>
              <Input value={action.lead} autoComplete="off" onChange={(_, { value }) => change(index, { lead: value })} />
            </Field>
            <Field label={messages.byWhen()}>
              <Input type="date" value={action.by ?? ""} onChange={(_, { value }) => change(index, { by: value === "" ? null : value })} />
            </Field>
            <Checkbox
              className={layout.checkbox}
              checked={action.agreed}
              label={messages.agreedWithServiceUsers()}
              onChange={(_, { checked }) => change(index, { agreed: checked === true })}
            />
          </div>
        </div>
      ))}
      <ResultBar running={[reading, { ...saving, saying: messages.writing() }]} quiet />
      <div className={layout.row}>
        {chosen.length >= MOST ? null : (
          <Button className={buttons.button} onClick={add}>
            {messages.chooseAnother()}
          </Button>
        )}
        <Button className={buttons.button} disabledFocusable={!ready || saving.busy} onClick={() => void save()}>
          {messages.putOnSheet()}
        </Button>
      </div>
    </section>
  );
}
