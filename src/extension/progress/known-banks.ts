import type * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import { bankKey } from '../../core/history/index.js';
import { type KnownItem, knownItem } from '../../core/progress/index.js';
import { quizItems } from '../../core/quiz/index.js';
import type { BankFacts } from '../../service/index.js';
import type { Positioned } from '../positions.js';
import type { ProgressParts } from './progress-bundle.js';

/** A bank, as it was when it was last looked at. */
export interface KnownBank extends Positioned {
  /** What the history calls it. */
  readonly key: string;
  readonly facts: BankFacts;
}

/** An item that can be asked, and where it stands. */
export interface PlacedItem extends KnownItem {
  readonly bank: KnownBank;
  /** Its place among the bank’s items. */
  readonly place: number;
}

interface ReadItems {
  readonly facts: BankFacts;
  readonly items: readonly PlacedItem[];
}

/** A bank before its items are known. */
interface FoundBank extends Positioned {
  readonly facts: BankFacts;
  /** Undefined where it must be read from its file. */
  readonly document: BankDocument | undefined;
}

/** The items of the banks of the workspace and of those that are open; a bank is read when it changed. */
export class KnownBanks {
  #read = new Map<string, ReadItems>();

  constructor(
    private readonly parts: Pick<ProgressParts, 'workspace' | 'banks' | 'readBank' | 'factsOf'>,
  ) {}

  /** Those of the banks that `isWanted` says are, by what the history calls them. */
  async items(isWanted: (key: string) => boolean): Promise<readonly PlacedItem[]> {
    const before = this.#read;
    const read = new Map<string, ReadItems>();
    const items: PlacedItem[] = [];
    for (const found of await this.#banks()) {
      const name = found.uri.toString();
      const known = before.get(name);
      if (known?.facts === found.facts) read.set(name, known);
      else if (isWanted(keyOf(found))) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others have their turn
        const own = await this.#readItems(found);
        if (own !== undefined) read.set(name, { facts: found.facts, items: own });
      }
      for (const item of read.get(name)?.items ?? []) items.push(item);
    }
    this.#read = read;
    return items;
  }

  /** Those of the workspace, then those from elsewhere that are open. */
  async #banks(): Promise<readonly FoundBank[]> {
    const listed = await this.parts.workspace.all();
    const banks = listed.map(({ uri, facts, positionAt, open }): FoundBank => {
      const document = open?.bank.bank;
      return { uri, facts, positionAt, document };
    });
    const known = new Set(listed.map(({ uri }) => uri.toString()));
    for (const { document, bank } of this.parts.banks.all()) {
      if (known.has(document.uri.toString())) continue;
      // oxlint-disable-next-line no-await-in-loop
      const facts = await this.parts.factsOf(bank);
      if (facts === undefined) continue;
      const { uri } = document;
      const positionAt = (offset: number): vscode.Position => document.positionAt(offset);
      banks.push({ uri, facts, positionAt, document: bank });
    }
    return banks;
  }

  async #readItems(found: FoundBank): Promise<readonly PlacedItem[] | undefined> {
    const { uri, facts, positionAt } = found;
    const document = found.document ?? (await this.parts.readBank(uri));
    if (document === undefined) return undefined;
    const places = new Map(document.items.map(({ reading }, place) => [reading, place] as const));
    const { items } = quizItems(document, uri.path);
    const bank: KnownBank = { uri, facts, positionAt, key: bankKey(document, uri.path) };
    return items.map((item) => ({ ...knownItem(item), bank, place: places.get(item.reading)! }));
  }
}

/** As `bankKey` says, without reading the bank. */
function keyOf({ facts, uri }: FoundBank): string {
  const own = facts.names.find(({ sort, role }) => sort === 'bank' && role === 'definition');
  return bankKey({ head: { data: { id: own?.name } } as never }, uri.path);
}
