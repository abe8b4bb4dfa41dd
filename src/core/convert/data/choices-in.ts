import type { Mapping } from './mapping.js';
import { asText, type Fields, isFields, valueAt } from './values.js';

export interface ReadChoice {
  readonly text: string;
  /** With its own label, where it has one. */
  readonly whole: string;
  /** Undefined where the choice itself does not say. */
  readonly correct: boolean | undefined;
  readonly feedback: string | undefined;
  /** In percent, where the file says so. */
  readonly weight: number | undefined;
}

/** The choices of an item, however they are written down. */
export function choicesIn(item: Fields, mapping: Mapping): readonly ReadChoice[] {
  const choices = valuesIn(item, mapping).flatMap((each) => choiceOf(each, mapping));
  return mapping.answer === undefined && mapping['choice-correct'] === undefined
    ? withoutStars(choices)
    : withoutLabels(choices);
}

function valuesIn(item: Fields, mapping: Mapping): readonly unknown[] {
  const keys = mapping['choice-keys'];
  if (keys !== undefined) return keys.map((key) => valueAt(item, key));
  const value = valueAt(item, mapping.choices);
  if (Array.isArray(value)) return value as readonly unknown[];
  return isFields(value) ? Object.values(value) : [];
}

/** `A) Lyon`, `B) Paris`: letters of the file’s own, where all choices have theirs. */
function withoutLabels(choices: readonly ReadChoice[]): readonly ReadChoice[] {
  const texts = choices.flatMap(({ text }, i) => {
    const [, letter, rest] = /^\(?([A-Za-z])\s?[).:]\s+(\S.*)$/s.exec(text) ?? [];
    return letter?.toUpperCase() === String.fromCharCode(65 + i) ? [rest!] : [];
  });
  if (texts.length < 2 || texts.length < choices.length) return choices;
  return choices.map((choice, i) => ({ ...choice, text: texts[i]! }));
}

/** `*Paris` is right, where nothing else says what is. */
function withoutStars(choices: readonly ReadChoice[]): readonly ReadChoice[] {
  const star = /^\*\s?(?=[^*\s])(?!.*\*)/s;
  if (!choices.some(({ text }) => star.test(text))) return choices;
  return choices.map((choice) => ({
    ...choice,
    text: choice.text.replace(star, ''),
    correct: star.test(choice.text),
  }));
}

function choiceOf(value: unknown, mapping: Mapping): readonly ReadChoice[] {
  const plain = asText(value);
  if (plain !== undefined) {
    return [
      { text: plain, whole: plain, correct: undefined, feedback: undefined, weight: undefined },
    ];
  }
  const text = asText(valueAt(value, mapping['choice-text']));
  if (text === undefined) return [];
  const said = valueAt(value, mapping['choice-correct']);
  const weight = typeof said === 'number' ? (Math.abs(said) <= 1 ? said * 100 : said) : undefined;
  return [
    {
      text,
      whole: text,
      correct: mapping['choice-correct'] === undefined ? undefined : isYes(said),
      feedback: asText(valueAt(value, mapping['choice-feedback'])),
      weight,
    },
  ];
}

function isYes(value: unknown): boolean {
  if (typeof value === 'number') return value > 0;
  return value === true || /^(?:true|yes|1|oui|vrai|x)$/i.test(String(value));
}
