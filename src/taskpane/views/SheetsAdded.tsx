/** After sheets were added: what to do with them. */
import { Button } from "@fluentui/react-components";
import { addEasyReadSheet } from "../../actions/addEasyReadSheet";
import type { insertTemplate } from "../../actions/insertTemplate";
import { messages } from "../../core/messages";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useResult } from "../useResult";
import { useView } from "../useView";

type Added = Awaited<ReturnType<typeof insertTemplate>>["sheets"];

export function SheetsAdded({ sheets }: { readonly sheets: Added }) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { go } = useView();
  const { tell } = useResult();
  const printing = useAction(addEasyReadSheet);
  const first = sheets[0]?.sheet ?? "";

  const print = async (): Promise<void> => {
    const made = await printing.run(first);
    if (made !== null) tell(made.done);
  };
  return (
    <Screen
      title={messages.addSheetTitle()}
      running={[{ ...printing, saying: messages.makingSheet() }]}
      footLeft={
        <Button className={buttons.button} disabledFocusable={printing.busy} onClick={() => void print()}>
          {messages.easyReadSheet()}
        </Button>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} onClick={() => go("scoreTogether", first)}>
          {messages.scoreTogetherTitle()}
        </Button>
      }
    >
      <div className={layout.column}>
        <h2 className={headings.heading}>{messages.readyToScore(sheets.length)}</h2>
        <ul className={layout.list}>
          {sheets.map(({ sheet, note }) => (
            <li key={sheet}>
              <span className={headings.strong}>{sheet}</span>
              {note === null ? null : <p className={headings.second}>{note}</p>}
            </li>
          ))}
        </ul>
        <p className={headings.text}>{messages.afterAdding()}</p>
      </div>
    </Screen>
  );
}
