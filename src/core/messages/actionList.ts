/** Sentences of the sheet with the actions of all hospitals, wards and rounds. */

export const actionListMessages = {
  actionsTab: () => "Actions",
  actionsTitle: () => "Actions of all hospitals and wards, from every round in this workbook",
  actionsFollow: () => "Everything here follows the sheets by itself. To change an action or its status, change it on its own sheet.",
  actionsLate: (day: string) =>
    `Late means: it was to be done before ${day}, when this list was made or updated, and is not. An action that goes on stands with its latest round.`,
  hospitalActions: () => "What the hospitals will work on",
  wardActions: () => "Beside the scores of the wards",
  actionsCounted: (heading: string, all: string, done: string, started: string, notStarted: string, late: string) =>
    `${heading}. Actions: ${all}. Done: ${done}. Started: ${started}. Not started: ${notStarted}. Late: ${late}.`,
  actionsOtherwise: (count: string) => `With another status: ${count}.`,
  actionsMissing: (missing: string) => `Not uploaded: ${missing}.`,
  unitHeader: () => "Hospital or ward",
  roundHeader: () => "Round",
  lateHeader: () => "Late",
  lateWord: () => "Late",
  firstChosenHeader: () => "First chosen",
  roundOf: (area: string, period: string) => [area, period].filter((part) => part !== "").join(", "),
  otherHospital: () => "Another hospital",
  numberChanged: () => "Changed since: update this list",
  actionsWrittenSince: () => "Written since: update this list",
  cannotBeRead: () => "Cannot be read: look at its own sheet",
  changeOnItsSheet: () => "This follows the sheet of the hospital or ward. Change it there.",
  actionsReady: (sheet: string) => `The sheet ${sheet} is ready: the actions of all hospitals and wards.`,
  noActionsYet: () => "There is no hospital on Set-up and no sheet with actions yet.",
} as const;
