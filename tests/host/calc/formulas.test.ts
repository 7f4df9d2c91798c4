import { TestBook } from "../bookWith";

/** Formulas with Excel's answers. Sheet `S`: a few scores, texts, blanks, truth values and errors to look at. */
const CELLS = {
  A1: 1,
  A2: 2,
  A3: 3,
  A4: 4,
  A5: 5,
  B1: "Green",
  B2: "amber",
  B3: "",
  B4: "'4",
  B5: true,
  C1: 2.5,
  C2: null,
  C3: "'",
  C4: "N/A",
  C5: 2,
  D1: "#N/A",
  D2: "#DIV/0!",
  E1: 0.1,
  E2: 0.2,
  E3: 1.005,
  E4: 2.675,
  E5: 4.35,
  F1: "'1.1",
  F2: "'1.10",
  F3: "apple",
  F4: "Apple pie",
  F5: "a*b",
} as const;

function results(formulas: readonly string[]): unknown[] {
  const book = new TestBook({ S: CELLS });
  formulas.forEach((formula, index) => {
    book.enter("S", `Z${index + 1}`, formula);
  });
  book.book.recalculate();
  return formulas.map((_, index) => book.value("S", `Z${index + 1}`));
}

type Case = readonly [formula: string, result: number | string | boolean];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "numbers are seen with 15 digits": [
    ["=0.1+0.2=0.3", true],
    ["=E1+E2=0.3", true],
    ["=0.1+0.2>0.3", false],
    ["=1.1*3<=3.3", true],
    ["=2=2.0000000000000004", true],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(4.35,1)", 4.4],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(0.5,0)", 1],
    ["=ROUND(E3,2)", 1.01],
    ["=ROUND(E4,2)", 2.68],
    ["=ROUND(E5,1)", 4.4],
    ["=ROUND(1234.5,-2)", 1200],
    ["=ROUND(-0.04,1)", 0],
    ["=ROUNDUP(1.1*3,1)", 3.3],
    ["=ROUNDUP(-1.01,1)", -1.1],
    ["=ROUNDDOWN(1.999,1)", 1.9],
    ["=TRUNC(-8.9)", -8],
    ["=INT(-8.9)", -9],
    ["=INT(0.1*3*10)", 3],
    ["=INT((0.1+0.7)*10)", 8],
    ["=MOD(-3,2)", 1],
    ["=MOD(3,-2)", -1],
    ["=MOD(3,0)", "#DIV/0!"],
  ],
  "a sum that cancels is 0 only where it ends the formula": [
    ["=0.5-0.4-0.1", 0],
    ["=(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ["=1*(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ["=1-0.9-0.1", 0],
    ["=1000.1-1000", 0.10000000000002274],
  ],
  "operators take precedence as in Excel": [
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=-A2^2", 4],
    ["=50%", 0.5],
    ["=2+3*4", 14],
    ["=(2+3)*4", 20],
    ["=10-5-2", 3],
    ["=1&2+3", "15"],
    ["=1=1=TRUE", true],
    ["=2*-3", -6],
    ["=--B4", 4],
  ],
  "blanks, texts and truth values turn into what is needed": [
    ["=C2", 0],
    ["=C2=0", true],
    ['=C2=""', true],
    ['=C2&"x"', "x"],
    ['="4"+1', 5],
    ["=B4*2", 8],
    ["=TRUE+1", 2],
    ['="x"+1', "#VALUE!"],
    ['=""+1', "#VALUE!"],
    ["=C3+1", "#VALUE!"],
    ['="50%"*2', 1],
    ['=1<"a"', true],
    ['="a"<TRUE', true],
    ['="Green"="green"', true],
    ['="4"=4', false],
    ["=IF(C2,1,2)", 2],
    ['=IF("yes",1,2)', "#VALUE!"],
    ['=1/3&""', "0.333333333333333"],
    ['=0.1+0.2&""', "0.3"],
    ['=TRUE&""', "TRUE"],
    ['=1/30000&""', "3.33333333333333E-05"],
    ['=10^21&""', "1E+21"],
  ],
  "errors spread, the first one wins": [
    ["=D1+1", "#N/A"],
    ["=D2+D1", "#DIV/0!"],
    ["=1/0", "#DIV/0!"],
    ["=SUM(A1:A5,D1)", "#N/A"],
    ["=D1=D1", "#N/A"],
    ["=IF(D1,1,2)", "#N/A"],
    ["=SQRT(-1)", "#NUM!"],
    ["=0^0", "#NUM!"],
    ["=Nowhere!A1", "#REF!"],
    ["=noSuchName", "#NAME?"],
    ["=#REF!+1", "#REF!"],
    ["=A1:A3 C1:C3", "#NULL!"],
    ['=IFERROR(D2,"none")', "none"],
    ["=IFNA(D1,0)", 0],
    ["=IFNA(D2,0)", "#DIV/0!"],
    ["=IF(FALSE,D1,3)", 3],
  ],
  "lists skip what is no number, single arguments do not": [
    ["=SUM(A1:A5)", 15],
    ["=SUM(B1:B5)", 0],
    ['=SUM("3",TRUE)', 4],
    ['=SUM("x")', "#VALUE!"],
    ["=AVERAGE(C1:C5)", 2.25],
    ["=AVERAGE(B1:B3)", "#DIV/0!"],
    ["=AVERAGE(A1:A2,6)", 3],
    ["=AVERAGEA(C1:C5)", 1.125],
    ["=COUNT(C1:C5)", 2],
    ['=COUNT("3","x",TRUE)', 2],
    ["=COUNTA(C1:C5)", 4],
    ["=COUNTBLANK(C1:C5)", 2],
    ["=MIN(B1:B5)", 0],
    ["=MAX(A1:A5)", 5],
    ["=MEDIAN(A1:A4)", 2.5],
    ["=MODE(1,2,2,3,3)", 2],
    ["=MODE(1,2,3)", "#N/A"],
    ["=LARGE(A1:A5,2)", 4],
    ["=SMALL(A1:A5,6)", "#NUM!"],
    ["=RANK(4,A1:A5)", 2],
    ["=RANK.EQ(4,A1:A5,1)", 4],
    ["=RANK(9,A1:A5)", "#N/A"],
    ["=STDEV.S(A1:A5)", 1.5811388300841898],
    ["=VAR.S(A1:A5)", 2.5],
    ["=STDEV(3)", "#DIV/0!"],
    ["=PRODUCT(A1:A5)", 120],
    ["=SUM(A1:A3 A2:A5)", 5],
    ["=SUM((A1,A3:A4))", 8],
    ["=SUM(A:A)", 15],
    ["=SUM(1:1)-SUM(1:1)", "#N/A"],
  ],
  "criteria look at values of their own kind": [
    ['=COUNTIF(C1:C5,"<2.5")', 1],
    ['=COUNTIF(C1:C5,"<=2.5")', 2],
    ['=COUNTIF(C1:C5,"<>2")', 4],
    ['=COUNTIF(C1:C5,"")', 2],
    ['=COUNTIF(C1:C5,"=")', 1],
    ['=COUNTIF(C1:C5,"<>")', 4],
    ['=COUNTIF(B1:B5,"GREEN")', 1],
    ['=COUNTIF(B1:B5,"*e*")', 2],
    ["=COUNTIF(B1:B5,4)", 1],
    ["=COUNTIF(B1:B5,TRUE)", 1],
    ['=COUNTIF(D1:D2,"#N/A")', 1],
    ['=COUNTIF(F3:F5,"a~*b")', 1],
    ['=COUNTIF(F3:F5,"apple*")', 2],
    ['=COUNTIF(F3:F5,"?????")', 1],
    ['=COUNTIF(A1:A5,">="&A3)', 3],
    ['=COUNTIF(A:A,"")', 1048571],
    ['=SUMIF(A1:A5,">2")', 12],
    ['=SUMIF(B1:B5,"green",A1:A5)', 1],
    ['=SUMIF(B1:B5,"green",A1)', 1],
    ['=AVERAGEIF(A1:A5,">9")', "#DIV/0!"],
    ['=AVERAGEIF(A1:A5,"<=2")', 1.5],
    ['=COUNTIFS(A1:A5,">1",A1:A5,"<5")', 3],
    ['=SUMIFS(A1:A5,A1:A5,">1",B1:B5,"amber")', 2],
    ['=AVERAGEIFS(A1:A5,A1:A5,">3")', 4.5],
    ['=MINIFS(A1:A5,A1:A5,">3")', 4],
    ['=MAXIFS(A1:A5,A1:A5,"<3")', 2],
    ["=SUMIFS(A1:A5,A1:A4,1)", "#VALUE!"],
    ['=COUNTIF(F1:F2,"1.1")', 2],
  ],
  "look-ups": [
    ["=MATCH(3,A1:A5,0)", 3],
    ["=MATCH(3.5,A1:A5)", 3],
    ["=MATCH(0,A1:A5,1)", "#N/A"],
    ['=MATCH("AMBER",B1:B5,0)', 2],
    ['=MATCH("4",A1:A5,0)', "#N/A"],
    ['=MATCH("app*",F1:F5,0)', 3],
    ['=MATCH("1.10",F1:F5,0)', 2],
    ["=MATCH(0,C1:C5,0)", "#N/A"],
    ["=INDEX(A1:A5,2)", 2],
    ["=INDEX(A1:B5,1,2)", "Green"],
    ["=INDEX(A1:A5,6)", "#REF!"],
    ["=SUM(INDEX(A1:B5,0,1))", 15],
    ["=SUM(A1:INDEX(A1:A5,3))", 6],
    ["=INDEX(C1:C5,2)", 0],
    ["=VLOOKUP(2,A1:B5,2,FALSE)", "amber"],
    ["=VLOOKUP(2.9,A1:B5,1)", 2],
    ["=VLOOKUP(9,A1:B5,2,FALSE)", "#N/A"],
    ["=VLOOKUP(2,A1:B5,3,FALSE)", "#REF!"],
    ["=HLOOKUP(1,A1:C3,2,FALSE)", 2],
    ["=LOOKUP(3.7,A1:A5)", 3],
    ["=LOOKUP(2,1/(A1:A5<4),A1:A5)", 3],
    ["=XLOOKUP(4,A1:A5,B1:B5)", "4"],
    ['=XLOOKUP(9,A1:A5,B1:B5,"none")', "none"],
    ["=XLOOKUP(3.5,A1:A5,A1:A5,0,-1)", 3],
    ["=XLOOKUP(3.5,A1:A5,A1:A5,0,1)", 4],
    ['=CHOOSE(2,"a","b")', "b"],
    ["=CHOOSE(3,1,2)", "#VALUE!"],
    ["=ROWS(A1:A5)", 5],
    ["=COLUMNS(A:C)", 3],
    ["=ROW(A4)", 4],
    ["=COLUMN(C1)", 3],
    ["=COLUMN()", 26],
    ["=SUM(OFFSET(A1,1,0,2))", 5],
    ["=OFFSET(A1,-1,0)", "#REF!"],
    ['=INDIRECT("A"&2)', 2],
    ['=INDIRECT("nothing here")', "#REF!"],
    ["=ADDRESS(2,3)", "$C$2"],
    ['=ADDRESS(2,3,4,TRUE,"St Luke\'s")', "'St Luke''s'!C2"],
  ],
  texts: [
    ['=LEN("abc")', 3],
    ['=TRIM("  a   b ")', "a b"],
    ['=LEFT("ward",2)', "wa"],
    ['=RIGHT("ward")', "d"],
    ['=MID("ward",2,9)', "ard"],
    ['=FIND("A","banana")', "#VALUE!"],
    ['=SEARCH("N?N","banana")', 3],
    ['=SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"],
    ['=REPLACE("abcdef",2,3,"X")', "aXef"],
    ['=UPPER("q1")', "Q1"],
    ['=PROPER("st luke\'s WARD")', "St Luke'S Ward"],
    ['=CONCATENATE("a",1,TRUE)', "a1TRUE"],
    ['=CONCAT(A1:A3,"x")', "123x"],
    ['=TEXTJOIN(", ",TRUE,B1:B3)', "Green, amber"],
    ['=TEXTJOIN("-",FALSE,C1:C2)', "2.5-"],
    ['=TEXT(0.25,"0.0")', "0.3"],
    ['=TEXT(3.75,"0.0"" A""")', "3.8 A"],
    ['=TEXT("x","0.0")', "x"],
    ["=FIXED(1234.567,1)", "1,234.6"],
    ["=FIXED(1234.567,1,TRUE)", "1234.6"],
    ['=REPT("ab",2)', "abab"],
    ['=EXACT("a","A")', false],
    ["=CHAR(65)", "A"],
    ['=CODE("A")', 65],
    ["=UNICHAR(9679)", "●"],
    ['=VALUE("12.5")', 12.5],
    ['=VALUE("x")', "#VALUE!"],
    ['=N("x")', 0],
    ["=T(1)", ""],
    ['=HYPERLINK("#A1","go")', "go"],
  ],
  "questions about values": [
    ["=ISNUMBER(A1)", true],
    ["=ISNUMBER(B4)", false],
    ["=ISTEXT(C3)", true],
    ["=ISBLANK(C2)", true],
    ["=ISBLANK(C3)", false],
    ["=ISERROR(D1)", true],
    ["=ISERR(D1)", false],
    ["=ISNA(D1)", true],
    ["=ISLOGICAL(B5)", true],
    ["=ISNONTEXT(C2)", true],
    ["=ISEVEN(2.9)", true],
    ["=ISODD(-3)", true],
    ["=TYPE(B1)", 2],
    ["=TYPE(A1:A2)", 64],
    ["=NA()", "#N/A"],
    ["=AND(TRUE,A1)", true],
    ["=AND(A1:A5,B1:B2)", true],
    ['=OR(FALSE,"x")', "#VALUE!"],
    ["=OR(C2,FALSE)", false],
    ["=AND(B1:B2)", "#VALUE!"],
    ["=XOR(TRUE,TRUE,TRUE)", true],
    ["=NOT(0)", true],
    ['=IFS(A1>1,"a",A2>1,"b")', "b"],
    ["=IFS(FALSE,1)", "#N/A"],
    ['=SWITCH(2,1,"a",2,"b")', "b"],
  ],
  dates: [
    ["=DATE(2024,2,29)", 45351],
    ["=DATE(2023,2,29)", 44986],
    ["=DATE(2023,13,1)", 45292],
    ["=YEAR(45351)", 2024],
    ["=MONTH(45351)", 2],
    ["=DAY(60)", 29],
    ["=WEEKDAY(45351)", 5],
    ["=WEEKDAY(45351,2)", 4],
    ["=EDATE(DATE(2024,1,31),1)", 45351],
    ["=EOMONTH(DATE(2023,1,15),1)", 44985],
    ["=DAYS(DATE(2024,3,1),DATE(2024,2,1))", 29],
    ['=DATEVALUE("31/12/2023")', 45291],
    ["=DATE(1900,3,1)", 61],
    ['=TEXT(DATE(2024,2,29),"d mmm yyyy")', "29 Feb 2024"],
  ],
  "steps and powers": [
    ["=MROUND(7,3)", 6],
    ["=MROUND(-7,3)", "#NUM!"],
    ["=CEILING(2.1,0.5)", 2.5],
    ["=FLOOR(2.9,0.5)", 2.5],
    ["=CEILING(-2.5,2)", -2],
    ["=FLOOR(-2.5,2)", -4],
    ["=CEILING(2,-1)", "#NUM!"],
    ["=POWER(2,3)", 8],
    ["=QUOTIENT(-7,2)", -3],
    ["=SIGN(-3)", -1],
    ["=EXP(0)", 1],
    ["=LN(1)", 0],
    ["=LOG10(1000)", 3],
    ["=ABS(-2)", 2],
  ],
  "arrays without array entry": [
    ["=SUMPRODUCT((A1:A5>2)*A1:A5)", 12],
    ['=SUMPRODUCT(--(B1:B5="green"))', 1],
    ["=SUMPRODUCT(A1:A2,A1:A3)", "#VALUE!"],
    ["=SUMPRODUCT(A1:A5,C1:C5)", 12.5],
    ["=SUM({1,2;3,4})", 10],
    ["=INDEX({10,20,30},2)", 20],
    ['=SUM(LEN({"a","bb"}))', 3],
    ['=SUMPRODUCT(COUNTIF(B1:B5,{"green","amber"}))', 2],
    ["=MATCH(1,INDEX((A1:A5=3)*1,0),0)", 3],
    ["=SUMPRODUCT(IF(A1:A5>3,1,0))", 2],
    ["=SUMPRODUCT(ROUND(E1:E5,0))", 8],
    ["=AGGREGATE(14,6,A1:A5/(A1:A5<4),1)", 3],
    ["=AGGREGATE(9,6,D1:D2,A1:A5)", 15],
    ["=SUBTOTAL(9,A1:A5)", 15],
  ],
};

describe.each(Object.entries(CASES))("%s", (_title, cases) => {
  it("as Excel has it", () => {
    const found = results(cases.map(([formula]) => formula));
    expect(cases.map(([formula], index) => [formula, found[index]])).toEqual(cases);
  });
});

describe("implicit intersection", () => {
  it("takes from a range the cell in the formula's own row, else gives #VALUE!", () => {
    const book = new TestBook({ S: { A1: 1, A2: 2, A3: 3, B2: "=A1:A3*10", B5: "=A1:A3", B3: "=@A1:A3" } });
    expect([book.value("S", "B2"), book.value("S", "B5"), book.value("S", "B3")]).toEqual([20, "#VALUE!", 3]);
  });
});

describe("names", () => {
  it("mean the sheet's own first, then the workbook's, and may hold constants", () => {
    const book = new TestBook({
      "Ward A": { A1: 1, A2: 2 },
      "St Luke's": { A1: 10, B1: "=SUM('Ward A'!Scores)", B2: "=SUM(Scores)", B3: "=Title&Band", B4: "='Ward A'!Scores" },
    });
    const scores = (sheet: string, area: string) => ({ name: "Scores", formula: `=${sheet}!${area}`, visible: true, comment: "" });
    book.book.addName(book.sheet("Ward A"), scores("'Ward A'", "$A$1:$A$2"));
    book.book.addName(null, scores("'St Luke''s'", "$A$1"));
    book.book.addName(null, { name: "Title", formula: '="ward "', visible: true, comment: "" });
    book.book.addName(null, { name: "Band", formula: "=3.5", visible: true, comment: "" });
    book.book.recalculate();
    expect(["B1", "B2", "B3", "B4"].map((address) => book.value("St Luke's", address))).toEqual([3, 10, "ward 3.5", "#VALUE!"]);
  });

  it("are looked up again when they change", () => {
    const book = new TestBook({ S: { A1: 1, A2: 2, B1: "=Score*2" } });
    expect(book.value("S", "B1")).toBe("#NAME?");
    book.book.addName(null, { name: "Score", formula: "=S!$A$1", visible: true, comment: "" });
    book.book.recalculate();
    expect(book.value("S", "B1")).toBe(2);
    book.book.changeName(null, "score", { formula: "=S!$A$2" });
    book.book.recalculate();
    expect(book.value("S", "B1")).toBe(4);
    book.type("S", "A2", 7);
    expect(book.value("S", "B1")).toBe(14);
    book.book.deleteName(null, "Score");
    book.book.recalculate();
    expect(book.value("S", "B1")).toBe("#NAME?");
  });
});

describe("tables", () => {
  it("are read by their columns", () => {
    const book = new TestBook({
      S: {
        A1: "Standard",
        B1: "Score",
        A2: "'1",
        B2: 4,
        A3: "'2",
        B3: 2,
        D1: "=SUM(Scores[Score])",
        D2: "=ROWS(Scores[#All])",
        C3: "=Scores[@Score]*2",
        D4: "=SUM(Scores)",
      },
    });
    const sheet = book.sheet("S");
    book.book.touch(sheet);
    sheet.tables = [
      {
        id: "{1}",
        name: "Scores",
        area: { top: 0, left: 0, bottom: 2, right: 1 },
        columns: ["Standard", "Score"],
        showHeaders: true,
        showTotals: false,
        showFilterButton: true,
        showBandedRows: true,
        style: "TableStyleLight1",
      },
    ];
    book.book.recalculate();
    expect(["D1", "D2", "C3", "D4"].map((address) => book.value("S", address))).toEqual([6, 3, 4, 6]);
  });
});

describe("what the host does not work out", () => {
  it("is #NAME? and flagged when typed", () => {
    const book = new TestBook({ S: { A1: "=LET(x,1,x)", A2: "=NPV(0.1,1,2)", A3: "=[Other.xlsx]Sheet1!A1", A4: "=ROUND(1)" } });
    const cells = ["A1", "A2", "A3", "A4"].map((address) => book.cell("S", address));
    expect(cells).toEqual(cells.map((cell) => ({ value: { error: "#NAME?" }, formula: cell?.formula, notRecalculated: true })));
  });

  it("keeps the value of the file, also while all around it changes", () => {
    const book = new TestBook({ S: { A1: 1, B1: "=A2+A1" } });
    book.book.setCell(book.sheet("S"), 1, 0, { value: 12, formula: "=NPV(0.1,A1)" });
    book.book.recalculate();
    expect(book.value("S", "B1")).toBe(13);
    book.type("S", "A1", 5);
    expect([book.cell("S", "A2"), book.value("S", "B1")]).toEqual([{ value: 12, formula: "=NPV(0.1,A1)", notRecalculated: true }, 17]);
    book.type("S", "A2", "=A1");
    expect(book.cell("S", "A2")).toEqual({ value: 5, formula: "=A1" });
  });
});

describe("circles", () => {
  it("give 0 and are told, unless the branch that closes them is not taken", () => {
    const book = new TestBook({ S: { A1: "=B1+1", B1: "=A1", C1: "=A1+5", D1: "=IF(TRUE,7,D1)" } });
    expect(["A1", "B1", "C1", "D1"].map((address) => book.value("S", address))).toEqual([0, 0, 5, 7]);
    expect(
      book.book.calculation
        .circularCells()
        .map(({ row, column }) => [row, column])
        .sort(),
    ).toEqual([
      [0, 0],
      [0, 1],
    ]);
    book.type("S", "B1", 3);
    expect([book.value("S", "A1"), book.value("S", "C1"), book.book.calculation.circularCells()]).toEqual([4, 9, []]);
  });
});
