import type { DraftPair, DraftQuestion } from '../../draft-bank.js';

/**
 * Pairs of what belongs together as a matching question, where each left side has one right side: turned
 * round if only so it has. Where several belong to several, it becomes a question that a person grades.
 */
export function pairsOrOpen(
  pairs: readonly DraftPair[],
  rights: readonly string[],
  /** Fewer are another kind of question; in files of ours, one is enough. */
  least = 2,
): { readonly body: Partial<DraftQuestion>; readonly told?: string } {
  const clean = pairs.filter(({ left, right }) => left !== '' && right !== '');
  const used = new Set(clean.map(({ right }) => right));
  const distractors = [...new Set(rights)].filter((text) => text !== '' && !used.has(text));
  if (clean.length >= least && isEach(clean.map(({ left }) => left))) {
    return { body: { pairs: clean, ...(distractors.length === 0 ? {} : { distractors }) } };
  }
  const turned = clean.map(({ left, right }) => ({ left: right, right: left }));
  if (turned.length >= 2 && isEach(turned.map(({ left }) => left)) && distractors.length === 0) {
    return { body: { pairs: turned } };
  }
  if (clean.length === 1) {
    // One pair is a question with a list to choose from.
    const [{ left, right }] = clean as [DraftPair];
    const choices = [{ text: right, correct: true }, ...distractors.map((text) => ({ text }))];
    return { body: { choices, checks: [`this asked what belongs to “${left}”`] } };
  }
  const lefts = [...new Set(clean.map(({ left }) => left))];
  const lines = lefts.map((left) => {
    const own = clean.filter((pair) => pair.left === left).map(({ right }) => right);
    return `- ${left}: ${own.join('; ')}`.replace(/\n+/g, ' ');
  });
  return {
    body: {
      kind: 'open',
      ...(lines.length === 0 ? {} : { 'model-answer': lines.join('\n') }),
      checks: ['this asked to match several with several'],
    },
    told: 'This asked to match several with several; it is an open question now.',
  };
}

function isEach(lefts: readonly string[]): boolean {
  return new Set(lefts).size === lefts.length;
}
