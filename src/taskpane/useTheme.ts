/** Which theme to show: what Office says of itself, else what the system prefers. */
import { useEffect, useState } from "react";
import { darkTheme, lightTheme, type PaneTheme } from "./theme";

const PREFERS_DARK = "(prefers-color-scheme: dark)";

export function useTheme(): PaneTheme {
  const [systemDark, setSystemDark] = useState(() => window.matchMedia(PREFERS_DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(PREFERS_DARK);
    const changed = (): void => setSystemDark(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  return (officeIsDark() ?? systemDark) ? darkTheme : lightTheme;
}

/** Null where Office does not say, as on the web. */
function officeIsDark(): boolean | null {
  if (typeof Office === "undefined") return null;
  // The declared types promise a context and a theme; outside Excel and on the web there is none.
  const context = Office.context as Partial<Office.Context> | undefined;
  const ground = (context?.officeTheme as Partial<Office.OfficeTheme> | undefined)?.bodyBackgroundColor;
  return ground === undefined ? null : isDark(ground);
}

/** "#RRGGBB", by its lightness. */
export function isDark(colour: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
