/** Compare and report: the benchmark sheet of a collaborative, its charts as pictures, and the page for the ward wall. */
import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { addResultsPage } from "../../actions/addResultsPage";
import { buildBenchmark } from "../../actions/buildBenchmark";
import { changeSettings } from "../../actions/changeSettings";
import { goToCell } from "../../actions/goToCell";
import type { WorkbookView } from "../../actions/readWorkbook";
import { messages } from "../../core/messages";
import type { Names } from "../../core/settings";
import { Choices } from "../Choices";
import { LeftOut } from "../LeftOut";
import { recall, remember } from "../memory";
import { ReadingScreen } from "../ReadingScreen";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useResult } from "../useResult";
import { useView } from "../useView";
import { useWorkbook } from "../useWorkbook";
import { CopyChart } from "./CopyChart";

const ALL = "";
const NAMES: readonly Names[] = ["shown", "letters"];

const useStyles = makeStyles({
  rowLine: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  grow: { flexGrow: 1, flexBasis: "150px", minWidth: 0 },
});

export function BuildBenchmark() {
  const reading = useWorkbook();
  if (reading.result === null)
    return <ReadingScreen title={messages.compareTitle()} reading={reading} onAgain={() => void reading.run()} />;
  return <Compare workbook={reading.result} onChanged={() => void reading.run()} />;
}

function Compare({ workbook, onChanged }: { readonly workbook: WorkbookView; readonly onChanged: () => void }) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const styles = useStyles();
  const { go } = useView();
  const { tell } = useResult();
  const building = useAction(buildBenchmark);
  const naming = useAction(changeSettings);
  const making = useAction(addResultsPage);
  const going = useAction(goToCell);
  const collaboratives = collaborativesOf(workbook);
  const [collaborative, setCollaborative] = useState(() => comparedLast(collaboratives) ?? collaboratives[0] ?? ALL);
  const [names, setNames] = useState(workbook.settings.names);

  const inIt = workbook.hospitals.filter((hospital) => hospital.collaborative === collaborative);
  const only = collaborative !== ALL && inIt.length === 1 ? inIt[0] : undefined;
  const existing = workbook.benchmarks.find((benchmark) => (benchmark.collaborative ?? ALL) === collaborative);
  const isEmpty = workbook.scoreSheets.length === 0;

  const choose = (name: string): void => {
    setCollaborative(name);
    void remember("compared", name);
  };
  const build = async (): Promise<void> => {
    if (names !== workbook.settings.names && (await naming.run({ names })) === null) return;
    const built = await building.run({ collaborative: collaborative === ALL ? null : collaborative });
    if (built === null) return;
    tell(built.done);
    onChanged();
  };
  const makePage = async (sheet: string): Promise<void> => {
    const made = await making.run(sheet);
    if (made !== null) tell(made.done);
  };
  const running = [naming, { ...building, saying: messages.makingSheet() }, { ...making, saying: messages.makingSheet() }, going];
  if (isEmpty)
    return (
      <Screen
        title={messages.compareTitle()}
        running={running}
        footRight={
          <Button appearance="primary" className={buttons.next} onClick={() => go("insertTemplate")}>
            {messages.addSheetTitle()}
          </Button>
        }
      >
        <p className={headings.text}>{messages.noScoreSheets()}</p>
      </Screen>
    );
  return (
    <Screen
      title={messages.compareTitle()}
      running={running}
      footLeft={
        existing === undefined ? null : (
          <Button className={buttons.button} onClick={() => void going.run({ sheet: existing.sheet })}>
            {messages.goToSheet()}
          </Button>
        )
      }
      footRight={
        <Button appearance="primary" className={buttons.next} disabledFocusable={building.busy || naming.busy} onClick={() => void build()}>
          {existing === undefined ? messages.makeBenchmark() : messages.updateBenchmark()}
        </Button>
      }
    >
      <div className={layout.column}>
        <Field label={messages.reportFor()}>
          <Select value={collaborative} onChange={(_, { value }) => choose(value)}>
            {collaboratives.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            <option value={ALL}>{messages.everyHospitalHere()}</option>
          </Select>
        </Field>
        {only === undefined ? null : <p className={layout.tip}>{messages.oneHospitalOnly(collaborative, only.name)}</p>}
        <Choices
          question={messages.namesQuestion()}
          choices={NAMES.map((value) => ({ value, label: messages.namesChoice(value) }))}
          chosen={names}
          onChoose={setNames}
        />
        {building.result === null ? null : (
          <div className={layout.tip}>
            {building.result.title === "" ? null : <strong>{building.result.title}</strong>}
            <LeftOut sentences={building.result.leftOut} />
          </div>
        )}
        {existing === undefined || existing.made === "" ? null : <p className={headings.second}>{messages.sheetMadeOn(existing.sheet, existing.made)}</p>}
        {existing === undefined ? null : <CopyChart sheet={existing.sheet} />}
        <section className={layout.close} aria-labelledby="pages">
          <h2 id="pages" className={headings.section}>
            {messages.resultsPages()}
          </h2>
          <p className={headings.second}>{messages.resultsPagesLine()}</p>
          <ul className={layout.list}>
            {[
              ...workbook.hospitalSheets.map(({ sheet, hospital }) => ({ sheet, name: hospital })),
              ...workbook.scoreSheets.map(({ sheet }) => ({ sheet, name: sheet })),
            ].map(({ sheet, name }) => (
              <li key={sheet} className={layout.line}>
                <span className={styles.grow}>{name}</span>
                <Button
                  className={buttons.button}
                  aria-label={messages.makePageFor(name)}
                  disabledFocusable={making.busy}
                  onClick={() => void makePage(sheet)}
                >
                  {messages.makePage()}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Screen>
  );
}

/** Null in a workbook that does not have it: the choice belongs to the person, not to the workbook. */
function comparedLast(collaboratives: readonly string[]): string | null {
  const last = recall("compared");
  return last !== null && [...collaboratives, ALL].includes(last) ? last : null;
}

/** In set-up order. */
function collaborativesOf({ hospitals }: WorkbookView): string[] {
  return [...new Set(hospitals.map(({ collaborative }) => collaborative).filter((name) => name !== ""))];
}
