import { type ItemName, type Link, nameKey, sameName } from './record.js';

/** All that belongs to one item, whatever it was called. */
interface Thread {
  name: ItemName;
  /** Set once this one has become a part of another. */
  into: Thread | undefined;
}

/**
 * Follows the names of items through links, in the order of the records. What was known under a name
 * goes on under the new one; so does what another device, which did not know yet, writes under the old
 * name later, until a link gives that name to an item again.
 */
export class NameFollower {
  readonly #threads = new Map<string, { readonly name: ItemName; thread: Thread }>();

  /** The thread that a record under this name belongs to. */
  thread(name: ItemName): Thread {
    const key = nameKey(name);
    const known = this.#threads.get(key);
    if (known !== undefined) return lastOf(known.thread);
    const thread: Thread = { name: { bank: name.bank, item: name.item }, into: undefined };
    this.#threads.set(key, { name: thread.name, thread });
    return thread;
  }

  link({ from, bank, item }: Link): void {
    const to = { bank, item };
    const old = this.thread(from);
    let present = this.thread(to);
    if (!sameName(present.name, to)) {
      // The name was another item's; from now on it is this one's.
      present = { name: to, into: undefined };
      this.#threads.set(nameKey(to), { name: to, thread: present });
    }
    if (old !== present && !sameName(from, to)) old.into = present;
  }

  /** The names that mean another item now, and which. */
  oldNames(): ReadonlyMap<string, ItemName> {
    const old = new Map<string, ItemName>();
    for (const [key, { name, thread }] of this.#threads) {
      const present = nameOfThread(thread);
      if (!sameName(name, present)) old.set(key, present);
    }
    return old;
  }
}

/** The name of a thread as it is now. */
export function nameOfThread(thread: Thread): ItemName {
  return lastOf(thread).name;
}

/** Ways are cut short as they are gone, so that a long chain of names costs no more than a short one. */
function lastOf(thread: Thread): Thread {
  let at = thread;
  while (at.into !== undefined) {
    if (at.into.into !== undefined) at.into = at.into.into;
    at = at.into;
  }
  return at;
}
