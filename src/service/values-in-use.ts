import type { BankFacts } from './bank-facts.js';

/** What items of the banks that are known say where an author is free: tags, and where facts are from. */
export interface ValuesInUse {
  readonly tags: readonly string[];
  readonly sources: readonly string[];
}

const known = new WeakMap<readonly unknown[], ValuesInUse>();

/** The tags and sources of several banks, each once; kept for as long as the banks are the same. */
export function valuesInUse(banks: readonly { readonly facts: BankFacts }[]): ValuesInUse {
  let values = known.get(banks);
  if (values === undefined) {
    const tags = new Set<string>();
    const sources = new Set<string>();
    for (const { facts } of banks) {
      for (const { sort, name } of facts.names) if (sort === 'tag') tags.add(name);
      for (const source of facts.sources) sources.add(source);
    }
    values = { tags: [...tags], sources: [...sources] };
    known.set(banks, values);
  }
  return values;
}
