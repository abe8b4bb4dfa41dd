import type { Tell } from '../tell.js';

/** How many, in words: each has a sentence for one of its own, since languages bend words differently. */
export function questions(count: number, tell: Tell): string {
  return count === 1 ? tell('1 question') : tell('{0} questions', count);
}

export function flashcards(count: number, tell: Tell): string {
  return count === 1 ? tell('1 flashcard') : tell('{0} flashcards', count);
}

export function problems(count: number, tell: Tell): string {
  return count === 1 ? tell('1 problem') : tell('{0} problems', count);
}
