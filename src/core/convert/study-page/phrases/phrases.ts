/**
 * What study pages say in one language. Everything is written in small letters with straight
 * apostrophes; case, accents and typographic apostrophes are folded on both sides before comparing
 * (except in `functionWords`, where an accent often tells two languages apart).
 */
export interface Phrases {
  /** The BCP 47 tag these phrases decide for. */
  readonly language: string;

  /** The commonest short words of running text, elided forms without their apostrophe. */
  readonly functionWords: readonly string[];

  /** Letters that few of the other languages have. */
  readonly letters: string;

  /** Titles of a study set's sections, without counts. */
  readonly sections: {
    readonly questions: readonly string[];
    readonly flashcards: readonly string[];
    readonly notes: readonly string[];
    /** What stands after the last section: the page has ended. */
    readonly end: readonly string[];
  };

  /** What belongs to the site and not to the study set. */
  readonly chrome: {
    /** Whole lines, dropped before, between and after the items only: `study` may be a term too. */
    readonly lines: readonly string[];
    /** Openings of lines, dropped in the same places. */
    readonly openings: readonly string[];
    /** Openings of lines that no author writes: dropped wherever they stand. */
    readonly anywhere: readonly string[];
    /** What is counted: `20 questions`. */
    readonly counted: readonly string[];
  };

  /** The line that stands for a hidden answer opens with one of these and names one of those. */
  readonly signUp: { readonly openings: readonly string[]; readonly objects: readonly string[] };

  /** What stands in brackets after a right choice. */
  readonly correct: readonly string[];

  /** The two choices of a true-false question. */
  readonly trueFalse: { readonly true: readonly string[]; readonly false: readonly string[] };

  /** Labels that stand alone on a line or before a colon. */
  readonly labels: {
    readonly question: readonly string[];
    readonly answer: readonly string[];
    readonly explanation: readonly string[];
  };

  /** Openings of a line that make a question of it together with its `?`. */
  readonly interrogatives: readonly string[];

  /** Openings that ask even where the `?` was forgotten; too long to open a statement. */
  readonly asking: readonly string[];

  /** Openings that tell the learner to answer: `define`. */
  readonly imperatives: readonly string[];

  /** The same forms where they are also statements or names: `indica`, `state`. */
  readonly ambiguousImperatives: readonly string[];

  /** The same as infinitives, which open answers as readily as questions. */
  readonly infinitives: readonly string[];

  /** Endings of infinitives, where infinitives open the lines of a list of actions. */
  readonly infinitiveEndings: readonly string[];

  /** Words by which a question announces that questions are its answer. */
  readonly aboutQuestions: readonly string[];

  /** Words no sentence ends with: articles, prepositions, conjunctions. */
  readonly unfinished: readonly string[];

  /** Openings of a stem that asks to match two lists. */
  readonly matching: readonly string[];

  /** Two, three, four… up to ten. */
  readonly numerals: readonly string[];

  /** Titles that a mind map's main branches usually bear. */
  readonly branches: readonly string[];

  /** What the site calls a deck, at the end of its title. */
  readonly deck: readonly string[];
}

/** A list of phrases as it is best read and mended: in rows, with bars between. */
export function toPhrases(rows: string): readonly string[] {
  return rows
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
