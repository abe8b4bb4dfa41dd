import { latePattern } from '../text/late-pattern.js';

/** What a file of a language says of articles, and of the words that can follow them. */
export interface AgreementData {
  /**
   * The words whose form tells something of the next word, and what they ask of it: `an` asks for
   * `vowel`, `la` for `feminine consonant singular`. Elided ones have their apostrophe.
   */
  readonly articles: ReadonlyMap<string, Demand>;
  /** Articles that begin a noun of their own: right behind a gap, they say that a name fills it. */
  readonly opening?: ReadonlySet<string>;
  /** Words that begin with the sound of a vowel or a consonant; what both find, neither knows. */
  readonly vowel: RegExp;
  readonly consonant: RegExp;
  /** Words in capitals; where this is missing, they are read as words. */
  readonly capitals?: { readonly vowel: RegExp; readonly consonant: RegExp };
  /** Nouns and adjectives of one gender, by their endings and one by one. */
  readonly masculine?: NounData;
  readonly feminine?: NounData;
  /** Words that are surely one thing, and surely several. */
  readonly singular?: RegExp;
  readonly plural?: RegExp;
  /** Words that may stand between an article and its noun, of which nothing is known. */
  readonly unknown: ReadonlySet<string>;
}

export interface NounData {
  readonly words: ReadonlySet<string>;
  readonly endings: RegExp;
}

/** What an article asks for. Of `either`, one is enough: `son` fits masculine words and vowels. */
export interface Demand {
  readonly all: readonly Feature[];
  readonly either: readonly Feature[];
  /** What to write where every word shall fit: `a/an`. */
  readonly open: string;
}

export type Feature = 'vowel' | 'consonant' | 'masculine' | 'feminine' | 'singular' | 'plural';

/**
 * The articles of a language, from lines such as `la: feminine consonant singular = le/la`; a feature
 * with `|` before it is one of those of which one is enough.
 */
export function articleTable(lines: string): ReadonlyMap<string, Demand> {
  const table = new Map<string, Demand>();
  for (const line of lines.split('\n')) {
    const [, names, features, open] = /^\s*([^:]+): ([^=]+) = (.+)$/.exec(line) ?? [];
    if (names === undefined) continue;
    const parts = features!.trim().split(' ');
    const either = parts.filter((part) => part.startsWith('|')).map((part) => part.slice(1));
    const demand: Demand = {
      all: parts.filter((part) => !part.startsWith('|')) as Feature[],
      either: either as Feature[],
      open: open!.trim(),
    };
    for (const name of names.split(' ')) table.set(name, demand);
  }
  return table;
}

/** What stands at the beginning of a choice: a word, or the first part of one with a hyphen. */
const firstWord = latePattern(
  () => /^[\s"'«“‹]*((\p{L}[\p{L}\p{M}]*'?|\p{N}[\p{L}\p{N}.,]*)(-)?)/u,
);

const letter = latePattern(() => /\p{L}/u);
const roman = /^[IVXLC]+(?:er|re|e|ème|th)?$/;

/**
 * Whether a text can stand behind an article: `false` where it surely cannot, `true` where something of
 * what the article asks for is surely there, undefined where nothing is known.
 *
 * @param text as it is written, for words in capitals
 * @param folded the same, folded
 */
export function fitsBehind(
  demand: Demand,
  text: string,
  folded: string,
  data: AgreementData,
): boolean | undefined {
  const [, , first, hyphen] = firstWord().exec(folded) ?? [];
  if (first === undefined || first.endsWith("'")) return undefined;
  // A lone number is an amount, and the article before it a letter: the value of a.
  if (!letter().test(folded)) return undefined;
  const at = folded.indexOf(first);
  const asWritten = text.slice(at, at + first.length).normalize('NFC');
  const word = first.normalize('NFC');
  if (data.unknown.has(word) || (hyphen === undefined && roman.test(asWritten))) return undefined;
  const has = (feature: Feature): boolean | undefined => {
    if (feature === 'vowel' || feature === 'consonant') {
      return soundOf(data, word, asWritten, hyphen !== undefined, feature);
    }
    // Of `porte-monnaie` the first part says nothing, nor do `IgG` and `2e`.
    if (hyphen !== undefined || /.\p{Lu}|\p{N}/u.test(asWritten)) return undefined;
    if (feature === 'masculine' || feature === 'feminine') return genderOf(data, word, feature);
    // Names stay as they are: les Simpson.
    return /^\p{Lu}/u.test(asWritten) ? undefined : numberOf(data, word, feature);
  };
  const all = demand.all.map(has);
  const either = demand.either.map(has);
  if (all.includes(false)) return false;
  if (either.length > 0 && either.every((each) => each === false)) return false;
  return all.includes(true) || either.includes(true) ? true : undefined;
}

function soundOf(
  { vowel, consonant, capitals }: AgreementData,
  word: string,
  asWritten: string,
  hyphen: boolean,
  wanted: 'vowel' | 'consonant',
): boolean | undefined {
  const patterns =
    capitals !== undefined && /^\p{Ll}?\p{Lu}{2,}s?(?!\p{L})/u.test(asWritten)
      ? { word: asWritten, ...capitals }
      : { word: hyphen ? `${word}-` : word, vowel, consonant };
  const isVowel = patterns.vowel.test(patterns.word);
  const isConsonant = patterns.consonant.test(patterns.word);
  if (isVowel === isConsonant) return undefined;
  return isVowel === (wanted === 'vowel');
}

function genderOf(
  { masculine, feminine }: AgreementData,
  word: string,
  wanted: 'masculine' | 'feminine',
): boolean | undefined {
  const isWanted = wanted === 'masculine' ? masculine : feminine;
  const isOther = wanted === 'masculine' ? feminine : masculine;
  const one = word.replace(/s$|(?<=u)x$/, '');
  // What a list says goes before what an ending says; a word of both is of either gender.
  for (const form of word === one ? [word] : [word, one]) {
    const yes = isWanted?.words.has(form) === true;
    if (yes || isOther?.words.has(form) === true)
      return yes && isOther?.words.has(form) === true ? undefined : yes;
  }
  const yes = isWanted?.endings.test(word) === true;
  return yes === isOther?.endings.test(word) ? undefined : yes;
}

function numberOf(
  { masculine, feminine, singular, plural }: AgreementData,
  word: string,
  wanted: 'singular' | 'plural',
): boolean | undefined {
  const nouns = [masculine?.words, feminine?.words];
  const one = /.s$|ux$/.test(word) ? word.slice(0, -1) : undefined;
  const isPluralOfKnown =
    one !== undefined &&
    nouns.some((words) => words?.has(one)) &&
    !nouns.some((words) => words?.has(word));
  if (isPluralOfKnown || plural?.test(word) === true) return wanted === 'plural';
  return singular?.test(word) === true ? wanted === 'singular' : undefined;
}
