import { visible } from './visible.js';

/** Every sign that may mean something in the middle of a line of Markdown. */
const signs = /[\\`*_[\]()<>&#|~!@$]|:(?=\/\/)|(?<=www)\./gi;

/**
 * A message as Markdown in one line: what stands between backticks is code, and of all else nothing
 * means anything. A bank brings words into messages; they become no link, no image and no tag, and
 * call nobody by `@name`.
 */
export function toMarkdown(message: string): string {
  return visible(message)
    .split(/(`[^`]+`)/)
    .map((part, i) => (i % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeAll(part)))
    .join('');
}

function escapeAll(text: string): string {
  // A sign without width parts `@` and `#` from what they would call.
  return text.replace(signs, '\\$&').replace(/(\\[@#])(?=[\p{L}\p{N}])/gu, '$1\u2060');
}

/** Text as code in one line. */
export function codeSpan(text: string): string {
  const shown = visible(text);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
