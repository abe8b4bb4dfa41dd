import type { Tell } from '../shared/tell.js';

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
