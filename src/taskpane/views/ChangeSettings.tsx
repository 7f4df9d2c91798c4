/** Settings in two folds: what a hospital needs, and what only a regional lead does. Lists are kept on the Set-up sheet. */
import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { changeSettings, type SettingsChange } from "../../actions/changeSettings";
import { goToCell } from "../../actions/goToCell";
import type { WorkbookView } from "../../actions/readWorkbook";
import { bandProblems } from "../../core/band";
import { messages } from "../../core/messages";
import { periodKey } from "../../core/period";
import { hospitalWordSchema, type Settings } from "../../core/settings";
import { BandFields } from "../BandFields";
import { FormScreen } from "../FormScreen";
import { currentQuarter, periodByKey, periodChoiceLabel, periodChoices } from "../periodChoices";
import { ReadingScreen } from "../ReadingScreen";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useResult } from "../useResult";
import { useView } from "../useView";
import { useWorkbook } from "../useWorkbook";

const NONE = "";

export function ChangeSettings() {
  const reading = useWorkbook();
  if (reading.result === null)
    return <ReadingScreen title={messages.settingsTitle()} reading={reading} onAgain={() => void reading.run()} />;
  return reading.result.hasSetUp ? <SettingsForm workbook={reading.result} /> : <NoSetUp />;
}

function NoSetUp() {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { go } = useView();
  return (
    <Screen
      title={messages.settingsTitle()}
      footRight={
        <Button appearance="primary" className={buttons.next} onClick={() => go("insertTemplate")}>
          {messages.addSheetTitle()}
        </Button>
      }
    >
      <div className={layout.column}>
        <p className={headings.text}>{messages.setUpComesWithFirstSheet()}</p>
        <div>
          <Button className={buttons.button} onClick={() => go("editFramework")}>
            {messages.frameworkTitle()}
          </Button>
        </div>
      </div>
    </Screen>
  );
}

function SettingsForm({ workbook }: { readonly workbook: WorkbookView }) {
  const { framework, settings, hospitals, problems } = workbook;
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { back, go } = useView();
  const { tell } = useResult();
  const saving = useAction(changeSettings);
  const going = useAction(goToCell);
  const [change, setChange] = useState<SettingsChange>({});
  const now: Settings = { ...settings, ...change };
  const put = (part: SettingsChange): void => setChange({ ...change, ...part });

  const [today] = useState(() => new Date());
  const periods = periodChoices(today, settings.period);
  const wrong = bandProblems(now.bands, framework.scale);
  const isChanged = Object.keys(change).length > 0;
  const setUp = workbook.setUpSheet;

  const save = async (): Promise<void> => {
    const done = await saving.run(change);
    if (done === null) return;
    setChange({});
    tell(done);
  };
  return (
    <FormScreen
      title={messages.settingsTitle()}
      running={[{ ...saving, saying: messages.writing() }, going]}
      label={messages.save()}
      isReady={isChanged && wrong.length === 0 && !saving.busy && !workbook.madeByNewer}
      onDo={() => void save()}
      onLeave={back}
      isUnchanged={!isChanged}
    >
      <div className={layout.column}>
        {workbook.madeByNewer ? <p className={layout.tip}>{messages.madeByNewer()}</p> : null}
        {problems.map(({ message }) => (
          <p key={message} className={layout.tip}>
            {message}
          </p>
        ))}
        <h2 className={headings.section}>{messages.myHospital()}</h2>
        <Field label={messages.areaLabel()}>
          <Select value={now.areaId ?? NONE} onChange={(_, { value }) => put({ areaId: value === NONE ? null : value })}>
            <option value={NONE}>{messages.notChosen()}</option>
            {framework.areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={messages.periodLabel()}>
          <Select
            value={now.period === null ? NONE : periodKey(now.period)}
            onChange={(_, { value }) => put({ period: value === NONE ? null : periodByKey(periods, value) })}
          >
            <option value={NONE}>{messages.notChosenNow(periodChoiceLabel(currentQuarter(today)))}</option>
            {periods.map((period) => (
              <option key={periodKey(period)} value={periodKey(period)}>
                {periodChoiceLabel(period)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={messages.hospitalWordLabel()}>
          <Select value={now.hospitalWord} onChange={(_, { value }) => put({ hospitalWord: hospitalWordSchema.parse(value) })}>
            {hospitalWordSchema.options.map((word) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </Select>
        </Field>
        <div className={layout.spread}>
          <span className={headings.second}>
            {messages.hospitalsAndWards(
              hospitals.length,
              hospitals.reduce((sum, { wards }) => sum + wards.length, 0),
            )}
          </span>
          {setUp === null ? null : (
            <Button className={buttons.button} onClick={() => void going.run({ sheet: setUp })}>
              {messages.openSetUp()}
            </Button>
          )}
        </div>
        <details className={layout.fold}>
          <summary>{messages.forRegionalLead()}</summary>
          <div className={layout.column}>
            <BandFields bands={now.bands} scale={framework.scale} problems={wrong} onChange={(bands) => put({ bands: [...bands] })} />
            <Field label={messages.lowestWord()} hint={messages.wordsAreOurs()}>
              <Input value={now.endWords.lowest} onChange={(_, { value }) => put({ endWords: { ...now.endWords, lowest: value } })} />
            </Field>
            <Field label={messages.highestWord()}>
              <Input value={now.endWords.highest} onChange={(_, { value }) => put({ endWords: { ...now.endWords, highest: value } })} />
            </Field>
            <Checkbox
              className={layout.checkbox}
              label={messages.askBothViews()}
              checked={now.askBothViews}
              onChange={(_, { checked }) => put({ askBothViews: checked === true })}
            />
            <Checkbox
              className={layout.checkbox}
              label={messages.countPeerReviews()}
              checked={now.countPeerReviews}
              onChange={(_, { checked }) => put({ countPeerReviews: checked === true })}
            />
            <Field label={messages.contactLabel()} hint={messages.contactHint()}>
              <Input value={now.contact} onChange={(_, { value }) => put({ contact: value })} />
            </Field>
            <div className={layout.spread}>
              <p className={headings.second}>{messages.listsOnSetUp()}</p>
              <Button className={buttons.button} disabledFocusable={isChanged} onClick={() => go("editFramework")}>
                {messages.frameworkTitle()}
              </Button>
            </div>
          </div>
        </details>
      </div>
    </FormScreen>
  );
}
