/** Compare and report: whose hospitals, and then all that can be made of a round, from the benchmark to slides and files for other programs. */
import { Field, Select } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { changeSettings } from "../../actions/changeSettings";
import { readOutputs } from "../../actions/readOutputs";
import type { WorkbookView } from "../../actions/readWorkbook";
import { messages } from "../../core/messages";
import { compareMessages } from "../../core/messages/compare";
import type { Names } from "../../core/settings";
import { Choices } from "../Choices";
import { recall, remember } from "../memory";
import { ReadingScreen } from "../ReadingScreen";
import { Screen } from "../Screen";
import { useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useResult } from "../useResult";
import { useScoreChanges } from "../useScoreChanges";
import { useWorkbook } from "../useWorkbook";
import { OtherPrograms } from "./compare/OtherPrograms";
import { ResultsPages } from "./compare/ResultsPages";
import { Rounds } from "./compare/Rounds";
import { areSlidesNext, SheetRows } from "./compare/SheetRows";
import { Slides } from "./compare/Slides";
import { NoScoreSheetsYet } from "./NoScoreSheetsYet";

const ALL = "";
const NAMES: readonly Names[] = ["shown", "letters"];
const ORDERS = ["setUp", "rank"] as const;

export function BuildBenchmark() {
  const reading = useWorkbook();
  if (reading.result === null)
    return <ReadingScreen title={messages.compareTitle()} reading={reading} onAgain={() => void reading.run()} />;
  if (reading.result.scoreSheets.length === 0) return <NoScoreSheetsYet title={messages.compareTitle()} running={[reading]} />;
  return <Compare workbook={reading.result} onChanged={() => void reading.run()} />;
}

function Compare({ workbook, onChanged }: { readonly workbook: WorkbookView; readonly onChanged: () => void }) {
  const headings = useHeadings();
  const layout = useLayout();
  const { tell } = useResult();
  const looking = useAction(readOutputs, "reads");
  const naming = useAction(changeSettings);
  const collaboratives = collaborativesOf(workbook);
  const [chosen, setChosen] = useState(() => comparedLast(collaboratives) ?? collaboratives[0] ?? ALL);
  const [order, setOrder] = useState<(typeof ORDERS)[number]>("setUp");
  const collaborative = chosen === ALL ? null : chosen;
  const { run: look } = looking;
  const lookAgain = useCallback(() => void look({ collaborative, order }), [look, collaborative, order]);
  useEffect(lookAgain, [lookAgain, workbook]);
  const watching = useScoreChanges(lookAgain);

  const { names } = workbook.settings;
  const inIt = workbook.hospitals.filter((hospital) => hospital.collaborative === chosen);
  const only = chosen !== ALL && inIt.length === 1 ? inIt[0] : undefined;
  const wanted = { collaborative, order };
  const hasRegion = workbook.units.collaboratives.length > 1;

  const choose = (name: string): void => {
    setChosen(name);
    void remember("compared", name);
  };
  const name = async (next: Names): Promise<void> => {
    const done = await naming.run({ names: next });
    if (done === null) return;
    tell(done);
    onChanged();
  };
  // Once the rows are there, looking again while somebody types is nothing to wait for.
  return (
    <Screen title={messages.compareTitle()} running={[naming, looking.result === null ? looking : { ...looking, slow: false }, watching]}>
      <div className={layout.column}>
        <Field label={messages.reportFor()}>
          <Select value={chosen} onChange={(_, { value }) => choose(value)}>
            {collaboratives.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
            <option value={ALL}>{messages.everyHospitalHere()}</option>
          </Select>
        </Field>
        {only === undefined ? null : <p className={layout.tip}>{messages.oneHospitalOnly(chosen, only.name)}</p>}
        <details className={layout.fold}>
          <summary>{compareMessages.moreChoices()}</summary>
          <div className={layout.close}>
            <Choices
              question={messages.namesQuestion()}
              choices={NAMES.map((value) => ({ value, label: messages.namesChoice(value) }))}
              chosen={names}
              onChoose={(next) => void name(next)}
            />
            <p className={headings.second}>{compareMessages.lettersNeedUpdate()}</p>
            <Choices
              question={compareMessages.rowsOrder()}
              choices={ORDERS.map((value) => ({ value, label: compareMessages.orderChoice(value) }))}
              chosen={order}
              onChoose={setOrder}
            />
          </div>
        </details>
        <div>
          <SheetRows wanted={wanted} outputs={looking.result} hasRegion={hasRegion} onMade={lookAgain} />
          <ul className={layout.list}>
            <Slides collaborative={collaborative} isNext={looking.result !== null && areSlidesNext(looking.result, hasRegion)} />
            <OtherPrograms />
          </ul>
        </div>
        <Rounds outputs={looking.result} onChanged={lookAgain} />
        <ResultsPages workbook={workbook} />
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
