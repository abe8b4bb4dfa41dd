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

/**
 * The beginning of a Markdown text as its reader sees it. Code, math and addresses stand as they are typed, gaps
 * are a `…`; an image is what it is called where there is nothing else to read.
 */
export function shortMarkdown(text: string, key: string): string {
  const { prose } = new MarkdownText(text, [key], key === 'cloze');
  if (prose.objects.length === 0) return shortText(prose.text);
  const hasWords = /[^\s\uFFFC]/.test(prose.text);
  let read = '';
  let at = 0;
  for (const { kind, at: place, source } of prose.objects) {
    if (read.length > longest) break;
    const typed = text.slice(source.start, source.end);
    read += prose.text.slice(at, place);
    if (kind === 'code' || kind === 'math') read += withoutMarks(typed);
    else if (kind === 'address') read += typed.replace(/^<|>$/g, '');
    else if (kind === 'gap') read += '…';
    else if (!hasWords) read += nameOfImage(typed);
    at = place + 1;
  }
  return shortText(read + prose.text.slice(at));
}

/** Without the fences, backticks or dollars around. */
function withoutMarks(typed: string): string {
  const fenced = /^\s*(`{3,}|~{3,})[^\n]*\n(.*?)\n?\s*\1/s.exec(typed);
  return fenced?.[2] ?? /^([`$]*)\s?(.*?)\s?\1$/s.exec(typed)?.[2] ?? typed;
}

function nameOfImage(typed: string): string {
  const name = /^!\[([^\]]*)\]/.exec(typed)?.[1] ?? '';
  return name === '' ? '…' : name;
}
