import type { ShownBody } from '../../core/render/index.js';
import type { QuizAnswer } from '../../protocol/study.js';
import type { Tell } from '../shared/tell.js';

/** What may not be meant so, and where the learner goes on, if somewhere. */
export interface Doubt {
  readonly sentence: string;
  readonly at?: HTMLElement;
}

/** Whether an answer looks as if it were handed in by mistake: half filled in, or never begun. */
export function doubtOf(
  body: ShownBody,
  answer: QuizAnswer | undefined,
  element: HTMLElement,
  tell: Tell,
): Doubt | undefined {
  if (body.type === 'ordering') {
    if (answer !== undefined || body.order.length < 2) return undefined;
    return {
      sentence: tell('You have not moved anything. Enter once more takes the order as it is.'),
    };
  }
  const isParted = body.type === 'cloze' || body.type === 'matching';
  if (!isParted || answer === undefined) return undefined;
  const fields = element.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '.gap, .match select',
  );
  const at = [...fields].find(({ value }) => value.trim() === '');
  if (at === undefined) return undefined;
  const sentence = tell('Something is still empty. Enter once more takes the answer as it is.');
  return { sentence, at };
}
