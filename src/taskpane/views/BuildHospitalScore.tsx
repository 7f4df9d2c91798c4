/** The hospital score: which wards go into it, then the result and what the hospital will work on. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { buildHospitalScore } from "../../actions/buildHospitalScore";
import type { WorkbookView } from "../../actions/readWorkbook";
import type { ScoreSheetState } from "../../actions/scoreSheetState";
import { messages } from "../../core/messages";
import { periodName, samePeriod } from "../../core/period";
import { sameName } from "../../core/unit";
import { ReadingScreen } from "../ReadingScreen";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useResult } from "../useResult";
import { useView } from "../useView";
import { useWorkbook } from "../useWorkbook";
import { HospitalResult } from "./HospitalResult";

const EVERY = "";

export function BuildHospitalScore() {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { go } = useView();
  const { tell } = useResult();
  const reading = useWorkbook();
  const building = useAction(buildHospitalScore);
  const [hospital, setHospital] = useState(EVERY);

  const build = async (): Promise<void> => {
    const built = await building.run(hospital === EVERY ? null : hospital);
    if (built !== null) tell(built.done);
  };
  const running = [reading, { ...building, saying: messages.makingSheet() }];
  if (building.result !== null)
    return <HospitalResult results={building.result.hospitals} running={running} busy={building.busy} onUpdate={() => void build()} />;

  const workbook = reading.result;
  if (workbook === null)
    return <ReadingScreen title={messages.hospitalScoreTitle()} reading={reading} onAgain={() => void reading.run()} />;
  const isEmpty = workbook.scoreSheets.length === 0;
  const names = hospitalsWithSheets(workbook);
  return (
    <Screen
      title={messages.hospitalScoreTitle()}
      running={running}
      footRight={
        <Button
          appearance="primary"
          className={buttons.next}
          disabledFocusable={building.busy}
          onClick={isEmpty ? () => go("insertTemplate") : () => void build()}
        >
          {isEmpty ? messages.addSheetTitle() : messages.makeHospitalScore()}
        </Button>
      }
    >
      {isEmpty ? (
        <p className={headings.text}>{messages.noScoreSheets()}</p>
      ) : (
        <div className={layout.column}>
          {workbook.madeByNewer ? <p className={layout.tip}>{messages.madeByNewer()}</p> : null}
          {names.length < 2 ? null : (
            <Field label={messages.hospitalLabel()}>
              <Select value={hospital} onChange={(_, { value }) => setHospital(value)}>
                <option value={EVERY}>{messages.everyHospital(names.length)}</option>
                {names.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {names
            .filter((name) => hospital === EVERY || name === hospital)
            .map((name) => (
              <section key={name} aria-label={name}>
                <h2 className={headings.section}>{name}</h2>
                <Wards workbook={workbook} sheets={workbook.scoreSheets.filter(({ unit }) => sameName(unit.hospital, name))} />
              </section>
            ))}
          <p className={headings.second}>{messages.averagesLeaveOut()}</p>
        </div>
      )}
    </Screen>
  );
}

function hospitalsWithSheets({ scoreSheets }: WorkbookView): string[] {
  return scoreSheets
    .map(({ unit }) => unit.hospital)
    .filter((name, index, all) => all.findIndex((other) => sameName(other, name)) === index);
}

function Wards({ workbook, sheets }: { readonly workbook: WorkbookView; readonly sheets: readonly ScoreSheetState[] }) {
  const headings = useHeadings();
  const layout = useLayout();
  return (
    <ul className={layout.list}>
      {sheets.map((sheet) => (
        <li key={sheet.sheet} className={layout.line}>
          <span>{sheet.unit.ward ?? messages.wholeHospital()}</span>
          <span className={headings.second}>{stateOf(sheet, workbook)}</span>
        </li>
      ))}
    </ul>
  );
}

/** "Complete", "10 of 12 scored", or why the sheet is not used. */
function stateOf(sheet: ScoreSheetState, { settings }: WorkbookView): string {
  if (settings.areaId !== null && sheet.area !== null && sheet.area.id !== settings.areaId) return messages.notUsedArea(sheet.area.name);
  if (settings.period !== null && sheet.period !== null && !samePeriod(sheet.period, settings.period))
    return messages.notUsedPeriod(periodName(sheet.period));
  if (sheet.route === "peerReview" && !settings.countPeerReviews) return messages.standsBeside();
  return sheet.complete ? messages.completeWord() : messages.nOfMScored(sheet.scored, sheet.of);
}
