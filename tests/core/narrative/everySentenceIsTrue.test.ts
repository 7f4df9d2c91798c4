/** Random rounds; every sentence is read again as a person would, and held against the scores by a reckoning of its own: plain loops over whole numbers. */
import fc from "fast-check";
import { narrativeOf } from "../../../src/core/narrative";
import { periodShort } from "../../../src/core/period";
import { emptyFacts, enteredOf, hospitalOf, past, standards, year } from "./reportSamples";

/** A quotient of whole numbers, never reduced. */
type Ratio = readonly [number, number];
const average = (values: readonly Ratio[]): Ratio | null => {
  if (values.length === 0) return null;
  const [n, d] = values.reduce<Ratio>(([sn, sd], [a, b]) => [sn * b + a * sd, sd * b], [0, 1]);
  return [n, d * values.length];
};
const compared = ([a, b]: Ratio, [c, d]: Ratio): number => a * d - c * b;
const gapOf = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d - c * b, b * d];
/** One decimal, half up. */
const asShown = ([n, d]: Ratio): string => (Math.floor((20 * n + d) / (2 * d)) / 10).toFixed(1);
const bandOf = (value: Ratio): string => (Number(asShown(value)) >= 3.5 ? "green" : Number(asShown(value)) >= 2.5 ? "amber" : "red");

const USED = 3;
const NAMES = ["Ash", "Birch", "Cherry", "Damson"];
const COMPARATORS = ["North", "East"];
const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 4 });
const tenths = fc.integer({ min: 10, max: 50 });

const arbitrary = fc.record({
  hospitals: fc.array(fc.array(score, { minLength: USED, maxLength: USED }), { minLength: 1, maxLength: NAMES.length }),
  missing: fc.boolean(),
  others: fc.array(fc.array(fc.option(tenths, { nil: null, freq: 5 }), { minLength: USED, maxLength: USED }), {
    maxLength: COMPARATORS.length,
  }),
  /** The collaborative's average in the years before, in halves so that they often meet. */
  past: fc.array(fc.option(fc.integer({ min: 2, max: 10 }), { nil: null, freq: 5 }), { maxLength: 4 }),
});

const numbersIn = (text: string): string[] => text.split(/, | and /).map((part) => part.trim());

describe("every sentence of a report", () => {
  it("is true of the scores, whatever they are", () => {
    fc.assert(
      fc.property(arbitrary, (made) => {
        const facts = {
          ...emptyFacts,
          standards: standards.slice(0, USED),
          hospitals: made.hospitals.map((scores, index) => hospitalOf(NAMES[index] ?? "", scores)),
          missing: made.missing ? ["Yew"] : [],
          others: made.others.map((scores, index) =>
            enteredOf(
              COMPARATORS[index] ?? "",
              scores.map((value) => (value === null ? null : (value / 10).toFixed(1))),
            ),
          ),
          history: made.past.map((halves, index) => past("Humber", year(2018 + index), halves === null ? null : (halves / 2).toFixed(1))),
        };
        const ratios = made.hospitals.map((scores) => scores.map((value): Ratio | null => (value === null ? null : [value, 1])));
        const known = (values: readonly (Ratio | null)[]): Ratio[] => values.filter((value) => value !== null);
        const averages = ratios.map((scores) => average(known(scores)));
        const named = averages.flatMap((value, index) => (value === null ? [] : [{ name: NAMES[index] ?? "", value }]));
        const own = average(known(averages));
        const byStandard = Array.from({ length: USED }, (_, index) => average(known(ratios.map((scores) => scores[index] ?? null))));
        const comparators = made.others.map((scores, index) => ({
          name: COMPARATORS[index] ?? "",
          scores: scores.map((value): Ratio | null => (value === null ? null : [value, 10])),
        }));
        const comparatorAverages = known(comparators.map(({ scores }) => average(known(scores))));

        const checks: Readonly<Record<string, (text: string) => boolean>> = {
          returned: (text) =>
            made.missing
              ? text.startsWith(`${ratios.length} of ${ratios.length + 1} `) && text.endsWith("Yew.")
              : text.includes(ratios.length === 1 ? "one" : ratios.length === 2 ? "Both" : `All ${ratios.length}`),
          bands: (text) => {
            const count = (word: string): number => named.filter(({ value }) => bandOf(value) === word).length;
            const all = /^(?:(?:All (\d+)|(Both)) hospital averages are|The hospital average is) (\w+)\.$/.exec(text);
            if (all) return count(all[3] ?? "") === named.length && Number(all[1] ?? (all[2] === undefined ? 1 : 2)) === named.length;
            const each = [...text.matchAll(/(\d+) (green|amber|red)/g)];
            return (
              each.length > 1 &&
              each.every(([, number, word]) => count(word ?? "") === Number(number)) &&
              each.reduce((sum, [, number]) => sum + Number(number), 0) === named.length
            );
          },
          highest: (text) => {
            const top = named.filter(({ value }) => named.every((other) => compared(value, other.value) >= 0));
            const shownTop = top[0] === undefined ? "" : asShown(top[0].value);
            if (/^(?:All|Both) /.test(text)) return top.length === named.length && text.includes(`same average, ${shownTop} `);
            const who = numbersIn(text.split(/ ha(?:s|ve) /)[0] ?? "");
            return JSON.stringify(who) === JSON.stringify(top.map(({ name }) => name)) && text.includes(`, ${shownTop} out of 5`);
          },
          average: (text) => own !== null && text === `The HNY average is ${asShown(own)} out of 5 (${bandOf(own)}).`,
          groupOfOne: () => ratios.length === 1 && !made.missing,
          lowest: (text) => {
            const given = byStandard.flatMap((value, index) => (value === null ? [] : [{ number: String(index + 1), value }]));
            const least = given.filter(({ value }) => given.every((other) => compared(value, other.value) <= 0));
            const [first] = least;
            if (first === undefined || !text.includes(`${asShown(first.value)} (${bandOf(first.value)})`)) return false;
            if (text.startsWith("Every standard")) return least.length === given.length;
            const list = /tandards? (.+?) (?:are|is|was) /.exec(text)?.[1] ?? "";
            return JSON.stringify(numbersIn(list)) === JSON.stringify(least.map(({ number }) => number));
          },
          lowestQuoted: (text) => {
            const index = Number(/^Standard (\d+)/.exec(text)?.[1]) - 1;
            const own1 = byStandard[index];
            const scores = made.hospitals.flatMap((line) => line[index] ?? []);
            const spread =
              Math.min(...scores) === Math.max(...scores)
                ? `scored ${scores[0] ?? ""}.`
                : `go from ${Math.min(...scores)} to ${Math.max(...scores)}.`;
            return (
              own1 !== null &&
              own1 !== undefined &&
              byStandard.every((other) => other === null || compared(own1, other) <= 0) &&
              text.endsWith(spread)
            );
          },
          singleReds: (text) => {
            const reds = made.hospitals.flatMap((line, hospital) =>
              line.flatMap((value, index) =>
                value !== null && value < 3 ? [`${NAMES[hospital] ?? ""} scored ${value} on standard ${index + 1} `] : [],
              ),
            );
            const onStandard = (index: number): number => made.hospitals.filter((line) => (line[index] ?? 3) < 3).length;
            // Very many are counted by standard.
            if (reds.length > 12)
              return (
                text.startsWith(`${reds.length} `) &&
                [...text.matchAll(/(\d+) on standard (\d+) /g)].every(
                  ([, count, number]) => onStandard(Number(number) - 1) === Number(count),
                ) &&
                [...text.matchAll(/(\d+) on standard/g)].reduce((sum, [, count]) => sum + Number(count), 0) === reds.length
              );
            return (
              reds.every((red) => text.includes(red)) &&
              text.split(" scored ").length - 1 === reds.length &&
              (reds.length === 1 ? text.startsWith("One ") : text.startsWith(`${reds.length} `))
            );
          },
          rank: (text) => {
            if (own === null) return false;
            const higher = comparatorAverages.filter((value) => compared(value, own) > 0).length;
            const equal = comparatorAverages.filter((value) => compared(value, own) === 0).length;
            const count = comparatorAverages.length + 1;
            if (/^(?:All|Both) /.test(text)) return equal === count - 1;
            const place = { highest: 1, first: 1, second: 2, third: 3, lowest: count }[/ is (\w+) of the/.exec(text)?.[1] ?? ""];
            return (
              text.includes(`of the ${count} collaboratives`) &&
              place === higher + 1 &&
              equal > 0 === text.includes("together with") &&
              text.includes(`at ${asShown(own)} out of 5`)
            );
          },
          wholePointAbove: (text) => {
            const index = Number(/On standard (\d+)/.exec(text)?.[1]) - 1;
            const mine = byStandard[index] ?? null;
            const theirs = known(comparators.map(({ scores }) => scores[index] ?? null));
            return mine !== null && theirs.length > 0 && theirs.every((value) => compared(gapOf(mine, value), [1, 1]) >= 0);
          },
          higherThanAll: (text) => gapsAreRight(text, 1),
          lowerThanAll: (text) => gapsAreRight(text, -1),
          region: (text) => {
            const region = average(known([own, ...comparators.map(({ scores }) => average(known(scores)))]));
            return region !== null && text.startsWith(`Y&H: ${asShown(region)} as`) && text.includes("cannot be given");
          },
          entered: (text) => comparators.every(({ name }) => text.includes(name)),
          change: (text) => {
            const last = made.past.findLastIndex((halves) => halves !== null);
            const before: Ratio = [made.past[last] ?? 0, 2];
            if (own === null || last < 0) return false;
            const direction = compared(own, before);
            return (
              text.includes(periodShort(year(2018 + last))) &&
              (direction === 0 ? text.includes("the same") : text.includes(direction > 0 ? "is up " : "is down ")) &&
              text.includes(asShown(own))
            );
          },
          highestSince: (text) => {
            const points = made.past
              .map((halves, index) => ({ halves, label: periodShort(year(2018 + index)) }))
              .filter(({ halves }) => halves !== null);
            const notHigher = ({ halves }: { readonly halves: number | null }): boolean =>
              own !== null && compared([halves ?? 0, 2], own) < 0;
            if (text.includes("of all"))
              return points.length > 1 && points.every(notHigher) && text.includes(`all ${points.length + 1} rounds`);
            const at = points.findIndex(({ label }) => text.includes(label));
            const since = points[at];
            if (own === null || since === undefined || at === points.length - 1) return false;
            const equals = compared([since.halves ?? 0, 2], own) === 0;
            return points.slice(at + 1).every(notHigher) && !notHigher(since) && equals === text.includes("equals");
          },
          streak: (text) => {
            const steps = Number(/last (\d+) rounds/.exec(text)?.[1]);
            const line = [...made.past.map((halves): Ratio | null => (halves === null ? null : [halves, 2])), own].slice(-steps - 1);
            const signs = line.slice(1).map((value, index) => {
              const before = line[index] ?? null;
              return value === null || before === null ? Number.NaN : Math.sign(compared(value, before));
            });
            return (
              line.length === steps + 1 && signs.every((sign) => sign === (text.includes(" up ") ? 1 : text.includes(" down ") ? -1 : 0))
            );
          },
          firstRound: () => made.past.length === 0,
          standardNew: () => true,
          actions: (text) => NAMES.slice(0, ratios.length).every((name) => text.includes(name)),
          othersCompare: () => true,
        };

        function gapsAreRight(text: string, direction: 1 | -1): boolean {
          const list = [...text.matchAll(/(\d+) \(by ([^)]+)\)/g)].map(([, number, gap]) => ({ index: Number(number) - 1, gap }));
          const mineIs = (index: number): Ratio | null => {
            const mine = byStandard[index] ?? null;
            const theirs = known(comparators.map(({ scores }) => scores[index] ?? null));
            if (mine === null || theirs.length === 0) return null;
            const each = theirs.map((value) => (direction === 1 ? gapOf(mine, value) : gapOf(value, mine)));
            const nearest = each.reduce((least, gap) => (compared(gap, least) < 0 ? gap : least));
            return nearest[0] > 0 && (direction === -1 || compared(nearest, [1, 1]) < 0) ? nearest : null;
          };
          const expected = Array.from({ length: USED }, (_, index) => index).filter((index) => mineIs(index) !== null);
          const right = list.every(({ index, gap }) => {
            const nearest = mineIs(index);
            return nearest !== null && (asShown(nearest) === "0.0" ? gap === "less than 0.1" : gap === asShown(nearest));
          });
          const widestFirst = list.every(
            ({ index }, at) => at === 0 || compared(mineIs(list[at - 1]?.index ?? 0) ?? [0, 1], mineIs(index) ?? [0, 1]) >= 0,
          );
          return right && widestFirst && list.length === expected.length;
        }

        const narrative = narrativeOf(facts);
        for (const { rule, text } of Object.values(narrative).flat()) {
          // Of the hospitals nothing earlier is known here: what moved is the collaborative.
          if (checks[rule]?.(text) !== true) throw new Error(`${rule}: ${text}`);
        }
      }),
      { numRuns: 400 },
    );
  });
});
