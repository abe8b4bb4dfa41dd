/**
 * A tag as Anki can hold it: blanks part its tags, so a line stands instead. `::` makes levels, none of
 * which may be empty.
 */
export function ankiTag(tag: string): string {
  const levels = tag
    .normalize('NFC')
    .trim()
    .replace(/[\u0000-\u001f\u007f]+/g, '')
    .replace(/\s+/g, '_')
    .split('::')
    .filter((level) => level !== '');
  return levels.join('::');
}

/** Anki tells no capital from a small letter in tags. */
export function ankiTags(tags: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const tag of tags.map(ankiTag)) {
    const folded = tag.toLowerCase();
    if (tag !== '' && !kept.has(folded)) kept.set(folded, tag);
  }
  return [...kept.values()];
}

/** Tags that Anki sets itself, and that say nothing of what a note is about. */
const own = new Set(['marked', 'leech']);

/** The tags of a note as it keeps them, in one text. */
export function readTags(text: string): readonly string[] {
  const tags = text.split(/\s+/).filter((tag) => tag !== '' && !own.has(tag.toLowerCase()));
  return [...new Set(tags)];
}
