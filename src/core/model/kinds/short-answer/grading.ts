import { compilePattern } from '../../../pattern/index.js';
import { fitText } from '../graded-text.js';
import { bestOf, earns } from '../graded-choices.js';
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
  modelAnswer: (data, context) => bestAnswer(data, context) ?? sampleOf(data, context),

  isComplete: (data, context) =>
    entriesOf(data['answer']).length > 0
      ? answersShown(data['answer']).length > 0
      : sampleOf(data, context) !== undefined,

  misfit: (_, answer, { tell }) =>
    typeof answer === 'string' ? undefined : tell('The answer is a text.'),

  grade: (data, given, context) => {
    const typed = (given as string).trim();
    return textOf(data['pattern']) !== undefined && data['answer'] === undefined
      ? gradePattern(data, typed, context)
      : gradeAnswer(data, typed, context);
  },
};

/** Longer, no answer is a word or a few; and an engine that is linear in both takes its time. */
const longest = 2_000;

function gradePattern(data: ItemData, typed: string, context: GradeContext): Grade {
  const { tell, defaults } = context;
  const caseSensitive = ownOr(data, defaults, 'case-sensitive') === true;
  const pattern = compilePattern(textOf(data['pattern'])!, caseSensitive);
  if (pattern.state !== 'ready') {
    return graded(0, [tell('The pattern of this question cannot be read, so nothing fits it.')]);
  }
  // Some keyboards type an accent as a sign of its own.
  const text = typed.normalize('NFC');
  if (text !== '' && text.length <= longest && (pattern.fits(typed) || pattern.fits(text)))
    return graded(1, [tell('The answer is accepted.')]);
  const sample = sampleOf(data, context) ?? '';
  return graded(0, [
    sample === ''
      ? tell('That is not an accepted answer.')
      : tell('That is not an accepted answer. An accepted one is “{0}”.', sample),
  ]);
}

function gradeAnswer(data: ItemData, typed: string, context: GradeContext): Grade {
  const { tell } = context;
  const answers = answersShown(data['answer']);
  const accepted = answers.map(({ text }) => text);
  const best = bestAnswer(data, context) ?? '';
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

/** The answer that earns the most: of two that fit, the first decides. */
function bestAnswer(data: ItemData, context: GradeContext): string | undefined {
  const answers = answersShown(data['answer']);
  const texts = answers.map(({ text }) => text);
  if (texts.length < 2) return texts[0];
  return bestOf(texts, (text) => {
    const fit = fitText(text, texts, data, context);
    return fit === undefined ? 0 : (shareOf(answers[fit.index]!.weight) ?? 1);
  });
}

/**
 * An answer that the pattern is said to take, and takes; nothing where none is named, and undefined
 * where there is no pattern that can be read.
 */
function sampleOf(data: ItemData, { defaults }: GradeContext): string | undefined {
  const written = textOf(data['pattern']);
  if (written === undefined) return undefined;
  const caseSensitive = ownOr(data, defaults, 'case-sensitive') === true;
  const pattern = compilePattern(written, caseSensitive);
  if (pattern.state === 'wrong') return undefined;
  const samples = entriesOf(data['accept']).flatMap((entry) => textOf(entry) ?? []);
  return samples.find((sample) => pattern.state !== 'ready' || pattern.fits(sample)) ?? '';
}
