import type { ReadShown } from '../shown.js';

export const shown: ReadShown = ({ answer }) => ({
  type: 'true-false',
  answer: typeof answer === 'boolean' ? answer : undefined,
});
