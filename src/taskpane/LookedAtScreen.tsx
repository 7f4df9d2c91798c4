/** A screen that tells of what stands in the workbook now and changes nothing by itself: look again, or be done. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { messages } from "../core/messages";
import { recheckMessages } from "../core/messages/recheck";
import type { Running } from "./ResultBar";
import { Screen } from "./Screen";
import { useButtons } from "./styles";
import { useView } from "./useView";

interface Props {
  readonly title: string;
  readonly running: readonly Running[];
  /** Is looking just now. */
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

export function LookedAtScreen({ title, running, busy, onAgain, children }: Props) {
  const buttons = useButtons();
  const { go } = useView();
  return (
    <Screen
      title={title}
      running={running}
      footLeft={
        <Button className={buttons.button} disabledFocusable={busy} onClick={onAgain}>
          {recheckMessages.lookAgain()}
        </Button>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} onClick={() => go("start")}>
          {messages.doneWord()}
        </Button>
      }
    >
      {children}
    </Screen>
  );
}
