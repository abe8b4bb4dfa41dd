import type { Span } from '../core/text/span.js';
import type { BankFacts } from './bank-facts.js';

/** Something of one of several banks that can be gone to by its name. */
export interface WorkspaceSymbol<B> {
  readonly bank: B;
  readonly name: string;
  readonly sort: 'bank' | 'question' | 'flashcard' | 'id' | 'objective';
  /** What it is in: the bank, or, of an id, what its item asks. */
  readonly container: string;
  readonly span: Span;
}

interface Bank {
  readonly path: string;
  readonly facts: BankFacts;
}

/** More than these are not looked through by anybody. */
const MOST = 400;

/** So many names are compared between two moments at which the host may do something else. */
const STEP = 1000;

/**
 * The banks by title, items by stem and id, and objectives whose names have the characters of the query in
 * their order; those that have it as it is come before all others. Without a query, the banks.
 */
export function* workspaceSymbols<B extends Bank>(
  banks: readonly B[],
  query: string,
): Generator<undefined, readonly WorkspaceSymbol<B>[]> {
  const wanted = query.toLowerCase().replaceAll(/\s+/g, '');
  const whole = query.toLowerCase().trim();
  const best: WorkspaceSymbol<B>[] = [];
  const others: WorkspaceSymbol<B>[] = [];
  let looked = 0;
  for (const bank of banks) {
    for (const symbol of symbolsOf(bank)) {
      if (++looked % STEP === 0) yield;
      if (wanted === '' && symbol.sort !== 'bank') break;
      const name = symbol.name.toLowerCase();
      if (name.includes(whole)) best.push(symbol);
      else if (others.length < MOST && hasInOrder(name, wanted)) others.push(symbol);
      if (best.length >= MOST) return best;
    }
  }
  return [...best, ...others].slice(0, MOST);
}

/** The bank itself first. */
function* symbolsOf<B extends Bank>(bank: B): Generator<WorkspaceSymbol<B>> {
  const { facts, path } = bank;
  const container = facts.title ?? path;
  yield { bank, name: container, sort: 'bank', container: path, span: facts.titleAt };
  for (const { list, label, target } of facts.items) {
    const sort = list === 'questions' ? 'question' : 'flashcard';
    yield { bank, name: label, sort, container, span: target };
  }
  for (const { sort, role, name, meaning, item, start, end } of facts.names) {
    if (role !== 'definition') continue;
    const span = { start, end };
    if (sort === 'item') {
      yield { bank, name, sort: 'id', container: facts.items[item!]!.label, span };
    } else if (sort === 'objective') {
      const said = meaning === '' ? name : `${name}: ${meaning}`;
      yield { bank, name: said, sort, container, span };
    }
  }
}

function hasInOrder(name: string, wanted: string): boolean {
  let at = -1;
  for (const sign of wanted) {
    at = name.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return true;
}
