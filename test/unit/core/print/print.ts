/** Sheets of a bank that is written as text. */
import { readBank } from '../../../../src/core/document/index.js';
import { type PageOptions, printPage } from '../../../../src/core/print/index.js';

type Options = Partial<PageOptions>;

export function printText(text: string, options: Options = {}): string {
  return printPage(readBank(text), { sheet: 'questions', ...options });
}

/** A sheet of one item, without its head. */
export function printItem(
  item: string,
  options: Options = {},
  list: 'questions' | 'flashcards' = 'questions',
): string {
  const html = printText(
    `title: T\n${list}:\n  - ${item.trim().split('\n').join('\n    ')}\n`,
    options,
  );
  return html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/^[^]*?<\/header>/, '');
}

/** What is read on a page, line breaks between its parts. */
export function wordsOf(html: string): string {
  return html
    .replace(/<head>[^]*?<\/head>/g, '')
    .replace(/<annotation[^]*?<\/annotation>/g, '')
    .replace(/<\/(?:div|li|p|section|h1|tr)>/g, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \u00A0]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

export const count = (html: string, part: string): number => html.split(part).length - 1;
