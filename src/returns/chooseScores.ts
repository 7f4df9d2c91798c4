/**
 * Which of the columns beside the standards counts. Headings decide, or nobody does: where two columns could be the score, where only
 * last time's are there, where self and peer or two views stand without an agreed score, somebody is asked.
 */
import { returnsMessages } from "../core/messages/returns";
import { columnLetters } from "../sheets/address";
import type { FoundScoreColumn, ScoreRole } from "./finding";
import { SCORE_ROLES, type Heading } from "./headings";
import { looksLikeScores, type ColumnCells } from "./scoreCells";
import { ask, HEADING_GUESSED, HEADING_KNOWN, HEADING_LIKELY, told, type Doubt } from "./sureness";

export interface Candidate extends ColumnCells {
  readonly text: string;
  readonly heading: Heading;
  /** Whose column this is by its heading. */
  readonly unit: { readonly name: string; readonly kind: "ward" | "hospital"; readonly known: boolean } | null;
  readonly hidden: boolean;
}

export interface Choice {
  /** Columns with scores, those that count and those that do not. */
  readonly columns: readonly FoundScoreColumn[];
  readonly heading: number;
  readonly doubts: readonly Doubt[];
}

/**
 * @param candidates the columns beside the standards, without those of numbers, ids and evidence
 * @param when year or period that the sheet says it is about; of two dated columns that one counts
 */
export function chooseScores(candidates: readonly Candidate[], when: string | null): Choice {
  const given = candidates.filter((candidate) => hasScoreRole(candidate) && !isWorkedOut(candidate) && !isText(candidate));
  const units = candidates.filter(
    (candidate) => candidate.unit !== null && !isText(candidate) && !isWorkedOut(candidate) && isUnitColumn(candidate),
  );
  if (units.length > 0) return chooseByUnit(units, given, candidates);
  const { counted, doubts, guessed } = chooseOne(given, candidates, when);
  // Of several years one counts; the others are of last time and before.
  const isEarlier = (candidate: Candidate): boolean =>
    counted !== null && candidate !== counted && candidate.heading.role === "score" && candidate.heading.when !== null;
  const columns = (guessed ? [...given, ...(counted === null || given.includes(counted) ? [] : [counted])] : given).map((candidate) => ({
    ...foundColumn(candidate, candidate === counted),
    ...(isEarlier(candidate) && { role: "lastTime" as const }),
  }));
  const heading = guessed ? HEADING_GUESSED : HEADING_KNOWN;
  return { columns, heading, doubts: [...doubts, ...contentDoubts(counted === null ? [] : [counted], candidates)] };
}

/** "Aspen" or "Aspen score"; "Aspen last time" is not this round's, and "Aspen average" is nobody's score. */
const isUnitColumn = ({ heading: { role } }: Candidate): boolean =>
  role === null || role === "score" || role === "agreed" || role === "standard" || SCORE_ROLES.includes(role);
const hasScoreRole = ({ heading: { role } }: Candidate): boolean => role !== null && SCORE_ROLES.includes(role);
/** Names, dates, yes and no below a heading like "Staff" or "Agreed", which does not say that it is about scores. */
const isText = ({ filled, scores, counts, heading }: Candidate): boolean =>
  !heading.saysScore && filled > 0 && scores + counts.decimal + counts.ragWord + counts.open === 0;
const isWorkedOut = ({ heading: { role }, workedOut, filled }: Candidate): boolean =>
  role === "average" || (filled > 0 && workedOut >= filled / 2);

interface One {
  readonly counted: Candidate | null;
  readonly doubts: readonly Doubt[];
  /** Only the numbers themselves speak for it. */
  readonly guessed: boolean;
}

function chooseOne(given: readonly Candidate[], all: readonly Candidate[], when: string | null): One {
  const of = (role: ScoreRole): Candidate[] => withoutEmptyTwins(given.filter(({ heading }) => heading.role === role));
  const [agreed, scores, self, peer, users, staff] = [of("agreed"), of("score"), of("self"), of("peer"), of("serviceUsers"), of("staff")];
  const views = [...self, ...peer, ...users, ...staff];
  const open = (sentence: string, counted: Candidate | null = null): One => ({ counted, doubts: [ask(sentence)], guessed: true });
  if (agreed.length > 1) return open(returnsMessages.severalCouldBeTheScore(texts(agreed)));
  const [theAgreed] = agreed;
  if (theAgreed !== undefined) return inItsYear(checked(theAgreed, [...scores, ...views]), when);
  const dated = scores.length > 1 ? theOneOf(scores, when) : null;
  if (scores.length > 1 && dated === null) return open(returnsMessages.severalCouldBeTheScore(texts(scores)));
  const theScore = dated ?? scores[0];
  if (theScore !== undefined && theScore.heading.qualifiedBy !== "")
    return {
      ...checked(theScore, views),
      doubts: [...checked(theScore, views).doubts, ask(returnsMessages.scoreOfWhat(nameOf(theScore)))],
    };
  if (theScore !== undefined) return inItsYear(checked(theScore, views), when);
  if (self.length === 1 && views.length === 1) return { counted: self[0] ?? null, doubts: [], guessed: false };
  if (peer.length === 1 && views.length === 1) return { counted: peer[0] ?? null, doubts: [], guessed: false };
  if (self.length > 0 && peer.length > 0) return open(returnsMessages.selfAndPeer(texts(views)));
  if (views.length > 1) return open(returnsMessages.viewsWithoutAgreed(texts(views)));
  if (views.length === 1) return open(returnsMessages.onlyOneView(texts(views)), views[0] ?? null);
  const last = of("lastTime");
  if (last.length > 0) return open(returnsMessages.onlyLastTime(texts(last)));
  return guess(all);
}

/** A score whose heading has another year than the sheet is asked about: last year's form with a new title, or last year's scores. */
function inItsYear(one: One, when: string | null): One {
  const years: readonly string[] = one.counted?.heading.when?.match(/\b20\d\d\b/g) ?? [];
  if (one.counted === null || when === null || years.length === 0 || years.includes(when)) return one;
  return { ...one, doubts: [...one.doubts, ask(returnsMessages.scoreOfAnotherYear(one.counted.text, when))] };
}

/** The column that says the period of the sheet, where exactly one does and no other is without a date. */
function theOneOf(scores: readonly Candidate[], when: string | null): Candidate | null {
  if (when === null || scores.some(({ heading }) => heading.when === null)) return null;
  const fitting = scores.filter(({ heading }) => heading.when === when);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A heading that is merged over two columns stands over both; the empty one is not meant. */
function withoutEmptyTwins(columns: readonly Candidate[]): Candidate[] {
  return columns.filter((one) => one.filled > 0 || !columns.some((other) => other !== one && other.text === one.text && other.filled > 0));
}

/** The score by its heading, unless it is the empty one of several. */
function checked(score: Candidate, others: readonly Candidate[]): One {
  const filledBeside = others.filter((other) => other.filled > score.filled && score.scores < other.scores);
  if (score.filled === 0 && filledBeside.length > 0)
    return { counted: score, doubts: [ask(returnsMessages.countedIsEmpty(score.text, texts(filledBeside)))], guessed: false };
  return { counted: score, doubts: [], guessed: false };
}

function guess(all: readonly Candidate[]): One {
  const numeric = all.filter(
    (candidate) => candidate.heading.role !== "average" && candidate.heading.role !== "other" && looksLikeScores(candidate),
  );
  const [only] = numeric;
  if (numeric.length > 1)
    return { counted: null, doubts: [ask(returnsMessages.severalCouldBeTheScore(numeric.map(nameOf)))], guessed: true };
  if (only !== undefined)
    return { counted: only, doubts: [ask(returnsMessages.noHeadingSaysScore(columnLetters(only.column)))], guessed: true };
  const ticked = all.filter(({ ticks }) => ticks > 0);
  if (ticked.length > 1) return { counted: null, doubts: [ask(returnsMessages.scoresAreTicked())], guessed: true };
  const colours = all.filter(({ counts, filled }) => counts.ragWord > 0 && counts.ragWord >= filled / 2);
  if (colours.length > 0) return { counted: null, doubts: [ask(returnsMessages.onlyColours(colours.map(nameOf)))], guessed: true };
  const averages = all.filter((candidate) => (candidate.heading.role === "average" || isWorkedOut(candidate)) && candidate.filled > 0);
  if (averages.length > 0) return { counted: null, doubts: [ask(returnsMessages.onlyAverages(averages.map(nameOf)))], guessed: true };
  return { counted: null, doubts: [], guessed: true };
}

/** A column for each ward or hospital. Of several columns of one unit its agreed score counts, or its only one. */
function chooseByUnit(units: readonly Candidate[], given: readonly Candidate[], all: readonly Candidate[]): Choice {
  const names = [...new Set(units.map(({ unit }) => unit?.name ?? ""))];
  const doubts: Doubt[] = [];
  const counted = names.flatMap((name) => {
    const own = units.filter(({ unit }) => unit?.name === name);
    const current = own.filter(({ heading }) => heading.role !== "lastTime");
    if (
      current.length === 1 &&
      (current[0]?.heading.role === null ||
        current[0]?.heading.role === "score" ||
        current[0]?.heading.role === "agreed" ||
        current[0]?.heading.role === "standard")
    )
      return current;
    const agreed = current.filter(({ heading }) => heading.role === "agreed");
    if (agreed.length === 1) return agreed;
    doubts.push(ask(returnsMessages.severalCouldBeTheScore(texts(own))));
    return [];
  });
  const ofNobody = given.filter((candidate) => !units.includes(candidate) && candidate.heading.role !== "lastTime" && candidate.filled > 0);
  if (ofNobody.length > 0) doubts.push(ask(returnsMessages.severalCouldBeTheScore([...texts(units), ...texts(ofNobody)])));
  const [wards, hospitals] = [units.filter(({ unit }) => unit?.kind === "ward"), units.filter(({ unit }) => unit?.kind === "hospital")];
  // A hospital beside its wards is their average, or another score of the same: it cannot count with them.
  if (wards.length > 0 && hospitals.length > 0) doubts.push(ask(returnsMessages.wardsAndHospital(texts(hospitals))));
  const unnamed = all.filter(
    (candidate) => candidate.heading.role === null && candidate.unit === null && !isWorkedOut(candidate) && looksLikeScores(candidate),
  );
  if (unnamed.length > 0) doubts.push(ask(returnsMessages.headingIsNoUnit(unnamed.map(nameOf))));
  const decimals = units.filter(({ counts }) => counts.decimal > 0);
  if (decimals.length > 0)
    doubts.push(
      ask(
        returnsMessages.lookLikeAverages(
          texts(decimals),
          decimals.reduce((sum, { counts }) => sum + counts.decimal, 0),
        ),
      ),
    );
  const columns = [...units, ...given.filter((candidate) => !units.includes(candidate))].sort((a, b) => a.column - b.column);
  return {
    columns: columns.map((candidate) => foundColumn(candidate, counted.includes(candidate))),
    heading: units.every(({ unit }) => unit?.known === true) ? HEADING_KNOWN : HEADING_LIKELY,
    doubts: [...doubts, ...contentDoubts(counted, all).filter(({ sentence }) => !doubts.some((other) => other.sentence === sentence))],
  };
}

/** What stands in the columns that count, and numbers that stand elsewhere instead. */
function contentDoubts(counted: readonly Candidate[], all: readonly Candidate[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { text, filled, counts, scores, hidden, rows, workedOut } of counted) {
    if (hidden) doubts.push(ask(returnsMessages.scoresAreHidden(text)));
    if (filled === 0) continue;
    if (counts.decimal >= MANY_DECIMALS || counts.decimal / filled > SOME_DECIMALS)
      doubts.push(ask(returnsMessages.lookLikeAverages([text], counts.decimal)));
    else if (workedOut > 0) doubts.push(ask(returnsMessages.scoresAreWorkedOut(text)));
    if (counts.ragWord / filled > FEW_COLOURS) doubts.push(ask(returnsMessages.onlyColours([text])));
    else if (scores / filled < HALF && counts.open < filled) doubts.push(ask(returnsMessages.fewReadAsScores(text, scores, filled)));
    if (counts.open + counts.empty === rows) doubts.push(ask(returnsMessages.nothingAgreedYet(text)));
  }
  const elsewhere = all.filter(
    (candidate) => !counted.includes(candidate) && isUnexplained(candidate) && looksLikeScores(candidate) && candidate.scores > 0,
  );
  const [first] = counted;
  if (first === undefined || elsewhere.length === 0 || counted.length > 1) return doubts;
  // Beside a full column of scores a few numbers more are somebody's tally; beside a thin one they may be the scores.
  const instead = elsewhere.filter(({ scores }) => scores > first.scores / 2);
  const isThin = first.scores < first.rows * NEARLY_ALL;
  return instead.length === 0
    ? doubts
    : [...doubts, (isThin ? ask : told)(returnsMessages.numbersElsewhere(first.text, instead.map(nameOf)))];
}

/** No heading says what the numbers are, or it says that words should stand there. */
const isUnexplained = ({ heading: { role } }: Candidate): boolean =>
  role === null || role === "rag" || role === "evidence" || role === "action" || role === "standard";

const MANY_DECIMALS = 3;
const SOME_DECIMALS = 0.3;
const FEW_COLOURS = 0.3;
const HALF = 0.5;
const NEARLY_ALL = 0.8;

const texts = (columns: readonly Candidate[]): string[] => columns.map(nameOf);
const nameOf = ({ text, column }: Candidate): string => (text === "" ? returnsMessages.columnNamed(columnLetters(column)) : text);

function foundColumn({ column, text, heading: { role }, unit }: Candidate, counted: boolean): FoundScoreColumn {
  const own: ScoreRole | null = role !== null && SCORE_ROLES.includes(role) && role !== "standard" ? (role as ScoreRole) : null;
  return {
    column,
    heading: text,
    role: unit === null ? (own ?? "score") : own === null || own === "score" ? unit.kind : own,
    unit: unit?.name ?? null,
    counted,
  };
}
