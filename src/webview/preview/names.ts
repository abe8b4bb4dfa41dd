import type { PreviewItem } from '../../protocol/preview.js';
import type { Tell } from '../shared/tell.js';

/** The name of a kind, as people call it. */
export function kindName({ list, kind }: Pick<PreviewItem, 'list' | 'kind'>, tell: Tell): string {
  return list === 'flashcards' ? tell('Flashcard') : nameOfKind(kind ?? '', tell);
}

export function nameOfKind(kind: string, tell: Tell): string {
  switch (kind) {
    case 'flashcard':
      return tell('Flashcard');
    case 'single-choice':
      return tell('Single choice');
    case 'multiple-answer':
      return tell('Multiple answers');
    case 'true-false':
      return tell('True or false');
    case 'short-answer':
      return tell('Short answer');
    case 'numeric':
      return tell('Number');
    case 'cloze':
      return tell('Cloze');
    case 'matching':
      return tell('Matching');
    case 'ordering':
      return tell('Ordering');
    case 'open':
      return tell('Open question');
    default:
      return tell('No kind yet');
  }
}

export function nameOfDifficulty(difficulty: string, tell: Tell): string {
  switch (difficulty) {
    case 'easy':
      return tell('Easy');
    case 'medium':
      return tell('Medium');
    case 'hard':
      return tell('Hard');
    default:
      return difficulty;
  }
}

export function nameOfStatus(status: string, tell: Tell): string {
  switch (status) {
    case 'draft':
      return tell('Draft');
    case 'review':
      return tell('In review');
    default:
      return tell('Approved');
  }
}

export function nameOfLevel(level: string, tell: Tell): string {
  switch (level) {
    case 'remember':
      return tell('Remember');
    case 'understand':
      return tell('Understand');
    case 'apply':
      return tell('Apply');
    case 'analyze':
      return tell('Analyze');
    case 'evaluate':
      return tell('Evaluate');
    case 'create':
      return tell('Create');
    default:
      return level;
  }
}
