/** Add a score sheet: what is scored, of which hospital, about which area, when and how. */
import { Button, Field, Input, Link, Select, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import { insertTemplate } from "../../actions/insertTemplate";
import { planTemplates, type TemplatesPlan } from "../../actions/planTemplates";
import type { WorkbookView } from "../../actions/readWorkbook";
import { currentStandards } from "../../core/framework";
import { messages } from "../../core/messages";
import { periodKey } from "../../core/period";
import { ROUTE_ORDER, ROUTES, type Route } from "../../core/route";
import { sameName } from "../../core/unit";
import { Choices } from "../Choices";
import { currentQuarter, periodByKey, periodChoiceLabel, periodChoices } from "../periodChoices";
import { ReadingScreen } from "../ReadingScreen";
import { Screen } from "../Screen";
import { useButtons, useHeadings, useLayout } from "../styles";
import { useAction } from "../useAction";
import { useResult } from "../useResult";
import { useView } from "../useView";
import { useWorkbook } from "../useWorkbook";
import { SheetsAdded } from "./SheetsAdded";

export function InsertTemplate() {
  const reading = useWorkbook();
  if (reading.result === null) {
    return <ReadingScreen title={messages.addSheetTitle()} reading={reading} onAgain={() => void reading.run()} />;
  }
  return <AddSheets workbook={reading.result} />;
}

const NO_PLAN: TemplatesPlan = { wards: [], sheets: [], remarks: [], there: [] };

type Scope = "whole" | "one" | "several";
const SCOPES: readonly Scope[] = ["whole", "one", "several"];

function AddSheets({ workbook }: { readonly workbook: WorkbookView }) {
  const { framework, settings, hospitals } = workbook;
  const headings = useHeadings();
  const layout = useLayout();
  const buttons = useButtons();
  const hospitalList = useId();
  const { tell } = useResult();
  const { back, go } = useView();
  const adding = useAction(insertTemplate);

  const [today] = useState(() => new Date());
  const periods = periodChoices(today, settings.period);
  const withStandards = framework.areas.filter((area) => currentStandards(area).length > 0);
  const empty = framework.areas.filter((area) => currentStandards(area).length === 0);

  const [hospital, setHospital] = useState(hospitals.length === 1 ? (hospitals[0]?.name ?? "") : "");
  const known = hospitals.find(({ name }) => sameName(name, hospital));
  const [scope, setScope] = useState<Scope>((known?.wards.length ?? 0) > 0 ? "several" : "whole");
  const [ward, setWard] = useState("");
  // Null until somebody types: then it is the wards that Set-up knows.
  const [typedWards, setTypedWards] = useState<string | null>(null);
  const [areaId, setAreaId] = useState(settings.areaId ?? withStandards[0]?.id ?? "");
  const [period, setPeriod] = useState(periodKey(settings.period ?? currentQuarter(today)));
  const [route, setRoute] = useState<Route>("selfAssessment");

  const knownWards = known?.wards.map(({ name }) => name) ?? [];
  const typed = scope === "one" ? [ward] : (typedWards?.split("\n") ?? knownWards);
  const area = framework.areas.find(({ id }) => id === areaId);
  const wanted = { hospital, wards: typed, wholeHospital: scope === "whole", period: periodByKey(periods, period), route };
  const plan = area === undefined ? NO_PLAN : planTemplates({ ...wanted, area }, workbook);

  const add = async (): Promise<void> => {
    const added = await adding.run({ hospital, wards: plan.wards, areaId, period: wanted.period, route });
    if (added !== null) tell(added.done);
  };

  if (adding.result !== null) return <SheetsAdded sheets={adding.result.sheets} />;
  const toCarryOn =
    plan.sheets.length > 0 ? undefined : workbook.scoreSheets.find(({ sheet, complete }) => !complete && plan.there.includes(sheet));
  const ready = hospital.trim() !== "" && plan.sheets.length > 0 && !workbook.madeByNewer;
  return (
    <Screen
      title={messages.addSheetTitle()}
      running={[{ ...adding, saying: messages.makingSheets(plan.sheets.length) }]}
      footLeft={
        <Button className={buttons.button} onClick={back}>
          {messages.cancel()}
        </Button>
      }
      footRight={
        <Button appearance="primary" className={buttons.next} disabledFocusable={!ready || adding.busy} onClick={() => void add()}>
          {messages.addSheets(plan.sheets.length)}
        </Button>
      }
    >
      <div className={layout.column}>
        {workbook.madeByNewer ? <p className={layout.tip}>{messages.madeByNewer()}</p> : null}
        <Choices
          question={messages.whatAreYouScoring()}
          choices={SCOPES.map((value) => ({ value, label: messages.scope(value) }))}
          chosen={scope}
          onChoose={setScope}
        />
        <div className={layout.close}>
          <Field label={messages.hospitalLabel()} required>
            <Input value={hospital} list={hospitalList} onChange={(_, { value }) => setHospital(value)} autoComplete="off" />
          </Field>
          <datalist id={hospitalList}>
            {hospitals.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {scope === "one" ? (
            <Field label={messages.wardLabel()} required>
              <Input value={ward} onChange={(_, { value }) => setWard(value)} autoComplete="off" />
            </Field>
          ) : null}
          {scope === "several" ? (
            <Field label={messages.wardsLabel()} required>
              <Textarea
                value={typedWards ?? plan.wards.join("\n")}
                rows={4}
                resize="vertical"
                onChange={(_, { value }) => setTypedWards(value)}
              />
            </Field>
          ) : null}
          <div aria-live="polite" className={layout.tight}>
            {plan.sheets.length > 0 ? <p className={headings.second}>{willBeAdded(plan.sheets)}</p> : null}
            {plan.remarks.map((sentence) => (
              <p key={sentence} className={headings.second}>
                {sentence}
              </p>
            ))}
            {plan.there.length > 0 ? (
              <p className={headings.second}>
                {messages.haveTheirSheets(plan.there.slice(0, LISTED), Math.max(0, plan.there.length - LISTED))}{" "}
                {plan.sheets.length > 0 ? "" : messages.toAddMore()}
              </p>
            ) : null}
          </div>
          {toCarryOn === undefined ? null : (
            <div className={layout.row}>
              <Link as="button" className={buttons.link} onClick={() => go("scoreTogether", toCarryOn.sheet)}>
                {messages.carryOnWith(toCarryOn.sheet)}
              </Link>
            </div>
          )}
        </div>
        <Field label={messages.areaLabel()}>
          <Select value={areaId} onChange={(_, { value }) => setAreaId(value)}>
            {withStandards.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {empty.map(({ id, name }) => (
              <option key={id} value={id} disabled>
                {messages.areaHasNoStandards(name)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={messages.periodLabel()}>
          <Select value={period} onChange={(_, { value }) => setPeriod(value)}>
            {periods.map((choice) => (
              <option key={periodKey(choice)} value={periodKey(choice)}>
                {periodChoiceLabel(choice)}
              </option>
            ))}
          </Select>
        </Field>
        <Choices
          question={messages.howAreYouDoingThis()}
          choices={ROUTE_ORDER.map((value) => ({ value, label: ROUTES[value].name, line: ROUTES[value].line }))}
          chosen={route}
          onChoose={setRoute}
        />
      </div>
    </Screen>
  );
}

/** More names than this are counted, not listed. */
const LISTED = 12;

function willBeAdded(sheets: readonly string[]): string {
  return sheets.length > LISTED + 1
    ? messages.manySheetsWillBeAdded(sheets.length, sheets.slice(0, LISTED))
    : messages.sheetsWillBeAdded(sheets);
}
