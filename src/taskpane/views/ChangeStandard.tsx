/** One standard: other words, whose view, or no longer. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Standard } from "../../core/framework";
import { messages } from "../../core/messages";
import { periodName } from "../../core/period";
import { FormScreen } from "../FormScreen";
import { currentQuarter } from "../periodChoices";
import { useButtons, useHeadings, useLayout } from "../styles";
import type { EditedFramework } from "../useFramework";
import { mayBeSaved, StandardFields, type StandardWords } from "./StandardFields";

interface Props {
  readonly edited: EditedFramework;
  readonly standard: Standard;
  readonly onLeave: () => void;
}

export function ChangeStandard({ edited, standard, onLeave }: Props) {
  const { busy, readOnly, running, change } = edited;
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const was: StandardWords = { text: standard.text, easyRead: standard.easyRead.text, view: standard.view };
  const [words, setWords] = useState(was);
  const [from, setFrom] = useState(() => periodName(currentQuarter(new Date())));
  const [why, setWhy] = useState("");
  const isChanged = words.text !== was.text || words.easyRead !== was.easyRead || words.view !== was.view;

  const save = async (): Promise<void> => {
    if (await change({ kind: "changeStandard", standardId: standard.id, change: words })) onLeave();
  };
  const stopUsing = async (): Promise<void> => {
    if (await change({ kind: "retireStandard", standardId: standard.id, from, why })) onLeave();
  };
  return (
    <FormScreen
      title={messages.standardNumber(standard.number)}
      running={running}
      label={messages.save()}
      isReady={isChanged && mayBeSaved(words) && !busy && !readOnly}
      onDo={() => void save()}
      onLeave={onLeave}
      isUnchanged={!isChanged}
      isStep
    >
      <div className={layout.column}>
        <p className={headings.second}>
          {messages.standardVersion(standard.version)}. {messages.rewordHint()}
        </p>
        <StandardFields words={words} onChange={setWords} />
        <details className={layout.fold}>
          <summary>{messages.stopUsing()}</summary>
          <div className={layout.close}>
            <p className={headings.second}>{messages.stopUsingHint()}</p>
            <Field label={messages.stopFrom()} required>
              <Input value={from} onChange={(_, { value }) => setFrom(value)} autoComplete="off" />
            </Field>
            <Field label={messages.whyStop()}>
              <Input value={why} onChange={(_, { value }) => setWhy(value)} autoComplete="off" />
            </Field>
            <div>
              <Button
                className={buttons.button}
                disabledFocusable={from.trim() === "" || busy || readOnly}
                onClick={() => void stopUsing()}
              >
                {messages.stopUsing()}
              </Button>
            </div>
          </div>
        </details>
      </div>
    </FormScreen>
  );
}
