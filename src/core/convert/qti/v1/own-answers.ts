import { sortFeedback, withSaid } from '../scored/feedback.js';
import { numberQuestion, type ReadNumber, textQuestion } from '../scored/typed.js';
import { childOf, childrenOf, numberIn, type QtiNode, textIn } from '../source/node.js';
import { acceptedTexts } from './accepted.js';
import { type ItemParts, type ReadBody, stemOf } from './parts.js';
import type { Response } from './presentation.js';

const end = /_fb$/;

/** What texts of our files are for, by the names that Canvas has for it. */
const names: Readonly<Record<string, string>> = {
  general: 'explanation',
  general_incorrect: 'incorrect',
};

export function ownNames(said: ItemParts['said']): ItemParts['said'] {
  return said.map(({ name, text }) => {
    const plain = name.replace(end, '');
    return { name: names[plain] ?? plain, text };
  });
}

/** The texts of a file of ours, each with what is said to it. */
export function ownTexts(parts: ItemParts, response: Response): ReadBody {
  const { own, feedback, explanation } = named(parts);
  const texts = acceptedTexts(parts.rules, response.id).map(({ text }, i) => {
    return { text, share: 1, feedback: own.get(`answer_${i + 1}`), caseSensitive: false };
  });
  return done(parts, response, withSaid(textQuestion(texts, true), feedback, explanation));
}

/** The numbers of a file of ours: a rule for each. */
export function ownNumbers(parts: ItemParts, response: Response): ReadBody | undefined {
  const { own, feedback, explanation } = named(parts);
  const numbers = parts.rules.rules
    .filter(({ sets }) => sets.length > 0)
    .map(({ condition }, i) => {
      return { ...intervalOf(condition), share: 1, feedback: own.get(`answer_${i + 1}`) };
    });
  const body = numberQuestion(numbers);
  if (body === undefined) return undefined;
  return done(parts, response, withSaid(body, feedback, explanation));
}

function intervalOf(condition: QtiNode | undefined): Pick<ReadNumber, 'number' | 'low' | 'high'> {
  const either = childOf(condition, 'or');
  const exact = childOf(either, 'varequal');
  const number = exact === undefined ? undefined : numberIn(textIn(exact));
  const limits = childrenOf(childOf(either, 'and') ?? condition, 'vargte', 'varlte');
  const [low = number ?? 0, high = low] = limits.flatMap((limit) => numberIn(textIn(limit)) ?? []);
  return { number, low, high };
}

function named({ said }: ItemParts) {
  return sortFeedback(said, {
    right: undefined,
    wrong: undefined,
    single: new Map(),
    isNamed: true,
  });
}

function done(parts: ItemParts, response: Response, body: ReadBody['body']): ReadBody {
  const right = { score: 100, shown: new Set<string>() };
  return { stem: stemOf(parts, response), body, right, wrong: undefined, done: true };
}

/** Entries of our files, in the order in which the bank has them: it is their number. */
export function inOwnOrder<T extends { readonly id: string }>(
  entries: readonly T[],
  isOurs: boolean,
): readonly T[] {
  if (!isOurs) return entries;
  const number = ({ id }: T): number => Number(/\d+$/.exec(id)?.[0] ?? 0);
  return [...entries].sort((a, b) => number(a) - number(b));
}
