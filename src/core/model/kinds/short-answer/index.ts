import type { SchemaProblem } from '../../schema-problem.js';
import { defineKind } from '../kind.js';
import { shortAnswerSchema } from './schema.js';

const samples = ['accept', 'reject'];

export const shortAnswer = defineKind({
  kind: 'short-answer',
  phrase: 'a short-answer question',
  description: 'A word or a few, typed by the learner.',
  madeBy: ['answer', 'pattern'],
  together: false,
  keys: [...samples, 'case-sensitive', 'accent-sensitive', 'typos'],
  schema: shortAnswerSchema,
  check: (data) =>
    samples
      .filter((key) => key in data && !('pattern' in data))
      .map((key): SchemaProblem => ({
        rule: 'missing-key',
        message: 'with-other',
        path: [key],
        on: 'key',
        data: { key: 'pattern', other: key },
      })),
  checkInJson: { always: { dependencies: { accept: ['pattern'], reject: ['pattern'] } } },
});
