/** The area and period that results are made for: those of Set-up, or, where it does not say, those that all score sheets agree on. */
import { areaById } from "../core/framework";
import { messages } from "../core/messages";
import { periodKey } from "../core/period";
import type { Round } from "../core/round";
import { UserError } from "../core/userError";
import type { ScoreSheetReading } from "../sheets/readScoreSheet";
import type { SetUpNow } from "./loadSetUp";

/** Throws UserError when neither says. */
export function roundToWorkOn({ settings, framework }: SetUpNow, readings: readonly ScoreSheetReading[]): Round {
  const areaId = settings.areaId ?? theOne(readings.flatMap(({ area }) => (area === null ? [] : [area.id])));
  const area = areaId === null ? null : areaById(framework, areaId);
  if (area === null) throw new UserError(messages.chooseArea());
  const periods = readings.flatMap(({ period }) => (period === null ? [] : [period]));
  const key = theOne(periods.map(periodKey));
  const period = settings.period ?? periods.find((one) => periodKey(one) === key) ?? null;
  if (period === null) throw new UserError(messages.choosePeriod());
  return { area, period };
}

function theOne(all: readonly string[]): string | null {
  const [first, ...others] = new Set(all);
  return first === undefined || others.length > 0 ? null : first;
}
