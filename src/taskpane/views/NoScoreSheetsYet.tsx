/** What a screen that works on score sheets says while the workbook has none: how to get the first. */
import { Button } from "@fluentui/react-components";
import { messages } from "../../core/messages";
import type { Running } from "../ResultBar";
import { Screen } from "../Screen";
import { useButtons, useHeadings } from "../styles";
import { useView } from "../useView";

export function NoScoreSheetsYet({ title, running }: { readonly title: string; readonly running: readonly Running[] }) {
  const headings = useHeadings();
  const buttons = useButtons();
  const { go } = useView();
  const add = (
    <Button appearance="primary" className={buttons.next} onClick={() => go("insertTemplate")}>
      {messages.addSheetTitle()}
    </Button>
  );
  return (
    <Screen title={title} running={running} footRight={add}>
      <p className={headings.text}>{messages.noScoreSheets()}</p>
    </Screen>
  );
}
