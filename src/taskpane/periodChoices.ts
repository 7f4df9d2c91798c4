/** The periods a person may want now: the one of the set-up, and those around today. */
import {
  comparePeriods,
  MONTHS,
  monthOf,
  nextPeriod,
  periodKey,
  periodLabel,
  quarterOfMonth,
  samePeriod,
  type Period,
} from "../core/period";

const QUARTERS_BACK = 6;
const QUARTERS = 9;
const MONTHS_BACK = 12;
const MONTHS_OFFERED = 15;

/** Latest first; of the kind that the set-up uses. `today` is any day of the current month. */
export function periodChoices(today: Date, chosen: Period | null): Period[] {
  const [year, month] = [today.getFullYear(), today.getMonth() + 1];
  const byMonth = chosen?.kind === "month";
  const first = byMonth ? earlierMonth(year, month, MONTHS_BACK) : earlierMonth(year, month, QUARTERS_BACK * 3);
  const start = byMonth ? monthOf(first.year, first.month) : quarterOfMonth(first.year, first.month);
  const around = Array.from({ length: byMonth ? MONTHS_OFFERED : QUARTERS }).reduce<Period[]>((periods) => {
    const last = periods[periods.length - 1];
    return [...periods, last === undefined ? start : nextPeriod(last)];
  }, []);
  const all = chosen === null || around.some((period) => samePeriod(period, chosen)) ? around : [...around, chosen];
  return all.sort((a, b) => comparePeriods(b, a));
}

/** The quarter we are in. */
export function currentQuarter(today: Date): Period {
  return quarterOfMonth(today.getFullYear(), today.getMonth() + 1);
}

/** "Quarter 3 2026/27 (Oct to Dec)": short enough for the narrowest pane. */
export function periodChoiceLabel(period: Period): string {
  const label = periodLabel(period);
  return period.kind === "month" ? label : MONTHS.reduce((text, month) => text.replace(month, month.slice(0, 3)), label);
}

/** The choice with this key. Throws RangeError for a key that was not offered. */
export function periodByKey(periods: readonly Period[], key: string): Period {
  const period = periods.find((choice) => periodKey(choice) === key);
  if (period === undefined) throw new RangeError(`${key} was not offered.`);
  return period;
}

function earlierMonth(year: number, month: number, back: number): { year: number; month: number } {
  const index = year * 12 + month - 1 - back;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}
