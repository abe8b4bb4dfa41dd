/** Typographic signs that phrases have plain ones for. */
const plainSigns: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '`': "'",
  '\u2010': '-',
  '\u2011': '-',
};

const blank = /\s+/g;
const foldable = /[^\0-\x7f]|`/gu;

/** What each sign met so far folds to: looking it up is many times faster than normalizing. */
const foldedSigns = new Map<string, string>();
const mostKnownSigns = 4096;

/**
 * A text as phrases are compared: small letters, no accents, straight apostrophes, single spaces.
 * Lengths change; offsets of the folded text mean nothing in the original.
 */
export function foldText(text: string): string {
  return text.toLowerCase().replace(foldable, foldSign).replace(blank, ' ').trim();
}

/** The same with its accents kept. */
export function foldCase(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(blank, ' ')
    .trim();
}

function foldSign(sign: string): string {
  const known = foldedSigns.get(sign);
  if (known !== undefined) return known;
  const folded = plainSigns[sign] ?? sign.normalize('NFD').replace(/\p{Mn}/gu, '');
  if (foldedSigns.size < mostKnownSigns) foldedSigns.set(sign, folded);
  return folded;
}
