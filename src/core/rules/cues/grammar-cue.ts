import { type AgreementData, type Demand, fitsBehind } from '../../language/agreement.js';
import type { Prose } from '../../markdown/index.js';
import type { ItemReading } from '../../model/reading.js';
import type { Span } from '../../text/span.js';
import type { ChoiceView } from '../../view/index.js';
import { choiceKinds, defineRule, type RelatedPlace } from '../rule.js';
import { latePattern } from '../../text/late-pattern.js';

export default defineRule({
  id: 'grammar-cue',
  group: 'cues',
  severity: 'warning',
  sentence: 'The article before the gap of a stem fits every choice.',
  why: 'After “an”, no learner chooses a word that begins with a consonant, whatever they know; after « une », none chooses a masculine noun. Such a question has fewer choices than it seems, and where the article does not fit the key, it misleads. Only what is sure is told: sounds, and genders that the form of a noun shows.',
  source:
    'Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), guideline 28c: “avoid grammatical inconsistencies that cue the test-taker to the correct choice”',
  messages: {
    one: 'After “{article}”, choice {letters} cannot be right: its first word says so. Write “{open}”, or begin each choice with its own article.',
    several:
      'After “{article}”, choices {letters} cannot be right: their first words say so. Write “{open}”, or begin each choice with its own article.',
    key: '“{article}” does not fit the key, choice {letters}. Write “{open}”, or begin each choice with its own article.',
    here: '“{article}” cannot stand before this.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: A vector that has a length of one is called an\nchoices:\n  - basis\n  - text: identity vector\n    correct: true\n  - zero vector',
      },
      {
        yaml: 'title: La cellule\nlanguage: fr\nquestions:\n  - question: "La division du noyau est une :"\n    choices:\n      - text: mitose\n        correct: true\n      - mouvement\n      - sécrétion',
      },
      {
        note: 'Here the article speaks against the key.',
        yaml: 'question: A ____ draws the plans of houses.\nchoices:\n  - painter\n  - text: architect\n    correct: true\n  - mason',
      },
    ],
    good: [
      {
        yaml: 'question: A vector that has a length of one is called\nchoices:\n  - a basis\n  - text: a unit vector\n    correct: true\n  - an eigenvector',
      },
      {
        note: 'It is the sound that counts.',
        yaml: 'question: In one day, the clock struck noon after an\nchoices:\n  - text: hour\n    correct: true\n  - evening\n  - afternoon',
      },
      {
        yaml: 'title: La cellule\nlanguage: fr\nquestions:\n  - question: "La division du noyau est :"\n    choices:\n      - text: une mitose\n        correct: true\n      - un mouvement\n      - une sécrétion',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ view, report }) {
    const { choices, language } = view;
    if (choices.length < 2 || language === undefined || !mayBreakOff(view.reading)) return;
    const { stem } = view;
    if (stem === undefined) return;
    const found = articleBeforeGap(stem, language.agreement);
    if (found === undefined) return;
    const misfits = misfitsOf(choices, found.demand, language.agreement);
    if (misfits.length === 0) return;
    const keys = misfits.filter(({ correct }) => correct);
    const told = keys.length > 0 ? keys : misfits;
    const article = stem.text.slice(found.start, found.end);
    report({
      at: { path: ['question'], ...stem.toSource(found.start, found.end) },
      message: keys.length > 0 ? 'key' : misfits.length > 1 ? 'several' : 'one',
      data: { article, letters: listOf(told), open: found.demand.open },
      related: told.map((choice) => ({
        at: firstWordOf(choice),
        message: 'here',
        data: { article },
      })),
    });
  },
});

/** A quick look: most stems are a whole sentence, and have no sign of a gap. */
function mayBreakOff({ data: { question } }: ItemReading): boolean {
  if (typeof question !== 'string') return false;
  return !/[?!.]$/.test(question) || signOfGap.test(question);
}

const signOfGap = /[_…[(]|\.\./;
/** What authors write where something is missing, other than the end of the stem. */
const gap = /\.{3,}|…|\[[ .…]*\]|\([ .…]*\)/g;
const line = /_+/g;
const openEnd = new Set(' \n\t:._…-');
/** The last word, and what stands before it. */
const lastWord = latePattern(() => /(^|[^\p{L}\p{N}'/-])(\p{L}+'?)\s*$/u);
const firstWordBehind = latePattern(() => /^[\s)\]]*(\p{L}+'?)/u);
const wordBefore = latePattern(() => /(\p{L}+'?)[\s/]+(?:\p{L}{1,3}[\s/]+)?$/u);

interface FoundArticle {
  readonly start: number;
  readonly end: number;
  readonly demand: Demand;
}

/** The article that stands where the stem breaks off, or before its only gap. */
function articleBeforeGap(
  { text, folded }: Prose,
  { articles, opening }: AgreementData,
): FoundArticle | undefined {
  const found = gapOf(folded);
  if (found === undefined) return undefined;
  const { start: end } = found;
  const from = Math.max(0, end - 40);
  const match = lastWord().exec(folded.slice(from, end));
  const demand = match === null ? undefined : articles.get(match[2]!);
  if (match === null || demand === undefined) return undefined;
  // « Le ____ le mot-clé »: what fills the gap is a name, and the noun comes with an article of its own.
  const behind = firstWordBehind().exec(folded.slice(found.end, found.end + 20))?.[1];
  if (behind !== undefined && opening?.has(behind) === true) return undefined;
  const start = from + match.index + match[1]!.length;
  const before = folded.slice(Math.max(0, start - 40), start);
  // “a or an”, « le ou la »: the author knows.
  if (articles.has(wordBefore().exec(before)?.[1] ?? '')) return undefined;
  // The A of “vitamin A” is none.
  const isLetter = /^\p{Lu}$/u.test(text.slice(start, start + match[2]!.length));
  if (isLetter && !/(?:^|[.?!:\n])\s*$/.test(before)) return undefined;
  return { start, end: start + match[2]!.length, demand };
}

/** The only gap of a stem: one that is written, or its open end. */
function gapOf(folded: string): Span | undefined {
  const gaps = folded.matchAll(folded.includes('_') ? line : gap);
  const first = gaps.next();
  if (first.done !== true) {
    const { index, 0: written } = first.value;
    const isOnly = endOfWords(folded) <= index || gaps.next().done === true;
    return isOnly ? { start: index, end: index + written.length } : undefined;
  }
  if (/[.?!]$/.test(folded.trimEnd())) return undefined;
  return { start: endOfWords(folded), end: folded.length };
}

function endOfWords(folded: string): number {
  let end = folded.length;
  while (end > 0 && openEnd.has(folded[end - 1]!)) end--;
  return end;
}

/**
 * The choices that surely do not fit. Where a key is among them, another choice must surely fit: or else
 * the word may be no article.
 */
function misfitsOf(
  choices: readonly ChoiceView[],
  demand: Demand,
  data: AgreementData,
): readonly ChoiceView[] {
  const misfits: ChoiceView[] = [];
  let anyFits = false;
  for (const choice of choices) {
    const fits = fitsBehind(demand, choice.prose.text, choice.prose.folded, data);
    if (fits === false) misfits.push(choice);
    else if (fits === true) anyFits = true;
  }
  return anyFits || misfits.every(({ correct }) => !correct) ? misfits : none;
}

const none: readonly ChoiceView[] = [];

/** `B`, `B and D`, `B, C and D`. */
function listOf(choices: readonly ChoiceView[]): string {
  const letters = choices.map(({ letter }) => letter);
  const last = letters.pop()!;
  return letters.length === 0 ? last : `${letters.join(', ')} and ${last}`;
}

function firstWordOf({ path, prose }: ChoiceView): RelatedPlace['at'] {
  const first = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/u.exec(prose.text);
  if (first === null) return { path };
  return { path, ...prose.toSource(first.index, first.index + first[0].length) };
}
