/** Every area with how many standards it has; new areas and whole lists come in here. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { currentStandards } from "../../core/framework";
import { messages } from "../../core/messages";
import type { Problem } from "../../core/problem";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import type { EditedFramework } from "../useFramework";
import { BringInStandards } from "./BringInStandards";

interface Props {
  readonly edited: EditedFramework;
  /** Rows of Set-up and Framework that cannot be used. */
  readonly problems: readonly Problem[];
  readonly onOpen: (areaId: string) => void;
}

export function AreaList({ edited, problems, onOpen }: Props) {
  const { framework, busy, readOnly, running, change } = edited;
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const [name, setName] = useState("");

  const add = async (): Promise<void> => {
    if (await change({ kind: "addArea", name })) setName("");
  };
  return (
    <Screen title={messages.frameworkTitle()} running={running}>
      <div className={layout.column}>
        {readOnly ? <p className={layout.tip}>{messages.madeByNewer()}</p> : null}
        {problems.map(({ message }) => (
          <p key={message} className={layout.tip}>
            {message}
          </p>
        ))}
        <div className={layout.close}>
          <p className={headings.second}>{messages.frameworkOf(framework.name, framework.version)}</p>
          {framework.areas.map((area) => (
            <Button key={area.id} className={buttons.wide} onClick={() => onOpen(area.id)}>
              <span className={headings.strong}>{area.name}</span>
              <span className={headings.second}>{messages.countOfStandards(currentStandards(area).length)}</span>
            </Button>
          ))}
        </div>
        <section className={layout.close} aria-labelledby="new-area">
          <h2 id="new-area" className={headings.section}>
            {messages.addArea()}
          </h2>
          <Field label={messages.areaName()}>
            <Input value={name} onChange={(_, { value }) => setName(value)} autoComplete="off" />
          </Field>
          <div>
            <Button className={buttons.button} disabledFocusable={name.trim() === "" || busy || readOnly} onClick={() => void add()}>
              {messages.addArea()}
            </Button>
          </div>
        </section>
        <BringInStandards edited={edited} />
      </div>
    </Screen>
  );
}
