/** Rows of a table that are no standards: averages and totals at the foot, the key of the scale, names of areas and wards in between. */
import { onceFor } from "../core/onceFor";
import type { Scale } from "../core/scale";
import { plain } from "./plainWords";
import { remembering } from "./remembering";

const FOOT =
  /^(?:(?:\p{L}+ ){0,4}(?:averages?|avg|mean|totals?|sum|subtotal|cyfartaledd|cyfanswm)(?: (?:scores?|of .*|for .*|rating|mark|per .*|out of .*|rag|sgor|\d+))?|overall(?: (?:score|rating|rag|result))?|(?:score|sgor) (?:average|total)|max(?:imum)?(?: (?:possible )?score)?|percent(?:age)?.*|% .*|number (?:scored|of .*)|rag (?:rating|status)|count)$/u;

/** Whether the first words of a row say that it is worked out from the rows above: "Average", "Service Average", "Total score". */
export const isFootText = remembering((text) => FOOT.test(plain(text.replace(/:\s*$/, ""))));

/**
 * What the words of a row say of it: worked out from the rows above, beside the table ("Key: 1 = poor ... 5 = excellent", "Signed"), or
 * neither: null.
 */
export const rowKindOf = (text: string, scale: Scale): "foot" | "beside" | null => (text === "" ? null : kindsOn(scale)(text));

const kindsOn = onceFor((scale: Scale) => {
  const explained = explainedOn(scale);
  return remembering((text) => (isFootText(text) ? "foot" : isLegend(text, explained) || isFormText(text) ? "beside" : null));
});

/** "1 = poor", "5: fully met", "Key: 1 = poor ... 5 = excellent", "Scores: 1 to 5". What the numbers mean, not a standard. */
function isLegend(text: string, explained: RegExp): boolean {
  const words = plain(text);
  if (/^(?:key|legend|scoring key|score key|rating scale|scale|allwedd|how to score|scoring guide)\b/.test(words)) return true;
  if (!/\d/.test(text)) return false;
  const count = text.match(explained)?.length ?? 0;
  return count >= 2 || (count === 1 && /^\s*\d\s*(?:=|means|is)\s/i.test(text));
}

/** A number of the scale with the words that explain it. */
const explainedOn = ({ lowest, highest }: Scale): RegExp =>
  new RegExp(`(?:^|[\\s,;(])[${lowest}-${highest}]\\s*(?:=|:|\\u2013|-|means|is)\\s*["'\\u2018\\u201C]?\\p{L}`, "giu");

/** A line of a form under or above a table: "Completed by:", "Date", "Signed". */
export const isFormText = remembering((text) =>
  /^(?:completed by|date|signed|signature|name|ward|hospital|service|unit|quarter|period|area|version|reviewed by|return to|please return.*|agreed by.*|number of (?:service users|staff).*|people who took part|service users who took part|staff who took part|please .*|notes?|good practice.*|ysbyty|dyddiad|llofnod)$/.test(
    plain(text),
  ),
);
