/** Where the bands begin, with what that means for every score and for averages, before it is saved. */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { bandOfAverage, bandOfScore, type Band, type Bands } from "../core/band";
import { fromDecimalText, toNumber } from "../core/exact";
import { messages } from "../core/messages";
import { scaleValues, type Scale } from "../core/scale";
import { BandChip } from "./BandChip";
import { useHeadings, useLayout } from "./styles";

const useStyles = makeStyles({
  pair: { display: "flex", alignItems: "flex-end", gap: "12px", "& > *": { flexGrow: 1, flexBasis: 0, minWidth: 0 } },
  preview: { display: "flex", flexWrap: "wrap", gap: "4px 10px" },
  one: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

type Threshold = "scoreFrom" | "averageFrom";

interface Props {
  readonly bands: Bands;
  readonly scale: Scale;
  readonly problems: readonly string[];
  readonly onChange: (bands: Bands) => void;
}

export function BandFields({ bands, scale, problems, onChange }: Props) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const change = (band: Band, threshold: Threshold, value: number): void =>
    onChange(bands.map((other) => (other.id === band.id ? { ...other, [threshold]: value } : other)));
  const usable = problems.length === 0;
  return (
    <section className={layout.close} aria-labelledby="bands">
      <h2 id="bands" className={headings.section}>
        {messages.bandsHeading()}
      </h2>
      {bands.slice(0, -1).map((band) => (
        <div key={band.id} className={styles.pair}>
          <NumberField
            label={messages.scoresFrom(band.word)}
            value={band.scoreFrom}
            onChange={(value) => change(band, "scoreFrom", value)}
          />
          <NumberField
            label={messages.averagesFrom(band.word)}
            value={band.averageFrom}
            onChange={(value) => change(band, "averageFrom", value)}
          />
        </div>
      ))}
      <div aria-live="polite" className={layout.close}>
        {problems.map((sentence) => (
          <p key={sentence} className={headings.error}>
            {sentence}
          </p>
        ))}
        {usable ? (
          <>
            <div className={styles.preview}>
              {scaleValues(scale).map((value) => (
                <Example key={value} words={String(value)} band={bandOfScore({ state: "scored", value }, bands)} />
              ))}
            </div>
            <div className={styles.preview}>
              <span className={headings.second}>{messages.averagesExample()}</span>
              {averagesAround(bands).map((value) => (
                <Example key={value} words={value} band={bandOfAverage(fromDecimalText(value), bands)} />
              ))}
            </div>
          </>
        ) : null}
      </div>
    </section>
  );
}

function Example({ words, band }: { readonly words: string; readonly band: Band | null }) {
  const styles = useStyles();
  return (
    <span className={styles.one}>
      {words} {band === null ? null : <BandChip band={band} />}
    </span>
  );
}

/** The last average below each band and the first in it: "2.4", "2.5", "3.4", "3.5". */
function averagesAround(bands: Bands): string[] {
  return bands
    .flatMap(({ averageFrom }) => (averageFrom === null ? [] : [averageFrom - 0.1, averageFrom]))
    .map((value) => value.toFixed(1))
    .sort();
}

function NumberField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}) {
  const [text, setText] = useState(value === null ? "" : String(value));
  const typed = (next: string): void => {
    setText(next);
    const exact = fromDecimalText(next);
    if (exact !== null) onChange(toNumber(exact));
  };
  const isNumber = fromDecimalText(text) !== null;
  return (
    <Field label={label} {...(isNumber ? {} : { validationState: "error" as const, validationMessage: messages.numberPlease() })}>
      <Input value={text} inputMode="decimal" autoComplete="off" onChange={(_, data) => typed(data.value)} />
    </Field>
  );
}
