import type { ItemReading } from '../../model/reading.js';
import { type BankContext, type BankIndex, defineRule } from '../rule.js';
import { insertKey } from '../shared/insert-key.js';
import { idFromText, IdMint } from '../shared/mint-id.js';

export default defineRule({
  id: 'missing-id',
  group: 'ids',
  severity: 'off',
  strict: 'warning',
  sentence: 'Every item has an id.',
  why: 'Without one, an item is known by its text: correct a comma in it, and a learner’s history begins anew. An id stays when the words change.',
  source: 'The question bank format, “Every question”',
  fixable: 'safe',
  fixNote: 'An id is made of the first words of the item, with a number where it is taken.',
  messages: { missing: 'This item has no id. Give it one that can stay when its words change.' },
  examples: {
    bad: [{ yaml: 'question: What is the capital of France?\nanswer: Paris' }],
    good: [
      { yaml: 'id: capital-of-france\nquestion: What is the capital of France?\nanswer: Paris' },
    ],
  },
  createIndex: () => new MissingIdIndex(),
});

const textKeys = ['question', 'cloze', 'front', 'title'] as const;

/** An id that is none is not among the item's data, and is told of with its findings. */
function hasIdKey({ data, findings, map }: ItemReading): boolean {
  if ('id' in data) return true;
  return findings.length > 0 && map?.pairs.some(({ key }) => key.text === 'id') === true;
}

class MissingIdIndex implements BankIndex {
  readonly #ids = new Map<string, number>();
  readonly #without = new Map<ItemReading, string>();

  add(item: ItemReading): void {
    if (item.id !== undefined) this.#ids.set(item.id, (this.#ids.get(item.id) ?? 0) + 1);
    // An id that cannot be used is told as that.
    else if (item.isMap && !hasIdKey(item)) {
      const key = textKeys.find((name) => typeof item.data[name] === 'string');
      this.#without.set(item, key === undefined ? 'item' : idFromText(item.data[key] as string));
    }
  }

  remove(item: ItemReading): void {
    this.#without.delete(item);
    if (item.id === undefined) return;
    const left = (this.#ids.get(item.id) ?? 1) - 1;
    if (left === 0) this.#ids.delete(item.id);
    else this.#ids.set(item.id, left);
  }

  check({ items, report }: BankContext): void {
    if (this.#without.size === 0) return;
    // Numbers are given out in the order of the file, whatever the order of the edits was.
    const ids = new IdMint((id) => this.#ids.has(id));
    for (const item of items) {
      const base = this.#without.get(item.reading);
      if (base === undefined) continue;
      const id = ids.mint(base);
      const edit = insertKey(item.reading, 'id', id);
      const fix = edit && { safe: true, title: `Write \`id: ${id}\``, edits: [edit] };
      report({ item, at: { path: [] }, message: 'missing', fix });
    }
  }
}
