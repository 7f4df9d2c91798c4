/** One area: its name, the standards that are asked, and those that no longer are. */
import { Button, Field, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { currentStandards, type Area } from "../../core/framework";
import { messages } from "../../core/messages";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import type { EditedFramework } from "../useFramework";

const useStyles = makeStyles({
  standard: { flexWrap: "nowrap", columnGap: "8px", justifyContent: "flex-start", alignItems: "baseline", paddingBlock: "8px" },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  number: { flexShrink: 0, minWidth: "24px" },
});

interface Props {
  readonly edited: EditedFramework;
  readonly area: Area;
  readonly onLeave: () => void;
  readonly onAdd: () => void;
  readonly onOpen: (standardId: string) => void;
}

export function AreaStandards({ edited, area, onLeave, onAdd, onOpen }: Props) {
  const { busy, readOnly, running, change } = edited;
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const [name, setName] = useState(area.name);
  const asked = currentStandards(area);
  const retired = area.standards.filter((standard) => standard.retired !== undefined);

  return (
    <Screen
      title={area.name}
      running={running}
      onBack={onLeave}
      footLeft={
        <Button className={buttons.button} onClick={onLeave}>
          {messages.back()}
        </Button>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} disabledFocusable={busy || readOnly} onClick={onAdd}>
          {messages.addStandard()}
        </Button>
      }
    >
      <div className={layout.column}>
        <div className={layout.close}>
          <p className={headings.second}>{messages.countOfStandards(asked.length)}</p>
          {asked.map(({ id, number, text, view }) => (
            <Button key={id} className={mergeClasses(buttons.wide, styles.standard)} onClick={() => onOpen(id)}>
              <span className={mergeClasses(headings.strong, styles.number)}>{number}</span>
              <span className={mergeClasses(styles.words, layout.words)}>
                {text}
                {view === "everyone" ? null : <span className={headings.second}>{messages.viewName(view)}</span>}
              </span>
            </Button>
          ))}
        </div>
        <details className={layout.fold}>
          <summary>{messages.changeAreaName()}</summary>
          <div className={layout.close}>
            <Field label={messages.areaName()} {...(area.formerNames.length === 0 ? {} : { hint: messages.formerly(area.formerNames) })}>
              <Input value={name} onChange={(_, { value }) => setName(value)} autoComplete="off" />
            </Field>
            <div>
              <Button
                className={buttons.button}
                disabledFocusable={name.trim() === "" || name.trim() === area.name || busy || readOnly}
                onClick={() => void change({ kind: "renameArea", areaId: area.id, name })}
              >
                {messages.save()}
              </Button>
            </div>
          </div>
        </details>
        {retired.length === 0 ? null : (
          <details className={layout.fold}>
            <summary>{messages.noLongerAsked()}</summary>
            <ul className={layout.list}>
              {retired.map(({ id, number, text, retired: out }) => (
                <li key={id} className={layout.line}>
                  <span>
                    <span className={headings.strong}>{number}</span> {text}
                    <span className={headings.second}> {out === undefined ? "" : messages.noLongerUsed(out.from, out.why)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Screen>
  );
}
