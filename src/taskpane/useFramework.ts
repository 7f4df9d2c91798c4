/** The framework of the workbook while it is being edited: what it is after the last change, and how to change it. */
import { useCallback, useState } from "react";
import { editFramework, type FrameworkChangeWanted } from "../actions/editFramework";
import type { Framework } from "../core/framework";
import { messages } from "../core/messages";
import type { Running } from "./ResultBar";
import { useAction } from "./useAction";
import { useResult } from "./useResult";

export interface EditedFramework {
  readonly framework: Framework;
  readonly busy: boolean;
  /** A newer version of the add-in made this workbook: it is only shown. */
  readonly readOnly: boolean;
  readonly running: readonly Running[];
  /** Resolves with whether it was done; what stands against it is shown above the foot. */
  readonly change: (wanted: FrameworkChangeWanted) => Promise<boolean>;
}

export function useFramework(opened: Framework, readOnly: boolean): EditedFramework {
  const { tell, close } = useResult();
  const editing = useAction(editFramework);
  const [framework, setFramework] = useState(opened);
  const { run } = editing;
  const change = useCallback(
    async (wanted: FrameworkChangeWanted): Promise<boolean> => {
      close();
      const edited = await run(wanted);
      if (edited === null) return false;
      setFramework(edited.framework);
      tell(edited.done);
      return true;
    },
    [run, tell, close],
  );
  return { framework, busy: editing.busy, readOnly, running: [{ ...editing, saying: messages.makingSheet() }], change };
}
