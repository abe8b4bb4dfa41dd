import type { Tell } from './tell.js';

/** How many, in words: each has a sentence for one of its own, since languages bend words differently. */
export function questionsInWords(count: number, tell: Tell): string {
  return count === 1 ? tell('1 question') : tell('{0} questions', count);
}

export function flashcardsInWords(count: number, tell: Tell): string {
  return count === 1 ? tell('1 flashcard') : tell('{0} flashcards', count);
}

export function problemsInWords(count: number, tell: Tell): string {
  return count === 1 ? tell('1 problem') : tell('{0} problems', count);
}

export function remarksInWords(count: number, tell: Tell): string {
  return count === 1 ? tell('1 remark') : tell('{0} remarks', count);
}

export function dueInWords(count: number, tell: Tell): string {
  return count === 1 ? tell('1 due') : tell('{0} due', count);
}
