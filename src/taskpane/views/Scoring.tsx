/** One standard on the screen: its words, five equal keys, notes. No colour until the end: red and green in the room push scores. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ScoringSession } from "../../actions/openScoreSheet";
import { messages } from "../../core/messages";
import { Screen } from "../Screen";
import { useButtons } from "../styles";
import { useKeys } from "../useKeys";
import { useScoring } from "../useScoring";
import { useView } from "../useView";
import { ScoreFinish } from "./ScoreFinish";
import { ScoreStandard } from "./ScoreStandard";
import { TextSizes, useTextSize } from "./TextSizes";

export function Scoring({ opened }: { readonly opened: ScoringSession }) {
  const scoring = useScoring(opened);
  const buttons = useButtons();
  const { go } = useView();
  const { standards } = scoring.session;
  const firstOpen = opened.standards.findIndex(({ score }) => score.state === "notYet");
  /** The place after the last standard is the end. */
  const [index, setIndex] = useState(firstOpen < 0 ? standards.length : firstOpen);
  const standard = standards[index];
  const [size, setSize] = useTextSize();
  const back = (): void => setIndex((now) => Math.max(0, now - 1));
  const next = (): void => setIndex((now) => Math.min(standards.length, now + 1));
  useKeys({ ArrowLeft: back, ArrowRight: next });

  if (standard === undefined) return <ScoreFinish scoring={scoring} onGoTo={setIndex} onBack={back} />;
  return (
    <Screen
      title={messages.scoreTogetherTitle()}
      running={scoring.running}
      dense
      tools={<TextSizes size={size} onChoose={setSize} />}
      footLeft={
        <>
          <Button className={buttons.button} disabledFocusable={index === 0} onClick={back}>
            {messages.back()}
          </Button>
          <Button className={buttons.button} onClick={() => go("start")}>
            {messages.leaveForNow()}
          </Button>
        </>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} onClick={next}>
          {messages.next()}
        </Button>
      }
    >
      <ScoreStandard
        key={standard.id}
        size={size}
        standard={standard}
        place={{ number: index + 1, of: standards.length }}
        scoring={scoring}
      />
    </Screen>
  );
}
