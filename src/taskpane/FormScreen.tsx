/** A screen with one thing to do at its foot, and a way to leave it undone. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { messages } from "../core/messages";
import type { Running } from "./ResultBar";
import { Screen } from "./Screen";
import { useButtons } from "./styles";

interface Props {
  readonly title: string;
  readonly running: readonly Running[];
  /** Of the one filled button. */
  readonly label: string;
  readonly isReady: boolean;
  readonly onDo: () => void;
  readonly onLeave: () => void;
  /** Nothing would be lost by leaving. */
  readonly isUnchanged?: boolean;
  /** Leaving ends a step of the screen, not the screen: the arrow at its head does the same. */
  readonly isStep?: boolean;
  readonly children: ReactNode;
}

export function FormScreen({ title, running, label, isReady, onDo, onLeave, isUnchanged = false, isStep = false, children }: Props) {
  const buttons = useButtons();
  return (
    <Screen
      title={title}
      running={running}
      {...(isStep ? { onBack: onLeave } : {})}
      footLeft={
        <Button className={buttons.button} onClick={onLeave}>
          {isUnchanged ? messages.back() : messages.cancel()}
        </Button>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} disabledFocusable={!isReady} onClick={onDo}>
          {label}
        </Button>
      }
    >
      {children}
    </Screen>
  );
}
