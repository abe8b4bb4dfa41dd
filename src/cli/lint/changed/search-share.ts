import { AcrossSearch } from '../../../core/lint/search/across-search.js';
import type { SearchTerms } from '../../../core/lint/search/search-terms.js';
import { createByteReader } from '../../files/byte-reader.js';

/** The files to look through, for every thread that does. */
export interface SearchShare {
  readonly paths: readonly string[];
  /** One number: the index of the next file that nobody has taken. */
  readonly next: Int32Array;
}

/** What one thread did; indices of files. */
export interface Searched {
  readonly taken: readonly number[];
  /** Those that may hold something that is looked for. */
  readonly holding: readonly number[];
}

/** Takes files until there are none left, and looks through each. Threads share the counter. */
export function searchFiles({ paths, next }: SearchShare, terms: SearchTerms): Searched {
  const search = new AcrossSearch(terms);
  const read = createByteReader();
  const taken: number[] = [];
  const holding: number[] = [];
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const path = paths[index];
    if (path === undefined) return { taken, holding };
    taken.push(index);
    const bytes = read(path);
    // Whoever reads it as a bank will say what is wrong with it.
    if (bytes === undefined || search.mayHold(bytes)) holding.push(index);
  }
}
