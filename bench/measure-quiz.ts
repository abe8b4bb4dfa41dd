import type { Inputs, Row } from './measures.js';
import { runTask } from './run-task.js';

/** P11: from a bank that is open to the first question of a quiz. */
export function measureQuizStart({ tasks, large }: Inputs): Row[] {
  const some = runTask(tasks, 'quiz-start', large, '20');
  const all = runTask(tasks, 'quiz-start', large);
  return [
    {
      id: 'P11',
      what: 'start of a quiz of 20 from 10,000 questions, in ms',
      value: some.milliseconds,
      bar: 50,
      detail: 'the median of seven',
    },
    {
      id: 'P11',
      what: 'start of a quiz of all 10,000 questions, in ms',
      value: all.milliseconds,
      bar: 50,
      open: 'each of them is named by what it asks, and looked at',
      detail: `the median of seven; ${all.about['asked']} are asked`,
    },
  ];
}
