import fc from "fast-check";
import { findIdentifyingText, isNhsNumber } from "../../src/core/identifyingText";

const YEAR = 2023;
const find = (text: string) => findIdentifyingText(text, YEAR).map(({ kind, found }) => [kind, found]);

describe("text that may identify a person", () => {
  it.each([
    ["9434765919", "9434765919"],
    ["NHS no. 943 476 5919.", "943 476 5919"],
    ["(943-476-5919)", "943-476-5919"],
    ["943\u00A0476\u00A05919", "943\u00A0476\u00A05919"],
    ["aged 34, 943 476 5919, likes art", "943 476 5919"],
    ["ref9434765919x", "9434765919"],
    ["4010232137 was at the group", "4010232137"],
  ])("finds the NHS number in %j", (text, found) => {
    expect(find(text)).toEqual([["nhsNumber", found]]);
  });

  it.each([
    "9434765918",
    "943 476 5910",
    "Call 01482 123456 or 01904 294000",
    "0113 305 5000",
    "07700 900123",
    "+44 943 476 5919",
    "+44 (0) 943 476 5919",
    "94347659191",
    "19434765919",
    "4444444444",
    "0000000000",
    "1943476591.9",
    "12 of 12 standards, 2020 2021 2022",
    "943 4765919",
  ])("raises no alarm for %j", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("checks the last digit of an NHS number", () => {
    expect(["9434765919", "4010232137", "9434765870", "9434765918", "943476591", "943476591X"].map(isNhsNumber)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("lets one number in eleven pass at most: each nine digits have one check digit, or none", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100000001, max: 999999999 }), (nine) => {
        const passing = [...Array(10).keys()].filter((digit) => isNhsNumber(`${nine}${digit}`));
        expect(passing.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ["DOB 12/05/1987", "DOB 12/05/1987"],
    ["D.O.B: 1.2.87", "D.O.B: 1.2.87"],
    ["date of birth 3rd March 1990", "date of birth 3rd March 1990"],
    ["She was born on 4 May 2008", "born on 4 May 2008"],
    ["dob is 2001-12-31", "dob is 2001-12-31"],
    ["John, 12/05/1987, asked", "12/05/1987"],
    ["May 4, 1979", "May 4, 1979"],
    ["13 February 1962", "13 February 1962"],
  ])("finds the date of birth in %j", (text, found) => {
    expect(find(text)).toEqual([["dateOfBirth", found]]);
  });

  it.each([
    "By 30/09/2023",
    "30 Sep 2023",
    "Agreed on 14 June 2021, started 1/7/22",
    "Policy of 12/05/2015",
    "in use since March 1998",
    "the 1983 Act",
    "Standards 1-12-5",
    "the idea was born in a meeting",
    "Birthday cards are made by the group",
    "from 9.30 to 10.45",
  ])("raises no alarm for the date in %j", (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ["write to jo.o'neil+ward@nhs.net, please", "jo.o'neil+ward@nhs.net"],
    ["<zoë@example.co.uk>", "zoë@example.co.uk"],
  ])("finds the e-mail address in %j", (text, found) => {
    expect(find(text)).toEqual([["email", found]]);
  });

  it.each(["see @sequin", "3 @ 4", "a@b", "lead@ ward.org"])("raises no alarm for %j", (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ["943\n476\n5919", "nhsNumber", "943\n476\n5919"],
    ["9434\u200B765\u2060919 at the group", "nhsNumber", "9434\u200B765\u2060919"],
    ["\u202B943 476 5919\u202C", "nhsNumber", "943 476 5919\u202C"],
    ["NHS ９４３４７６５９１９", "nhsNumber", "９４３４７６５９１９"],
    [
      "\u0669\u0664\u0663\u0664\u0667\u0666\u0665\u0669\u0661\u0669",
      "nhsNumber",
      "\u0669\u0664\u0663\u0664\u0667\u0666\u0665\u0669\u0661\u0669",
    ],
    ["born on\r\n3\u00A0May\n1970", "dateOfBirth", "born on\r\n3\u00A0May\n1970"],
    ["rose\u00AD＠example.nhs.uk", "email", "rose\u00AD＠example.nhs.uk"],
  ])("is not hidden by line ends, signs that are not seen or other digits: %j", (text, kind, found) => {
    expect(find(`Ask ${text}`)).toEqual([[kind, found]]);
    expect(findIdentifyingText(`Ask ${text}`, YEAR)[0]?.index).toBe(`Ask ${text}`.indexOf(found));
  });

  it("gives all findings in order, with their places", () => {
    expect(findIdentifyingText("a@b.uk, born 1/2/1990, 943 476 5919", YEAR)).toEqual([
      { kind: "email", found: "a@b.uk", index: 0 },
      { kind: "dateOfBirth", found: "born 1/2/1990", index: 8 },
      { kind: "nhsNumber", found: "943 476 5919", index: 23 },
    ]);
  });

  it("reads long text of digits and dots without stalling", () => {
    // One that tries everything at every place would be at it for minutes, and jest gives a test five seconds.
    expect(findIdentifyingText("1.".repeat(20000) + "a".repeat(20000) + "@".repeat(2000), YEAR)).toEqual([]);
  });
});
