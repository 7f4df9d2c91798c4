/** Whose scores a sheet holds, about which area, when and how they were given: what the sheet did not say itself. */
import { Field, Input, Select } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReturnsBook } from "../../../actions/openReturns";
import { currentStandards } from "../../../core/framework";
import { bringInMessages } from "../../../core/messages/bringIn";
import { periodKey, type Period } from "../../../core/period";
import { ROUTE_ORDER, ROUTES, type Route } from "../../../core/route";
import { sameName } from "../../../core/unit";
import { periodByKey, periodChoiceLabel, periodChoices } from "../../periodChoices";
import { useHeadings, useLayout } from "../../styles";

export interface About {
  readonly hospital: string;
  readonly ward: string;
  readonly areaId: string;
  readonly period: Period | null;
  readonly route: Route;
}

interface Props {
  readonly about: About;
  readonly book: Pick<ReturnsBook, "framework" | "hospitals" | "settings">;
  readonly onChange: (about: About) => void;
}

export function AboutFields({ about, book, onChange }: Props) {
  const headings = useHeadings();
  const layout = useLayout();
  const [hospitalList, wardList] = [useId(), useId()];
  const [today] = useState(() => new Date());
  const { framework, hospitals, settings } = book;
  const wards = hospitals.find(({ name }) => sameName(name, about.hospital))?.wards ?? [];
  const periods = periodChoices(today, about.period ?? settings.period);
  const withStandards = framework.areas.filter((area) => currentStandards(area).length > 0);
  return (
    <section className={layout.close} aria-label={bringInMessages.whoseScores()}>
      <h2 className={headings.section}>{bringInMessages.whoseScores()}</h2>
      <Field label={bringInMessages.hospitalLabel()} required>
        <Input
          value={about.hospital}
          list={hospitalList}
          autoComplete="off"
          onChange={(_, { value }) => onChange({ ...about, hospital: value })}
        />
      </Field>
      <datalist id={hospitalList}>
        {hospitals.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label={bringInMessages.wardLabel()}>
        <Input value={about.ward} list={wardList} autoComplete="off" onChange={(_, { value }) => onChange({ ...about, ward: value })} />
      </Field>
      <datalist id={wardList}>
        {wards.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label={bringInMessages.whichArea()}>
        <Select value={about.areaId} onChange={(_, { value }) => onChange({ ...about, areaId: value })}>
          {about.areaId === "" ? <option value="">{bringInMessages.chooseOne()}</option> : null}
          {withStandards.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={bringInMessages.whichPeriod()}>
        <Select
          value={about.period === null ? "" : periodKey(about.period)}
          onChange={(_, { value }) => onChange({ ...about, period: value === "" ? null : periodByKey(periods, value) })}
        >
          {about.period === null ? <option value="">{bringInMessages.chooseOne()}</option> : null}
          {periods.map((choice) => (
            <option key={periodKey(choice)} value={periodKey(choice)}>
              {periodChoiceLabel(choice)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={bringInMessages.howDone()}>
        <Select
          value={about.route}
          onChange={(_, { value }) => ROUTE_ORDER.filter((route) => route === value).forEach((route) => onChange({ ...about, route }))}
        >
          {ROUTE_ORDER.map((route) => (
            <option key={route} value={route}>
              {ROUTES[route].name}
            </option>
          ))}
        </Select>
      </Field>
    </section>
  );
}
