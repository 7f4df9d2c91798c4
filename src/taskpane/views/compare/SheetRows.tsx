/** The sheets of a round: benchmark, region, rounds and report, each with when it was made and whether it still holds. */
import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { goToCell } from "../../../actions/goToCell";
import type { Output, Outputs, OutputsWanted } from "../../../actions/readOutputs";
import { reportForWord } from "../../../actions/reportForWord";
import { messages } from "../../../core/messages";
import { compareMessages } from "../../../core/messages/compare";
import { reportMessages } from "../../../core/messages/report";
import { copyText } from "../../copyText";
import { LeftOut } from "../../LeftOut";
import { makeOutput, OUTPUT_KINDS, type OutputKind, type OutputMade } from "../../makeOutput";
import { ResultBar } from "../../ResultBar";
import { useButtons, useLayout } from "../../styles";
import { useAction } from "../../useAction";
import { useResult } from "../../useResult";
import { CopyChart } from "../CopyChart";
import { OutputRow } from "./OutputRow";

interface Props {
  readonly wanted: OutputsWanted;
  /** Null while it is not known. */
  readonly outputs: Outputs | null;
  /** There are collaboratives to compare with one another. */
  readonly hasRegion: boolean;
  readonly onMade: () => void;
}

const copyReport = (sheet: string): Promise<true> => copyText(() => reportForWord(sheet), compareMessages.cannotCopyReport());

export function SheetRows({ wanted, outputs, hasRegion, onMade }: Props) {
  const layout = useLayout();
  const { tell } = useResult();
  const making = useAction(makeOutput);
  const going = useAction(goToCell);
  const copying = useAction(copyReport, "reads");
  const [asked, setAsked] = useState<OutputKind>("benchmark");

  const make = async (kind: OutputKind): Promise<void> => {
    setAsked(kind);
    const made = await making.run(kind, wanted);
    if (made === null) return;
    tell(made.done);
    onMade();
  };
  const go = (kind: OutputKind, sheet: string): void => {
    setAsked(kind);
    void going.run({ sheet });
  };
  const copy = async (sheet: string): Promise<void> => {
    setAsked("report");
    if ((await copying.run(sheet)) !== null) tell({ sentence: reportMessages.reportCopied(), undo: "notNeeded" });
  };
  const running = [
    { ...making, saying: compareMessages.workingOn(asked) },
    going,
    { ...copying, saying: compareMessages.copyingForWord() },
  ];
  const next = outputs === null ? "benchmark" : nextToMake(outputs, hasRegion);
  return (
    <ul className={layout.list}>
      {kindsOf(hasRegion).map((kind) => {
        const output = outputs?.[kind] ?? null;
        const sheet = output?.sheet ?? null;
        return (
          <OutputRow
            key={kind}
            title={compareMessages.outputTitle(kind)}
            line={lineOf(kind, output)}
            button={{
              label: sheet === null ? compareMessages.make() : compareMessages.update(),
              name: buttonName(kind, sheet !== null),
              isNext: kind === next,
              busy: making.busy,
              onPress: () => void make(kind),
            }}
          >
            {making.result?.kind === kind ? <Made made={making.result} /> : null}
            {sheet === null ? null : (
              <Links sheet={sheet} onGo={() => go(kind, sheet)} {...(kind === "report" ? { onCopy: () => void copy(sheet) } : {})} />
            )}
            {sheet === null || kind === "actions" ? null : <CopyChart sheet={sheet} />}
            {/* Beside the button that was pressed: the foot of the screen may be far from it. */}
            {asked === kind ? <ResultBar running={running} quiet /> : null}
          </OutputRow>
        );
      })}
    </ul>
  );
}

const kindsOf = (hasRegion: boolean): OutputKind[] => OUTPUT_KINDS.filter((kind) => kind !== "region" || hasRegion);

/** The first that can be made and is not there, or no longer holds; its button is the filled one. The way to the meeting does not lead over the list of actions. */
const nextToMake = (outputs: Outputs, hasRegion: boolean): OutputKind | undefined =>
  kindsOf(hasRegion).find((kind) => kind !== "actions" && outputs[kind].canBeMade && !outputs[kind].isRight);

/** All that can be made is there and holds. */
export const areSlidesNext = (outputs: Outputs, hasRegion: boolean): boolean =>
  outputs.report.isRight && nextToMake(outputs, hasRegion) === undefined;

function Links({ sheet, onGo, onCopy }: { readonly sheet: string; readonly onGo: () => void; readonly onCopy?: () => void }) {
  const layout = useLayout();
  const buttons = useButtons();
  return (
    <div className={layout.row}>
      <Link as="button" className={buttons.link} aria-label={compareMessages.goToOutput(sheet)} onClick={onGo}>
        {compareMessages.goTo()}
      </Link>
      {onCopy === undefined ? null : (
        <Link as="button" className={buttons.link} onClick={onCopy}>
          {compareMessages.copyForWord()}
        </Link>
      )}
    </div>
  );
}

function Made({ made: { says, leftOut } }: { readonly made: OutputMade }) {
  const layout = useLayout();
  if (says === "" && leftOut === null) return null;
  return (
    <div className={layout.tip}>
      {says === "" ? null : <strong>{says}</strong>}
      {leftOut === null ? null : <LeftOut sentences={leftOut} />}
    </div>
  );
}

/** What it is, while there is none; else when it was made, and whether it holds. */
function lineOf(kind: OutputKind, output: Output | null): string {
  if (output === null || output.sheet === null) {
    if (kind === "trend" && output?.canBeMade === false) return compareMessages.trendNeedsClosing();
    if ((kind === "benchmark" || kind === "report") && output?.canBeMade === false) return compareMessages.needsHospitalScore();
    if (kind === "region" && output?.canBeMade === false) return compareMessages.regionNeedsBenchmarks();
    return compareMessages.outputLine(kind);
  }
  return `${compareMessages.madeOn(output.made)} ${output.isRight ? compareMessages.isRight() : compareMessages.isRightNoMore()}`;
}

function buttonName(kind: OutputKind, isThere: boolean): string {
  if (kind === "benchmark") return isThere ? messages.updateBenchmark() : messages.makeBenchmark();
  return isThere ? compareMessages.updateOutput(kind) : compareMessages.makeOutput(kind);
}
