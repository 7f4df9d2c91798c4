/** What a score sheet works out by itself: each live formula beside the function that says the same. */
import { ROUTES, type Route } from "../core/route";
import { unitName, type Unit } from "../core/unit";
import { CANNOT_BE_COUNTED, NOT_APPLICABLE } from "./bandRules";
import type { BandCells, BandValues } from "./bandsRow";
import { quotedText } from "./functions";
import type { CellValue } from "./namedCells";

/**
 * What is counted of a score cell: the number if it is a whole one on the scale, "N/A", "" of a blank cell,
 * "?" of anything else. Averages look at this column, never at what was typed.
 * @param word what is typed for "does not apply", by the framework's scale
 */
export function countedOf(value: CellValue, bands: BandValues, word: string = NOT_APPLICABLE): number | string {
  if (typeof value === "number") {
    const { scaleMin, scaleMax } = bands;
    return scaleMin !== "" && scaleMax !== "" && Number.isInteger(value) && value >= scaleMin && value <= scaleMax
      ? value
      : CANNOT_BE_COUNTED;
  }
  if (typeof value === "boolean") return CANNOT_BE_COUNTED;
  if (value.replace(/ /g, "") === "") return "";
  return value === word ? NOT_APPLICABLE : CANNOT_BE_COUNTED;
}

/** The live twin of `countedOf`. The word is looked for with FIND, since "=" would take "n/a" too. */
export function countedFormula(score: string, bands: BandCells, word: string = NOT_APPLICABLE): string {
  const unknown = quotedText(CANNOT_BE_COUNTED);
  const onScale = `AND(COUNT(${bands.scaleMin},${bands.scaleMax})=2,${score}=INT(${score}),${score}>=${bands.scaleMin},${score}<=${bands.scaleMax})`;
  const isNotApplicable = `AND(LEN(${score})=${word.length},ISNUMBER(FIND(${quotedText(word)},${score})))`;
  return `=IF(ISERROR(${score}),${unknown},IF(ISNUMBER(${score}),IF(${onScale},${score},${unknown}),IF(LEN(TRIM(${score}))=0,"",IF(${isNotApplicable},${quotedText(NOT_APPLICABLE)},${unknown}))))`;
}

/** The average of the counted scores; "" of none, never 0. Full precision. */
export function averageOfCounted(counted: readonly (number | string)[]): number | "" {
  const numbers = counted.filter((value) => typeof value === "number");
  return numbers.length === 0 ? "" : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** The live twin of `averageOfCounted`. */
export const averageFormula = (counted: string): string => `=IF(COUNT(${counted})=0,"",AVERAGE(${counted}))`;

/** "10 of 12 scored, 1 not applicable, 1 to put right". */
export function scoredSentenceOf(counted: readonly (number | string)[]): string {
  const many = (wanted: string): number => counted.filter((value) => value === wanted).length;
  const [notApplicable, putRight] = [many(NOT_APPLICABLE), many(CANNOT_BE_COUNTED)];
  const scored = counted.filter((value) => typeof value === "number").length;
  return [
    `${scored} of ${counted.length} scored`,
    notApplicable > 0 ? `, ${notApplicable} not applicable` : "",
    putRight > 0 ? `, ${putRight} to put right` : "",
  ].join("");
}

/** The live twin of `scoredSentenceOf`; `ids` are the cells with the standards' ids. */
export function scoredSentenceFormula(counted: string, ids: string): string {
  // COUNTIF would take "?" for any one character.
  const many = (wanted: string): string => `SUMPRODUCT((${counted}=${quotedText(wanted)})*1)`;
  const part = (wanted: string, words: string): string => `IF(${many(wanted)}>0,", "&${many(wanted)}&${quotedText(` ${words}`)},"")`;
  return `=COUNT(${counted})&" of "&COUNTA(${ids})&" scored"&${part(NOT_APPLICABLE, "not applicable")}&${part(CANNOT_BE_COUNTED, "to put right")}`;
}

/** "Involvement: Aspen ward". */
export function scoreTitleOf(area: string, unit: Unit): string {
  return `${area}: ${unitName(unit)}`;
}

/** The live twin of `scoreTitleOf`, from the header's cells; the ward's is empty for a whole hospital. */
export function scoreTitleFormula(area: string, hospital: string, ward: string): string {
  // A ward that has the word in its name already is not called "ward" twice.
  const hasWord = `ISNUMBER(FIND(" ward "," "&SUBSTITUTE(LOWER(${ward}),"-"," ")&" "))`;
  return `=TRIM(${area})&": "&IF(LEN(TRIM(${ward}))=0,TRIM(${hospital}),TRIM(${ward})&IF(${hasWord},""," ward"))`;
}

const MONTHS_OF_QUARTER = ["April to June", "July to September", "October to December", "January to March"] as const;

/** "Humber Centre · Quarter 1 2023/24 (April to June) · Score 1 to 5. Agree each score together."; a peer review says so first. */
export function scoreSubtitleOf(period: string, unit: Unit, route: Route | null, bands: BandValues): string {
  const quarter = /^Quarter ([1-4]) /.exec(period)?.[1];
  const months = MONTHS_OF_QUARTER[Number(quarter) - 1];
  const scale = bands.scaleMin === "" || bands.scaleMax === "" ? "" : `Score ${bands.scaleMin} to ${bands.scaleMax}. `;
  return [
    ...(route === "peerReview" ? [ROUTES.peerReview.name] : []),
    unit.ward === null ? "Whole hospital" : unit.hospital,
    months === undefined ? period : `${period} (${months})`,
    `${scale}Agree each score together.`,
  ].join(" · ");
}

/** The cells of the form that a subtitle says. */
export interface SubtitleCells {
  readonly period: string;
  readonly hospital: string;
  readonly ward: string;
  readonly route: string;
}

/** The live twin of `scoreSubtitleOf`. */
export function scoreSubtitleFormula({ period, hospital, ward, route }: SubtitleCells, bands: BandCells): string {
  const months = MONTHS_OF_QUARTER.reduceRight<string>(
    (otherwise, name, index) => `IF(LEFT(TRIM(${period}),10)="Quarter ${index + 1} ",${quotedText(` (${name})`)},${otherwise})`,
    '""',
  );
  const scale = `IF(COUNT(${bands.scaleMin},${bands.scaleMax})=2,"Score "&${bands.scaleMin}&" to "&${bands.scaleMax}&". ","")`;
  const { name } = ROUTES.peerReview;
  // "=" takes small letters for large ones, as people write them.
  const peerReview = `IF(TRIM(${route})=${quotedText(name)},${quotedText(`${name} · `)},"")`;
  return `=${peerReview}&IF(LEN(TRIM(${ward}))=0,"Whole hospital",TRIM(${hospital}))&" · "&TRIM(${period})&${months}&" · "&${scale}&"Agree each score together."`;
}
