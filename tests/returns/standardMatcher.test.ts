import { matcherOf, SAME_WORDS } from "../../src/returns/standardMatcher";
import { FRAMEWORK } from "./known";

const match = matcherOf(FRAMEWORK);
/** The standard's number where the words are its own, "?" after it where they are only near; null where none is meant. */
function meant(text: string): string | null {
  const found = match(text);
  return found === null ? null : `${found.standard.number}${found.match >= SAME_WORDS ? "" : "?"}`;
}

describe("which standard words mean", () => {
  it.each<[string, string | null]>([
    ["There is an involvement and co-production strategy that everyone works to", "4"],
    ["4. THERE IS AN INVOLVEMENT AND COPRODUCTION STRATEGY, THAT EVERYONE WORKS TO.", "4"],
    ["There is an involvment and co-production stratgey that everyone works to", "4"],
    ["Standard 6: Service users have different ways to feed back about the service", "6"],
    ["Mae strategaeth gyda ni\nThere is an involvement and co-production strategy that everyone works to", "4"],
    ["Service users have different ways to feedback about the service (meetings, surveys, boxes)", "6"],
    ["There is an involvement and co-production strat", "4"],
    ["Service users have different ways to complain about the service", "6?"],
    ["There are no external involvement opportunities available to everyone", "12?"],
    ["There is evidence that advocacy from service users, family, friends and carers is actioned", null],
    ["We meet each week and talk about what matters", null],
    [
      "Service users have different ways to feedback about the service\nThere are external involvement opportunities available to everyone",
      null,
    ],
  ])("%s", (text, expected) => {
    expect(meant(text)).toBe(expected);
  });
});
