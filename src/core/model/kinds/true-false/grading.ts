import type { GradedKind } from '../graded.js';

export const grading: GradedKind = {
  modelAnswer: ({ answer }) => (typeof answer === 'boolean' ? answer : undefined),

  misfit: (_, answer, { tell }) =>
    typeof answer === 'boolean' ? undefined : tell('The answer is `true` or `false`.'),

  grade: (data, answer, { tell }) => {
    const right = data['answer'] === true;
    const correct = answer === right;
    return {
      share: correct ? 1 : 0,
      correct,
      why: [right ? tell('The statement is true.') : tell('The statement is false.')],
      feedback: [],
      parts: [],
    };
  },
};
