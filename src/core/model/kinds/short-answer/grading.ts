import { compilePattern } from '../../../pattern/index.js';
import { fitText } from '../graded-text.js';
import { earns } from '../graded-choices.js';
import {
  asShare,
  entriesOf,
  type Grade,
  type GradeContext,
  type GradedKind,
  ownOr,
  shareOf,
  textOf,
} from '../graded.js';
import type { ItemData } from '../kind.js';
import { answersShown } from '../shown-answers.js';

export const grading: GradedKind = {
  // Of a pattern, what it must take is the best example there is. Without one it can still be asked.
  modelAnswer: (data) =>
    bestAnswer(data) ??
    (textOf(data['pattern']) === undefined ? undefined : (sampleOf(data) ?? '')),

  misfit: (_, answer, { tell }) =>
    typeof answer === 'string' ? undefined : tell('The answer is a text.'),

  grade: (data, given, context) => {
    const typed = (given as string).trim();
    return textOf(data['pattern']) !== undefined && data['answer'] === undefined
      ? gradePattern(data, typed, context)
      : gradeAnswer(data, typed, context);
  },
};

function gradePattern(data: ItemData, typed: string, { tell, defaults }: GradeContext): Grade {
  const caseSensitive = ownOr(data, defaults, 'case-sensitive') === true;
  const pattern = compilePattern(textOf(data['pattern'])!, caseSensitive);
  if (pattern.state !== 'ready') {
    return graded(0, [
      tell('The pattern of this question cannot be read, so that nothing fits it.'),
    ]);
  }
  if (typed !== '' && pattern.fits(typed)) return graded(1, [tell('The answer is accepted.')]);
  const sample = sampleOf(data);
  return graded(0, [
    sample === undefined
      ? tell('That is not an accepted answer.')
      : tell('That is not an accepted answer. An accepted one is “{0}”.', sample),
  ]);
}

function gradeAnswer(data: ItemData, typed: string, context: GradeContext): Grade {
  const { tell } = context;
  const answers = answersShown(data['answer']);
  const accepted = answers.map(({ text }) => text);
  const best = bestAnswer(data) ?? '';
  const fit = typed === '' ? undefined : fitText(typed, accepted, data, context);
  if (fit === undefined) return graded(0, [tell('The right answer is “{0}”.', best)]);
  const { weight, feedback } = answers[fit.index]!;
  const share = asShare(shareOf(weight) ?? 1);
  const why = [
    ...(fit.note === undefined ? [] : [fit.note]),
    ...(share < 1
      ? [earns(share, best, tell)]
      : fit.note === undefined
        ? [tell('The answer is right.')]
        : []),
  ];
  return graded(share, why, feedback);
}

function graded(share: number, why: readonly string[], feedback?: string): Grade {
  return {
    share,
    correct: share === 1,
    why,
    feedback: feedback === undefined ? [] : [feedback],
    parts: [],
  };
}

/** Of the answers, the first that earns the most. */
function bestAnswer(data: ItemData): string | undefined {
  const answers = answersShown(data['answer']);
  const weightOf = ({ weight }: (typeof answers)[number]) => shareOf(weight) ?? 1;
  return answers.toSorted((a, b) => weightOf(b) - weightOf(a))[0]?.text;
}

/** An answer that the pattern is said to take. */
function sampleOf(data: ItemData): string | undefined {
  return entriesOf(data['accept']).flatMap((entry) => textOf(entry) ?? [])[0];
}
