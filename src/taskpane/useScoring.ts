/** What has been scored in this meeting: shown at once, written to the sheet one after the other, and read again when the sheet changes. */
import { useCallback, useEffect, useRef, useState } from "react";
import { giveScore, type GivenScore, type ScoreEntry } from "../actions/giveScore";
import { openScoreSheet, type ScoringSession, type StandardToScore } from "../actions/openScoreSheet";
import { saveNotes, type Notes } from "../actions/saveNotes";
import { savePeople, type People } from "../actions/savePeople";
import { useAction } from "./useAction";
import { useResult } from "./useResult";
import { useScoreChanges } from "./useScoreChanges";
import type { Running } from "./ResultBar";

export interface Scoring {
  readonly session: ScoringSession;
  readonly running: readonly Running[];
  readonly give: (standard: StandardToScore, given: GivenScore) => void;
  readonly note: (standard: StandardToScore, notes: Notes) => void;
  readonly people: (people: People) => void;
}

type Write =
  | { readonly kind: "score"; readonly standardId: string; readonly given: GivenScore }
  | { readonly kind: "notes"; readonly standardId: string; readonly notes: Notes }
  | { readonly kind: "people"; readonly people: People };

function write({ sheet, scale }: ScoringSession, entry: Write): Promise<void> {
  if (entry.kind === "score") return giveScore(sheet, entry.standardId, entry.given, scale);
  return entry.kind === "notes" ? saveNotes(sheet, entry.standardId, entry.notes) : savePeople(sheet, entry.people);
}

export function useScoring(opened: ScoringSession): Scoring {
  const [session, setSession] = useState(opened);
  const { close } = useResult();
  const saving = useAction(write);
  const rereading = useAction(openScoreSheet, "reads");
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const { sheet } = opened;
  const { run: save } = saving;
  const { run: reread } = rereading;

  const refresh = useCallback(() => {
    queue.current = queue.current.then(async () => {
      const read = await reread(sheet);
      // What was pressed meanwhile is newer than what was read.
      if (read?.found === true && waiting.current === 0) setSession(read.session);
    });
  }, [reread, sheet]);

  const enqueue = useCallback(
    (entry: Write) => {
      waiting.current += 1;
      queue.current = queue.current.then(async () => {
        await save(opened, entry);
        waiting.current -= 1;
      });
    },
    [save, opened],
  );

  const watching = useScoreChanges(refresh);
  const { problem } = saving;
  useEffect(() => {
    // What could not be written must not stay on screen as if it had been.
    if (problem !== null) refresh();
  }, [problem, refresh]);

  const give = useCallback(
    (standard: StandardToScore, given: GivenScore) => {
      // What was done before the meeting is not news in it any more.
      close();
      setSession((now) => withStandard(now, standard.id, (before) => withScore(before, given)));
      enqueue({ kind: "score", standardId: standard.id, given });
    },
    [enqueue, close],
  );
  const note = useCallback(
    (standard: StandardToScore, notes: Notes) => {
      setSession((now) => withStandard(now, standard.id, (before) => withNotes(before, notes)));
      enqueue({ kind: "notes", standardId: standard.id, notes });
    },
    [enqueue],
  );
  const people = useCallback(
    (given: People) => {
      setSession((now) => ({ ...now, ...given }));
      enqueue({ kind: "people", people: given });
    },
    [enqueue],
  );
  return { session, running: [saving, watching], give, note, people };
}

function withStandard(session: ScoringSession, id: string, change: (standard: StandardToScore) => StandardToScore): ScoringSession {
  return { ...session, standards: session.standards.map((standard) => (standard.id === id ? change(standard) : standard)) };
}

function withScore(standard: StandardToScore, { whose, entry }: GivenScore): StandardToScore {
  if (whose === "agreed") return { ...standard, score: scoreFrom(entry, standard.evidence), cannotBeRead: null };
  return { ...standard, [whose]: typeof entry === "number" ? entry : null };
}

function scoreFrom(entry: ScoreEntry, reason: string): StandardToScore["score"] {
  if (entry === null) return { state: "notYet" };
  return entry === "notApplicable" ? { state: "notApplicable", reason } : { state: "scored", value: entry };
}

function withNotes(standard: StandardToScore, notes: Notes): StandardToScore {
  const changed = { ...standard, ...notes };
  return changed.score.state === "notApplicable" ? { ...changed, score: { state: "notApplicable", reason: changed.evidence } } : changed;
}
