import type { Fix } from '../../problem/problem.js';
import type { Finding } from '../../problem/finding.js';
import type { Edit } from '../../text/span.js';
import type { YamlNode } from '../../yaml/nodes.js';
import { lineBreakAt } from './line-break.js';

const title = 'Make it a list';

/**
 * Makes the value at a finding the only entry of a list: in brackets where it stands in brackets
 * already or is a short word, else on a line of its own after `- `, all its lines moved along.
 */
export function wrapInList(
  { start, end }: Finding,
  source: string,
  root: YamlNode | null,
): Fix | undefined {
  const inFlow = root !== null && isInFlow(root, start);
  const text = source.slice(start, end);
  // Lines that begin with dashes were meant as a list of several, which one dash more cannot make.
  if (/^-[^\s-]/.test(text) && text.includes('\n')) return undefined;
  // A line between brackets may be the whole bank.
  const before = inFlow ? '' : source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const bracketed =
    /^[^\n,[\]{}#&*!|>'"%@`:?-][^\n,[\]{}#:]*$/.test(text) ||
    /^(?:"[^"\\\n]*"|'[^'\n]*')$/.test(text);
  if (inFlow || (bracketed && before.trim() !== '')) {
    if (/\n/.test(text) || (inFlow && /^[|>]/.test(text))) return undefined;
    const edits = [
      { start, end: start, text: '[' },
      { start: end, end, text: ']' },
    ];
    return { safe: true, title, edits };
  }
  const key = /^(\s*(?:- +)*)[^\s].*:[ \t]*$/.exec(before);
  if (key === null) return wrapLines(start, source, root);
  const indent = ' '.repeat((key[1] as string).length + 2);
  const gap = start - (/[ \t]*$/.exec(before) as RegExpExecArray)[0].length;
  const edits: Edit[] = [
    { start: gap, end: start, text: `${lineBreakAt(source, start)}${indent}- ` },
  ];
  edits.push(...indentLines(source, start, end, 4));
  return { safe: true, title, edits };
}

/** A value on the lines below its key gets a dash before its first line. */
function wrapLines(start: number, source: string, root: YamlNode | null): Fix | undefined {
  const node = root === null ? undefined : nodeAtOffset(root, start);
  if (node === undefined || node.start !== start) return undefined;
  const edits: Edit[] = [
    { start, end: start, text: '- ' },
    ...indentLines(source, start, node.end, 2),
  ];
  return { safe: true, title, edits };
}

/** Moves the lines that begin behind `start` and before `end` to the right. */
function indentLines(source: string, start: number, end: number, by: number): Edit[] {
  const edits: Edit[] = [];
  for (
    let at = source.indexOf('\n', start);
    at >= 0 && at + 1 < end;
    at = source.indexOf('\n', at + 1)
  ) {
    const lineStart = at + 1;
    if (/[^\S\n]*[^\s]/y.test(source.slice(lineStart, lineStart + 1000))) {
      edits.push({ start: lineStart, end: lineStart, text: ' '.repeat(by) });
    }
  }
  return edits;
}

/** The innermost value that begins at an offset, seen from outside: the first with that start. */
function nodeAtOffset(node: YamlNode, start: number): YamlNode | undefined {
  if (node.start === start && node.type !== 'scalar') return node;
  const children =
    node.type === 'map'
      ? node.pairs.map(({ value }) => value)
      : node.type === 'seq'
        ? node.entries.map(({ value }) => value)
        : [];
  for (const child of children) {
    if (child === null || start < child.start || start >= child.end) continue;
    return child.start === start ? child : nodeAtOffset(child, start);
  }
  return undefined;
}

function isInFlow(node: YamlNode, start: number): boolean {
  if (node.type === 'scalar' || node.type === 'alias') return false;
  if (node.flow && node.start < start && start < node.end) return true;
  const children = node.type === 'map' ? node.pairs : node.entries;
  return children.some(
    ({ value }) =>
      value !== null && value.start <= start && start < value.end && isInFlow(value, start),
  );
}
