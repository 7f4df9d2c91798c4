/** A screen that still reads the workbook, or could not: then there is a way to try again. */
import { Button } from "@fluentui/react-components";
import { messages } from "../core/messages";
import type { Running } from "./ResultBar";
import { Screen } from "./Screen";
import { useButtons } from "./styles";

interface Props {
  readonly title: string;
  readonly reading: Running;
  readonly onAgain: () => void;
}

export function ReadingScreen({ title, reading, onAgain }: Props) {
  const buttons = useButtons();
  const again = (
    <Button appearance="primary" className={buttons.next} onClick={onAgain}>
      {messages.tryAgain()}
    </Button>
  );
  return (
    <Screen title={title} running={[reading]} footRight={reading.problem === null ? undefined : again}>
      {null}
    </Screen>
  );
}
