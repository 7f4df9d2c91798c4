/** What would count on the sheet, what would not yet, and what is left out. */
import type { UsePlan } from "../../../actions/planUse";
import { useSheetMessages } from "../../../core/messages/useSheet";
import { useHeadings, useLayout } from "../../styles";

export function WhatIsFound({ plan: { scoresAt, scored, of, toLookAt, leftOut, beside, missing } }: { readonly plan: UsePlan }) {
  const headings = useHeadings();
  const layout = useLayout();
  if (scoresAt === null || of === 0) return null;
  return (
    <div className={layout.tight} aria-live="polite">
      <p className={headings.section}>{useSheetMessages.willCount(scored, of)}</p>
      {beside.map((sentence) => (
        <p key={sentence} className={headings.text}>
          {sentence}
        </p>
      ))}
      {missing.length === 0 ? null : <p className={headings.text}>{useSheetMessages.standardsNotHere(missing)}</p>}
      {toLookAt.length === 0 ? null : (
        <details className={layout.fold}>
          <summary>{useSheetMessages.cellsToLookAt(toLookAt.length)}</summary>
          {toLookAt.map(({ cell, sentence }) => (
            <p key={cell} className={headings.second}>
              {sentence}
            </p>
          ))}
          <p className={headings.second}>{useSheetMessages.nothingByItself()}</p>
        </details>
      )}
      {leftOut.length === 0 ? null : (
        <details className={layout.fold}>
          <summary>{useSheetMessages.leftOut(leftOut.length)}</summary>
          {leftOut.map((sentence) => (
            <p key={sentence} className={headings.second}>
              {sentence}
            </p>
          ))}
        </details>
      )}
    </div>
  );
}
