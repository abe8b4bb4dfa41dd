import type { ItemPrint } from '../../../core/lint/index.js';
import { acrossRules } from '../../../core/lint/index.js';
import { isNumber, isOffset, isText, listOf } from './plain.js';

type StoredPrint = readonly [
  item: string,
  start: number,
  end: number,
  /** Indexes into the rules that look across banks. */
  rules: readonly number[],
  list: string,
  stem: number,
  exact: number,
  answer: number,
  words: readonly number[],
  choices: readonly number[],
];

/** The prints of a bank without the names of their keys, which would be most of the file. */
export function toStoredPrints(prints: readonly ItemPrint[]): readonly StoredPrint[] {
  return prints.map(({ item, start, end, rules, print }) => [
    item,
    start,
    end,
    rules.map((id) => acrossRules.indexOf(id)),
    print.list,
    print.stem,
    print.exact,
    print.answer,
    print.words,
    print.choices,
  ]);
}

/** What `toStoredPrints` made; undefined for anything else. */
export function printsFrom(value: unknown): readonly ItemPrint[] | undefined {
  return listOf(value, printFrom);
}

function printFrom(value: unknown): ItemPrint | undefined {
  if (!Array.isArray(value) || value.length !== 10) return undefined;
  const [item, start, end, rules, list, ...rest] = value as readonly unknown[];
  const [stem, exact, answer, words, choices] = rest;
  if (!isText(item) || !isOffset(start) || !isOffset(end) || start > end) return undefined;
  if (list !== 'questions' && list !== 'flashcards') return undefined;
  if (!isNumber(stem) || !isNumber(exact) || !isNumber(answer)) return undefined;
  if (!isNumbers(words) || !isNumbers(choices)) return undefined;
  const on = listOf(rules, (index) => (isOffset(index) ? acrossRules[index] : undefined));
  if (on === undefined) return undefined;
  return { item, start, end, rules: on, print: { list, stem, exact, answer, words, choices } };
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isNumber);
}
