import type { Tell } from '../model/kinds/graded.js';
import { writeNumber } from '../compare/index.js';
import type { EntryResult } from './quiz-result.js';
import type { QuizMode } from './quiz-setup.js';

/** What a saved result says of its quiz. */
export interface ResultHead {
  /** Of the banks. */
  readonly title: string;
  readonly mode: QuizMode;
  /** When it ended: ISO 8601. */
  readonly ended: string;
  /** BCP 47: how numbers are written, for whoever reads them; English where it is not said. */
  readonly language?: string;
}

/** Of a third of a point, nobody wants six decimals. */
export function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

export function numberText(
  number: number,
  { language = 'en' }: Pick<ResultHead, 'language'>,
): string {
  return writeNumber(rounded(number), language);
}

export function pointsText(score: number, points: number, head: ResultHead, tell: Tell): string {
  const mine = numberText(score, head);
  return points === 1
    ? tell('{0} of 1 point', mine)
    : tell('{0} of {1} points', mine, numberText(points, head));
}

export function outcomeName(outcome: EntryResult['outcome'], tell: Tell): string {
  switch (outcome) {
    case 'correct':
      return tell('Right');
    case 'partial':
      return tell('Partly right');
    case 'incorrect':
      return tell('Wrong');
    case 'skipped':
      return tell('Not answered');
  }
}

export function modeName(mode: QuizMode, tell: Tell): string {
  switch (mode) {
    case 'practice':
      return tell('Practice');
    case 'exam':
      return tell('Exam');
    case 'flip':
      return tell('Flip cards');
    case 'cram':
      return tell('Cram');
  }
}

/** `1:02:03`, `2:03`. */
export function clockTime(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
