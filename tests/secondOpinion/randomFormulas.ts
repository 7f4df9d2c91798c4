/**
 * Random formulas of the kind that scoring workbooks hold, over the host's published list, from a seed.
 *
 * Left out on purpose, because LibreOffice and Excel are known to differ there: truth values used as numbers, texts other
 * than plain numbers used as numbers, look-ups of empty cells, unsorted approximate look-ups, functions that LibreOffice 7.4 lacks,
 * CODE of an empty text (0 there, #VALUE! in Excel), MODE where two values are equally frequent (the smallest there, the first in
 * Excel), and TEXT and FIXED of what is a half only in decimal (1.005 as "0%" is 100% there, 101% in Excel): numbers are rounded before.
 */

/** The data sheet: what the formulas look at. Column by column, rows 1 to 12; undefined is an empty cell. */
export const DATA: Readonly<Record<string, readonly (number | string | undefined)[]>> = {
  A: [4, 3, undefined, 5, "N/A", 2, 4, 1, undefined, 3, 4, 2],
  B: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
  C: [3.75, 2.675, 1.005, 4.35, 3.6666666666666665, 2.5, 0.1, 0.2, 3.475, 2.45, 1.15, 4.5],
  D: ["Green", "Amber", "Red", "green", undefined, "Amber", "St Luke's", "Red", "Green", "1-2", "Ward A, upper", "N/A"],
  E: [45017, 45291, 45351, 44927, 45382, 45107, 45199, 45383, 44985, 45016, 45200, 45474],
  F: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
};

type Kind = "number" | "text" | "truth";

/** A small generator of its own (mulberry32): the same seed gives the same formulas everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

class Writer {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  formula(): string {
    const kind = this.pick<Kind>(["number", "number", "number", "text", "truth"]);
    return `=${this.of(kind, 3)}`;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
  private pick<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error("Nothing to choose from");
    return chosen;
  }
  /** One of several ways, of which only the chosen one is written. */
  private one(ways: readonly (() => string)[]): string {
    return this.pick(ways)();
  }

  private of(kind: Kind, depth: number): string {
    return kind === "number" ? this.number(depth) : kind === "text" ? this.text(depth) : this.truth(depth);
  }

  private cell(columns: string): string {
    const row = this.below(12) + 1;
    return `Data!${this.pick(["", "$"])}${this.pick(columns.split(""))}${this.pick(["", "$"])}${row}`;
  }
  private range(columns: string): string {
    const column = this.pick(columns.split(""));
    const first = this.below(10) + 1,
      last = first + this.below(13 - first);
    return this.below(8) === 0 ? `Data!${column}:${column}` : `Data!$${column}$${first}:$${column}$${last}`;
  }
  private whole(column: string): string {
    return `Data!$${column}$1:$${column}$12`;
  }
  private constant(): string {
    return this.one([
      () => String(this.below(10)),
      () => String(this.below(100) / 10),
      () => String(this.below(1000) / 100),
      () => `-${this.below(6)}`,
    ]);
  }

  private number(depth: number): string {
    if (depth <= 0) return this.one([() => this.constant(), () => this.cell("ACF"), () => this.cell("CF")]);
    const n = () => this.number(depth - 1),
      t = () => this.text(depth - 1),
      b = () => this.truth(depth - 1);
    return this.one([
      () => `${n()}+${n()}`,
      () => `(${n()}-${n()})`,
      () => `${n()}*${n()}`,
      () => `(${n()})/(${n()})`,
      () => `-${n()}`,
      () => `(${n()})^2`,
      () => `${n()}%`,
      () =>
        `${this.pick(["SUM", "AVERAGE", "MIN", "MAX", "MEDIAN", "COUNT", "COUNTA", "PRODUCT", "STDEV", "STDEV.S", "VAR.S", "AVERAGEA", "SUMSQ"])}(${this.range("ACF")})`,
      () => `${this.pick(["SUM", "AVERAGE", "MIN", "MAX", "MEDIAN", "COUNT"])}(${this.range("AC")},${n()})`,
      () => `COUNTBLANK(${this.whole("A")})`,
      () => `MODE(${this.whole("A")})`,
      () => `${this.pick(["LARGE", "SMALL"])}(${this.whole(this.pick(["A", "C"]))},${this.below(12) + 1})`,
      () => `${this.pick(["RANK", "RANK.EQ"])}(${this.cell("C")},${this.whole("C")},${this.below(2)})`,
      () => `${this.pick(["ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC"])}(${n()},${this.below(3)})`,
      () => `ROUND(${n()},${this.below(4) - 1})`,
      () => `${this.pick(["ABS", "INT", "SIGN", "SQRT", "N"])}(${n()})`,
      () => `MOD(${n()},${this.below(5) + 1})`,
      () => `QUOTIENT(${n()},${this.below(5) + 1})`,
      () => `MROUND(ABS(${n()}),0.5)`,
      () => `${this.pick(["CEILING", "FLOOR"])}(ABS(${n()}),${this.pick(["1", "0.5", "5"])})`,
      () => `POWER(ABS(${n()}),${this.pick(["2", "0.5"])})`,
      () => `${this.pick(["LN", "LOG10"])}(ABS(${n()})+1)`,
      () => `EXP(${this.below(5)})`,
      () => `COUNTIF(${this.range("ACD")},${this.criterion()})`,
      () => `COUNTIFS(${this.whole("A")},${this.criterion()},${this.whole("D")},${this.criterion()})`,
      () => `${this.pick(["SUMIF", "AVERAGEIF"])}(${this.whole("A")},${this.criterion()},${this.whole("C")})`,
      () => `${this.pick(["SUMIF", "AVERAGEIF"])}(${this.whole("C")},${this.criterion()})`,
      () =>
        `${this.pick(["SUMIFS", "AVERAGEIFS", "MINIFS", "MAXIFS"])}(${this.whole("C")},${this.whole("D")},${this.criterion()},${this.whole("F")},${this.criterion()})`,
      () => `SUMPRODUCT((${this.whole("F")}>${n()})*${this.whole("C")})`,
      () => `SUMPRODUCT(--(${this.whole("D")}="${this.pick(["Green", "amber", "Red"])}"),${this.whole("F")})`,
      () => `SUMPRODUCT(${this.whole("A")},${this.whole("F")})`,
      () => `INDEX(${this.whole(this.pick(["C", "F"]))},${this.below(13) + 1})`,
      () => `INDEX(Data!$A$1:$F$12,${this.below(12) + 1},${this.pick(["3", "6"])})`,
      () => `MATCH(${t()},${this.whole("D")},0)`,
      () => `MATCH(${this.below(14)},${this.whole("F")},${this.pick(["0", "1"])})`,
      () => `INDEX(${this.whole("C")},MATCH("${this.below(13)}",${this.whole("B")},0))`,
      () => `VLOOKUP("${this.below(13)}",Data!$B$1:$C$12,2,FALSE)`,
      () => `LOOKUP(${this.below(12) + 1},${this.whole("F")},${this.whole("C")})`,
      () => `SUM(OFFSET(Data!$C$1,${this.below(5)},0,${this.below(6) + 1}))`,
      () => `INDIRECT("Data!F${this.below(12) + 1}")`,
      () => `CHOOSE(${this.below(3) + 1},${n()},${n()},${n()})`,
      () => `LEN(${t()})`,
      () => `FIND("${this.pick(["e", "r", "1", "A"])}",${t()})`,
      () => `SEARCH("${this.pick(["e", "R", "?m", "a*r"])}",${t()})`,
      () => `VALUE(TEXT(ROUND(${n()},3),"0.00"))`,
      () => `CODE(${t()}&"x")`,
      () => `IF(${b()},${n()},${n()})`,
      () => `IF(${this.cell("A")}="",${n()},${n()})`,
      () => `IFERROR(${n()},${n()})`,
      () => `IFNA(${n()},${n()})`,
      () => `IFS(${b()},${n()},TRUE,${n()})`,
      () => `${this.pick(["YEAR", "MONTH", "DAY", "WEEKDAY"])}(${this.cell("E")})`,
      () => `WEEKDAY(${this.cell("E")},${this.pick(["1", "2", "3"])})`,
      () => `${this.pick(["EDATE", "EOMONTH"])}(${this.cell("E")},${this.below(30) - 12})`,
      () => `DATE(${2020 + this.below(6)},${this.below(15)},${this.below(33)})`,
      () => `DAYS(${this.cell("E")},${this.cell("E")})`,
      () => `${this.pick(["ROWS", "COLUMNS"])}(${this.range("AC")})`,
      () => `${this.pick(["ROW", "COLUMN"])}(${this.cell("ACF")})`,
      () => `SUBTOTAL(${this.pick(["1", "2", "3", "4", "5", "9"])},${this.whole(this.pick(["A", "C"]))})`,
      () => `AGGREGATE(${this.pick(["1", "4", "5", "9", "12"])},6,${this.whole("A")})`,
    ]);
  }

  private criterion(): string {
    return this.one([
      () => `"${this.pick(["<", ">", "<=", ">=", "<>", "="])}${this.below(6)}"`,
      () => String(this.below(6)),
      () => `"<2.5"`,
      () => `">="&${this.cell("CF")}`,
      () => `"${this.pick(["Green", "amber", "N/A", "*e*", "?e?", "g*", "<>Red", "~*"])}"`,
    ]);
  }

  private text(depth: number): string {
    if (depth <= 0)
      return this.one([() => `"${this.pick(["Green", "amber", "St Luke's", "", "a-b-c", "  two  words "])}"`, () => this.cell("BD")]);
    const n = () => this.number(depth - 1),
      t = () => this.text(depth - 1),
      b = () => this.truth(depth - 1);
    return this.one([
      () => `${t()}&${t()}`,
      () => `${t()}&TEXT(ROUND(${n()},2),"0.0")`,
      () => `TEXT(ROUND(${n()},3),"${this.pick(["0.0", "0.00", "0", "#,##0.0", '0.0"" A""', "0.0;-0.0;0"])}")`,
      () => `TEXT(ROUND(${n()},2),"0%")`,
      () => `TEXT(${this.cell("E")},"${this.pick(["dd/mm/yyyy", "d mmm yyyy", "mmmm yyyy", "yyyy-mm-dd"])}")`,
      () => `${this.pick(["UPPER", "LOWER", "TRIM", "PROPER", "CLEAN", "T"])}(${t()})`,
      () => `${this.pick(["LEFT", "RIGHT"])}(${t()},${this.below(6)})`,
      () => `MID(${t()},${this.below(5) + 1},${this.below(5)})`,
      () => `SUBSTITUTE(${t()},"${this.pick(["e", "-", "A"])}","${this.pick(["", "+", "xx"])}")`,
      () => `REPLACE(${t()},${this.below(4) + 1},${this.below(4)},"#")`,
      () => `REPT("${this.pick(["x", "ab"])}",${this.below(5)})`,
      () => `CONCATENATE(${t()},${t()})`,
      () => `CONCAT(${this.whole("B")},${t()})`,
      () => `TEXTJOIN(", ",TRUE,${this.whole("D")})`,
      () => `FIXED(ROUND(${n()},1),${this.below(4)})`,
      () => `CHAR(${65 + this.below(26)})`,
      () => `IF(${b()},${t()},${t()})`,
      () => `IFERROR(${t()},${t()})`,
      () => `INDEX(${this.whole("D")},MATCH(${this.below(12) + 1},${this.whole("F")},0))&""`,
      () => `IF(${n()}>=3.5,"Green",IF(${n()}>=2.5,"Amber","Red"))`,
      () => `CHOOSE(${this.below(2) + 1},${t()},${t()})`,
      () => `ADDRESS(${this.below(20) + 1},${this.below(30) + 1},${this.below(4) + 1})`,
    ]);
  }

  private truth(depth: number): string {
    if (depth <= 0)
      return this.one([
        () => `${this.cell("CF")}${this.pick(["<", ">", "<=", ">=", "=", "<>"])}${this.constant()}`,
        () => `${this.cell("D")}="${this.pick(["Green", "red", "AMBER"])}"`,
        () => `ISNUMBER(${this.cell("A")})`,
      ]);
    const n = () => this.number(depth - 1),
      t = () => this.text(depth - 1),
      b = () => this.truth(depth - 1);
    return this.one([
      () => `(${n()}${this.pick(["<", ">", "<=", ">=", "=", "<>"])}${n()})`,
      () => `(${t()}${this.pick(["=", "<>"])}${t()})`,
      () => `EXACT(${t()},${t()})`,
      () => `${this.pick(["AND", "OR", "XOR"])}(${b()},${b()})`,
      () => `NOT(${b()})`,
      () => `${this.pick(["ISNUMBER", "ISERROR", "ISNA", "ISERR"])}(${n()})`,
      () => `${this.pick(["ISTEXT", "ISNONTEXT", "ISBLANK", "ISLOGICAL"])}(${this.cell("ABD")})`,
      () => `${this.pick(["ISEVEN", "ISODD"])}(${this.below(20)})`,
      () => `ROUND(${n()},1)>=3.5`,
    ]);
  }
}

export function formulasFrom(seed: number, count: number): string[] {
  const writer = new Writer(seed);
  return Array.from({ length: count }, () => writer.formula());
}
