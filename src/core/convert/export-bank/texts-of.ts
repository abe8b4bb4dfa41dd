import type { Path } from '../../problem/path.js';
import type { ExportItem } from './export-bank.js';

/** A Markdown text of an item, and where the bank has it. */
export interface ItemText {
  readonly text: string;
  readonly path: Path;
  /** Whether `{{…}}` are gaps in it. */
  readonly isCloze: boolean;
}

/** Every Markdown text of an item, in the order of its keys; also the passage that it is about. */
export function textsOf(item: ExportItem): readonly ItemText[] {
  const { body, stem, hints, explanation, feedback, stimulus } = item;
  const texts: ItemText[] = [];
  const add = (text: string | undefined, path: Path, isCloze = false): void => {
    if (text !== undefined && text !== '') texts.push({ text, path, isCloze });
  };
  add(stimulus?.text, ['stimulus']);
  add(stem, ['question']);
  switch (body.type) {
    case 'choices':
      for (const [i, { text, feedback: own }] of body.choices.entries()) {
        add(text, ['choices', i, 'text']);
        add(own, ['choices', i, 'feedback']);
      }
      break;
    case 'short-answer':
    case 'numeric':
      for (const [i, { feedback: own }] of body.answers.entries()) {
        add(own, ['answer', i, 'feedback']);
      }
      break;
    case 'cloze':
    case 'card-cloze':
      add(body.text, ['cloze'], true);
      break;
    case 'matching':
      for (const [i, { left, right }] of body.pairs.entries()) {
        add(left, ['pairs', i, 'left']);
        add(right, ['pairs', i, 'right']);
      }
      for (const [i, right] of body.distractors.entries()) add(right, ['distractors', i]);
      break;
    case 'ordering':
      for (const [i, entry] of body.order.entries()) add(entry, ['order', i]);
      break;
    case 'open':
      add(body.modelAnswer, ['model-answer']);
      for (const [i, { criterion }] of body.rubric.entries()) {
        add(criterion, ['rubric', i, 'criterion']);
      }
      break;
    case 'flashcard':
      add(body.front, ['front']);
      add(body.back, ['back']);
      break;
    case 'true-false':
  }
  for (const [i, hint] of hints.entries()) add(hint, ['hints', i]);
  add(explanation, ['explanation']);
  for (const key of ['correct', 'incorrect', 'partial'] as const) {
    add(feedback[key], ['feedback', key]);
  }
  return texts;
}
