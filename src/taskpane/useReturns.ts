/** The returned files that somebody has chosen: read one after the other, answered, planned, brought in. */
import { useCallback, useMemo, useRef, useState } from "react";
import { bringInReturns } from "../actions/bringInReturns";
import type { BringInRequest } from "../actions/chunkOfReturns";
import { correctionFor, filesLikeIt } from "../actions/lookAtReturn";
import type { ReturnsBook } from "../actions/openReturns";
import { planReturns, type CollisionChoice, type ReturnAnswer, type ReturnsPlan } from "../actions/planReturns";
import { readReturns, type ReturnedFile } from "../actions/readReturns";
import type { ChosenPlaces, SheetPicture } from "../actions/sheetPicture";
import { useAction, type RunningAction } from "./useAction";

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface Places {
  readonly picture: SheetPicture;
  readonly chosen: ChosenPlaces;
  /** For all files of the same shape, now and later. */
  readonly forLikeIt: boolean;
}

export interface ReturnsNow {
  readonly files: readonly File[];
  readonly read: readonly ReturnedFile[];
  readonly plan: ReturnsPlan;
  /** Null while nothing is read. */
  readonly progress: Progress | null;
  readonly reading: RunningAction<readonly [ReadingWanted], readonly ReturnedFile[]>;
  readonly bringing: RunningAction<readonly [BringInRequest], Awaited<ReturnType<typeof bringInReturns>>>;
  /** Of the sheets that are brought in. */
  readonly brought: Progress | null;
  readonly choose: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly answer: (index: number, answer: ReturnAnswer | null, places: Places | null) => void;
  readonly settle: (key: string, choice: CollisionChoice) => void;
  /** The sentence's parts, or null where it did not come to an end. */
  readonly bringIn: () => Promise<Awaited<ReturnType<typeof bringInReturns>> | null>;
}

interface ReadingWanted {
  readonly files: readonly File[];
  readonly shapes: ReturnsBook["shapes"];
  readonly onRead: (file: ReturnedFile, done: number) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds: more often than this the list is not drawn while files are read. */
const SHOW_EVERY = 250;

export function useReturns(book: ReturnsBook): ReturnsNow {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [read, setRead] = useState<readonly ReturnedFile[]>([]);
  const [answers, setAnswers] = useState<ReadonlyMap<number, ReturnAnswer>>(new Map());
  const [choices, setChoices] = useState<ReadonlyMap<string, CollisionChoice>>(new Map());
  const [shapes, setShapes] = useState<ReturnsBook["shapes"]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [brought, setBrought] = useState<Progress | null>(null);
  const aborting = useRef<AbortController | null>(null);

  const reading = useAction(
    useCallback(
      ({ files: wanted, shapes: known, onRead, signal }: ReadingWanted) => readReturns(wanted, book, known, { onDone: onRead, signal }),
      [book],
    ),
    "reads",
  );
  const bringing = useAction(useCallback((request: BringInRequest) => bringInReturns(request, (done, of) => setBrought({ done, of })), []));
  const { run: readFiles } = reading;

  /** Reads the files at these places of `all`; what is known of the others stays. */
  const readAt = useCallback(
    async (all: readonly File[], places: readonly number[], known: ReturnsBook["shapes"]): Promise<void> => {
      const wanted = places.flatMap((place) => all[place] ?? []);
      const abort = new AbortController();
      aborting.current = abort;
      setProgress({ done: 0, of: wanted.length });
      let waiting: Record<number, ReturnedFile> = {};
      let shown = Date.now();
      const show = (done: number): void => {
        const fresh = waiting;
        waiting = {};
        shown = Date.now();
        setRead((before) => Object.assign([...before], fresh));
        setProgress({ done, of: wanted.length });
      };
      const onRead = (file: ReturnedFile, done: number): void => {
        const place = places[done - 1];
        if (place !== undefined) waiting[place] = file;
        if (Date.now() - shown >= SHOW_EVERY) show(done);
      };
      await readFiles({ files: wanted, shapes: known, onRead, signal: abort.signal });
      show(wanted.length);
      setProgress(null);
    },
    [readFiles],
  );

  const choose = (more: readonly File[]): void => {
    if (more.length === 0) return;
    const all = [...files, ...more];
    setFiles(all);
    void readAt(
      all,
      more.map((_, index) => files.length + index),
      [...book.shapes, ...shapes],
    );
  };

  const answer = (index: number, given: ReturnAnswer | null, places: Places | null): void => {
    const next = new Map(answers);
    if (given === null) next.delete(index);
    else next.set(index, given);
    setAnswers(next);
    if (places === null) return;
    const { picture, chosen, forLikeIt } = places;
    const shape = correctionFor(files[index]?.name ?? "", picture, chosen);
    if (forLikeIt) setShapes([...shapes.filter(({ correction }) => correction !== shape.correction), shape]);
    const others = forLikeIt ? filesLikeIt(read, index, picture.sheet) : [];
    void readAt(files, [index, ...others], [...book.shapes, ...shapes, shape]);
  };

  const plan = useMemo(() => planReturns({ read, answers, choices, shapes }, book), [read, answers, choices, shapes, book]);
  return {
    files,
    read,
    plan,
    progress,
    reading,
    bringing,
    brought,
    choose,
    stop: () => aborting.current?.abort(),
    answer,
    settle: (key, choice) => setChoices(new Map(choices).set(key, choice)),
    bringIn: async () => {
      setBrought({ done: 0, of: plan.request.returns.length });
      const result = await bringing.run(plan.request);
      setBrought(null);
      if (result !== null) setShapes([]);
      return result;
    },
  };
}
