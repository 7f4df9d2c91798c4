/** The frame of every screen: header, middle that scrolls, what is running or went wrong, and a foot that stays. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { messages } from "../core/messages";
import { ChevronLeft } from "./glyphs";
import { ResultBar, type Running } from "./ResultBar";
import { FOCUS_RING } from "./styles";
import { COLOUR } from "./theme";
import { useScrollStop } from "./useScrollStop";
import { useView } from "./useView";

const useStyles = makeStyles({
  frame: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    // Zoomed in far, header and foot would leave no room for what is between them: then all of it scrolls.
    "@media (max-height: 300px)": { height: "auto", minHeight: "100%" },
  },
  header: {
    flexShrink: 0,
    minHeight: "44px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    // Excel lays a menu of its own over the right end.
    padding: "0 44px 0 16px",
    // Zoomed to twice the size the narrowest pane is 160 pixels wide.
    "@media (max-width: 240px)": { flexWrap: "wrap", paddingTop: "6px", paddingRight: "16px", paddingBottom: "6px" },
    borderBottom: `1px solid ${COLOUR.paneHair}`,
  },
  headerWithBack: { paddingLeft: "10px" },
  // Its words wrap beside the arrow rather than under it; what stands beside it goes to a line of its own.
  title: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "80px",
    minWidth: 0,
    margin: 0,
    fontSize: "16px",
    lineHeight: "22px",
    fontWeight: 600,
    "&:focus": { outlineStyle: "none" },
  },
  back: {
    width: "28px",
    height: "28px",
    flexShrink: 0,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    padding: 0,
    color: COLOUR.paneBlue,
    backgroundColor: "transparent",
    border: "0",
    borderRadius: "4px",
    cursor: "pointer",
    "&:hover": { backgroundColor: COLOUR.panePanel },
    "&:focus-visible": FOCUS_RING,
  },
  middle: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: "16px",
    "@media (max-height: 300px)": { overflowY: "visible" },
  },
  stop: { "&:focus-visible": { ...FOCUS_RING, outlineOffset: "-3px" } },
  close: { paddingTop: "8px", paddingBottom: "4px" },
  foot: {
    flexShrink: 0,
    minHeight: "60px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: "8px",
    padding: "11px 16px",
    borderTop: `1px solid ${COLOUR.paneHair}`,
  },
  footStart: { flexGrow: 1, display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Outlined buttons, at the left. */
  readonly footLeft?: ReactNode;
  /** The one filled button, at the right. */
  readonly footRight?: ReactNode;
  /** What this screen runs; its progress and its trouble are shown above the foot. */
  readonly running?: readonly Running[];
  /** Less air above, where the screen must fit a small pane. */
  readonly dense?: boolean;
  /** In the header, beside the title. */
  readonly tools?: ReactNode;
  /** Takes the place of going back one screen. */
  readonly onBack?: () => void;
}

export function Screen({ title, children, footLeft, footRight, running = [], dense = false, tools, onBack }: Props) {
  const styles = useStyles();
  const { place, moved, back } = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  const middle = useRef<HTMLElement>(null);
  useScrollStop(middle);
  const isStart = place.view === "start";
  // The screen that Excel opens must not take the keyboard away from it; those after it tell a screen reader where one is.
  useEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
  }, [moved, title]);

  return (
    <div className={styles.frame}>
      <header className={mergeClasses(styles.header, !isStart && styles.headerWithBack)}>
        {isStart ? null : (
          <button type="button" className={styles.back} aria-label={messages.back()} onClick={onBack ?? back}>
            <ChevronLeft />
          </button>
        )}
        <h1 className={styles.title} tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {tools}
      </header>
      <main ref={middle} className={mergeClasses(styles.middle, styles.stop, dense && styles.close)}>
        {children}
      </main>
      <ResultBar running={running} />
      {footLeft === undefined && footRight === undefined ? null : (
        <footer className={styles.foot}>
          <div className={styles.footStart}>{footLeft}</div>
          {footRight}
        </footer>
      )}
    </div>
  );
}
