/** The page for the wall, of each hospital and ward. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { addResultsPage } from "../../../actions/addResultsPage";
import type { WorkbookView } from "../../../actions/readWorkbook";
import { messages } from "../../../core/messages";
import { ResultBar } from "../../ResultBar";
import { useButtons, useHeadings, useLayout } from "../../styles";
import { useAction } from "../../useAction";
import { useResult } from "../../useResult";

const useStyles = makeStyles({ grow: { flexGrow: 1, flexBasis: "150px", minWidth: 0 } });

export function ResultsPages({ workbook }: { readonly workbook: Pick<WorkbookView, "hospitalSheets" | "scoreSheets"> }) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const { tell } = useResult();
  const making = useAction(addResultsPage);
  const [asked, setAsked] = useState<string | null>(null);
  const make = async (sheet: string): Promise<void> => {
    setAsked(sheet);
    const made = await making.run(sheet);
    if (made !== null) tell(made.done);
  };
  const sources = [
    ...workbook.hospitalSheets.map(({ sheet, hospital }) => ({ sheet, name: hospital })),
    ...workbook.scoreSheets.map(({ sheet }) => ({ sheet, name: sheet })),
  ];
  return (
    <section className={layout.close} aria-labelledby="pages">
      <h2 id="pages" className={headings.section}>
        {messages.resultsPages()}
      </h2>
      <p className={headings.second}>{messages.resultsPagesLine()}</p>
      <ul className={layout.list}>
        {sources.map(({ sheet, name }) => (
          <li key={sheet} className={layout.line}>
            <span className={styles.grow}>{name}</span>
            <Button
              className={buttons.button}
              aria-label={messages.makePageFor(name)}
              disabledFocusable={making.busy}
              onClick={() => void make(sheet)}
            >
              {messages.makePage()}
            </Button>
            {asked === sheet ? <ResultBar running={[{ ...making, saying: messages.makingSheet() }]} quiet /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
