import type { ItemChange } from '../../core/edit/index.js';
import { readGaps } from '../../core/markdown/gaps.js';
import type { ItemReading } from '../../core/model/reading.js';
import { formValues } from './form-values.js';

/** Another way in which an item of the same kind may be written. */
export type Variant = 'answer' | 'range' | 'pattern' | 'cloze' | 'sides';

/** The changes that write an item the other way; undefined where it has no such way. */
export function switchVariant(
  reading: ItemReading,
  to: Variant,
  newText: string,
): readonly ItemChange[] | undefined {
  const { kind, list, data } = reading;
  const values = formValues(reading);
  const answers = textsIn(values['answer']);
  const replace = (
    made: Readonly<Record<string, unknown>>,
    gone: readonly string[],
  ): readonly ItemChange[] => [
    ...Object.entries(made).map(([key, value]) => ({ type: 'set', path: [key], value }) as const),
    ...gone
      .filter((key) => Object.hasOwn(data, key))
      .map((key) => ({ type: 'remove', path: [key] }) as const),
  ];
  if (list === 'flashcards') {
    if (to === 'cloze') {
      const [front, back] = [data['front'], data['back']].map((side) => String(side ?? ''));
      return replace({ cloze: `${front}\n{{${escapeGap(back!)}}}` }, ['front', 'back', 'reverse']);
    }
    if (to !== 'sides' || typeof data['cloze'] !== 'string') return undefined;
    return replace(sidesOf(data['cloze'], newText), ['cloze']);
  }
  if (kind === 'numeric' && to === 'range') {
    const numbers = answers.map(Number).filter((each) => Number.isFinite(each));
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    const range = numbers.length === 0 ? [0, 1] : [low, high];
    return replace({ range }, ['answer', 'tolerance']);
  }
  if (kind === 'numeric' && to === 'answer') {
    const range = Array.isArray(data['range']) ? (data['range'] as readonly unknown[]) : [];
    const numbers = range.filter((each) => typeof each === 'number');
    return replace({ answer: numbers[0] ?? 0 }, ['range']);
  }
  if (kind === 'short-answer' && to === 'pattern') {
    const pattern = answers.map(escapePattern).join('|');
    return replace({ pattern: pattern === '' ? newText : pattern, accept: answers }, ['answer']);
  }
  if (kind === 'short-answer' && to === 'answer') {
    const accepted = textsIn(values['accept']);
    const [first = newText] = accepted;
    const gone = ['pattern', 'accept', 'reject'];
    return replace({ answer: accepted.length < 2 ? first : accepted }, gone);
  }
  return undefined;
}

/** A text with gaps as a front with a `…` for each, and a back with what was in them. */
function sidesOf(
  cloze: string,
  newText: string,
): { readonly front: string; readonly back: string } {
  const { gaps } = readGaps(cloze);
  let front = '';
  let at = 0;
  for (const { start, end } of gaps) {
    front += `${cloze.slice(at, start)}…`;
    at = end;
  }
  front += cloze.slice(at);
  const answers = gaps.map((gap) => gap.answers[0]?.text ?? '').filter((text) => text !== '');
  return { front, back: answers.length === 0 ? newText : answers.join(', ') };
}

/** The texts of a list, whether they stand alone or with more. */
function textsIn(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).map((each) => {
    const text: unknown =
      typeof each === 'object' && each !== null ? (each as { readonly text?: unknown }).text : each;
    return String(text ?? '');
  });
}

/** A backslash writes the signs that mean something in a gap. */
export function escapeGap(text: string): string {
  return text.replace(/[{}|:~=]/g, '\\$&');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}
