/** The sizes of cards, each with how many stand on a page: what is too long for one is printed on the next. */
export const cardSizes = ['small', 'large', 'page'] as const;
export type CardSize = (typeof cardSizes)[number];

/** Columns and rows on a page, and the room for words inside a card, in millimetres. */
export const cardLayouts: Readonly<
  Record<CardSize, { columns: number; rows: number; width: number; height: number }>
> = {
  small: { columns: 2, rows: 4, width: 83, height: 48 },
  large: { columns: 1, rows: 2, width: 174, height: 108 },
  page: { columns: 1, rows: 1, width: 174, height: 236 },
};

/** In points, the largest first. */
export const letterSizes = [16, 13, 11, 9.5, 8] as const;

const millimetres = 0.3528;

/** The largest letters in which a text has room on a card of a size; undefined where it has none. */
export function lettersFor(written: string, size: CardSize): number | undefined {
  const { width, height } = cardLayouts[size];
  return letterSizes.find((points) => heightOf(written, points, width, height) <= height * 0.88);
}

/** About how high a text becomes: a page that nobody has laid out yet can only be estimated. */
function heightOf(written: string, points: number, width: number, height: number): number {
  const em = points * millimetres;
  const perLine = width / (em * 0.52);
  let total = 0;
  let isCode = false;
  for (const line of written.trim().split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) {
      isCode = !isCode;
      total += em * 0.6;
      continue;
    }
    const images = line.match(/!\[/g)?.length ?? 0;
    const words = line.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/\]\([^)]*\)/g, ']');
    const letters = lengthOf(words) * (isCode || line.trimStart().startsWith('|') ? 1.2 : 1);
    const isBlank = words.trim() === '';
    const lines = isBlank ? (images > 0 ? 0 : 0.6) : Math.ceil(letters / perLine);
    const isMath = /\$\$|\\(?:frac|sum|int|begin)/.test(line);
    total += lines * em * (isCode ? 1.3 : 1.4) * (isMath ? 2 : 1) + images * height * 0.62;
    if (/^\s*(?:[-*+]|\d+[.)])\s/.test(line)) total += em * 0.2;
  }
  return total;
}

/** In letters of the Latin alphabet: those of Chinese, say, are twice as wide. */
function lengthOf(text: string): number {
  let length = 0;
  for (const sign of text) length += sign.codePointAt(0)! >= 0x2e80 ? 1.9 : 1;
  return length;
}
