/** Use this sheet: the sheet in front is looked at, and counts as a score sheet where it stands; one that counts already can be let go. */
import { Button } from "@fluentui/react-components";
import { lookAtSheet, type LookedAt } from "../../actions/lookAtSheet";
import { stopUsingSheet } from "../../actions/stopUsingSheet";
import { messages } from "../../core/messages";
import { useSheetMessages } from "../../core/messages/useSheet";
import { periodName } from "../../core/period";
import { ROUTES } from "../../core/route";
import { unitName } from "../../core/unit";
import { LookedAtScreen } from "../LookedAtScreen";
import { ReadingScreen } from "../ReadingScreen";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useReading } from "../useReading";
import { useResult } from "../useResult";
import { useView } from "../useView";
import { FoundSheetScreen } from "./use/FoundSheetScreen";

export function UseThisSheet() {
  const layout = useLayout();
  const headings = useHeadings();
  const { reading, again } = useReading(lookAtSheet);
  const { result } = reading;
  if (result === null)
    return (
      <ReadingScreen title={messages.useSheetTitle()} reading={{ ...reading, saying: useSheetMessages.lookingAtSheet() }} onAgain={again} />
    );
  if (result.state === "used") return <UsedSheet used={result} onAgain={again} />;
  if (result.state === "found") return <FoundSheetScreen found={result.found} looking={reading} onAgain={again} />;
  return (
    <LookedAtScreen title={messages.useSheetTitle()} running={[reading]} busy={reading.busy} onAgain={again}>
      <div className={layout.close} aria-live="polite">
        <h2 className={headings.heading}>{useSheetMessages.cannotBeUsed()}</h2>
        {result.why.map((sentence) => (
          <p key={sentence} className={headings.text}>
            {sentence}
          </p>
        ))}
        <p className={headings.second}>{useSheetMessages.useSheetHow()}</p>
      </div>
    </LookedAtScreen>
  );
}

function UsedSheet({
  used: { id, sheet, about, framework },
  onAgain,
}: {
  readonly used: Extract<LookedAt, { state: "used" }>;
  readonly onAgain: () => void;
}) {
  const layout = useLayout();
  const headings = useHeadings();
  const buttons = useButtons();
  const { tell } = useResult();
  const { go } = useView();
  const stopping = useAction(stopUsingSheet);
  const stop = async (): Promise<void> => {
    const done = await stopping.run(id);
    if (done !== null) tell(done);
    onAgain();
  };
  const area = framework.areas.find((one) => one.id === about?.areaId)?.name ?? "";
  return (
    <Screen
      title={messages.useSheetTitle()}
      running={[stopping]}
      footLeft={
        <Button className={buttons.button} disabledFocusable={stopping.busy} onClick={() => void stop()}>
          {useSheetMessages.stopUsing()}
        </Button>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} onClick={() => go("checkScores")}>
          {messages.checkTitle()}
        </Button>
      }
    >
      <div className={layout.close} aria-live="polite">
        <h2 className={headings.heading}>{sheet}</h2>
        {about === null ? null : (
          <p className={headings.section}>{[unitName(about.unit), area, periodName(about.period), ROUTES[about.route].name].join(" · ")}</p>
        )}
        <p className={headings.text}>{useSheetMessages.isUsedAlready(sheet)}</p>
        <p className={headings.second}>{useSheetMessages.howToChange()}</p>
      </div>
    </Screen>
  );
}
