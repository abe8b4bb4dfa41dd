import { readBank } from '../../../../src/core/document/index.js';
import { type QuizItem, quizItems, type Tell } from '../../../../src/core/quiz/index.js';
import { tellInEnglish } from '../../../../src/service/tell.js';

export const tell: Tell = tellInEnglish;

/** What of a bank can be asked. */
export function itemsOf(text: string, file = 'bank.quiz.yaml'): readonly QuizItem[] {
  return quizItems(readBank(text), file).items;
}

/** The one question of a bank, given by its keys, indented by nothing. */
export function questionOf(keys: string, head = ''): QuizItem {
  const lines = keys
    .trim()
    .split('\n')
    .map((line) => `    ${line}\n`);
  const question = lines.join('').replace(/^ {4}/, '  - ');
  const [item] = itemsOf(`title: Bank\n${head}questions:\n${question}`);
  if (item === undefined) throw new Error(`nothing to ask in ${keys}`);
  return item;
}
