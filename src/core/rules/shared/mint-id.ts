/** The longest id that is made from a text. */
const longest = 40;

/** So much of a text is looked at for them: addresses of images may stand before the first. */
const firstWords = 2_000;

/** Gives out ids that are not taken, by the bank or by an id given out before. */
export class IdMint {
  readonly #isTaken: (id: string) => boolean;
  readonly #given = new Set<string>();
  /** The number to try next for each base: a thousand items of one text take a thousand steps. */
  readonly #next = new Map<string, number>();

  constructor(isTaken: (id: string) => boolean) {
    this.#isTaken = isTaken;
  }

  /** The first of `base`, `base-2`, `base-3`… that is free. */
  mint(base: string): string {
    let number = this.#next.get(base) ?? 1;
    let id = number === 1 ? base : `${base}-${number}`;
    while (this.#isTaken(id) || this.#given.has(id)) id = `${base}-${++number}`;
    this.#next.set(base, number + 1);
    this.#given.add(id);
    return id;
  }
}

/** An id made of the first words of a text: `Which range makes a promoter?` → `which-range-makes-a-promoter`. */
export function idFromText(text: string): string {
  const plain = text
    .slice(0, firstWords)
    .replace(/\$[^$]*\$|`{1,3}|[*_~#>|\\]|!?\[|\]\([^)]*\)|\{\{|\}\}/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
  const words = plain.match(/[\p{L}\p{Nd}]+/gu) ?? [];
  let id = '';
  for (const word of words.slice(0, 6)) {
    const next = id === '' ? word : `${id}-${word}`;
    if (next.length > longest) break;
    id = next;
  }
  if (id === '') return words[0]?.slice(0, longest) ?? 'item';
  // Nothing at all, for YAML.
  return id === 'null' ? 'item-null' : id;
}

/** What an author wrote as an id, with every run of other signs made one `-`. */
export function idFromId(written: string): string {
  const id = written
    .trim()
    .replace(/[^\p{L}\p{M}\p{Nd}._-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' || id === '__proto__' ? 'item' : id;
}
