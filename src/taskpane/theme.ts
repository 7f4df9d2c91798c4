/** The colours of the pane: light and dark. In forced colours the browser puts the system's in their place. */
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Colours that Fluent has no token for; each becomes a CSS variable of the same name. */
interface OwnColours {
  readonly paneGround: string;
  readonly paneRaised: string;
  readonly paneTint: string;
  readonly panePanel: string;
  readonly paneInk: string;
  readonly paneMuted: string;
  readonly paneBlue: string;
  readonly paneOnBlue: string;
  readonly paneLine: string;
  readonly paneHair: string;
  readonly paneNavy: string;
  readonly paneError: string;
}

const LIGHT: OwnColours = {
  paneGround: "#FFFFFF",
  paneRaised: "#FFFFFF",
  paneTint: "#E8F1FA",
  panePanel: "#F3F6F8",
  paneInk: "#1B2A33",
  paneMuted: "#4A5B66",
  paneBlue: "#005EB8",
  paneOnBlue: "#FFFFFF",
  paneLine: "#7A8B96",
  paneHair: "#D5DEE4",
  paneNavy: "#003E7E",
  paneError: "#A32A1E",
};

const DARK: OwnColours = {
  paneGround: "#1F2428",
  paneRaised: "#2A3137",
  paneTint: "#2A3137",
  panePanel: "#2A3137",
  paneInk: "#E6EDF2",
  paneMuted: "#A9BAC6",
  paneBlue: "#6CB4F5",
  paneOnBlue: "#0B1A26",
  paneLine: "#8496A1",
  paneHair: "#414B53",
  paneNavy: "#6CB4F5",
  paneError: "#FF9B8E",
};

/** The variables, for styles: `COLOUR.paneInk` is "var(--paneInk)". */
export const COLOUR: Readonly<Record<keyof OwnColours, string>> = {
  paneGround: "var(--paneGround)",
  paneRaised: "var(--paneRaised)",
  paneTint: "var(--paneTint)",
  panePanel: "var(--panePanel)",
  paneInk: "var(--paneInk)",
  paneMuted: "var(--paneMuted)",
  paneBlue: "var(--paneBlue)",
  paneOnBlue: "var(--paneOnBlue)",
  paneLine: "var(--paneLine)",
  paneHair: "var(--paneHair)",
  paneNavy: "var(--paneNavy)",
  paneError: "var(--paneError)",
};

export type PaneTheme = Theme & OwnColours;

function themeFrom(base: Theme, own: OwnColours, pressed: { readonly hover: string; readonly pressed: string }): PaneTheme {
  return {
    ...base,
    ...own,
    fontFamilyBase: '"Segoe UI", system-ui, sans-serif',
    borderRadiusMedium: "6px",
    colorNeutralBackground1: own.paneGround,
    colorNeutralForeground1: own.paneInk,
    colorNeutralForeground1Hover: own.paneInk,
    colorNeutralForeground1Pressed: own.paneInk,
    colorNeutralForeground2: own.paneInk,
    colorNeutralForeground3: own.paneInk,
    colorNeutralForeground4: own.paneMuted,
    colorNeutralForegroundOnBrand: own.paneOnBlue,
    colorNeutralStroke1: own.paneLine,
    colorNeutralStroke1Hover: own.paneInk,
    colorNeutralStrokeAccessible: own.paneLine,
    colorBrandBackground: own.paneBlue,
    colorBrandBackgroundHover: pressed.hover,
    colorBrandBackgroundPressed: pressed.pressed,
    colorCompoundBrandBackground: own.paneBlue,
    colorCompoundBrandBackgroundHover: pressed.hover,
    colorCompoundBrandForeground1: own.paneBlue,
    colorCompoundBrandForeground1Hover: pressed.hover,
    colorCompoundBrandStroke: own.paneBlue,
    colorCompoundBrandStrokeHover: pressed.hover,
    colorBrandForegroundLink: own.paneBlue,
    colorBrandForegroundLinkHover: pressed.hover,
    colorBrandForegroundLinkPressed: pressed.pressed,
    colorBrandForeground1: own.paneBlue,
    colorBrandForeground2: own.paneBlue,
    colorPaletteRedForeground1: own.paneError,
    colorPaletteRedForeground3: own.paneError,
    colorStatusDangerForeground1: own.paneError,
    colorStrokeFocus1: own.paneGround,
    colorStrokeFocus2: own.paneInk,
  };
}

export const lightTheme = themeFrom(webLightTheme, LIGHT, { hover: "#004F9E", pressed: "#003E7E" });
export const darkTheme = themeFrom(webDarkTheme, DARK, { hover: "#8CC5F8", pressed: "#A9D3FA" });

/** Bands look the same in both themes: their contrast is inside the chip. */
export const BAND_CHIP = {
  green: { fill: "#DFF2E6", text: "#14512B" },
  amber: { fill: "#F7C563", text: "#4A3000" },
  red: { fill: "#A32A1E", text: "#FFFFFF" },
} as const;
