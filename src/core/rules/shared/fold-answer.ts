/** How typed answers are compared. */
export interface AnswerFolding {
  readonly caseSensitive: boolean;
  readonly accentSensitive: boolean;
  /** A BCP 47 tag: Turkish has its own capital I. */
  readonly language: string;
}

/**
 * What is left of an answer when all that grading looks over is taken away: blanks, typographic
 * quotes and dashes, ligatures, and case and accents unless they count. Two texts that fold alike
 * are one answer.
 */
export function foldAnswer(
  answer: string,
  { caseSensitive, accentSensitive, language }: AnswerFolding,
): string {
  let text = answer.trim();
  if (/^[\w .,-]*$/.test(text)) return caseSensitive ? spaces(text) : spaces(lower(text, language));
  text = text
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´ʼ]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\u00ad|[\u200b-\u200d\u2060]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'AE');
  if (!caseSensitive) text = lower(text, language).replaceAll('ß', 'ss');
  if (!accentSensitive) text = text.normalize('NFD').replace(/\p{M}+/gu, '');
  return spaces(text.normalize('NFC'));
}

function lower(text: string, language: string): string {
  return /^(?:tr|az)\b/i.test(language) ? text.toLocaleLowerCase('tr') : text.toLowerCase();
}

function spaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
