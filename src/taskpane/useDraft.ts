/** A text that somebody is typing: kept here while they type, and saved when they pause, leave the field or close the screen. */
import { useCallback, useEffect, useRef, useState } from "react";

/** Milliseconds without a key. */
const PAUSE = 700;

/** The text, how to change it, and how to save it at once. */
export function useDraft(value: string, onSave: (text: string) => void): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(value);
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latestSave = useRef(onSave);
  useEffect(() => {
    latestSave.current = onSave;
  });

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const draft = unsaved.current;
    unsaved.current = null;
    if (draft !== null) latestSave.current(draft);
  }, []);
  const change = useCallback(
    (next: string) => {
      setText(next);
      unsaved.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE);
    },
    [save],
  );
  // What the sheet says now, unless somebody is typing.
  useEffect(() => {
    if (unsaved.current === null) setText(value);
  }, [value]);
  useEffect(() => save, [save]);
  return [text, change, save];
}
