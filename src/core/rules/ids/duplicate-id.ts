import type { ItemReading, PlacedItem } from '../../model/reading.js';
import type { Span } from '../../text/span.js';
import { nodeAt } from '../../yaml/index.js';
import { type BankContext, type BankIndex, defineRule } from '../rule.js';
import { IdMint } from '../shared/mint-id.js';

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

/** Items by id; an id that several have, which is rare, keeps them all. */
class IdIndex implements BankIndex {
  readonly #first = new Map<string, ItemReading>();
  readonly #repeated = new Map<string, Set<ItemReading>>();

  add(item: ItemReading): void {
    const { id } = item;
    if (id === undefined) return;
    const first = this.#first.get(id);
    if (first === undefined) {
      this.#first.set(id, item);
      return;
    }
    const items = this.#repeated.get(id);
    if (items === undefined) this.#repeated.set(id, new Set([first, item]));
    else items.add(item);
  }

  remove(item: ItemReading): void {
    const { id } = item;
    if (id === undefined) return;
    const items = this.#repeated.get(id);
    if (items === undefined) {
      if (this.#first.get(id) === item) this.#first.delete(id);
      return;
    }
    items.delete(item);
    const [left] = items;
    if (left !== undefined) this.#first.set(id, left);
    if (items.size < 2) this.#repeated.delete(id);
  }

  check({ place, report }: BankContext): void {
    if (this.#repeated.size === 0) return;
    const groups = [...this.#repeated.values()].map((items) =>
      [...items].map((item) => placeOf(place(item))).toSorted(inOrder),
    );
    const ids = new IdMint((id) => this.#first.has(id));
    // In the order of the file, so that numbers do not depend on the order of the edits.
    for (const { item, first, start, end } of groups.flatMap(afterFirst).toSorted(inOrder)) {
      const id = item.reading.id as string;
      const text = ids.mint(id);
      const edits = [{ start: start - item.offset, end: end - item.offset, text }];
      report({
        item,
        at: { path: ['id'] },
        message: 'duplicate',
        data: { id },
        related: [{ item: first.item, at: { path: ['id'] }, message: 'first' }],
        fix: { safe: false, title: `Write \`${text}\``, edits },
      });
    }
  }
}

interface IdPlace extends Span {
  readonly item: PlacedItem;
}

/** Where an item's id stands in the whole text. */
function placeOf(item: PlacedItem): IdPlace {
  const { start, end } = nodeAt(item.reading.node, ['id']) ?? { start: 0, end: 0 };
  return { item, start: item.offset + start, end: item.offset + end };
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start;
}

function afterFirst([first, ...others]: IdPlace[]): (IdPlace & { first: IdPlace })[] {
  return first === undefined ? [] : others.map((other) => ({ ...other, first }));
}
