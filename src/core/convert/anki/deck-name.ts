/** A title as the name of one deck: `::` would make decks in decks, and some signs Anki takes away. */
export function deckName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/:{2,}/g, ':')
    .replace(/"/g, '”')
    .replace(/^[\s:]+|[\s:]+$/g, '');
  return name === '' ? '…' : name;
}

/** What the names of decks say of a bank. */
export interface DecksRead {
  /** Undefined where the decks have no beginning in common. */
  readonly title: string | undefined;
  /** The tag that a deck is for its cards; undefined where there is one deck only. */
  readonly tagOf: (deck: string) => string | undefined;
}

/** Reads decks by their names, with `::` between levels: the levels that all have are the bank’s title. */
export function readDecks(names: Iterable<string>): DecksRead {
  const decks = [...new Set(names)].filter((name) => name !== '');
  const [first, ...others] = decks.map((name) => name.split('::'));
  if (first === undefined) return { title: undefined, tagOf: () => undefined };
  let shared = first.length;
  for (const other of others) {
    let level = 0;
    while (level < shared && other[level] === first[level]) level += 1;
    shared = level;
  }
  const title = first
    .slice(0, shared)
    .map((level) => level.trim())
    .join(' – ');
  return {
    title: title === '' ? undefined : title,
    tagOf: (deck) => (others.length === 0 || deck === '' ? undefined : deck),
  };
}
