/** Areas and standards of the workbook: all areas, then one of them, then one standard. */
import { useState } from "react";
import type { WorkbookView } from "../../actions/readWorkbook";
import { areaById, standardById } from "../../core/framework";
import { messages } from "../../core/messages";
import { ReadingScreen } from "../ReadingScreen";
import { useFramework } from "../useFramework";
import { useWorkbook } from "../useWorkbook";
import { AddStandard } from "./AddStandard";
import { AreaList } from "./AreaList";
import { AreaStandards } from "./AreaStandards";
import { ChangeStandard } from "./ChangeStandard";

export function EditFramework() {
  const reading = useWorkbook();
  if (reading.result === null)
    return <ReadingScreen title={messages.frameworkTitle()} reading={reading} onAgain={() => void reading.run()} />;
  return <Editing workbook={reading.result} />;
}

type Step =
  | { readonly at: "areas" }
  | { readonly at: "area"; readonly areaId: string }
  | { readonly at: "newStandard"; readonly areaId: string }
  | { readonly at: "standard"; readonly areaId: string; readonly standardId: string };

function Editing({ workbook }: { readonly workbook: WorkbookView }) {
  const edited = useFramework(workbook.framework, workbook.madeByNewer);
  const [step, setStep] = useState<Step>({ at: "areas" });
  const area = step.at === "areas" ? null : areaById(edited.framework, step.areaId);
  // A list that was brought in may have taken the area away.
  if (step.at === "areas" || area === null)
    return <AreaList edited={edited} problems={workbook.problems} onOpen={(areaId) => setStep({ at: "area", areaId })} />;

  const toArea = (): void => setStep({ at: "area", areaId: area.id });
  if (step.at === "newStandard") return <AddStandard edited={edited} area={area} onLeave={toArea} />;
  const found = step.at === "standard" ? standardById(edited.framework, step.standardId) : null;
  if (found !== null)
    return (
      <ChangeStandard key={`${found.standard.id} ${found.standard.version}`} edited={edited} standard={found.standard} onLeave={toArea} />
    );
  return (
    <AreaStandards
      edited={edited}
      area={area}
      onLeave={() => setStep({ at: "areas" })}
      onAdd={() => setStep({ at: "newStandard", areaId: area.id })}
      onOpen={(standardId) => setStep({ at: "standard", areaId: area.id, standardId })}
    />
  );
}
