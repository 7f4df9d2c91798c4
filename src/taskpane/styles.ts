/** Looks that several screens share. */
import { makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { COLOUR } from "./theme";

/** The page itself; for whatever is drawn first on it. */
export const usePage = makeStaticStyles({
  "*, *::before, *::after": { boxSizing: "border-box" },
  "html, body": { margin: 0, padding: 0, height: "100%" },
  "#pane": { height: "100%" },
});

/** 2 px of ink, 2 px of ground: seen on every colour here. */
export const FOCUS_RING = { outline: `2px solid ${COLOUR.paneInk}`, outlineOffset: "2px" } as const;

/** A long choice would else make its field wider than the pane. */
const NARROW_FIELDS = {
  "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  "& .fui-Select__select": { minWidth: 0, textOverflow: "ellipsis" },
} as const;

export const useHeadings = makeStyles({
  heading: { margin: 0, fontSize: "20px", lineHeight: "28px", fontWeight: 600 },
  section: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  text: { margin: 0 },
  strong: { fontWeight: 600 },
  second: { margin: 0, fontWeight: 400, fontSize: "12px", lineHeight: "16px", color: COLOUR.paneMuted },
  error: { margin: 0, fontSize: "12px", lineHeight: "16px", color: COLOUR.paneError },
});

export const useLayout = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "16px", ...NARROW_FIELDS },
  close: { display: "flex", flexDirection: "column", gap: "8px", ...NARROW_FIELDS },
  // A tab's name or a formula is one long word.
  words: { overflowWrap: "anywhere" },
  tight: { display: "flex", flexDirection: "column", gap: "2px" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
  spread: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "baseline", gap: "4px 8px" },
  line: {
    minHeight: "40px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    padding: "4px 0",
    borderBottom: `1px solid ${COLOUR.paneHair}`,
  },
  // The box stands where the text above it begins.
  checkbox: { marginLeft: "-8px" },
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: "4px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  plainGroup: { margin: 0, padding: 0, border: "0", minWidth: 0 },
  cards: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
  stack: { display: "flex", flexDirection: "column", gap: "4px" },
  card: {
    padding: "12px",
    borderRadius: "6px",
    backgroundColor: COLOUR.paneRaised,
    border: `1px solid ${COLOUR.paneHair}`,
  },
  tint: { padding: "12px", borderRadius: "6px", backgroundColor: COLOUR.paneTint, border: "1px solid transparent" },
  tip: {
    padding: "10px 12px",
    backgroundColor: COLOUR.panePanel,
    borderLeft: `3px solid ${COLOUR.paneNavy}`,
  },
  fold: {
    "& > summary": {
      cursor: "pointer",
      fontWeight: 600,
      padding: "8px 0",
      minHeight: "36px",
      "&:focus-visible": { ...FOCUS_RING, borderRadius: "2px" },
    },
  },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

export const useButtons = makeStyles({
  button: { minHeight: "36px", borderRadius: "6px", minWidth: "0", fontWeight: 400, paddingInline: "12px" },
  primary: { fontWeight: 600 },
  next: { minHeight: "36px", borderRadius: "6px", minWidth: "88px", fontWeight: 600 },
  wide: {
    minHeight: "48px",
    width: "100%",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 8px",
    fontWeight: 400,
    textAlign: "left",
  },
  number: { minHeight: "28px", minWidth: "28px", fontWeight: 600, display: "inline-flex", alignItems: "center", justifyContent: "center" },
  link: { minHeight: "24px", fontWeight: 600, display: "inline-flex", alignItems: "center", textAlign: "left" },
});
