/** The longest id that is made from a text. */
const longest = 40;

/** The first of `id`, `id-2`, `id-3`… that is not taken; a number at its end counts on. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  const stem = id.replace(/-\d{1,6}$/, '');
  for (let number = 2; ; number++) {
    const candidate = `${stem}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** An id made of the first words of a text: `Which range makes a promoter?` → `which-range-makes-a-promoter`. */
export function idFromText(text: string): string {
  const plain = text
    .replace(/\$[^$]*\$|`{1,3}|[*_~#>|\\]|!?\[|\]\([^)]*\)|\{\{|\}\}/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{Nd}]+/gu) ?? [];
  let id = '';
  for (const word of words.slice(0, 6)) {
    const next = id === '' ? word : `${id}-${word}`;
    if (next.length > longest) break;
    id = next;
  }
  return id === '' ? (words[0]?.slice(0, longest) ?? 'item') : id;
}

/** What an author wrote as an id, with every run of other signs made one `-`. */
export function idFromId(written: string): string {
  const id = written
    .trim()
    .replace(/[^\p{L}\p{M}\p{Nd}._-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' || id === '__proto__' ? 'item' : id;
}
