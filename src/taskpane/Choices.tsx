/** One question, its answers below each other. */
import { makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useId } from "react";
import { useHeadings, useLayout } from "./styles";

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly line?: string;
}

interface Props<Value extends string> {
  readonly question: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

const useStyles = makeStyles({ option: { minHeight: "32px" }, group: { marginLeft: "-8px" } });

export function Choices<Value extends string>({ question, choices, chosen, onChoose }: Props<Value>) {
  const id = useId();
  const headings = useHeadings();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <div className={layout.tight}>
      <h2 id={id} className={headings.section}>
        {question}
      </h2>
      <RadioGroup
        aria-labelledby={id}
        className={styles.group}
        value={chosen}
        onChange={(_, { value }) => choices.filter((choice) => choice.value === value).forEach((choice) => onChoose(choice.value))}
      >
        {choices.map(({ value, label, line }) => (
          <Radio
            key={value}
            value={value}
            className={styles.option}
            label={
              line === undefined ? (
                label
              ) : (
                <>
                  {label}
                  <div className={headings.second}>{line}</div>
                </>
              )
            }
          />
        ))}
      </RadioGroup>
    </div>
  );
}
