import { choicesIn } from './choices-in.js';
import type { AnswerForm, Mapping } from './mapping.js';
import { asList, asText, type Fields, valueAt } from './values.js';

/** How a file says which of the choices is right; undefined where there are no choices to point at. */
export function guessAnswerForm(
  sample: readonly Fields[],
  mapping: Mapping,
): AnswerForm | undefined {
  const { answer } = mapping;
  if (answer === undefined || mapping['choice-correct'] !== undefined) return undefined;
  const asked = sample.flatMap((item) => {
    const texts = choicesIn(item, mapping).map(({ text }) => text);
    const said = asList(valueAt(item, answer)).flatMap((value) => asText(value) ?? []);
    return texts.length === 0 || said.length === 0 ? [] : [{ texts, said }];
  });
  if (asked.length === 0) return undefined;
  const fits = (test: (said: string, texts: readonly string[]) => boolean): number =>
    asked.filter(({ texts, said }) => said.every((each) => test(each, texts))).length /
    asked.length;
  const byText = fits((said, texts) => texts.includes(said));
  const byLetter = fits((said, texts) => letterIndex(said) < texts.length);
  const byNumber = fits((said, texts) => /^\d{1,2}$/.test(said) && Number(said) <= texts.length);
  if (byText >= Math.max(byLetter, byNumber)) return 'text';
  if (byLetter > byNumber) return 'letter';
  const numbers = asked.flatMap(({ said }) => said.map(Number));
  if (numbers.includes(0)) return 'from-0';
  const isLast = asked.some(({ texts, said }) =>
    said.some((each) => Number(each) === texts.length),
  );
  return isLast || !/index/i.test(answer) ? 'from-1' : 'from-0';
}

/** `A`, `b)` and `(C)` as a place from 0; more than any list has for what is no letter. */
export function letterIndex(text: string): number {
  const [, letter] = /^\(?([a-z])[).]?$/i.exec(text.trim()) ?? [];
  return letter === undefined ? Infinity : letter.toUpperCase().charCodeAt(0) - 65;
}
