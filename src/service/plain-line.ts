import { MarkdownText } from '../core/markdown/index.js';
import { plainMath } from '../core/mind-map/plain-math.js';

/**
 * A Markdown text on one line, as a list of an editor can show it: words without their signs, `…` for each
 * gap of a cloze, math as letters can say it. Lines are parted by `·`.
 */
export function plainLine(markdown: string, cloze = false): string {
  const { text, objects } = new MarkdownText(markdown.trim(), [], cloze).prose;
  const written = markdown.trim();
  let line = '';
  let from = 0;
  for (const { at, kind, source } of objects) {
    line += text.slice(from, at);
    const part = written.slice(source.start, source.end);
    if (kind === 'gap') line += '…';
    else if (kind === 'math') line += plainMath(part.replace(/^\$+|\$+$/g, ''));
    else if (kind === 'image') line += /^!\[([^\]]*)\]/.exec(part)?.[1] ?? '';
    else line += part.replace(kind === 'code' ? /^`+|`+$/g : /^<|>$/g, '');
    from = at + 1;
  }
  return (line + text.slice(from)).trim().replaceAll(/\s*\n\s*/g, ' · ');
}
