/** For a meeting round one screen: which sheet, then one standard at a time. Every choice goes straight to the sheet. */
import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { openScoreSheet } from "../../actions/openScoreSheet";
import { messages } from "../../core/messages";
import { ReadingScreen } from "../ReadingScreen";
import { Screen } from "../Screen";
import { sheetLabel } from "../sheetLabel";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useView } from "../useView";
import { useWorkbook } from "../useWorkbook";
import { Scoring } from "./Scoring";

export function ScoreTogether() {
  const { place } = useView();
  const opening = useAction(openScoreSheet, "reads");
  const { run } = opening;
  const [chosen, setChosen] = useState(place.sheet);
  useEffect(() => {
    // Without a sheet in mind it is the one in front, where that is a score sheet.
    void run(chosen);
  }, [run, chosen]);
  const open = useCallback((sheet: string) => setChosen(sheet), []);

  const { result } = opening;
  if (result !== null && result.found) return <Scoring key={result.session.sheet} opened={result.session} />;
  if (result !== null && chosen === null) return <ChooseSheet onChoose={open} />;
  return <ReadingScreen title={messages.scoreTogetherTitle()} reading={opening} onAgain={() => void run(chosen)} />;
}

function ChooseSheet({ onChoose }: { readonly onChoose: (sheet: string) => void }) {
  const reading = useWorkbook();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { go } = useView();
  const sheets = reading.result?.scoreSheets ?? [];
  const isEmpty = reading.result !== null && sheets.length === 0;
  return (
    <Screen
      title={messages.scoreTogetherTitle()}
      running={[reading]}
      footRight={
        isEmpty ? (
          <Button appearance="primary" className={buttons.button} onClick={() => go("insertTemplate")}>
            {messages.addSheetTitle()}
          </Button>
        ) : undefined
      }
    >
      {isEmpty ? (
        <p className={headings.text}>{messages.noScoreSheets()}</p>
      ) : (
        <div className={layout.close}>
          <h2 className={headings.section}>{messages.whichScoreSheet()}</h2>
          {sheets.map((sheet) => (
            <Button key={sheet.sheet} className={buttons.wide} onClick={() => onChoose(sheet.sheet)}>
              <span className={headings.strong}>{sheetLabel(sheet)}</span>
              <span className={headings.second}>{messages.nOfMScored(sheet.scored, sheet.of)}</span>
            </Button>
          ))}
        </div>
      )}
    </Screen>
  );
}
