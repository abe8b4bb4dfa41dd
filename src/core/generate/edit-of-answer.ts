import type { ItemChange } from '../edit/index.js';
import type { PlacedItem } from '../model/reading.js';

/** Whether a question offers wrong answers, so that there can be more of them. */
export function takesDistractors({ reading }: PlacedItem): boolean {
  return ['single-choice', 'multiple-answer', 'matching'].includes(reading.kind ?? '');
}

/** The changes that bring a wrong answer or an explanation into an item. */
export function changesFor(
  { reading: { data, kind } }: PlacedItem,
  { text, feedback, explanation }: Readonly<Record<string, string>>,
): readonly ItemChange[] {
  if (explanation !== undefined)
    return [{ type: 'set', path: ['explanation'], value: explanation }];
  if (kind === 'matching') {
    const { distractors } = data;
    const index = Array.isArray(distractors)
      ? distractors.length
      : distractors === undefined
        ? 0
        : 1;
    return [{ type: 'insert', path: ['distractors'], index, value: text }];
  }
  const choices = data['choices'] as readonly unknown[];
  // What keeps its place at the end, such as “None of these”, stays the last.
  const index = choices.findLastIndex((choice) => !isPinned(choice)) + 1;
  const value = feedback === undefined ? text : { text, feedback };
  return [{ type: 'insert', path: ['choices'], index, value }];
}

function isPinned(choice: unknown): boolean {
  return typeof choice === 'object' && choice !== null && 'pin' in choice && choice.pin === true;
}

/** What a question offers by now, and what explains it, folded. */
export function offered({
  choices,
  pairs,
  distractors,
  explanation,
}: Readonly<Record<string, unknown>>): readonly string[] {
  const entries = [choices, pairs, distractors].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  );
  const texts = [...entries, explanation].map((entry) => {
    if (typeof entry !== 'object' || entry === null) return entry;
    const { text, right } = entry as Readonly<Record<string, unknown>>;
    return text ?? right;
  });
  return texts.filter((text) => typeof text === 'string').map(folded);
}

/** A text without case, signs and blanks. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+−-]+/gu, ' ')
    .trim();
}
