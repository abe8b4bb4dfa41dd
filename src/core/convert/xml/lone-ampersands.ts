import { type XmlDocument, XmlElement } from '@rgrove/parse-xml';

/** A text that was mended, and where each insertion stands in what it was made of. */
export interface Mended {
  readonly text: string;
  readonly places: readonly number[];
}

const inserted = 'amp;';
const reference = /&(?:[A-Za-z][A-Za-z\d]{0,31}|#\d{1,8}|#x[\da-f]{1,8});/iy;

/** Writes each `&` that only stands for itself as XML wants it; people forget, in titles and addresses. */
export function mendAmpersands(text: string): Mended {
  const places: number[] = [];
  let mended = '';
  let from = 0;
  for (let at = text.search(/[&<]/); at >= 0 && at < text.length; at++) {
    const sign = text[at];
    if (sign === '<') {
      // There, an `&` is what it is.
      const end = text.startsWith('<![CDATA[', at)
        ? ']]>'
        : text.startsWith('<!--', at)
          ? '-->'
          : undefined;
      const close = end === undefined ? at : text.indexOf(end, at);
      if (close < 0) break;
      at = close;
    } else if (sign === '&') {
      reference.lastIndex = at;
      if (reference.test(text)) continue;
      mended += `${text.slice(from, at + 1)}${inserted}`;
      from = at + 1;
      places.push(at + 1);
    }
  }
  return { text: mended + text.slice(from), places };
}

/** A place in the mended text as one of what it was made of. */
export function placeBefore({ places }: Mended, at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! + middle * inserted.length < at) low = middle + 1;
    else high = middle;
  }
  return Math.max(at - low * inserted.length, places[low - 1] ?? 0);
}

/** Says of all elements where they stand in the text before it was mended. */
export function moveBack(document: XmlDocument, mended: Mended): void {
  const waiting: XmlElement[] = document.root === null ? [] : [document.root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    next.start = placeBefore(mended, next.start);
    next.end = placeBefore(mended, next.end);
    for (const child of next.children) if (child instanceof XmlElement) waiting.push(child);
  }
}
