/** For somebody who has not been here: the example, or not now. Either answer ends the question. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../../core/messages";
import { recall, remember } from "../memory";
import { ResultBar } from "../ResultBar";
import { useButtons, useLayout } from "../styles";
import { tryExample } from "../tryExample";
import { useAction } from "../useAction";
import { useResult } from "../useResult";

const ANSWERED = "answered";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  words: { flexGrow: 1, flexBasis: "150px", margin: 0 },
  answers: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export function FirstRun() {
  const styles = useStyles();
  const layout = useLayout();
  const buttons = useButtons();
  const { tell } = useResult();
  const trying = useAction(tryExample, "reads");
  const [asked, setAsked] = useState(recall("firstRun") !== ANSWERED);
  if (!asked) return null;

  const answered = (): void => {
    setAsked(false);
    void remember("firstRun", ANSWERED);
  };
  const tryIt = async (): Promise<void> => {
    const done = await trying.run();
    if (done === null) return;
    answered();
    tell(done);
  };
  return (
    <section className={layout.close} aria-label={messages.newHere()}>
      <div className={styles.line}>
        <p className={styles.words}>{messages.newHere()}</p>
        <div className={styles.answers}>
          <Button className={buttons.button} disabledFocusable={trying.busy} onClick={() => void tryIt()}>
            {messages.tryExample()}
          </Button>
          <Button appearance="subtle" className={buttons.button} onClick={answered}>
            {messages.notNow()}
          </Button>
        </div>
      </div>
      <ResultBar running={[{ ...trying, saying: messages.openingExample() }]} quiet />
    </section>
  );
}
