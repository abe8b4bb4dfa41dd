import type { Path } from '../problem/path.js';

type Visit = (text: string, path: Path) => void;

/** Keys whose value is Markdown, or a list of it. */
const markdownKeys: ReadonlySet<string> = new Set([
  'question',
  'cloze',
  'front',
  'back',
  'explanation',
  'model-answer',
  'hints',
  'order',
  'distractors',
  'choices',
  'description',
  'notes',
]);

/** Keys whose value is a map, or a list of maps, with these keys of Markdown in it. */
const markdownUnder: Readonly<Record<string, readonly string[]>> = {
  choices: ['text', 'feedback'],
  feedback: ['correct', 'incorrect', 'partial'],
  pairs: ['left', 'right'],
  rubric: ['criterion'],
  answer: ['feedback'],
  notes: ['body'],
};

/** Keys whose value is a map from names to Markdown. */
const markdownRecords: ReadonlySet<string> = new Set(['stimuli', 'objectives']);

/** Visits the Markdown texts under one key of an item or of the bank. */
export function visitMarkdown(key: string, value: unknown, visit: Visit): void {
  const isText = markdownKeys.has(key);
  if (typeof value === 'string') {
    if (isText) visit(value, [key]);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const under = Object.hasOwn(markdownUnder, key) ? markdownUnder[key] : undefined;
  if (Array.isArray(value)) {
    if (!isText && under === undefined) return;
    for (let i = 0; i < value.length; i++) {
      const entry: unknown = value[i];
      if (typeof entry === 'string') {
        if (isText) visit(entry, [key, i]);
      } else if (under !== undefined && isRecord(entry)) visitKeys(entry, under, [key, i], visit);
    }
  } else if (markdownRecords.has(key)) visitKeys(value as Fields, Object.keys(value), [key], visit);
  else if (under !== undefined) visitKeys(value as Fields, under, [key], visit);
}

type Fields = Readonly<{ [key: string]: unknown }>;

function visitKeys(map: Fields, keys: readonly string[], base: Path, visit: Visit): void {
  for (const key of keys) {
    const text = map[key];
    if (typeof text === 'string') visit(text, [...base, key]);
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
