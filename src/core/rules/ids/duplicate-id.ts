import type { ItemReading } from '../../model/reading.js';
import { nodeAt } from '../../yaml/index.js';
import { type BankContext, type BankIndex, defineRule } from '../rule.js';
import { freeId } from '../shared/mint-id.js';

export default defineRule({
  id: 'duplicate-id',
  group: 'ids',
  severity: 'error',
  sentence: 'No two items of a bank have the same id.',
  why: 'An id is how a learner’s history, an export and a link find an item. With two of the same, answers to one are counted for the other.',
  source: 'The question bank format, “Every question”',
  fixable: 'unsafe',
  fixNote:
    'The second item gets the same id with a number. Not safe, since only you know which of the two the histories of learners are about.',
  messages: {
    duplicate: 'The id `{id}` is taken by another item. Give this one an id of its own.',
    first: 'The first item with this id.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Capitals\nquestions:\n  - id: capital\n    question: What is the capital of France?\n    answer: Paris\n  - id: capital\n    question: What is the capital of Italy?\n    answer: Rome\n',
      },
    ],
    good: [
      {
        yaml: 'title: Capitals\nquestions:\n  - id: capital-france\n    question: What is the capital of France?\n    answer: Paris\n  - id: capital-italy\n    question: What is the capital of Italy?\n    answer: Rome\n',
      },
    ],
  },
  createIndex: () => new IdIndex(),
});

/** Items by id, and the ids that several have. */
class IdIndex implements BankIndex {
  readonly #items = new Map<string, Set<ItemReading>>();
  readonly #repeated = new Set<string>();

  add(item: ItemReading): void {
    if (item.id === undefined) return;
    const items = this.#items.get(item.id);
    if (items === undefined) this.#items.set(item.id, new Set([item]));
    else if (items.add(item).size > 1) this.#repeated.add(item.id);
  }

  remove(item: ItemReading): void {
    if (item.id === undefined) return;
    const items = this.#items.get(item.id);
    if (items?.delete(item) !== true) return;
    if (items.size < 2) this.#repeated.delete(item.id);
    if (items.size === 0) this.#items.delete(item.id);
  }

  check({ place, report }: BankContext): void {
    const minted = new Set<string>();
    const isTaken = (id: string): boolean => this.#items.has(id) || minted.has(id);
    for (const id of this.#repeated) {
      const places = [...(this.#items.get(id) ?? [])].map(place).toSorted((a, b) => spanOf(a).start - spanOf(b).start);
      const [first, ...others] = places;
      if (first === undefined) continue;
      for (const item of others) {
        const { start, end } = nodeAt(item.reading.node, ['id']) ?? { start: 0, end: 0 };
        const next = freeId(id, isTaken);
        minted.add(next);
        report({
          item,
          at: { path: ['id'] },
          message: 'duplicate',
          data: { id },
          related: [{ ...spanOf(first), message: 'first' }],
          fix: { safe: false, title: `Write \`${next}\``, edits: [{ start, end, text: next }] },
        });
      }
    }
  }
}

/** Where an item's id stands in the whole text. */
function spanOf({ reading, offset }: { reading: ItemReading; offset: number }): { start: number; end: number } {
  const { start, end } = nodeAt(reading.node, ['id']) ?? { start: 0, end: 0 };
  return { start: offset + start, end: offset + end };
}
