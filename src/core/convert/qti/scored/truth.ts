import type { DraftQuestion } from '../../draft-bank.js';
import type { ReadChoice } from './choices.js';

/** What says yes and what says no, in some languages. */
const yes = new Set([
  'true',
  't',
  'vrai',
  'wahr',
  'richtig',
  'verdadero',
  'verdadeiro',
  'vero',
  'waar',
  'juist',
]);
const no = new Set(['false', 'f', 'faux', 'falsch', 'falso', 'onwaar', 'onjuist']);

/** Whether choices are the two that a sentence can be; a file says so by its texts. */
export function isTruth(choices: readonly Pick<ReadChoice, 'text'>[]): boolean {
  const sides = choices.map(({ text }) => sideOf(text));
  return choices.length === 2 && sides.includes(true) && sides.includes(false);
}

function sideOf(text: string): boolean | undefined {
  const word = text.toLowerCase().replace(/[^\p{L}]/gu, '');
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/**
 * A question with two choices as a true-false one, where nothing of it would be lost. What was said to a
 * choice is said to right or wrong answers.
 */
export function truthQuestion(body: Partial<DraftQuestion>): Partial<DraftQuestion> | undefined {
  const { choices = [], feedback, shuffle: _, ...rest } = body;
  const [first, second] = choices;
  if (first === undefined || second === undefined || choices.length !== 2) return undefined;
  const key = choices.find(({ correct }) => correct === true);
  if (key === undefined || choices.some(({ weight }) => weight !== undefined)) return undefined;
  const side = sideOf(key.text);
  if (side === undefined) return undefined;
  const other = key === first ? second : first;
  if (sideOf(other.text) !== !side) return undefined;
  const correct = joined(feedback?.correct, key.feedback);
  const incorrect = joined(feedback?.incorrect, other.feedback);
  const said = {
    ...(correct === undefined ? {} : { correct }),
    ...(incorrect === undefined ? {} : { incorrect }),
    ...(feedback?.partial === undefined ? {} : { partial: feedback.partial }),
  };
  return {
    ...rest,
    answer: side,
    ...(Object.keys(said).length === 0 ? {} : { feedback: said }),
  };
}

function joined(...texts: readonly (string | undefined)[]): string | undefined {
  const told = [...new Set(texts.filter((text) => text !== undefined))];
  return told.length === 0 ? undefined : told.join('\n\n');
}
