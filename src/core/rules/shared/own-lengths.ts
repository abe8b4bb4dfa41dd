import { optionPhrases, type Word } from '../../language/index.js';
import { isMereName } from '../../language/questions.js';
import { sentenceAt } from '../../language/sentence.js';
import { withoutAccents } from '../../language/even-text.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { bare, standsIn } from './choice-parts.js';
import { areNames, countWords, type ChoiceLength } from './choice-lengths.js';

/** So many words may say no, name something or give a value, and be all that there is to say. */
const mostOfBrief = 5;
/** So many may say that there is no difference. */
const mostOfSame = 10;

/** Whether a choice says all that there is to say in few words: no, a name, a value, "they are the same". */
export function isBrief(choice: ChoiceView, { stem, language }: ItemView): boolean {
  const { prose } = choice;
  const words = countWords(prose.text);
  const isShort = words <= mostOfBrief;
  if (isShort && (/[=<>≤≥]/.test(prose.text) || areNames([choice]))) return true;
  if (words > mostOfSame || language === undefined) return false;
  const { flatWords, differenceWords, sameWords } = optionPhrases(language.options);
  if (isShort && flatWords.test(prose.folded)) return true;
  return sameWords.test(prose.folded) && differenceWords.test(stem?.folded ?? '');
}

/**
 * Whether a stem only asks which choices are true, or names what they are about: they are facts with
 * nothing in common, each as long as it is.
 */
export function asksForFacts(view: ItemView): boolean {
  const { stem, language } = view;
  if (stem === undefined || language === undefined) return false;
  const { rightWords, wrongWords, namingWords, holdWords } = optionPhrases(language.options);
  const words = view.words(stem);
  if (isMereName(stem, words, language.questions)) return true;
  const has = ({ folded }: Word, list: ReadonlySet<string>): boolean =>
    list.has(withoutAccents(folded));
  const truth = words.find((word) => has(word, rightWords) || has(word, wrongWords));
  const at = truth?.start ?? holdWords.exec(stem.folded)?.index;
  if (at === undefined) return false;
  const { start, end } = sentenceAt(stem, at);
  return words.some((word) => word.start >= start && word.end <= end && has(word, namingWords));
}

/**
 * Whether the lengths of choices are what is asked about, or come in twos: they are taken from the stem;
 * the longest says more than the shortest, step by step; either has one beside it that is like it; a sentence stands beside labels.
 */
export function areOwnLengths(
  lengths: readonly ChoiceLength[],
  { long, short }: { readonly long: ChoiceLength; readonly short: ChoiceLength },
  view: ItemView,
): boolean {
  if ([long, short].every(({ choice }) => isQuoted(choice, view))) return true;
  const said = new Map(lengths.map(({ choice }) => [choice, stemsOf(choice, view)]));
  const hasTwin = (one: ChoiceLength): boolean =>
    lengths.some((other) => other !== one && areAlike(one, other, said));
  if (hasTwin(long) && hasTwin(short)) return true;
  const byLength = lengths.toSorted((a, b) => a.words - b.words);
  const isChain = byLength.every(({ choice }, i) => {
    const before = byLength[i - 1]?.choice;
    return before === undefined || goesFurther(choice, before, view);
  });
  return isChain || isBesideLabels(view.choices, long.choice);
}

/** Whether a choice is a sentence of the stem. */
function isQuoted({ prose }: ChoiceView, { stem }: ItemView): boolean {
  const text = bare(prose.folded);
  return text.includes(' ') && stem !== undefined && standsIn(stem.folded, text);
}

/** The words of a choice, in the form that inflected ones share. */
function stemsOf({ prose }: ChoiceView, view: ItemView): ReadonlySet<string> {
  const { words } = view.language ?? {};
  return new Set(view.words(prose).map(({ folded }) => words?.stem(folded) ?? folded));
}

/** Whether two choices are about equally long and say nearly the same. */
function areAlike(
  one: ChoiceLength,
  other: ChoiceLength,
  said: ReadonlyMap<ChoiceView, ReadonlySet<string>>,
): boolean {
  if (Math.max(one.words, other.words) > 1.5 * Math.min(one.words, other.words)) return false;
  const [a, b] = [said.get(one.choice)!, said.get(other.choice)!];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared * 2 > Math.max(a.size, b.size);
}

/** Whether a choice says what another one says, and more. */
function goesFurther(choice: ChoiceView, other: ChoiceView, view: ItemView): boolean {
  const functionWords = view.language?.words.functionWords;
  const said = stemsOf(choice, view);
  return [...stemsOf(other, view)].every((word) => said.has(word) || functionWords?.has(word));
}

const sentenceEnd = /[.!?](?:\s|$)/;
/** So many words may be a label, a name or a command: `output b`, `import math`. */
const mostOfLabel = 4;

/** Whether a choice is a sentence, and all the others are a few words that are none. */
function isBesideLabels(choices: readonly ChoiceView[], sentence: ChoiceView): boolean {
  return (
    sentenceEnd.test(sentence.prose.text) &&
    choices.every(({ prose: { text } }) => {
      if (text === sentence.prose.text) return true;
      return !sentenceEnd.test(text) && countWords(text) <= mostOfLabel;
    })
  );
}
