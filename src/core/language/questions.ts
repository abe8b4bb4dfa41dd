import type { Prose } from '../markdown/index.js';
import { bare, phrase } from './phrases.js';
import type { Word } from './words.js';

/** What a file of a language says of how a language asks: lists of words with `|` between. */
export interface QuestionData {
  /** A choice that says whether what the stem says is so: `true`, `I disagree`. */
  readonly verdict: string;
  /** What asks, tells what to do, points at what is asked for, or makes a sentence: `which`, `choose`, `is`. */
  readonly says: string;
  /** Verbs with which a choice goes on with what the stem names: `is`. */
  readonly verbs: string;
  /** Words that begin a noun. */
  readonly articles: string;
  /** Words that join nouns to one: `of`, `and`. */
  readonly joints: string;
  /** Verbs that end as if they were none. */
  readonly verbal: string;
  /** Whether what a noun is like stands behind it: `acide acétique`. */
  readonly adjectivesFollow: boolean;
  /** How words end that are no verbs, though they stand behind a noun: `-tion`, `-al`. */
  readonly nominal: string;
}

interface QuestionPatterns {
  readonly verdict: RegExp;
  readonly says: RegExp;
  readonly verbs: RegExp;
  readonly articles: RegExp;
  readonly joints: RegExp;
  readonly verbal: RegExp;
  readonly nominal: RegExp;
}

const compiled = new WeakMap<QuestionData, QuestionPatterns>();

/** The patterns of a language, put together when they are first asked for. */
export function questionPatterns(data: QuestionData): QuestionPatterns {
  let patterns = compiled.get(data);
  if (patterns === undefined) {
    patterns = {
      verdict: bare(`^(?:${data.verdict})[ .!]*$`, {}),
      says: phrase(data.says, {}),
      verbs: bare(`^(?:${data.verbs})(?!{letter})`, {}),
      articles: bare(`^(?:${data.articles})$`, {}),
      joints: bare(`^(?:${data.joints})$`, {}),
      verbal: bare(`^(?:${data.verbal})$`, {}),
      nominal: bare(`(?:${data.nominal})$`, {}),
    };
    compiled.set(data, patterns);
  }
  return patterns;
}

/** Whether a choice is `true`, `false` or the like. */
export function isVerdict({ folded }: Prose, data: QuestionData): boolean {
  return folded.length < 30 && questionPatterns(data).verdict.test(folded.trim());
}

/** So many words may name something. */
const most = 10;

/**
 * Whether a text does no more than name something (`The French Revolution.`): it neither asks nor tells
 * nor says anything that choices could end. Where a word may be a verb, it is not sure.
 */
export function isMereName(prose: Prose, words: readonly Word[], data: QuestionData): boolean {
  if (words.length === 0 || words.length > most) return false;
  const patterns = questionPatterns(data);
  const { says, articles, joints } = patterns;
  if (says.test(prose.folded)) return false;
  let expectsNoun = true;
  let end = 0;
  for (const { folded, start, end: next } of words) {
    // A comma or a hyphen begins another noun, or goes on with this one.
    if (prose.text.slice(end, start).trim() !== '') expectsNoun = true;
    end = next;
    if (articles.test(folded) || joints.test(folded)) expectsNoun = true;
    else if (expectsNoun) expectsNoun = false;
    else if (!isNominal(prose.text[start]!, folded, patterns)) return false;
  }
  return !expectsNoun;
}

function isNominal(first: string, folded: string, { verbal, nominal }: QuestionPatterns): boolean {
  if (first !== first.toLowerCase() || /\d/.test(folded)) return true;
  return nominal.test(folded) && !verbal.test(folded);
}

/** Whether a choice may go on with a sentence that the stem begins. */
export function goesOn({ text, folded }: Prose, data: QuestionData): boolean {
  return /^\p{Ll}/u.test(text) || questionPatterns(data).verbs.test(folded);
}
