import type { DraftQuestion } from '../../draft-bank.js';
import { sortFeedback, withSaid } from '../scored/feedback.js';
import { numberQuestion, type ReadNumber, textQuestion } from '../scored/typed.js';
import {
  childOf,
  childrenOf,
  descendantsOf,
  numberIn,
  type QtiNode,
  textIn,
} from '../source/node.js';
import type { MapEntry } from './declarations.js';
import type { ItemParts, ReadPart } from './parts.js';

/** The answers of a file of ours: as they stand there, each with what is said to it. */
export function ownTexts(parts: ItemParts, entries: readonly MapEntry[]): ReadPart {
  const { own, feedback, explanation } = named(parts);
  const most = parts.most ?? 1;
  const texts = entries.map(({ key, value, caseSensitive }, i) => ({
    text: key,
    share: value / most,
    feedback: own.get(`answer_${i + 1}`),
    caseSensitive,
  }));
  return part(parts, withSaid(textQuestion(texts, true), feedback, explanation));
}

/** The numbers of a file of ours: a case of its rule for each. */
export function ownNumbers(parts: ItemParts): ReadPart | undefined {
  const { own, feedback, explanation } = named(parts);
  const most = parts.most ?? 1;
  const condition = childOf(parts.processing.node, 'responseCondition');
  const numbers = childrenOf(condition, 'responseIf', 'responseElseIf').map((branch, i) => {
    const [test] = childrenOf(branch);
    const score = numberIn(textIn(childOf(branch, 'setOutcomeValue'))) ?? 0;
    return { ...intervalOf(test), share: score / most, feedback: own.get(`answer_${i + 1}`) };
  });
  const body = numberQuestion(numbers);
  return body === undefined ? undefined : part(parts, withSaid(body, feedback, explanation));
}

function named({ said }: ItemParts) {
  return sortFeedback(said, {
    right: undefined,
    wrong: undefined,
    single: new Map(),
    isNamed: true,
  });
}

function part({ most }: ItemParts, body: Partial<DraftQuestion>): ReadPart {
  return { body, right: { score: most ?? 1, shown: new Set() }, wrong: undefined, done: true };
}

/** A number, with limits around it where it has a tolerance; or limits alone. */
function intervalOf(test: QtiNode | undefined): Pick<ReadNumber, 'number' | 'low' | 'high'> {
  const [either, range] = [
    test?.name === 'or' ? test : undefined,
    test?.name === 'and' ? test : undefined,
  ];
  const exact = range === undefined ? (childOf(either, 'equal') ?? test) : undefined;
  const [number] = numbersIn(exact);
  const [low = number ?? 0, high = low] = numbersIn(childOf(either, 'and') ?? range);
  return { number, low, high };
}

function numbersIn(test: QtiNode | undefined): readonly number[] {
  return descendantsOf(test, 'baseValue').flatMap((node) => numberIn(textIn(node)) ?? []);
}
