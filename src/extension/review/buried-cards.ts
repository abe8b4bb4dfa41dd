import type * as vscode from 'vscode';

const key = 'review:buried';
/** Nobody puts off more in a day. */
const most = 5000;

/** Cards that are not asked any more today; tomorrow nothing of it is left. */
export class BuriedCards {
  readonly #memory: vscode.Memento;
  readonly #today: number;

  /** `today` is the number of the learner’s day. */
  constructor(memory: vscode.Memento, today: number) {
    this.#memory = memory;
    this.#today = today;
  }

  all(): ReadonlySet<string> {
    return new Set(this.#cards());
  }

  set(card: string, isBuried: boolean): PromiseLike<void> {
    const others = this.#cards().filter((each) => each !== card);
    const cards = isBuried ? [...others, card].slice(-most) : others;
    return this.#memory.update(key, { day: this.#today, cards });
  }

  /** What an older version or another day has left may be anything. */
  #cards(): readonly string[] {
    const kept: unknown = this.#memory.get(key);
    if (typeof kept !== 'object' || kept === null) return [];
    const { day, cards } = kept as Readonly<Record<string, unknown>>;
    if (day !== this.#today || !Array.isArray(cards)) return [];
    return cards.filter((each) => typeof each === 'string');
  }
}
