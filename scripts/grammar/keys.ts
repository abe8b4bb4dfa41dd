// The keys of the format, by what their values are coloured as. All of it is read from the shapes, so
// that a new key has its colour without being told.
import { bankShape } from '../../src/core/model/schema/shapes.js';
import type { Shape } from '../../src/core/model/schema/shape-types.js';

/**
 * `prose` is Markdown; `plain` is text that learners see as it is; `value` is a number or a word of the
 * format; `answer` is plain text or a value; `mixed` is prose or a value.
 */
export type ValueClass = 'prose' | 'plain' | 'value' | 'answer' | 'mixed';

interface Taken {
  markdown: boolean;
  text: boolean;
  other: boolean;
}

const keys = new Map<string, Taken>();
/** Keys whose lists have entries of plain text. */
const plainLists = new Set<string>();
const words = new Set<string>();

collect(bankShape());

function collect(shape: Shape): void {
  if (shape.type === 'either') shape.arms.forEach(collect);
  if (shape.type === 'list' || shape.type === 'record') collect(shape.of);
  if (shape.type === 'enum') {
    for (const value of shape.values) if (typeof value === 'string') words.add(value);
  }
  if (shape.type !== 'map') return;
  for (const [name, key] of shape.keys) {
    const taken = keys.get(name) ?? { markdown: false, text: false, other: false };
    keys.set(name, taken);
    for (const arm of armsOf(key.shape)) {
      if (arm.type === 'text') taken[arm.markdown ? 'markdown' : 'text'] = true;
      else if (arm.type !== 'map' && arm.type !== 'list' && arm.type !== 'record')
        taken.other = true;
      if (arm.type === 'list' && armsOf(arm.of).some(isPlain)) plainLists.add(name);
    }
    collect(key.shape);
  }
}

function armsOf(shape: Shape): readonly Shape[] {
  return shape.type === 'either' ? shape.arms : [shape];
}

function isPlain(shape: Shape): boolean {
  return shape.type === 'text' && !shape.markdown;
}

function classOf(name: string, { markdown, text, other }: Taken): ValueClass {
  if (markdown) return other && name !== 'text' ? 'mixed' : 'prose';
  if (text) return other ? 'answer' : 'plain';
  if (other) return 'value';
  return plainLists.has(name) ? 'plain' : 'prose';
}

/** Every key of the format, but `cloze`, which is a class of its own. */
export function keysOfClass(wanted: ValueClass): readonly string[] {
  return [...keys]
    .filter(([name, taken]) => name !== 'cloze' && classOf(name, taken) === wanted)
    .map(([name]) => name);
}

export const allKeys: readonly string[] = [...keys.keys()];
export const plainListKeys: readonly string[] = [...plainLists];

/** Values that are words of the format, such as `easy`. */
export const valueWords: readonly string[] = [...words];

/** The parts of a bank that hold what learners meet. */
export const sectionKeys: readonly string[] = ['questions', 'flashcards', 'notes'];

/** Keys that stand only in an item or in the bank: behind a forgotten bracket or quote they begin anew. */
export const itemKeys: readonly string[] = (() => {
  const top = bankShape();
  const names = [...top.keys.keys()];
  for (const list of ['questions', 'flashcards']) {
    const { shape } = top.keys.get(list)!;
    if (shape.type === 'list' && shape.of.type === 'map') names.push(...shape.of.keys.keys());
  }
  return [...new Set(names)].filter((name) => !['feedback', 'tolerance', 'unit'].includes(name));
})();
