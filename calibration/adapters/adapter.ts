import type { DraftFlashcard, DraftQuestion } from '../../src/core/convert/index.js';
import { numberFrom } from '../fingerprint.js';
import type { Source } from '../source.js';

/** What an adapter could make of a file. */
export interface Adapted {
  readonly questions: readonly DraftQuestion[];
  readonly flashcards?: readonly DraftFlashcard[];
  readonly notes?: string;
  /** How many items of the file it could not place; they are counted, not guessed. */
  readonly skipped: number;
}

/** Reads files of one shape. It throws nothing: what is not in its shape is skipped. */
export type Adapter = (text: string, source: Source, path: string) => Adapted;

/** What a choice question of any shape comes down to. */
export interface ChoiceQuestion {
  readonly stem: string;
  readonly choices: readonly string[];
  /** From 0. */
  readonly keys: readonly number[];
  readonly explanation?: string | undefined;
}

/**
 * A choice question as the format has it, or nothing where it would be none: a stem, two choices and
 * a key at least.
 */
export function toChoiceQuestion(question: ChoiceQuestion): DraftQuestion | undefined {
  const stem = question.stem.trim();
  const texts = withoutLabels(question.choices.map((choice) => choice.trim()));
  const keys = new Set(question.keys.filter((key) => texts[key] !== undefined));
  const isWhole = texts.length >= 2 && texts.every((text) => text !== '');
  if (stem === '' || !isWhole || keys.size === 0 || keys.size < question.keys.length) {
    return undefined;
  }
  const explanation = question.explanation?.trim() ?? '';
  return {
    question: stem,
    choices: texts.map((text, i) => (keys.has(i) ? { text, correct: true } : { text })),
    ...(explanation === '' ? {} : { explanation }),
  };
}

/** Counts what could not be placed. */
export function adapted(questions: readonly (DraftQuestion | undefined)[]): Adapted {
  const placed = questions.filter((question) => question !== undefined);
  return { questions: placed, skipped: questions.length - placed.length };
}

/** `A)`, `b.`, `(C)` before each choice belong to the source's layout, not to the choices. */
function withoutLabels(choices: readonly string[]): readonly string[] {
  const label = /^\(?([A-Za-z])(?:\)\s*|[.:]\s+)(?=\S)/;
  const isLabelled = choices.every(
    (choice, i) => label.exec(choice)?.[1]?.toUpperCase() === String.fromCharCode(65 + i),
  );
  return isLabelled ? choices.map((choice) => choice.replace(label, '')) : choices;
}

/**
 * For shapes that keep the keys apart and leave the order to chance: the keys go where the stem's
 * fingerprint says, so that no rule on positions sees what nobody wrote.
 */
export function placeKeys(
  stem: string,
  keys: readonly string[],
  distractors: readonly string[],
): { readonly choices: readonly string[]; readonly keys: readonly number[] } {
  const choices = [...distractors];
  for (const key of keys) choices.splice(numberFrom(stem + key, choices.length + 1), 0, key);
  return { choices, keys: keys.map((key) => choices.indexOf(key)) };
}
