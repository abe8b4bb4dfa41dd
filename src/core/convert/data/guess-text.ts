import type { TextForm } from './mapping.js';

const html =
  /<\/?(?:p|br|b|i|em|strong|u|code|pre|sub|sup|img|div|span|ul|ol|li|table|a)(?:\s[^<>]*)?\/?>|&(?:quot|amp|lt|gt|apos|nbsp|[a-z]+(?:acute|grave|circ|uml|cedil|tilde)|#\d{1,5});/i;
const markdown = /`[^`\n]+`|\*\*\S[^*]*\S\*\*|^```|!?\[[^\]\n]+\]\([^)\s]+\)/m;

/** How the texts of a file are meant, by the signs in them: few have any, even where all may. */
export function textSigns(texts: readonly string[]): TextForm {
  const share = (signs: RegExp): number =>
    texts.length === 0 ? 0 : texts.filter((text) => signs.test(text)).length / texts.length;
  const [asHtml, asMarkdown] = [share(html), share(markdown)];
  if (asHtml === 0 && asMarkdown === 0) return 'plain';
  return asHtml > asMarkdown ? 'html' : 'markdown';
}
