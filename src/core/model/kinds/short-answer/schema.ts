import * as z from 'zod/mini';

import { typedAnswerKeys } from '../../schema/grading-keys.js';
import { questionKeys } from '../../schema/item.js';
import { map, optional, required } from '../../schema/key.js';
import { weight } from '../../schema/percent.js';
import { markdown, plain } from '../../schema/text.js';
import { kindKey } from '../kind.js';

const answerMap = map('answer', {
  text: required(plain, { description: 'The answer, as it may be typed.', examples: ['Paris'] }),
  weight: optional(weight, {
    description: 'The share of the points that this answer earns.',
    default: '100%',
    examples: ['50%'],
  }),
  feedback: optional(markdown, {
    description: 'Shown to a learner who gave this answer.',
    examples: ['The capital since 987.'],
  }),
});

export const shortAnswerSchema = map('question', {
  ...questionKeys,
  kind: kindKey('short-answer'),
  answer: optional(z.union([plain, z.array(z.union([plain, answerMap])).check(z.minLength(1))]), {
    description:
      'The right answer, or a list of the answers that are accepted; the first that fits decides.',
    examples: ['Paris', ['Net Promoter Score', 'NPS']],
  }),
  pattern: optional(plain, {
    description:
      'A regular expression (RE2 syntax) that the whole answer must match; capital and small letters are the same unless `case-sensitive`.',
    examples: ['colou?r'],
  }),
  accept: optional(z.array(plain), {
    description: 'Answers that `pattern` must take; the linter tries them.',
    examples: [['color', 'colour']],
  }),
  reject: optional(z.array(plain), {
    description: 'Answers that `pattern` must refuse; the linter tries them.',
    examples: [['couleur']],
  }),
  ...typedAnswerKeys,
});
