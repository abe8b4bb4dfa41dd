import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { findMath } from '../../markdown/index.js';
import { leastEscaped } from './least-escaped.js';
import { takeMathAside } from './math-aside.js';
import { writeMarkdown } from './write-markdown.js';

/** A text in which no sign means anything, as Markdown that shows it. Math in TeX stays math. */
export function plainToMarkdown(source: string): string {
  const { text, restore } = takeMathAside(source.replace(/\r\n?/g, '\n'));
  const children = text
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Paragraph => ({ type: 'paragraph', children: linesOf(part) }));
  const root: Root = { type: 'root', children };
  return restore(withoutMath(leastEscaped(writeMarkdown(root))));
}

function linesOf(part: string): PhrasingContent[] {
  return part
    .split('\n')
    .flatMap((line, i): PhrasingContent[] => [
      ...(i === 0 ? [] : [{ type: 'break' } as const]),
      { type: 'text', value: line.trim() },
    ]);
}

/** What only the format takes for math is escaped: a price stays one. */
export function withoutMath(markdown: string): string {
  return findMath(markdown).reduceRight(
    (text, { start }) => `${text.slice(0, start)}\\${text.slice(start)}`,
    markdown,
  );
}
