import { htmlToMarkdown, textOfHtml } from '../markup/html-to-markdown.js';
import { plainToMarkdown } from '../markup/plain-to-markdown.js';
import { unmarked } from './gift-block.js';

/** How a text of GIFT is meant. `moodle` is text with some HTML, whose line ends count. */
export type GiftFormat = 'moodle' | 'html' | 'markdown' | 'plain';

const formats: readonly string[] = ['moodle', 'html', 'markdown', 'plain'];

export interface GiftText {
  readonly format: GiftFormat;
  /** With what was escaped. */
  readonly text: string;
}

/** A text with the format that it says itself, in brackets, or else has from its question. */
export function giftText(marked: string, otherwise: GiftFormat): GiftText {
  const text = marked.trim();
  const [all, name] = /^\[([a-z]*)\]/.exec(text) ?? [];
  return all !== undefined && formats.includes(name!)
    ? { format: name as GiftFormat, text: evenLines(unmarked(text.slice(all.length))) }
    : { format: otherwise, text: evenLines(unmarked(text)) };
}

function evenLines(text: string): string {
  return text.replace(/^[^\S\n]*\n|\s+$/g, '').trim();
}

/** Elements that mean something in a text that is not called HTML; `<int>` is no element. */
const element =
  /<\/?(?:p|br|div|span|b|i|u|em|strong|sub|sup|code|pre|ul|ol|li|table|img|a|h[1-6]|blockquote)(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/i;

/** A text as Markdown. */
export function toMarkdownText({ format, text }: GiftText): string {
  if (text === '') return '';
  switch (format) {
    case 'html':
      return htmlToMarkdown(text);
    case 'markdown':
      return text.trim();
    case 'plain':
      return plainToMarkdown(text);
    case 'moodle':
      return element.test(text)
        ? htmlToMarkdown(text.replaceAll('\n', '<br>'))
        : plainToMarkdown(text);
  }
}

/** A text that is compared with what is typed: no Markdown. */
export function toPlainText({ format, text }: GiftText): string {
  return (format === 'html' || element.test(text) ? textOfHtml(text) : text).trim();
}
