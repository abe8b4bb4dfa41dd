// eslint-disable-next-line no-control-regex -- plain ASCII takes the short way
const asciiOnly = /^[\0-\x7f]*$/;

/** A text in small letters with straight apostrophes and single spaces, its accents kept. */
export function foldCase(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A text as phrases are compared: small letters, no accents, straight apostrophes, single spaces.
 * Lengths change; offsets of the folded text mean nothing in the original.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (asciiOnly.test(lower)) return lower.replace(/\s+/g, ' ').trim();
  return lower
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
