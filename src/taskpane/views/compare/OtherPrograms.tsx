/** All scores as one table for other programs: two files to save. */
import { tidyScores } from "../../../actions/tidyScores";
import { compareMessages } from "../../../core/messages/compare";
import { LeftOut } from "../../LeftOut";
import { ResultBar } from "../../ResultBar";
import { SaveFiles } from "../../SaveFiles";
import { useAction } from "../../useAction";
import { useResult } from "../../useResult";
import { OutputRow } from "./OutputRow";

export function OtherPrograms() {
  const { tell } = useResult();
  const getting = useAction(tidyScores, "reads");
  const get = async (): Promise<void> => {
    const got = await getting.run();
    if (got !== null) tell(got.done);
  };
  return (
    <OutputRow
      title={compareMessages.outputTitle("scores")}
      line={compareMessages.scoresLine()}
      button={{
        label: compareMessages.make(),
        name: compareMessages.makeFiles(),
        isNext: false,
        busy: getting.busy,
        onPress: () => void get(),
      }}
    >
      <ResultBar running={[getting]} quiet />
      {getting.result === null ? null : (
        <>
          <LeftOut sentences={getting.result.leftOut} />
          <SaveFiles files={getting.result.files} />
        </>
      )}
    </OutputRow>
  );
}
