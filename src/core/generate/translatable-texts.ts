import type { Path } from '../problem/path.js';

/** The keys of an item whose texts its learner reads or types; the rest is the same in every language. */
const keys: ReadonlySet<string> = new Set([
  ...['title', 'question', 'cloze', 'front', 'back', 'choices', 'answer', 'pairs', 'distractors'],
  ...['order', 'model-answer', 'rubric', 'hints', 'explanation', 'feedback'],
]);
/** Of the maps in them. */
const inner: ReadonlySet<string> = new Set([
  ...['text', 'feedback', 'left', 'right', 'criterion', 'correct', 'incorrect', 'partial'],
]);

/** A text of an item, and where it stands. */
export interface PlacedText {
  readonly path: Path;
  readonly text: string;
}

/** The texts of an item that a translation changes, in their order. */
export function translatableTexts(data: Readonly<Record<string, unknown>>): readonly PlacedText[] {
  const found: PlacedText[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      if (value.trim() !== '') found.push({ path, text: value });
    } else if (Array.isArray(value)) value.forEach((each, i) => visit(each, [...path, i]));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value))
        if (inner.has(key)) visit(each, [...path, key]);
    }
  };
  for (const [key, value] of Object.entries(data)) if (keys.has(key)) visit(value, [key]);
  return found;
}

/** An item with other texts at their places; all else is as it was. */
export function withTexts(
  data: Readonly<Record<string, unknown>>,
  texts: readonly PlacedText[],
): Readonly<Record<string, unknown>> {
  const at = new Map(texts.map(({ path, text }) => [JSON.stringify(path), text]));
  const copy = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') return at.get(JSON.stringify(path)) ?? value;
    if (Array.isArray(value)) return value.map((each, i) => copy(each, [...path, i]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, copy(each, [...path, key])]),
    );
  };
  return copy(data, []) as Readonly<Record<string, unknown>>;
}
