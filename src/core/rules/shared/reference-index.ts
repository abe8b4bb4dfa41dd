import { isMap } from '../../model/schema/forms.js';
import { nearest } from '../../model/schema/nearest.js';
import type { ItemReading } from '../../model/reading.js';
import type { Path } from '../../problem/path.js';
import { nodeAt } from '../../yaml/index.js';
import type { BankContext, BankIndex, Report } from '../rule.js';

export interface Reference {
  /** As it stands in the data; what is no text is told elsewhere. */
  readonly id: unknown;
  readonly path: Path;
}

/** So many names fit in a sentence. */
const fewNames = 8;

/**
 * Which items refer to which names of one of the bank's maps. Only names are compared when the bank
 * is checked, so that ten thousand items that refer to the same five objectives cost five look-ups.
 */
export class ReferenceIndex implements BankIndex {
  readonly #users = new Map<string, Set<ItemReading>>();

  constructor(
    /** The key of the bank that has the names. */
    readonly key: 'objectives' | 'stimuli',
    readonly referencesOf: (item: ItemReading) => readonly Reference[],
  ) {}

  add(item: ItemReading): void {
    for (const { id } of this.referencesOf(item)) {
      if (typeof id !== 'string') continue;
      const users = this.#users.get(id);
      if (users === undefined) this.#users.set(id, new Set([item]));
      else users.add(item);
    }
  }

  remove(item: ItemReading): void {
    for (const { id } of this.referencesOf(item)) {
      if (typeof id !== 'string') continue;
      const users = this.#users.get(id);
      users?.delete(item);
      if (users?.size === 0) this.#users.delete(id);
    }
  }

  check({ head, place, report }: BankContext): void {
    const names = head.data[this.key];
    // What is written otherwise is told there; that nothing has a name is its consequence.
    if (names !== undefined && !isMap(names)) return;
    const known = Object.keys(names ?? {});
    for (const [id, users] of this.#users) {
      if (known.includes(id)) continue;
      const words = wordsFor(id, known);
      for (const user of users) {
        for (const reference of this.referencesOf(user)) {
          if (reference.id !== id) continue;
          const fix = fixFor(user, reference.path, words.data['nearest']);
          report({ item: place(user), at: { path: reference.path }, ...words, fix });
        }
      }
    }
  }
}

function wordsFor(
  id: string,
  known: readonly string[],
): { message: string; data: Record<string, string> } {
  if (known.length === 0) return { message: 'none', data: { id } };
  const near = nearest(id, known);
  if (near !== undefined) return { message: 'did-you-mean', data: { id, nearest: near } };
  const names = known.slice(0, fewNames).map((name) => `\`${name}\``);
  const more = known.length > fewNames ? ` and ${known.length - fewNames} more` : '';
  return { message: 'unknown', data: { id, known: names.join(', ') + more } };
}

function fixFor(item: ItemReading, path: Path, near: string | undefined): Report['fix'] {
  const node = nodeAt(item.node, path);
  if (near === undefined || node === null) return undefined;
  const edits = [{ start: node.start, end: node.end, text: near }];
  return { safe: false, title: `Write \`${near}\``, edits };
}
