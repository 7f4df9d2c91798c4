/** What came out for a hospital, in figures and words, and the one or two things it will work on. */
import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { HospitalResult as Result } from "../../actions/buildHospitalScore";
import { goToCell } from "../../actions/goToCell";
import { messages } from "../../core/messages";
import { periodName } from "../../core/period";
import { BandChip } from "../BandChip";
import { LeftOut } from "../LeftOut";
import type { Running } from "../ResultBar";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { ChooseActions } from "./ChooseActions";

const useStyles = makeStyles({
  big: { fontSize: "40px", lineHeight: "48px", fontWeight: 600 },
  figures: { display: "inline-flex", alignItems: "center", gap: "8px" },
  number: { minWidth: "28px", textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly results: readonly Result[];
  readonly running: readonly Running[];
  readonly busy: boolean;
  readonly onUpdate: () => void;
}

export function HospitalResult({ results, running, busy, onUpdate }: Props) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const going = useAction(goToCell);
  const [chosen, setChosen] = useState(0);
  const result = results[chosen] ?? results[0];
  if (result === undefined)
    return (
      <Screen title={messages.hospitalScoreTitle()} running={running}>
        <p className={headings.text}>{messages.benchmarkNeedsHospitals()}</p>
      </Screen>
    );
  const { average, band, standards, wards } = result;
  return (
    <Screen
      title={messages.hospitalScoreTitle()}
      running={[...running, going]}
      footLeft={
        <Button className={buttons.button} disabledFocusable={busy} onClick={onUpdate}>
          {messages.updateSheet()}
        </Button>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} onClick={() => void going.run({ sheet: result.sheet })}>
          {messages.goToSheet()}
        </Button>
      }
    >
      <div className={layout.column}>
        {results.length < 2 ? null : (
          <Field label={messages.hospitalLabel()}>
            <Select value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
              {results.map(({ hospital }, index) => (
                <option key={hospital} value={String(index)}>
                  {hospital}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <div className={layout.tight}>
          <h2 className={headings.second}>{messages.resultOf(result.hospital, result.area.name, periodName(result.period))}</h2>
          {average.value === null ? (
            <p className={headings.heading}>{messages.notYetScored()}</p>
          ) : (
            <div className={layout.row}>
              <span className={styles.big}>{result.shown}</span>
              <span className={headings.second}>{messages.outOf(result.outOf)}</span>
              {band === null ? null : <BandChip band={band} />}
            </div>
          )}
          <p className={headings.second}>
            {wards.length > 1
              ? messages.standardsScoredByWards(
                  standards.scored,
                  standards.of,
                  wards.filter(({ scored }) => scored > 0).length,
                  wards.length,
                )
              : messages.standardsScored(standards.scored, standards.of)}
          </p>
        </div>
        {result.look.length === 0 ? null : (
          <div className={layout.tip}>
            <strong>{messages.whereToLook()}</strong>
            {result.look.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </div>
        )}
        {wards.length < 2 ? null : (
          <section aria-label={messages.wardsHeading()}>
            <h2 className={headings.section}>{messages.wardsHeading()}</h2>
            <ul className={layout.list}>
              {wards.map((ward) => (
                <li key={ward.name} className={layout.line}>
                  <span>{ward.name}</span>
                  <span className={styles.figures}>
                    <span className={styles.number}>{ward.shown}</span>
                    {ward.band === null ? (
                      <span className={headings.second}>{messages.nOfMScored(ward.scored, ward.of)}</span>
                    ) : (
                      <BandChip band={ward.band} />
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <LeftOut sentences={result.leftOut} />
        <div className={layout.tight}>
          <h2 className={headings.section}>{messages.whoTookPart()}</h2>
          <p className={headings.second}>
            {result.serviceUsers === null || result.staff === null
              ? messages.tookPartUnknown()
              : messages.tookPart(result.serviceUsers, result.staff)}
          </p>
        </div>
        <ChooseActions key={result.sheet} result={result} />
      </div>
    </Screen>
  );
}
