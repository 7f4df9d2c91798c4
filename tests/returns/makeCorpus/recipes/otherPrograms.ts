/** Drafts of other recipes once more, written by another program or in another format: the same must be found in them. */
import { parse } from "node:path";
import { workbook, type Program, type Recipe } from "../draft";
import { columns } from "./columns";
import { headings } from "./headings";
import { values } from "./values";
import { wording } from "./wording";

const DRAFTED: readonly Recipe[] = [...columns, ...headings, ...values, ...wording];

function again(name: string, by: Program, file: string): Recipe {
  const recipe = DRAFTED.find((one) => parse(one.file).name === name);
  if (recipe === undefined || typeof recipe.content === "function") throw new Error(`There is no draft of ${name}.`);
  return workbook(by, file, recipe.content, { ...recipe.expected, about: `${recipe.expected.about} Written by another program.` });
}

export const otherPrograms: readonly Recipe[] = [
  again("logo-and-titles", "LibreOffice", "logo-and-titles-as-ods.ods"),
  again("merged-area-label", "LibreOffice", "merged-area-label-as-ods.ods"),
  again("two-row-header", "SheetJS", "two-row-header-by-sheetjs.xlsx"),
  again("placeholders-1-5", "excelts", "placeholders-by-excelts.xlsx"),
  again("score-colon-prefix", "SheetJS", "score-colon-by-sheetjs.xlsx"),
  again("self-and-peer", "LibreOffice", "self-and-peer-as-xls.xls"),
  again("drop-down-words", "LibreOffice", "drop-down-words-as-ods.ods"),
  again("renumbered", "openpyxl", "renumbered-by-openpyxl.xlsx"),
  again("template-of-2022", "LibreOffice", "template-of-2022-as-xls.xls"),
  again("both-views-not-agreed", "LibreOffice", "both-views-as-ods.ods"),
];
