/** A new standard at the end of an area. */
import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { currentStandards, SHORT_TITLE_LENGTH, type Area } from "../../core/framework";
import { messages } from "../../core/messages";
import { FormScreen } from "../FormScreen";
import { useHeadings, useLayout } from "../styles";
import type { EditedFramework } from "../useFramework";
import { mayBeSaved, StandardFields, type StandardWords } from "./StandardFields";

const EMPTY: StandardWords = { text: "", easyRead: "", view: "everyone" };

interface Props {
  readonly edited: EditedFramework;
  readonly area: Area;
  readonly onLeave: () => void;
}

export function AddStandard({ edited, area, onLeave }: Props) {
  const { busy, readOnly, running, change } = edited;
  const headings = useHeadings();
  const layout = useLayout();
  const [number, setNumber] = useState(nextNumber(area));
  const [words, setWords] = useState(EMPTY);
  const [shortTitle, setShortTitle] = useState("");

  const add = async (): Promise<void> => {
    if (await change({ kind: "addStandard", areaId: area.id, draft: { number, shortTitle, ...words } })) onLeave();
  };
  return (
    <FormScreen
      title={messages.addStandard()}
      running={running}
      label={messages.addIt()}
      isReady={number.trim() !== "" && mayBeSaved(words) && !busy && !readOnly}
      onDo={() => void add()}
      onLeave={onLeave}
      isStep
    >
      <div className={layout.column}>
        <p className={headings.second}>{area.name}</p>
        <Field label={messages.numberLabel()} hint={messages.numberHint()} required>
          <Input value={number} onChange={(_, { value }) => setNumber(value)} autoComplete="off" />
        </Field>
        <StandardFields words={words} onChange={setWords} />
        <Field label={messages.shortTitleLabel()} hint={messages.shortTitleHint()}>
          <Input value={shortTitle} maxLength={SHORT_TITLE_LENGTH} onChange={(_, { value }) => setShortTitle(value)} autoComplete="off" />
        </Field>
      </div>
    </FormScreen>
  );
}

/** One more than the highest; "" where they are not counted in whole numbers. */
function nextNumber(area: Area): string {
  const numbers = currentStandards(area).map(({ number }) => Number(number));
  return numbers.every(Number.isInteger) ? String(Math.max(0, ...numbers) + 1) : "";
}
