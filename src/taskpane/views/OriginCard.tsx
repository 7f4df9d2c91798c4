/** One figure behind another: what it is, what people wrote beside it, the file it came in, and the figures behind it in turn. */
import { Link, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { whereFrom } from "../../actions/whereFrom";
import { recheckMessages } from "../../core/messages/recheck";
import type { Where } from "../../core/problem";
import { useButtons, useHeadings, useLayout } from "../styles";

type Origin = Awaited<ReturnType<typeof whereFrom>>["parts"][number];

interface Props {
  readonly origin: Origin;
  readonly onGo: (where: Where) => void;
}

export function OriginCard({ origin: { name, where, shown, isCounted, evidence, notes, source, parts }, onGo }: Props) {
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  // Behind an average of averages stand hundreds of figures: only those of an open fold are drawn.
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={mergeClasses(layout.card, layout.stack)}>
      <div className={layout.spread}>
        <span className={mergeClasses(headings.strong, layout.words)}>{name}</span>
        <span className={isCounted ? headings.strong : headings.second}>{shown}</span>
      </div>
      {evidence === "" || !isCounted ? null : (
        <p className={mergeClasses(headings.text, layout.words)}>{recheckMessages.howDoWeKnow(evidence)}</p>
      )}
      {notes.map((note) => (
        <p key={note} className={mergeClasses(headings.second, layout.words)}>
          {note}
        </p>
      ))}
      {source === null ? null : (
        <p className={mergeClasses(headings.second, layout.words)}>
          {recheckMessages.broughtInFrom(source.file, source.sheet, source.cells, source.when)}
        </p>
      )}
      {where.sheet === "" ? null : (
        <div className={layout.row}>
          <Link as="button" className={buttons.link} onClick={() => onGo(where)}>
            {where.cell === undefined ? recheckMessages.goTo(where.sheet) : recheckMessages.goToOn(where.cell, where.sheet)}
          </Link>
        </div>
      )}
      {parts.length === 0 ? null : (
        <details className={layout.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{recheckMessages.behind(parts.length)}</summary>
          {isOpen ? (
            <ul className={layout.cards}>
              {parts.map((part) => (
                <OriginCard key={`${part.where.sheet} ${part.where.cell ?? ""} ${part.name}`} origin={part} onGo={onGo} />
              ))}
            </ul>
          ) : null}
        </details>
      )}
    </li>
  );
}
