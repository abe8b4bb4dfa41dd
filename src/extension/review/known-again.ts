import {
  type History,
  itemKeys,
  type ItemName,
  itemText,
  type ItemText,
  nameKey,
  type NewRecord,
  type PresentItem,
  reconnect,
  type Reconnection,
} from '../../core/history/index.js';
import type { BankDocument } from '../../core/document/index.js';

/** A bank as far as its items are known again. */
interface KnownBank {
  readonly key: string;
  readonly bank: BankDocument;
}

/** Something of which only the learner knows whether it is what it was. */
export type Doubt =
  | {
      readonly type: 'item';
      readonly links: readonly [Reconnection];
      readonly before: ItemText;
      readonly now: ItemText;
    }
  /** All that is known of a bank that is gone stands in another: it may have been renamed. */
  | {
      readonly type: 'bank';
      readonly links: readonly Reconnection[];
      readonly from: string;
      readonly to: string;
    };

export interface KnownAgain {
  /** Is the same for certain. */
  readonly sure: readonly Reconnection[];
  readonly doubts: readonly Doubt[];
}

/** Nobody is asked more at once. */
const mostDoubts = 5;

/**
 * Items of these banks that have lost their history by an edit or a new name. `isWhole` says that there
 * are no other banks: what stands in none of these is gone. Since a history may be of several workspaces,
 * the learner is asked of each bank that is gone.
 */
export function knownAgain(
  history: History,
  banks: readonly KnownBank[],
  isWhole: boolean,
  isDenied: (doubt: string) => boolean,
): KnownAgain {
  const present = new Map<string, Present>();
  for (const { key, bank } of banks) {
    const keys = itemKeys(bank);
    for (const [i, { reading }] of bank.items.entries()) {
      const name = { bank: key, item: keys[i]! };
      const id = nameKey(name);
      if (!present.has(id)) present.set(id, new Present(name, () => itemText(reading)));
    }
  }
  const own = new Set(banks.map(({ key }) => key));
  const found = reconnect(history, [...present.values()], ({ bank }) => isWhole && !own.has(bank));
  const isNear = ({ from }: Reconnection): boolean => own.has(from.bank);
  const moved = new Map<string, Reconnection[]>();
  for (const link of found.sure) {
    if (isNear(link)) continue;
    const pair = JSON.stringify([link.from.bank, link.to.bank]);
    moved.set(pair, [...(moved.get(pair) ?? []), link]);
  }
  const ofBanks = [...moved.values()].map((links): Doubt => {
    const [{ from, to }] = links as [Reconnection];
    return { type: 'bank', links, from: from.bank, to: to.bank };
  });
  const ofItems = found.unsure.filter(isNear).flatMap(({ from, to }): readonly Doubt[] => {
    const before = history.seen.get(nameKey(from));
    const now = present.get(nameKey(to));
    if (before === undefined || now === undefined) return [];
    return [{ type: 'item', links: [{ from, to }], before, now }];
  });
  const doubts = [...ofBanks, ...ofItems].filter((doubt) => !isDenied(doubtKey(doubt)));
  const sure = found.sure.filter((link) => isNear(link) && !isDenied(linkKey(link)));
  return { sure, doubts: doubts.slice(0, mostDoubts) };
}

/** What is remembered of something that the learner denied. */
export function doubtKey(doubt: Doubt): string {
  return doubt.type === 'bank' ? JSON.stringify([doubt.from, doubt.to]) : linkKey(doubt.links[0]);
}

export function linkKey({ from, to }: Reconnection): string {
  return JSON.stringify([from.bank, from.item, to.bank, to.item]);
}

/** The records that keep what was known. */
export function linkRecords(links: readonly Reconnection[]): readonly NewRecord<'link'>[] {
  return links.map(({ from, to }) => ({ type: 'link', from, ...to }));
}

/** An item whose text is read only where it is compared. */
class Present implements PresentItem {
  #text: ItemText | undefined;

  constructor(
    readonly name: ItemName,
    private readonly read: () => ItemText,
  ) {}

  get text(): string {
    return (this.#text ??= this.read()).text;
  }

  get answer(): string {
    return (this.#text ??= this.read()).answer ?? '';
  }
}
