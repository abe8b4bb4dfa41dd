import { answersShown } from '../shown-answers.js';
import { type ReadShown, textOf } from '../shown.js';

export const shown: ReadShown = ({ answer, pattern }) => ({
  type: 'typed',
  numeric: false,
  answers: answersShown(answer),
  pattern: textOf(pattern),
  unit: undefined,
});
