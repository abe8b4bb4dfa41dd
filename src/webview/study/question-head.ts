import { kindName, type ShownItem } from '../../core/render/index.js';
import type { QuizStatus } from '../../protocol/quiz.js';
import type { QuizEntryData } from '../../protocol/study.js';
import { fill, freshId, make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';

/** Above a question: which one it is, of what kind, and how it went before. */
export interface QuestionHead {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  readonly flag: HTMLElement;
}

export function questionHead(
  entry: QuizEntryData,
  { points }: ShownItem,
  { index, misses }: Pick<QuizStatus, 'index' | 'misses'>,
  tell: Tell,
): QuestionHead {
  const heading = make(
    'h2',
    { id: freshId(), class: 'question-name', tabIndex: -1 },
    fill(entry.card === undefined ? tell('Question {0}') : tell('Card {0}'), [index + 1]),
  );
  const flag = make('span', { class: 'badge' }, icon('flag'), tell('Flagged'));
  const note = (words: string): HTMLElement => make('span', { class: 'question-kind' }, words);
  const element = make(
    'header',
    { class: 'question-head' },
    heading,
    note(kindName(entry, tell)),
    points !== undefined &&
      note(points === 1 ? tell('1 point') : fill(tell('{0} points'), [points])),
    flag,
    misses > 0 &&
      note(
        misses === 1 ? tell('Wrong once before') : fill(tell('Wrong {0} times before'), [misses]),
      ),
  );
  return { element, heading, flag };
}
