/**
 * What the heading of a column says about it, in English and Welsh. Order matters: "Reason for score" is text about a score,
 * "Target score" is none that anybody gave, "Last time" is one that must never be taken for this time's.
 */
import { numberBefore, plain } from "./plainWords";
import { remembering } from "./remembering";

export type HeadingRole =
  | "standard"
  | "number"
  | "id"
  | "evidence"
  | "action"
  /** The one score, or this time's. */
  | "score"
  | "agreed"
  | "serviceUsers"
  | "staff"
  | "self"
  | "peer"
  | "lastTime"
  /** Colours in words. */
  | "rag"
  /** Worked out from other columns. */
  | "average"
  /** A column of something else: who, when, how important. */
  | "other";

export interface Heading {
  readonly role: HeadingRole | null;
  /** It says in words that scores stand below it. */
  readonly saysScore: boolean;
  /** Of a score: words beside "score" that may make it another, "Predicted score". "" where there are none. */
  readonly qualifiedBy: string;
  /** A year or period in it: "2022", "Q1 2023/24". */
  readonly when: string | null;
}

const SCORE = "score|scores|scored|scoring|rating|ratings|rate|mark|marks|grade|level|points|result|results|sgor|sgorau|sgorio|marc";
const SCORE_WORD = new RegExp(`\\b(?:${SCORE})\\b`);
const SCALE_WORDS = /\b(?:1 (?:to |i )?5|1 2 3 4 5|out of 5|o 5|allan o 5)\b/;

const TEXT_ABOUT =
  /\b(?:reason|reasons|why|evidence|comment|comments|notes?|narrative|rationale|justification|how do we know|examples?|tystiolaeth|sylwadau|rheswm|observations|details|supporting information)\b/;
const ACTION = /\b(?:actions?|what we will do|improvements?|next steps|plan|gweithred|gweithredu|camau|to improve|development)\b/;
const WORKED_OUT =
  /\b(?:average|averages|avg|mean|median|total|totals|sum|subtotal|cyfartaledd|cyfanswm|overall average|combined|calculated)\b/;
const OTHER =
  /\b(?:target|goal|aim|aspiration|expected|max|maximum|min|minimum|possible|available|weight|weighted|weighting|priority|importance|risk|impact|likelihood|confidence|change|changes|difference|diff|trend|movement|variance|gap|percent|percentage|frequency|count|how many|benchmark|national|regional|region|rank|took part|version|counted|whose view|quality network|by when|by whom|who leads|lead|owner|responsible|due|deadline|date|status|progress|initials|signed|key|legend|everyone|guidance|meaning|definition|example|draft|provisional|dyddiad|targed)\b|%/;
const LAST_TIME = /\b(?:last|previous|previously|prev|prior|past|before|earlier|baseline|old|historic|blaenorol|diwethaf|llynedd)\b/;
const THIS_TIME = /\b(?:this|current|new|now|today|latest|presennol|eleni)\b/;
const AGREED = /\b(?<!not |not yet |un)(?:agreed|final|consensus|joint|moderated|cytun|cytunwyd|cytunedig)\b/;
const SERVICE_USERS = /\b(?:service users?|sus?|patients?|residents?|clients?|defnyddwyr|defnyddiwr)\b/;
const STAFF = /\b(?:staff|team|mdt|nurses|clinicians)\b/;
const PEER = /\b(?:peers?|reviewers?|external|network|visitors?|cyfoedion|adolygwyr)\b/;
const SELF = /\b(?:self|own|our|ours|hunan|hunanasesiad)\b/;
const RAG = /\b(?:rag|colou?r|traffic|coch)\b/;
const NUMBER =
  /^(?:#|no|nr|num|number|ref|reference|rhif|item no|(?:standard|safon|question|item) (?:no|number|nr|ref|rhif|#)|rhif y safon)$/;
const ID = /^(?:id|standard id|standard code|code|unique id)$/;
const STANDARD =
  /\b(?:standards?|statements?|questions?|indicators?|criterion|criteria|items?|measures?|what good looks like|description|expectations?|areas? of practice|safon|safonau|datganiad|datganiadau|cwestiwn)\b/;
const PERIOD = /\b(?:(?:q[1-4]|quarter [1-4]) )?20\d\d(?: (?:20)?\d\d)?(?: q[1-4])?\b|\bq[1-4](?: \d\d \d\d)?\b/;

/** Reads a heading; one of several rows is given with its lines joined. */
export const readHeading = remembering(headingOf);

function headingOf(text: string): Heading {
  const words = plain(text);
  const saysScore = SCORE_WORD.test(words) || SCALE_WORDS.test(words);
  const role = words === "" ? null : roleOf(words, saysScore);
  return {
    role,
    saysScore,
    qualifiedBy: role === "score" ? qualifierIn(words) : "",
    when: /\d/.test(words) ? (PERIOD.exec(words)?.[0] ?? null) : null,
  };
}

const qualifierIn = (words: string): string =>
  words
    .replace(PERIOD, " ")
    .replace(SCALE_WORDS, " ")
    .replace(SCORE_WORDS, " ")
    .replace(NEUTRAL, " ")
    .replace(/[\d\s#]+/g, " ")
    .trim();

const SCORE_WORDS = new RegExp(`\\b(?:${SCORE})\\b`, "g");
/** Words that leave a score what it is. Any other ("predicted", "proposed") may make it another: then somebody has to look. */
const NEUTRAL =
  /\b(?:the|a|an|of|for|your|our|own|my|we|you|us|is|to|out|from|by|at|on|in|and|or|i|s|no|please|enter|give|given|awarded|achieved|actual|insert|type|whole|numbers?(?! of)|only|here|box|ward|wards|hospital|service|services|users?|staff|team|unit|sequin|standards?|safon|safonau|y|yr|am|self|assessed|assessment|involvement|group|peer|review|reviewer|this|current|new|now|today|time|year|quarter|month|period|round|eleni|agreed|final|consensus|joint|moderated|cytunwyd|last|previous|prior|not at all|all|fully|poor|good|excellent|never|always|very|low|high|lowest|highest|one|five|each|per|q[1-4]|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b/g;

function roleOf(words: string, saysScore: boolean): HeadingRole | null {
  if (ID.test(words)) return "id";
  if (NUMBER.test(words)) return "number";
  if (TEXT_ABOUT.test(words)) return "evidence";
  if (RAG.test(words)) return "rag";
  if (WORKED_OUT.test(words)) return "average";
  const view = viewOf(words, saysScore);
  if (OTHER.test(words)) return ACTION.test(words) ? "action" : "other";
  if (view !== null) return view;
  if (saysScore) return "score";
  if (ACTION.test(words)) return "action";
  if (words.replace(PERIOD, "").trim() === "") return "score";
  if (THIS_TIME.test(words) && words.split(" ").length <= FEW_WORDS) return "score";
  return STANDARD.test(words) ? "standard" : null;
}

const FEW_WORDS = 3;

/** Whose score, or of when; only where the heading is short or says that it is about a score. */
function viewOf(words: string, saysScore: boolean): HeadingRole | null {
  if (!saysScore && words.split(" ").length > FEW_WORDS) return null;
  if (LAST_TIME.test(words)) return "lastTime";
  if (AGREED.test(words)) return "agreed";
  if (PEER.test(words)) return "peer";
  if (SELF.test(words)) return "self";
  const [users, staff] = [SERVICE_USERS.test(words), STAFF.test(words)];
  if (users && staff) return saysScore ? "score" : null;
  if (users) return "serviceUsers";
  return staff ? "staff" : null;
}

/** What a text says as a heading; null where it can be none: long, a score, or a sentence with a number before it. */
export const possibleHeading = (text: string): Heading | null => (text.length <= LONGEST_HEADING ? shortHeading(text) : null);

const shortHeading = remembering((text): Heading | null => (couldBeHeading(text) ? readHeading(text) : null));

export const canBeHeading = (text: string): boolean => possibleHeading(text) !== null;

function couldBeHeading(text: string): boolean {
  if (YEAR.test(text.trim())) return true;
  return text.trim() !== "" && !/^\s*[\d.,]+%?\s*$/.test(text) && (numberBefore(text).number === "" || SCALE_WORDS.test(plain(text)));
}

const YEAR = /^20\d\d$/;
const LONGEST_HEADING = 90;

/** Roles of columns with scores that somebody gave. */
export const SCORE_ROLES: readonly HeadingRole[] = ["score", "agreed", "serviceUsers", "staff", "self", "peer", "lastTime"];
