/** What may be typed into a score sheet, and the prompts that stand beside its cells in place of grey text. */
import { messages } from "../core/messages";
import { ROUTE_ORDER, ROUTES } from "../core/route";
import { scaleChoices, scaleValues, type Scale } from "../core/scale";
import type { ValidationPlan } from "./plan";
import { SCORE_COLUMNS, SCORE_FIELD_ORDER, SCORE_FIELDS, STATUSES, type ScoreColumn, type ScoreField } from "./scoreColumns";

/** Under the ends of the scale. */
export interface EndWords {
  readonly lowest: string;
  readonly highest: string;
}

type Allowed = Omit<ValidationPlan, "range">;
type Prompt = NonNullable<ValidationPlan["prompt"]>;
const choice = (choices: readonly string[], prompt: Prompt): Allowed => ({
  allow: { list: choices.join(",") },
  prompt,
  alert: { title: messages.chooseFromListTitle(), message: messages.chooseFromList(choices) },
});
const MOST_PEOPLE = 999;
const FIRST_DATE = "2000-01-01";

/** Drop-downs, limits and prompts of the form's fields; `placeOf` gives the cell of each. */
export function fieldValidations(placeOf: (name: ScoreField) => string): ValidationPlan[] {
  const about: Allowed = { allow: { anything: true }, prompt: { title: messages.headerPromptTitle(), message: messages.headerPrompt() } };
  const people: Allowed = {
    allow: { wholeNumber: { from: 0, to: MOST_PEOPLE } },
    prompt: { title: messages.peoplePromptTitle(), message: messages.peoplePrompt() },
    alert: { title: messages.peoplePromptTitle(), message: messages.peopleAlert() },
  };
  const titled = (name: ScoreField, message: string): Prompt => ({ title: SCORE_FIELDS[name].labels[0], message });
  const allowed: Record<ScoreField, Allowed> = {
    hospital: about,
    ward: about,
    area: about,
    period: about,
    route: choice(
      ROUTE_ORDER.map((route) => ROUTES[route].name),
      titled("route", messages.routePrompt()),
    ),
    serviceUsers: people,
    staff: people,
    date: {
      allow: { date: { from: FIRST_DATE } },
      prompt: { title: SCORE_FIELDS.date.labels[0], message: messages.datePrompt() },
      alert: { title: messages.dateAlertTitle(), message: messages.dateAlert() },
    },
    agreed: choice(["Yes", "No"], titled("agreed", messages.agreedPrompt())),
  };
  return SCORE_FIELD_ORDER.map((name) => ({ range: placeOf(name), ...allowed[name] }));
}

/** What may be typed in each column that people fill. The alert on a score stops the entry; a paste walks past it, which the checks find. */
export function columnValidations(scale: Scale, endWords: EndWords): [ScoreColumn, Allowed][] {
  const { lowest, highest, notApplicableWord: word } = scale;
  const alert = { title: messages.scoreAlertTitle(), message: messages.scoreAlert(lowest, highest, word) };
  const title = messages.scorePromptTitle(lowest, highest, word);
  const help = (column: ScoreColumn, message: string): [ScoreColumn, Allowed] => [
    column,
    { allow: { anything: true }, prompt: { title: shortHeader(column), message } },
  ];
  const view = (column: ScoreColumn, who: string): [ScoreColumn, Allowed] => [
    column,
    {
      allow: { list: scaleValues(scale).join(",") },
      prompt: { title: shortHeader(column), message: messages.viewPrompt(who, lowest, highest) },
      alert,
    },
  ];
  return [
    view("serviceUsers", "service users"),
    view("staff", "staff"),
    [
      "score",
      {
        allow: { list: scaleChoices(scale).join(",") },
        prompt: { title, message: messages.scorePrompt(lowest, endWords.lowest, highest, endWords.highest, word) },
        alert,
      },
    ],
    help("evidence", messages.evidencePrompt()),
    help("action", messages.actionPrompt()),
    help("lead", messages.leadPrompt()),
    help("by", messages.byWhenPrompt()),
    ["status", choice(STATUSES, { title: shortHeader("status"), message: messages.statusPrompt() })],
  ];
}

/** The header without what is in brackets: a prompt's title has room for 32 letters. */
const shortHeader = (column: ScoreColumn): string => SCORE_COLUMNS[column].headers[0].replace(/ \(.*\)$/, "");
