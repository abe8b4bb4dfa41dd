import { textSigns } from './guess-text.js';
import { guessAnswerForm } from './guess-answer.js';
import {
  choiceKeys,
  distractorKeys,
  guessChoice,
  hasMaps,
  isLettered,
  pointingAt,
} from './guess-choices.js';
import { fitOf, type KeyRole } from './key-names.js';
import type { KeyPath, Mapping } from './mapping.js';
import {
  asList,
  asText,
  type Fields,
  isFields,
  isSaid,
  itemsAt,
  keysOf,
  valueAt,
} from './values.js';

/** What a guess is worth: 0 is none, 1 is sure. */
export interface Guess {
  readonly mapping: Mapping;
  readonly sure: number;
}

/** So many items tell what all are like. */
const sampleSize = 60;

/** The likeliest meaning of somebody’s data; undefined where nothing in it asks anything. */
export function guessMapping(value: unknown): Guess | undefined {
  let best: (Guess & { readonly rank: number }) | undefined;
  for (const path of listPaths(value)) {
    const items = itemsAt(value, path).map(({ item }) => item);
    if (items.length === 0) continue;
    const guess = guessItems(items, path);
    if (guess === undefined) continue;
    // Of two that fit alike, the one with more items is what the file is about.
    const rank = guess.sure + Math.min(items.length, 100) / 1000;
    if (best === undefined || rank > best.rank) best = { ...guess, rank };
  }
  return best;
}

/** Paths to lists of maps, and to maps of maps: `questions`, `quiz.*.questions`. */
function listPaths(top: unknown): readonly string[] {
  const paths = new Set<string>();
  const visit = (value: unknown, path: string, depth: number): void => {
    if (depth > 5 || paths.size > 200) return;
    const inside = Array.isArray(value)
      ? (value as readonly unknown[])
      : isFields(value)
        ? Object.values(value)
        : [];
    const maps = inside.filter(isFields);
    const isList = Array.isArray(value);
    if (maps.length > 0 && maps.length * 2 >= inside.length && (isList || maps.length > 1))
      paths.add(path);
    const join = (key: string): string => (path === '' ? key : `${path}.${key}`);
    if (isList) {
      for (const entry of maps.slice(0, 5)) visit(entry, join('*'), depth + 1);
    } else if (isFields(value)) {
      for (const [key, entry] of Object.entries(value).slice(0, 50)) {
        if (!key.includes('.')) visit(entry, join(key), depth + 1);
      }
    }
  };
  visit(top, '', 0);
  return [...paths];
}

function guessItems(items: readonly Fields[], path: string): Guess | undefined {
  const sample = items.slice(0, sampleSize);
  const keys = keysOf(sample);
  const taken = new Set<KeyPath>();
  const find = (
    role: KeyRole,
    fits: (values: readonly unknown[]) => boolean,
  ): KeyPath | undefined => {
    const [best] = keys
      .filter((key) => !taken.has(key) && fitOf(key, role) > 0)
      .filter((key) =>
        fits(sample.map((item) => valueAt(item, key)).filter((v) => v !== undefined && v !== null)),
      )
      .toSorted((a, b) => worth(b, role) - worth(a, role));
    if (best !== undefined) taken.add(best);
    return best;
  };
  // A fine name that few items have is worth less than a plain one that all have.
  const worth = (key: KeyPath, role: KeyRole): number =>
    fitOf(key, role) * (sample.filter((item) => isSaid(valueAt(item, key))).length / sample.length);
  const areTexts = (values: readonly unknown[]): boolean =>
    values.length > 0 && values.every((value) => asText(value) !== undefined);
  const areLists = (values: readonly unknown[]): boolean =>
    values.length > 0 && values.every((value) => Array.isArray(value) || isLettered(value));

  const front = find('front', areTexts);
  const back = front === undefined ? undefined : find('back', areTexts);
  const question = find('question', areTexts);
  if (question === undefined && (front === undefined || back === undefined)) return undefined;
  const distractors = find('distractors', areLists);
  const hasAnswerBeside = keys.some((key) => fitOf(key, 'answer') > 0 && evenlyOther(key));
  const choices = find(
    'choices',
    (values) => areLists(values) && (hasAnswerBeside || values.some(hasMaps)),
  );
  const wrongKeys = distractors === undefined ? distractorKeys(keys) : undefined;
  const hasNone = choices === undefined && distractors === undefined && wrongKeys === undefined;
  const lettered = hasNone ? choiceKeys(keys.filter((key) => !taken.has(key))) : undefined;
  for (const key of [...(lettered ?? []), ...(wrongKeys ?? [])]) taken.add(key);
  const inside =
    choices === undefined ? [] : sample.flatMap((item) => asList(valueAt(item, choices)));
  const choice = guessChoice(inside.filter(isFields));
  const isAnswer = (values: readonly unknown[]): boolean =>
    values.length > 0 && !values.some(isFields);
  const candidates: KeyPath[] = [];
  for (let key = find('answer', isAnswer); key !== undefined; key = find('answer', isAnswer)) {
    candidates.push(key);
  }
  const pointing: Mapping = {
    items: path,
    text: 'plain',
    ...(choices === undefined ? {} : { choices }),
    ...(lettered === undefined ? {} : { 'choice-keys': lettered }),
    ...choice,
  };
  const [answer, ...others] = pointingAt(sample, candidates, pointing);
  for (const key of candidates) if (key !== answer && !others.includes(key)) taken.delete(key);
  const explanation = find('explanation', areTexts);
  const mapping: Mapping = {
    items: path,
    text: textSigns(sample.flatMap((item) => textsIn(item, 0))),
    ...(question === undefined ? {} : { question }),
    ...(front === undefined || back === undefined ? {} : { front, back }),
    ...(choices === undefined ? {} : { choices }),
    ...(lettered === undefined ? {} : { 'choice-keys': lettered }),
    ...choice,
    ...(distractors === undefined ? {} : { distractors }),
    ...(wrongKeys === undefined ? {} : { 'distractor-keys': wrongKeys }),
    ...(answer === undefined ? {} : { answer }),
    ...(others.length === 0 ? {} : { 'other-answers': others }),
    ...one('explanation', explanation),
    ...one(
      'hints',
      find('hints', (values) => values.length > 0),
    ),
    ...one(
      'points',
      find('points', (values) => values.every((value) => typeof value === 'number')),
    ),
    ...one('difficulty', find('difficulty', areTexts)),
    ...one('id', find('id', areTexts)),
    ...one('title', find('title', areTexts)),
  };
  const tags = keys.filter((key) => !taken.has(key) && fitOf(key, 'tags') > 0);
  const form = guessAnswerForm(items, mapping);
  const whole: Mapping = {
    ...mapping,
    ...(tags.length === 0 ? {} : { tags }),
    ...(form === undefined ? {} : { 'answer-is': form }),
  };
  return { mapping: asCards(whole, sample), sure: sureness(whole, sample) };

  function evenlyOther(key: KeyPath): boolean {
    return !['answers', 'reponses', 'respuestas'].includes(key.toLowerCase());
  }
}

function one(key: keyof Mapping, path: KeyPath | undefined): Partial<Mapping> {
  return path === undefined ? {} : { [key]: path };
}

function textsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value];
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => textsIn(inner, depth + 1));
}

/** Questions whose answers are sentences are cards: nobody types a sentence to the letter. */
function asCards(mapping: Mapping, sample: readonly Fields[]): Mapping {
  const { question, answer, choices, distractors, ...rest } = mapping;
  if (question === undefined || answer === undefined) return mapping;
  const keys = rest['choice-keys'] ?? rest['distractor-keys'];
  if (choices !== undefined || distractors !== undefined || keys !== undefined) return mapping;
  const lengths = sample.flatMap((item) => {
    const text = asText(valueAt(item, answer));
    return text === undefined ? [] : [text.split(/\s+/).length];
  });
  const middle = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0;
  if (middle <= 5) return mapping;
  const { 'answer-is': _, 'other-answers': __, ...cards } = rest;
  return { ...cards, front: question, back: answer };
}

/** How much of the file the mapping explains. */
function sureness(mapping: Mapping, sample: readonly Fields[]): number {
  const { question, front, back, choices, answer, distractors } = mapping;
  const asks = sample.filter((item) => asText(valueAt(item, question ?? front)) !== undefined);
  const share = asks.length / sample.length;
  const answered =
    back !== undefined ||
    choices !== undefined ||
    distractors !== undefined ||
    mapping['choice-keys'] !== undefined ||
    mapping['distractor-keys'] !== undefined;
  const named = Math.max(
    question === undefined ? 0 : fitOf(question, 'question'),
    front === undefined ? 0 : fitOf(front, 'front'),
  );
  if (!answered && answer === undefined) return 0;
  return share * (answered ? 0.6 + 0.35 * named : 0.3 + 0.4 * named);
}
