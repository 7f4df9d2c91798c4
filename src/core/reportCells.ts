/** The figures of a report as people read them, with their bands: the same for the clipboard and for slides. */
import { bandOfAverage, bandOfScore, type Band } from "./band";
import { shown, toNumber, type Fraction } from "./exact";
import { reportMessages } from "./messages/report";
import { roundsMessages } from "./messages/rounds";
import { groupOf, ownFigures, regionOf, type ReportFacts, type ReportHospital, type ReportUnit } from "./report";

export interface Cell {
  readonly text: string;
  readonly band?: Pick<Band, "id"> | null;
}

export const words = (text: string): Cell => ({ text });

/** "3.8 G": the figure with the letter of its band. */
export function averageCell(value: Fraction | null | undefined, { bands }: ReportFacts): Cell {
  if (value === null || value === undefined) return words("");
  const band = bandOfAverage(value, bands);
  return { text: band === null ? shown(value) : `${shown(value)} ${band.letter}`, band };
}

/** A score given as a whole stands without decimals and has the bands of single scores. */
export function scoreCell(value: Fraction | undefined, isSingle: boolean, facts: ReportFacts): Cell {
  if (value === undefined || !isSingle) return averageCell(value, facts);
  const band = bandOfScore({ state: "scored", value: toNumber(value) }, facts.bands);
  return { text: band === null ? shown(value, 0) : `${shown(value, 0)} ${band.letter}`, band };
}

/** Scored as a whole: its figures are single scores. */
export const isDirect = ({ singles }: Pick<ReportHospital, "singles">): boolean => singles.length === 1 && singles[0]?.ward === null;

const calledOf = ({ name, shortName }: ReportUnit): string => (shortName === "" ? name : shortName);

/** The collaborative itself, then the others, those with entered averages called so. */
export const collaborativesOf = (facts: ReportFacts): (ReportUnit & { readonly called: string })[] => [
  { ...ownFigures(facts), called: groupOf(facts) },
  ...facts.others.map((other) => ({
    ...other,
    called: other.mark === "entered" ? roundsMessages.enteredName(calledOf(other)) : calledOf(other),
  })),
];

/** The averages of the collaboratives, and the region both ways. */
export function regionRows(facts: ReportFacts): Cell[][] {
  const { ofCollaboratives, ofHospitals } = regionOf(facts, null);
  return [
    ...collaborativesOf(facts).map(({ called, average }) => [words(called), averageCell(average, facts)]),
    [words(reportMessages.ofCollaboratives(facts.region)), averageCell(ofCollaboratives.value, facts)],
    [
      words(roundsMessages.ofHospitals(facts.region)),
      ofHospitals.state === "cannotBeGiven" ? words(reportMessages.cannotBeGivenWord()) : averageCell(ofHospitals.average.value, facts),
    ],
  ];
}

/** What each hospital will work on: hospital, number, action, who leads, by when, status. */
export function actionRows(facts: ReportFacts): Cell[][] {
  const none = (name: string): Cell[] => [words(name), words(""), words(reportMessages.notUploaded()), words(""), words(""), words("")];
  return [
    ...facts.hospitals.flatMap(({ name, actions }) =>
      actions.length === 0
        ? [none(name)]
        : actions.map(({ number, action, lead, by, status }) => [name, number, action, lead, by, status].map(words)),
    ),
    ...facts.missing.map(none),
  ];
}
