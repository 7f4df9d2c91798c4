/** The first screen: carry on, or choose one of four things to do. */
import { Button, Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import type { WorkbookView } from "../../actions/readWorkbook";
import type { ScoreSheetState } from "../../actions/scoreSheetState";
import { watchSheets } from "../../actions/watchScores";
import { messages } from "../../core/messages";
import { Bars, ChevronRight, Hospital, SheetPlus, TickedList } from "../glyphs";
import { Screen } from "../Screen";
import { sheetLabel } from "../sheetLabel";
import { hospitalsWithSheets, isScoredAsWhole } from "../sheetUse";
import { FOCUS_RING, useButtons, useHeadings, useLayout } from "../styles";
import { COLOUR } from "../theme";
import { useScoreChanges } from "../useScoreChanges";
import { useView, type View } from "../useView";
import { useWorkbook } from "../useWorkbook";
import { FirstRun } from "./FirstRun";

const useStyles = makeStyles({
  row: {
    width: "100%",
    minHeight: "56px",
    display: "flex",
    alignItems: "center",
    gap: "12px",
    padding: "8px 12px",
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    borderRadius: "6px",
    backgroundColor: COLOUR.paneRaised,
    border: `1px solid ${COLOUR.paneLine}`,
    "&:hover": { backgroundColor: COLOUR.panePanel },
    "&:focus-visible": FOCUS_RING,
  },
  tile: {
    width: "32px",
    height: "32px",
    flexShrink: 0,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    borderRadius: "6px",
    backgroundColor: COLOUR.paneTint,
    color: COLOUR.paneBlue,
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  card: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  cardWords: { flexGrow: 1, flexBasis: "140px", minWidth: 0 },
  end: { color: COLOUR.paneMuted, display: "inline-flex" },
});

export function Start() {
  const headings = useHeadings();
  const layout = useLayout();
  const reading = useWorkbook();
  const { go } = useView();
  const buttons = useButtons();
  const { run: read } = reading;
  // A sheet that was being made when the pane was loaded again, or in another pane, comes while this screen is open.
  const watching = useScoreChanges(
    useCallback(() => void read(), [read]),
    watchSheets,
  );

  return (
    <Screen title={messages.paneTitle()} running={[reading, watching]}>
      <div className={layout.column}>
        {/* Who has score sheets is not new here. */}
        {reading.result?.scoreSheets.length === 0 ? <FirstRun /> : null}
        {reading.result === null ? null : <CarryOn workbook={reading.result} />}
        <section className={layout.close} aria-labelledby="todo">
          <h2 id="todo" className={headings.section}>
            {messages.whatToDo()}
          </h2>
          <Row to="insertTemplate" icon={<SheetPlus />} title={messages.scoreTitle()} line={messages.scoreLine()} />
          <Row to="checkScores" icon={<TickedList />} title={messages.checkTitle()} line={messages.checkLine()} />
          {reading.result !== null && isAllScoredAsWhole(reading.result) ? (
            <Row to="buildHospitalScore" icon={<Hospital />} title={messages.workOnTitle()} line={messages.workOnLine()} />
          ) : (
            <Row to="buildHospitalScore" icon={<Hospital />} title={messages.hospitalTitle()} line={messages.hospitalLine()} />
          )}
          <Row to="buildBenchmark" icon={<Bars />} title={messages.compareTitle()} line={messages.compareLine()} />
        </section>
        <div className={layout.close}>
          <div className={layout.row}>
            <Link as="button" className={buttons.link} onClick={() => go("bringInReturns")}>
              {messages.bringInTitle()}
            </Link>
            <Link as="button" className={buttons.link} onClick={() => go("useThisSheet")}>
              {messages.useSheetTitle()}
            </Link>
            <Link as="button" className={buttons.link} onClick={() => go("changeSettings")}>
              {messages.settingsTitle()}
            </Link>
            <Link as="button" className={buttons.link} onClick={() => go("help")}>
              {messages.helpTitle()}
            </Link>
          </div>
          <p className={headings.second}>{messages.nothingLeavesThisComputer()}</p>
        </div>
      </div>
    </Screen>
  );
}

function Row({ to, icon, title, line }: { readonly to: View; readonly icon: ReactNode; readonly title: string; readonly line: string }) {
  const styles = useStyles();
  const headings = useHeadings();
  const { go } = useView();
  return (
    <button type="button" className={styles.row} onClick={() => go(to)}>
      <span className={styles.tile}>{icon}</span>
      <span className={styles.words}>
        <span className={headings.strong}>{title}</span>
        <span className={headings.second}>{line}</span>
      </span>
      <span className={styles.end}>
        <ChevronRight />
      </span>
    </button>
  );
}

function isAllScoredAsWhole(workbook: WorkbookView): boolean {
  const hospitals = hospitalsWithSheets(workbook);
  return hospitals.length > 0 && hospitals.every((hospital) => isScoredAsWhole(hospital, workbook));
}

/** The score sheet that was begun: where a meeting left off. */
function CarryOn({ workbook }: { readonly workbook: WorkbookView }) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { go } = useView();
  if (workbook.madeByNewer) return <p className={layout.tip}>{messages.madeByNewer()}</p>;

  const unfinished = workbook.scoreSheets.filter(({ complete }) => !complete);
  const next = furthest(unfinished);
  if (next === null) {
    return workbook.scoreSheets.length === 0 ? null : (
      <p className={headings.text}>{messages.allSheetsComplete(workbook.scoreSheets.length)}</p>
    );
  }
  return (
    <section className={mergeClasses(layout.tint, layout.close)} aria-label={messages.carryOn()}>
      <div className={styles.card}>
        <div className={styles.cardWords}>
          <div className={headings.strong}>{sheetLabel(next)}</div>
          <div className={headings.second}>{messages.nOfMScoredLeft(next.scored, next.of)}</div>
        </div>
        <Button
          appearance="primary"
          className={mergeClasses(buttons.button, buttons.primary)}
          onClick={() => go("scoreTogether", next.sheet)}
        >
          {messages.carryOn()}
        </Button>
      </div>
      {unfinished.length > 1 ? (
        <Link as="button" className={buttons.link} onClick={() => go("scoreTogether")}>
          {messages.otherSheets(unfinished.length - 1)}
        </Link>
      ) : null}
    </section>
  );
}

/** The sheet that is begun and nearest its end; else the first that is not begun. */
function furthest(sheets: readonly ScoreSheetState[]): ScoreSheetState | null {
  return sheets.reduce<ScoreSheetState | null>((best, sheet) => (best === null || sheet.scored > best.scored ? sheet : best), null);
}
