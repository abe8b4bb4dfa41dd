import { cut } from '../graded-choices.js';
import { asShare, type GradedKind, isTexts, partialCredit, sameTexts } from '../graded.js';
import type { ItemData } from '../kind.js';
import { textsOf } from '../shown.js';

export const grading: GradedKind = {
  modelAnswer: (data) => {
    const order = orderOf(data);
    return order.length === 0 ? undefined : order;
  },

  misfit: (data, answer, { tell }) =>
    isTexts(answer) &&
    sameTexts(
      answer.map((text) => text.trim()),
      orderOf(data),
    )
      ? undefined
      : tell('The answer is a list of all the entries, each once, in your order.'),

  grade: (data, given, context) => {
    const { tell } = context;
    const order = orderOf(data);
    const mine = (given as readonly string[]).map((text) => text.trim());
    const isWhole = order.every((text, i) => mine[i] === text);
    const kept = neighboursKept(mine, order);
    const all = order.length - 1;
    const byNeighbour = partialCredit(data, context, 'none') === 'per-choice';
    return {
      share: isWhole ? 1 : byNeighbour && all > 0 ? asShare(kept / all) : 0,
      correct: isWhole,
      why: [
        isWhole ? tell('The order is right.') : tell('That is not the right order.'),
        // Where nothing is earned by them, nobody wants to know.
        ...(!isWhole && byNeighbour
          ? [tell('Entries that the right one follows: {0} of {1}.', kept, all)]
          : []),
        ...(isWhole ? [] : [tell('The right order: {0}.', order.map(cut).join(' → '))]),
      ],
      feedback: [],
      parts: order.map((text, i) => ({ right: mine[i] === text, given: mine[i], expected: text })),
    };
  },
};

function orderOf(data: ItemData): readonly string[] {
  return textsOf(data['order']);
}

/** How many entries are followed by the one that follows them in the right order. */
function neighboursKept(mine: readonly string[], order: readonly string[]): number {
  // Entries of one text are as good as each other.
  const left = new Map<string, number>();
  for (let i = 1; i < order.length; i++) {
    const pair = JSON.stringify([order[i - 1], order[i]]);
    left.set(pair, (left.get(pair) ?? 0) + 1);
  }
  let kept = 0;
  for (let i = 1; i < mine.length; i++) {
    const pair = JSON.stringify([mine[i - 1], mine[i]]);
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    kept += 1;
  }
  return kept;
}
