/** The hospital score: which wards go into it, then the result and what the hospital will work on. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { buildHospitalScore } from "../../actions/buildHospitalScore";
import type { WorkbookView } from "../../actions/readWorkbook";
import type { ScoreSheetState } from "../../actions/scoreSheetState";
import { messages } from "../../core/messages";
import { sameName } from "../../core/unit";
import { ReadingScreen } from "../ReadingScreen";
import type { Running } from "../ResultBar";
import { Screen } from "../Screen";
import { hospitalsWithSheets, isScoredAsWhole, whyNotUsed } from "../sheetUse";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useResult } from "../useResult";
import { useView } from "../useView";
import { useWorkbook } from "../useWorkbook";
import { HospitalResult } from "./HospitalResult";
import { NoScoreSheetsYet } from "./NoScoreSheetsYet";

const EVERY = "";

export function BuildHospitalScore() {
  const { tell } = useResult();
  const reading = useWorkbook();
  const building = useAction(buildHospitalScore);
  const [chosen, setChosen] = useState(EVERY);
  const workbook = reading.result;
  if (workbook === null)
    return <ReadingScreen title={messages.hospitalScoreTitle()} reading={reading} onAgain={() => void reading.run()} />;

  const names = hospitalsWithSheets(workbook);
  const shown = names.filter((name) => chosen === EVERY || name === chosen);
  const [first = ""] = shown;
  const build = async (): Promise<void> => {
    const built = await building.run(shown.length === 1 ? first : null);
    if (built !== null) tell(built.done);
  };
  const running = [reading, { ...building, saying: messages.makingSheet() }];
  if (building.result !== null)
    return <HospitalResult results={building.result.hospitals} running={running} busy={building.busy} onUpdate={() => void build()} />;
  if (names.length === 0) return <NoScoreSheetsYet title={messages.hospitalScoreTitle()} running={running} />;
  const whole = shown.filter((name) => isScoredAsWhole(name, workbook));
  return (
    <Foot
      running={running}
      busy={building.busy}
      hasOnlyWhole={whole.length === shown.length}
      canBeMade={whole.length < shown.length || shown.length === 1}
      onBuild={() => void build()}
    >
      <Choice workbook={workbook} names={names} chosen={chosen} onChoose={setChosen} />
      <Hospitals workbook={workbook} names={shown} whole={whole} />
    </Foot>
  );
}

interface FootProps {
  readonly running: readonly Running[];
  readonly busy: boolean;
  /** No wards: what is next is to compare, or to choose what to work on. */
  readonly hasOnlyWhole: boolean;
  readonly canBeMade: boolean;
  readonly onBuild: () => void;
  readonly children: ReactNode;
}

function Foot({ running, busy, hasOnlyWhole, canBeMade, onBuild, children }: FootProps) {
  const layout = useLayout();
  const buttons = useButtons();
  const { go } = useView();
  const compare = (
    <Button
      appearance={canBeMade ? "secondary" : "primary"}
      className={canBeMade ? buttons.button : buttons.next}
      onClick={() => go("buildBenchmark")}
    >
      {messages.compareTitle()}
    </Button>
  );
  const make = (
    <Button appearance="primary" className={buttons.next} disabledFocusable={busy} onClick={onBuild}>
      {hasOnlyWhole ? messages.makeItsSheet() : messages.makeHospitalScore()}
    </Button>
  );
  return (
    <Screen
      title={messages.hospitalScoreTitle()}
      running={running}
      footLeft={hasOnlyWhole && canBeMade ? compare : null}
      footRight={canBeMade ? make : compare}
    >
      <div className={layout.column}>{children}</div>
    </Screen>
  );
}

interface ChoiceProps {
  readonly workbook: WorkbookView;
  readonly names: readonly string[];
  readonly chosen: string;
  readonly onChoose: (hospital: string) => void;
}

function Choice({ workbook, names, chosen, onChoose }: ChoiceProps) {
  const layout = useLayout();
  return (
    <>
      {workbook.madeByNewer ? <p className={layout.tip}>{messages.madeByNewer()}</p> : null}
      {names.length < 2 ? null : (
        <Field label={messages.hospitalLabel()}>
          <Select value={chosen} onChange={(_, { value }) => onChoose(value)}>
            <option value={EVERY}>{messages.everyHospital(names.length)}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

function Hospitals({
  workbook,
  names,
  whole,
}: {
  readonly workbook: WorkbookView;
  readonly names: readonly string[];
  readonly whole: readonly string[];
}) {
  const headings = useHeadings();
  const layout = useLayout();
  return (
    <>
      {names.map((name) => (
        <section key={name} className={layout.stack} aria-label={name}>
          <h2 className={headings.section}>{name}</h2>
          <Wards workbook={workbook} sheets={workbook.scoreSheets.filter(({ unit }) => sameName(unit.hospital, name))} />
          {whole.includes(name) ? <p className={headings.second}>{messages.scoredAsWhole(name)}</p> : null}
        </section>
      ))}
      {whole.length === names.length ? (
        names.length === 1 ? (
          <p className={headings.text}>{messages.sheetOfItsOwn()}</p>
        ) : null
      ) : (
        <p className={headings.second}>{messages.averagesLeaveOut()}</p>
      )}
    </>
  );
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
const stateOf = (sheet: ScoreSheetState, workbook: WorkbookView): string =>
  whyNotUsed(sheet, workbook) ?? (sheet.complete ? messages.completeWord() : messages.nOfMScored(sheet.scored, sheet.of));
