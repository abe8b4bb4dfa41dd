import { choicesIn } from './choices-in.js';
import type { AnswerForm, Mapping } from './mapping.js';
import { answersIn, asText, type Fields } from './values.js';

interface Asked {
  readonly texts: readonly string[];
  readonly said: readonly string[];
}

/** How a file says which of the choices is right; undefined where there are no choices to point at. */
export function guessAnswerForm(
  items: readonly Fields[],
  mapping: Mapping,
): AnswerForm | undefined {
  const asked = askedIn(items, mapping);
  if (asked.length === 0) return undefined;
  const fits = (test: (said: string, texts: readonly string[]) => boolean): number =>
    asked.filter(({ texts, said }) => said.every((each) => test(each, texts))).length /
    asked.length;
  const byText = fits((said, texts) => texts.includes(said));
  const byLetter = fits((said, texts) => letterIndex(said) < texts.length);
  const byNumber = fits((said, texts) => isPlace(said) && Number(said) <= texts.length);
  if (byText >= Math.max(byLetter, byNumber)) return 'text';
  if (byLetter > byNumber) return 'letter';
  const { first, last } = bounds(asked);
  return !first && (last || !/index/i.test(mapping.answer!)) ? 'from-1' : 'from-0';
}

/** Of how many of the items that say anything there it can be told which choices are meant, from 0 to 1. */
export function shareTold(items: readonly Fields[], mapping: Mapping): number {
  const asked = askedIn(items, mapping);
  const told = asked.filter(({ texts, said }) =>
    said.every(
      (each) =>
        texts.includes(each) ||
        letterIndex(each) < texts.length ||
        (isPlace(each) && Number(each) <= texts.length),
    ),
  );
  return asked.length === 0 ? 0 : told.length / asked.length;
}

/** Whether the numbers of right choices would be places if they were counted from the other number, too. */
export function mayCountOtherwise(items: readonly Fields[], mapping: Mapping): boolean {
  if (mapping['answer-is'] !== 'from-0' && mapping['answer-is'] !== 'from-1') return false;
  const { first, last } = bounds(askedIn(items, mapping));
  return !first && !last;
}

/** Whether a 0 is among the numbers, which counts from 0, or the number of all, which counts from 1. */
function bounds(asked: readonly Asked[]): { readonly first: boolean; readonly last: boolean } {
  const some = (test: (place: number, count: number) => boolean): boolean =>
    asked.some(({ texts, said }) =>
      said.some((each) => isPlace(each) && test(Number(each), texts.length)),
    );
  return { first: some((place) => place === 0), last: some((place, count) => place === count) };
}

function askedIn(items: readonly Fields[], mapping: Mapping): readonly Asked[] {
  if (mapping.answer === undefined || mapping['choice-correct'] !== undefined) return [];
  return items.flatMap((item) => {
    const texts = choicesIn(item, mapping).map(({ text }) => text);
    const values = texts.length === 0 ? [] : answersIn(item, mapping);
    const said = values.flatMap((value) => saidParts(asText(value) ?? '', texts));
    return said.length === 0 ? [] : [{ texts, said }];
  });
}

/** `B, D` and `2;4` name two choices, where no choice has that text itself. */
export function saidParts(said: string, texts: readonly string[]): readonly string[] {
  if (said === '') return [];
  const parts = said.split(/\s*[,;|&+/\n]\s*/).filter((part) => part !== '');
  const areNames =
    parts.every((part) => letterIndex(part) < texts.length) ||
    parts.every((part) => isPlace(part)) ||
    parts.every((part) => texts.includes(part));
  return parts.length > 1 && areNames && !texts.includes(said) ? parts : [said];
}

function isPlace(text: string): boolean {
  return /^\d{1,2}$/.test(text);
}

/** `A`, `b)` and `(C)` as a place from 0; more than any list has for what is no letter. */
export function letterIndex(text: string): number {
  const [, letter] = /^\(?([a-z])[).]?$/i.exec(text.trim()) ?? [];
  return letter === undefined ? Infinity : letter.toUpperCase().charCodeAt(0) - 65;
}
