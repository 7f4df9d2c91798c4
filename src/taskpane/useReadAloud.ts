/** Reads a text aloud with a voice of this computer; null where there is none, since other voices would send the text away. */
import { useCallback, useEffect, useState } from "react";

type Speech = SpeechSynthesis | undefined;
const speech = (): Speech => (window as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis;

export function useReadAloud(): ((text: string) => void) | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(() => localVoice(speech()));
  useEffect(() => {
    const voices = speech();
    if (voices === undefined) return;
    // The list of voices comes late.
    const changed = (): void => setVoice(localVoice(voices));
    voices.addEventListener("voiceschanged", changed);
    return () => {
      voices.removeEventListener("voiceschanged", changed);
      voices.cancel();
    };
  }, []);
  const read = useCallback(
    (text: string) => {
      const voices = speech();
      if (voices === undefined || voice === null) return;
      voices.cancel();
      const saying = new SpeechSynthesisUtterance(text);
      saying.voice = voice;
      voices.speak(saying);
    },
    [voice],
  );
  return voice === null ? null : read;
}

function localVoice(voices: Speech): SpeechSynthesisVoice | null {
  const local = voices?.getVoices().filter(({ localService }) => localService) ?? [];
  return local.find(({ lang }) => lang.startsWith("en-GB")) ?? local.find(({ lang }) => lang.startsWith("en")) ?? null;
}
