import { entriesOf, mapOf, type ShownAnswer, textOf } from './shown.js';

/** The answers that are accepted; `describe` says more of an entry than its text. */
export function answersShown(
  value: unknown,
  describe: (text: string, entry: unknown) => string = (text) => text,
): readonly ShownAnswer[] {
  return entriesOf(value).flatMap((entry): ShownAnswer | readonly ShownAnswer[] => {
    const { text = entry, weight, feedback } = mapOf(entry);
    const words = typeof text === 'number' ? String(text) : textOf(text);
    if (words === undefined) return [];
    return {
      text: describe(words, entry),
      weight: textOf(weight),
      feedback: textOf(feedback),
    };
  });
}
