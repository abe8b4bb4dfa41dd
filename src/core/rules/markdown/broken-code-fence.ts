import type { CodePart } from '../../markdown/parts.js';
import type { MarkdownText } from '../../markdown/markdown-text.js';
import type { Span } from '../../text/span.js';
import { defineRule, type TextReport } from '../rule.js';

export default defineRule({
  id: 'broken-code-fence',
  group: 'markdown',
  severity: 'warning',
  sentence: 'A code fence that is opened is closed.',
  why: 'Code between ``` runs to the closing line. Without one, all the rest of the text is shown as code.',
  source: 'CommonMark 0.31.2, 4.5',
  fixable: 'safe',
  fixNote: 'The fence is closed at the end of the text, which is where it ended before.',
  messages: {
    unclosed:
      'This code is never closed, so all the rest is shown as code. Write “{fence}” on a line of its own where it ends.',
    'mid-line': 'A code fence begins on a line of its own. Put a line break before “{fence}”.',
    'one-line':
      'This “{fence}” is never closed. For code within a line, write one backtick before it and one behind.',
  },
  examples: {
    bad: [
      { yaml: 'question: |\n  What does this print?\n  ```python\n  print(1 + 1)\nanswer: 2' },
      {
        note: 'The fence does not begin its line.',
        yaml: 'question: |\n  What does this print? ```python\n  print(1 + 1)\n  ```\nanswer: 2',
      },
    ],
    good: [
      {
        yaml: 'question: |\n  What does this print?\n  ```python\n  print(1 + 1)\n  ```\nanswer: 2',
      },
    ],
  },
  checkText({ text, report }) {
    if (!/`{3}|~{3}/.test(text.text)) return;
    if (text.inline) {
      const run = /`{3,}/.exec(text.text);
      const isCode = run === null || text.parts.code.some(({ start }) => start === run.index);
      if (!isCode) {
        const from = run.index;
        report({ from, to: from + run[0].length, message: 'one-line', data: { fence: run[0] } });
      }
      return;
    }
    if (isPlainlyClosed(text.text)) return;
    for (const part of text.parts.code) {
      const problem =
        part.fence === undefined || part.fence.closed ? undefined : judge(text, part, part.fence);
      if (problem !== undefined) report(problem);
    }
  },
});

function judge(
  text: MarkdownText,
  part: CodePart,
  { opening, info }: NonNullable<CodePart['fence']>,
): TextReport {
  const sequence = text.slice(opening);
  const data = { fence: sequence };
  // The line that should have closed a fence opened one, since the first did not begin its line.
  const before = info === undefined ? runWithinLine(text.text, opening.start) : undefined;
  if (before !== undefined) {
    return { from: before.start, to: before.end, message: 'mid-line', data };
  }
  const report = { from: opening.start, to: opening.end, message: 'unclosed', data };
  const lineStart = text.text.lastIndexOf('\n', opening.start - 1) + 1;
  const indent = text.text.slice(lineStart, opening.start);
  const end = text.text.trimEnd().length;
  // In a list or a quote, the closing line would have to belong to it as well.
  if (!/^ {0,3}$/.test(indent) || part.end < end) return report;
  const edits = [{ from: end, to: end, text: `\n${indent}${sequence}` }];
  return { ...report, fix: { safe: true, title: 'Close the code', edits } };
}

/** Whether each run of signs begins its line in the first column, and they close in pairs. */
function isPlainlyClosed(text: string): boolean {
  let open = '';
  for (const match of text.matchAll(/`{3,}|~{3,}/g)) {
    const [run] = match;
    if (match.index > 0 && text[match.index - 1] !== '\n') return false;
    const newline = text.indexOf('\n', match.index);
    const rest = text.slice(match.index + run.length, newline < 0 ? text.length : newline).trim();
    if (open === '') {
      if (rest.includes('`')) return false;
      open = run;
    } else if (run !== open || rest !== '') return false;
    else open = '';
  }
  return open === '';
}

/** The last run of backticks on the lines above a place, if words stand before it on its line. */
function runWithinLine(text: string, at: number): Span | undefined {
  const end = text.lastIndexOf('`', at - 1) + 1;
  let start = end;
  while (start > 0 && text[start - 1] === '`') start--;
  const newline = text.indexOf('\n', end);
  if (end - start < 3 || newline < 0 || newline >= at) return undefined;
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('`', start - 1)) + 1;
  return /[^\s>*+-]/.test(text.slice(from, start)) ? { start, end } : undefined;
}
