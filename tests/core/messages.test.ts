import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { messages } from "../../src/core/messages";
import { counted, listOf } from "../../src/core/messages/words";

const CORE = join(__dirname, "../../src/core");

/** Every piece of text in a source file that a user may come to read: string literals, and the fixed parts of templates. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    )
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const AVOIDED =
  /\b(?:template|questionnaire|validat\w*|errors?|invalid|fix\w*|import(?!an)\w*|ingest\w*|triage|pars(?:e|ed|ing)|adopt\w*|map(?:ped|ping)?|layout|schema|sureness|confidence|exclud\w*|skipp?\w*|significant\w*|dramatic\w*|improv\w*|worst|fail\w*|poor\w*|underperform\w*|bottom|patients?|customers?|non-compliant|defaulters?|traffic light|no concerns?|effective service|well above|submissions?|marks?|ratings?|site|provider|units?)\b/i;

describe("what users read", () => {
  const topics = readdirSync(join(CORE, "messages")).map((file) => `messages/${file}`);
  const texts = ["messages.ts", ...topics, "route.ts", "scale.ts", "band.ts"].flatMap((file) => textsOf(join(CORE, file)));

  it("has none of the words that put people off or say too much", () => {
    const found = texts.filter((text) => AVOIDED.test(text.replace(/wholeNumbers/g, "")) && !text.startsWith("./"));
    expect(found).toEqual([]);
  });

  it("has no name twice: the later would silently speak for the earlier", () => {
    const together = [...readFileSync(join(CORE, "messages.ts"), "utf8").matchAll(/from "\.\/(messages\/\w+)"/g)].map(
      ([, topic]) => `${topic ?? ""}.ts`,
    );
    const names = together.flatMap((topic) =>
      [...readFileSync(join(CORE, topic), "utf8").matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.length).toBe(Object.keys(messages).length);
    expect(together.length).toBeGreaterThan(5);
  });

  it("is found by this test at all", () => {
    expect(texts.length).toBeGreaterThan(150);
    expect(AVOIDED.test("The import failed")).toBe(true);
  });

  it("writes British English", () => {
    expect(texts.filter((text) => /\b(?:color|center|organiz\w*|behavior|canceled|favorite)\b/i.test(text))).toEqual([]);
  });

  it("lists names as one says them", () => {
    expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(listOf)).toEqual(["", "A", "A and B", "A, B and C"]);
  });

  it("counts one and many", () => {
    expect([counted(0, "sheet"), counted(1, "sheet"), counted(2, "sheet"), counted(2, "entry", "entries")]).toEqual([
      "0 sheets",
      "1 sheet",
      "2 sheets",
      "2 entries",
    ]);
  });

  it("says the number, then the word, then the reason", () => {
    expect(messages.averageBandScored("3.8", 5, "Green", 12, 12)).toBe("3.8 out of 5. Green. 12 of 12 scored.");
    expect(messages.tookPart(14, 11)).toBe("14 service users and 11 staff took part.");
    expect(messages.tookPart(1, 1)).toBe("1 service user and 1 staff took part.");
    expect(messages.highest(["Aspen", "Beech"], "3.8", 5)).toBe("Aspen and Beech are highest, at 3.8 out of 5");
    expect(messages.lowestStandards(["4", "12"], "3.0", "Amber")).toBe("Standards 4 and 12 are lowest, at 3.0 (amber)");
    expect(messages.lowScoreInside("Red", ["Cedar"])).toBe("A red score on Cedar is inside this average");
    expect(messages.leftOut([messages.leftOutBecause("Ash", messages.becauseArea("Technology"))])).toBe(
      "Left out: Ash, because it is about Technology.",
    );
  });
});
