import { MarkdownText } from '../core/markdown/index.js';

/** So much of a stem tells which question it is. */
const longest = 80;

/** The beginning of a text, in a line. */
export function shortText(text: string): string {
  const line = text
    .slice(0, longest * 8)
    .trim()
    .replace(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

/** The beginning of a Markdown text as its reader sees it; code, math and gaps are a `…`. */
export function shortMarkdown(text: string, key: string): string {
  const { prose } = new MarkdownText(text, [key], key === 'cloze');
  return shortText(prose.text.replaceAll('\uFFFC', '…'));
}
