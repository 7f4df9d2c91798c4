/** The words of one standard, the keys, and what people say about it. */
import { Field, Link, makeStyles, mergeClasses, Textarea } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { StandardToScore } from "../../actions/openScoreSheet";
import { messages } from "../../core/messages";
import { scaleValues } from "../../core/scale";
import { ScoreKeys } from "../ScoreKeys";
import { FOCUS_RING, useButtons, useHeadings, useLayout } from "../styles";
import { COLOUR } from "../theme";
import { useDraft } from "../useDraft";
import { useKeys } from "../useKeys";
import { useReadAloud } from "../useReadAloud";
import type { Scoring } from "../useScoring";
import { useScrollStop } from "../useScrollStop";
import { TEXT_SIZES, type TextSize } from "./TextSizes";

/** Pixels of all that stands above and below the words: header, progress, keys with their ends, links, foot. */
const AROUND_WORDS = 280;

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: "6px" },
  top: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", marginBottom: "4px" },
  track: {
    height: "4px",
    borderRadius: "2px",
    backgroundColor: COLOUR.paneHair,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: { height: "100%", backgroundColor: COLOUR.paneBlue, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
  // The keys stay where they are, however large the words are: these scroll.
  room: {
    maxHeight: `max(72px, calc(100dvh - ${AROUND_WORDS}px))`,
    overflowY: "auto",
    marginTop: "2px",
    "&:focus-visible": { ...FOCUS_RING, outlineOffset: "0" },
  },
  words: { margin: 0, fontWeight: 600 },
  wordsBar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 12px" },
  draft: { fontSize: "12px", lineHeight: "16px", color: COLOUR.paneMuted },
  keys: { display: "flex", flexDirection: "column", gap: "8px" },
});

interface Props {
  readonly size: TextSize;
  readonly standard: StandardToScore;
  readonly place: { readonly number: number; readonly of: number };
  readonly scoring: Scoring;
}

export function ScoreStandard({ standard, place, scoring, size }: Props) {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const wordsId = useId();
  const { session, give, note } = scoring;
  const { scale, endWords } = session;
  const [full, setFull] = useState(standard.easyRead === null);
  const [notes, setNotes] = useState(false);
  const readAloud = useReadAloud();
  const room = useRef<HTMLDivElement>(null);
  useScrollStop(room);
  const notesPlace = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notes) notesPlace.current?.scrollIntoView({ block: "start" });
  }, [notes]);
  const words = full || standard.easyRead === null ? standard.text : standard.easyRead.text;
  const { score } = standard;
  const isNotApplicable = score.state === "notApplicable";
  const chosen = score.state === "scored" ? score.value : null;
  const reasonPlace = useRef<HTMLDivElement>(null);
  const [asksWhy, setAsksWhy] = useState(false);
  // In a small pane the question would be asked out of sight. The keyboard stays where it is: the arrows go on to the next standard.
  useEffect(() => {
    if (asksWhy && isNotApplicable) reasonPlace.current?.scrollIntoView({ block: "nearest" });
  }, [asksWhy, isNotApplicable]);

  const choose = (value: number): void => give(standard, { whose: "agreed", entry: value === chosen ? null : value });
  const doesNotApply = (): void => {
    setAsksWhy(!isNotApplicable);
    give(standard, { whose: "agreed", entry: isNotApplicable ? null : "notApplicable" });
  };
  useKeys({ ...Object.fromEntries(scaleValues(scale).map((value) => [String(value), () => choose(value)])), n: doesNotApply });

  const apart =
    standard.serviceUsers !== null && standard.staff !== null && Math.abs(standard.serviceUsers - standard.staff) >= VIEWS_APART;
  return (
    <div className={styles.screen}>
      <div>
        <div className={styles.top}>
          <span className={headings.second}>{messages.standardNOfMFor(place.number, place.of, messages.viewWord(standard.view))}</span>
        </div>
        <div
          className={styles.track}
          role="progressbar"
          aria-label={messages.progressLabel()}
          aria-valuemin={0}
          aria-valuemax={place.of}
          aria-valuenow={place.number}
        >
          <div className={styles.bar} style={{ width: `${(place.number / place.of) * 100}%` }} />
        </div>
      </div>
      <div>
        <div ref={room} className={styles.room} role="group" aria-labelledby={wordsId}>
          <h2 id={wordsId} className={mergeClasses(styles.words, layout.words)} style={TEXT_SIZES[size]}>
            {words}
          </h2>
        </div>
        {standard.easyRead === null ? null : (
          <div className={styles.wordsBar}>
            <Link as="button" className={buttons.link} onClick={() => setFull(!full)}>
              {full ? messages.showEasyRead() : messages.showFullWording()}
            </Link>
            {full || standard.easyRead.agreed ? null : <span className={styles.draft}>{messages.draftWording()}</span>}
          </div>
        )}
      </div>
      <div className={styles.keys}>
        {session.askBothViews ? (
          <>
            <ScoreKeys
              label={messages.serviceUsersView()}
              scale={scale}
              chosen={standard.serviceUsers}
              onChoose={(value) => give(standard, { whose: "serviceUsers", entry: value === standard.serviceUsers ? null : value })}
              small
            />
            <ScoreKeys
              label={messages.staffView()}
              scale={scale}
              chosen={standard.staff}
              onChoose={(value) => give(standard, { whose: "staff", entry: value === standard.staff ? null : value })}
              small
            />
            {apart ? <p className={layout.tip}>{messages.viewsApart()}</p> : null}
          </>
        ) : null}
        <ScoreKeys
          label={messages.agreedScore()}
          hideLabel={!session.askBothViews}
          describedBy={wordsId}
          scale={scale}
          chosen={chosen}
          onChoose={choose}
          ends={endWords}
        />
        {standard.cannotBeRead === null ? null : <p className={headings.error}>{standard.cannotBeRead}</p>}
      </div>
      <div className={layout.row}>
        <Link as="button" className={buttons.link} aria-pressed={isNotApplicable} onClick={doesNotApply}>
          {isNotApplicable ? messages.appliesAfterAll() : messages.doesNotApply()}
        </Link>
        {readAloud === null ? null : (
          <Link as="button" className={buttons.link} onClick={() => readAloud(words)}>
            {messages.readAloud()}
          </Link>
        )}
        <Link as="button" className={buttons.link} aria-expanded={notes} onClick={() => setNotes(!notes)}>
          {messages.notes()}
        </Link>
      </div>
      {isNotApplicable ? (
        <div ref={reasonPlace} className={layout.close}>
          <NoteField label={messages.whyNotApplicable()} value={standard.evidence} onSave={(evidence) => note(standard, { evidence })} />
        </div>
      ) : null}
      {notes ? (
        <div ref={notesPlace} className={layout.column}>
          {isNotApplicable ? null : (
            <NoteField
              label={messages.howDoWeKnow()}
              hint={messages.pleaseNoNames()}
              value={standard.evidence}
              onSave={(evidence) => note(standard, { evidence })}
            />
          )}
          <NoteField label={messages.whatWillWeDo()} value={standard.action} onSave={(action) => note(standard, { action })} />
          <NoteField
            label={messages.goodPractice()}
            hint={messages.goodPracticeHint()}
            value={session.goodPractice}
            onSave={(goodPractice) => scoring.people({ goodPractice })}
          />
        </div>
      ) : null}
    </div>
  );
}

/** From here on service users and staff see it differently. */
const VIEWS_APART = 2;

interface NoteProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onSave: (text: string) => void;
}

function NoteField({ label, hint, value, onSave }: NoteProps) {
  const [text, change, save] = useDraft(value, onSave);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Textarea value={text} rows={3} resize="vertical" onChange={(_, data) => change(data.value)} onBlur={save} />
    </Field>
  );
}
