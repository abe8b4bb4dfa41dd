import { bare, type Parts, phrase } from './phrases.js';

/**
 * What a file of a language says of how a language says no, as phrases (see `phrases.ts`) over folded
 * prose. In those that find something the group `no` is the word that turns the sentence round.
 */
export interface NegationData {
  /** What every text has in it in which one of the others finds something: a quick look. */
  readonly sign: RegExp;
  readonly parts: NegationParts;
  /** Negated verbs. What the group `inside` has found between their words begins no clause. */
  readonly negated: readonly string[];
  /** The same, where only stems that point at their choices ask for the exception: `never`. */
  readonly never: readonly string[];
  /** What leaves choices out: `all of these except`. */
  readonly exceptions: readonly string[];
  /** What asks for the least of choices: `least likely`. What the group `rest` has found begins no clause. */
  readonly gradings: readonly string[];
  /** What every text has in it in which one of both finds something. */
  readonly exceptionSign: RegExp;
  /** What stands behind a negation that denies nothing: `only`. */
  readonly harmless: string;
  /** What may stand before an asker; in the group `comma` only in a sentence that is a question. */
  readonly opens: string;
  /** How a negated verb goes on that describes somebody: a past with a reason or a limit. */
  readonly described: string;
  /** How a sentence goes on before a negated verb if it says what to pick: `choose the one that`. */
  readonly picks: string;
  /** What parts an asker from a verb that is not its own: clauses, other verbs, `and`. */
  readonly breaks: string;
  /** The beginning of another subject does so too, unless `inverted` is in what `inside` has found. */
  readonly subjects: string;
  readonly inverted?: string;
  /** What denies a choice beside a negated verb: a leading `not`. */
  readonly denials: readonly string[];
  /** How a choice begins that goes on with a clause which no word begins: `the parameters we`. */
  readonly unmarked?: string;
  /** Words that are skipped where the words behind two negations are compared. */
  readonly light: string;
  /** What is denied of a choice that is not so: `true`. */
  readonly truth: string;
  /** Of that, what is said of what is so, and never of how it is said: `true`, but not `correct`. */
  readonly fact: string;
  /** What is denied of a choice that says nothing about something: `weakens`. */
  readonly relates: string;
  /** Falsehood behind a negation, which it takes back: `be false`, with the group `word`. */
  readonly falsehood: string;
  /** What is said in a stem whose choices are somebody's words, which deny nothing. */
  readonly cites: string;
}

/** The parts that every language has; others are there for its own phrases. */
interface NegationParts extends Parts {
  /** Asks which of the choices: `which`, `one of these`. */
  readonly asker: string;
  /** Of the askers, those that begin a clause behind a comma. */
  readonly relative: string;
  /** Of the askers, those behind which comes who does it. */
  readonly object: string;
  /** Asks at all. */
  readonly question: string;
  /** Tells to choose: `select`. */
  readonly picker: string;
  /** Points at the choices: `of these`. */
  readonly pointing: string;
  /** Who does something. */
  readonly pronoun: string;
  /** Begins a clause of its own: `that`, `if`. */
  readonly clause: string;
}

export type NegationPatterns = ReturnType<typeof compile>;

const compiled = new WeakMap<NegationData, NegationPatterns>();

/** The patterns of a language, put together when they are first asked for. */
export function negationPatterns(data: NegationData): NegationPatterns {
  let patterns = compiled.get(data);
  if (patterns === undefined) compiled.set(data, (patterns = compile(data)));
  return patterns;
}

function compile(data: NegationData) {
  const { parts } = data;
  const finders = (phrases: readonly string[]): RegExp[] =>
    phrases.map((source) => phrase(source, parts, 'dg'));
  return {
    negated: finders(data.negated),
    never: finders(data.never),
    exceptions: finders(data.exceptions),
    gradings: finders(data.gradings),
    denials: finders(data.denials),
    cites: phrase(data.cites, parts),
    harmless: bare(`^(?:${data.harmless})`, parts),
    described: bare(`^(?:${data.described})`, parts),
    unmarked: bare(data.unmarked ?? nothing, parts),
    light: bare(`^(?:${data.light})$`, parts),
    truth: bare(`^(?:${data.truth})$`, parts),
    fact: bare(`^(?:${data.fact})$`, parts),
    relates: phrase(data.relates, parts),
    falsehood: bare(`^ (?:${data.falsehood})(?!{letter})`, parts),
    opens: bare(data.opens, parts),
    picks: bare(data.picks, parts),
    breaks: phrase(data.breaks, parts),
    subjects: phrase(data.subjects, parts),
    inverted: bare(data.inverted ?? nothing, parts),
    relative: bare('^{relative}$', parts),
    object: bare('^{object}$', parts),
    question: phrase('{question}', parts),
    pointing: phrase('{pointing}', parts),
    pronoun: phrase('{pronoun}', parts),
    clause: phrase('{clause}', parts),
    telling: bare('^\\s*(?:{word} )?{picker}(?!{letter})', parts),
    asking: bare('^(?<head>.*)(?<!{letter}|-)(?<asker>{asker})(?!{letter})(?<rest>.*)$', parts),
    endsAsking: bare('^(?!.*{picker} {asker})[^,]*[^,] {asker}(?: {pointing}.*)?$', parts),
  };
}

/** A pattern that finds nothing. */
const nothing = '(?!)';
