import type { Answer } from '../model/kinds/graded.js';
import type { QuizItem } from './quiz-item.js';

/** An answer as lines to be read, Markdown where the bank's texts are; none where nothing was given. */
export function answerText(
  { reading }: Pick<QuizItem, 'reading'>,
  answer: Answer | undefined,
  words: { readonly yes: string; readonly no: string } = { yes: 'true', no: 'false' },
): readonly string[] {
  if (answer === undefined || answer === null) return [];
  if (typeof answer === 'boolean') return [answer ? words.yes : words.no];
  if (typeof answer === 'number') return [String(answer)];
  if (typeof answer === 'string') return answer === '' ? [] : [answer];
  if (isList(answer)) {
    return reading.kind === 'ordering' ? answer.map((text, i) => `${i + 1}. ${text}`) : answer;
  }
  return Object.entries(answer).map(([left, right]) => `${left} → ${right}`);
}

function isList(answer: object): answer is readonly string[] {
  return Array.isArray(answer);
}
