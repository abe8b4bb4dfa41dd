import type { BankDocument } from '../document/index.js';
import { askingKey } from '../model/asking-key.js';
import type { KindName } from '../model/schema/shapes.js';
import { shortLine } from '../text/beginning-of.js';
import { generatedKinds } from './item-shapes.js';
import { longestStem, mostStems } from './limits.js';

/** What new items of a bank have to be like. */
export interface BankStyle {
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** Those of its questions, the most frequent first; what is usual where it has none. */
  readonly kinds: readonly KindName[];
  readonly tags: readonly string[];
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly hasIds: boolean;
  /** Whether most questions have one. */
  readonly explains: boolean;
  readonly hasLevels: boolean;
  readonly hasDifficulties: boolean;
  /** How many choices a question has. */
  readonly choices: number;
  /** What its items ask, the last first, cut. */
  readonly stems: readonly string[];
}

const usualKinds: readonly KindName[] = ['single-choice', 'true-false', 'short-answer'];
const mostTags = 60;

/** What a bank is like. */
export function bankStyle({ head, items }: BankDocument): BankStyle {
  const questions = items.filter(({ reading }) => reading.list === 'questions');
  const share = (key: string, of = questions): boolean =>
    of.length > 0 && of.filter(({ reading }) => key in reading.data).length * 2 >= of.length;
  const counts = new Map<KindName, number>();
  const tags = new Map<string, number>();
  const lengths: number[] = [];
  for (const { reading } of items) {
    const kind = generatedKinds.find((each) => each === reading.kind);
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    for (const tag of textsIn(reading.data['tags'])) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    const { choices } = reading.data;
    if (Array.isArray(choices)) lengths.push(choices.length);
  }
  const kinds = [...counts].toSorted(([, a], [, b]) => b - a).map(([kind]) => kind);
  const { title } = head.data;
  return {
    title: typeof title === 'string' ? title : '',
    language: head.language,
    kinds: kinds.length === 0 ? usualKinds : kinds,
    tags: [...tags]
      .toSorted(([, a], [, b]) => b - a)
      .map(([tag]) => tag)
      .slice(0, mostTags),
    objectives: objectivesOf(head.data['objectives']),
    hasIds:
      items.length > 0 &&
      items.filter(({ reading }) => reading.id !== undefined).length * 2 >= items.length,
    explains: questions.length === 0 || share('explanation'),
    hasLevels: share('level'),
    hasDifficulties: share('difficulty'),
    choices: lengths.length === 0 ? 4 : lengths.toSorted((a, b) => a - b)[lengths.length >> 1]!,
    stems: items
      .slice(-mostStems)
      .toReversed()
      .flatMap(({ reading }) => {
        const asked = reading.data[askingKey(reading)];
        return typeof asked === 'string' ? [shortLine(asked, longestStem)] : [];
      }),
  };
}

function objectivesOf(value: unknown): BankStyle['objectives'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value)
    .slice(0, mostTags)
    .map(([id, text]) => ({
      id,
      text: typeof text === 'string' ? shortLine(text, longestStem) : '',
    }));
}

function textsIn(value: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.filter((each) => typeof each === 'string');
}
