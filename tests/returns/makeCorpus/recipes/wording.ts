/** Standards in other words: reworded, renumbered, replaced, shortened, translated, unknown, or left out; and templates that came back blank. */
import { ASPEN, BEECH, CEDAR, EASY_READ, given, HEAD, IDS, scoresOf, SHORT_TITLES, TEXTS, WHOSE } from "../scores";
import { workbook, type CellDraft, type Recipe, type RowDraft } from "../draft";

/** As wards retype them: smaller words changed, none of the meaning. */
const REWORDED = [
  "There's an admissions process that helps service users to feel welcome & involved",
  "Information about the different ways to get involved is available, in ways everyone can understand",
  "An easy-read Involvement Policy is available to service users, friends, families and carers",
  "There is an Involvement and Coproduction Strategy which everyone works to.",
  "There is a named person who takes the lead for involvement in this service",
  "Service users have different ways to give feedback about the service",
  "Family, friends and carers have different ways to give feedback about the service",
  "There is evidence that feedback from service users, family, friends and carers has been actioned",
  "Service users & staff are encouraged and supported to take part in involvement meetings and events",
  "There are regular involvement meetings, with the agenda agreed by everyone, that anyone can chair",
  "Involvement meetings are attended by staff who can make decisions and implement changes",
  "There are external involvement opportunities that are available to everyone",
];

const ADVOCACY = "Service users know about advocacy and can see an advocate when they want to";

const WELSH = [
  "Mae proses dderbyn sy'n helpu defnyddwyr gwasanaeth i deimlo bod croeso iddynt a'u bod yn cael eu cynnwys",
  "Mae gwybodaeth am wahanol ffyrdd o gymryd rhan ar gael, mewn ffyrdd y gall pawb eu deall",
  "Mae polisi cynnwys hawdd ei ddeall ar gael i ddefnyddwyr gwasanaeth, ffrindiau, teulu a gofalwyr",
  "Mae strategaeth cynnwys a chydgynhyrchu y mae pawb yn gweithio iddi",
  "Mae person penodol sy'n arwain ar gynnwys yn y gwasanaeth",
  "Mae gan ddefnyddwyr gwasanaeth wahanol ffyrdd o roi adborth am y gwasanaeth",
  "Mae gan ffrindiau, teulu a gofalwyr wahanol ffyrdd o roi adborth am y gwasanaeth",
  "Mae tystiolaeth bod adborth gan ddefnyddwyr gwasanaeth, teulu, ffrindiau a gofalwyr yn arwain at weithredu",
  "Anogir a chefnogir defnyddwyr gwasanaeth a staff i fod yn rhan o gyfarfodydd a digwyddiadau cynnwys",
  "Mae cyfarfodydd cynnwys rheolaidd lle mae pawb yn cytuno ar yr agenda a gall unrhyw un gadeirio",
  "Mae staff sy'n gallu gwneud penderfyniad a gweithredu newid yn mynychu cyfarfodydd cynnwys",
  "Mae cyfleoedd cynnwys allanol ar gael i bawb",
];

const OWN = [
  "The ward has a fish tank that service users look after",
  "The garden is open every day",
  "There is a choice of two hot meals",
];

const rows = (texts: readonly string[], scores: readonly CellDraft[]): RowDraft[] =>
  texts.map((text, index) => [index + 1, text, scores[index] ?? null]);
const HEADER: RowDraft = ["No.", "Standard", "Score"];
const SURE = { sheet: "Sheet1", verdict: "sure", headerRow: 4, standardColumn: "B", scoreColumn: "C" } as const;
const FAIR = { ...SURE, verdict: ["sure", "ask"] as ("sure" | "ask")[] };
const SHUFFLED = [7, 2, 10, 0, 5, 11, 3, 8, 1, 6, 9, 4];

export const wording: readonly Recipe[] = [
  workbook("exceljs", "reworded-a-little.xlsx", [{ name: "Sheet1", rows: [...HEAD, HEADER, ...rows(REWORDED, ASPEN)] }], {
    about: "All twelve retyped with small changes.",
    verdict: ["ready", "decide"],
    ...WHOSE,
    sheets: [{ ...FAIR, ...given(ASPEN) }],
  }),
  workbook(
    "openpyxl",
    "shouted.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          HEADER,
          ...rows(
            TEXTS.map((text) => `${text.toUpperCase()}.`),
            BEECH,
          ),
        ],
      },
    ],
    { about: "Capital letters and a full stop.", verdict: "ready", ...WHOSE, sheets: [{ ...SURE, ...given(BEECH) }] },
  ),
  workbook(
    "SheetJS",
    "number-inside-the-text.xlsx",
    [
      {
        name: "Sheet1",
        rows: [...HEAD, ["Standard", "Score"], ...TEXTS.map((text, index): RowDraft => [`${index + 1}. ${text}`, CEDAR[index] ?? null])],
      },
    ],
    {
      about: "The number stands in one cell with the standard.",
      verdict: "ready",
      ...WHOSE,
      sheets: [{ ...SURE, standardColumn: "A", scoreColumn: "B", ...given(CEDAR), problemCells: [] }],
    },
  ),
  workbook(
    "excelts",
    "renumbered.xlsx",
    [
      {
        name: "Sheet1",
        rows: [...HEAD, HEADER, ...SHUFFLED.map((from, index): RowDraft => [index + 1, TEXTS[from] ?? "", ASPEN[from] ?? null])],
      },
    ],
    {
      about: "Another order with numbers 1 to 12 given anew: the words say which standard it is, not the number.",
      verdict: ["ready", "decide"],
      ...WHOSE,
      sheets: [{ ...FAIR, ...given(ASPEN) }],
    },
  ),
  workbook(
    "openpyxl",
    "numbers-like-1-10.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, HEADER, ...TEXTS.map((text, index): RowDraft => [`1.${index + 1}`, text, BEECH[index] ?? null])] }],
    { about: "Numbers 1.1 to 1.12 as text.", verdict: ["ready", "decide"], ...WHOSE, sheets: [{ ...FAIR, ...given(BEECH) }] },
  ),
  workbook(
    "exceljs",
    "template-of-2022.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ["Humber Centre - Aspen Ward"],
          ["SeQuIn: Involvement, Quarter 1 2022/23"],
          [],
          HEADER,
          ...rows(
            TEXTS.map((text, index) => (index === 7 ? ADVOCACY : text)),
            ASPEN,
          ),
        ],
      },
    ],
    {
      about: "The template of 2022, whose standard 8 was about advocacy: its score is no score of today's standard 8.",
      verdict: ["decide", "ready"],
      sheets: [
        {
          ...FAIR,
          scores: { ...scoresOf(ASPEN.map((score, index) => (index === 7 ? null : score))), [ADVOCACY]: 3 },
          missing: [IDS[7] ?? ""],
        },
      ],
    },
  ),
  workbook(
    "openpyxl",
    "not-put-in.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          HEADER,
          ...rows(
            TEXTS.map((text, index) =>
              index === 3 ? text.replace("There is an", "There is no") : index === 11 ? text.replace("There are", "There are no") : text,
            ),
            CEDAR,
          ),
        ],
      },
    ],
    {
      about: "Two standards say the opposite: there is no strategy, there are no opportunities. One word decides.",
      verdict: "decide",
      sheets: [{ sheet: "Sheet1", verdict: "ask" }],
    },
  ),
  workbook(
    "SheetJS",
    "six-and-seven-nearly-alike.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          HEADER,
          ...rows(
            TEXTS.map((text, index) =>
              index === 5
                ? "Users have different ways to feedback about the service"
                : index === 6
                  ? "Carers have different ways to feedback about the service"
                  : text,
            ),
            BEECH,
          ),
        ],
      },
    ],
    {
      about: "Standards 6 and 7 shortened until they differ by one word.",
      verdict: ["decide", "ready"],
      sheets: [{ ...FAIR, ...given(BEECH) }],
    },
  ),
  workbook("openpyxl", "short-titles.xlsx", [{ name: "Sheet1", rows: [...HEAD, HEADER, ...rows(SHORT_TITLES, ASPEN)] }], {
    about: "Short titles instead of sentences.",
    verdict: ["ready", "decide"],
    sheets: [{ ...FAIR, ...given(ASPEN) }],
  }),
  workbook("openpyxl", "easy-read-wording.xlsx", [{ name: "Sheet1", rows: [...HEAD, HEADER, ...rows(EASY_READ, CEDAR)] }], {
    about: "The easy-read sentences instead of the standards.",
    verdict: ["ready", "decide"],
    sheets: [{ ...FAIR, ...given(CEDAR) }],
  }),
  workbook(
    "excelts",
    "numbers-only.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, ["Standard", "Score"], ...BEECH.map((score, index): RowDraft => [index + 1, score])] }],
    {
      about: "Numbers 1 to 12 and scores, no wording: of which year's list? Nothing is matched by number.",
      verdict: ["decide", "blocked"],
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "none"] }],
    },
  ),
  workbook(
    "exceljs",
    "cut-off-at-fifty.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          HEADER,
          ...rows(
            TEXTS.map((text) => `${text.slice(0, 50)}...`),
            ASPEN,
          ),
        ],
      },
    ],
    { about: "Every standard is cut off after fifty letters.", verdict: ["ready", "decide"], sheets: [{ ...FAIR, ...given(ASPEN) }] },
  ),
  workbook(
    "openpyxl",
    "own-standards-only.xlsx",
    [{ name: "Sheet1", rows: [["Clifton House"], ["Dining Experience, Quarter 1 2023/24"], [], HEADER, ...rows(OWN, [4, 5, 3])] }],
    {
      about: "An area whose standards the lead's workbook does not have.",
      verdict: "decide",
      hospital: "Clifton House",
      sheets: [{ sheet: "Sheet1", verdict: ["ask", "none"] }],
    },
  ),
  workbook(
    "SheetJS",
    "two-of-their-own.xlsx",
    [{ name: "Sheet1", rows: [...HEAD, HEADER, ...rows([...TEXTS, ...OWN.slice(0, 2)], [...ASPEN, 5, 1])] }],
    {
      about: "The twelve, and two that the ward has added for itself: they must not land on any of ours.",
      verdict: ["ready", "decide"],
      sheets: [{ ...FAIR, scores: { ...scoresOf(ASPEN), [OWN[0] ?? ""]: 5, [OWN[1] ?? ""]: 1 } }],
    },
  ),
  workbook(
    "LibreOffice",
    "welsh-and-english.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ["Humber Centre - Aspen Ward"],
          ["Cynnwys / Involvement, Chwarter 1 / Quarter 1 2023/24"],
          [],
          ["Rhif / No.", "Safon / Standard", "Sgôr / Score", "Tystiolaeth / Evidence"],
          ...rows(
            TEXTS.map((text, index) => `${WELSH[index] ?? ""} / ${text}`),
            ASPEN,
          ),
        ],
      },
    ],
    {
      about: "Headings and standards in Welsh and English in one cell.",
      verdict: ["ready", "decide"],
      sheets: [{ ...FAIR, ...given(ASPEN) }],
    },
  ),
  workbook(
    "exceljs",
    "welsh-beside-english.xlsx",
    [
      {
        name: "Sheet1",
        rows: [
          ...HEAD,
          ["Rhif", "Safon", "Standard", "Sgôr", "Tystiolaeth"],
          ...TEXTS.map((text, index): RowDraft => [index + 1, WELSH[index] ?? "", text, BEECH[index] ?? null]),
        ],
      },
    ],
    {
      about: "A column in Welsh and a column in English; the heading of the scores is Welsh only.",
      verdict: ["ready", "decide"],
      sheets: [{ ...FAIR, standardColumn: "C", scoreColumn: "D", ...given(BEECH) }],
    },
  ),
  workbook("openpyxl", "welsh-only.xlsx", [{ name: "Sheet1", rows: [...HEAD, ["Rhif", "Safon", "Sgôr"], ...rows(WELSH, CEDAR)] }], {
    about: "Welsh alone: we know no Welsh wording, so which standard is which has to be asked.",
    verdict: "decide",
    sheets: [{ sheet: "Sheet1", verdict: ["ask", "none"] }],
  }),
];
