import { htmlToMarkdown, textOfHtml } from '../markup/html-to-markdown.js';
import { plainToMarkdown } from '../markup/plain-to-markdown.js';

/** How a text of Moodle is meant. `moodle` is text with some HTML, whose line ends count. */
export type MoodleFormat = 'moodle' | 'html' | 'markdown' | 'plain';

export interface MoodleText {
  readonly format: MoodleFormat;
  readonly text: string;
}

/** Elements that mean something in a text that is not called HTML; `<int>` is no element. */
const element =
  /<\/?(?:p|br|div|span|b|i|u|em|strong|sub|sup|code|pre|ul|ol|li|table|img|a|h[1-6]|blockquote)(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/i;

/** A text as Markdown. */
export function toMarkdownText({ format, text }: MoodleText): string {
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
export function toPlainText({ format, text }: MoodleText): string {
  return (format === 'html' || element.test(text) ? textOfHtml(text) : text).trim();
}
