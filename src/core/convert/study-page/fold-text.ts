/** Typographic signs that phrases have plain ones for. */
const plainSigns: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '`': "'",
  '\u2010': '-',
  '\u2011': '-',
  '\xa0': ' ',
  '\u202f': ' ',
};

// eslint-disable-next-line no-control-regex -- most texts are plain ASCII and take the short way
const plain = /^[\0-_a-\x7f]*$/;
// eslint-disable-next-line no-control-regex -- everything but ASCII
const foldable = /[^\0-\x7f]|`/gu;

/** What each sign met so far folds to: looking it up is many times faster than normalizing. */
const foldedSigns = new Map<string, string>();
const mostKnownSigns = 4096;

/**
 * A text as phrases are compared: small letters, no accents, straight apostrophes, plain spaces.
 * Lengths change; offsets of the folded text mean nothing in the original.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return plain.test(lower) ? lower : lower.replace(foldable, foldSign);
}

/** The same with its accents kept. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower.normalize('NFC').replace(/[\u2018\u2019\u02bc\u00b4`\xa0\u202f]/g, foldSign);
}

function foldSign(sign: string): string {
  const known = foldedSigns.get(sign);
  if (known !== undefined) return known;
  const folded = plainSigns[sign] ?? sign.normalize('NFD').replace(/\p{Mn}/gu, '');
  if (foldedSigns.size < mostKnownSigns) foldedSigns.set(sign, folded);
  return folded;
}
