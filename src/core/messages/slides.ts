/** Sentences about slides and about figures for other programs. */

export const slidesMessages = {
  // ---- Scores for other programs -------------------------------------------------------------
  tidyTitle: (framework: string, version: string) => `${framework}, version ${version}: scores`,
  tidyDescription: () =>
    "One row for each score sheet and standard. A blank or N/A has no score and is left out of averages. The hospital score of a standard is the average of the rows that count. A text that begins like a formula has an apostrophe in front.",
  tidyColumns: {
    period: "The quarter of the NHS year by the calendar year in which it starts (2023-Q1 is April to June 2023), or the month (2023-06).",
    area_id: "What the area is known by, whatever it is called.",
    area: "The name of the area in this workbook.",
    region: "The region of the collaborative; empty where it is not given.",
    collaborative: "The collaborative of the hospital; empty where it is not given.",
    hospital: "The hospital.",
    ward: "The ward; empty where the hospital was scored as a whole.",
    route: "How it was done: selfAssessment, involvementGroup or peerReview.",
    standard_id: "What the standard is known by. It stays when the standard is renumbered.",
    standard_version: "Rises when the wording changes. Scores of two versions are not compared.",
    state: "scored, notApplicable or notYet.",
    score: "The agreed score; empty unless the state is scored.",
    counted: "Whether the row is part of the hospital score. A peer review stands beside it unless chosen.",
  },
} as const;
