/** The few signs of the pane, drawn on a grid of 20 in the colour of the text beside them. Each stands beside words that say the same. */
import type { ReactNode } from "react";

function Glyph({ children, size = 20 }: { readonly children: ReactNode; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const ChevronLeft = () => (
  <Glyph>
    <path d="M12 4.5 6.5 10l5.5 5.5" />
  </Glyph>
);

export const ChevronRight = () => (
  <Glyph size={16}>
    <path d="M7.5 4.5 13 10l-5.5 5.5" />
  </Glyph>
);

export const Tick = () => (
  <Glyph size={16}>
    <path d="M3.5 10.500l4.5 4.5 9-10" />
  </Glyph>
);

export const Cross = () => (
  <Glyph size={16}>
    <path d="M4.5 4.500l11 11M15.5 4.500l-11 11" />
  </Glyph>
);

export const Warning = () => (
  <Glyph size={16}>
    <path d="M10 2.5 18.5 17h-17zM10 8v4M10 14.500v.1" />
  </Glyph>
);

export const SheetPlus = () => (
  <Glyph>
    <path d="M15.5 8.500V3.500a1 1 0 0 0-1-1h-10a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h5M6.5 6.500h6M6.5 10h3M15 11.500v6M12 14.500h6" />
  </Glyph>
);

export const TickedList = () => (
  <Glyph>
    <path d="M2.5 5.500l1.5 1.5 3-3.500M10.5 5.500h7M2.5 13.500l1.5 1.5 3-3.500M10.5 13.500h7" />
  </Glyph>
);

export const Hospital = () => (
  <Glyph>
    <path d="M5.5 17.500v-14a1 1 0 0 1 1-1h7a1 1 0 0 1 1 1v14M2.5 17.500h15M10 5v5M7.5 7.500h5M8.5 17.500v-4h3v4" />
  </Glyph>
);

export const Bars = () => (
  <Glyph>
    <path d="M2.5 17.500h15M4 14.500v-4h2.500v4zM8.75 14.500v-10h2.500v10zM13.5 14.500v-7H16v7z" />
  </Glyph>
);
