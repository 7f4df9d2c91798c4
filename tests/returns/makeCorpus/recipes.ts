/** Every file of the corpus. */
import type { Recipe } from "./draft";
import { areas } from "./recipes/areas";
import { broken } from "./recipes/broken";
import { columns } from "./recipes/columns";
import { comments } from "./recipes/comments";
import { formats } from "./recipes/formats";
import { headings } from "./recipes/headings";
import { notScores } from "./recipes/notScores";
import { otherPrograms } from "./recipes/otherPrograms";
import { oursRecipes } from "./recipes/ours";
import { traps } from "./recipes/traps";
import { legends } from "./recipes/legends";
import { units } from "./recipes/units";
import { blanks } from "./recipes/blanks";
import { scales } from "./recipes/scales";
import { slips } from "./recipes/slips";
import { values } from "./recipes/values";
import { wording } from "./recipes/wording";

export const RECIPES: readonly Recipe[] = [
  ...headings,
  ...columns,
  ...areas,
  ...values,
  ...wording,
  ...notScores,
  ...formats,
  ...broken,
  ...oursRecipes,
  ...legends,
  ...units,
  ...blanks,
  ...scales,
  ...traps,
  ...slips,
  ...comments,
  ...otherPrograms,
];
