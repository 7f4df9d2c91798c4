/** Typed figures that follow in the same way, folded together; of very many only some, until more are asked for. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Rechecked } from "../../actions/recheckAverages";
import { recheckMessages } from "../../core/messages/recheck";
import { useButtons, useLayout } from "../styles";
import { TypedFigureCard } from "./TypedFigureCard";

type Figure = Rechecked["figures"][number];

/** Thousands of cards would keep the pane from answering. */
const AT_ONCE = 40;

interface Props {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly isOpen: boolean;
  readonly busy: boolean;
  readonly onSelect: (figure: Figure) => void;
  readonly onMakeLive: (figure: Figure) => void;
}

export function FigurePile({ title, figures, isOpen, busy, onSelect, onMakeLive }: Props) {
  const layout = useLayout();
  const buttons = useButtons();
  const [shown, setShown] = useState(AT_ONCE);
  const more = Math.min(AT_ONCE, figures.length - shown);
  return (
    <details className={layout.fold} open={isOpen}>
      <summary>{title}</summary>
      <ul className={layout.cards}>
        {figures.slice(0, shown).map((figure) => (
          <TypedFigureCard
            key={figure.cell}
            figure={figure}
            busy={busy}
            onSelect={() => onSelect(figure)}
            onMakeLive={() => onMakeLive(figure)}
          />
        ))}
      </ul>
      {more <= 0 ? null : (
        <Button className={buttons.button} onClick={() => setShown(shown + AT_ONCE)}>
          {recheckMessages.showMoreFigures(more, figures.length)}
        </Button>
      )}
    </details>
  );
}
