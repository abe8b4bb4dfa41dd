import type { Language } from '../../language/index.js';
import { termPatterns } from '../../language/terms.js';
import type { Word } from '../../language/words.js';
import type { Prose } from '../../markdown/index.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { choiceKinds, defineRule } from '../rule.js';
import { contentOf, fewestLetters, hasContent, isLetter } from '../shared/content-words.js';
import { hasWordOfStem } from '../shared/words-of-stem.js';

export default defineRule({
  id: 'clang',
  group: 'cues',
  severity: 'info',
  sentence: 'The right choice is not the only one that repeats a word of the question.',
  why: 'Learners who know nothing match words: what sounds like the question must be its answer. Say it with another word in one of the two, or let a wrong choice have it, too. Only short keys are judged, in which such a word is heard, and no questions that ask what is not so.',
  source:
    'Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), guideline 28b: “avoid clang associations, choices identical to or resembling words in the stem”',
  messages: {
    one: 'The key repeats “{word}”, and no other choice has a word of the question. Learners who guess match words: use another one, or let a wrong choice have it, too.',
    several:
      'The right choices repeat “{word}”, and no other choice has a word of the question. Learners who guess match words: use another one, or let a wrong choice have it, too.',
    stem: 'The question has the word here.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which service keeps the storage of an office in step with storage in the cloud?\nchoices:\n  - Direct Connect\n  - text: Storage Gateway\n    correct: true\n  - Load Balancer',
      },
      {
        yaml: 'title: La mémoire\nlanguage: fr\nquestions:\n  - question: Quelle méthode espace les révisions pour mieux retenir ?\n    choices:\n      - La carte mentale\n      - text: La révision espacée\n        correct: true\n      - Le surlignage',
      },
      {
        note: 'All keys have the word, and no other choice does.',
        yaml: 'question: Whom does one meet in a novel?\nchoices:\n  - text: The narrator of the novel\n    correct: true\n  - The printer\n  - text: The hero of the novel\n    correct: true\n  - The publisher',
      },
    ],
    good: [
      {
        note: 'A wrong choice has it, too.',
        yaml: 'question: Which service keeps the storage of an office in step with storage in the cloud?\nchoices:\n  - Storage Explorer\n  - text: Storage Gateway\n    correct: true\n  - Load Balancer',
      },
      {
        yaml: 'title: La mémoire\nlanguage: fr\nquestions:\n  - question: Quelle méthode laisse de plus en plus de temps entre deux passages ?\n    choices:\n      - La carte mentale\n      - text: La révision espacée\n        correct: true\n      - Le surlignage',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ view, report }) {
    const { stem, language } = view;
    if (stem === undefined || language === undefined || !mayClang(view)) return;
    const found = wordOfKeysOnly(view, stem, language);
    if (found === undefined) return;
    const { key, word, inStem } = found;
    report({
      at: { path: key.path, ...key.prose.toSource(word.start, word.end) },
      message: view.keys.length > 1 ? 'several' : 'one',
      data: { word: key.prose.text.slice(word.start, word.end) },
      related: [
        { at: { path: ['question'], ...stem.toSource(inStem.start, inStem.end) }, message: 'stem' },
      ],
    });
  },
});

/** Of a longer stem or key nobody hears one word. */
const longestStem = 300;
const longestKey = 60;
/** So many are compared at first: most forms of a word share them. */
const firstLetters = 3;
/** One repeated word in so many words with content is heard. */
const share = 3;

function mayClang({ choices, stem }: ItemView): boolean {
  if (choices.length < 3 || stem === undefined || stem.text.length > longestStem) return false;
  let keys = 0;
  for (const { correct, text } of choices) {
    if (!correct) continue;
    if (text.length > longestKey) return false;
    keys++;
  }
  return keys > 0 && keys <= choices.length - 2;
}

/** Whether a word of a key stands in a stem, too: most keys have none. */
function mayRepeat(key: string, stem: string, { words }: Language): boolean {
  let start = -1;
  for (let at = 0; at <= key.length; at++) {
    const code = at < key.length ? key.charCodeAt(at) : 0;
    if (isLetter(code)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0 && at - start >= fewestLetters) {
      const word = key.slice(start, at);
      if (hasForm(word, stem, words) && !words.functionWords.has(word)) return true;
    }
    start = -1;
  }
  return false;
}

/** Whether a form of a word stands in a text; only words that begin alike are compared. */
function hasForm(word: string, text: string, words: Language['words']): boolean {
  const begin = word.slice(0, firstLetters);
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
    if (at > 0 && isLetter(text.charCodeAt(at - 1))) continue;
    let end = at + firstLetters;
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    if (words.stem(text.slice(at, end)) === words.stem(word)) return true;
  }
  return false;
}

interface Clang {
  readonly key: ChoiceView;
  readonly word: Word;
  readonly inStem: Word;
}

/** A word of the stem that every key has, where no other choice has any word of the stem. */
function wordOfKeysOnly(view: ItemView, stem: Prose, language: Language): Clang | undefined {
  const [key, ...otherKeys] = view.keys;
  if (!mayRepeat(key!.prose.folded, stem.folded, language)) return undefined;
  if (asksForOtherThan(view, stem, language)) return undefined;
  let stems: ReadonlyMap<string, Word> | undefined;
  let first: Clang | undefined;
  let content = 0;
  let repeated = 0;
  for (const word of view.words(key!.prose)) {
    if (!hasContent(word, language)) continue;
    content++;
    if (!hasForm(word.folded, stem.folded, language.words)) continue;
    stems ??= contentOf(view, stem, language);
    const inStem = stems.get(language.words.stem(word.folded));
    if (inStem === undefined) continue;
    repeated++;
    first ??= { key: key!, word, inStem };
  }
  if (first === undefined || stems === undefined || repeated * share < content) return undefined;
  const wanted = language.words.stem(first.word.folded);
  if (!otherKeys.every(({ prose }) => contentOf(view, prose, language).has(wanted)))
    return undefined;
  return hasWordOfStem(view, stems, language) ? undefined : first;
}

/**
 * Whether a stem asks for what a word of it does not fit (for what is false), or names its answer
 * itself: `choose “no rights” if it has none`.
 */
function asksForOtherThan({ keys }: ItemView, stem: Prose, { negation, terms }: Language): boolean {
  if (negation.sign.test(stem.folded)) return true;
  const { falsehood, nothing } = termPatterns(terms);
  if (falsehood.test(stem.folded)) return true;
  return keys.some(({ prose: { folded } }) => {
    if (nothing.test(folded)) return true;
    const at = stem.folded.indexOf(folded);
    return at > 0 && /["“«'‘] ?$/.test(stem.folded.slice(0, at));
  });
}
