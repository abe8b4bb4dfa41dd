import { readLine } from './read-line.js';
import type { TypedQuestion } from './read-questions.js';

/** As word processors and people set them. */
const bullet = /^[-*+•·▪◦‣–]\s+(\S.*)$/u;

/**
 * A list with bullets below a question is its choices where the answer is one of them, or some of them
 * are marked; elsewhere nobody knows what it is, and it stays what it was.
 */
export function bulletsAsChoices(question: TypedQuestion & { stem: string[] }): void {
  if (question.choices.length > 0) return;
  const { stem } = question;
  let from = stem.length;
  while (from > 0 && bullet.test(stem[from - 1]!)) from--;
  const count = stem.length - from;
  if (from === 0 || count < 2 || count > 12) return;
  const choices = stem.slice(from).map((line, i) => {
    const letter = String.fromCharCode(97 + i);
    // What is marked is marked as it is behind a letter.
    const read = readLine(`${letter}) ${bullet.exec(line)![1]!}`);
    const { text, marked } = read.sort === 'choice' ? read : { text: line, marked: false };
    return { letter, label: letter, text, marked };
  });
  const fold = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s.]+/gu, ' ')
      .trim();
  const said = question.answer === undefined ? undefined : fold(question.answer.text);
  const isNamed = choices.some(({ text, letter }) => said === fold(text) || said === letter);
  const marked = choices.filter((choice) => choice.marked).length;
  if (!isNamed && (marked === 0 || marked === count)) return;
  stem.splice(from);
  question.choices.push(...choices);
}
