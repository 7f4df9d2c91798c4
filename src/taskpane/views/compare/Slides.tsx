/** The report as slides: all there is, or what somebody chooses; and each of its tables for the clipboard. */
import { Button, Checkbox, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { makeSlides, readDeckChoices, tableForClipboard, type DeckChoices } from "../../../actions/makeSlides";
import { DECK_ITEMS, DECK_TABLES, type DeckItem } from "../../../core/deckOf";
import { compareMessages } from "../../../core/messages/compare";
import { copyText } from "../../copyText";
import { ResultBar } from "../../ResultBar";
import { SaveFiles } from "../../SaveFiles";
import { useButtons, useHeadings, useLayout } from "../../styles";
import { useAction } from "../../useAction";
import { useResult } from "../../useResult";
import { OutputRow } from "./OutputRow";

interface Props {
  readonly collaborative: string | null;
  /** All the sheets hold: this is what to make next. */
  readonly isNext: boolean;
}

const copyTable = (collaborative: string | null, item: DeckItem): Promise<true> =>
  copyText(() => tableForClipboard(collaborative, item), compareMessages.cannotCopyTable());

const toggled = <Item,>(items: readonly Item[], item: Item): Item[] =>
  items.includes(item) ? items.filter((one) => one !== item) : [...items, item];

export function Slides({ collaborative, isNext }: Props) {
  const layout = useLayout();
  const { tell } = useResult();
  const making = useAction(makeSlides, "reads");
  const [isOpen, setIsOpen] = useState(false);
  const [items, setItems] = useState<readonly DeckItem[]>(DECK_ITEMS);
  const [lines, setLines] = useState<readonly string[]>([]);

  const make = async (): Promise<void> => {
    const made = await making.run({ collaborative, items, lines });
    if (made !== null) tell(made.done);
  };
  return (
    <OutputRow
      title={compareMessages.outputTitle("slides")}
      line={compareMessages.outputLine("slides")}
      button={{
        label: compareMessages.make(),
        name: compareMessages.makeOutput("slides"),
        isNext,
        busy: making.busy || (items.length === 0 && lines.length === 0),
        onPress: () => void make(),
      }}
    >
      <ResultBar running={[{ ...making, saying: compareMessages.makingSlides() }]} quiet />
      {making.result === null ? null : <SaveFiles files={[making.result.file]} />}
      <details className={layout.fold} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>{compareMessages.chooseSlides()}</summary>
        {isOpen ? (
          <ChooseSlides
            collaborative={collaborative}
            items={items}
            lines={lines}
            onItem={(item) => setItems((now) => toggled(now, item))}
            onLine={(line) => setLines((now) => toggled(now, line))}
          />
        ) : null}
      </details>
    </OutputRow>
  );
}

const useStyles = makeStyles({ grow: { flexGrow: 1, flexBasis: "140px", minWidth: 0 } });

interface Choosing {
  readonly collaborative: string | null;
  readonly items: readonly DeckItem[];
  readonly lines: readonly string[];
  readonly onItem: (item: DeckItem) => void;
  readonly onLine: (line: string) => void;
}

function ChooseSlides({ collaborative, items, lines, onItem, onLine }: Choosing) {
  const styles = useStyles();
  const layout = useLayout();
  const buttons = useButtons();
  const { tell } = useResult();
  const reading = useAction(readDeckChoices, "reads");
  const copying = useAction(copyTable, "reads");
  const { run } = reading;
  useEffect(() => {
    void run(collaborative);
  }, [run, collaborative]);
  const copy = async (item: DeckItem): Promise<void> => {
    if ((await copying.run(collaborative, item)) !== null) tell({ sentence: compareMessages.tableCopied(), undo: "notNeeded" });
  };
  const choices: DeckChoices = reading.result ?? { items: [], lines: [] };
  return (
    <div className={layout.close}>
      <ResultBar running={[reading, copying]} quiet />
      <ul className={layout.list}>
        {choices.items.map((item) => (
          <li key={item} className={layout.spread}>
            <Checkbox
              className={mergeClasses(layout.checkbox, styles.grow)}
              label={compareMessages.deckItem(item)}
              checked={items.includes(item)}
              onChange={() => onItem(item)}
            />
            {DECK_TABLES.includes(item) ? (
              <Button
                className={buttons.button}
                aria-label={compareMessages.copyTableOf(compareMessages.deckItem(item))}
                disabledFocusable={copying.busy}
                onClick={() => void copy(item)}
              >
                {compareMessages.copyTable()}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {choices.lines.length === 0 ? null : <PickLines offered={choices.lines} picked={lines} onLine={onLine} />}
    </div>
  );
}

function PickLines({
  offered,
  picked,
  onLine,
}: {
  readonly offered: readonly string[];
  readonly picked: readonly string[];
  readonly onLine: (line: string) => void;
}) {
  const headings = useHeadings();
  const layout = useLayout();
  return (
    <fieldset className={layout.plainGroup}>
      <legend className={headings.strong}>{compareMessages.linesToShare()}</legend>
      <p className={headings.second}>{compareMessages.linesToShareHint()}</p>
      {offered.map((line) => (
        <div key={line}>
          <Checkbox className={layout.checkbox} label={line} checked={picked.includes(line)} onChange={() => onLine(line)} />
        </div>
      ))}
    </fieldset>
  );
}
