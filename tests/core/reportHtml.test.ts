import { reportMessages } from "../../src/core/messages/report";
import { narrativeOf } from "../../src/core/narrative";
import { quarterOf, monthOf } from "../../src/core/period";
import { numbering, type ReportFacts } from "../../src/core/report";
import { reportHtml, type ReportPage } from "../../src/core/reportHtml";
import { emptyFacts, hospitalOf, seedFacts, standards } from "./narrative/reportSamples";

const EMPTY = { context: "", scores: "", practice: "", support: "", recommendations: "", next: "", author: "" } as const;
const pageOf = (facts: ReportFacts, other: Partial<ReportPage> = {}): ReportPage => ({
  framework: "SeQuIn",
  facts,
  narrative: narrativeOf(facts),
  calendar: ["Quarter 1 2023/24: Involvement."],
  goodPractice: [],
  boxes: EMPTY,
  contact: "",
  made: "24 Aug 2023",
  hasRounds: false,
  ...other,
});

describe("the report for Word", () => {
  const { html, text } = reportHtml(pageOf(seedFacts, { boxes: { ...EMPTY, support: "Training\non <strategy>" } }));

  it("has real headings, lists and tables, each opened and closed", () => {
    expect(html.match(/<h1|<h2/g)).toHaveLength(1 + 12);
    expect(html.match(/<table/g)).toHaveLength(5);
    for (const tag of ["h1", "h2", "ul", "li", "table", "tr", "td", "p"])
      expect(html.match(new RegExp(`<${tag}[ >]`, "g"))?.length).toBe(html.match(new RegExp(`</${tag}>`, "g"))?.length);
  });

  it("numbers its tables as the sheet does, where charts have numbers too", () => {
    expect(html.match(/Table Q11\d\d/g)).toEqual(["Table Q1101", "Table Q1103", "Table Q1104", "Table Q1105", "Table Q1107"]);
    expect([numbering(quarterOf(2023, 4))(), numbering(monthOf(2024, 2))()]).toEqual(["Q4101", "M02101"]);
  });

  it("shows figures with the letters of their bands, and every sentence of the report", () => {
    expect(html).toContain(">3.8 G</td>");
    expect(html).toContain(">2 R</td>");
    expect(html).toContain(">3.9 G</td>");
    const sentences = Object.values(narrativeOf(seedFacts)).flat();
    expect(sentences.filter((sentence) => !text.includes(sentence.text))).toEqual([]);
  });

  it("keeps what people wrote as text, line by line", () => {
    expect(html).toContain("<p>Training</p><p>on &lt;strategy&gt;</p>");
    expect(html).not.toContain("<strategy>");
    expect(text).toContain("Training\n\non <strategy>");
  });

  it("leaves out sections that have nothing to say", () => {
    expect(html).not.toContain(reportMessages.recommendationsHeading());
    const small = reportHtml(
      pageOf({
        ...emptyFacts,
        hospitals: [
          hospitalOf(
            "A & B",
            standards.map(() => 4),
          ),
        ],
      }),
    );
    expect(small.html).toContain("A &amp; B");
    expect(small.html).not.toContain('<h2 style="color:#003E7E">Y&amp;H');
  });
});
