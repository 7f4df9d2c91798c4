/** The pane: theme, screen, and the result of the last action. */
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { lazy, useCallback, useMemo, useState, type ComponentType } from "react";
import type { Done } from "../actions/done";
import { Broken } from "./Broken";
import { NotInExcel } from "./NotInExcel";
import type { Readiness } from "./officeReady";
import { usePage } from "./styles";
import { COLOUR } from "./theme";
import { useKeptFocus } from "./useKeptFocus";
import { ResultContext } from "./useResult";
import { useTabKey } from "./useTabKey";
import { useTheme } from "./useTheme";
import { useWay, ViewContext, type View } from "./useView";
import { Start } from "./views/Start";

/**
 * Each screen but the first comes in a file of its own, when it is asked for. The screen before stays until it is there: React would keep
 * it back for 300 ms once it had shown something in its place.
 */
const SCREENS: Readonly<Record<View, ComponentType>> = {
  start: Start,
  insertTemplate: lazy(async () => ({ default: (await import("./views/InsertTemplate")).InsertTemplate })),
  scoreTogether: lazy(async () => ({ default: (await import("./views/ScoreTogether")).ScoreTogether })),
  checkScores: lazy(async () => ({ default: (await import("./views/CheckScores")).CheckScores })),
  recheckAverages: lazy(async () => ({ default: (await import("./views/RecheckAverages")).RecheckAverages })),
  whereFrom: lazy(async () => ({ default: (await import("./views/WhereFrom")).WhereFrom })),
  buildHospitalScore: lazy(async () => ({ default: (await import("./views/BuildHospitalScore")).BuildHospitalScore })),
  buildBenchmark: lazy(async () => ({ default: (await import("./views/BuildBenchmark")).BuildBenchmark })),
  bringInReturns: lazy(async () => ({ default: (await import("./views/BringInReturns")).BringInReturns })),
  useThisSheet: lazy(async () => ({ default: (await import("./views/UseThisSheet")).UseThisSheet })),
  changeSettings: lazy(async () => ({ default: (await import("./views/ChangeSettings")).ChangeSettings })),
  editFramework: lazy(async () => ({ default: (await import("./views/EditFramework")).EditFramework })),
  help: lazy(async () => ({ default: (await import("./views/Help")).Help })),
};

const useStyles = makeStyles({
  pane: {
    height: "100%",
    backgroundColor: COLOUR.paneGround,
    color: COLOUR.paneInk,
    fontSize: "14px",
    lineHeight: "20px",
    "@media (prefers-reduced-motion: reduce)": { "& *": { animationDuration: "0.01ms", transitionDuration: "0s" } },
  },
});

export function App({ readiness, search }: { readonly readiness: Readiness; readonly search: string }) {
  usePage();
  useKeptFocus();
  useTabKey();
  const styles = useStyles();
  const theme = useTheme();
  const way = useWay(search);
  const [done, setDone] = useState<Done | null>(null);
  const close = useCallback(() => setDone(null), []);
  const results = useMemo(() => ({ done, tell: setDone, close }), [done, close]);
  const Screen = SCREENS[way.place.view];

  return (
    <FluentProvider theme={theme} className={styles.pane}>
      {readiness === "excel" ? (
        <ViewContext.Provider value={way}>
          <ResultContext.Provider value={results}>
            <Broken key={`${way.place.view} ${way.place.sheet ?? ""}`}>
              <Screen />
            </Broken>
          </ResultContext.Provider>
        </ViewContext.Provider>
      ) : (
        <NotInExcel readiness={readiness} />
      )}
    </FluentProvider>
  );
}
