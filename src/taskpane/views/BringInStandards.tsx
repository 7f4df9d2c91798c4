/** A list of standards out of selected cells, or a whole framework out of a file. Whole or not at all. */
import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { messages } from "../../core/messages";
import { readFrameworkFile } from "../readFrameworkFile";
import { ResultBar } from "../ResultBar";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import type { EditedFramework } from "../useFramework";

const EVERY_ROW_NAMES_IT = "";

const useStyles = makeStyles({ answers: { display: "flex", flexWrap: "wrap", gap: "8px" } });

export function BringInStandards({ edited }: { readonly edited: EditedFramework }) {
  const { framework, busy, readOnly, change } = edited;
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const reading = useAction(readFrameworkFile, "reads");
  const [areaName, setAreaName] = useState(EVERY_ROW_NAMES_IT);
  const [file, setFile] = useState<{ readonly name: string; readonly data: unknown } | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const isOff = busy || readOnly;

  const read = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const data = await reading.run(chosen);
    if (data !== null) setFile({ name: chosen.name, data: data.content });
  };
  const replace = async (): Promise<void> => {
    if (file !== null && (await change({ kind: "importFramework", data: file.data }))) setFile(null);
  };
  return (
    <details className={layout.fold}>
      <summary>{messages.bringInList()}</summary>
      <div className={layout.column}>
        <div className={layout.close}>
          <p className={headings.second}>{messages.bringInListHint()}</p>
          <Field label={messages.bringInForArea()}>
            <Select value={areaName} onChange={(_, { value }) => setAreaName(value)}>
              <option value={EVERY_ROW_NAMES_IT}>{messages.everyRowNamesIt()}</option>
              {framework.areas.map(({ id, name }) => (
                <option key={id} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <div>
            <Button className={buttons.button} disabledFocusable={isOff} onClick={() => void change({ kind: "importSelection", areaName })}>
              {messages.bringInSelected()}
            </Button>
          </div>
        </div>
        <div className={layout.close}>
          <p className={headings.second}>{messages.bringInFileHint()}</p>
          <input
            ref={chooser}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={messages.chooseFrameworkFile()}
            onChange={({ target }) => {
              void read(target.files?.[0]);
              // The same file may be chosen again once it is mended.
              target.value = "";
            }}
          />
          {file === null ? (
            <div>
              <Button className={buttons.button} disabledFocusable={isOff || reading.busy} onClick={() => chooser.current?.click()}>
                {messages.chooseFrameworkFile()}
              </Button>
            </div>
          ) : (
            <div className={layout.close} role="group" aria-label={messages.replaceAllWith(file.name)}>
              <p className={layout.tip}>{messages.replaceAllWith(file.name)}</p>
              <div className={styles.answers}>
                <Button className={buttons.button} disabledFocusable={isOff} onClick={() => void replace()}>
                  {messages.replaceThem()}
                </Button>
                <Button className={buttons.button} onClick={() => setFile(null)}>
                  {messages.cancel()}
                </Button>
              </div>
            </div>
          )}
          <ResultBar running={[reading]} quiet />
        </div>
      </div>
    </details>
  );
}
