import { cut } from '../graded-choices.js';
import { asShare, type GradedKind, mapOf, partialCredit } from '../graded.js';
import type { ItemData } from '../kind.js';
import type { ShownPair } from '../shown.js';
import { shown } from './shown.js';

export const grading: GradedKind = {
  modelAnswer: (data) => {
    const pairs = pairsOf(data);
    if (pairs.length === 0) return undefined;
    return Object.fromEntries(pairs.map(({ left, right }) => [left, right]));
  },

  misfit: (data, answer, { tell }) => {
    const isMap = typeof answer === 'object' && answer !== null && !Array.isArray(answer);
    const entries = isMap ? Object.entries(answer) : undefined;
    if (entries === undefined || entries.some(([, right]) => typeof right !== 'string')) {
      return tell('The answer is a map from the text of each left to the text of its right.');
    }
    const lefts = new Set(pairsOf(data).map(({ left }) => left));
    const rights = new Set(rightsOf(data));
    for (const [left, right] of entries as readonly (readonly [string, string])[]) {
      if (!lefts.has(left.trim())) return tell('There is no left side “{0}”.', cut(left));
      // Nothing chosen yet.
      if (right.trim() !== '' && !rights.has(right.trim())) {
        return tell('There is no right side “{0}”.', cut(right));
      }
    }
    return undefined;
  },

  grade: (data, given, context) => {
    const { tell } = context;
    const chosen = new Map(
      Object.entries(given as Readonly<Record<string, string>>).map(([left, right]) => [
        left.trim(),
        right.trim(),
      ]),
    );
    const pairs = pairsOf(data);
    const parts = pairs.map(({ left, right }) => {
      const mine = chosen.get(left) ?? '';
      return { right: mine === right, given: mine === '' ? undefined : mine, expected: right };
    });
    const right = parts.filter((part) => part.right).length;
    const isWhole = right === pairs.length;
    const byPair = partialCredit(data, context, 'per-choice') === 'per-choice';
    return {
      share: isWhole ? 1 : byPair && pairs.length > 0 ? asShare(right / pairs.length) : 0,
      correct: isWhole,
      why: isWhole
        ? [tell('All pairs are right.')]
        : [
            tell('Pairs right: {0} of {1}.', right, pairs.length),
            ...pairs.flatMap((pair, i) =>
              parts[i]!.right
                ? []
                : [tell('“{0}” belongs to “{1}”.', cut(pair.right), cut(pair.left))],
            ),
            ...(right > 0 && !byPair ? [tell('Only the whole answer earns points here.')] : []),
          ],
      feedback: [],
      parts,
    };
  },
};

/** Pairs that say both of their sides. */
function pairsOf(data: ItemData): readonly ShownPair[] {
  const body = shown(data);
  return body.type === 'matching'
    ? body.pairs.filter(({ left, right }) => left !== '' && right !== '')
    : [];
}

function rightsOf(data: ItemData): readonly string[] {
  const body = shown(mapOf(data));
  return body.type === 'matching'
    ? [...body.pairs.map(({ right }) => right), ...body.distractors]
    : [];
}
