import type { Answer, Tell } from '../model/kinds/graded.js';
import { isTexts } from '../model/kinds/graded.js';

/** An answer as one reads it: lists with commas, pairs with arrows. */
export function writtenAnswer(answer: Answer | undefined, tell: Tell, card?: string): string {
  if (answer === undefined || answer === null) return '';
  if (card !== undefined) return answer === true ? tell('Knew it') : tell('Not yet');
  if (typeof answer === 'boolean') return answer ? tell('True') : tell('False');
  if (typeof answer === 'number' || typeof answer === 'string') return String(answer);
  if (isTexts(answer)) return answer.map(oneLine).join(', ');
  return Object.entries(answer)
    .map(([left, right]) => `${oneLine(left)} → ${oneLine(right)}`)
    .join(', ');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
