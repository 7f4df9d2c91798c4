/** The charts of a sheet as pictures: on the clipboard where that is allowed, and always to be seen, since it is not allowed everywhere. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { readCharts } from "../../actions/readCharts";
import { messages } from "../../core/messages";
import { copyPicture } from "../copyPicture";
import { ResultBar } from "../ResultBar";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";

const useStyles = makeStyles({ picture: { maxWidth: "100%", height: "auto", display: "block" } });

export function CopyChart({ sheet }: { readonly sheet: string }) {
  const layout = useLayout();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={layout.fold} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{messages.chartsHeading()}</summary>
      {isOpen ? <Charts sheet={sheet} /> : null}
    </details>
  );
}

function Charts({ sheet }: { readonly sheet: string }) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const reading = useAction(readCharts, "reads");
  const copying = useAction(copyPicture);
  const [copied, setCopied] = useState<string | null>(null);
  const { run } = reading;
  useEffect(() => {
    void run(sheet);
  }, [run, sheet]);

  const copy = async (name: string, png: string): Promise<void> => {
    setCopied(null);
    if ((await copying.run(png)) !== null) setCopied(name);
  };
  return (
    <div className={layout.close}>
      {(reading.result ?? []).map(({ name, title, png }) => (
        <figure key={name} className={layout.figure}>
          <img className={styles.picture} src={`data:image/png;base64,${png}`} alt={title} />
          <figcaption className={layout.spread}>
            <span className={headings.second}>{copied === name ? messages.copied() : messages.copyByHand()}</span>
            <Button className={buttons.button} onClick={() => void copy(name, png)}>
              {messages.copyPicture()}
            </Button>
          </figcaption>
        </figure>
      ))}
      <ResultBar running={[reading, copying]} quiet />
    </div>
  );
}
