const apostrophes = /[’‘ʼ‛`´′]/g;
const blanks = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const toBeEvened =
  /[\t\r\n`\u00a0\u00b4\u02bc\u2000-\u200a\u2010-\u2015\u2018\u2019\u201b\u202f\u2032\u205f\u2212\u3000]/;

/**
 * A text with what does not change its words evened out: case, apostrophes, blanks and dashes. It has
 * the same length, so that what is found in it stands at the same place.
 */
export function foldText(text: string): string {
  const lower = lowerCase(text);
  if (!toBeEvened.test(lower)) return lower;
  return lower.replace(apostrophes, "'").replace(blanks, ' ').replace(dashes, '-');
}

/** A few capitals, such as the Turkish İ, are longer in lower case: they stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((char) => sameLength(char.toLowerCase(), char)).join('');
}

function sameLength(lower: string, char: string): string {
  return lower.length === char.length ? lower : char;
}
