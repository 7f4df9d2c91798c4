/** One sentence in a window of its own: why a ribbon button did nothing. The window has its own button to close it. */
import { FluentProvider, makeStyles, mergeClasses } from "@fluentui/react-components";
import { messages } from "../core/messages";
import { Warning } from "./glyphs";
import { NotInExcel } from "./NotInExcel";
import type { Readiness } from "./officeReady";
import { useHeadings, useLayout, usePage } from "./styles";
import { COLOUR } from "./theme";
import { useTheme } from "./useTheme";

/** What a ribbon button has to say, from "?says=..."; null for the pane itself. */
export const saidIn = (search: string): string | null => new URLSearchParams(search).get("says");

const useStyles = makeStyles({
  window: { minHeight: "100vh", padding: "16px", backgroundColor: COLOUR.paneGround, color: COLOUR.paneInk },
  words: { display: "flex", gap: "8px", alignItems: "flex-start" },
  icon: { flexShrink: 0, marginTop: "2px", color: COLOUR.paneError },
});

/** Only in a window that Excel opened: a link in a mail could otherwise put words into our mouth. */
export function Said({ sentence, readiness }: { readonly sentence: string; readonly readiness: Readiness }) {
  usePage();
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const theme = useTheme();
  return (
    <FluentProvider theme={theme} className={styles.window}>
      {readiness === "excel" ? (
        <main>
          <h1 className={headings.heading}>{messages.paneTitle()}</h1>
          <p className={mergeClasses(styles.words, layout.words)}>
            <span className={styles.icon}>
              <Warning />
            </span>
            <span>
              <strong>{messages.problemWord()}</strong> {sentence}
            </span>
          </p>
        </main>
      ) : (
        <NotInExcel readiness={readiness} />
      )}
    </FluentProvider>
  );
}
