/** One thing that can be made of a round: what it is, when it was made, and its one button. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useButtons, useHeadings } from "../../styles";
import { COLOUR } from "../../theme";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: "4px", padding: "8px 0", borderBottom: `1px solid ${COLOUR.paneHair}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 8px" },
  words: { flexGrow: 1, flexBasis: "150px", minWidth: 0 },
});

interface Props {
  readonly title: string;
  readonly line: string;
  readonly button?: {
    readonly label: string;
    /** Says what it makes, to people who do not see the row. */
    readonly name: string;
    readonly isNext: boolean;
    readonly busy: boolean;
    readonly onPress: () => void;
  };
  readonly children?: ReactNode;
}

export function OutputRow({ title, line, button, children }: Props) {
  const styles = useStyles();
  const headings = useHeadings();
  const buttons = useButtons();
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={headings.section}>{title}</h2>
          <div className={headings.second}>{line}</div>
        </div>
        {button === undefined ? null : (
          <Button
            appearance={button.isNext ? "primary" : "secondary"}
            className={mergeClasses(buttons.button, button.isNext && buttons.primary)}
            aria-label={button.name}
            disabledFocusable={button.busy}
            onClick={button.onPress}
          >
            {button.label}
          </Button>
        )}
      </div>
      {children}
    </li>
  );
}
