import { DEFAULT_FONT } from "../book/model";
import type { XmlNode } from "./xml/parse";
import { numberOf } from "./xml/parse";
import { element } from "./xml/write";

/** The first 64 colours of the old palette (ECMA-376 part 1, 18.8.27); 64 and 65 are those of the system. */
const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const INDEXED = (
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ` +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** `<color rgb="FF1B2A33"/>`; any element name. */
export function colourXml(name: string, colour: string): string {
  return element(name, { rgb: `FF${colour.slice(1).toUpperCase()}` });
}

/** Theme colours in the order in which `theme="n"` counts them: light 1, dark 1, light 2, dark 2, accents, links. */
export type ThemeColours = readonly string[];

/** A colour element (`rgb`, `theme`, `indexed`, with `tint`) as "#RRGGBB"; undefined for automatic. */
export function readColour(node: XmlNode | undefined, theme: ThemeColours): string | undefined {
  if (!node) return undefined;
  const base = baseColour(node, theme);
  return base === undefined ? undefined : tinted(base, numberOf(node, "tint") ?? 0);
}

function baseColour(node: XmlNode, theme: ThemeColours): string | undefined {
  const rgb = node.attributes["rgb"];
  if (rgb !== undefined) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
  const index = numberOf(node, "theme");
  if (index !== undefined) return theme[index];
  const indexed = numberOf(node, "indexed");
  if (indexed === undefined) return undefined;
  if (indexed === 64) return DEFAULT_FONT.color;
  if (indexed === 65) return "#FFFFFF";
  const colour = INDEXED[indexed];
  return colour === undefined ? undefined : `#${colour}`;
}

/** ECMA-376 part 1, 18.8.19: the lightness of the colour moves towards black (negative) or white. */
export function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const { hue, saturation, lightness } = hslOf(colour);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return colourOf(hue, saturation, Math.min(1, Math.max(0, moved)));
}

function hslOf(colour: string): { hue: number; saturation: number; lightness: number } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue),
    least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth = most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return { hue: sixth * 60, saturation, lightness };
}

function colourOf(hue: number, saturation: number, lightness: number): string {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const part = (shift: number): string => {
    const place = (shift + hue / 30) % 12;
    const value = lightness - chroma * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(value * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, "0");
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}
