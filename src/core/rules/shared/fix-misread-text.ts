import type { Fix } from '../../problem/problem.js';
import type { Finding } from '../../problem/finding.js';
import { nodeAt, writeText, type YamlNode } from '../../yaml/index.js';
import { lineBreakAt } from './line-break.js';

/** Writes the text that the author typed so that it is read back; the reader says what it was. */
export function fixMisreadText(
  finding: Finding,
  source: string,
  root: YamlNode | null,
): Fix | undefined {
  const { data, start, end } = finding;
  const restored = data?.['restored'];
  if (typeof restored !== 'string' || restored.trim() === '') return undefined;
  if (finding.message === 'decimal-comma' && isAnswer(root, start)) {
    const text = restored.replace(',', '.');
    return { safe: true, title: `Write \`${text}\``, edits: [{ start, end, text }] };
  }
  const indent = Number(data?.['indent'] ?? 2);
  // Lines below that stand deeper would become part of a text after `|`.
  const inFlow = data?.['inFlow'] === 1 || depthBelow(source, end) > indent - 2;
  const lineBreak = lineBreakAt(source, end);
  const text = writeText(restored, { inFlow, indent, lineBreak });
  const title = text.startsWith('|')
    ? 'Put the text on its own line after `|`'
    : 'Write the text as it was typed';
  return { safe: true, title, edits: [{ start, end, text }] };
}

/** How far the next line with something on it is indented. */
function depthBelow(source: string, end: number): number {
  const below = /\n([ \t]*)[^\s]/.exec(source.slice(end));
  return below === null ? 0 : (below[1] as string).length;
}

/** Whether a place is in the `answer` of a question, where a number is meant unless it says a text is. */
function isAnswer(root: YamlNode | null, start: number): boolean {
  const kind = nodeAt(root, ['kind']);
  if (kind?.type === 'scalar' && kind.text === 'short-answer') return false;
  const answer = nodeAt(root, ['answer']);
  return answer !== null && answer.start <= start && start < answer.end;
}
