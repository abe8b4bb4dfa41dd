import { shareTold } from './guess-answer.js';
import { evenName, fitOf, type KeyRole } from './key-names.js';
import type { KeyPath, Mapping } from './mapping.js';
import { asText, type Fields, isFields, isSaid, keysOf, valueAt } from './values.js';

/** A map of choices by their letters. */
export function isLettered(value: unknown): boolean {
  return (
    isFields(value) &&
    Object.keys(value).length > 1 &&
    Object.keys(value).every((key) => /^[a-j]$|^\d$/i.test(key))
  );
}

export function hasMaps(value: unknown): boolean {
  return Array.isArray(value) && value.some(isFields);
}

/** Keys of which each is a choice: `A` to `D`, `option1` to `option4`, `choice_a` to `choice_d`. */
export function choiceKeys(keys: readonly KeyPath[]): readonly KeyPath[] | undefined {
  return numbered(
    keys,
    /^(?:(?:answer)?(?:option|choice)|answer|opt|choix|reponse|proposition|antwort|opcion|respuesta)?([a-h]|[1-8])$/,
    2,
  );
}

/** Keys of which each is a wrong choice: `Incorrect answer 1`, `Mauvaise réponse 2`. */
export function distractorKeys(keys: readonly KeyPath[]): readonly KeyPath[] | undefined {
  const form =
    /^(?:(?:incorrect|wrong|false|bad)(?:answer|option|choice)|distractor|mauvaisereponse|distracteur)([a-h]|[1-8])$/;
  return numbered(keys, form, 1);
}

/** Keys with an A or a 1 behind them, and those that follow. */
function numbered(
  keys: readonly KeyPath[],
  form: RegExp,
  least: number,
): readonly KeyPath[] | undefined {
  const found = keys.filter((key) => form.test(evenName(key)));
  const ends = new Set(found.map((key) => form.exec(evenName(key))![1]!));
  const isRow = ['a', 'b'].slice(0, least).every((end) => ends.has(end));
  const areCounted = ['1', '2'].slice(0, least).every((end) => ends.has(end));
  return isRow || areCounted ? found.toSorted() : undefined;
}

/** Where there are choices, `correct: B` says which is right, and a `solution` beside it why. */
export function pointingAt(
  sample: readonly Fields[],
  candidates: readonly KeyPath[],
  mapping: Mapping,
): readonly KeyPath[] {
  if (candidates.length < 2) return candidates;
  const shares = new Map(
    candidates.map((answer) => [answer, shareTold(sample, { ...mapping, answer })]),
  );
  const telling = candidates.filter((key) => shares.get(key)! > 0);
  return telling.length === 0 ? candidates : telling.toSorted((a, b) => worth(b) - worth(a));

  function worth(key: KeyPath): number {
    const said = sample.filter((item) => isSaid(valueAt(item, key))).length;
    return (shares.get(key)! * said) / sample.length;
  }
}

/** What the keys of choices that are maps mean. */
export function guessChoice(maps: readonly Fields[]): Partial<Mapping> {
  if (maps.length === 0) return {};
  const keys = keysOf(maps);
  const best = (role: KeyRole, fits: (value: unknown) => boolean): KeyPath | undefined =>
    keys
      .filter((key) => fitOf(key, role) > 0)
      .filter((key) =>
        maps.every((map) => valueAt(map, key) === undefined || fits(valueAt(map, key))),
      )
      .toSorted((a, b) => fitOf(b, role) - fitOf(a, role))[0];
  const correct = best(
    'choiceCorrect',
    (value) =>
      typeof value === 'boolean' ||
      typeof value === 'number' ||
      /^(?:true|false|yes|no|0|1|oui|non|vrai|faux)$/i.test(String(value)),
  );
  const text = best(
    'choiceText',
    (value) => typeof value !== 'boolean' && asText(value) !== undefined,
  );
  const feedback = best(
    'choiceFeedback',
    (value) => value === null || asText(value) !== undefined || value === '',
  );
  return {
    ...(text === undefined ? {} : { 'choice-text': text }),
    ...(correct === undefined || correct === text ? {} : { 'choice-correct': correct }),
    ...(feedback === undefined || feedback === text ? {} : { 'choice-feedback': feedback }),
  };
}
