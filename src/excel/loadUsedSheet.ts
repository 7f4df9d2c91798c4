/** What of ours is on a sheet of somebody's own that is used as a score sheet. */
import { columnsAddress, rangeAddress } from "../sheets/address";
import { USED_NAMES } from "../sheets/names";
import { isRagRule } from "../sheets/ragSelection";
import { DROP_DOWN_IS_OURS } from "../sheets/usedColumns";
import { loadNamedRange } from "./loadNamedCells";
import type { UsedSheetParts } from "./queueUsedSheet";

/** Queues it. `choices`: those of our drop-down; one that says something else now is the user's. */
export function loadUsedSheet(sheet: Excel.Worksheet): (choices: string) => UsedSheetParts {
  const readOwn = loadNamedRange(sheet.names, USED_NAMES.own);
  const readScores = loadNamedRange(sheet.names, USED_NAMES.scores);
  const put = sheet.names.getItemOrNullObject(USED_NAMES.dropDown);
  put.load("value");
  const scores = sheet.names.getItemOrNullObject(USED_NAMES.scores).getRangeOrNullObject();
  scores.dataValidation.load("type,rule");
  scores.conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return (choices) => {
    const [own, area] = [readOwn(), readScores()];
    const isOurs =
      !put.isNullObject &&
      String(put.value).includes(DROP_DOWN_IS_OURS) &&
      area !== null &&
      (scores.dataValidation.type === Excel.DataValidationType.mixedCriteria || scores.dataValidation.rule.list?.source === choices);
    return {
      own: own === null ? null : rangeAddress(own.range),
      hiddenColumns: own === null ? null : columnsAddress(own.range.column, own.range.columns),
      dropDown: isOurs ? rangeAddress(area.range) : null,
      colours:
        area === null
          ? []
          : scores.conditionalFormats.items.filter(
              ({ type, customOrNullObject }) => type === Excel.ConditionalFormatType.custom && isRagRule(customOrNullObject.rule.formula),
            ),
    };
  };
}
