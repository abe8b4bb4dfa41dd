import type { Problem } from '../../core/lint/index.js';
import type { Tell } from '../tell.js';

/**
 * What a problem says in a form. Some messages tell what to type and where; who fills in a form never sees
 * that, and is told what to do there.
 */
export function messageInForm({ rule, message }: Problem, tell: Tell): string {
  switch (rule) {
    case 'no-correct-choice':
      return tell('No choice is marked as right. Tick the right one.');
    case 'missing-answer':
      return tell('Nothing says what is right yet. Fill it in, or set the status to draft.');
    case 'empty-text':
      return tell('This is empty. Fill it in, or remove it.');
    default:
      return message;
  }
}
