import type { Mapping } from './mapping.js';
import { asText, type Fields, isFields, valueAt } from './values.js';

export interface ReadChoice {
  readonly text: string;
  /** Undefined where the choice itself does not say. */
  readonly correct: boolean | undefined;
  readonly feedback: string | undefined;
  /** In percent, where the file says so. */
  readonly weight: number | undefined;
}

/** The choices of an item, however they are written down. */
export function choicesIn(item: Fields, mapping: Mapping): readonly ReadChoice[] {
  const keys = mapping['choice-keys'];
  if (keys !== undefined) return keys.flatMap((key) => choiceOf(valueAt(item, key), mapping));
  const value = valueAt(item, mapping.choices);
  if (Array.isArray(value)) return value.flatMap((each) => choiceOf(each, mapping));
  return isFields(value) ? Object.values(value).flatMap((each) => choiceOf(each, mapping)) : [];
}

function choiceOf(value: unknown, mapping: Mapping): readonly ReadChoice[] {
  const plain = asText(value);
  if (plain !== undefined) {
    return [{ text: plain, correct: undefined, feedback: undefined, weight: undefined }];
  }
  const text = asText(valueAt(value, mapping['choice-text']));
  if (text === undefined) return [];
  const said = valueAt(value, mapping['choice-correct']);
  const weight = typeof said === 'number' ? (Math.abs(said) <= 1 ? said * 100 : said) : undefined;
  return [
    {
      text,
      correct: mapping['choice-correct'] === undefined ? undefined : isYes(said),
      feedback: asText(valueAt(value, mapping['choice-feedback'])),
      weight,
    },
  ];
}

function isYes(value: unknown): boolean {
  if (typeof value === 'number') return value > 0;
  return value === true || /^(?:true|yes|1|oui|x)$/i.test(String(value));
}
