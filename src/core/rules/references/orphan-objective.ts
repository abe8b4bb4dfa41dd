import { isMap } from '../../model/schema/forms.js';
import type { ItemReading } from '../../model/reading.js';
import { type BankContext, type BankIndex, defineRule } from '../rule.js';

export default defineRule({
  id: 'orphan-objective',
  group: 'references',
  severity: 'info',
  idle: 'always',
  sentence: 'Every objective of the bank has an item.',
  why: 'What nobody asks about nobody can show to have learned. An objective without an item is a hole in the bank, or is left over from a plan that has changed.',
  source:
    'Standards for Educational and Psychological Testing (AERA, APA, NCME 2014), standard 4.12: content is matched with what the test is to cover',
  messages: {
    orphan:
      'No item has the objective `{id}`. Name it under `objectives:` of an item, write one for it, or take it away.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Capitals\nobjectives:\n  name-capitals: Name the capitals of Europe.\n  find-rivers: Find the rivers of Europe on a map.\nquestions:\n  - question: What is the capital of France?\n    answer: Paris\n    objectives: [name-capitals]\n',
      },
    ],
    good: [
      {
        yaml: 'title: Capitals\nobjectives:\n  name-capitals: Name the capitals of Europe.\nflashcards:\n  - front: The capital of France\n    back: Paris\n    objectives: [name-capitals]\n',
      },
    ],
  },
  createIndex: () => new CoverageIndex(),
});

/** How many items have each objective. A draft counts: its author is at work on it. */
class CoverageIndex implements BankIndex {
  readonly #items = new Map<string, number>();
  #count = 0;

  add(item: ItemReading): void {
    this.#count++;
    for (const id of objectivesOf(item)) this.#items.set(id, (this.#items.get(id) ?? 0) + 1);
  }

  remove(item: ItemReading): void {
    this.#count--;
    for (const id of objectivesOf(item)) {
      const left = (this.#items.get(id) ?? 0) - 1;
      if (left > 0) this.#items.set(id, left);
      else this.#items.delete(id);
    }
  }

  check({ head, report }: BankContext): void {
    const { objectives } = head.data;
    // A bank that has notes only, or is just being begun, covers nothing yet.
    if (this.#count === 0 || !isMap(objectives)) return;
    for (const id of Object.keys(objectives)) {
      if (this.#items.has(id)) continue;
      report({ at: { path: ['objectives', id], on: 'key' }, message: 'orphan', data: { id } });
    }
  }
}

const none: readonly string[] = [];

function objectivesOf({ data }: ItemReading): readonly string[] {
  const { objectives } = data;
  if (!Array.isArray(objectives)) return none;
  return (objectives as readonly unknown[]).filter((id) => typeof id === 'string');
}
