/** Sheets of something else entirely, many of them full of numbers from 1 to 5. None may be taken as scores of ours. */
import { TEXTS } from "../scores";
import { workbook, type Program, type Recipe, type RowDraft } from "../draft";

const small = (row: number, column: number): number => ((row * 7 + column * 3) % 5) + 1;

function other(by: Program, file: string, about: string, sheet: string, rows: readonly RowDraft[]): Recipe {
  return workbook(by, file, [{ name: sheet, rows }], {
    about,
    verdict: ["blocked", "decide"],
    sheets: [{ sheet, verdict: ["none", "ask"] }],
  });
}

export const notScores: readonly Recipe[] = [
  other("exceljs", "rota.xlsx", "A rota: shifts are numbered 1 to 3.", "June", [
    ["Aspen ward rota, June 2023"],
    ["Name", ...Array.from({ length: 14 }, (_, day) => day + 1)],
    ...["Band 6", "Band 5 (a)", "Band 5 (b)", "HCA 1", "HCA 2", "HCA 3", "Bank"].map((name, row): RowDraft => [
      name,
      ...Array.from({ length: 14 }, (_, day) => (small(row, day) > 3 ? "off" : small(row, day))),
    ]),
  ]),
  other("openpyxl", "budget.xlsx", "A budget.", "2023-24", [
    ["Involvement budget Humber Centre"],
    ["No.", "Item", "Quantity", "Cost"],
    [1, "Refreshments for involvement meetings", 4, 32.5],
    [2, "Travel to regional involvement events for service users", 2, 118],
    [3, "Printing of the easy read involvement policy", 5, 60],
    [4, "Reward and recognition payments", 3, 150],
    [null, "Total", 14, { formula: "=SUM(D3:D6)", result: 360.5 }],
  ]),
  other("SheetJS", "staff-survey.xlsx", "A staff survey with answers from 1 to 5 on a scale of agreement.", "Survey", [
    ["Staff survey 2023 (1 = strongly disagree, 5 = strongly agree)"],
    ["No.", "Question", "Score"],
    ...[
      "I look forward to going to work",
      "My manager values my work",
      "I have the equipment that I need",
      "I would recommend this ward as a place to work",
      "Care of service users is our top priority",
      "I know who to go to with a concern",
    ].map((question, row): RowDraft => [row + 1, question, small(row, 2)]),
  ]),
  other(
    "excelts",
    "survey-about-involvement.xlsx",
    "A service-user survey about the very same things, one column for each person who answered: answers, not agreed scores.",
    "Answers",
    [
      ["What service users say about involvement, May 2023"],
      ["Question", "Person 1", "Person 2", "Person 3", "Person 4", "Person 5"],
      ...[
        "I felt welcome and involved when I was admitted",
        "I get information about ways to be involved that I can understand",
        "I have seen the easy read involvement policy",
        "I can give feedback about the service in different ways",
        "My family and friends can give feedback in different ways",
        "Something happens after I give feedback",
        "I am supported to go to involvement meetings and events",
        "I can take part in things outside the service",
      ].map((question, row): RowDraft => [question, ...Array.from({ length: 5 }, (_, person) => small(row, person))]),
    ],
  ),
  other(
    "exceljs",
    "survey-in-our-words.xlsx",
    "Each service user's answers to our own standards, one column for each person: nobody's alone is the ward's score.",
    "Answers",
    [
      ["Aspen ward, May 2023: answers of service users"],
      ["No.", "Standard", "SU1", "SU2", "SU3", "SU4", "SU5", "SU6"],
      ...TEXTS.map((text, row): RowDraft => [row + 1, text, ...Array.from({ length: 6 }, (_, person) => small(row, person))]),
    ],
  ),
  other("LibreOffice", "risk-register.xlsx", "A risk register: likelihood and impact from 1 to 5, and a risk score.", "Risks", [
    ["Risk register"],
    ["ID", "Risk", "Likelihood (1-5)", "Impact (1-5)", "Risk score", "Owner"],
    ...[
      "Service users are not told of changes to the ward",
      "Carers cannot reach the ward by telephone",
      "The involvement lead leaves and the post is not filled",
      "Meetings are cancelled because staff are short",
    ].map((risk, row): RowDraft => [row + 1, risk, small(row, 1), small(row, 2), small(row, 1) * small(row, 2), "Ward manager"]),
  ]),
  other("openpyxl", "cquin-grid.xlsx", "A CQUIN grid: indicators by quarter, met or not.", "CQUIN", [
    ["CQUIN 2016/17"],
    ["Indicator", "Q1", "Q2", "Q3", "Q4"],
    ["Physical health checks for inpatients", "Met", "Met", "Met", "Partially Met"],
    ["Carer involvement strategies", "Met", "Met", "N/A", "Met"],
    ["Collaborative risk assessment", "Met", "Met", "Partially Met", "Not Met"],
  ]),
  other("SheetJS", "observation-levels.xlsx", "Observation levels of a ward, 1 to 4, with bed numbers.", "Obs", [
    ["Aspen ward observations"],
    ["Bed", "Level", "Staff per shift"],
    ...Array.from({ length: 12 }, (_, bed): RowDraft => [bed + 1, small(bed, 1) > 4 ? 4 : small(bed, 1), small(bed, 2)]),
  ]),
  other("openpyxl", "menu-feedback.xlsx", "Marks for meals, from 1 to 5, with comments.", "Meals", [
    ["Dining experience: what did you think of lunch?"],
    ["Meal", "Score", "Comments"],
    ["Fish and chips", 5, "More please"],
    ["Vegetable lasagne", 3, ""],
    ["Chicken curry", 4, "Nice"],
    ["Jacket potato", 2, "Cold"],
    ["Sausage and mash", 4, ""],
  ]),
  other("openpyxl", "supplier-scores.xlsx", "Standards and scores of somebody else's: a kitchen's hygiene audit.", "Audit", [
    ["Food hygiene audit, Humber Centre"],
    ["No.", "Standard", "Score", "Evidence", "Action"],
    [1, "Fridges are kept below five degrees and checked each day", 5, "Log seen", ""],
    [2, "Floors are clean and dry", 4, "", ""],
    [3, "Staff wash their hands before they handle food", 5, "", ""],
    [4, "Opened food is labelled with a date", 2, "Two tubs without", "Remind staff"],
    [5, "Bins are emptied each shift", 3, "", ""],
  ]),
  other("excelts", "lookup-lists.xlsx", "Lists for drop-downs.", "Lists", [
    ["Score", "RAG", "Ward"],
    [1, "Red", "Aspen"],
    [2, "Red", "Beech"],
    [3, "Amber", "Cedar"],
    [4, "Green", null],
    [5, "Green", null],
  ]),
  other("exceljs", "agenda-with-standards.xlsx", "An agenda that lists our standards with minutes for each, and who speaks.", "Agenda", [
    ["Involvement meeting 14 June 2023"],
    ["Item", "What we talk about", "Minutes", "Who"],
    ...TEXTS.map((text, row): RowDraft => [row + 1, text, small(row, 2), row % 2 === 0 ? "Chair" : "OT"]),
  ]),
  other(
    "SheetJS",
    "standards-list.xlsx",
    "The list of standards with the year since when each is asked, and pages of the handbook.",
    "Standards",
    [["No.", "Standard", "Since", "Page"], ...TEXTS.map((text, row): RowDraft => [row + 1, text, row === 7 ? 2023 : 2020, (row % 4) + 2])],
  ),
  other("openpyxl", "training-counts.xlsx", "How many staff are trained in each standard, and of how many.", "Training", [
    ["Standard", "Staff trained", "Out of"],
    ...TEXTS.map((text, row): RowDraft => [text, small(row, 1), 5]),
  ]),
  workbook("exceljs", "nothing-in-it.xlsx", [{ name: "Sheet1", rows: [] }], {
    about: "A workbook without a single cell.",
    verdict: "blocked",
    sheets: [{ sheet: "Sheet1", verdict: "none" }],
  }),
  workbook(
    "openpyxl",
    "only-a-letter.xlsx",
    [{ name: "Sheet1", rows: [["Dear Charlotte,"], ["our scores will follow next week, we had 4 people off sick."], ["Best wishes"]] }],
    { about: "A letter in a workbook.", verdict: "blocked", sheets: [{ sheet: "Sheet1", verdict: "none" }] },
  ),
];
