/** A deletion of Anki: `{{c1::content::hint}}`, as HTML. */
export interface Deletion {
  readonly number: number;
  readonly content: string;
  readonly hint: string | undefined;
}

export interface ClozesRead {
  /** The HTML with a sign for private use, and its number, in the place of each deletion. */
  readonly text: string;
  readonly deletions: readonly Deletion[];
  /** Whether some stood inside others: those are part of the outer one’s content. */
  readonly nested: boolean;
}

/** Around the number of a deletion. */
export const mark = { open: '\ue110', close: '\ue111' } as const;

const sign = /\{\{c(\d{1,9})(?:,\d+)*::|\}\}/g;

interface Open {
  readonly number: number;
  text: string;
}

/** Finds the deletions of a field as Anki does: the first `::` begins the hint, `}}` ends the innermost. */
export function readClozes(html: string): ClozesRead {
  const source = html.replace(/[\ue110\ue111]/g, '');
  const open: Open[] = [];
  const deletions: Deletion[] = [];
  let nested = false;
  let text = '';
  let from = 0;
  // What opens and never closes is text.
  let safe = { text: '', at: 0, deletions: 0 };
  for (const { 0: found, 1: number, index } of source.matchAll(sign)) {
    const before = source.slice(from, index);
    const inner = open.at(-1);
    if (inner === undefined) text += before;
    else inner.text += before;
    from = index + found.length;
    if (number !== undefined) {
      if (inner === undefined) safe = { text, at: index, deletions: deletions.length };
      else nested = true;
      open.push({ number: Number(number), text: '' });
    } else if (inner === undefined) text += found;
    else {
      open.pop();
      const at = inner.text.indexOf('::');
      const content = at < 0 ? inner.text : inner.text.slice(0, at);
      const outer = open.at(-1);
      if (outer !== undefined) outer.text += content;
      else {
        deletions.push({
          number: Math.max(1, inner.number),
          content,
          hint: at < 0 ? undefined : inner.text.slice(at + 2),
        });
        text += `${mark.open}${deletions.length - 1}${mark.close}`;
      }
    }
  }
  if (open.length > 0) {
    return { text: safe.text + source.slice(safe.at), deletions, nested };
  }
  return { text: text + source.slice(from), deletions, nested };
}
